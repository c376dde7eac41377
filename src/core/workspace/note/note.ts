/**
 * What rules, features, fixes, edits and faces see of a note. Nothing here can be written: a note follows its text
 * by `LiveNote`, which only the workspace and the reading of a single text have. Each part answers one kind of
 * question, and what it answers holds until the next edit; entries and facts lead back to their note by `noteOf`.
 */
import type { Entry, EntryOf } from '../../model/entries/entry';
import { defaultYardstick, type Yardstick, yardsticks } from '../../model/scales/yardsticks';
import type { Kind } from '../../model/sections';
import { isAddress } from '../../text/paths';
import type { Chunk } from '../../yaml/chunks/chunk';
import type { AchMatrix } from '../argument/ach-matrix';
import { ArgumentNote, type Lookup } from '../argument/lookup';
import type { SupportGraph } from '../argument/support-graph';
import type { ChunkFacts } from '../reading/chunk-facts';
import type { SymbolTable } from '../symbols/symbol-table';
import type { Include } from './include';
import type { KeptCopies } from './kept-copies';
import type { NoteContents } from './note-contents';
import type { NoteText } from './note-text';

/** One note, read. It is a class, so that what owns a chunk can be told to be one. */
export abstract class Note extends ArgumentNote {
  /** What others call it: the address of its file, or nothing. */
  abstract readonly uri: string;
  abstract readonly text: NoteText;
  abstract readonly contents: NoteContents;
  abstract override readonly symbols: SymbolTable;
  abstract override readonly scope: NoteScope;
  abstract override readonly support: SupportGraph;
  abstract readonly matrix: AchMatrix;

  /** The name of its file, which stands at the end of a path or of an address. */
  get name(): string {
    const name = this.uri.split(/[\\/]/).at(-1) ?? '';
    return isAddress(this.uri) ? decodeURIComponent(name) : name;
  }

  get yardstick(): Yardstick {
    return yardsticks[this.contents.values.yardstick?.value ?? defaultYardstick];
  }

  /** Whether its prose is in English, which is all that the readers of words know. */
  get isEnglish(): boolean {
    const { lang } = this.contents.values;
    return lang === undefined || /^en(?:-|$)/i.test(lang.value);
  }
}

/** An include with the note that it leads to, where that is there. */
export interface FollowedInclude extends Include {
  readonly note?: Note | undefined;
}

/**
 * What a note sees through includes, its own entries before those of the notes that it includes. Each answer is
 * found out when somebody asks for it. `included` and `includers` cost what they hold, which is all of a long
 * chain: what asks for one note or entry takes the others.
 */
export interface NoteScope extends Lookup {
  /** Its paths in `include`, and where they lead. */
  readonly includes: readonly FollowedInclude[];
  /** The notes that it includes itself, in the order of its paths. */
  readonly directlyIncluded: readonly Note[];
  /** The notes whose entries it can name, the nearest first. */
  readonly included: readonly Note[];
  /** The notes that can name its entries. */
  readonly includers: readonly Note[];
  /** Whether ids that nobody knows may be those of a note that is not at hand. */
  readonly isIncomplete: boolean;
  /** Whether it weighs hypotheses, its own or those of notes that it includes. */
  readonly hasHypotheses: boolean;
  /** Whether it may use the entries of another note that is marked, or has a source that is. */
  readonly mayUseMarked: boolean;
  /** The other notes to whose entries it refers, or which it mentions, in no order. */
  readonly usedNotes: Iterable<Note>;
  /** The entry of an included note that an id names, or would name if there were none of the note's own. */
  findIncluded(id: string): Entry | undefined;
  /** All definitions of the id in the note that it leads to: this one, or an included one. */
  candidates(id: string): readonly Entry[];
  /** All definitions of an id in all notes that it sees: what it would lead to, were it not for those before. */
  allDefinitions(id: string): readonly Entry[];
  /** The actors with a name or alias, its own first, then those of included notes; of each in the order of its text. */
  actorsNamed(written: string): readonly EntryOf<'actor'>[];
  /** The first of these with another id that passes a test, which no actor may that the note does not see. */
  firstOtherNamed(
    written: string,
    id: string,
    passes: (actor: EntryOf<'actor'>) => boolean,
  ): EntryOf<'actor'> | undefined;
  /** The id that a writer most likely meant, among those of entries of some kinds. */
  nearestId(id: string, kinds: readonly Kind[] | undefined): string | undefined;
  /** The chunks of the note that refer to hypotheses. */
  hypothesisRaters(): Iterable<ChunkFacts>;
  /** Other notes that may use an entry: they name its id, or mention what it is called. */
  usersOf(entry: Entry): Iterable<Note>;
  /** The copies that sources keep, its own and those of included notes. */
  readonly copies: KeptCopies;
  /** Some of the included notes, the nearest first. */
  inOrder(notes: Iterable<Note>): readonly Note[];
}

/** The note that an entry, or another thing in a chunk, is of. */
export function noteOf({ chunk }: { readonly chunk: Chunk }): Note {
  if (chunk.owner instanceof Note) return chunk.owner;
  throw new Error('What is in no note was asked for its note.');
}
