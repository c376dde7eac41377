/**
 * SHA-1 (RFC 3174), which names made of names need (RFC 9562, version 5), and nothing else: core has neither Node's nor
 * the browser's. It protects nothing.
 */
export function sha1(bytes: readonly number[]): number[] {
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const padded = withPadding(bytes);
  for (let start = 0; start < padded.length; start += 64) addBlock(state, wordsAt(padded, start));
  return state.flatMap(bytesOf);
}

function withPadding(bytes: readonly number[]): number[] {
  const zeros = (119 - (bytes.length % 64)) % 64;
  const bits = bytes.length * 8;
  return [
    ...[...bytes, 0x80, ...Array<number>(zeros).fill(0)],
    ...[...bytesOf(Math.floor(bits / 2 ** 32)), ...bytesOf(bits)],
  ];
}

function bytesOf(word: number): number[] {
  return [24, 16, 8, 0].map((shift) => (word >>> shift) & 0xff);
}

/** The 80 words of a block: its own sixteen, and those made of them. */
function wordsAt(bytes: readonly number[], start: number): number[] {
  const words: number[] = [];
  const byte = (at: number): number => bytes[start + at] ?? 0;
  for (let at = 0; at < 64; at += 4)
    words.push((byte(at) << 24) | (byte(at + 1) << 16) | (byte(at + 2) << 8) | byte(at + 3));
  const word = (at: number): number => words[at] ?? 0;
  for (let at = 16; at < 80; at++)
    words.push(turned(word(at - 3) ^ word(at - 8) ^ word(at - 14) ^ word(at - 16), 1));
  return words;
}

function turned(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

function addBlock(state: number[], words: readonly number[]): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
  words.forEach((word, at) => {
    const next = (turned(a, 5) + mixed(at, b, c, d) + e + word) | 0;
    [e, d, c, b, a] = [d, c, turned(b, 30), a, next];
  });
  [a, b, c, d, e].forEach((value, at) => {
    state[at] = ((state[at] ?? 0) + value) | 0;
  });
}

function mixed(at: number, b: number, c: number, d: number): number {
  if (at < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (at < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (at < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}
