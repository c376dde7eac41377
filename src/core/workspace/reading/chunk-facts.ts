import type { Entry } from '../../model/entries/entry';
import { readEntry } from '../../model/entries/stored-entry';
import { cutWords } from '../../model/fields/cut-by-comma';
import { cutShort } from '../../model/fields/cut-short';
import { noticeEmptied } from '../../model/fields/cut-text';
import { FieldReader } from '../../model/fields/field-reader';
import { isUsersOwn } from '../../model/fields/keys';
import { isEmpty } from '../../model/fields/nodes';
import type { Problem } from '../../model/fields/problem';
import type { Prose, Reference } from '../../model/fields/values';
import { noteFields } from '../../model/kinds/note';
import { fieldOf } from '../../model/kinds/schemas';
import {
  isSectionName,
  type Kind,
  kindOfSection,
  type SectionName,
  sectionNames,
} from '../../model/sections';
import { type Span, span } from '../../text/span';
import { addAll } from '../../util/add-all';
import { none } from '../../util/none';
import { type Chunk, ChunkReading } from '../../yaml/chunks/chunk';
import type { Pair } from '../../yaml/parse/nodes';
import { lookalikeProblem } from '../../yaml/recovery/lookalikes';

/** A key of the top level. Spans are relative to `chunk`. */
export interface TopKey {
  readonly name: string;
  readonly chunk: Chunk;
  readonly key: Span;
  /** Absent where nothing is there. For a section it does not cover entries in chunks of their own. */
  readonly valueSpan?: Span;
  /** What the field says; absent for sections, and for values of a wrong form. */
  readonly value?: unknown;
}

/** All that one chunk says, whatever the other chunks are. */
export abstract class ChunkFacts extends ChunkReading {
  abstract readonly keys: readonly TopKey[];
  abstract readonly entries: readonly Entry[];
  /** Those of top-level fields; entries hold their own. */
  abstract readonly references: readonly Reference[];
  abstract readonly prose: readonly Prose[];
  abstract readonly problems: readonly Problem[];
}

/** The facts of a chunk, read once for as long as the chunk lives. */
export function factsOf(chunk: Chunk): ChunkFacts {
  if (chunk.reading instanceof ChunkFacts) return chunk.reading;
  const facts = readFacts(chunk);
  chunk.reading = facts;
  return facts;
}

/** What a chunk of one entry says. There are many of them, so that it keeps no list of it, and no top-level field. */
class EntryFacts extends ChunkFacts {
  constructor(
    readonly chunk: Chunk,
    readonly entry: Entry,
    readonly problems: readonly Problem[],
  ) {
    super();
  }

  get entries(): readonly Entry[] {
    return [this.entry];
  }

  get keys(): readonly TopKey[] {
    return none;
  }

  get references(): readonly Reference[] {
    return none;
  }

  get prose(): readonly Prose[] {
    return none;
  }
}

/** What any other chunk says. */
class TopFacts extends ChunkFacts {
  readonly keys: readonly TopKey[];
  readonly entries: readonly Entry[];
  readonly references: readonly Reference[];
  readonly prose: readonly Prose[];

  constructor(
    readonly chunk: Chunk,
    { keys, entries }: Top,
    { references, prose }: Pick<ChunkFacts, 'references' | 'prose'>,
    readonly problems: readonly Problem[],
  ) {
    super();
    this.keys = keys;
    this.entries = entries;
    this.references = references;
    this.prose = prose;
  }
}

/** The keys of the top level in a chunk, and the entries of sections that could not be cut. */
interface Top {
  readonly keys: readonly TopKey[];
  readonly entries: readonly Entry[];
}

/** The entry of a well-formed chunk that holds one and nothing else. */
export function onlyEntryOf(facts: ChunkFacts): Entry | undefined {
  return facts instanceof EntryFacts && !facts.chunk.isBroken ? facts.entry : undefined;
}

/** The kind of all that a chunk says; undefined where it says more than one entry does. */
export function onlyKindIn(facts: ChunkFacts): Kind | undefined {
  return facts instanceof EntryFacts ? facts.entry.kind : undefined;
}

function readFacts(chunk: Chunk): ChunkFacts {
  if (chunk.role === 'entry') return readEntryChunk(chunk);
  const sink = new FieldReader(chunk.text, chunk);
  const isMapping = chunk.role !== 'prefix' && chunk.role !== 'rest' && chunk.role !== 'stray';
  // A stray line stands where nothing says what it belongs to.
  const top = isMapping ? readTopChunk(chunk, sink) : { keys: none, entries: none };
  const found = [...rootProblems(chunk), ...sink.problems];
  const problems = chunk.isBroken ? syntaxOf(chunk) : [...found, ...untold(chunk, top.entries, found)];
  return new TopFacts(chunk, top, sink, problems);
}

function readEntryChunk(chunk: Chunk): ChunkFacts {
  const entries = entriesOfChunk(chunk);
  const [entry, ...others] = entries;
  const problems = chunk.isBroken ? syntaxOf(chunk) : untold(chunk, entries, none);
  if (entry && others.length === 0) return new EntryFacts(chunk, entry, problems);
  return new TopFacts(chunk, { keys: none, entries }, { references: none, prose: none }, problems);
}

