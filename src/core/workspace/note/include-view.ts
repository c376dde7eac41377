import type { EntryOf } from '../../model/entries/entry';
import type { KnownWords } from '../../util/nearest';
import type { NameList } from '../symbols/actor-names';
import type { Name } from '../symbols/names-alike';
import type { KeptCopies } from './kept-copies';
import type { FollowedInclude, Note } from './note';

type Actor = EntryOf<'actor'>;

/** How a note stands among others, as the workspace knows it: what the note's scope is made of. */
export interface IncludeView {
  readonly includes: readonly FollowedInclude[];
  readonly directlyIncluded: readonly Note[];
  readonly included: readonly Note[];
  readonly includers: readonly Note[];
  readonly isIncomplete: boolean;
  readonly mayUseMarked: boolean;
  /** Grows whenever some note includes others than before. */
  readonly generation: number;
  /** Grows whenever an id comes or goes in some note, or names an entry of another kind. */
  readonly idsRevision: number;
  /** The ids of all notes, seen or not, where to gather those that are seen would cost more. */
  readonly allIds: KnownWords | undefined;
  /** Whether an included note has hypotheses. */
  readonly seesHypotheses: boolean;
  /** The names of the actors of all notes that it sees, and its own. */
  readonly names: NameList;
  /** The first included note that defines an id. */
  homeOf(id: string): Note | undefined;
  /** All included notes that define an id, the nearest first. */
  homesOf(id: string): readonly Note[];
  /** The included notes with an actor of a name, the nearest first. */
  homesOfName(written: string): readonly Note[];
  /** The first actor of a name in an included note with another id that passes a test, which no actor may that is not seen. */
  firstOtherNamed(written: string, id: string, passes: (actor: Actor) => boolean): Actor | undefined;
  /** Some of the included notes, the nearest first. */
  inOrder(notes: Iterable<Note>): readonly Note[];
  /** Other notes that name an id, or in which prose says one of some names. They need not mean the note's own. */
  usersOf(id: string, names: readonly Name[]): Iterable<Note>;
  /** The copies that sources keep, as the note sees them. */
  readonly copies: KeptCopies;
  /** Says that what the note mentions has been found. */
  settled(): void;
}
