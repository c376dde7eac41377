import { claimKinds } from '../../model/kinds/claim';
import { indicatorStatuses } from '../../model/kinds/indicator';
import { sourceKinds } from '../../model/kinds/source';
import { ruleCodes } from '../../model/rule-codes';
import { kindOfSection } from '../../model/sections';
import { states, termKeys } from './filter';
import { sayIn, type ViewContext } from './view-context';

/** What may stand in the place of the last word of a filter. */
export interface FilterCompletion {
  readonly text: string;
  /** What it means, where the word does not say it. */
  readonly doc?: string;
}

/** How many completions are offered at once. */
const most = 40;

/** What may be meant by a filter whose last word is being typed. */
export function completeFilter(
  context: ViewContext,
  { text }: { readonly text: string },
): FilterCompletion[] {
  const [, minus = '', word = ''] = /(?<!\S)(-?)(\S*)$/.exec(text) ?? [];
  const [key = '', value] = word.split(':', 2);
  if (value === undefined) return keysLike(context, minus, word.toLowerCase());
  return valuesOf(context, key)
    .filter((each) => each.toLowerCase().startsWith(value.replace('"', '').toLowerCase()))
    .slice(0, most)
    .map((each) => ({ text: `${minus}${key}:${/\s/.test(each) ? `"${each}"` : each}` }));
}

function keysLike(context: ViewContext, minus: string, begin: string): FilterCompletion[] {
  return Object.entries(termKeys)
    .filter(([name]) => name.startsWith(begin))
    .map(([name, doc]) => ({ text: `${minus}${name}:`, doc: sayIn(context)(doc) }));
}

function valuesOf({ note }: ViewContext, key: string): readonly string[] {
  switch (key) {
    case 'kind':
      return [
        ...new Set([
          ...Object.values(kindOfSection),
          ...[claimKinds, sourceKinds, indicatorStatuses].flatMap(Object.keys),
        ]),
      ];
    case 'is':
      return states;
    case 'problem':
      return ['any', 'error', 'warning', 'info', 'hint', ...ruleCodes];
    case 'tag':
      return [
        ...new Set(
          note.contents.entries.flatMap(({ values }) => (values.tags ?? []).map((tag) => tag.value)),
        ),
      ].sort();
    case 'actor':
      return note.contents.entriesOfKind('actor').map(({ id }) => id);
    default:
      return [];
  }
}
