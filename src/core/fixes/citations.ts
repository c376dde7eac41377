import { inTurn } from '../edits/in-turn';
import { type ItemChange, mapItem, putFirst, takePair, wordItem } from '../edits/lists';
import { doubleQuoted } from '../edits/scalar';
import { addReference, changeItem, replaceItem, writtenIn } from '../edits/set-field';
import type { Entry } from '../model/entries/entry';
import type { FieldType } from '../model/fields/field-type';
import { schemas } from '../model/kinds/schemas';
import { shortened } from '../text/shorten';
import { contains, type Span, touches } from '../text/span';
import type { Note } from '../workspace/note/note';
import { offsetInChunk } from '../workspace/reading/place';
import { commentsIn } from '../yaml/lexical/comments';
import type { MapNode, Node, ScalarNode } from '../yaml/parse/nodes';
import { choicesOf } from './candidates';
import { change, changeStep, choose, type Fix, type FixContext } from './fix';

// An id where sources are listed becomes a citation, and back; what is wrong with a citation is mended.

/** An item of a field that takes ids or maps that name one, such as citations. */
interface Item {
  readonly entry: Entry;
  readonly field: string;
  readonly node: Node;
  /** The key that the id has in such a map. */
  readonly main: string;
  /** What else such a map says, and whether it is verbatim: the last. */
  readonly others: readonly string[];
}

/** Turns the id at an offset into a citation with its words, or the citation there into the id alone. */
export function cite(note: Note, { start }: Span): Fix[] {
  const entry = note.contents.entryAt(start);
  const at = entry && offsetInChunk(entry.chunk, start);
  const item = entry && !entry.broken ? itemsOf(entry).find(({ node }) => touches(node, at ?? 0)) : undefined;
  if (!item || (item.node.kind !== 'alias' && item.node.aliased)) return [];
  if (item.node.kind === 'scalar') return withWords(note, item, item.node);
  return item.node.kind === 'map' ? alone(note, item, item.node) : [];
}

function withWords(note: Note, item: Item, { text: id }: ScalarNode): Fix[] {
  const { entry, field, node, main, others } = item;
  if (!entry.references.some((reference) => reference.start === node.start)) return [];
  const verbatim = others.at(-1) ?? '';
  const blank = Object.fromEntries(others.map((name) => [name, '']));
  const mapFor = (words: string) => ({ [main]: id, ...(words === '' ? blank : { [verbatim]: words }) });
  return [
    {
      title: `Cite the words of “${shortened(id)}”…`,
      step: {
        kind: 'prompt',
        prompt: 'Which words of it bear this out? Leave this empty to fill the citation in later.',
        example: '',
        refuses: () => undefined,
        next: (answer) =>
          changeStep(() => replaceItem(note, entry, field, node, mapItem(mapFor(answer.trim())))),
      },
    },
  ];
}

function alone(note: Note, { entry, field, node, main, others }: Item, map: MapNode): Fix[] {
  const id = map.pairs.find(({ key }) => key.text === main)?.value;
  const inside = commentsIn(entry.chunk.text).some((comment) => contains(node, comment));
  const isAll = map.pairs.every(({ key }) => key.text === main || others.includes(key.text));
  if (id?.kind !== 'scalar' || id.text === '' || inside || !isAll) return [];
  const lost = keysLost(map, main);
  const without = lost.length > 0 ? `, without its ${lost.join(' and ')}` : '';
  return [
    change(`Cite “${shortened(id.text)}” by its id alone${without}`, () =>
      replaceItem(note, entry, field, node, wordItem(id.text)),
    ),
  ];
}

/** The keys that say something beside the id. */
function keysLost({ pairs }: MapNode, main: string): readonly string[] {
  return pairs.flatMap(({ key, value }) =>
    key.text === main || !value || (value.kind === 'scalar' && value.text === '') ? [] : key.text,
  );
}

/** `invalid-value`: a citation that names no source, or whose words are a list. */
export function mendCitation({ note, entry, at }: FixContext): Fix[] {
  const item = entry && itemAround(entry, at);
  if (item?.node.kind !== 'map') return [];
  const { node } = item;
  if (node.start === at.start && node.end === at.end) return nameSource(note, item, node);
  const pair = node.pairs.find(({ value }) => value?.start === at.start && value.end === at.end);
  return pair?.value?.kind === 'seq' && item.others.includes(pair.key.text)
    ? joinWords(note, item, pair.value.items, at)
    : [];
}

function nameSource(note: Note, { entry, field, node, main }: Item, map: MapNode): Fix[] {
  const kinds = typeOf(entry, field)?.items?.kinds ?? [];
  const isNamed = map.pairs.some(({ key }) => key.text === main);
  const next = (id: string) =>
    changeStep(() => changeItem(note, entry, field, node, putFirst(map, main, id)));
  return isNamed
    ? []
    : choose('Name its source…', 'Which source is it from?', () =>
        choicesOf(note, kinds, ({ id }) => next(id)),
      );
}

/** A quotation with parts left out is one text: three dots stand for what is left out. */
function joinWords(note: Note, { entry, field, node }: Item, words: readonly Node[], at: Span): Fix[] {
  const texts = words.map((word) => (word.kind === 'scalar' && !word.aliased ? word.text : undefined));
  if (texts.length === 0 || texts.includes(undefined)) return [];
  const joined = texts.join(' … ');
  const pairs = node.kind === 'map' ? node.pairs : [];
  const joining: ItemChange = {
    *ways() {
      yield [{ span: at, text: doubleQuoted(joined) }];
    },
    isIn: (now) =>
      now?.kind === 'map' &&
      now.pairs.length === pairs.length &&
      now.pairs.some(({ value }) => value?.kind === 'scalar' && value.text === joined),
  };
  const title = texts.length > 1 ? 'Join its parts by “…”' : 'Take the brackets away';
  return [change(title, () => changeItem(note, entry, field, node, joining), 'preferred')];
}

/** `duplicate-key`: a citation that names two sources is two of them. */
export function citeApart({ note, entry, at }: FixContext): Fix[] {
  const item = entry && itemAround(entry, at);
  if (item?.node.kind !== 'map') return [];
  const { field, node, main } = item;
  const map = item.node;
  const second = map.pairs.find(({ key }) => key.start === at.start && key.text === main);
  if (second?.value?.kind !== 'scalar' || second.value.text === '') return [];
  const { text: id } = second.value;
  return [
    change(`Cite “${shortened(id)}” beside it`, () =>
      inTurn(note, item.entry, [
        (copy, twin) => changeItem(copy, twin, field, node, takePair(map, second)),
        (copy, twin) => addReference(copy, twin, field, id),
      ]),
    ),
  ];
}

function itemAround(entry: Entry, at: Span): Item | undefined {
  return entry.broken ? undefined : itemsOf(entry).find(({ node }) => contains(node, at));
}

/** The items of an entry that may be citations. */
function itemsOf(entry: Entry): Item[] {
  return Object.keys(schemas[entry.kind].fields).flatMap((field) => {
    const { fields, main } = typeOf(entry, field)?.items ?? {};
    if (!fields || main === undefined) return [];
    const value = writtenIn(entry, field);
    const nodes = value?.kind === 'seq' ? value.items : value ? [value] : [];
    const others = Object.keys(fields).filter((name) => name !== main);
    return nodes.map((node) => ({ entry, field, node, main, others }));
  });
}

function typeOf({ kind }: Entry, field: string): FieldType<unknown> | undefined {
  return schemas[kind].fields[field]?.type;
}
