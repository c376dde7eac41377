import { words } from '../../util/words';
import { formsOf, numbersOf } from '../lexicon/inflection';
import { isEndOrSign, wordAt } from '../text/token-access';
import type { Token } from '../text/tokens';
import { beforeAdverbs, isAdverb } from './finite-verbs';
import { consents, isDeed, isForbidden } from './forbidding';
import { isOfText } from './handling';
import { isJoinedToRule } from './joined-rules';

/** How far before a verb its subject may begin. */
const longestSubject = 8;

/** How far around a verb the rule may be named that permits or demands it. */
const lookAround = 24;

/** What permits and demands: under the statute, by decree. */
const rules = numbersOf(
  'law statute act constitution charter treaty rule regulation article section clause agreement convention code decree',
  'accord pact arrangement framework policy guideline provision amendment licence license protocol bylaw contract ordinance directive tlp marking resolution warrant concession lease terms',
);

/** Whom rules give rights and duties: recipients may share, a witness may decline. */
const parties = numbersOf(
  'recipient applicant participant voter member holder user reader customer subscriber visitor party licensee shareholder witness',
  'lender borrower creditor debtor tenant landlord owner buyer seller importer exporter employer employee citizen',
  'foreigner passenger traveller traveler student patient person company firm bidder contractor supplier provider',
  'operator administrator judge court tribunal board inspector signatory state defendant claimant juror insurer',
  'insured resident parent pilot driver master journalist lawyer depositor pensioner bank authority regulator minister officer',
  'pupil nurse veteran delegate heir spouse guest sibling tourist refugee migrant retailer',
);

/** Those who are anybody: men over 55, anyone with a pass. */
const anybody = words('anyone anybody everyone everybody men women people persons nationals those');

/** What one does by right: share, apply, decline, import. What befalls one, or is done in secret, is none. */
const rights = formsOf(
  'share apply appeal vote request submit/submitted download contact obtain distribute copy use cast attend ask choose',
  'report forward cite quote order redistribute disclose republish withdraw/withdrew repatriate hold/held decline',
  'refuse call photograph disable enable object inspect suspend revoke extend waive impose levy appoint dismiss',
  'dissolve issue grant deny search detain terminate renew cancel refer/referred charge file cross stay marry publish',
  'view own import export transfer/transferred sell/sold buy/bought keep/kept carry register enter leave/left work',
  'reply respond complain own attach wear/wore/worn tender bid/bid compete turn amend withhold/withheld opt/opted',
  'claim seek/sought reproduce lodge bring/brought delegate remit/remitted deduct convert pay/paid set/set make/made',
);

/** How one comes by a permission. */
const asks = formsOf('apply ask petition');

/** What a reader is free to do. */
const chosen = words('skip ignore wish prefer like turn start stop leave');

/** What rules demand: notify, keep records. */
const duties = formsOf(
  'report notify submit/submitted ensure comply provide inform register publish designate appoint consult cooperate',
  'implement apply include contain cease refrain respect pay/paid maintain keep/kept disclose retain hold/held furnish',
  'establish adopt take/took be enter have return bear',
);

/** Whether 'may' permits where it stands: only the president may, a witness may decline, under the law it may. */
export function isPermission(tokens: readonly Token[], may: number): boolean {
  const joined = joinedMay(tokens, may);
  return permits(tokens, may) || (joined !== undefined && permits(tokens, joined));
}

/** The 'may' that another goes on with: foreigners [may] own flats but not land, and (they) may not vote. */
function joinedMay(tokens: readonly Token[], may: number): number | undefined {
  const verb = wordAt(tokens, may + 1) === 'not' ? wordAt(tokens, may + 2) : verbBehind(tokens, may);
  const subject = beforeAdverbs(tokens, may);
  const joint = /^(?:they|it|he|she)$/.test(wordAt(tokens, subject)) ? subject - 1 : subject;
  if (!/^(?:and|or|but|nor)$/.test(wordAt(tokens, joint)) || !isDeed(verb)) return undefined;
  for (let at = may - 2; at >= Math.max(0, may - lookAround) && !/^[;:.—–]$/.test(wordAt(tokens, at)); at--)
    if (wordAt(tokens, at) === 'may' && !tokens[at]?.capital) return at;
  return undefined;
}

function permits(tokens: readonly Token[], may: number): boolean {
  if (wordAt(tokens, may + 1) === 'only' || hasOnly(tokens, may)) return true;
  if (isUnderRule(tokens, may) || isGrant(tokens, may) || isAddressed(tokens, may)) return true;
  if (isForbidden(tokens, may) || isJoinedToRule(tokens, may) || isOfText(tokens, may)) return true;
  return rights.has(verbBehind(tokens, may)) && isParty(tokens, may);
}

/** How far behind 'may' the words stand that grant. */
const lookBehind = 12;

