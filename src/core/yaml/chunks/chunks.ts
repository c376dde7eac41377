import { detached, isWide } from '../../text/detach';
import type { Span } from '../../text/span';
import type { SyntaxProblem } from '../parse/parsed';
import type { Layout } from '../split/layout';
import { longestNote, mostParts } from '../split/limits';
import { wordKey } from '../split/line';
import { cut, resume } from '../split/splitter';
import type { Cut, Role, State } from '../split/state';
import { resolveAliases } from './aliases';
import { Chunk, type ChunkOwner } from './chunk';
import { ChunkList } from './chunk-list';

/** One replacement in a text, by offsets. */
export interface TextChange extends Span {
  readonly text: string;
}

/** Which chunks an edit took away, and which it brought. */
export interface ChunksChange {
  readonly removed: readonly Chunk[];
  readonly added: readonly Chunk[];
}

/**
 * A note in chunks that are parsed by themselves, followed through its edits.
 *
 * Invariant: behind every edit, the chunks are those of a fresh reading of the text. An edit reads only the chunks
 * that it touches, and the one before them, at a cost that the note's length does not change; where that cannot be
 * proved to be enough, the note is cut again, at the cost of its length, and chunks that are the same are kept.
 */
export class Chunks {
  list: ChunkList;
  /** What lies outside of all that is read: further documents. Spans of the note. */
  problems: readonly SyntaxProblem[] = [];
  /** Whether the note is too large to be read. */
  isUnread = false;
  /** Grows whenever chunks that an edit leaves may stand in other lines. */
  lineMoves = 0;
  /** Whether an edit can be taken in without a look at the whole note. */
  private resumable = false;
  /** Whether some chunk has an alias for what stands in another. */
  private linked = false;
  /** The text as given, where it has line breaks that the chunks do not keep. */
  private original: string | undefined;

  constructor(
    text: string,
    /** The keys by which lines are told apart. */
    private readonly layout: Layout,
    private readonly owner?: ChunkOwner,
  ) {
    this.list = new ChunkList(this.read(text, []), owner);
  }

  get text(): string {
    if (this.original !== undefined) return this.original;
    let text = '';
    for (const chunk of this.list) text += chunk.text;
    return text;
  }

  edit(change: TextChange): ChunksChange {
    const before = this.list.lineBreaks;
    const length = this.list.length + change.text.length - (change.end - change.start);
    const isInReach = this.resumable && length <= longestNote;
    const done = (isInReach && this.editInPlace(change)) || this.editWhole(change);
    const isInPlace = done.removed.length === 1 && done.added.length === 1;
    if (!isInPlace || this.list.lineBreaks !== before) this.lineMoves++;
    return done;
  }

  private editWhole({ start, end, text }: TextChange): ChunksChange {
    const before = this.text;
    const old = [...this.list];
    const chunks = inOldOrder(old, this.read(before.slice(0, start) + text + before.slice(end), old));
    this.list = new ChunkList(chunks, this.owner);
    const kept = new Set(chunks);
    const known = new Set(old);
    return {
      removed: old.filter((chunk) => !kept.has(chunk)),
      added: chunks.filter((chunk) => !known.has(chunk)),
    };
  }

  private editInPlace(change: TextChange): ChunksChange | undefined {
    const first = this.list.at(change.start);
    let last = this.list.at(change.end);
    const from = first && this.restart(first);
    if (!from || !last) return undefined;
    const removed = this.between(from, last);
    let text = edited(removed, change);
    for (let ahead = 1; ; ahead *= 2) {
      const next = this.list.after(last);
      const result = resume(text, from.before, this.layout, next);
      if (!result) return undefined;
      if (result.fits) return this.exchange(removed, result.cuts, text);
      for (let count = 0; count < ahead; count++) {
        const more = this.list.after(last);
        if (!more) break;
        removed.push(more);
        text += more.text;
        last = more;
      }
    }
  }

  /**
   * The chunk from which to cut again: the one before the edit, as the edit may join what stands in its
   * first line to it; as long as a section has no entry yet, its header; and before a key that the format does
   * not know, what stands above it, as it may be a line of that.
   */
  private restart(touched: Chunk): Chunk {
    let from = this.list.before(touched) ?? touched;
    for (
      let before = this.list.before(from);
      before && this.isUndecided(from);
      before = this.list.before(from)
    )
      from = before;
    return from;
  }

