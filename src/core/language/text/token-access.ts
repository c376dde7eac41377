import type { Token } from './tokens';

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
