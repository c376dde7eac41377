import type { Span } from '../text/span';
import {
  capitalTopLevel,
  fileEndings,
  foreignTopLevel,
  notCountries,
  sentenceWords,
  topLevel,
  wordCountries,
} from './endings';
import { endsUnspaced, unspaced } from './scripts';

/*
 * Addresses are told by their form. Where a form is also one of prose, what follows a full stop decides: in `Kremlin.ru`
 * the country, in `report-may.pdf` the ending of a file, in `The end.Next` neither, but a sentence whose space is
 * missing. Domains are written in lower case and sentences begin with a capital, so that hardly more than that is
 * needed. Where it stays in doubt in lower case (`it ended.it may …`), an address costs a reader one word, while a word
 * taken for prose would let a rename destroy an address.
 */

/** What an address is made of, but for the brackets that it may hold in pairs. */
const sign = '[^\\s()<>[\\]{}|`"“”„‟«»‹›,;—…。、，；：！？「」『』《》【】（）]';
/** So many at once, as what an expression goes through step by step takes memory for each step. */
const signs = new RegExp(`(?:${sign}|\\(${sign}{0,1000}\\)){0,1000}`, 'uy');
const isSign = new RegExp(sign, 'u');
/** With a scheme, commas and the like belong to it as well, and brackets in which a dot is hidden. */
const schemed =
  /[a-z][a-z0-9+.-]{0,30}:\/\/(?:[^\s()<>[\]{}|`"“”„‟«»‹›…。、，；：！？「」『』《》【】（）]|\([^\s()]*\)|\[[^\s[\]]*\])+/iuy;
const opaqueScheme = /^(?:doi|hdl|mailto|tel|sms|urn|magnet|xmpp|sips?|geo|file):[^\s:]/i;
const doi = /^10\.\d{4,9}\/\S/;
const drive = /^[A-Za-z]:[\\/]/;
const backslash = /\\[\p{L}\p{N}]/u;
const rooted = /^(?:~|\.{1,2}|\$[A-Z_]+)?\/{1,2}[\p{L}\p{N}._~-]/u;
const host = /^(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*\.)+(?:[A-Za-z]{2,}|[\p{L}\p{M}]{2,})/u;
/** What a domain ends before: its path or port, a sign, or a word of a script that sets no spaces. */
const behindHost = new RegExp(`^(?:$|[/?#:.'’–]|[${unspaced}])`, 'u');
const machine = /^(?:localhost|\d{1,3}(?:\.\d{1,3}){3})(?=[:/])/;
const www = /^www\d?\.[\p{L}\p{N}]/iu;
const startsUnspaced = new RegExp(`^[${unspaced}]`, 'u');
/** Before a path that begins with a slash; behind a word or link the slash parts words: `[[a]]/Kremlin`. */
const freeBefore = /(?:^|\s|[([{“„«‘=:])["'`]?$/;
const fileName = new RegExp(
  `^[^?#]*[\\p{L}\\p{M}\\p{N}_)~%+-]\\.([A-Za-z][A-Za-z0-9]{0,6})(?=$|[#?]|:\\d|[${unspaced}])`,
  'u',
);
const hiddenDots =
  /[\p{L}\p{N}][\p{L}\p{N}-]*(?:(?:\[\.\]|\.)[\p{L}\p{N}][\p{L}\p{N}-]*)+(?:\/[^\s()<>[\]{}|"“”]*)?/uy;

/** How far around a sign the form of an address is looked at. A longer one is taken whole all the same. */
const lookAround = 500;

/** A stretch that may be an address, and the address in it. */
export interface Candidate {
  /** Where the stretch ends, within which nothing else is looked for. */
  readonly end: number;
  readonly address: Span | undefined;
}

/**
 * Looks for an address around a sign that addresses have. Nothing before `from` belongs to it, nor behind `limit`.
 */
export function addressAround(text: string, at: number, from: number, limit: number): Candidate {
  const start = startOf(text, at, Math.max(from, at - lookAround));
  const end = Math.max(at + 1, endOf(text, at, Math.min(limit, at + lookAround)));
  const run = text.slice(start, end);
  const isFree = freeBefore.test(text.slice(Math.max(0, start - 2), start));
  const address = withScheme(text, run, start, limit) ?? addressIn(run, start, isFree);
  if (address && address.end === at + lookAround)
    return { end, address: { start: address.start, end: endOf(text, address.end, limit) } };
  return { end: Math.max(end, address?.end ?? 0), address };
}

/** Where the signs of an address end. */
function endOf(text: string, at: number, limit: number): number {
  const rest = text.slice(at, limit);
  for (let end = 0; ; end = signs.lastIndex) {
    signs.lastIndex = end;
    if (!signs.test(rest) || signs.lastIndex === end) return at + end;
  }
}

/** The beginning of what stands without a space before a sign. A bracket that is opened there belongs to it. */
function startOf(text: string, at: number, from: number): number {
  let start = at;
  let closed = -1;
  for (let next = at - 1; next >= from; next--) {
    const unit = text.charAt(next);
    if (unit === ')' && closed < 0) closed = next;
    else if (unit === '(' && closed >= 0) {
      closed = -1;
      start = next;
    } else if (!isSign.test(unit)) break;
    else if (closed < 0) start = next;
  }
  return start;
}

/** An address that begins with a scheme, before which a word may stand in scripts without spaces. */
function withScheme(text: string, run: string, start: number, limit: number): Span | undefined {
  const colon = run.indexOf('://');
  const scheme =
    colon < 0 ? '' : (/[a-z][a-z0-9+.-]{0,30}$/i.exec(run.slice(Math.max(0, colon - 31), colon))?.[0] ?? '');
  if (scheme === '') return undefined;
  const begin = start + colon - scheme.length;
  schemed.lastIndex = begin;
  if (!schemed.test(text)) return undefined;
  return { start: begin, end: trimmedEnd(text, begin, Math.min(schemed.lastIndex, limit)) };
}

function addressIn(run: string, offset: number, isFree: boolean): Span | undefined {
  let start = 0;
  while (
    /[*'‘’_=]|\\(?=[^\\\p{L}\p{N}])/u.test(run.slice(start, start + 2)) &&
    /[*'‘’_=\\]/.test(run.charAt(start))
  )
    start++;
  const end = trimmedEnd(run, start, run.length);
  const word = run.slice(start, end);
  const length = lengthOfAddress(word, isFree);
  if (length > 0) return { start: offset + start, end: offset + start + length };
  // Behind a colon without a space: `来源:kremlin.ru`.
  const colon = word.indexOf(':') + 1;
  const behind = colon > 0 ? lengthOfAddress(word.slice(colon), false) : 0;
  return behind > 0 ? { start: offset + start + colon, end: offset + start + colon + behind } : undefined;
}

/** How many characters at the beginning of a word are an address; 0 for none. */
function lengthOfAddress(word: string, isFree: boolean): number {
  const isWhole =
    isMail(word) ||
    doi.test(word) ||
    opaqueScheme.test(word) ||
    drive.test(word) ||
    machine.test(word) ||
    backslash.test(word) ||
    (isFree && rooted.test(word));
  return isWhole ? word.length : Math.max(lengthOfDomain(word), lengthOfFile(word));
}

function isMail(word: string): boolean {
  const at = word.indexOf('@');
  return at > 0 && /[\p{L}\p{N}]/u.test(word.charAt(at + 1)) && /[\p{L}\p{N}_.+-]/u.test(word.charAt(at - 1));
}

function lengthOfDomain(word: string): number {
  if (www.test(word)) return word.length;
  const name = host.exec(word)?.[0];
  if (name === undefined) return 0;
  const behind = word.slice(name.length);
  if (!behindHost.test(behind) || !isDomain(name, /^(?:\/|:\d)/.test(behind))) return 0;
  return /^[/?#]|^:\d/.test(behind) ? word.length : name.length;
}

/** Whether words with full stops between them are a domain. A path or port behind them speaks for it. */
function isDomain(name: string, hasPath: boolean): boolean {
  const parts = name.split('.');
  const last = parts.at(-1) ?? '';
  const ending = last.toLowerCase();
  if (foreignTopLevel.has(ending)) return true;
  if (!/^[a-z]+$/.test(ending) || sentenceWords.has(ending)) return false;
  if (last !== ending) return capitalTopLevel.has(ending);
  if (topLevel.has(last) || (hasPath && !notCountries.has(last))) return true;
  if (isAbbreviated(parts)) return false;
  return last.length === 2 ? isCountry(parts, last) : parts.length > 2 && parts.every(isLowerPart);
}

/** One letter before the last part: `p.ex`. */
function isAbbreviated(parts: readonly string[]): boolean {
  return parts.length === 2 && parts[0]?.length === 1;
}

function isLowerPart(part: string): boolean {
  return /^[a-z0-9_-]{2,}$/.test(part);
}

function isCountry([first = '', ...rest]: readonly string[], last: string): boolean {
  if (notCountries.has(last)) return false;
  return !wordCountries.has(last) || rest.length > 1 || /^[a-z0-9]/.test(first);
}

function lengthOfFile(word: string): number {
  const found = fileName.exec(word);
  const ending = found?.[1] ?? '';
  const isWritten = ending === ending.toLowerCase() || ending === ending.toUpperCase();
  if (!found || !isWritten || !fileEndings.has(ending.toLowerCase())) return 0;
  return startsUnspaced.test(word.slice(found[0].length)) ? found[0].length : word.length;
}

/** A domain whose dots are hidden, so that nobody follows it by mistake: `kremlin[.]ru`. */
export function hiddenAddress(text: string, at: number, from: number): Span | undefined {
  const start = startOf(text, at, Math.max(from, at - lookAround));
  hiddenDots.lastIndex = start;
  if (!hiddenDots.test(text) || hiddenDots.lastIndex <= at) return undefined;
  return { start, end: trimmedEnd(text, start, hiddenDots.lastIndex) };
}

/** Without the signs of the sentence behind an address, and without a possessive. */
function trimmedEnd(text: string, start: number, from: number): number {
  let end = from;
  while (end > start && /[.,;:!?'’*_~\\]/.test(text.charAt(end - 1))) end--;
  const isPossessive = /['’]s$/.test(text.slice(Math.max(start, end - 2), end));
  return isPossessive ? end - 2 : end;
}

const handle =
  /[@＠][\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:[.-]+[\p{Ll}\p{Lo}\p{N}_][\p{L}\p{M}\p{N}_]*)*(?:@[\p{L}\p{N}][\p{L}\p{N}-]*(?:\.[\p{L}\p{N}-]+)*)?/uy;
const tag = /[#＃][\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:[-/][\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*)*/uy;
const letter = /[\p{L}_]/u;

/** Where a handle or a tag ends that begins at a place; undefined where none does. `#4` is a number. */
export function nameTagAt(text: string, at: number): number | undefined {
  const before = text.slice(Math.max(0, at - 8), at);
  const isWithin = /[\p{L}\p{M}\p{N}_&@#.+-]$/u.test(before) && !endsUnspaced(before);
  if (isWithin) return undefined;
  const pattern = /[#＃]/.test(text.charAt(at)) ? tag : handle;
  pattern.lastIndex = at;
  return pattern.test(text) && letter.test(text.slice(at + 1, pattern.lastIndex))
    ? pattern.lastIndex
    : undefined;
}
