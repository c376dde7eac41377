import type { EntryOf } from '../../model/entries/entry';
import type { Text } from '../../model/fields/values';
import type { KnownWords } from '../../util/nearest';
import type { Name, NameList } from '../symbols/actor-names';

type Actor = EntryOf<'actor'>;

/**
 * What became of a path in `include`:
 * - `found`: the note is there;
 * - `wanted`: it has not been read yet;
 * - `missing`: there is no such file, or it cannot be read;
 * - `alien`: it is no note;
 * - `circular`: it leads back to the note that includes it.
 */
export type IncludeState = 'found' | 'wanted' | 'missing' | 'alien' | 'circular';

export interface Include {
  /** The path as it is written; its span is of the chunk of the key `include`. */
  readonly path: Text;
  readonly state: IncludeState;
}

/**
 * How a note stands among others. Each answer is found out when somebody asks for it. `visible` and `viewers`
 * cost what they hold, which is all of a long chain: what asks for each note or entry takes the others.
 */
export interface Surroundings<Note> {
  readonly includes: readonly Include[];
  /** The notes that it includes itself, in the order of its paths. */
  readonly included: readonly Note[];
  /** The notes whose entries it can name, the nearest first. */
  readonly visible: readonly Note[];
  /** Whether a note is not at hand, so that ids that nobody knows may be its. */
  readonly isIncomplete: boolean;
  /** The notes that can name its entries. */
  readonly viewers: readonly Note[];
  /** Grows whenever some note includes others than before. */
  readonly generation: number;
  /** Grows whenever an id comes or goes in some note, or names an entry of another kind. */
  readonly idsRevision: number;
  /** The ids of all notes, seen or not, where to gather those that are seen would cost more. */
  readonly allIds: KnownWords | undefined;
  /** Whether a visible note has hypotheses. */
  readonly seesHypotheses: boolean;
  /** Whether another note is marked, or has a source that is. */
  readonly mayUseMarked: boolean;
  /** The names of the actors of all notes that it sees, and its own. */
  readonly names: NameList;
  /** The first visible note that defines an id. */
  homeOf(id: string): Note | undefined;
  /** All visible notes that define an id, the nearest first. */
  homesOf(id: string): readonly Note[];
  /** The visible notes with an actor of a name, the nearest first. */
  homesOfName(written: string): readonly Note[];
  /** The first actor of a name in a visible note with another id that passes a test, which no actor may that is not seen. */
  firstOtherCalled(written: string, id: string, passes: (actor: Actor) => boolean): Actor | undefined;
  /** Some visible notes, the nearest first. */
  inOrder(notes: Iterable<Note>): readonly Note[];
  /** Other notes that name an id, or in which prose says one of some names. They need not mean the note's own. */
  usersOf(id: string, names: readonly Name[]): Iterable<Note>;
  /** Says that what the note mentions has been found. */
  settled(): void;
  /** Says whether somebody follows what is found in the note. */
  follow(isFollowed: boolean): void;
}
