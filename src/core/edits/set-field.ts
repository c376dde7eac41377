import type { Entry } from '../model/entry';
import { kindOfSection } from '../model/kinds';
import type { Schema } from '../model/schema';
import { schemas } from '../model/schemas';
import { applyEdits, type TextEdit } from '../text/edit';
import { lineEndOf } from '../text/line-end';
import { shift } from '../text/span';
import type { Note } from '../workspace/note';
import type { MapNode, Node, Pair, ScalarNode } from '../yaml/nodes';
import { parse } from '../yaml/parse';
import type { SetField } from './intent';
import { type Meaning, meaning, type Path, pairAt, pathTo } from './meaning';
import { indentationOf, insertAt, insertions, removals } from './pairs';
import { Refusal } from './refusal';
import { rewrites, spellings } from './scalar';

/**
 * The smallest edits of the note that give a field of an entry another value, or take it away. They change
 * no other value: each way to write the edit is read back before it is taken.
 * @throws Refusal where the entry is gone, malformed, or written in a way that only its author should change.
 */
export function setField(note: Note, intent: SetField): TextEdit[] {
  const entry = findEntry(note, intent);
  const change = new FieldChange(note, entry, intent);
  const edits = change.edits();
  return edits.map(({ span, text }) => ({ span: shift(span, entry.chunk.start), text }));
}

function findEntry(note: Note, { section, id }: SetField): Entry {
  const entry = note.definitions(id).find(({ kind }) => kind === kindOfSection[section]);
  if (!entry) throw new Refusal(`“${id}” is not in the note any more.`);
  if (entry.broken) throw new Refusal(`The YAML of “${id}” is malformed. Mend it in the text first.`);
  return entry;
}

class FieldChange {
  private readonly chunk: string;
  private readonly lineEnd: string;
  private readonly root: Node | null;
  private readonly schema: Schema;
  private readonly path: Path;
  private readonly pair: Pair;
  /** The pair of the field, where the entry is a map that has it. */
  private readonly old: Pair | undefined;
  private readonly value: string | null;

  constructor(
    note: Note,
    private readonly entry: Entry,
    private readonly intent: SetField,
  ) {
    this.chunk = entry.chunk.text;
    this.lineEnd = lineEndOf(note.chunkAt(0)?.text ?? '');
    this.root = entry.chunk.root;
    this.schema = schemas[entry.kind];
    this.path = pathTo(this.root, entry.idSpan.start) ?? [];
    const pair = pairAt(this.root, this.path);
    if (!pair) throw new Refusal(`“${intent.id}” is written in a way that can only be changed in the text.`);
    this.pair = pair;
    this.old =
      pair.value?.kind === 'map' ? pair.value.pairs.find(({ key }) => key.text === intent.field) : undefined;
    this.value = this.withOldEnd(intent.value);
  }

  edits(): TextEdit[] {
    const { field, id } = this.intent;
    const { kind } = this.entry;
    if (!Object.hasOwn(this.schema.fields, field)) throw new Refusal(`A ${kind} has no field “${field}”.`);
    if (this.value === null && field === this.schema.main) throw new Refusal(`A ${kind} needs its ${field}.`);
    if (this.isMeant(this.meaningOf(this.root).field)) return [];
    for (const edits of this.candidates()) if (this.readsAsMeant(edits)) return edits;
    throw new Refusal(
      `The way “${id}” is written does not let its ${field} be changed from here. Change it in the text.`,
    );
  }

  /** White space at the end of a value comes from how it is written, and stays as it is. */
  private withOldEnd(value: string | null): string | null {
    if (value === null) return null;
    const old = this.meaningOf(this.root).field;
    return old?.kind === 'scalar' ? value.trimEnd() + (/\s*$/.exec(old.text)?.[0] ?? '') : value;
  }

  /** Ways to make the change, from the one that touches least. */
  private *candidates(): Generator<TextEdit[]> {
    const { value } = this.pair;
    if (value?.kind === 'map' && !value.aliased) yield* this.inMap(value);
    else if (value?.kind === 'scalar' && value.value !== null && !value.aliased)
      yield* this.inBareEntry(value);
    else if (!value || (value.kind === 'scalar' && !value.aliased)) yield* this.inEmptyEntry();
  }

