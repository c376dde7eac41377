import { semanticValue } from '../edits/semantic-value';
import { isSectionName } from '../model/sections';
import { applyEdits } from '../text/edit';
import type { Note } from '../workspace/note/note';
import { factsOf } from '../workspace/reading/chunk-facts';
import type { Chunk } from '../yaml/chunks/chunk';
import type { Node, Pair } from '../yaml/parse/nodes';
import { parse } from '../yaml/parse/parse';
import { editsOfCut } from './cut-edits';
import { type Cut, cutOf, type Fate, saidAfter } from './cuts';
import type { Verdict } from './verdict';

/** The text of a note without what goes, and the keys of what its writer must change first. */
export interface CutText {
  readonly text: string;
  /** The ids of entries, or top-level keys, that are written in a way that lets nothing be taken out. */
  readonly unwritable: readonly string[];
}

/** The note must have no comments. */
export function withoutCuts(note: Note, verdict: Verdict): CutText {
  const unwritable: string[] = [];
  const parts: string[] = [];
  let last: Chunk | undefined;
  for (const chunk of note.text.chunks) {
    const fate = cutOf(factsOf(chunk), verdict);
    const gap = last && chunk.role !== 'entry' ? gapBehind(last.text, parts.at(-1) ?? '') : '';
    if (gap !== '') parts.push(gap);
    last = fate === 'goes' ? chunk : undefined;
    if (fate === 'goes') continue;
    const text = textWithout(chunk, fate);
    if (text === undefined) unwritable.push(chunk.pairs[0]?.key.text ?? '');
    parts.push(text ?? chunk.text);
  }
  return { text: parts.join(''), unwritable };
}

/** The blank line behind an entry that goes stays where it keeps what stood before it from what follows. */
function gapBehind(gone: string, before: string): string {
  const [, blank = ''] = /\n([ \t]*\r?\n)$/.exec(gone) ?? [];
  if (blank === '' || before === '' || /\n[ \t]*\r?\n$/.test(before)) return '';
  return said(parse(before + blank).root) === said(parse(before).root) ? blank : '';
}

function textWithout(chunk: Chunk, fate: Exclude<Fate, 'goes'>): string | undefined {
  const { text, root } = chunk;
  if (fate === 'stays') return text;
  const wanted = said(root, fate);
  for (const blank of ['stay', 'go'] as const) {
    const after = applyEdits(text, editsOfCut(text, root, fate, blank));
    const parsed = parse(after);
    if (parsed.problems.length === 0 && said(parsed.root) === wanted) return after;
  }
  return undefined;
}

function said(node: Node | null, cut?: Cut): string {
  return JSON.stringify(cut ? saidAfter(node, cut) : semanticValue(node));
}

/** Whether a note says all that another says but for what goes, and nothing else. */
export function saysAllButCuts(after: Note, before: Note, verdict: Verdict): boolean {
  const wanted = [...before.text.chunks].flatMap((chunk) => valuesOf(chunk, cutOf(factsOf(chunk), verdict)));
  const found = [...after.text.chunks].flatMap((chunk) => valuesOf(chunk, 'stays'));
  return wanted.length === found.length && wanted.every((each, at) => each === found[at]);
}

/** What a chunk says, each entry by itself, as a note may be cut into chunks in another way. */
function valuesOf(chunk: Chunk, fate: Fate): string[] {
  if (fate === 'goes') return [];
  if (chunk.isBroken) return [chunk.text];
  const cut = fate === 'stays' ? undefined : fate;
  const kept = [...chunk.pairs.entries()].filter(([at]) => !cut?.gone.has(at));
  return kept.flatMap(([at, pair]) =>
    chunk.role === 'entry'
      ? [sayingOf(chunk.section ?? '', pair, cut?.inner.get(at))]
      : valuesOfTop(pair, cut?.inner.get(at)),
  );
}

function valuesOfTop(pair: Pair, cut: Cut | undefined): string[] {
  const { key, value } = pair;
  if (!isSectionName(key.text) || value?.kind !== 'map') return [sayingOf('', pair, cut)];
  const kept = [...value.pairs.entries()].filter(([at]) => !cut?.gone.has(at));
  const header = `section ${key.text}`;
  return [header, ...kept.map(([at, each]) => sayingOf(key.text, each, cut?.inner.get(at)))];
}

function sayingOf(section: string, { key, value }: Pair, cut: Cut | undefined): string {
  // The key of a section says the same whether its entries are read with it or apart.
  if (section === '' && isSectionName(key.text) && said(value) === 'null') return `section ${key.text}`;
  return JSON.stringify([section, key.text, saidAfter(value, cut)]);
}
