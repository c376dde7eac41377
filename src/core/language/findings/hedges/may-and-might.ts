import { isShouted } from '../../grammar/all-caps';
import { isPermission } from '../../grammar/permission';
import { isPurpose } from '../../grammar/purposes';
import { isNoun } from '../../grammar/will-and-might';
import { determiners, months, prepositions } from '../../lexicon/function-words';
import { follow, isEndOrSign, precede, wordAt } from '../../text/token-access';
import type { Token } from '../../text/tokens';
import { orNot } from './or-not';

/** May, may or may not; not the month, not 'come what may', not what is permitted. */
export function readMay(tokens: readonly Token[], at: number): number | undefined {
  if (isMonth(tokens, at) || isPermission(tokens, at) || isPurpose(tokens, at)) return undefined;
  if (precede(tokens, at, 'come what') || precede(tokens, at, 'that as it')) return undefined;
  if (follow(tokens, at + 1, 'as well')) return undefined;
  return orNot(tokens, at);
}

/** With a capital it is the month or a name, but in a text all in capitals. */
function isMonth(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.capital) return token.end - token.start < 3 || !isShouted(tokens, at);
  const isNumbered =
    tokens[at + 1]?.kind === 'number' || (tokens[at - 1]?.kind === 'number' && isEndOrSign(tokens, at + 1));
  return isNumbered || isDate(tokens, at) || isBesideMonth(tokens, at);
}

/** In april and may, from may to july. */
function isBesideMonth(tokens: readonly Token[], at: number): boolean {
  const joins = /^(?:and|or|to|until|through|—|–)$/;
  const before = joins.test(wordAt(tokens, at - 1)) && isOther(wordAt(tokens, at - 2));
  return before || (joins.test(wordAt(tokens, at + 1)) && isOther(wordAt(tokens, at + 2)));
}

/** Another month than may, which can be the verb again. */
function isOther(word: string): boolean {
  return word !== 'may' && months.has(word);
}

/** Before may, in late may: behind a preposition, and before no verb. */
function isDate(tokens: readonly Token[], at: number): boolean {
  const part = /^(?:early|late|mid|last|next|this|each|every)$/.test(wordAt(tokens, at - 1));
  const before = wordAt(tokens, part ? at - 2 : at - 1);
  if (!prepositions.has(before) && !(part && isEndOrSign(tokens, at - 2))) return false;
  if (/^(?:that|who|which|where|when|what|while|if|because|although|though)$/.test(before)) return false;
  const next = wordAt(tokens, at + 1);
  if (isEndOrSign(tokens, at + 1) || prepositions.has(next) || determiners.has(next)) return true;
  return (
    /^(?:and|or|but|when|while|was|were|is|are|had|has|will|would|can|could|as|last|alone|onwards?|that|after)$/.test(
      next,
    ) || tokens[at + 1]?.kind === 'number'
  );
}

/** Might, the verb. At the beginning of a statement no verb stands: might makes right. */
export function readMight(tokens: readonly Token[], at: number): number | undefined {
  return at === 0 || isNoun(tokens, at) || isPurpose(tokens, at) || follow(tokens, at + 1, 'as well')
    ? undefined
    : orNot(tokens, at);
}