  private *inMap(map: MapNode): Generator<TextEdit[]> {
    const { old } = this;
    if (this.value === null) {
      if (old) for (const edit of removals(this.chunk, map, old)) yield [edit];
    } else if (!old) {
      const order = Object.keys(this.schema.fields);
      const values = spellings(this.value);
      for (const edit of insertions(this.chunk, map, this.intent.field, values, order, this.lineEnd))
        yield [edit];
    } else {
      for (const edit of this.inPair(old, this.value)) yield [edit];
    }
  }

  private *inPair({ key, value: node }: Pair, value: string): Generator<TextEdit> {
    if (node?.kind === 'scalar' && node.end > node.start) {
      yield* rewrites(this.chunk, node, value, this.lineEnd);
    } else if (!node || node.kind === 'scalar') {
      const colon = node ? this.chunk.indexOf(':', key.end) + 1 : 0;
      for (const spelling of spellings(value))
        yield colon > 0 ? insertAt(colon, ` ${spelling}`) : insertAt(key.end, `: ${spelling}`);
    }
  }

  /** An entry given as a bare string is its main field; a second field makes it a map. */
  private *inBareEntry(node: ScalarNode): Generator<TextEdit[]> {
    if (this.value === null) return;
    const { main } = this.schema;
    if (this.intent.field === main) {
      for (const edit of rewrites(this.chunk, node, this.value, this.lineEnd)) yield [edit];
      return;
    }
    const gap = /[ \t]*$/.exec(this.chunk.slice(0, node.start))?.[0].length ?? 0;
    const line = this.lineEnd + this.innerIndentation();
    for (const value of spellings(this.value)) {
      const before = { span: { start: node.start - gap, end: node.start }, text: `${line}${main}: ` };
      const added = `${this.intent.field}: ${value}`;
      yield [before, insertAt(this.lineStopAfter(node.end), line + added)];
      yield [insertAt(node.start, `{${main}: `), insertAt(node.end, `, ${added}}`)];
      const quoted = spellings(node.text).at(-1);
      yield [{ span: { start: node.start, end: node.end }, text: `{${main}: ${quoted}, ${added}}` }];
    }
  }

  private *inEmptyEntry(): Generator<TextEdit[]> {
    if (this.value === null) return;
    const colon = this.chunk.indexOf(':', this.pair.key.end) + 1;
    for (const value of spellings(this.value)) {
      const added = `${this.intent.field}: ${value}`;
      if (colon > 0) {
        yield [insertAt(this.lineStopAfter(colon), this.lineEnd + this.innerIndentation() + added)];
        yield [insertAt(colon, ` {${added}}`)];
      }
      yield [insertAt(this.pair.key.end, `: {${added}}`)];
    }
  }

  private lineStopAfter(offset: number): number {
    const rest = /[^\r\n]*/.exec(this.chunk.slice(offset))?.[0].length ?? 0;
    return offset + rest;
  }

  /** One step deeper than the entry, where the step is the entry's own depth in the note. */
  private innerIndentation(): string {
    const outer = indentationOf(this.chunk, this.pair);
    return outer + (outer === '' ? '  ' : outer);
  }

  /** Whether the piece of the note, with the edits, says what is wanted and otherwise what it said before. */
  private readsAsMeant(edits: readonly TextEdit[]): boolean {
    const after = parse(applyEdits(this.chunk, edits));
    if (after.problems.length > 0) return false;
    const { field, rest } = this.meaningOf(after.root);
    return rest === this.meaningOf(this.root).rest && this.isMeant(field);
  }

  private meaningOf(root: Node | null): Meaning {
    return meaning(root, this.path, this.intent.field, this.schema.main);
  }

  private isMeant(node: Node | null | undefined): boolean {
    if (this.value === null) return node === undefined;
    if (node?.kind !== 'scalar' || node.text !== this.value) return false;
    const wording = this.schema.fields[this.intent.field]?.type.wording;
    return wording !== 'always' || typeof node.value === 'string';
  }
}
