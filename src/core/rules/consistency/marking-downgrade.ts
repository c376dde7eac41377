import { type Marking, markings } from '../../model/scales/tlp';
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
  const level = rankOf(note.contents.values.marking?.value);
  const others = note.scope.mayUseMarked ? note.scope.usedNotes : [];
  const found = [note, ...others]
    .flatMap((other) => [...strictNote(other, note), ...strictSources(other, note)])
    .filter(({ marking }) => rankOf(marking) < level);
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

function* strictSources(home: Note, user: Note): Generator<Strict> {
  for (const source of home.contents.markedSources) {
    const { marking } = source.values;
    if (
      !marking ||
      source.broken ||
      user.scope.find(source.id) !== source ||
      !user.symbols.isReferenced(source.id)
    )
      continue;
    yield {
      home,
      marking: marking.value,
      title: named(source),
      place: { at: at(source.chunk, marking), message: `${named(source)} is ${marking.value}.` },
    };
  }
}

/** A marking that is there and cannot be read is reported as that, and malformed YAML may have cut it short. */
function isUnreadable(note: Note): boolean {
  const key = note.contents.key('marking');
  return (
    key !== undefined &&
    (key.chunk.isBroken || (!note.contents.values.marking && key.valueSpan !== undefined))
  );
}

const order = Object.keys(markings);

/** 0 for the strictest. */
function rankOf(marking: Marking | undefined): number {
  return order.indexOf(marking ?? 'TLP:CLEAR');
}

function strictestOf(strict: readonly Strict[]): Marking | undefined {
  return strict.map(({ marking }) => marking).sort((a, b) => rankOf(a) - rankOf(b))[0];
}
