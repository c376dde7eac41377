import type { Token } from '../../../language';
import { bodyWords, isAdjectiveOfName, lastTitles, offices, placeWords, titles } from './vocabulary';

/** A name, and what stands before it to say who it is. */
export interface NamePart {
  /** The tokens of the name, by their place among those of the run. */
  readonly first: number;
  readonly end: number;
  /** Where the words begin that say what a person is, which go up to the name. */
  readonly roleFirst?: number;
}

/** The names in a run: of 'US Defense Secretary Lloyd Austin' the person with a role, and the state. */
export function namesInRun(tokens: readonly Token[]): NamePart[] {
  const title = lastTitle(tokens);
  if (title === undefined) return [{ first: 0, end: tokens.length }];
  const first = behindOffice(tokens, title);
  const person = first < tokens.length ? [{ first, end: tokens.length, roleFirst: 0 }] : [];
  const holder = holderBefore(tokens, title);
  return [...(holder > 0 ? [{ first: 0, end: holder }] : []), ...person];
}

function lastTitle(tokens: readonly Token[]): number | undefined {
  const at = tokens.findLastIndex(({ word, kind }) => kind === 'word' && lastTitles.has(word));
  if (at < 0) return undefined;
  // The Office of the Director of National Intelligence is a body.
  return tokens.slice(0, at).some(({ word }) => bodyWords.has(word)) ? undefined : at;
}

/** Secretary of State. */
function behindOffice(tokens: readonly Token[], title: number): number {
  let at = title + 1;
  if (tokens[at]?.word === '.') at++;
  if (tokens[at]?.word !== 'of') return at;
  at++;
  if (tokens[at]?.word === 'the') at++;
  at++;
  while (offices.has(tokens[at - 1]?.word ?? '') && /^(?:affairs|staff)$/.test(tokens[at]?.word ?? '')) at++;
  return at;
}

/** How many words before the titles name whose they are: US, NATO, United States. */
function holderBefore(tokens: readonly Token[], title: number): number {
  let end = title;
  while (end > 0 && titles.has(tokens[end - 1]?.word ?? '')) end--;
  while (end > 0 && !(tokens[end - 1]?.kind === 'word')) end--;
  return tokens.slice(0, end).every(({ word }) => isAdjectiveOfName(word)) ? 0 : end;
}

/** Whether words can be the name of a person. */
export function isPersonal(words: readonly string[]): boolean {
  return words.length <= 5 && !words.some((word) => bodyWords.has(word) || placeWords.has(word));
}
