import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { legalCommentsOf, packagesIn, type ShippedPackage } from './packages';

/** What may be shipped in a work under the MIT licence, with no more to do than to hand on the text. */
export const allowed: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'ISC',
  'MIT',
]);

const rule = '-'.repeat(80);

/**
 * The packages that some bundles have code of, with the texts of their licences.
 * @throws where a package has a licence that is not allowed, or brings no text of it
 */
export function noticesOf(bundles: readonly string[]): string {
  const packages = packagesIn(bundles);
  const head = `Analyst Notes has parts of the ${packages.length} packages below in it, unchanged but for their\nform. Each is under the licence that stands with it.\n`;
  const comments = legalCommentsOf(bundles).map((comment) => `Code within these packages\n\n${comment}\n`);
  return [head, ...packages.map(noticeOf), ...comments].join(`\n${rule}\n\n`);
}

/** What is to be said of one package. */
export function noticeOf({ name, version, licence, homepage, folder }: ShippedPackage): string {
  if (!allowed.has(licence)) throw new Error(`${name} ${version} may not be shipped: ${licence}`);
  const texts = textsIn(folder);
  if (texts.length === 0) throw new Error(`${name} ${version} brings no text of its licence.`);
  const title = [`${name} ${version} (${licence})`, ...(homepage ? [homepage] : [])].join('\n');
  return `${[title, ...texts].join('\n\n')}\n`;
}

function textsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice|third-?party-?notices)\b/i.test(file))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .map((text) =>
      text
        .replace(/^\uFEFF/, '')
        .replaceAll('\r\n', '\n')
        .trim(),
    );
}
