import type { Token } from './tokens';

/*
 * Classes of English words, as far as readers of estimative language need them to tell what a word does where it
 * stands. They are closed classes, or the part of an open one that is met in assessments.
 */

/** A class of words, given in lines. */
export function words(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' '));
}

export const determiners = words(
  "a an the its their his her our my your whose 's any some no every each another both several many few",
  'other numerous various two three four five six ten dozens',
);

export const pronouns = words('i you he she it we they this that these those which who there what one');

export const prepositions = words(
  'of in on at by for with from to among amongst between against about over under after before during without',
  'within through into onto toward towards despite amid via per across like near since until as than around',
  'beyond behind throughout because due given unless if while when where whether once though although',
);

export const conjunctions = words('and or but yet so nor because although though while whereas since that');

export const copulas = words('is are was were be been being am');

/** Verbs behind which an adjective says something of the subject, and participles that do the same. */
export const linking = words(
  'seem seems seemed look looks looked appear appears appeared remain remains remained become becomes became',
  'becoming prove proves proved sound sounds stay stays grow grows growing deemed considered judged assessed',
  'thought believed regarded rated held reckoned getting going',
);

/** Verbs with which somebody gives an opinion of something, or makes it so. */
export const judging = words(
  'consider considers considering considered deem deems deeming deemed judge judges judging judged assess assesses',
  'assessing assessed think thinks thought find finds found rate rates rating rated regard regards regarded see',
  'sees saw seen view views viewed viewing believe believes believed make makes making made render renders',
  'rendered leave leaves left call calls called hold holds held keep keeps kept reckon reckons reckoned estimate',
  'estimates estimated estimating put puts seem seems appear appears expect expects expected',
);

export const modals = words('will would can could may might must should shall');

export const auxiliaries = words('has have had having do does did', ...modals);

/** Adverbs and other words that may stand between a verb and an adjective and change nothing. */
export const light = words(
  'also still now then therefore thus just already even only indeed again currently presently at best all both',
  'however moreover more-or-less very overall probably generally broadly at least itself themselves',
);

export const negators = words('not never hardly scarcely barely neither nor');

/** Adverbs that compare, so that what follows is no estimate. */
export const comparing = words(
  'more less so too how increasingly equally comparably similarly decreasingly progressively however much',
  'likelier least',
);

const others = words(
  'not now soon again here today tomorrow tonight enough either too already yet later only then',
  'next this last overall anyway however nevertheless instead also still never ever thereafter afterwards beforehand',
  'elsewhere anytime altogether alone',
);

const functionWords: readonly ReadonlySet<string>[] = [
  determiners,
  pronouns,
  prepositions,
  conjunctions,
  copulas,
  auxiliaries,
  negators,
  others,
];

/** Whether the word holds sentences together, and names nothing. */
export function isFunctionWord(word: string): boolean {
  return functionWords.some((each) => each.has(word));
}

/** Stems of verbs that assessments put behind 'likely': Tehran likely intends. */
const verbStems = words(
  'want intend seek aim see believe hope plan expect need know fear remain reflect mean stem result represent',
  'involve include indicate suggest come go take make has have do does is are was were be use gain begin start',
  'continue serve try view regard consider conduct operate exploit originate belong act work support face lack',
  'lead cause contribute occur happen hold keep consist prefer rely depend perceive calculate assess judge respond',
  'retain possess enable require obtain acquire understand understate underestimate overestimate exceed',
  'will would can could may might must should had did',
);

const irregularPasts = words(
  'began took made came saw knew gave held led left lost meant met paid put ran said sent set stood told thought',
  'went won wrote fell rose grew drew drove chose broke bought brought built got kept sold spent struck sought',
  'understood became felt found hid stole bore sprang arose withdrew overran undertook',
);

/** Whether the word can well be a finite verb. An unknown word in -s is none. */
export function isVerb(word: string): boolean {
  if (verbStems.has(word) || irregularPasts.has(word)) return true;
  if (/.{2}ed$/.test(word)) return true;
  return verbStems.has(word.replace(/s$/, '')) || verbStems.has(word.replace(/es$/, ''));
}

/** The word at a place; empty outside of the sentence. */
export function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.word ?? '';
}

export function isSign(token: Token | undefined): boolean {
  return token?.kind === 'sign';
}

/** Whether nothing of the sentence goes on directly behind the place: its end, or a sign. */
export function isEndOrSign(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return !token || token.kind === 'sign';
}

/** Whether the words stand in a row from a place on. */
export function follow(tokens: readonly Token[], at: number, phrase: string): boolean {
  return phrase.split(' ').every((word, index) => wordAt(tokens, at + index) === word);
}

/** Whether the words stand in a row directly before a place. */
export function precede(tokens: readonly Token[], at: number, phrase: string): boolean {
  return follow(tokens, at - phrase.split(' ').length, phrase);
}
