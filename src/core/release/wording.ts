/**
 * What stays of a note and still speaks of what is withheld. Every text that stays is looked at, whatever field it
 * is in: those of the user's own, tags, quotations and addresses as well.
 */
import type { FieldType } from '../model/fields/field-type';
import { fieldOf } from '../model/kinds/schemas';
import { isSectionName, type Kind, kindOfSection } from '../model/sections';
import { composed } from '../text/composed';
import type { Span } from '../text/span';
import type { ChunkFacts } from '../workspace/reading/chunk-facts';
import { findNames } from '../workspace/symbols/find-names';
import { actorsOf } from '../workspace/symbols/names-alike';
import type { MapNode, Node, Pair, ScalarNode } from '../yaml/parse/nodes';
import { sourceMap } from '../yaml/source-map/source-map';
import type { Cut } from './cuts';
import type { Verdict } from './verdict';

/** A word of a chunk that speaks of what is withheld, by the entry's id. */
export interface Telltale extends Span {
  readonly how: 'links' | 'names' | 'says';
  readonly word: string;
  readonly id: string;
}

/** A text that stays, and whether all of it may be an id that no field says is one. */
interface Text {
  readonly node: ScalarNode;
  readonly mayBeId: boolean;
}

export function telltalesIn({ chunk }: ChunkFacts, cut: Cut | undefined, verdict: Verdict): Telltale[] {
  const pairs = kept(chunk.pairs, cut);
  const texts = pairs.flatMap(([at, pair]) =>
    chunk.role === 'entry'
      ? textsOfEntry(pair, kindIn(chunk.section), cut?.inner.get(at))
      : textsOfTop(pair, cut?.inner.get(at), verdict),
  );
  return texts.flatMap((text) => {
    const found = [...telltalesOf(text, verdict)];
    const map = found.length > 0 ? sourceMap(chunk.text, text.node) : undefined;
    return found.map((each) => ({ ...each, ...map?.spanOf(each.start, each.end) }));
  });
}

function kept<T>(all: readonly T[], cut: Cut | undefined): (readonly [at: number, each: T])[] {
  return [...all.entries()].filter(([at]) => !cut?.gone.has(at));
}

function kindIn(section: string | undefined): Kind | undefined {
  return section !== undefined && isSectionName(section) ? kindOfSection[section] : undefined;
}

function textsOfTop({ key, value }: Pair, cut: Cut | undefined, { tops }: Verdict): Text[] {
  const name = key.text;
  // The words of a title that goes are replaced.
  if (tops.has(name)) return [];
  if (!isSectionName(name)) return textsOfField(key, value, fieldOf(name)?.type, cut);
  if (value?.kind !== 'map') return textsIn(value, true, cut);
  return kept(value.pairs, cut).flatMap(([at, pair]) =>
    textsOfEntry(pair, kindOfSection[name], cut?.inner.get(at)),
  );
}

function textsOfEntry({ value }: Pair, kind: Kind | undefined, cut: Cut | undefined): Text[] {
  if (value?.kind !== 'map') return textsIn(value, false, cut);
  return kept(value.pairs, cut).flatMap(([at, pair]) =>
    textsOfField(pair.key, pair.value, kind && fieldOf(pair.key.text, kind)?.type, cut?.inner.get(at)),
  );
}

/** A field of the user's own may name an entry by its id alone, and so may a list of words. */
function textsOfField(
  key: ScalarNode,
  value: Node | null,
  type: FieldType<unknown> | undefined,
  cut: Cut | undefined,
): Text[] {
  const mayBeId = type === undefined || type.items?.takesText === 'always';
  const own = type === undefined ? [{ node: key, mayBeId }] : [];
  return [...own, ...textsIn(value, mayBeId, cut)];
}

function textsIn(node: Node | null, mayBeId: boolean, cut: Cut | undefined): Text[] {
  switch (node?.kind) {
    case 'scalar':
      return [{ node, mayBeId }];
    case 'seq':
      return kept(node.items, cut).flatMap(([at, item]) => textsIn(item, mayBeId, cut?.inner.get(at)));
    case 'map':
      return textsInMap(node, mayBeId, cut);
    default:
      return [];
  }
}

function textsInMap({ pairs }: MapNode, mayBeId: boolean, cut: Cut | undefined): Text[] {
  return kept(pairs, cut).flatMap(([at, { key, value }]) => [
    { node: key, mayBeId },
    ...textsIn(value, mayBeId, cut?.inner.get(at)),
  ]);
}

function* telltalesOf({ node: { text }, mayBeId }: Text, verdict: Verdict): Generator<Telltale> {
  if (mayBeId && verdict.words.has(composed(text)))
    yield { how: 'says', word: text, id: composed(text), start: 0, end: text.length };
  yield* linksIn(text, verdict);
  yield* idsIn(text, verdict);
  yield* namesIn(text, verdict);
}

/** What stands in double brackets, in code and addresses as well. */
const link = /\[\[\s{0,9}([^\s[\]|\\]{1,200})/g;

function* linksIn(text: string, { words }: Verdict): Generator<Telltale> {
  for (const { 0: whole, 1: word = '', index } of text.matchAll(link)) {
    const end = index + whole.length;
    if (words.has(composed(word))) yield placed('links', word, composed(word), end - word.length);
  }
}

const idWord = /[\p{L}_][\p{L}\p{M}\p{N}_-]*/gu;
/** What only an id looks like. An id that is a word as well says nothing where it stands in a sentence. */
export function isCodeLike(id: string): boolean {
  return /[\p{N}_-]/u.test(id);
}

function* idsIn(text: string, { words }: Verdict): Generator<Telltale> {
  if (words.size === 0) return;
  for (const { 0: word, index } of text.matchAll(idWord))
    if (isCodeLike(word) && words.has(composed(word)) && !text.endsWith('[[', index))
      yield placed('says', word, composed(word), index);
}

/** A name that an actor has who stays tells nobody of another. */
function* namesIn(text: string, { names, isWithheld }: Verdict): Generator<Telltale> {
  if (names.isEmpty) return;
  for (const { start, end, name } of findNames([names], text)) {
    const actors = actorsOf(name);
    const [first] = actors;
    if (first && actors.every(isWithheld)) yield placed('names', text.slice(start, end), first.id, start);
  }
}

function placed(how: Telltale['how'], word: string, id: string, start: number): Telltale {
  return { how, word, id, start, end: start + word.length };
}
