import { isAbsolute, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { slashed } from '../node/slashed';

/**
 * The address of a file by its path from a folder: a relative one where it lies in that folder, or else the whole.
 * Whatever no address may hold is percent-encoded.
 */
export function fileUri(
  path: string,
  folder: string,
): { readonly uri: string; readonly isInFolder: boolean } {
  const isInFolder = !isAbsolute(path) && path.split(sep)[0] !== '..';
  if (!isInFolder) return { uri: pathToFileURL(resolve(folder, path)).href, isInFolder };
  const parts = slashed(path).split('/');
  return { uri: parts.map(encodedPart).join('/'), isInFolder };
}

/** Half of a pair of code units has no encoding, and a name of Windows may have one. */
function encodedPart(part: string): string {
  return encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
