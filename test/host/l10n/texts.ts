import type { Node } from 'typescript/unstable/ast';
import { placeOf, type Source, type Syntax, walk, withSources } from './sources';

/**
 * The functions that put a text into the user’s language, as each layer calls them: `say` is what core is given by
 * its face.
 */
const translators: Readonly<Record<string, RegExp>> = {
  core: /(?:^|\.)say$/,
  session: /(?:^|\.)say$/,
  vscode: /^(?:vscode\.l10n\.)?t$/,
  webview: /^t$/,
};

/** What core says by a name stands in its tables, and what it says at all is handed on here. */
const isHandedOn = (path: string) => path.startsWith('src/core/') || path === 'src/vscode/say.ts';

export interface Texts {
  /** All texts that are put into the user’s language, each once, in the order of their letters. */
  readonly translated: readonly string[];
  /** Where a text is given that no script can read, as it is no literal. */
  readonly unread: readonly string[];
}

/** The texts that the sources have translated. */
export function textsOfSources(): Promise<Texts> {
  return withSources(['core', 'session', 'vscode', 'webview'], (sources, syntax) => {
    const found = sources.flatMap((source) => callsIn(source, syntax));
    const translated = found.flatMap(({ text }) => text ?? []);
    const unread = found.flatMap(({ text, place }) => (text === undefined ? [place] : []));
    return { translated: [...new Set(translated)].sort(), unread };
  });
}

function callsIn(
  source: Source,
  syntax: Syntax,
): { readonly text: string | undefined; readonly place: string }[] {
  const found: { readonly text: string | undefined; readonly place: string }[] = [];
  walk(source.file, (node) => {
    if (!isTranslation(source, node, syntax)) return;
    const [text] = node.arguments;
    const literal = text && literalText(text, syntax);
    if (literal !== undefined || !isHandedOn(source.path))
      found.push({ text: literal, place: placeOf(source, node) });
  });
  return found;
}

export function isTranslation(
  { path, file }: Source,
  node: Node,
  syntax: Syntax,
): node is import('typescript/unstable/ast').CallExpression {
  if (!syntax.isCallExpression(node)) return false;
  const layer = path.split('/')[1] ?? '';
  return translators[layer]?.test(node.expression.getText(file)) ?? false;
}

/** A text that stands in one piece in the sources, or in pieces that are joined there. */
function literalText(node: Node, syntax: Syntax): string | undefined {
  if (syntax.isStringLiteral(node) || syntax.isNoSubstitutionTemplateLiteral(node)) return node.text;
  return undefined;
}
