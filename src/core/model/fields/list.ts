import { compact } from '../../util/compact';
import type { Node } from '../../yaml/parse/nodes';
import { noticeCut, noticeEmptied } from './cut-text';
import type { FieldReader } from './field-reader';
import type { FieldType } from './field-type';
import { isEmpty, otherForm } from './nodes';

/** A list. With `orOne` a single value is the same as a list of one. */
export function list<T>(item: FieldType<T>, orOne: 'orOne' | 'only' = 'only'): FieldType<readonly T[]> {
  return {
    form: orOne === 'orOne' ? `${item.form}, or a list of them` : 'a list, such as [one, two]',
    ...(item.kinds && { kinds: item.kinds }),
    ...(item.choices && { choices: item.choices }),
    ...(item.content && { content: item.content }),
    ...(orOne === 'orOne' && item.takesText && { takesText: item.takesText }),
    list: orOne,
    items: item,
    read(node, field, sink) {
      if (node.kind === 'seq')
        return compact(node.items.flatMap((each) => readItem(item, each, field, sink)));
      if (orOne === 'orOne') return readItem(item, node, field, sink);
      if (item.takesText && node.kind === 'scalar' && noticeCut(node, field, sink, true)) return undefined;
      const shown = node.kind === 'scalar' && node.style === 'plain' ? `[${node.text}]` : '[one, two]';
      return sink.invalid(node, otherForm(node, field, `a list: ${shown}`));
    },
  };
}

/** Reads what stands in a list or behind a key of a map; nothing for one that is empty or of another form. */
export function readItem<T>(item: FieldType<T>, node: Node | null, field: string, sink: FieldReader): T[] {
  if (!node || isEmpty(node)) {
    if (node) noticeEmptied(node, field, item, sink);
    return [];
  }
  const value = item.read(node, field, sink);
  return value === undefined ? [] : [value];
}
