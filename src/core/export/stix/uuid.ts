import { sha1 } from './sha1';

/** The UUID of a name in a namespace (RFC 9562, version 5): the same for the same name, wherever it is made. */
export function uuidOf(namespace: string, name: string): string {
  const space = (namespace.replaceAll('-', '').match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  const bytes = sha1([...space, ...utf8(name)]).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Half of a pair of code units has no bytes, and stands for the sign of what is lost. */
function utf8(text: string): number[] {
  const encoded = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
  return (encoded.match(/%..|./g) ?? []).map((part) =>
    part.length > 1 ? Number.parseInt(part.slice(1), 16) : part.charCodeAt(0),
  );
}
