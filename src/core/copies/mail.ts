/**
 * The texts of a mail (RFC 5322, 2045, 2047): its headers with what is encoded in them, and each part that is text,
 * out of the encoding that it was sent in. A place in one leads back to the file as an editor shows it.
 */
import type { CopyPart } from './copy-part';
import { asciiOf, type Decode } from './encoding';
import type { Markup } from './kinds';
import { fromBase64, fromQuotedPrintable, type Transferred } from './transfer';

/** Mails in mails, and parts in parts. */
const deepest = 8;
const mostParts = 1000;

/** The texts of a mail, none where it has none. */
export function mailParts(bytes: Uint8Array, decode: Decode): readonly CopyPart[] {
  const mail = new Mail(bytes, decode);
  mail.read(0, bytes.length, 0);
  return mail.parts;
}

/** What the headers of a mail or a part say of its body. */
interface Content {
  readonly type: string;
  readonly charset: string;
  readonly boundary: string | undefined;
  readonly transfer: string;
}

class Mail {
  readonly parts: CopyPart[] = [];
  private readonly text: string;
  private readonly isAscii: boolean;
  private count = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly decode: Decode,
  ) {
    this.text = asciiOf(bytes);
    this.isAscii = !/[^\0-\x7f]/.test(this.text);
  }

  /** Reads a mail, or a part of one, with its headers. */
  read(start: number, end: number, depth: number): void {
    if (++this.count > mostParts) return;
    const body = bodyStart(this.text, start, end);
    if (depth === 0) this.readHeaders(start, body);
    this.readBody(contentOf(this.text.slice(start, body)), body, end, depth);
  }

  private readBody(content: Content, start: number, end: number, depth: number): void {
    const { type, boundary } = content;
    if (type.startsWith('multipart/') && boundary !== undefined) {
      if (depth === deepest) return;
      for (const [from, to] of between(this.text, `--${boundary}`, start, end))
        this.read(from, to, depth + 1);
    } else if (type === 'message/rfc822') {
      if (depth < deepest) this.read(start, end, depth + 1);
    } else if (type.startsWith('text/')) {
      this.readText(content, start, end);
    }
  }

  private readText({ type, charset, transfer }: Content, start: number, end: number): void {
    const markup: Markup = type === 'text/html' ? 'html' : 'plain';
    const { bytes, places } = this.transferred(transfer, start, end);
    const text = this.decoded(bytes, charset);
    const place = (at: number): number => (places ? (places[at] ?? end) : start + at);
    const placeOf = (offset: number): number => this.shownAt(place(byteAt(text, bytes, offset)));
    this.parts.push({ text, markup, placeOf });
  }

  private transferred(
    transfer: string,
    start: number,
    end: number,
  ): Pick<Transferred, 'bytes'> & Partial<Transferred> {
    if (transfer === 'quoted-printable') return fromQuotedPrintable(this.text, start, end);
    if (transfer === 'base64') return fromBase64(this.text, start, end);
    return { bytes: this.bytes.subarray(start, end) };
  }

  /** A charset that nobody knows is most likely a name for what browsers take it for. */
  private decoded(bytes: Uint8Array, charset: string): string {
    return (
      this.decode(bytes, charset) ?? this.decode(bytes, 'utf-8') ?? this.decode(bytes, 'windows-1252') ?? ''
    );
  }

  private readHeaders(start: number, end: number): void {
    let text = '';
    /** Where stretches of the text begin, in it and in the mail. */
    const stretches: { readonly offset: number; readonly place: number }[] = [];
    const take = (words: string, place: number): void => {
      stretches.push({ offset: text.length, place });
      text += words;
    };
    let from = start;
    for (const match of this.text.slice(start, end).matchAll(encodedWord)) {
      const [word, charset = '', encoding = '', content = ''] = match;
      const at = start + match.index;
      take(this.text.slice(from, at), from);
      const { bytes } = /b/i.test(encoding)
        ? fromBase64(content, 0, content.length)
        : fromQuotedPrintable(content, 0, content.length, true);
      take(this.decoded(bytes, charset), at);
      from = at + word.length;
    }
    take(this.text.slice(from, end), from);
    const placeOf = (offset: number): number => {
      const stretch = stretches.findLast((each) => each.offset <= offset);
      return this.shownAt(stretch ? Math.min(end, stretch.place + offset - stretch.offset) : start);
    };
    this.parts.push({ text, markup: 'plain', placeOf });
  }

  /** The offset in the text that an editor shows, which reads UTF-8. */
  private shownAt(place: number): number {
    if (this.isAscii) return place;
    return this.decode(this.bytes.subarray(0, place), 'utf-8', 'lenient')?.length ?? place;
  }
}

const encodedWord = /=\?([\w.:-]{1,40})(?:\*[\w-]{1,20})?\?([bqBQ])\?([^?\s]{0,998})\?=/g;

/** The place behind the empty line that ends headers; the end where there is none. */
function bodyStart(text: string, start: number, end: number): number {
  if (/^\r?\n/.test(text.slice(start, start + 2))) return start;
  const found = ['\r\n\r\n', '\n\n'].flatMap((sign) => {
    const at = text.indexOf(sign, start);
    return at < 0 || at >= end ? [] : [at + sign.length];
  });
  return found.length > 0 ? Math.min(...found) : end;
}

function contentOf(headers: string): Content {
  const unfolded = headers.slice(0, 64_000).replace(/\r?\n[ \t]+/g, ' ');
  const type = headerIn(unfolded, 'content-type');
  return {
    type: (/^[\w.+-]+\/[\w.+-]+/.exec(type)?.[0] ?? 'text/plain').toLowerCase(),
    charset: parameterIn(type, 'charset') ?? 'utf-8',
    boundary: parameterIn(type, 'boundary'),
    transfer: headerIn(unfolded, 'content-transfer-encoding').trim().toLowerCase(),
  };
}

function headerIn(unfolded: string, name: string): string {
  return new RegExp(`^${name}:[ \\t]*([^\\r\\n]{0,2000})`, 'im').exec(unfolded)?.[1] ?? '';
}

function parameterIn(header: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{0,200})"|([^\\s;"]{1,200}))`, 'i').exec(header);
  return match?.[1] ?? match?.[2];
}

/** The stretches between the lines that a boundary begins, the one before the first left out. */
function* between(
  text: string,
  boundary: string,
  start: number,
  end: number,
): Generator<readonly [number, number]> {
  let from: number | undefined;
  for (let at = text.indexOf(boundary, start); at >= 0 && at < end; at = text.indexOf(boundary, at + 1)) {
    if (at > start && text.charAt(at - 1) !== '\n') continue;
    // Another boundary may begin with the same letters.
    if (!/^(?:--|[ \t\r\n]|$)/.test(text.slice(at + boundary.length, at + boundary.length + 2))) continue;
    if (from !== undefined) yield [from, at];
    const isLast = text.startsWith('--', at + boundary.length);
    const line = text.indexOf('\n', at);
    if (isLast || line < 0) return;
    from = line + 1;
  }
  if (from !== undefined && from < end) yield [from, end];
}

/** The byte that a character begins with. */
function byteAt(text: string, bytes: Uint8Array, offset: number): number {
  if (text.length === bytes.length) return offset;
  let at = 0;
  for (let index = 0; index < offset; index++) at += lengthInUtf8(text.charCodeAt(index));
  return Math.min(at, bytes.length);
}

function lengthInUtf8(unit: number): number {
  if (unit < 0x80) return 1;
  // A pair of surrogates takes four.
  return unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
}
