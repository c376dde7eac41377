/** How a value of any form is written: words plain where they read as meant, lists in brackets, maps in braces. */
import { insertAt } from '../text/edit';
import type { Node, ScalarNode } from '../yaml/parse/nodes';
import { parse } from '../yaml/parse/parse';
import { type AnyType, asList, isList, partType } from './field-values';
import type { FieldValue } from './intent';
import type { NewItem } from './lists';
import { doubleQuoted, headerComment, literal, spellings, unfolded } from './scalar';
import { single, spelledPair, type Written } from './written';

/** @param old what stands there now, whose white space at its end comes from how it is written, and stays */
export function writtenValue(
  value: FieldValue,
  type: AnyType | undefined,
  old?: Node | null,
  wish: { readonly isMostlyOne?: boolean } = {},
): Written {
  if (typeof value !== 'object') return writtenWord(value, type, old);
  const inFlow = flowSpelling(value, type);
  const isSingle = wish.isMostlyOne && isList(value) && value.length === 1;
  const bare = isSingle ? value.flatMap((item) => writtenValue(item, type?.items).spellings) : [];
  return {
    spellings: [...bare, inFlow],
    *over(node) {
      // Only in the place of what says that there is nothing, such as ~ or null.
      if (node.kind === 'scalar' && node.value === null)
        yield [{ span: { start: node.start, end: node.end }, text: inFlow }];
    },
    isIn: (node) => says(node, value, type),
  };
}

function writtenWord(
  value: string | number | boolean,
  type: AnyType | undefined,
  old: Node | null | undefined,
): Written {
  const end =
    old?.kind === 'scalar' && typeof value === 'string' ? (/(?<!\s)\s*$/.exec(old.text)?.[0] ?? '') : '';
  const text = typeof value === 'string' ? value.trimEnd() + end : String(value);
  const word = single(text, needsString(value, type));
  return {
    spellings: isPlain(value, type) ? [text] : word.spellings,
    inLines: (indentation, lineEnd) => literal(text, indentation, lineEnd),
    *over(node, setting) {
      if (node.kind === 'scalar') yield* unfolded(setting.chunk, node, text, setting.lineEnd);
      yield* word.over(node, setting);
      // What is in quotes may be meant as no text at all.
      if (node.kind === 'scalar' && isPlain(value, type))
        yield [{ span: { start: node.start, end: node.end }, text }];
    },
    isIn: (node) => saysWord(node, text, value, type),
  };
}

/** Whether quotes make it another value. */
function isPlain(value: FieldValue, type: AnyType | undefined): boolean {
  return typeof value === 'boolean' || type?.isUnquoted === true;
}

/** Whether a word must not read as a number or the like: choices, ids, dates and likelihoods are taken as written. */
function needsString(value: FieldValue, type: AnyType | undefined): boolean {
  if (typeof value !== 'string') return false;
  const { choices, kinds, content } = type ?? {};
  return !choices && !kinds && content !== 'date' && content !== 'likelihood' && content !== 'language';
}

function saysWord(
  node: Node | null | undefined,
  text: string,
  value: FieldValue,
  type: AnyType | undefined,
): boolean {
  if (node?.kind !== 'scalar' || node.value === null || node.text !== text) return false;
  if (isPlain(value, type) && isTruth(text)) return typeof node.value === 'boolean';
  return !needsString(value, type) || typeof node.value === 'string';
}

function isTruth(text: string): boolean {
  return text === 'true' || text === 'false';
}

/** Whether a value says just this, each word of it as its type takes it. */
function says(node: Node | null | undefined, value: FieldValue, type: AnyType | undefined): boolean {
  if (type?.list && node?.kind !== 'seq') {
    const [only, ...others] = asList(value);
    return only !== undefined && others.length === 0 && says(node, only, type.items);
  }
  if (isList(value)) return node?.kind === 'seq' && isEach(node.items, value, type?.items);
  if (typeof value !== 'object') return saysWord(node, String(value), value, type);
  if (node?.kind !== 'map') return false;
  const keys = Object.keys(value);
  return (
    node.pairs.length === keys.length &&
    node.pairs.every(({ key, value: part }) => {
      const wanted = Object.hasOwn(value, key.text) ? value[key.text] : undefined;
      return wanted !== undefined && says(part, wanted, type && partType(type, key.text));
    })
  );
}

