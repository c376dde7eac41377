import { lacksSpace } from './chunk-at-cursor';
import { canBeOffered } from './field-at';
import { type CompletionList, escapeSnippet, mapItems } from './item';
import { type CompletionRequest, inNote } from './request';

/** Items as they must be written where the cursor is: with the space that lacks, or in place of the quotes. */
export function spelt(list: CompletionList, request: CompletionRequest): CompletionList {
  const { cursor, field, isKey } = request;
  const isInQuotes = cursor.quote === '"' || cursor.quote === "'";
  if (isKey) return isInQuotes && !cursor.hasColon ? withoutQuotes(list, request) : list;
  if (field?.isUnquoted && isInQuotes) return withoutQuotes(list, request);
  return lacksSpace(request) ? mapItems(list, (item) => ({ ...item, newText: ` ${item.newText}` })) : list;
}

/** What takes the place of the quotes as well. */
function withoutQuotes(list: CompletionList, request: CompletionRequest): CompletionList {
  const { token, quote } = request.cursor;
  const isClosed = request.text[token.end] === quote;
  const span = inNote(request, { start: token.start - 1, end: token.end + (isClosed ? 1 : 0) });
  return mapItems(list, (item) => ({
    ...item,
    filter: quote + (item.filter ?? item.label),
    insert: span,
    replace: span,
  }));
}

/** Ids or dates as the format takes them at the cursor: as values, or as keys, with the colon and braces that lack. */
export function asExpected(
  list: CompletionList,
  { expected, field, cursor }: CompletionRequest,
): CompletionList {
  if (!expected || expected.as === 'value' || cursor.hasColon) return list;
  const retriggers = field?.values !== undefined && canBeOffered(field.values);
  const keys = mapItems(list, (item) => ({
    ...item,
    newText: `${item.newText}: `,
    ...(retriggers && { retriggers }),
  }));
  return expected.as === 'key' ? keys : inBraces(keys);
}

/** Keys where the map itself is not written yet. */
export function inBraces(list: CompletionList): CompletionList {
  return mapItems(list, (item) => ({
    ...item,
    newText: item.isSnippet ? `{${item.newText}\\}` : `{${escapeSnippet(item.newText)}$1\\}`,
    isSnippet: true,
  }));
}
