import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../ending';
import { root } from '../paths';
import { bundleFile } from './bundle';
import { pseudo, pseudoLanguage } from './pseudo';

/** What the extension is made of, as far as its tests in that language need it. */
const parts = ['dist', 'media', 'syntaxes', 'package.json', 'package.nls.json'] as const;

/** The extension as it was built, in a folder of its own with a translation into a language that nobody speaks. */
export async function pseudoExtension(): Promise<string> {
  const folder = await temporaryFolder('pseudo');
  for (const part of parts) cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  writeTranslation(
    path.join(root, 'package.nls.json'),
    path.join(folder, `package.nls.${pseudoLanguage}.json`),
  );
  mkdirSync(path.join(folder, 'l10n'));
  writeTranslation(bundleFile, path.join(folder, 'l10n', `bundle.l10n.${pseudoLanguage}.json`));
  return folder;
}

function writeTranslation(from: string, to: string): void {
  const texts: Readonly<Record<string, string>> = JSON.parse(readFileSync(from, 'utf8'));
  const translated = Object.entries(texts).map(([key, text]) => [key, pseudo(text)]);
  writeFileSync(to, JSON.stringify(Object.fromEntries(translated)));
}
