import { hangul, unspaced } from './scripts';

const unspacedLetter = `(?!\\p{P})[${unspaced}]`;
const spacedLetter = `(?![${unspaced}${hangul}])[\\p{L}\\p{N}_]`;
const spacedRest = `(?![${unspaced}${hangul}])[\\p{L}\\p{M}\\p{N}_]`;

const unspacedRun = `(?:${unspacedLetter}\\p{M}*)+`;
const hangulRun = `(?:[${hangul}]\\p{M}*)+`;

/**
 * A word, or a sign. Where scripts without spaces meet others, a word ends; within such a script all is one token, in
 * which a name may begin and end anywhere. A word of Hangul may have particles at its end.
 */
const token = `${unspacedRun}|${hangulRun}|(?:${spacedLetter})(?:${spacedRest})*|[^\\s\\p{L}\\p{N}_]`;

const tokens = new RegExp(token, 'gu');
const tokenHere = new RegExp(token, 'uy');
const beginsUnspaced = new RegExp(`^${unspacedLetter}`, 'u');
const beginsHangul = new RegExp(`^[${hangul}]`, 'u');
const endsInHangul = new RegExp(`(?!\\p{M})[${hangul}]\\p{M}*$`, 'u');
const endsInWord = new RegExp(`(?:${spacedLetter})\\p{M}*$`, 'u');
const letter = /^[\p{L}\p{N}_]/u;
const markHere = /\p{M}/uy;

/** Which borders a word needs, by its script. */
export type Writing = 'spaced' | 'unspaced' | 'hangul';

/** The tokens of a name, in order. */
export function tokensOf(name: string): RegExpExecArray[] {
  return [...name.matchAll(tokens)];
}

/** Most words are of ASCII, and need no table of letters. */
const asciiWordHere = /[A-Za-z0-9_]+(?![A-Za-z0-9_\u0080-\uffff])/y;

/** The token that stands at a place. */
export function tokenAt(text: string, at: number): string | undefined {
  asciiWordHere.lastIndex = at;
  const word = asciiWordHere.exec(text)?.[0];
  if (word !== undefined) return word;
  tokenHere.lastIndex = at;
  return tokenHere.exec(text)?.[0];
}

export function writingOf(word: string): Writing {
  // Most words are of ASCII, and their script is known by one sign.
  if (word.charCodeAt(0) < 0x0e00) return 'spaced';
  if (beginsUnspaced.test(word)) return 'unspaced';
  return beginsHangul.test(word) ? 'hangul' : 'spaced';
}

/** How far back the letter can stand to which marks belong. */
const lookBehind = 16;

/** Whether a word or sign can begin at a place, and does not only go on there. */
export function beginsToken(text: string, at: number): boolean {
  if (at === 0) return true;
  const unit = text.charCodeAt(at - 1);
  if (unit === 32 || unit === 10) return true;
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (!letter.test(sign)) return true;
  const writing = writingOf(sign);
  if (writing === 'unspaced') return true;
  const before = text.slice(Math.max(0, at - lookBehind), at);
  return !(writing === 'hangul' ? endsInHangul : endsInWord).test(before);
}

/** Whether a mark at a place belongs to the letter before it. */
export function isMarked(text: string, at: number): boolean {
  markHere.lastIndex = at;
  return markHere.test(text);
}

/** Particles that Korean writes to a name, the plural, and what says that something is so called. */
const particle = [
  '으로부터|로부터|에게서|한테서|으로서|으로써|이라고|이라는|이라며|이라면|이었다|입니다|에서|에게|한테|께서|까지|부터|조차|마저|마다|처럼',
  '같이|만큼|보다|밖에|대로|하고|이랑|이나|이든|이며|이다|이란|였다|라고|라는|라며|라면|로서|로써|으로|든지',
  '은|는|이|가|을|를|의|에|와|과|도|만|로|께|랑|나|며|란|뿐|들|측',
].join('|');
const particlesHere = new RegExp(`(?:${particle}){0,4}(?![${hangul}])`, 'uy');

/** Whether a word of Hangul ends at a place, but for particles. */
export function isBeforeParticles(text: string, at: number): boolean {
  particlesHere.lastIndex = at;
  return particlesHere.test(text);
}
