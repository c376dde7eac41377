import { composed } from '../text/composed';
import { applyEdits, insertAt, type TextEdit } from '../text/edit';
import type { Note } from '../workspace/note/note';
import { editsInNote } from '../workspace/reading/place';
import type { Chunk } from '../yaml/chunks/chunk';
import type { MapNode, Node, Pair, ScalarNode } from '../yaml/parse/nodes';
import { parse } from '../yaml/parse/parse';
import { indentationOf, insertions, removals, startOfLineBehind } from './pairs';
import { Refusal } from './refusal';
import { spellings } from './scalar';
import { type FieldAndRest, fieldAndRest, type Path, pairAt } from './semantic-value';
import { changesOnly } from './values';
import { inPair, type Written } from './written';

/** Which key of which map of a chunk gets which value. */
export interface KeyChangeOptions {
  readonly chunk: Chunk;
  /** The way to the pair whose value is the map; empty for the root of the chunk. */
  readonly path: Path;
  readonly key: string;
  /** The key that a bare value in the place of the map stands for. */
  readonly main: string;
  /** The keys of such a map in the order in which they are written. */
  readonly order: readonly string[];
  /** Null takes the key away. */
  readonly value: Written | null;
  /** What the user is told where it cannot be done. */
  readonly refusal: string;
}

/**
 * The smallest edits of the note that give a key of a map another value, or take it away. They change no
 * other value: each way to write the edit is read back before it is taken.
 * @throws Refusal where the map is written in a way that only its author should change.
 */
export function changeKey(note: Note, options: KeyChangeOptions): TextEdit[] {
  const { chunk, refusal } = options;
  const edits = new KeyChange(note, options).edits();
  const found = editsInNote(chunk, edits);
  if (!changesOnly(note, chunk, found)) throw new Refusal(refusal);
  return found;
}

function pairNamed({ pairs }: MapNode, name: string): Pair | undefined {
  return pairs.find(({ key }) => composed(key.text) === composed(name));
}

class KeyChange {
  private readonly chunk: string;
  private readonly lineEnd: string;
  private readonly root: Node | null;
  /** The pair whose value is the map; undefined for the root. */
  private readonly owner: Pair | undefined;
  private readonly map: Node | null;
  /** The pair of the key, where the map has it. */
  private readonly old: Pair | undefined;

  constructor(
    note: Note,
    private readonly options: KeyChangeOptions,
  ) {
    const { chunk, path, key } = options;
    this.chunk = chunk.text;
    this.lineEnd = note.text.lineEnd;
    this.root = chunk.root;
    this.owner = pairAt(this.root, path);
    if (!this.owner && path.length > 0) throw new Refusal(options.refusal);
    this.map = this.owner ? this.owner.value : this.root;
    this.old = this.map?.kind === 'map' ? pairNamed(this.map, key) : undefined;
  }

  edits(): readonly TextEdit[] {
    if (this.isMeant(this.meaningOf(this.root).field)) return [];
    for (const edits of this.candidates()) if (this.readsAsMeant(edits)) return edits;
    throw new Refusal(this.options.refusal);
  }

  /** Ways to make the change, from the one that touches least. */
  private *candidates(): Generator<readonly TextEdit[]> {
    const { map } = this;
    if (map?.kind === 'map' && !map.aliased) yield* this.inMap(map);
    else if (!this.owner) return;
    else if (map?.kind === 'scalar' && map.value !== null && !map.aliased) yield* this.inBare(map);
    else if (!map || (map.kind === 'scalar' && !map.aliased)) yield* this.inEmpty(this.owner);
  }

  private *inMap(map: MapNode): Generator<readonly TextEdit[]> {
    const { old } = this;
    const { value, key, order } = this.options;
    if (value === null) {
      if (old) yield* removals(this.chunk, map, old);
    } else if (old) {
      yield* inPair(old, value, { chunk: this.chunk, lineEnd: this.lineEnd });
    } else {
      yield* insertions(this.chunk, map, key, value, order, this.lineEnd);
    }
  }