function isEach(items: readonly Node[], values: readonly FieldValue[], type: AnyType | undefined): boolean {
  return (
    items.length === values.length &&
    items.every((item, at) => {
      const wanted = values[at];
      return wanted !== undefined && says(item, wanted, type);
    })
  );
}

/** A value as it stands within braces or brackets. */
function flowSpelling(value: FieldValue, type: AnyType | undefined): string {
  if (isList(value)) return `[${value.map((item) => flowSpelling(item, type?.items)).join(', ')}]`;
  if (typeof value === 'object')
    return `{${pairSpellings(value, partsOf(type), (pair) => `{${pair}}`).join(', ')}}`;
  return inContext(writtenValue(value, type), (each) => `[${each}]`);
}

/** Each key with its value, plain where that reads as meant in a map of this style. */
export function pairSpellings(
  value: Readonly<Record<string, FieldValue>>,
  typeOf: (key: string) => AnyType | undefined,
  inMap: (pair: string) => string,
): string[] {
  return Object.entries(value).map(([key, part]) => {
    const written = writtenValue(part, typeOf(key));
    return spelledPair(keySpelling(key), written, inMap);
  });
}

/** The same in lines of their own, each text of several lines over several. Those lines stand at an indentation. */
export function pairLines(
  value: Readonly<Record<string, FieldValue>>,
  typeOf: (key: string) => AnyType | undefined,
  indentation: string,
): string[] {
  return Object.entries(value).map(([key, part]) => {
    const written = writtenValue(part, typeOf(key));
    const lines = written.inLines?.(indentation, '\n');
    return lines === undefined
      ? spelledPair(keySpelling(key), written, (pair) => pair)
      : `${keySpelling(key)}: ${lines}`;
  });
}

function partsOf(type: AnyType | undefined): (key: string) => AnyType | undefined {
  return (key) => type && partType(type, key);
}

/** An item of a list, as it is written in brackets or behind a dash. */
export function itemOf(value: FieldValue, type: AnyType | undefined): NewItem {
  const isMap = typeof value === 'object' && !isList(value);
  return {
    spelling: flowSpelling(value, type),
    ...(isMap && { lines: pairSpellings(value, partsOf(type), (pair) => pair) }),
    isIn: (node) => says(node, value, type),
  };
}

function inContext(written: Written, inList: (spelling: string) => string): string {
  const isMeant = (spelling: string): boolean => {
    const { root, problems } = parse(inList(spelling));
    return (
      problems.length === 0 && root?.kind === 'seq' && root.items.length === 1 && written.isIn(root.items[0])
    );
  };
  return written.spellings.find(isMeant) ?? written.spellings.at(-1) ?? '';
}

/** A key as it is written, in quotes where it would be read otherwise. */
export function keySpelling(key: string): string {
  const { root, problems } = parse(`{${key}: x}`);
  const found =
    problems.length === 0 && root?.kind === 'map' && root.pairs.length === 1 ? root.pairs[0] : undefined;
  const isMeant = found?.key.text === key && found.value?.kind === 'scalar' && found.value.text === 'x';
  return isMeant ? key : doubleQuoted(key);
}

/** A value that stands alone comes to stand in braces, as that of its main key, with another beside it. */
export function besideMain(old: ScalarNode, main: string, key: string, inner: Written): Written {
  const said = `${typeof old.value} ${old.text}`;
  const added = spelledPair(keySpelling(key), inner, (pair) => `{${pair}}`);
  return {
    spellings: [],
    *over(node, { chunk }) {
      if (node.kind !== 'scalar') return;
      const { start, end } = node;
      yield [insertAt(start, `{${main}: `), insertAt(end, `, ${added}}`)];
      for (const word of spellings(old.text))
        yield [{ span: { start, end }, text: `{${main}: ${word}, ${added}}${headerComment(chunk, node)}` }];
    },
    isIn(node) {
      if (node?.kind !== 'map' || node.pairs.length !== 2) return false;
      const [first, second] = node.pairs;
      const isKept =
        first?.key.text === main &&
        first.value?.kind === 'scalar' &&
        [said, `string ${old.text}`].includes(`${typeof first.value.value} ${first.value.text}`);
      return isKept && second?.key.text === key && inner.isIn(second.value);
    },
  };
}
