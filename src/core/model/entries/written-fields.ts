import type { Span } from '../../text/span';
import { none } from '../../util/none';
import type { Node, Pair } from '../../yaml/parse/nodes';
import { FieldReader } from '../fields/field-reader';
import { isEmpty } from '../fields/nodes';
import type { Reference } from '../fields/values';
import { schemas } from '../kinds/schemas';
import type { Entry } from './entry';
import { readBody } from './read-body';

// What of an entry is found in its lines again when somebody asks, as few do.

/** Where a field stands. Spans are of the entry's chunk. */
export interface WrittenField {
  readonly name: string;
  /** Absent for the main field of an entry that is a bare string. */
  readonly key?: Span;
  /** Absent where nothing is there. */
  readonly value?: Node;
}

/** The fields of an entry as they are written, those included that the format does not know. */
export function writtenFields({ kind, chunk, idSpan }: Entry): WrittenField[] {
  const value = pairWithKeyAt(chunk.pairs, idSpan.start)?.value;
  if (value?.kind === 'map') {
    return value.pairs.map((pair) => ({
      name: pair.key.text,
      key: pair.key,
      ...(pair.value && !isEmpty(pair.value) && { value: pair.value }),
    }));
  }
  return value && !isEmpty(value) ? [{ name: schemas[kind].main, value }] : [];
}

/** The references in the fields of an entry that do not count, as they are given twice. */
export function ignoredReferences({ kind, chunk, idSpan, problems }: Entry): readonly Reference[] {
  if (!problems.some(({ code }) => code === 'duplicate-key')) return none;
  const pair = pairWithKeyAt(chunk.pairs, idSpan.start);
  const sink = new FieldReader(chunk.text, chunk);
  if (pair) readBody(kind, pair, sink);
  return sink.ignored;
}

/** The pair that defines an entry. Entries are pairs of their chunk, or of a section in it. */
export function pairWithKeyAt(pairs: readonly Pair[], start: number): Pair | undefined {
  const inSections = pairs.flatMap(({ value }) => (value?.kind === 'map' ? value.pairs : []));
  return [...pairs, ...inSections].find(({ key }) => key.start === start);
}
