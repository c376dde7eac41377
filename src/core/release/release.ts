/**
 * A note for the readers of a level: without what is marked more strictly, and with all else as it is written. What
 * goes is found in what the note says; the text is then made in steps, each of which is read back: without comments,
 * without what goes, with the marking and the title that it has from now on.
 */
import { Refusal } from '../edits/refusal';
import { setTop } from '../edits/set-top';
import { changedValues } from '../edits/values';
import { markingField, titleField } from '../model/kinds/note';
import type { Marking } from '../model/scales/tlp';
import { composed } from '../text/composed';
import { applyEdits } from '../text/edit';
import { readNote } from '../workspace/note/live-note';
import type { Note } from '../workspace/note/note';
import { withoutComments } from './comments';
import { cutOf } from './cuts';
import { findingAt, findingOnTop, inOrder, type ReleaseFinding } from './finding';
import { bereftClaims } from './support';
import { ambiguousIn, unclearIn } from './unclear';
import { judge, type Verdict } from './verdict';
import { neutralTitle, withheldIn, worthALook } from './withheld';
import { saysAllButCuts, withoutCuts } from './without-cuts';
import { isCodeLike, type Telltale, telltalesIn } from './wording';

/** What becomes of a note that is to be released. Places are of the note as it stands. */
export type Release = Released | Refused;

export interface Released {
  readonly kind: 'released';
  readonly text: string;
  /** What is left out, and why. */
  readonly withheld: readonly ReleaseFinding[];
  /** What stays, and may tell more than it should. */
  readonly worthALook: readonly ReleaseFinding[];
}

export interface Refused {
  readonly kind: 'refused';
  /** What is to be done first. */
  readonly obstacles: readonly ReleaseFinding[];
  /** What would be left out; none where that cannot be told. */
  readonly withheld: readonly ReleaseFinding[];
}

export function release(note: Note, to: Marking): Release {
  const unclear = unclearIn(note);
  if (unclear.length > 0) return { kind: 'refused', obstacles: inOrder(unclear), withheld: [] };
  const verdict = judge(note, to);
  const withheld = inOrder([...withheldIn(note, verdict)]);
  const told = obstaclesTo(note, verdict);
  if (told.length > 0) return { kind: 'refused', obstacles: inOrder(told), withheld };
  const made = write(note, verdict);
  return typeof made === 'string'
    ? { kind: 'released', text: made, withheld, worthALook: [...worthALook(note, verdict)] }
    : { kind: 'refused', obstacles: inOrder(made), withheld };
}

/** What stays and speaks of what goes, or is left without support. */
function obstaclesTo(note: Note, verdict: Verdict): ReleaseFinding[] {
  const words = [...note.contents.facts].flatMap((facts) => {
    const fate = cutOf(facts, verdict);
    if (fate === 'goes') return [];
    const found = telltalesIn(facts, fate === 'stays' ? undefined : fate, verdict);
    return found.map((each) => findingAt(facts.chunk, each, aboutWord(each)));
  });
  const bereft = bereftClaims(note, verdict).map(({ chunk, idSpan, id }) =>
    findingAt(chunk, idSpan, `The key claim “${id}” would lose all its support. ${orMark}`),
  );
  return [...words, ...bereft, ...ambiguousIn(note, verdict)];
}

const orMark = 'Mark it as strictly as what it rests on, or give it other support.';

const verbs = { links: 'links to', names: 'names', says: 'is the id of' } as const;

function aboutWord({ how, word, id }: Telltale): string {
  const entry = how === 'names' ? `“${id}”, which is withheld` : 'an entry that is withheld';
  return `“${word}” ${verbs[how]} ${entry}. Reword the text, or mark it as strictly.`;
}

/** The text of the released note, or why it cannot be written. */
function write(note: Note, verdict: Verdict): string | ReleaseFinding[] {
  const bare = readNote(withoutComments(note));
  const { gone, added } = changedValues(note, bare);
  if (gone.length + added.length > 0) return [asAWhole(note)];
  const { text, unwritable } = withoutCuts(bare, verdict);
  if (unwritable.length > 0) return unwritable.map((key) => unwritten(note, key));
  const cut = readNote(text);
  if (!saysAllButCuts(cut, bare, verdict)) return anchorsIn(note, verdict);
  const named = markNamedIn(text, verdict);
  if (named !== undefined) return [findingOnTop(note, titleField, aboutMark(named))];
  return withNewTop(note, cut, verdict);
}

function asAWhole(note: Note): ReleaseFinding {
  return findingOnTop(
    note,
    titleField,
    'The way this note is written does not let anything be taken out of it. Write it in block style.',
  );
}

function unwritten(note: Note, key: string): ReleaseFinding {
  const message = `The way “${key}” is written does not let what is withheld be taken out of it. Take it out in the text.`;
  const entry = note.symbols.definition(composed(key));
  return entry ? findingAt(entry.chunk, entry.idSpan, message) : findingOnTop(note, key, message);
}

/** What an alias that stays stands for may go with its anchor. */
function anchorsIn(note: Note, { own }: Verdict): ReleaseFinding[] {
  const found = note.contents.entries.filter(({ id, chunk }) => own.has(id) && chunk.parsed.anchors.size > 0);
  const places = found.map(({ chunk, idSpan, id }) =>
    findingAt(
      chunk,
      idSpan,
      `“${id}” is withheld, and holds an anchor for which an alias elsewhere stands. Write out what it stands for.`,
    ),
  );
  return places.length > 0 ? places : [asAWhole(note)];
}

/** The name of an anchor or a tag is nothing that the note says, and is read all the same. */
function markNamedIn(text: string, { words }: Verdict): string | undefined {
  const marks = text.matchAll(/[&*!]([\p{L}_][\p{L}\p{M}\p{N}_-]*)/gu);
  return Array.from(marks, ([, name = '']) => name).find(
    (name) => isCodeLike(name) && words.has(composed(name)),
  );
}

function aboutMark(name: string): string {
  return `An anchor, an alias or a tag that stays is called “${name}”, as an entry is that is withheld. Give it another name.`;
}

/** The title and the marking that the note has from now on. */
function withNewTop(note: Note, cut: Note, verdict: Verdict): string | ReleaseFinding[] {
  let last = cut;
  for (const [key, value] of newTop(note, verdict)) {
    try {
      last = readNote(applyEdits(last.text.toString(), setTop(last, key, value)));
    } catch (error) {
      if (error instanceof Refusal) return [findingOnTop(note, key, error.message)];
      throw error;
    }
  }
  return last.text.toString();
}

function newTop(
  note: Note,
  { to, marking, tops }: Verdict,
): readonly (readonly [key: string, value: string])[] {
  const isMarkedAnew = marking !== undefined && marking !== note.contents.values.marking?.value;
  return [
    ...(tops.has(titleField) ? [[titleField, neutralTitle(to)] as const] : []),
    ...(isMarkedAnew ? [[markingField, marking] as const] : []),
  ];
}
