import { addWritten, removeEntry } from '../edits/entries';
import { Refusal } from '../edits/refusal';
import { addInclude } from '../edits/set-top';
import { writtenEntry } from '../edits/written-entry';
import type { Entry } from '../model/entry';
import { article } from '../model/fields';
import { sectionOfKind } from '../model/kinds';
import type { TextEdit } from '../text/edit';
import { relativePath } from '../text/paths';
import { type Span, touches } from '../text/span';
import { factsOf } from '../workspace/facts';
import { type Note, noteOf } from '../workspace/note';
import { notesThatMean } from '../workspace/reach';
import { type Choice, choose, type Fix } from './fix';

/** Moves the entry whose id stands at a place to another note: one that this includes, or that includes this. */
export function moveEntry(note: Note, { start }: Span): Fix[] {
  const chunk = note.chunkAt(start);
  const entry = chunk && factsOf(chunk).entries.find(({ idSpan }) => touches(idSpan, start - chunk.start));
  if (!entry || !note.surroundings) return [];
  const { visible, viewers } = note.surroundings;
  const targets = [...new Set([...visible, ...viewers])].filter((other) => other !== note);
  return choose(`Move “${entry.id}” to another note…`, 'To which note?', () =>
    targets.map((target) => choiceOf(note, entry, target)),
  );
}

function choiceOf(note: Note, entry: Entry, target: Note): Choice {
  const description = note.surroundings?.visible.includes(target) ? 'included here' : 'includes this note';
  const edits = () => move(note, entry, target);
  return {
    label: target.name,
    description,
    next: {
      kind: 'change',
      edits: () => edits().get(note) ?? [],
      abroad: () => new Map([...edits()].filter(([other]) => other !== note)),
      isLarge: true,
    },
  };
}

/**
 * The edits that move an entry, as it is written, and keep all references to it: who does not see the other
 * note includes it from then on.
 * @throws Refusal where a reference would lead nowhere, or to another entry.
 */
export function move(note: Note, entry: Entry, target: Note): Map<Note, readonly TextEdit[]> {
  const written = writtenEntry(entry);
  if (!written)
    throw new Refusal(
      `“${entry.id}” is written in a way that means something here only. Move it in the text.`,
    );
  refuseTaken(note, entry, target);
  refuseUnknown(note, entry, target);
  const edits = new Map<Note, readonly TextEdit[]>([
    [note, removeEntry(note, entry)],
    [target, addWritten(target, sectionOfKind[entry.kind], [written])],
  ]);
  for (const other of referrers(entry)) {
    if (other === target || other.surroundings?.visible.includes(target)) continue;
    edits.set(other, [...(edits.get(other) ?? []), ...include(other, target, entry)]);
  }
  return edits;
}

function refuseTaken(note: Note, entry: Entry, target: Note): void {
  if (note.definitions(entry.id).length > 1)
    throw new Refusal(`“${entry.id}” is defined twice in this note. Rename one of them in the text first.`);
  const taken = target.allDefinitions(entry.id).find((other) => other !== entry);
  if (taken) throw new Refusal(`${noteOf(taken).name} has ${article(taken.kind)} “${entry.id}” already.`);
}

/** What the entry names must be the same there. */
function refuseUnknown(note: Note, entry: Entry, target: Note): void {
  for (const { id } of entry.references) {
    const named = note.find(id);
    if (!named || named === entry || target.find(id) === named) continue;
    throw new Refusal(`“${entry.id}” names “${id}”, which ${target.name} does not know. Move that first.`);
  }
}

/** The notes that refer to an entry, or mention it, outside of its own lines. */
function referrers(entry: Entry): Note[] {
  return notesThatMean(entry).filter((note) => {
    const refers = note.occurrencesOf(entry.id).some((occurrence) => occurrence.entry !== entry);
    const mentions =
      entry.kind === 'actor' && note.mentionsOf(entry).some((mention) => mention.entry !== entry);
    return refers || mentions;
  });
}

function include(note: Note, target: Note, { id }: Entry): TextEdit[] {
  if (target.surroundings?.visible.includes(note))
    throw new Refusal(
      `${note.name} refers to “${id}”, and cannot include ${target.name}, which includes it already.`,
    );
  const path = pathBetween(note.key, target.key);
  if (path === undefined)
    throw new Refusal(`${note.name} cannot include ${target.name}, which is elsewhere.`);
  return addInclude(note, path);
}

/** Addresses of files have their parts escaped, and paths in notes do not. */
function pathBetween(from: string, to: string): string | undefined {
  const isAddress = from.includes('://');
  if (isAddress && from.split('/').slice(0, 3).join('/') !== to.split('/').slice(0, 3).join('/'))
    return undefined;
  const path = relativePath(from, to);
  return isAddress ? decodeURIComponent(path) : path;
}
