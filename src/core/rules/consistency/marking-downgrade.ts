import type { Entry } from '../../model/entries/entry';
import { markedParts } from '../../model/kinds/note';
import { freedomOf, type Marking } from '../../model/scales/tlp';
import type { Note } from '../../workspace/note/note';
import { at, type RelatedPlace, type Rule } from '../rule';
import { named } from '../shared/wording';

/** FIRST, TLP 2.0: who passes information on keeps to the marking under which it came. */
export const markingDowngrade: Rule = {
  code: 'marking-downgrade',
  severity: 'error',
  summary: 'The note is marked less strictly than what it uses.',
  reads: 'entry',
  followsReferences: true,
  *checkTop(note) {
    const strict = stricterThanNote(note);
    const strictest = strictestOf(strict);
    const [first, ...others] = strict.filter(({ marking }) => marking === strictest);
    if (!first) return;
    const own = note.contents.values.marking;
    const chunk = note.contents.key('marking')?.chunk;
    const more =
      others.length > 0 ? `, as ${others.length === 1 ? 'is one more' : `are ${others.length} more`}` : '';
    const says = own ? `this note is ${own.value}` : 'this note has no marking';
    yield {
      at:
        own && chunk
          ? at(chunk, own)
          : {
              chunk: undefined,
              span: { start: 0, end: note.text.offsetAt({ line: 0, character: Infinity }) },
            },
      message: `${first.title} is ${first.marking}${more}, and ${says}. Mark the note ${first.marking}, or leave out what may not be passed on so freely.`,
      related: strict.map(({ place }) => place),
    };
  },
};

/** The marking that a note needs for what it uses; undefined where its own is strict enough. */
export function neededMarking(note: Note): Marking | undefined {
  return strictestOf(stricterThanNote(note));
}

interface Strict {
  readonly home: Note;
  readonly marking: Marking;
  readonly title: string;
  readonly place: RelatedPlace;
}

/** What the note uses that is marked more strictly than itself. A note without marking may be passed on freely. */
function stricterThanNote(note: Note): readonly Strict[] {
  if (isUnreadable(note)) return [];
  const level = freedomOf(note.contents.values.marking?.value);
  const others = note.scope.mayUseMarked ? note.scope.usedNotes : [];
  const found = [note, ...others]
    .flatMap((other) => [
      ...strictNote(other, note),
      ...(other === note ? strictPortions(note) : []),
      ...strictEntries(other, note),
    ])
    .filter(({ marking }) => freedomOf(marking) < level);
  return nearestFirst(found, note);
}

/** Which note is nearer need not be found out where all is of one. */
function nearestFirst(found: readonly Strict[], note: Note): readonly Strict[] {
  const homes = new Set(found.map(({ home }) => home));
  if (homes.size < 2) return found;
  const inOrder = [note, ...note.scope.inOrder(homes)];
  return inOrder.flatMap((home) => found.filter((each) => each.home === home));
}

function* strictNote(other: Note, user: Note): Generator<Strict> {
  const { marking } = other.contents.values;
  const chunk = other.contents.key('marking')?.chunk;
  if (other === user || !marking || !chunk) return;
  const title = `“${other.name}”`;
  yield {
    home: other,
    marking: marking.value,
    title,
    place: { at: at(chunk, marking), message: `${title} is ${marking.value}.` },
  };
}

/** Of the note itself all entries, of others those that it uses. */
function* strictEntries(home: Note, user: Note): Generator<Strict> {
  const level = freedomOf(user.contents.values.marking?.value);
  // Of a note that is marked as strictly as its entries, none need be looked at.
  if (![...home.contents.entryMarkings.keys()].some((marking) => freedomOf(marking) < level)) return;
  for (const entry of home.contents.markedEntries) {
    if (entry.broken || freedomOf(entry.summary.marking) >= level) continue;
    const { marking } = entry.values;
    if (!marking || !(home === user || isUsed(entry, user))) continue;
    yield {
      home,
      marking: marking.value,
      title: named(entry),
      place: { at: at(entry.chunk, marking), message: `${named(entry)} is ${marking.value}.` },
    };
  }
}

function isUsed(entry: Entry, user: Note): boolean {
  if (user.scope.find(entry.id) !== entry) return false;
  return user.symbols.isReferenced(entry.id) || (entry.kind === 'actor' && user.symbols.isMentioned(entry));
}

/** The parts of the note with a marking of their own. */
function* strictPortions(note: Note): Generator<Strict> {
  const { portions } = note.contents.values;
  const chunk = note.contents.key('portions')?.chunk;
  if (!portions || !chunk || chunk.isBroken) return;
  for (const [part, marking] of markedParts(portions))
    yield {
      home: note,
      marking: marking.value,
      title: `The ${part}`,
      place: { at: at(chunk, marking), message: `The ${part} is ${marking.value}.` },
    };
}

/** A marking that is there and cannot be read is reported as that, and malformed YAML may have cut it short. */
function isUnreadable(note: Note): boolean {
  const key = note.contents.key('marking');
  return (
    key !== undefined &&
    (key.chunk.isBroken || (!note.contents.values.marking && key.valueSpan !== undefined))
  );
}

function strictestOf(strict: readonly Strict[]): Marking | undefined {
  return strict.map(({ marking }) => marking).sort((a, b) => freedomOf(a) - freedomOf(b))[0];
}