/** May at any time ask; may, with the consent of both sides, adjourn; may apply for leave; may be changed once a year. */
function isGrant(tokens: readonly Token[], may: number): boolean {
  for (let at = may + 1; at < may + lookBehind && !/^[;:.—–]$/.test(wordAt(tokens, at)); at++) {
    const word = wordAt(tokens, at);
    if (word === 'at' && wordAt(tokens, at + 1) === 'any' && wordAt(tokens, at + 2) === 'time')
      return at === may + 1;
    const isOften = /^(?:once|twice)$/.test(word) && /^(?:an?|per|every)$/.test(wordAt(tokens, at + 1));
    if (isOften) return wordAt(tokens, may + 1) === 'be';
    if (word === 'with' && consents(tokens, at + 1)) return true;
    if (word === 'for' && asks.has(verbBehind(tokens, may)) && consents(tokens, at + 1)) return true;
  }
  return false;
}

/** You may skip this section; not 'you may have been infected', 'you may lose data'. */
function isAddressed(tokens: readonly Token[], may: number): boolean {
  return (
    wordAt(tokens, may - 1) === 'you' &&
    (chosen.has(verbBehind(tokens, may)) || rights.has(verbBehind(tokens, may)))
  );
}

/** Whether 'shall' lays down a duty: operators shall report within a day. */
export function isObligation(tokens: readonly Token[], shall: number): boolean {
  if (isUnderRule(tokens, shall)) return true;
  return duties.has(verbBehind(tokens, shall)) && isParty(tokens, shall);
}

function verbBehind(tokens: readonly Token[], modal: number): string {
  let at = modal + 1;
  while (at < modal + 3 && isAdverb(wordAt(tokens, at))) at++;
  return wordAt(tokens, at);
}

/** Whether the subject is one of a kind to whom rules speak: a witness, any member, foreign shareholders, the lender. */
function isParty(tokens: readonly Token[], modal: number): boolean {
  for (let at = modal - 1; at >= Math.max(0, modal - longestSubject) && !isEndOrSign(tokens, at); at--) {
    // A tenant who has paid may ask.
    if (wordAt(tokens, at) === 'who') return parties.has(wordAt(tokens, at - 1));
    if (/^(?:that|and|but|which)$/.test(wordAt(tokens, at))) return false;
    if (parties.has(wordAt(tokens, at)))
      return !isSome(wordAt(tokens, at - 1)) && isOrWhich(tokens, at, modal);
    if (anybody.has(wordAt(tokens, at))) return at < modal - 1;
  }
  return false;
}

/** Rules give rights to a kind, and not to some of it: smaller operators may leave as chance has it. */
function isSome(word: string): boolean {
  return !parties.has(word) && /^(?:some|many|several|most|more|few|fewer|(?!other$).{3,}er)$/.test(word);
}

function isOrWhich(tokens: readonly Token[], party: number, modal: number): boolean {
  return party === modal - 1 || isQualified(wordAt(tokens, party + 1));
}

/** A person named in the report, a member over 55, an owner who pays tax: what follows says which. */
function isQualified(word: string): boolean {
  return /^(?:of|over|under|with|from|in|aged|to|without|on|at|born|.{2,}ed|.{3,}ing)$/.test(word);
}

/** No one, no member of the panel may. */
function isAnybody(word: string): boolean {
  return word === 'one' || parties.has(word);
}

/** Only an owner may; nobody but the owner may; no one may. */
function hasOnly(tokens: readonly Token[], modal: number): boolean {
  for (let at = modal - 1; at >= Math.max(0, modal - longestSubject) && !isEndOrSign(tokens, at); at--) {
    const begins = isEndOrSign(tokens, at - 1) || /^(?:that|and|but|where)$/.test(wordAt(tokens, at - 1));
    if (begins && /^(?:only|nobody|none)$/.test(wordAt(tokens, at))) return true;
    if (begins && wordAt(tokens, at) === 'no' && isAnybody(wordAt(tokens, at + 1))) return true;
  }
  return isNothing(tokens, modal);
}

/** No vote may be called, no outside lawyer may attend: what may not be is forbidden. */
function isNothing(tokens: readonly Token[], modal: number): boolean {
  for (let at = modal - 2; at >= Math.max(0, modal - 4) && !isEndOrSign(tokens, at); at--)
    if (wordAt(tokens, at) === 'no') return !/^(?:longer|doubt|more|less)$/.test(wordAt(tokens, at + 1));
  return false;
}

/** Under the statute, the board may; the board may, by law; in accordance with article 3. */
function isUnderRule(tokens: readonly Token[], modal: number): boolean {
  for (let at = Math.max(0, modal - lookAround); at < Math.min(tokens.length, modal + lookAround); at++) {
    const word = wordAt(tokens, at);
    if (/^[;:.]$/.test(word) && at > modal) return false;
    if (!/^(?:under|by|accordance|pursuant)$/.test(word)) continue;
    for (let noun = at + 1; noun <= at + 5 && !isEndOrSign(tokens, noun); noun++)
      if (rules.has(wordAt(tokens, noun))) return true;
  }
  return false;
}