  /** A bare value is that of the main key; a second key makes it a map. */
  private *inBare(node: ScalarNode): Generator<readonly TextEdit[]> {
    const { value, key, main } = this.options;
    if (value === null) return;
    if (key === main) {
      yield* value.over(node, { chunk: this.chunk, lineEnd: this.lineEnd });
      return;
    }
    const lines = value.inLines?.(`${this.innerIndentation()}  `, this.lineEnd);
    if (lines !== undefined) yield* this.belowBare(node, `${key}: ${lines}`);
    for (const spelling of value.spellings) {
      const added = `${key}: ${spelling}`;
      yield* this.belowBare(node, added);
      yield [insertAt(node.start, `{${main}: `), insertAt(node.end, `, ${added}}`)];
      const quoted = spellings(node.text).at(-1);
      yield [{ span: { start: node.start, end: node.end }, text: `{${main}: ${quoted}, ${added}}` }];
    }
  }

  /** The main key with the value comes to stand below the map's key; further lines of the value go deeper where they must. */
  private *belowBare(node: ScalarNode, added: string): Generator<readonly TextEdit[]> {
    const { chunk } = this;
    const indentation = this.innerIndentation();
    const gap = /(?<![ \t])[ \t]*$/.exec(chunk.slice(0, node.start))?.[0].length ?? 0;
    const line = this.lineEnd + indentation;
    const before = {
      span: { start: node.start - gap, end: node.start },
      text: `${line}${this.options.main}: `,
    };
    const step = indentation.slice(this.outerIndentation().length);
    const written = chunk.slice(node.start, node.end);
    const deeper = [...written.matchAll(/\n(?=[ \t]*[^ \t\r\n])/g)].map(({ index }) =>
      insertAt(node.start + index + 1, step),
    );
    const behind = insertAt(this.lineStopAfter(node.start + written.trimEnd().length), line + added);
    yield [before, behind];
    if (deeper.length > 0) yield [before, ...deeper, behind];
    const end = startOfLineBehind(chunk, node.start + written.trimEnd().length);
    if (end !== undefined) yield [before, ...deeper, insertAt(end, indentation + added + this.lineEnd)];
  }

  private *inEmpty(owner: Pair): Generator<readonly TextEdit[]> {
    const { value, key } = this.options;
    const colon = this.chunk.indexOf(':', owner.key.end) + 1;
    for (const spelling of value?.spellings ?? []) {
      const added = `${key}: ${spelling}`;
      // What says in so many words that there is nothing, such as ~ or null.
      if (this.map?.kind === 'scalar' && this.map.text !== '')
        yield [{ span: { start: this.map.start, end: this.map.end }, text: `{${added}}` }];
      if (colon > 0) yield* this.behindColon(colon, added);
      yield [insertAt(owner.key.end, `: {${added}}`)];
    }
  }

  private *behindColon(colon: number, added: string): Generator<readonly TextEdit[]> {
    yield [insertAt(this.lineStopAfter(colon), this.lineEnd + this.innerIndentation() + added)];
    yield [insertAt(colon, ` {${added}}`)];
  }

  private lineStopAfter(offset: number): number {
    const rest = /[^\r\n]*/.exec(this.chunk.slice(offset))?.[0].length ?? 0;
    return offset + rest;
  }

  /** One step deeper than the map's key, where the step is the key's own depth in the note. */
  private innerIndentation(): string {
    const outer = this.outerIndentation();
    return outer + (outer === '' ? '  ' : outer);
  }

  private outerIndentation(): string {
    return this.owner ? indentationOf(this.chunk, this.owner) : '';
  }

  /** Whether the chunk, with the edits, says what is wanted and otherwise what it said before. */
  private readsAsMeant(edits: readonly TextEdit[]): boolean {
    const after = parse(applyEdits(this.chunk, edits));
    if (after.problems.length > 0) return false;
    const { field, rest } = this.meaningOf(after.root);
    return rest === this.meaningOf(this.root).rest && this.isMeant(field);
  }

  private meaningOf(root: Node | null): FieldAndRest {
    const { path, key, main } = this.options;
    return fieldAndRest(root, path, key, main);
  }

  private isMeant(node: Node | null | undefined): boolean {
    const { value } = this.options;
    return value ? value.isIn(node) : node === undefined;
  }
}
