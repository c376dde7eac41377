/** What was judged or stated otherwise before: likelihoods, confidences, statuses, grades. */
import { type Entry, type EntryOf, isReadInFull } from '../../model/entries/entry';
import type { Keyed, Reference } from '../../model/fields/values';
import type { Weighing } from '../../model/fields/weighing';
import { type Confidence, confidenceLevels } from '../../model/scales/confidence';
import { bandOf } from '../../model/scales/likelihoods';
import { levelWords, likelihoodWords } from '../../views/brief/sentences';
import { effectiveLikelihood, mayHaveLikelihood } from '../../workspace/argument/effective-likelihood';
import { noteOf } from '../../workspace/note/note';
import { onOneLine } from '../report';
import { type Direction, differ, directionOf, type Likelihood, type Stated } from './likelihoods';
import { type ComparedEntry, compared, type Pair, type Versions } from './versions';

/** One statement of an entry that another was before. */
export interface Move {
  readonly entry: ComparedEntry;
  readonly field: MovedField;
  /** Whose view, or the hypothesis that is rated, where the entry says it of several. */
  readonly about?: ComparedEntry;
  /** In words; absent where nothing was stated. */
  readonly from?: string;
  readonly to?: string;
  /** Whether it is more likely, confident or credible; absent where it is neither more nor less. */
  readonly direction?: Direction;
  /** Why, as the later version says it. */
  readonly because?: string;
}

export type MovedField =
  | ('likelihood' | 'confidence' | 'outcome' | 'kind' | 'key' | 'due' | 'views')
  | ('status' | 'credibility' | 'reliability' | 'consistency');

type Judged = EntryOf<'claim'> | EntryOf<'hypothesis'>;

/** All that moved between the versions of one entry. */
export function movesOf(pair: Pair, versions: Versions): readonly Move[] {
  const entry = compared(pair);
  const moves = [...judged(pair), ...worded(pair), ...keyedMoves(pair, versions)];
  return moves.map((move) => ({ entry, ...move }));
}

type Moved = Omit<Move, 'entry'>;

function judged({ before, after }: Pair): readonly Moved[] {
  if (!isJudged(before) || !isJudged(after)) return [];
  const move = likelihoodMove(statedLikelihood(before), statedLikelihood(after));
  return move ? [{ field: 'likelihood', ...move, ...reasonOf(after) }] : [];
}

function isJudged(entry: Entry): entry is Judged {
  return entry.kind === 'claim' || entry.kind === 'hypothesis';
}

/** What an included note says may not be at hand, of which nothing is concluded. */
export function statedLikelihood(entry: Judged): Stated {
  const found = effectiveLikelihood(entry);
  if (!found) return mayHaveLikelihood(entry) ? 'unknown' : undefined;
  return likelihoodOf(found.text.value, noteOf(found.by));
}

/** What is no likelihood of its yardstick may mean anything. */
function likelihoodOf(text: string, { yardstick }: Pick<Likelihood, 'yardstick'>): Stated {
  if (!bandOf(text, yardstick)) return 'unknown';
  return { text: onOneLine(text), yardstick, words: likelihoodWords(text, yardstick) };
}

/** From one likelihood to another; undefined where they are the same, or one is not known. */
function likelihoodMove(from: Stated, to: Stated): Pick<Move, 'from' | 'to' | 'direction'> | undefined {
  if (from === 'unknown' || to === 'unknown' || !differ(from, to)) return undefined;
  const direction = directionOf(from, to);
  return { ...fromTo(from?.words, to?.words), ...(direction && { direction }) };
}

