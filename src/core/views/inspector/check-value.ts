import { type EntryKey, entryOfKey } from '../../edits/entry-key';
import { type AnyType, typeAt } from '../../edits/field-values';
import { parseDate } from '../../model/fields/dates';
import { FieldReader, type Signs } from '../../model/fields/field-reader';
import type { FieldType } from '../../model/fields/field-type';
import { fieldOf } from '../../model/kinds/schemas';
import { bandOf } from '../../model/scales/likelihoods';
import { formatBand, type Yardstick } from '../../model/scales/yardsticks';
import { invalidLikelihood } from '../../rules/structure/invalid-value';
import { likelihoodsMeant } from '../../rules/structure/likelihoods-meant';
import { noteOf } from '../../workspace/note/note';
import type { ScalarNode } from '../../yaml/parse/nodes';
import type { ViewContext } from '../shared/view-context';

/** A word that is typed into a field, or into a part of what it holds. */
export interface CheckRequest {
  readonly entry: EntryKey;
  /** The field, and on through keys of maps and places in lists. */
  readonly path: readonly string[];
  readonly text: string;
  /** Whether it is to be a key of the map that stands there. */
  readonly isKey?: true;
}

export interface CheckAnswer {
  readonly isTaken: boolean;
  /** What it means, where that does not stand there: `60–75 %`. */
  readonly means?: string;
  /** Why it is not taken, as a sentence. */
  readonly sentence?: string;
  /** What may be meant instead, the likeliest first. */
  readonly offers?: readonly string[];
}

const mostOffers = 8;
/** What has a form is never longer. */
const longestWord = 2000;

/** Reads a word with the reader of its field, as if it stood there. */
export function checkValue(
  { note }: ViewContext,
  { entry: key, path, text, isKey }: CheckRequest,
): CheckAnswer {
  const entry = entryOfKey(note, key);
  const found = entry && typeAt(fieldOf(path[0] ?? '', entry.kind)?.type, path.slice(1));
  const type = isKey ? found?.keys : found;
  const word = text.trim();
  if (!entry || !type || word === '' || word.length > longestWord) return { isTaken: true };
  if (type.content === 'likelihood') return checkLikelihood(word, noteOf(entry).yardstick);
  return checkWord(type, word, path.at(-1) ?? '');
}

function checkWord(type: AnyType, word: string, field: string): CheckAnswer {
  const { problem } = readAlone(type, word, field);
  if (problem)
    return { isTaken: false, sentence: problem.message, offers: problem.meant.slice(0, mostOffers) };
  return type.content === 'date' ? { isTaken: true, ...meaningOfDate(word) } : { isTaken: true };
}

const noSigns: Signs = { slips: [], isNamed: () => false };

/** Reads a word as a scalar that is written in whatever way its field wants. */
function readAlone(type: FieldType<unknown>, text: string, field: string) {
  const value = type.isUnquoted && (text === 'true' || text === 'false') ? text === 'true' : text;
  const node: ScalarNode = { kind: 'scalar', value, text, style: 'double', start: 0, end: text.length };
  const sink = new FieldReader(text, noSigns);
  type.read(node, field, sink);
  const found = sink.problems.find(({ code }) => code === 'invalid-value');
  if (found?.code !== 'invalid-value') return {};
  return { problem: { message: found.message, meant: found.meant ?? [] } };
}

function checkLikelihood(text: string, yardstick: Yardstick): CheckAnswer {
  const band = bandOf(text, yardstick);
  if (band) return { isTaken: true, means: formatBand(band) };
  const offers = likelihoodsMeant(text, yardstick).meant.slice(0, mostOffers);
  return { isTaken: false, sentence: invalidLikelihood(text, yardstick), offers };
}

function meaningOfDate(text: string): Pick<CheckAnswer, 'means'> {
  const { from = '', to = '' } = parseDate(text) ?? {};
  return from === to ? {} : { means: `${from} – ${to}`.trim() };
}
