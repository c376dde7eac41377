import type { CompletionItem, CompletionList } from '../item';
import { type CompletionRequest, tokenSpans } from '../request';

/** Ids, and behind them the map that may stand in the place of one: a citation, with the words to fill in. */
export function withPart(list: CompletionList, request: CompletionRequest): CompletionList {
  const item = partItem(request);
  return item ? { ...list, items: [...list.items, item] } : list;
}

function partItem(request: CompletionRequest): CompletionItem | undefined {
  const { cursor, expected } = request;
  const { fields, main, form = '' } = expected?.type.items ?? {};
  if (expected?.as !== 'value' || !fields || main === undefined || cursor.quote !== '') return undefined;
  const verbatim = Object.keys(fields).at(-1);
  return {
    label: `{${main}: …, ${verbatim}: …}`,
    detail: 'citation',
    kind: 'snippet',
    newText: `{${main}: $1, ${verbatim}: "$2"\\}`,
    isSnippet: true,
    filter: `citation ${main} ${verbatim}`,
    documentation: `Takes ${form}.`,
    retriggers: true,
    ...tokenSpans(request),
  };
}
