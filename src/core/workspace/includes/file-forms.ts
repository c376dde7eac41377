import { composed } from '../../text/composed';
import { isAddress } from '../../text/paths';
import { none } from '../../util/none';

/** An address or path in a form that is the same however its letters are composed. */
export function formOf(key: string): string {
  return composed(key.includes('%') && isAddress(key) ? decoded(key) : key);
}

function decoded(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}

/** Whether the letters of an address or path could be composed otherwise. */
function hasForms(key: string): boolean {
  return /[^\0-\x7f]|%/.test(key);
}

/**
 * The files that a workspace knows or its notes include, by what their names have in common however they are
 * composed. Names that have one form only are not kept.
 */
export class FileForms {
  private readonly known = new Map<string, Set<string>>();
  private readonly includers = new Map<string, Set<string>>();

  add(key: string): void {
    if (hasForms(key)) addTo(this.known, formOf(key), key);
  }

  delete(key: string): void {
    if (hasForms(key)) this.known.get(formOf(key))?.delete(key);
  }

  include(to: string, includer: string): void {
    if (hasForms(to)) addTo(this.includers, formOf(to), includer);
  }

  exclude(to: string, includer: string): void {
    if (hasForms(to)) this.includers.get(formOf(to))?.delete(includer);
  }

  /** The known file that an address leads to: the one that is written so, else another of its form. */
  actual(key: string): string {
    const known = hasForms(key) ? this.known.get(formOf(key)) : undefined;
    if (!known || known.has(key)) return key;
    const [other = key] = known;
    return other;
  }

  /** Who includes a file of the form of one. */
  includersOf(key: string): readonly string[] {
    return hasForms(key) ? [...(this.includers.get(formOf(key)) ?? [])] : none;
  }
}

function addTo(map: Map<string, Set<string>>, form: string, key: string): void {
  const known = map.get(form);
  if (known) known.add(key);
  else map.set(form, new Set([key]));
}

/**
 * The path of a file whose name, or that of a folder above it, is composed otherwise than in a path;
 * undefined where there is none. `namesIn` lists a folder.
 */
export async function pathOfOtherForm(
  path: string,
  separator: string,
  namesIn: (folder: string) => Promise<readonly string[]>,
): Promise<string | undefined> {
  if (!hasForms(path)) return undefined;
  let found: string | undefined;
  for (const name of path.split(separator)) {
    const written = found === undefined ? name : await nameIn(found || separator, name, namesIn);
    if (written === undefined) return undefined;
    found = found === undefined ? written : found + separator + written;
  }
  return found === path ? undefined : found;
}

async function nameIn(
  folder: string,
  name: string,
  namesIn: (folder: string) => Promise<readonly string[]>,
): Promise<string | undefined> {
  if (!hasForms(name)) return name;
  const names = await namesIn(folder);
  return names.includes(name) ? name : names.find((each) => composed(each) === composed(name));
}
