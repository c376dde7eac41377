import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Metafile } from 'esbuild';
import { root } from '../host/paths';

/** A package of others whose code stands in what is shipped. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** By the names of SPDX, as its manifest says. */
  readonly licence: string;
  readonly homepage?: string;
  readonly folder: string;
}

/** What the builder noted of a production build, a file for each of its targets. */
const notes = path.join(root, 'out', 'meta');

/**
 * The packages whose code is in some bundles, by name.
 * @param bundles paths below the root, such as `dist/cli.js`
 * @throws where the builder has noted nothing of one of them
 */
export function packagesIn(bundles: readonly string[]): ShippedPackage[] {
  const noted = outputs();
  const files = new Set(bundles.flatMap((bundle) => [...filesOf(bundle, noted)]));
  const folders = new Set([...files].flatMap(foldersOf));
  return [...folders]
    .map(packageIn)
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'));
}

/** Comments of bundles that say whose code it is, which may stand nowhere but within that code. */
export function legalCommentsOf(bundles: readonly string[]): string[] {
  const noted = outputs();
  const files = bundles.map((bundle) => `${bundle}.LEGAL.txt`).filter((file) => file in noted);
  const comments = files.map((file) => readFileSync(path.join(root, file), 'utf8').trim());
  return [...new Set(comments)].filter((comment) => comment !== '');
}

function outputs(): Metafile['outputs'] {
  const all = readdirSync(notes).map((name) => JSON.parse(readFileSync(path.join(notes, name), 'utf8')));
  return Object.assign({}, ...all.map((each: Metafile) => each.outputs));
}

/** The files of which something has come into a bundle. */
function* filesOf(bundle: string, noted: Metafile['outputs']): Iterable<string> {
  const output = noted[bundle];
  if (!output) throw new Error(`Nothing is known of what ${bundle} was made of: build with --production.`);
  for (const [file, { bytesInOutput }] of Object.entries(output.inputs))
    if (bytesInOutput > 0 && file.includes('node_modules/')) yield path.resolve(root, file);
}

/** The package of a file, and those that it carries within itself, as its own builder noted in comments. */
function foldersOf(file: string): string[] {
  const folder = folderOf(file);
  const carried = [
    ...readFileSync(file, 'utf8').matchAll(/^\/\/ node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm),
  ];
  return [folder, ...carried.map(([, name = '']) => installed(name, folder))];
}

/** Where a package finds another one. */
function installed(name: string, folder: string): string {
  const above = createRequire(path.join(folder, 'package.json')).resolve.paths(name) ?? [];
  const found = above.map((each) => path.join(each, name)).find(existsSync);
  if (!found) throw new Error(`${name}, which is part of ${path.basename(folder)}, is not installed.`);
  return found;
}

function folderOf(file: string): string {
  const parts = file.split(path.sep);
  const at = parts.lastIndexOf('node_modules') + 1;
  return parts.slice(0, at + (parts[at]?.startsWith('@') ? 2 : 1)).join(path.sep);
}

function packageIn(folder: string): ShippedPackage {
  const { name, version, license, homepage } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  return { name, version, licence: license, homepage, folder };
}
