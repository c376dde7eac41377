/**
 * A template as a zip from outside: how many parts it has, how large they are and what they are called is looked at
 * before any is read, and sizes again while they are.
 */
import { Unzip, type UnzipFile, UnzipInflate, unzipSync } from 'fflate';
import { refuse, TemplateRefused } from '../refusal';

/** In bytes, of the file and of one part and all parts that are read. */
export const largestFile = 20_000_000;
const largestPart = 10_000_000;
const largestWhole = 60_000_000;
const mostParts = 2_000;
const longestName = 200;

export interface Archive {
  has(name: string): boolean;
  /** Those of the parts that are there. */
  read(names: readonly string[]): ReadonlyMap<string, Uint8Array>;
  readonly names: readonly string[];
}

/** @throws TemplateRefused where it is no zip, or none that a Word document is */
export function openArchive(bytes: Uint8Array): Archive {
  if (bytes.length > largestFile) refuse(`It is larger than ${largestFile / 1_000_000} MB.`);
  const sizes = listed(bytes);
  let total = 0;
  return {
    names: [...sizes.keys()],
    has: (name) => sizes.has(name),
    read(names) {
      const wanted = new Map(names.flatMap((name) => sizedEntry(sizes, name)));
      for (const [name, size] of wanted) if (size > largestPart) refuse(`Its part ${name} is too large.`);
      total += [...wanted.values()].reduce((sum, size) => sum + size, 0);
      if (total > largestWhole) refuse('Its parts are too large together.');
      return inflated(bytes, wanted);
    },
  };
}

function sizedEntry(
  sizes: ReadonlyMap<string, number>,
  name: string,
): readonly (readonly [string, number])[] {
  const size = sizes.get(name);
  return size === undefined ? [] : [[name, size]];
}

/** The names and sizes of all parts, as the zip lists them. */
function listed(bytes: Uint8Array): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  const known = new Set<string>();
  const add = (name: string, size: number): void => {
    if (known.size >= mostParts) refuse(`It has more than ${mostParts} parts.`);
    const bad = badName(name);
    if (bad !== undefined) refuse(`It has a part whose name ${bad}.`);
    // Names that differ by case alone are one to Word (ECMA-376, part 2).
    if (known.has(name.toLowerCase())) refuse(`It has two parts of the name ${name}.`);
    known.add(name.toLowerCase());
    if (!name.endsWith('/')) sizes.set(name, size);
  };
  reading(() =>
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        add(name, originalSize);
        return false;
      },
    }),
  );
  return sizes;
}

/** Why a name is none of a part; undefined where it may be. */
function badName(name: string): string | undefined {
  if (name.length > longestName) return 'is too long';
  if (name === '' || /^[/\\]|^[a-z]:/i.test(name)) return 'is a path of some machine';
  if (/\\|\p{Cc}|[:*?"<>|]/u.test(name)) return 'has signs that no name of a part has';
  const segments = name.replace(/\/$/, '').split('/');
  return segments.some((segment) => /^\.*$/.test(segment)) ? 'leads out of its folder' : undefined;
}

/** How much of a file is inflated before it is looked at again: a thousand times as much at most. */
const step = 16_384;

function inflated(bytes: Uint8Array, wanted: ReadonlyMap<string, number>): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  reading(() => {
    const unzip = new Unzip((file) => {
      const size = wanted.get(file.name);
      if (size !== undefined && !found.has(file.name)) collect(file, size, found);
    });
    unzip.register(UnzipInflate);
    for (let at = 0; at < bytes.length; at += step)
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  });
  for (const name of wanted.keys()) if (!found.has(name)) refuse(`Its part ${name} cannot be read.`);
  return found;
}

/** A part is never larger than the zip says that it is. */
function collect(file: UnzipFile, size: number, found: Map<string, Uint8Array>): void {
  const part = new Uint8Array(size);
  let length = 0;
  file.ondata = (error, chunk, isLast) => {
    if (error) throw error;
    if (length + chunk.length > size) refuse(`Its part ${file.name} is larger than it says.`);
    part.set(chunk, length);
    length += chunk.length;
    if (isLast && length < size) refuse(`Its part ${file.name} is smaller than it says.`);
    if (isLast) found.set(file.name, part);
  };
  file.start();
}

/** What the library finds wrong is one thing to a reader. */
function reading(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    if (error instanceof TemplateRefused) throw error;
    refuse('It is no Word document (.docx), or is damaged.');
  }
}