function fromTo(from: string | undefined, to: string | undefined): Pick<Move, 'from' | 'to'> {
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

function reasonOf(entry: Judged): { readonly because?: string } {
  const { because } = entry.values;
  return because ? { because: onOneLine(because.value) } : {};
}

/** A field that holds one word of a few, with what counts where it is absent. */
interface WordField {
  readonly field: MovedField;
  readonly usual?: string;
  /** The words from the least to the most, where they have an order; others stand outside of it. */
  readonly order?: readonly string[];
  say?(word: string): string;
}

const levels = Object.keys(confidenceLevels);

const wordFields: Readonly<Record<Entry['kind'], readonly WordField[]>> = {
  claim: [
    { field: 'confidence', order: levels, say: (word) => levelWords(word as Confidence) },
    { field: 'outcome' },
    { field: 'kind', usual: 'judgement' },
    { field: 'key', usual: 'false', say: (word) => (word === 'true' ? 'yes' : 'no') },
    { field: 'due' },
  ],
  hypothesis: [],
  indicator: [
    { field: 'status', usual: 'observed' },
    { field: 'credibility', order: ['5', '4', '3', '2', '1'] },
  ],
  gap: [{ field: 'status', usual: 'open' }],
  source: [
    { field: 'status', usual: 'current' },
    { field: 'reliability', order: ['E', 'D', 'C', 'B', 'A'] },
  ],
  actor: [],
};

function worded({ before, after }: Pair): readonly Moved[] {
  return wordFields[after.kind].flatMap((each) => {
    const { field, order = [], say = (word: string) => word } = each;
    if (!isReadInFull(before, field) || !isReadInFull(after, field)) return [];
    const [from, to] = [wordIn(before, each), wordIn(after, each)];
    if (from === to) return [];
    const said = (word: string | undefined) => (word === undefined ? undefined : say(word));
    const move: Moved = { field, ...fromTo(said(from), said(to)), ...byOrder(from, to, order) };
    return [field === 'confidence' && isJudged(after) ? { ...move, ...reasonOf(after) } : move];
  });
}

function wordIn({ values }: Entry, { field, usual }: WordField): string | undefined {
  const found = (values as Readonly<Record<string, { readonly value?: unknown } | undefined>>)[field]?.value;
  return found === undefined ? usual : String(found);
}

function byOrder(
  from: string | undefined,
  to: string | undefined,
  order: readonly string[],
): { readonly direction?: Direction } {
  const [first, last] = [order.indexOf(from ?? ''), order.indexOf(to ?? '')];
  if (first < 0 || last < 0 || first === last) return {};
  return { direction: first < last ? 'up' : 'down' };
}

/** What an entry says of several others: the views of those who judge as well, and ratings of hypotheses. */
function keyedMoves(pair: Pair, versions: Versions): readonly Moved[] {
  const { before, after } = pair;
  const isRated = (entry: Entry) => entry.kind === 'claim' || entry.kind === 'indicator';
  const views =
    before.kind === 'claim' && after.kind === 'claim' ? viewMoves({ before, after }, versions) : [];
  if (!isRated(before) || !isRated(after) || !isReadInBoth(pair, 'consistency')) return views;
  const ratings = keyPairs(before.values.consistency, after.values.consistency, versions).flatMap(
    ({ about, from, to }): Moved[] =>
      from?.value === to?.value ? [] : [{ field: 'consistency', about, ...fromTo(from?.value, to?.value) }],
  );
  return [...views, ...ratings];
}

function isReadInBoth({ before, after }: Pair, field: string): boolean {
  return isReadInFull(before, field) && isReadInFull(after, field);
}

function viewMoves(pair: Pair<EntryOf<'claim'>>, versions: Versions): readonly Moved[] {
  if (!isReadInBoth(pair, 'views')) return [];
  const { before, after } = pair;
  return keyPairs(before.values.views, after.values.views, versions).flatMap(
    ({ about, from, to }): Moved[] => {
      const move = likelihoodMove(viewIn(from, before), viewIn(to, after));
      const because = to?.because ? { because: onOneLine(to.because.value) } : {};
      return move ? [{ field: 'views', about, ...move, ...because }] : [];
    },
  );
}

function viewIn(view: Weighing | undefined, claim: Entry): Stated {
  return view?.likelihood && likelihoodOf(view.likelihood.value, noteOf(claim));
}

interface KeyPair<V> {
  readonly about: ComparedEntry;
  readonly from?: V | undefined;
  readonly to?: V | undefined;
}

/** The values of two maps by their keys, under the ids that these have now. */
function keyPairs<V>(
  before: readonly Keyed<Reference, V>[] = [],
  after: readonly Keyed<Reference, V>[] = [],
  versions: Versions,
): readonly KeyPair<V>[] {
  const former = new Map(before.map((each) => [versions.idNow(each.key.id), each]));
  const latter = new Map(after.map((each) => [each.key.id, each]));
  const ids = [...new Set([...latter.keys(), ...former.keys()])];
  return ids.flatMap((id) => {
    const [from, to] = [former.get(id), latter.get(id)];
    const about = {
      before: from && versions.before.scope.find(from.key.id),
      after: to && versions.after.scope.find(id),
    };
    if (!about.before && !about.after) return [];
    return [{ about: comparedIfThere(about), from: from?.value, to: to?.value }];
  });
}

function comparedIfThere({
  before,
  after,
}: {
  before: Entry | undefined;
  after: Entry | undefined;
}): ComparedEntry {
  return compared({ ...(before && { before }), ...(after && { after }) });
}
