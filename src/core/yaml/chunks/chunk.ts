import { none } from '../../util/none';
import { spaceAfterKey } from '../parse/messages';
import type { Node, Pair } from '../parse/nodes';
import type { Damage, Parsed, Slip, SyntaxProblem } from '../parse/parsed';
import { lookalikeProblem } from '../recovery/lookalikes';
import { readChunk } from '../recovery/recover';
import { whyUnreadPart } from '../split/limits';
import type { Role, State } from '../split/state';
import type { ChunkMemory } from './chunk-memory';

/** What the chunks of a list belong to. It says for how long they keep what can be read again. */
export interface ChunkOwner {
  readonly memory: ChunkMemory;
}

/** What a layer above has read in a chunk. It is a class, so that each layer can tell its own. */
export abstract class ChunkReading {
  abstract readonly chunk: Chunk;
}

/** Some chunks of a note that follow each other. Their places are relative to the block's. */
export interface Block {
  start: number;
  line: number;
  length: number;
  lineCount: number;
  readonly chunks: Chunk[];
  /** Where each of them begins. They stand together here, as an edit shifts many of them. */
  readonly offsets: number[];
  readonly lines: number[];
  /** Its place among the blocks of the note. */
  index: number;
  /** The sections of which it has entries, and undefined where it has other chunks; absent until somebody asks. */
  sections: ReadonlySet<string | undefined> | undefined;
  readonly owner: ChunkOwner | undefined;
}

/** A chunk of a note, parsed by itself. All spans in it are relative to `start`. */
export class Chunk {
  /** Where the chunk stands: its block in the list of the note's chunks, and its place among those of the block. */
  block: Block | undefined;
  index = 0;
  readonly lineCount: number;
  /** What the layer above has read in it, kept here as it lives and dies with the chunk. */
  reading: ChunkReading | undefined;
  // Few chunks have these, and a note has many chunks: where they are absent they take no memory.
  /** The names of the aliases in the note that stand for what is in other chunks than their own. */
  declare namedElsewhere?: ReadonlySet<string> | undefined;
  /** Its keys and values with the aliases put in whose anchors stand in other chunks. */
  declare private resolved?: Resolved;
  /** The column at which it should begin, as its siblings do, where it begins at another. */
  declare readonly due?: number;
  private kept: Parsed | undefined;
  private found: readonly SyntaxProblem[] | undefined;

  constructor(
    readonly role: Role,
    /** The section that a header begins or an entry belongs to. */
    readonly section: string | undefined,
    readonly text: string,
    /** What the cutter knew where the chunk begins. */
    public before: State,
    due?: number,
  ) {
    this.lineCount = countLines(text);
    if (due !== undefined) this.due = due;
  }

  /** Offset in the note. It moves when text before it changes. */
  get startInNote(): number {
    return this.block ? this.block.start + (this.block.offsets[this.index] ?? 0) : 0;
  }

  /** The number of its first line in the note, from 0. */
  get line(): number {
    return this.block ? this.block.line + (this.block.lines[this.index] ?? 0) : 0;
  }

  get owner(): ChunkOwner | undefined {
    return this.block?.owner;
  }

  /** The section of which it is one entry; undefined for any other chunk, which may hold entries of several. */
  get sectionOfEntry(): string | undefined {
    return this.role === 'entry' ? this.section : undefined;
  }

  /** Gives it its place. What it was parsed for before it had one is from now on its owner's to keep. */
  place(block: Block, index: number): void {
    if (!this.block && this.kept) block.owner?.memory.didParse(this);
    this.block = block;
    this.index = index;
  }

  /** What its text says. It is read when it is asked for, and again after it was let go of. */
  get parsed(): Parsed {
    if (this.kept) return this.kept;
    this.kept = isRead(this.role) ? read(this) : nothing;
    this.owner?.memory.didParse(this);
    return this.kept;
  }

  /** The keys and values of the chunk; none where it is no mapping. */
  get pairs(): readonly Pair[] {
    if (this.resolved) return this.resolved.pairs;
    const { root } = this.parsed;
    return root?.kind === 'map' ? root.pairs : [];
  }

  get root(): Node | null {
    return this.parsed.root;
  }

  /** What is malformed here. The other chunks are read all the same. */
  get problems(): readonly SyntaxProblem[] {
    this.found ??= this.resolved?.problems ?? problemsOf(this, this.parsed);
    return this.found;
  }

  /** The texts that YAML does not read, but their writer meant. */
  get slips(): readonly Slip[] {
    return this.parsed.slips ?? none;
  }

  /** Whether an alias stands for what an anchor in the chunk names. */
  isNamed(anchor: string): boolean {
    return this.parsed.aliases.has(anchor) || this.namedElsewhere?.has(anchor) === true;
  }

  /** The mistake in its indentation, where that is all that is wrong. */
  get damage(): Damage | undefined {
    return this.isBroken ? this.parsed.damage : undefined;
  }

  get isBroken(): boolean {
    return this.problems.length > 0;
  }

  resolve(resolved: Resolved): void {
    this.resolved = resolved;
    this.found = undefined;
  }

  /** Lets go of what can be read again. Only the memory of its owner asks for that. */
  release(): void {
    this.found = this.problems;
    this.kept = undefined;
  }
}

export interface Resolved {
  readonly pairs: readonly Pair[];
  readonly problems: readonly SyntaxProblem[];
}

const nothing: Parsed = { root: null, problems: [], anchors: new Map(), aliases: new Set(), open: false };

function read(chunk: Chunk): Parsed {
  const unread = whyUnreadPart(chunk.text);
  return unread ? { ...nothing, problems: [unread] } : readChunk(chunk);
}

/** What stands before the first key holds only comments and markers; what follows the note is not read. */
function isRead(role: Role): boolean {
  return role !== 'prefix' && role !== 'rest';
}

function problemsOf({ role, text, due }: Chunk, parsed: Parsed): readonly SyntaxProblem[] {
  const first = parsed.problems[0];
  if (first) return [first];
  if (!isRead(role)) return none;
  if (role !== 'whole' && parsed.root?.kind !== 'map') return [notAKey(text)];
  return role === 'stray' ? [misplaced(text, due)] : none;
}

function notAKey(text: string): SyntaxProblem {
  const lookalike = lookalikeProblem(text, 0);
  if (lookalike) return lookalike;
  const line = firstLine(text);
  const form = `Every line here begins with a key and a colon, as in “${exampleKey(text, line)}: …”.`;
  return { ...line, message: spaceAfterKey(text.slice(line.start, line.end)) ?? form };
}

function exampleKey(text: string, line: { start: number; end: number }): string {
  const word = /^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u.exec(text.slice(line.start, line.end));
  return word?.[0] ?? 'key';
}

function misplaced(text: string, due: number | undefined): SyntaxProblem {
  const message =
    due === undefined
      ? 'This key stands further left than the first key of the note.'
      : 'This line is not a field of a note, and stands amid the entries of a section. Indent it, or take it away.';
  return { ...firstLine(text), message };
}

function firstLine(text: string): { start: number; end: number } {
  const start = text.search(/\S/);
  const length = text.slice(start).search(/(?<!\s)\s*(?:[\r\n]|$)/);
  return { start, end: start + length };
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
