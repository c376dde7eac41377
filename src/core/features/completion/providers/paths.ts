import { doubleQuoted } from '../../../edits/scalar';
import { composed } from '../../../text/composed';
import type { CursorContext } from '../cursor-context';
import { type CompletionItem, type CompletionList, complete, type ItemSpans } from '../item';
import { type CompletionRequest, isOnOwnLine, tokenSpans } from '../request';

/** A list of paths, or one item of it; where one stands alone, that. */
export function providePaths(request: CompletionRequest): CompletionList | undefined {
  const { text, context, cursor, expected } = request;
  if (expected?.as !== 'value' || expected.type.content !== 'path') return undefined;
  const items = pathItems(context.paths(), cursor, tokenSpans(request));
  const isBelow = !cursor.isFlow && isOnOwnLine(text.slice(0, cursor.typed.start));
  const isAlone = !isBelow && text.slice(cursor.token.start, cursor.token.end).trim() !== '';
  if (cursor.isItem || cursor.quote !== '' || isAlone) return complete(items);
  const inList = (path: string): string => (isBelow ? `- ${path}` : `[${path}]`);
  return complete(items.map((item) => ({ ...item, newText: inList(item.newText) })));
}

/** Notes that can be included, by their paths from this one. */
function pathItems(paths: Iterable<string>, cursor: CursorContext, spans: ItemSpans): CompletionItem[] {
  return [...paths]
    .filter((path) => !cursor.siblings.some((each) => composed(each) === composed(path)))
    .sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1))
    .map((path) => ({ label: path, kind: 'file', newText: written(path, cursor), ...spans }));
}

/** A path as it must be written where it stands: some names of files are not plain to YAML. */
function written(path: string, { quote, isFlow }: CursorContext): string {
  if (quote === "'") return path.replaceAll("'", "''");
  if (quote === '"') return doubleQuoted(path).slice(1, -1);
  const signs = isFlow ? /: |:$| #|[,[\]{}]/ : /: |:$| #/;
  return /^[\p{L}\p{N}._/]/u.test(path) && !signs.test(path) ? path : doubleQuoted(path);
}
