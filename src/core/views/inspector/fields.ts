import { fieldValueOf } from '../../edits/field-values';
import type { FieldValue } from '../../edits/intent';
import { type WrittenField, writtenFields } from '../../model/entries/written-fields';
import type { Field } from '../../model/fields/schema';
import { schemas } from '../../model/kinds/schemas';
import type { Band } from '../../model/scales/yardsticks';
import { noteOf } from '../../workspace/note/note';
import type { Node } from '../../yaml/parse/nodes';
import { type Control, controlOf, labelOf } from './control';
import {
  bandIn,
  type FieldItem,
  type ItemContext,
  type LinkedRun,
  leadOf,
  linkedRuns,
  listItems,
  type RowsControl,
  rowsOfPairs,
} from './items';
import { lengthOf } from './value-length';

/** One field of an entry, with its control and what stands in it. */
export interface InspectorField {
  /** Its name in the format. */
  readonly key: string;
  readonly label: string;
  /** What it is for, as a sentence. */
  readonly doc: string;
  readonly control: Control;
  /** Whether something is written there. */
  readonly isGiven: boolean;
  /** Whether it is the one that every entry of its kind must have. */
  readonly isMain?: true;
  /** Whether it is folded away until somebody asks for more: neither given nor usual. */
  readonly isMore?: true;
  /** Whether what it names speaks for the entry, or against it. */
  readonly side?: 'for' | 'against';
  /** What stands there, where that is one value; null where nothing does. */
  readonly value?: FieldValue | null;
  /** Why the value is not sent in full and cannot be edited from a page. */
  readonly tooLong?: true;
  /** In percent, where the value is a likelihood. */
  readonly band?: Band;
  /** The value with its links as words. */
  readonly words?: readonly LinkedRun[];
  /** The first items of a list or rows of a map, and how many there are. */
  readonly items?: readonly FieldItem[];
  readonly total?: number;
  /** The problems that lie in it, by their keys. */
  readonly problems: readonly string[];
}

/** A text of more characters is shown by its beginning, and edited in the text of the note. */
const longestValue = 50_000;
const longestShown = 2000;

/** How many items of each field are wanted, by its name. */
export type ItemCount = (field: string) => number;

/** All fields that the schema of an entry's kind has, in its order. */
export function fieldsOf(
  context: ItemContext,
  countOf: ItemCount,
  problemsIn: (field: WrittenField) => readonly string[],
): InspectorField[] {
  const { kind } = context.entry;
  const written = firstByName(writtenFields(context.entry));
  return Object.entries(schemas[kind].fields).map(([name, field]) => {
    const found = written.get(name);
    const control = controlOf(field.type, noteOf(context.entry).yardstick, context.say);
    return {
      ...headOf(name, field, context, found),
      control,
      ...contentOf(context, control, found?.value, countOf(name)),
      problems: found ? problemsIn(found) : [],
    };
  });
}

/** Of a field that is given twice, the first counts. */
function firstByName(fields: readonly WrittenField[]): Map<string, WrittenField> {
  return new Map(fields.toReversed().map((field) => [field.name, field]));
}

type Head = Pick<InspectorField, 'key' | 'label' | 'doc' | 'isGiven' | 'isMain' | 'isMore' | 'side'>;

function headOf(
  name: string,
  { doc, evidence, isUsual }: Field<unknown>,
  { entry, say }: ItemContext,
  written: WrittenField | undefined,
): Head {
  const isMain = schemas[entry.kind].main === name;
  const isGiven = written?.value !== undefined;
  const side = evidence === 'reason' ? 'for' : evidence === 'objection' ? 'against' : undefined;
  return {
    key: name,
    label: say(labelOf(name)),
    doc: say(doc),
    isGiven,
    ...(isMain && { isMain }),
    ...(!isGiven && !isMain && !isUsual && { isMore: true as const }),
    ...(side && { side }),
  };
}

type Content = Pick<InspectorField, 'value' | 'tooLong' | 'band' | 'words' | 'items' | 'total'>;

function contentOf(context: ItemContext, control: Control, node: Node | undefined, count: number): Content {
  switch (control.kind) {
    case 'references':
      return referencesContent(context, control, node, count);
    case 'citations':
    case 'tokens':
      return listContent(context, control, node, count);
    case 'rows':
      return rowsContent(context, control, node, count);
    default:
      return valueContent(context, control, node);
  }
}

function referencesContent(
  context: ItemContext,
  control: Extract<Control, { kind: 'references' }>,
  node: Node | undefined,
  count: number,
): Content {
  return control.isOne ? namedOne(context, control.kinds, node) : listContent(context, control, node, count);
}

function listContent(context: ItemContext, control: Control, node: Node | undefined, count: number): Content {
  const nodes = node?.kind === 'seq' ? node.items : node ? [node] : [];
  return { items: listItems(context, control, nodes.slice(0, count)), total: nodes.length };
}

function rowsContent(
  context: ItemContext,
  control: RowsControl,
  node: Node | undefined,
  count: number,
): Content {
  const pairs = node?.kind === 'map' ? node.pairs : [];
  return { items: rowsOfPairs(context, control, pairs.slice(0, count)), total: pairs.length };
}

/** A single id, with the entry that it names as the one item. */
function namedOne(
  context: ItemContext,
  kinds: Extract<Control, { kind: 'references' }>['kinds'],
  node: Node | undefined,
): Content {
  const value = fieldValueOf(node);
  if (typeof value !== 'string') return { value };
  return { value, items: [{ key: value, name: value, value, ...leadOf(context, value, kinds) }], total: 1 };
}

function valueContent(context: ItemContext, control: Control, node: Node | undefined): Content {
  const value = fieldValueOf(node);
  if (lengthOf(value) > longestValue) return cutContent(value);
  if (control.kind !== 'prose' || typeof value !== 'string')
    return { value, ...bandIn(context, control, value) };
  return { value, words: linkedRuns(context, value) };
}

function cutContent(value: FieldValue | null): Content {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return { value: `${text.slice(0, longestShown)}…`, tooLong: true };
}
