import type { BinaryExpression, Node } from 'typescript/unstable/ast';
import { placeOf, type Source, type Syntax, walk, withSources } from './sources';
import { isTranslation } from './texts';

/** Where what is given is shown to users: properties and attributes by their names. */
const shown =
  /^(?:label|title|detail|description|tooltip|prompt|placeHolder|placeholder|message|openLabel|saveLabel|aria-label|aria-description|alt|documentation)$/;

/** Functions that show what they are given. */
const showing =
  /(?:show\w+Message|setStatusBarMessage|appendMarkdown|appendText|appendPlaceholder|TreeItem|withProgress)$/;

/** Functions that show nothing of what they are given: logs, errors that nobody catches, selectors. */
const unseen =
  /(?:\.write|\.log|Error|\.querySelector(?:All)?|\.closest|\.matches|log\.for|createElement|RegExp)$/;

/** Attributes of pages that are for programs. */
const machine =
  /^(?:class|style|role|id|d|viewBox|transform|points|preserveAspectRatio|type|data-.*|aria-(?:live|haspopup|autocomplete|controls|activedescendant|orientation|current))$/;

/** Texts in the sources of the faces that a user may see, and that are not put into the language of the user. */
export function untranslated(): Promise<readonly string[]> {
  return withSources(['vscode', 'webview'], (sources, syntax) =>
    sources.flatMap((source) => untranslatedIn(source, syntax)),
  );
}

function untranslatedIn(source: Source, syntax: Syntax): string[] {
  const found: string[] = [];
  walk(source.file, (node, within) => {
    const text = textIn(node, syntax);
    // Of markup only what stands between its tags is read.
    if (text === undefined || !/\p{L}{2}/u.test(text.replace(/<[^>]*>?|^[^<]*>/g, ''))) return;
    if (isSeen(text, usesOf(source, node, within, syntax)))
      found.push(`${placeOf(source, node)} ${text.trim()}`);
  });
  return found;
}

/** What a literal says, or a piece of one. */
function textIn(node: Node, syntax: Syntax): string | undefined {
  const isText =
    syntax.isStringLiteral(node) ||
    syntax.isNoSubstitutionTemplateLiteral(node) ||
    syntax.isTemplateHead(node) ||
    syntax.isTemplateMiddle(node) ||
    syntax.isTemplateTail(node) ||
    syntax.isJsxText(node);
  return isText ? node.text : undefined;
}

type Use = 'shown' | 'unseen' | 'unknown';

function isSeen(text: string, use: Use): boolean {
  if (use !== 'unknown') return use === 'shown';
  return /\p{L}{2,}[,;:]? \p{L}{2,}/u.test(text) || /^\p{Lu}\p{Ll}+$/u.test(text.trim());
}

/** What becomes of a literal, by what it stands in, from within. */
function usesOf(source: Source, node: Node, within: readonly Node[], syntax: Syntax): Use {
  if (syntax.isJsxText(node)) return 'shown';
  let inner = node;
  for (const outer of within) {
    const use = useIn(source, inner, outer, syntax);
    if (use !== undefined) return use;
    inner = outer;
  }
  return 'unknown';
}

/** What stands between a literal and its use, and lets it through. */
function useIn(source: Source, inner: Node, outer: Node, syntax: Syntax): Use | undefined {
  const { file } = source;
  if (isTranslation(source, outer, syntax) && outer.arguments[0] === inner) return 'unseen';
  if (syntax.isImportDeclaration(outer) || syntax.isExportDeclaration(outer)) return 'unseen';
  if (syntax.isLiteralTypeNode(outer) || syntax.isCaseClause(outer)) return 'unseen';
  if (syntax.isElementAccessExpression(outer)) return 'unseen';
  if (syntax.isBinaryExpression(outer)) return useInBinary(inner, outer, source);
  if (syntax.isPropertyAssignment(outer))
    return outer.name === inner ? 'unseen' : byName(outer.name.getText(file));
  if (syntax.isJsxAttribute(outer)) return byName(outer.name.getText(file));
  if (syntax.isJsxElement(outer) || syntax.isJsxFragment(outer)) return 'shown';
  if (syntax.isCallExpression(outer) || syntax.isNewExpression(outer))
    return useInCall(outer.expression.getText(file));
  const isFunction = syntax.isArrowFunction(outer) || syntax.isFunctionDeclaration(outer);
  return isFunction || syntax.isBlock(outer) ? 'unknown' : undefined;
}

const comparisons: ReadonlySet<string> = new Set(['===', '!==', '==', '!=', '<', '>', 'in']);

/** What is compared is a key; what is assigned to a property is used by the name of that. */
function useInBinary(inner: Node, outer: BinaryExpression, { file }: Source): Use | undefined {
  const operator = outer.operatorToken.getText(file);
  if (comparisons.has(operator)) return 'unseen';
  if (operator !== '=' || inner !== outer.right) return undefined;
  return byName(outer.left.getText(file).split('.').at(-1) ?? '');
}

function useInCall(called: string): Use {
  if (unseen.test(called)) return 'unseen';
  return showing.test(called) ? 'shown' : 'unknown';
}

function byName(name: string): Use {
  if (machine.test(name)) return 'unseen';
  return shown.test(name.replace(/^['"]|['"]$/g, '')) ? 'shown' : 'unknown';
}
