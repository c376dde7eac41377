/**
 * A name in a sentence is more than its letters: it has an article or none, `a` or `an` before it, an `’s`
 * behind it. This is English; where the words around a name are others, it is put there as it is.
 */

/** Where a name stands in a text: what comes before it, the name itself with the article that it may have, what follows. */
export interface NamePlace {
  readonly before: string;
  readonly written: string;
  readonly after: string;
}

/** What takes the place of a name, and how many characters before it and behind it go with it. */
export interface FittedName {
  readonly words: string;
  readonly before: number;
  readonly after: number;
}

const article = /^[Tt]he\s+/;
const articleBefore = /(?<![\p{L}\p{M}\p{N}_])[Tt]he\s+$/u;
const beginsSentence = /(?:^|[.!?:]["'”’)]*\s+|\n(?:[ \t]*(?:[-*+>#]+|\d+[.)])[ \t]+)?)["'“‘(*_]*$/;
/** How far back the words of a sentence are looked at. */
const reach = 60;

/**
 * Fits a new name in the place of an old one. The article of the new one is left out where the name stands
 * before a noun or behind an adjective (Senior Kremlin officials), and written once where the text has one.
 */
export function fitName(old: string, name: string, place: NamePlace): FittedName {
  const fitted = withArticle(old, name, place);
  const after = possessive(old, name, place.after);
  return { ...fitted, words: fitted.words + after.words, after: after.taken };
}

function withArticle(old: string, name: string, { before, written, after }: NamePlace): FittedName {
  const bare = name.replace(article, '');
  const own = article.exec(written)?.[0] ?? '';
  const given = own || (articleBefore.exec(before.slice(-reach))?.[0] ?? '');
  const outside = given.length - own.length;
  const ahead = before.slice(0, before.length - outside);
  if (bare === name) {
    // Where the article was a part of the old name, it goes with that, unless a noun still wants it.
    const stays = given !== '' && (!article.test(old) || isBeforeNoun(after, '') || institution.test(name));
    if (stays) return { words: own + name, before: 0, after: 0 };
    return given === '' ? indefinite(name, before) : { words: name, before: outside, after: 0 };
  }
  if (given !== '') return { words: own + bare, before: 0, after: 0 };
  if (isAttributive(before, after)) return indefinite(bare, before);
  return {
    words: `${beginsSentence.test(ahead.slice(-reach)) ? 'The' : 'the'} ${bare}`,
    before: 0,
    after: 0,
  };
}

/** With the `a` or `an` before it, where the first sound of the name wants the other one. */
function indefinite(name: string, before: string): FittedName {
  const found = /(?<![\p{L}\p{M}\p{N}_'’])([Aa])(n?)(\s+)$/u.exec(before.slice(-reach));
  const [all = '', letter = '', n = '', space = ''] = found ?? [];
  if (!found || (n === 'n') === beginsWithVowel(name)) return { words: name, before: 0, after: 0 };
  return { words: `${letter}${n === 'n' ? '' : 'n'}${space}${name}`, before: all.length, after: 0 };
}

const silentH = /^(?:hour|honest|honou?r|heir)/i;
const consonantSound = /^(?:eu|ewe|one\b|once|ouija|u(?:ni(?!n|mp|de)|[bgkst][aeiou]|kr|r[au]|til))/i;
/** The letters whose names begin with a vowel, as in an FBI agent. */
const spelledVowel = /^[AEFHILMNORSX]/;

function beginsWithVowel(name: string): boolean {
  const [word = ''] = /^\p{L}*/u.exec(name) ?? [];
  if (isSpelled(word)) return spelledVowel.test(word);
  return silentH.test(word) || (/^[aeiouáéíóúàèìòùâêîôûäëïöü]/i.test(word) && !consonantSound.test(word));
}

/** Whether capitals are read letter by letter: UN and FBI, but not NATO. */
function isSpelled(word: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word) && (word.length < 4 || !/[AEIOU]/.test(word.slice(1)));
}

/** The sign behind a name that says whose: ’s, or ’ alone behind an s that says it already. */
function possessive(old: string, name: string, after: string): { words: string; taken: number } {
  const sign = after[0] ?? '';
  if (sign !== "'" && sign !== '’') return { words: '', taken: 0 };
  // Hess’s, but the United States’.
  const wasPlural = /s$/i.test(old);
  const isPlural = /[^sui]s$/i.test(name);
  if (!wasPlural && isPlural && /^['’]s(?![\p{L}\p{N}])/u.test(after)) return { words: sign, taken: 2 };
  if (wasPlural && !isPlural && /^['’]\s+\p{L}/u.test(after)) return { words: `${sign}s`, taken: 1 };
  return { words: '', taken: 0 };
}

const determiner =
  /(?:^|[^\p{L}\p{N}])(?:an?|this|that|these|those|each|every|no|any|some|another|my|your|his|her|its|our|their|which|what|whose|many|few|several|most|two|three|four|five|\p{L}+['’]s|\p{L}+s['’])\s+$/iu;
const adjective =
  /(?:^|[^\p{L}\p{N}])(?:top|former|new|old|high|key|main|close|late|current|recent|unnamed|hardline|hard-line|\p{L}+-\p{L}+|\p{L}+(?:al|ive|ous|ic|ish|ese|ian|ary|ior|ful|less))\s+$/iu;
/** An article or the like that some words before still waits for its noun. */
const openDeterminer =
  /(?:^|[^\p{L}\p{N}])(?:the|an?|this|that|these|those|each|every|no|any|some|another|my|your|his|her|its|our|their)\s+(?:\p{Ll}[\p{L}-]*\s+){1,2}$/iu;

/** Whether a name says what kind of thing the noun behind it is, or an adjective stands before it. */
function isAttributive(before: string, after: string): boolean {
  const near = before.slice(-reach);
  if (/[\p{L}\p{N}][-‐‑]$/u.test(near) || /^[-‐‑]\p{L}/u.test(after)) return true;
  if (determiner.test(near) || isBeforeNoun(after, near)) return true;
  return adjective.test(near) && (/^\s+\p{Ll}/u.test(after) || openDeterminer.test(near));
}

const nouns = new Set(
  `administration adviser advisers advisor advisors aide aides ally allies ambassador analyst analysts announcement apparatus
  backing briefing bureaucracy ceremony chief circles communiqué critic critics decision decisions decree decrees delegation
  denial denials diplomat diplomats diplomacy doctrine document documents elite elites envoy envoys figure figures forces
  government head influence insider insiders intelligence interests leader leaders leadership loyalist loyalists media meeting
  memo minister ministers money narrative negotiator negotiators objectives office officer officers official officials
  opposition order origin participation plan planner planners policies policy politics position press pressure propaganda
  proposal proposals proxy proxies readout representative representatives response rhetoric rule service side source sources
  spokesman spokesmen spokesperson spokespeople spokeswoman staff stance statement statements strategist strategy support
  team television thinking troops website`.split(/\s+/),
);
/** Words that are nouns or verbs: behind a preposition, nouns. */
const nounsOrVerbs = new Set(
  'accounts agrees attacks claim claims comments demand demands fear fears hope hopes move moves offer offers orders plans report reports signals talks threat threats view views visit visits vote votes warning warnings'.split(
    ' ',
  ),
);
const preposition =
  /(?:^|[^\p{L}\p{N}])(?:of|in|on|to|with|about|despite|by|from|after|against|over|under|for|between|behind|amid|without|through)\s+$/iu;

/** A name that ends in a noun of the language has an article in a sentence, though it is given without. */
const institution =
  /\b(?:\p{L}*(?:ency|tion|sion|ship)|administration|agency|alliance|army|assembly|authority|bank|bureau|cabinet|coalition|department|establishment|government|parliament|commission|committee|council|court|duma|emirates|fleet|force|forces|front|group|guard|house|institute|junta|kingdom|league|ministry|movement|nations|navy|netherlands|office|party|philippines|police|regime|republic|senate|service|staff|states|tribunal|union)$/iu;

function isBeforeNoun(after: string, before: string): boolean {
  const next = /^\s+(\p{Ll}[\p{L}\p{M}]*)/u.exec(after)?.[1] ?? '';
  return nouns.has(next) || (nounsOrVerbs.has(next) && (preposition.test(before) || adjective.test(before)));
}
