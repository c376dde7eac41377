import { words } from '../../util/words';
import { isEndOrSign, precede, wordAt } from '../text/token-access';
import type { Token } from '../text/tokens';

/** How far before a verb the rule may be named that permits it. */
const lookBehind = 14;

/** What permits: under the statute, by decree. */
const rules = words(
  'law laws statute statutes act constitution charter treaty rule rules regulation regulations article section clause',
  'agreement convention code decree licence license protocol bylaws terms contract mandate ordinance directive',
  'tlp amber green clear red marking standing orders resolution',
);

/** To whom rules give rights: recipients may share, members may vote. */
const entitled = words(
  'recipient recipients applicant applicants voter voters member members holder holders user users reader readers',
  'customer customers subscriber subscribers visitor visitors party parties licensee licensees shareholders',
);

/** What such may do: share, apply, appeal. */
const rights = words(
  'share apply appeal vote request submit download contact obtain distribute copy use cast attend ask choose report',
  'forward cite quote order redistribute disclose republish withdraw',
);

/** Whether 'may' permits where it stands: only the president may, may only, under the law the court may. */
export function isPermission(tokens: readonly Token[], may: number): boolean {
  const next = wordAt(tokens, may + 1);
  if (next === 'only' || precede(tokens, may, 'no one')) return true;
  const deed = wordAt(tokens, /^(?:not|also|then)$/.test(next) ? may + 2 : may + 1);
  if (entitled.has(wordAt(tokens, may - 1)) && rights.has(deed)) return true;
  return hasOnly(tokens, may) || isUnderRule(tokens, may);
}

/** Only an owner may; nobody but the owner may. */
function hasOnly(tokens: readonly Token[], may: number): boolean {
  for (let at = may - 1; at >= Math.max(0, may - 8) && !isEndOrSign(tokens, at); at--) {
    const begins = isEndOrSign(tokens, at - 1) || /^(?:that|and|but|where)$/.test(wordAt(tokens, at - 1));
    if (begins && /^(?:only|nobody|none)$/.test(wordAt(tokens, at))) return true;
  }
  return false;
}

/** Under the statute, the board may; the board may, by law. */
function isUnderRule(tokens: readonly Token[], may: number): boolean {
  for (let at = Math.max(0, may - lookBehind); at < may + 8; at++) {
    if (!/^(?:under|by)$/.test(wordAt(tokens, at))) continue;
    for (let noun = at + 1; noun <= at + 4 && !isEndOrSign(tokens, noun); noun++)
      if (rules.has(wordAt(tokens, noun))) return true;
  }
  return false;
}
