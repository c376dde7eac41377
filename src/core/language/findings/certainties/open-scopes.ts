import { clauseEnd, clauseStart } from '../../grammar/clauses';
import { isFiniteVerb } from '../../grammar/finite-verbs';
import { prepositions } from '../../lexicon/function-words';
import { wordAt } from '../../text/token-access';
import type { TokenRange } from '../../text/token-range';
import type { Token } from '../../text/tokens';

/** How many words may stand between a noun or a hedge and its 'that'. */
const near = 6;

/**
 * Nouns whose 'that' tells what may be and what may not: the risk that the dam will burst. They govern that clause,
 * and not the verb that they are the subject of: the risk of a flood will grow.
 */
const open =
  /^(?:guarantees?|possibilit(?:y|ies)|dangers?|risks?|prospects?|threats?|likelihood|probability|chances?|odds|indications?|signs?|evidence|proof|reasons?|case|doubts?|scenarios?|possible|conceivable|unlikely|improbable|doubtful|likely|probable|out|excluded?|uncertain|depends?|guarantee|ensure|chance)$/;

/** The clauses of a sentence in which nothing is settled, whatever verb they have. */
export function openScopes(tokens: readonly Token[]): TokenRange[] {
  const found: TokenRange[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!open.test(wordAt(tokens, at)) && !isUnsure(tokens, at)) continue;
    const that = thatBehind(tokens, at);
    if (that === undefined) continue;
    const end = clauseEnd(tokens, that + 1, { isSubject: isSubject(tokens, at) });
    found.push({ first: that, end });
    at = end - 1;
  }
  return found;
}

/** It is not certain that, far from clear that, gives little confidence that. */
function isUnsure(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:certain|clear|sure|given|settled|confident|confidence)$/.test(wordAt(tokens, at)) &&
    /^(?:not|from|means|hardly|no|longer|less|little|low|scant|limited)$/.test(wordAt(tokens, at - 1))
  );
}

function thatBehind(tokens: readonly Token[], noun: number): number | undefined {
  if (wordAt(tokens, noun + 1) === 'that') return noun + 1;
  if (!prepositions.has(wordAt(tokens, noun + 1)) && wordAt(tokens, noun + 1) !== 'is') return undefined;
  for (let at = noun + 1; at <= noun + near; at++) {
    if (wordAt(tokens, at) === 'that') return at;
    if (isFiniteVerb(tokens, at) && wordAt(tokens, at + 1) !== 'that') return undefined;
  }
  return undefined;
}

/** Whether the verb of the sentence comes behind what the noun governs. */
function isSubject(tokens: readonly Token[], noun: number): boolean {
  for (let at = clauseStart(tokens, noun); at <= noun; at++) if (isFiniteVerb(tokens, at)) return false;
  return true;
}
