import type { Entry } from '../model/entries/entry';
import type { RuleCode } from '../model/rule-codes';
import type { Severity } from '../model/scales/severity';
import type { Kind } from '../model/sections';
import type { Span } from '../text/span';
import type { Location } from '../workspace/note/location';
import type { Note } from '../workspace/note/note';
import type { ChunkFacts } from '../workspace/reading/chunk-facts';
import type { Place } from '../workspace/reading/place';
import type { Chunk } from '../yaml/chunks/chunk';
import type { Passages } from './shared/passages';

/** Something about a note that its writer should know. Spans are of the note. */
export interface Diagnostic {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  /** Other places that have a part in it. */
  readonly related?: readonly Related[];
  /** Whether the place can be taken away without a loss, and is shown faded. */
  readonly unused?: true;
  /** The id, name or key that is reported: at an alias stands whatever that repeats, and the place alone does not tell. */
  readonly about?: string;
}

/** Another place that has a part in a diagnostic, in its note or another. */
export interface Related extends Location {
  readonly message: string;
  /** The id that stands there, where a fix may look for it. */
  readonly about?: string;
}

/** A place in a chunk; or in the note, where what is wrong there belongs to no chunk. */
export type FindingPlace = Place | { readonly chunk: undefined; readonly span: Span };

export interface RelatedPlace {
  readonly at: FindingPlace;
  readonly message: string;
  readonly about?: string;
}

/** What a rule finds; its code and severity are the rule's. */
export interface Finding {
  /** In the chunk that is checked. */
  readonly at: FindingPlace;
  /** The value around the words that are reported, in the same chunk: a comment that silences it silences them. */
  readonly within?: Span;
  /** A function where a note may have it many times: made when it is asked for, it takes no memory meanwhile. */
  readonly message: string | (() => string);
  /** A function where they depend on more of the note than what the rule reads. */
  readonly related?: readonly RelatedPlace[] | (() => readonly RelatedPlace[]);
  readonly unused?: true;
  /** The id, name or key that is reported, where several may stand at one place: behind an alias. */
  readonly about?: string;
  /** The unknown id for which the message offers another: an id that comes or goes may change it. */
  readonly wanted?: string;
  /** The entries whose text the message shows, those of `related` left out. */
  readonly names?: readonly Entry[];
}

/**
 * What a rule reads when it checks a chunk of a note, and so what can change its findings
 * (`engine/dependencies.ts` says when):
 * - `entry`: the chunk alone, with the top-level fields of the note;
 * - `likelihoods`: also how likely the entries are that it names;
 * - `neighbours`: also which entries it names or mentions, and which share its ids;
 * - `support`: also what those entries say beside their wording, and all on which its evidence rests;
 * - `concern`: both of these;
 * - `use`: also who names or mentions it;
 * - `names`: also which actors have the same names;
 * - `matrix`: also which hypotheses there are;
 * - `copies`: the copies that sources keep, its own and those that it quotes.
 *
 * Only rules that read the `entry`, `likelihoods` or `copies` look at the words in which the chunk itself is written: an edit
 * that changes nothing else, and no link or mention in them, concerns no others.
 */
export type Reads =
  | 'entry'
  | 'likelihoods'
  | 'neighbours'
  | 'support'
  | 'concern'
  | 'use'
  | 'names'
  | 'matrix'
  | 'copies';

/** What a rule may know beside the note. */
export interface CheckOptions {
  /** The day on which the note is checked, as `2022-02-16`. Without it nothing is overdue. */
  readonly today?: string;
}

/** What a rule looks at beside the note. */
export interface RuleContext extends CheckOptions {
  readonly passages: Passages;
}

/** One rule of the format. */
export interface Rule {
  readonly code: RuleCode;
  /** The default, which a note may change. */
  readonly severity: Severity;
  /** What it reports, in one line. */
  readonly summary: string;
  readonly reads: Reads;
  /** The kinds of entry in which it finds something; absent where that is any kind, or a top-level field. */
  readonly about?: readonly Kind[];
  /** Whether it reads English, and so has nothing to say on a note in another language. */
  readonly readsEnglish?: true;
  /** Checks one chunk. */
  check?(facts: ChunkFacts, note: Note, context: RuleContext): Iterable<Finding>;
  /**
   * Checks the note as a whole: after an edit outside of entries, or of a hypothesis, of what rates
   * hypotheses, or of a marked source.
   */
  checkTop?(note: Note, options: CheckOptions): Iterable<Finding>;
  /** Whether `checkTop` looks at who is referred to, and is made again after an edit of a reference. */
  readonly followsReferences?: true;
}

export function at(chunk: Chunk, { start, end }: Span): Place {
  return { chunk, span: { start, end } };
}
