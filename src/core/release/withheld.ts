import { type Entry, referencesIn } from '../model/entries/entry';
import type { Reference } from '../model/fields/values';
import { includeField, markingField, portionNames, titleField } from '../model/kinds/note';
import { isStricter, type Marking } from '../model/scales/tlp';
import { named } from '../rules/shared/wording';
import { type Note, noteOf } from '../workspace/note/note';
import { commentsIn } from '../yaml/lexical/comments';
import { findingAt, findingOnTop, type ReleaseFinding } from './finding';
import { markingOf, type Verdict } from './verdict';

/** What stands in the place of a title that goes. */
export function neutralTitle(to: Marking): string {
  return `Note released as ${to}`;
}

/** What is left out of the note, and why. */
export function* withheldIn(note: Note, verdict: Verdict): Generator<ReleaseFinding> {
  yield* topsOf(note, verdict);
  for (const entry of note.contents.entries)
    if (verdict.own.has(entry.id)) yield findingAt(entry.chunk, entry.idSpan, reasonOf(entry));
    else yield* referencesOf(entry, verdict);
  yield* commentsOf(note);
}

function* commentsOf(note: Note): Generator<ReleaseFinding> {
  const all = [...note.text.chunks].flatMap((chunk) =>
    commentsIn(chunk.text).map((span) => ({ chunk, span })),
  );
  const [first] = all;
  if (!first) return;
  const others =
    all.length === 1 ? '' : `, and so ${all.length === 2 ? 'is one more' : `are ${all.length - 1} more`}`;
  const message = `This comment is left out${others}: a comment may speak of what is withheld.`;
  yield findingAt(first.chunk, first.span, message);
}

function reasonOf(entry: Entry): string {
  const marking = entry.summary.marking;
  const its = marking ? `is ${marking}` : `has the marking of its note, ${markingOf(entry)}`;
  return `The ${entry.kind} ${named(entry)} ${its}.`;
}

function* topsOf(note: Note, { tops, paths, to }: Verdict): Generator<ReleaseFinding> {
  const { portions, marking: whole } = note.contents.values;
  for (const name of tops) {
    const part = portionNames.find((each) => each === name);
    const own = part && portions?.[part]?.value;
    const its = own ? `is ${own}` : `has the marking of the note, ${whole?.value}`;
    const instead = name === titleField ? ` “${neutralTitle(to)}” stands in its place.` : '';
    yield findingOnTop(note, name, `The ${name} ${its}.${instead}`);
  }
  for (const { path, note: included } of note.scope.includes) {
    const chunk = note.contents.key(includeField)?.chunk;
    const marking = included?.contents.values.marking?.value;
    if (chunk && paths.has(path.value))
      yield findingAt(chunk, path, `The included note “${path.value}” is ${marking}.`);
  }
  if (isStricter(whole?.value, to))
    yield findingOnTop(note, markingField, `The note was ${whole?.value}, and becomes ${to}.`);
}

/** What an entry that stays no longer names. */
function* referencesOf(entry: Entry, { ids }: Verdict): Generator<ReleaseFinding> {
  for (const reference of entry.references) {
    if (!reference.kinds || !ids.has(reference.id)) continue;
    const { field, id } = reference;
    const message = `The ${field} of “${entry.id}” no longer names “${id}”, ${whyOf(entry, id)}.`;
    yield findingAt(entry.chunk, reference, message + effectOf(entry, reference, ids));
  }
}

function whyOf(entry: Entry, id: string): string {
  const note = noteOf(entry);
  const target = note.scope.find(id);
  if (!target || noteOf(target) === note) return 'which is withheld';
  return `which is withheld with “${noteOf(target).name}” or is marked ${markingOf(target)} there`;
}

/** What the absence of a field says. */
function effectOf(entry: Entry, { field }: Reference, ids: ReadonlySet<string>): string {
  if (entry.kind !== 'claim' || !referencesIn(entry, field).every(({ id }) => ids.has(id))) return '';
  if (field === 'by') return ' Without it, the claim reads as the author’s own.';
  return field === 'if' ? ' Without it, its likelihood holds on no condition.' : '';
}

/** What stays, and is worth a look: a path names a file. */
export function* worthALook(note: Note, { paths }: Verdict): Generator<ReleaseFinding> {
  const chunk = note.contents.key(includeField)?.chunk;
  for (const { path } of note.scope.includes)
    if (chunk && !paths.has(path.value))
      yield findingAt(chunk, path, `“${path.value}” stays, and with it the name of a file. See that it may.`);
}