  private isUndecided(chunk: Chunk): boolean {
    if (isUndecided(chunk)) return true;
    if (chunk.role === 'header' || chunk.role === 'prefix') return false;
    const word = wordKey(chunk.text.trimStart());
    return word === undefined || (chunk.role !== 'entry' && !this.layout.isTop(word));
  }

  private between(first: Chunk, last: Chunk): Chunk[] {
    const chunks = [first];
    for (let chunk = first; chunk !== last; ) {
      const next = this.list.after(chunk);
      if (!next) break;
      chunks.push(next);
      chunk = next;
    }
    return chunks;
  }

  /** Puts the new chunks in the place of the old ones, but keeps those at both ends that are the same. */
  private exchange(old: readonly Chunk[], cuts: readonly Cut[], text: string): ChunksChange | undefined {
    let head = 0;
    let tail = 0;
    const same = (chunk: Chunk | undefined, cut: Cut | undefined): boolean =>
      chunk !== undefined && cut !== undefined && isSame(chunk, cut, text);
    while (same(old[head], cuts[head])) head++;
    const most = Math.min(old.length, cuts.length) - head;
    while (tail < most && same(old.at(-1 - tail), cuts.at(-1 - tail))) tail++;
    for (let at = 0; at < tail; at++) setBefore(old.at(-1 - at), cuts.at(-1 - at)?.before);
    const removed = old.slice(head, old.length - tail);
    const added = cuts.slice(head, cuts.length - tail).map((cut) => chunkOf(cut, text));
    if (this.needsWhole([...removed, ...added]) || this.hasTooMany(removed, added)) return undefined;
    const first = old[0];
    const last = old.at(-1);
    const kept = [...old.slice(0, head), ...added, ...old.slice(old.length - tail)];
    if (first && last) this.list.replace(first, last, kept);
    return { removed, added };
  }

  /** Whether a note of more parts than are read would be left; each has a line at least, and those are known. */
  private hasTooMany(removed: readonly Chunk[], added: readonly Chunk[]): boolean {
    const more = added.length - removed.length;
    return this.list.lineBreaks + more >= mostParts && this.list.count + more > mostParts;
  }

  /** Whether chunks have to do with what stands elsewhere: aliases, or malformed chunks that could be cut. */
  private needsWhole(chunks: readonly Chunk[]): boolean {
    return chunks.some(
      (chunk) =>
        (/[&*]/.test(chunk.text) && (chunk.parsed.open || (this.linked && chunk.parsed.anchors.size > 0))) ||
        isRecoverable(chunk, this.layout.sections),
    );
  }

  private read(given: string, previous: readonly Chunk[]): Chunk[] {
    const text = given.includes('\r') ? given.replace(/\r(?!\n)/g, '\n') : given;
    this.original = text === given ? undefined : given;
    const reader = new Reader(text, this.layout, previous);
    const chunks = reader.read();
    this.problems = reader.outside.slice(0, 1);
    this.isUnread = reader.isUnread;
    this.linked = resolveAliases(chunks);
    this.resumable = reader.resumable && this.original === undefined;
    return chunks;
  }
}

/** Whether the lines before a chunk left open what its section, or the note, begins with. */
function isUndecided({ before: { base, open, column } }: Chunk): boolean {
  return base < 0 || (open && column < 0);
}

/** Where chunks changed places, some are new ones: what is kept stands in the order in which it stood. */
function inOldOrder(old: readonly Chunk[], chunks: readonly Chunk[]): Chunk[] {
  const places = new Map(old.map((chunk, index) => [chunk, index]));
  let last = -1;
  return chunks.map((chunk) => {
    const place = places.get(chunk) ?? last;
    if (place < last) return new Chunk(chunk.role, chunk.section, chunk.text, chunk.before, chunk.due);
    last = place;
    return chunk;
  });
}

function edited(chunks: readonly Chunk[], { start, end, text }: TextChange): string {
  const before = chunks.length === 1 ? (chunks[0]?.text ?? '') : chunks.map((chunk) => chunk.text).join('');
  const from = chunks[0]?.startInNote ?? 0;
  return before.slice(0, start - from) + text + before.slice(end - from);
}

function isSame(chunk: Chunk, { role, section, due, start, end }: Cut, text: string): boolean {
  if (
    chunk.role !== role ||
    chunk.section !== section ||
    chunk.due !== due ||
    chunk.text.length !== end - start
  )
    return false;
  return text.startsWith(chunk.text, start);
}

function setBefore(chunk: Chunk | undefined, before: State | undefined): void {
  if (chunk && before) chunk.before = before;
}

