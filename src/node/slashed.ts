import { sep } from 'node:path';

/** The path of a file with slashes, as programs on all systems read it. */
export function slashed(path: string): string {
  return path.replaceAll(sep, '/');
}
