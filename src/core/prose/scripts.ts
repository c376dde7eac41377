/**
 * Letters of scripts that set no spaces between words: Han, Kana, Thai, Lao, Khmer, Myanmar. A word can begin and
 * end anywhere among them. For use within a class of a regular expression with the flag `u`.
 */
export const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';

/** Letters of Korean, which sets spaces, but writes particles to the words that they follow. */
export const hangul = '\\p{Script=Hangul}';

const unspacedEnd = new RegExp(`(?!\\p{M})[${unspaced}]\\p{M}*$`, 'u');

/** Whether a text ends in a letter of a script that sets no spaces. */
export function endsUnspaced(text: string): boolean {
  return unspacedEnd.test(text);
}