function chunkOf({ role, section, due, start, end, before }: Cut, text: string, isWideText = false): Chunk {
  const own = text.slice(start, end);
  return new Chunk(role, section, isWideText ? detached(own) : own, before, due);
}

/** Whether a malformed chunk holds more than one entry. */
function isRecoverable({ role, text, problems }: Chunk, sections: readonly string[]): boolean {
  if (role !== 'field' && role !== 'whole') return false;
  if (role === 'field') {
    const key = /^\s*(["']?)([\w-]+)\1[ \t]*:/.exec(text)?.[2];
    if (key === undefined || !sections.includes(key)) return false;
  }
  return problems.length > 0;
}

/** A chunk at a place. Places of chunks are their list's to tell, but there is none yet. */
interface PlacedChunk {
  readonly start: number;
  readonly chunk: Chunk;
}

/** Cuts, and cuts chunks that turn out to be malformed again where that keeps the damage small. */
class Reader {
  outside: readonly SyntaxProblem[] = [];
  resumable = true;
  isUnread = false;
  private readonly pool: Pool;

  constructor(
    private readonly text: string,
    private readonly layout: Layout,
    previous: readonly Chunk[],
  ) {
    this.pool = new Pool(previous);
  }

  read(): Chunk[] {
    const recovered = new Set<number>();
    const kept = new Set<number>();
    for (;;) {
      const placed = this.cut(recovered);
      const malformed = placed.find(
        ({ chunk, start }) =>
          !recovered.has(start) && !kept.has(start) && isRecoverable(chunk, this.layout.sections),
      );
      if (!malformed) {
        this.resumable &&= kept.size === 0;
        return placed.map(({ chunk }) => chunk);
      }
      const { start, chunk } = malformed;
      recovered.add(start);
      const parts = this.cut(recovered).filter(
        (part) => start <= part.start && part.start < start + chunk.text.length,
      );
      if (isMostlyWellFormed(parts)) continue;
      recovered.delete(start);
      kept.add(start);
    }
  }

  private cut(recovered: ReadonlySet<number>): readonly PlacedChunk[] {
    const { cuts, outside, resumable, isUnread } = cut(this.text, this.layout, recovered);
    this.outside = outside;
    this.isUnread = isUnread;
    this.resumable = resumable;
    return this.pool.takeAll(this.text, cuts);
  }
}

/** A collection in brackets, cut by its lines, would be nothing but malformed chunks. */
function isMostlyWellFormed(parts: readonly PlacedChunk[]): boolean {
  const sound = parts.filter(({ chunk }) => !chunk.isBroken).length;
  return sound > parts.length - sound;
}

/** Chunks that have been read, by what makes them interchangeable. */
class Pool {
  private readonly chunks = new Map<string, Chunk[]>();
  private readonly isEmpty: boolean;

  constructor(previous: readonly Chunk[]) {
    this.isEmpty = previous.length === 0;
    for (const chunk of previous) if (!isLinked(chunk)) this.add(chunk);
  }

  takeAll(note: string, cuts: readonly Cut[]): PlacedChunk[] {
    const taken = new Map<string, number>();
    const isWideNote = isWide(note);
    return cuts.map((cut) => {
      const text = note.slice(cut.start, cut.end);
      if (this.isEmpty && !mayBeRecoverable(cut.role))
        return { start: cut.start, chunk: chunkOf(cut, note, isWideNote) };
      const key = poolKey(cut, text);
      const count = taken.get(key) ?? 0;
      taken.set(key, count + 1);
      const chunk = this.chunks.get(key)?.[count] ?? this.add(chunkOf(cut, note, isWideNote));
      chunk.before = cut.before;
      return { start: cut.start, chunk };
    });
  }

  private add(chunk: Chunk): Chunk {
    const key = poolKey(chunk, chunk.text);
    const alike = this.chunks.get(key);
    if (alike) alike.push(chunk);
    else this.chunks.set(key, [chunk]);
    return chunk;
  }
}

/** What a chunk with aliases says depends on other chunks, and so does whether its anchors name anything. */
function isLinked(chunk: Chunk): boolean {
  return /[&*]/.test(chunk.text) && (chunk.parsed.open || chunk.parsed.anchors.size > 0);
}

/** Only these are read before it is settled how the note is cut. */
function mayBeRecoverable(role: Role): boolean {
  return role === 'field' || role === 'whole';
}

function poolKey({ role, section, due }: Pick<Cut, 'role' | 'section' | 'due'>, text: string): string {
  return `${role} ${section ?? ''} ${due ?? ''} ${text}`;
}