function syntaxOf(chunk: Chunk): Problem[] {
  return chunk.problems.map((problem): Problem => ({ code: 'syntax', ...problem }));
}

/**
 * What YAML does not read, and no rule for texts has told: it stands in a field that takes no text, or in one
 * of the user's own.
 */
function untold(chunk: Chunk, entries: readonly Entry[], found: readonly Problem[]): readonly Problem[] {
  if (chunk.slips.length === 0) return none;
  const all = [...found, ...entries.flatMap(({ problems }) => problems)];
  const told = new Set(
    all.flatMap(({ code, start }) => (code === 'cut-text' || code === 'syntax' ? [start] : [])),
  );
  return chunk.slips.filter(({ start }) => !told.has(start)).map((slip) => cutShort(chunk.text, slip));
}

function entriesOfChunk(chunk: Chunk): readonly Entry[] {
  const { section } = chunk;
  if (section === undefined || !isSectionName(section)) return none;
  return entriesOf(section, chunk.isBroken ? recoveredPairs(chunk) : chunk.pairs, chunk);
}

const idBeforeColon = /^\s*(["']?)([\p{L}_][\p{L}\p{M}\p{N}_-]*)\1\s*(?::|[\r\n]|$)/u;

/** The id of a malformed entry stays known, so that what refers to it is not reported as well. */
function recoveredPairs(chunk: Chunk): readonly Pair[] {
  const match = idBeforeColon.exec(chunk.text);
  const id = match?.[2];
  if (!match || id === undefined || chunk.pairs[0]?.key.text === id) return chunk.pairs;
  const start = match[0].indexOf(id);
  const key = {
    kind: 'scalar',
    value: id,
    text: id,
    style: 'plain',
    ...span(start, start + id.length),
  } as const;
  return [{ key, value: null }];
}

function readTopChunk(chunk: Chunk, sink: FieldReader): Top {
  const entries: Entry[] = [];
  const keys = topPairs(chunk, sink).flatMap((pair) => {
    const name = pair.key.text;
    if (isUsersOwn(name)) return [];
    return [isSectionName(name) ? readSection(name, pair, chunk, sink, entries) : readTop(pair, chunk, sink)];
  });
  return { keys, entries };
}

/** Without the words that a comma cut off a text, where the whole note is in braces. */
function topPairs(chunk: Chunk, sink: FieldReader): readonly Pair[] {
  const { root } = chunk;
  if (root?.kind !== 'map' || !root.flow) return chunk.pairs;
  const isKnown = (key: string) => fieldOf(key) !== undefined || isSectionName(key);
  const cut = cutWords(root, { isKnown, takesText: (key) => fieldOf(key)?.type.takesText }, sink);
  return chunk.pairs.filter(({ key }) => !cut.has(key.start));
}

function readSection(
  name: SectionName,
  pair: Pair,
  chunk: Chunk,
  sink: FieldReader,
  entries: Entry[],
): TopKey {
  const { value } = pair;
  if (value?.kind === 'map') {
    // An entry given as a bare string can be cut as well; what follows is then no entry of its own.
    const cut = cutWords(value, { isKnown: () => false, takesText: () => 'always' }, sink);
    const pairs = value.pairs.filter(({ key }) => !cut.has(key.start));
    addAll(entries, entriesOf(name, pairs, chunk));
  } else if (value && !isEmpty(value)) {
    sink.invalid(
      value,
      `This is no map, and ${name} takes no other value. Write each entry behind its id, on a line of its own.`,
    );
  }
  return topKey(pair, chunk);
}

function entriesOf(section: SectionName, pairs: readonly Pair[], chunk: Chunk): Entry[] {
  return pairs.map((pair) => readEntry(kindOfSection[section], pair, chunk));
}

function readTop(pair: Pair, chunk: Chunk, sink: FieldReader): TopKey {
  const name = pair.key.text;
  const field = fieldOf(name);
  const { value } = pair;
  if (!field) {
    const { start, end } = pair.key;
    const choices = [...Object.keys(noteFields), ...sectionNames];
    sink.problems.push({ code: 'unknown-key', start, end, key: name, owner: 'a note', known: choices });
    return topKey(pair, chunk);
  }
  if (value && isEmpty(value)) noticeEmptied(value, name, field.type, sink);
  const read = value && !isEmpty(value) ? field.type.read(value, name, sink) : undefined;
  return { ...topKey(pair, chunk), ...(read !== undefined && { value: read }) };
}

function topKey({ key, value }: Pair, chunk: Chunk): TopKey {
  const place = value && !isEmpty(value) ? { valueSpan: span(value.start, value.end) } : {};
  return { name: key.text, chunk, key: span(key.start, key.end), ...place };
}

/** A text that is YAML, but no mapping, is no note. */
function rootProblems(chunk: Chunk): Problem[] {
  const { root } = chunk;
  if (!root || root.kind === 'map') return [];
  const lookalike = lookalikeProblem(chunk.text, 0);
  if (lookalike) return [{ code: 'syntax', ...lookalike }];
  const message =
    'This is no map, and a note is one. Write each key on a line of its own, such as “title: …”.';
  return [{ code: 'invalid-value', start: root.start, end: root.end, message }];
}
