import { type Entry, type EntryOf, isReadInFull } from '../../model/entries/entry';
import { isSettled } from '../../workspace/argument/support-graph';
import type { Note } from '../../workspace/note/note';
import { occurrencesIn } from '../../workspace/symbols/references';
import { at, type Rule } from '../rule';
import { named } from '../shared/wording';

/** Doorstop and Argdown call this an undeveloped item: what nothing uses is forgotten or superfluous. */
export const unusedEntry: Rule = {
  code: 'unused-entry',
  severity: 'hint',
  summary: 'A source, actor or indicator that nothing refers to.',
  reads: 'use',
  *check({ entries }, note) {
    for (const entry of entries) {
      if (entry.broken || !canBeUnused(entry) || isUsed(entry, note)) continue;
      yield {
        at: at(entry.chunk, entry.idSpan),
        message: () => messageOn(entry),
        unused: true,
      };
    }
  },
};

function messageOn(entry: Entry): string {
  const way = entry.kind === 'actor' ? 'refers to or mentions' : 'refers to';
  return `Nothing in this note ${way} the ${entry.kind} ${named(entry)}. Use it or take it away.`;
}

function canBeUnused(entry: Entry): boolean {
  switch (entry.kind) {
    case 'source':
    case 'actor':
      return true;
    case 'indicator':
      return isSettled(entry) && isReadInFull(entry, 'consistency') && !rates(entry);
    default:
      return false;
  }
}

function rates({ values }: EntryOf<'indicator'>): boolean {
  return (values.consistency ?? []).length > 0;
}

/** In this note, or in one that includes it. */
function isUsed(entry: Entry, note: Note): boolean {
  if (isUsedIn(entry, note)) return true;
  for (const user of note.scope.usersOf(entry))
    if (user.scope.find(entry.id) === entry && isUsedIn(entry, user)) return true;
  return false;
}

function isUsedIn(entry: Entry, note: Note): boolean {
  for (const facts of note.symbols.referrers(entry.id)) {
    for (const occurrence of occurrencesIn(facts))
      if (occurrence.reference.id === entry.id && occurrence.entry?.id !== entry.id) return true;
  }
  return note.symbols.mayReference(entry.id) || (entry.kind === 'actor' && note.symbols.isMentioned(entry));
}
