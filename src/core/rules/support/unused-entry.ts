import type { Entry } from '../../model/entry';
import { actorsNamedIn } from '../../workspace/mentions';
import type { Note } from '../../workspace/note';
import type { Rule } from '../rule';

/** Doorstop and Argdown call this an undeveloped item: what nothing uses is forgotten or superfluous. */
export const unusedEntry: Rule = {
  code: 'unused-entry',
  severity: 'hint',
  summary: 'A source, actor or indicator that nothing refers to.',
  scope: 'note',
  *check(note) {
    const used = usedIds(note);
    for (const entry of note.entries) {
      if (entry.broken || used.has(entry.id) || !canBeUnused(entry)) continue;
      const way = entry.kind === 'actor' ? 'refers to or mentions' : 'refers to';
      yield {
        span: note.place(entry.chunk, entry.idSpan),
        message: `Nothing in this note ${way} this ${entry.kind}. Use it or take it away.`,
        unused: true,
      };
    }
  },
};

function canBeUnused(entry: Entry): boolean {
  switch (entry.kind) {
    case 'source':
    case 'actor':
      return true;
    case 'indicator':
      return entry.values.status?.value !== 'watching' && (entry.values.consistency ?? []).length === 0;
    default:
      return false;
  }
}

const word = /[\p{L}_][\p{L}\p{M}\p{N}_-]*/gu;

function usedIds(note: Note): ReadonlySet<string> {
  const used = new Set<string>();
  for (const { reference, entry } of note.occurrences())
    if (entry?.id !== reference.id) used.add(reference.id);
  for (const { actors, entry } of note.mentions) {
    for (const actor of actors) if (entry !== actor) used.add(actor.id);
  }
  for (const { text, problems } of note.chunks) if (problems.length > 0) addAllNamed(note, text, used);
  return used;
}

const escapes = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|.)/g;

/** What a malformed piece refers to cannot be told, so each word and name in it may be meant. */
function addAllNamed(note: Note, text: string, used: Set<string>): void {
  const plain = text.replace(escapes, (_, two, four, eight) => {
    const code = Number.parseInt(two ?? four ?? eight ?? '20', 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  });
  for (const [id] of plain.matchAll(word)) used.add(id);
  for (const actor of actorsNamedIn(plain, note.names)) used.add(actor.id);
}
