import { words } from '../../util/words';
import { numbersOf } from '../lexicon/inflection';
import { isEndOrSign, wordAt } from '../text/token-access';
import type { Token } from '../text/tokens';
import { beforeAdverbs, isAdverb } from './finite-verbs';

/** How far before 'may' its subject, or the marking of it, may begin. */
const lookBehind = 24;

/** What one writes and sends, of which a reader is told what may be done with it. */
const texts = numbersOf(
  'document report advisory copy extract question comment enquiry inquiry request application form alert bulletin notice note',
);

/** What is done with a text and what it holds: this report may be copied, the indicators may be loaded into tools. */
const handled = words(
  'shared copied distributed redistributed circulated forwarded passed read quoted cited reproduced republished published',
  'reprinted printed disclosed released downloaded loaded stored retained kept used reused sent addressed directed made posted',
  'translated adapted handed shown relayed disseminated transmitted transferred given discussed viewed opened saved archived',
  'requested obtained submitted referred ordered sold returned refused withdrawn withheld lodged appealed reported',
);

/** What only a reader does, so that nothing else than a text and its marking need be named. */
const handledByReaders = words(
  'shared copied distributed redistributed circulated forwarded passed read quoted cited reproduced republished published',
  'reprinted printed disclosed released downloaded loaded stored retained used reused sent posted translated adapted handed',
  'shown relayed disseminated transmitted viewed',
);

/** How texts are marked: is marked TLP:GREEN, is classified, is cleared for release. */
const marked = words(
  'marked classified unclassified declassified labelled labeled cleared licensed licenced restricted unrestricted confidential',
  'embargoed designated copyrighted',
);

/** This report may be copied; information in this advisory, what is marked TLP:GREEN, may be shared. */
export function isOfText(tokens: readonly Token[], may: number): boolean {
  if (wordAt(tokens, may + 1) !== 'be' && wordAt(tokens, may + 1) !== 'not') return false;
  let verb = may + 1;
  while (verb < may + 5 && (/^(?:be|not)$/.test(wordAt(tokens, verb)) || isAdverb(wordAt(tokens, verb))))
    verb++;
  const done = wordAt(tokens, verb);
  if (handled.has(done) && texts.has(wordAt(tokens, may - 1))) return true;
  return handledByReaders.has(done) && (isOfThisText(tokens, may) || isMarked(tokens, may));
}

/** Details in this annex, the figures below: what the text that one reads holds. */
function isOfThisText(tokens: readonly Token[], may: number): boolean {
  for (let at = partStart(tokens, may); at < may; at++) {
    if (/^(?:this|these)$/.test(wordAt(tokens, at)) && isText(wordAt(tokens, at + 1))) return true;
    if (/^(?:below|above|herein|overleaf|attached|enclosed)$/.test(wordAt(tokens, at))) return true;
    // Information marked TLP:AMBER; TLP:GREEN material.
    if (/^tlp(?::|$)/.test(wordAt(tokens, at))) return true;
  }
  return false;
}

/** Texts and their parts, and what stands in them. */
const held = numbersOf(
  'annex appendix table figure chart map section page paper brief briefing newsletter update guide list indicator information',
  'material content slide file summary product publication assessment estimate text',
);

function isText(noun: string): boolean {
  return texts.has(noun) || held.has(noun);
}

/** The material is classified RESTRICTED and [may be read]; is released under embargo and. */
function isMarked(tokens: readonly Token[], may: number): boolean {
  const joint = beforeAdverbs(tokens, may);
  if (!/^(?:and|but)$/.test(wordAt(tokens, joint))) return false;
  for (let at = joint - 1; at >= partStart(tokens, joint) && !isEndOrSign(tokens, at - 1); at--) {
    if (!/^(?:is|are)$/.test(wordAt(tokens, at))) continue;
    let participle = at + 1;
    while (isAdverb(wordAt(tokens, participle))) participle++;
    return isHandled(tokens, participle);
  }
  return false;
}

function isHandled(tokens: readonly Token[], participle: number): boolean {
  const word = wordAt(tokens, participle);
  const isReleased = /^(?:released|issued|provided|published|supplied|given)$/.test(word);
  return isReleased ? /^(?:under|for|on)$/.test(wordAt(tokens, participle + 1)) : marked.has(word);
}

/** Where the part of the sentence begins that a verb stands in. */
function partStart(tokens: readonly Token[], verb: number): number {
  let first = verb;
  while (first > Math.max(0, verb - lookBehind) && !/^[;:—–]$/.test(wordAt(tokens, first - 1))) first--;
  return first;
}
