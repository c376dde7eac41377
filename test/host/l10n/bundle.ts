import path from 'node:path';
import { root } from '../paths';
import { textsOfCore } from './core-texts';
import { textsOfSources } from './texts';

/** The texts of the program, in the form that the editor reads translations in: by themselves. */
export const bundleFile = path.join(root, 'l10n', 'bundle.l10n.json');

/**
 * What is to stand in that file.
 * @throws where a text that is to be translated is no literal
 */
export async function bundleText(): Promise<string> {
  const { translated, unread } = await textsOfSources();
  if (unread.length > 0) throw new Error(`These texts are no literals:\n${unread.join('\n')}`);
  const texts = [...new Set([...translated, ...textsOfCore()])].sort();
  return `${JSON.stringify(Object.fromEntries(texts.map((text) => [text, text])), undefined, 2)}\n`;
}
