import { isFunctionWord } from '../../language';
import { parseDate } from '../../model/fields/dates';
import { Finder } from './finder';
import { actorsIn, type NamedActor } from './names/actors';
import { inTurn } from './order';
import type { Proposal } from './proposal';
import { passagesOf, type TextPassage } from './reading';
import type { SourceText } from './source-text';

/** What a text offers to a note: plain values, with places in the text. */
export interface Proposals {
  /** The best of each kind first, in turn. */
  readonly all: readonly Proposal[];
  /** What could not be looked for, and why, as sentences. */
  readonly notices: readonly string[];
  /** Whether it reads as English, in which alone judgements and views are looked for. */
  readonly isEnglish: boolean;
}

export interface ProposalOptions {
  /** When the text was written, where that is known: by it a day without a year has one. */
  readonly date?: string | undefined;
}

/** Nobody makes a note of a longer text, and to read it would keep an editor waiting. */
const mostCharactersOfText = 8_000_000;

/** Whether a text can be dated so: a day, a month or a year. */
export function isDateOfText(date: string): boolean {
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(date) && parseDate(date) !== undefined;
}

/** Sentences of a text that look like claims and events, and the names that it has for actors. */
export function proposalsFor(source: SourceText, options: ProposalOptions = {}): Proposals {
  const date = options.date !== undefined && isDateOfText(options.date) ? options.date : undefined;
  if (source.text.length > mostCharactersOfText) return { all: [], notices: [tooLong], isEnglish: true };
  const passages = passagesOf(source);
  const isEnglish = readsAsEnglish(passages);
  const notices = noticesOn(source, passages, isEnglish);
  const actors = actorsIn(source.text, passages).filter((actor) => isEnglish || isSureName(actor));
  const found = new Finder({ text: source.text, passages, actors, date, isEnglish }).find();
  return { all: inTurn(found), notices, isEnglish };
}

/** In other languages any noun may have a capital. */
function isSureName({ name, isSure, places }: NamedActor): boolean {
  if (!isSure && places.length < 2) return false;
  return /\s/.test(name) || (name.length > 1 && name === name.toUpperCase() && name !== name.toLowerCase());
}

const tooLong = 'It has more than 8 million characters, which nobody reads as one text. Choose a part of it.';
const empty = 'There is no text in it.';
const otherLanguage =
  'The text does not read as English. Names of several words or in capitals and dates in figures are proposed; judgements and what others say are not looked for: add these yourself, from the text.';
const withoutCapitals =
  'Its script has no capitals, by which names are found: add the actors yourself, from the text.';

function noticesOn({ text }: SourceText, passages: readonly TextPassage[], isEnglish: boolean): string[] {
  if (passages.length === 0) return [empty];
  if (isEnglish) return [];
  return [otherLanguage, ...(/\p{Lu}/u.test(text.slice(0, 50_000)) ? [] : [withoutCapitals])];
}

/** The language that a note of the text has to name, as it is not English; `und` where nobody can tell which it is. */
export function languageOf(source: SourceText): string | undefined {
  if (source.lang !== undefined && !/^en\b/i.test(source.lang)) return source.lang;
  return readsAsEnglish(passagesOf(source)) ? undefined : 'und';
}

/** So many words are looked at to tell the language, and in English at least so many of them hold sentences together. */
const [looked, share] = [2000, 0.22];
/** Fewer words tell no language that is written in Latin letters. */
const fewest = 8;

function readsAsEnglish(passages: readonly TextPassage[]): boolean {
  let words = 0;
  let joining = 0;
  let latin = 0;
  for (const { tokens } of passages) {
    for (const { kind, word } of tokens) {
      if (kind !== 'word') continue;
      words++;
      if (isFunctionWord(word)) joining++;
      if (/^\p{Script=Latin}/u.test(word)) latin++;
    }
    if (words > looked) break;
  }
  if (latin < words / 2) return false;
  return words < fewest || joining / words >= share;
}
