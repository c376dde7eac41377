import { freshId } from '../../../edits/fresh-id';
import { isId } from '../../../model/fields/ids';
import { type Kind, sectionOfKind } from '../../../model/sections';
import { withoutLinks } from '../../../prose';
import { shortened } from '../../../text/shorten';
import type { CompletionItem } from '../item';
import { type CompletionRequest, tokenSpans, typedText } from '../request';

/**
 * Words that name no entry, where one is to be named, may become one: its id comes here, and the entry with these
 * words into its section.
 */
export function namedAnew(
  request: CompletionRequest,
  isCalled: (words: string, kinds: readonly Kind[]) => boolean,
): CompletionItem[] {
  const { note, expected } = request;
  const words = typedText(request).trim();
  const kinds = expected?.as === 'value' ? expected.type.kinds : undefined;
  if (!kinds || !/\p{L}{2}/u.test(words) || /["\\\n]|: | #/.test(words)) return [];
  if (note.scope.find(words) || isCalled(words, kinds)) return [];
  const id = isId(words)
    ? words
    : freshId(withoutLinks(words), (each) => note.scope.find(each) !== undefined);
  return kinds.map(
    (kind): CompletionItem => ({
      label: `New ${kind} “${shortened(words)}”`,
      detail: id,
      kind,
      newText: id,
      filter: words,
      documentation: `Adds the ${kind} to \`${sectionOfKind[kind]}\`, and names it here.`,
      adds: { section: sectionOfKind[kind], id, text: words },
      ...tokenSpans(request),
    }),
  );
}
