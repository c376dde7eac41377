/** Bytes that were written in signs of ASCII, and where each of them is written. */
export interface Transferred {
  readonly bytes: Uint8Array;
  /** By byte; the last is the place behind all of them. */
  readonly places: Int32Array;
}

/** What `=41` and its like stand for, with lines that go on behind an equal sign (RFC 2045). */
export function fromQuotedPrintable(
  text: string,
  start: number,
  end: number,
  isInHeader = false,
): Transferred {
  const made = new Bytes(end - start);
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== equalSign) {
      made.add(isInHeader && unit === underscore ? space : unit, at);
      continue;
    }
    const code = /^(?:[0-9A-Fa-f]{2}|[ \t]{0,9}\r?\n)/.exec(text.slice(at + 1, Math.min(end, at + 12)))?.[0];
    if (code === undefined) made.add(unit, at);
    else if (!code.endsWith('\n')) made.add(Number.parseInt(code, 16), at);
    at += code?.length ?? 0;
  }
  return made.all(end);
}

/** What base64 stands for; signs that are none of it are passed over. */
export function fromBase64(text: string, start: number, end: number): Transferred {
  const made = new Bytes(end - start);
  let bits = 0;
  let held = 0;
  for (let at = start; at < end; at++) {
    const value = base64.indexOf(text.charAt(at));
    if (value < 0) continue;
    held = ((held << 6) | value) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    made.add((held >> bits) & 0xff, at);
  }
  return made.all(end);
}

const equalSign = 0x3d;
const underscore = 0x5f;
const space = 0x20;
const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

class Bytes {
  private readonly bytes: Uint8Array;
  private readonly places: Int32Array;
  private length = 0;

  constructor(most: number) {
    this.bytes = new Uint8Array(most);
    this.places = new Int32Array(most + 1);
  }

  add(byte: number, place: number): void {
    this.bytes[this.length] = byte;
    this.places[this.length] = place;
    this.length++;
  }

  all(end: number): Transferred {
    this.places[this.length] = end;
    return { bytes: this.bytes.subarray(0, this.length), places: this.places.subarray(0, this.length + 1) };
  }
}
