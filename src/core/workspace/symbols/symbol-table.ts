/**
 * Who defines an id in a note, who refers to it there, and who is mentioned where. It knows the note's own
 * entries only: what an id leads to in other notes is for `NoteScope` to say. `LiveSymbolTable` keeps it, so that
 * each answer costs what it holds, and none looks through the note.
 */
import type { Entry, EntryOf } from '../../model/entries/entry';
import type { Kind } from '../../model/sections';
import type { ChunkFacts } from '../reading/chunk-facts';
import type { ActorNames } from './actor-names';
import type { Mention, RawMention } from './find-mentions';
import type { Occurrence } from './references';
import type { UsedId } from './use-order';

export interface SymbolTable {
  /** All ids that the note defines. */
  readonly ids: Iterable<string>;
  /** All ids that it refers to, or whose actors it mentions. */
  readonly usedIds: ReadonlySet<string>;
  /** Grows whenever an id comes or goes, or names an entry of another kind. */
  readonly revision: number;
  readonly names: ActorNames;
  /** The entry that defines an id; where it is defined twice, the first. */
  definition(id: string): Entry | undefined;
  /** All definitions of an id, in the order of the text. */
  definitions(id: string): readonly Entry[];
  /** The references to an id, in the order of the text. */
  references(id: string): readonly Occurrence[];
  /** The chunks that refer to an id. */
  referrers(id: string): Iterable<ChunkFacts>;
  /** Whether a chunk refers to an id, at the cost of one look. */
  refersTo(facts: ChunkFacts, id: string): boolean;
  referrerCount(id: string): number;
  /** The ids that are referred to and lead to entries of some kinds, those first to which most chunks refer. */
  mostUsed(kinds: readonly Kind[]): Iterable<UsedId>;
  isReferenced(id: string): boolean;
  /** Whether a malformed chunk may refer to an id. */
  mayReference(id: string): boolean;
  /** Where prose of a chunk names actors by name or alias, without markup. */
  mentions(facts: ChunkFacts): readonly Mention[];
  /** The mentions in a chunk by their places in its prose values. */
  rawMentions(facts: ChunkFacts): readonly RawMention[];
  /** The mentions of an actor, in the order of the text. */
  mentionsOf(actor: EntryOf<'actor'>): readonly Mention[];
  /** The chunks whose prose mentions an actor. */
  mentioners(actor: EntryOf<'actor'>): Iterable<ChunkFacts>;
  /** Whether prose outside of an actor's own entry mentions it. */
  isMentioned(actor: EntryOf<'actor'>): boolean;
  /** Finds whom the note mentions, where that is still to be done. Who asks for mentions need not say so. */
  findMentions(): void;
}
