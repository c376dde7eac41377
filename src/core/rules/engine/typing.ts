import { type Span, touches } from '../../text/span';
import type { Note } from '../../workspace/note/note';
import { beginsUnit, unitAt } from '../../workspace/note/unit-at';
import { spanInChunk } from '../../workspace/reading/place';
import type { TextChange } from '../../yaml/chunks/chunks';
import type { Diagnostic, Related } from '../rule';
import { Stretches } from './stretches';

/** The diagnostics of a note by their rule and place. */
type Index = ReadonlyMap<string, readonly Diagnostic[]>;

/**
 * What is told of notes while somebody types in an entry of one of them. What is unfinished there draws no
 * conclusion for others: elsewhere nothing is told that was not told before the first of these edits, and what
 * was is told in the same words, for as long as it is found. What is found in the entry itself is told as it
 * is. Whoever has one of these gives it up when the cursor leaves the entry, and tells everything.
 *
 * An edit costs what it touches; an answer costs no more than to make the diagnostics that it chooses from.
 */
export class Typing {
  private readonly told = new Map<Note, Index>();
  private readonly stretches = new Stretches();

  constructor(
    /** The note in which somebody types. */
    readonly note: Note,
  ) {}

  /** The notes of which something may be held back. */
  get notes(): Iterable<Note> {
    return this.told.keys();
  }

  /** Keeps what was told of a note before its diagnostics change; of each note only the first time counts. */
  keep(note: Note, diagnostics: () => readonly Diagnostic[]): void {
    if (!this.told.has(note)) this.told.set(note, indexOf(diagnostics()));
  }

  /** Takes in an edit of the note. */
  follow(change: TextChange): void {
    this.stretches.follow(change);
  }

  /** Whether a cursor is still in what is typed. */
  isAt(offset: number): boolean {
    if (this.zones().some((zone) => touches(zone, offset))) return true;
    const unit = unitAt(this.note, offset);
    return this.stretches.spans.some(({ start, end }) => start < unit.end && end > unit.start);
  }

  /** What is told of a note in which the rules find some diagnostics now. */
  shown(note: Note, found: readonly Diagnostic[]): readonly Diagnostic[] {
    const told = this.told.get(note);
    if (!told) return found;
    const zones = note === this.note ? this.zones() : [];
    const times = new Map<string, number>();
    return found.flatMap((each) => {
      if (zones.some((zone) => touches(zone, each.span.start))) return [each];
      const key = this.keyIn(note, each);
      const time = times.get(key) ?? 0;
      times.set(key, time + 1);
      const before = told.get(key)?.[time];
      return before ? [this.inWordsOf(before, each)] : [];
    });
  }

  /** What was edited, where it stands now. */
  get edited(): readonly Span[] {
    return this.stretches.spans;
  }

  /** What was edited, and the entries in which that stands. */
  private zones(): readonly Span[] {
    return this.stretches.spans.flatMap((each) => [each, unitAt(this.note, each.end)]);
  }

  private keyIn(note: Note, { code, span }: Diagnostic): string {
    const formerly = note === this.note ? this.stretches.unmoved(span) : span;
    return formerly ? keyOf(code, formerly) : '';
  }

  /** A diagnostic as it was told before, at its place and with its other places as they are now. */
  private inWordsOf(before: Diagnostic, now: Diagnostic): Diagnostic {
    const { related, ...told } = before;
    const places = related?.flatMap((other, index) => this.placed(other, now.related?.[index]));
    return { ...told, span: now.span, ...(places && { related: places }) };
  }

  private placed(other: Related, now: Related | undefined): readonly Related[] {
    if (other.uri !== this.note.uri) return [other];
    // Of an entry that was typed anew the rules know the place.
    const span = this.stretches.moved(other.span) ?? now?.span;
    return span ? [{ ...other, span }] : [];
  }
}

function indexOf(diagnostics: readonly Diagnostic[]): Index {
  const index = new Map<string, Diagnostic[]>();
  for (const each of diagnostics) {
    const key = keyOf(each.code, each.span);
    const alike = index.get(key);
    if (alike) alike.push(each);
    else index.set(key, [each]);
  }
  return index;
}

function keyOf(code: string, { start, end }: Span): string {
  return `${code} ${start} ${end}`;
}

/**
 * What somebody types in once a note takes in some edits of his, which stand in the text as it still is. It is
 * what he was typing in before, or something else; nothing where the edits are none that leave something
 * unfinished at a cursor.
 */
export function typingWith(
  typing: Typing | undefined,
  note: Note,
  changes: readonly TextChange[],
): Typing | undefined {
  if (!changes.every((change) => isTyping(note, change))) return undefined;
  const goesOn = typing?.note === note && !changes.some((change) => beginsAnother(typing, change));
  return goesOn ? typing : new Typing(note);
}

/** Whether an edit stays in one entry, and does not take it away as a whole. */
function isTyping(note: Note, { start, end, text }: TextChange): boolean {
  if (start === end) return true;
  const taken = textIn(note, { start, end }).trim();
  // The ends of the lines around an entry are nobody's.
  if (taken === '') return true;
  const unit = unitAt(note, start);
  // Where nobody knows which entry it is, a line is a good guess.
  if (unit.start === unit.end) return !/[\r\n]/.test(taken);
  return end <= unit.end && (text.trim() !== '' || taken !== textIn(note, unit).trim());
}

/** Whether what is typed begins an entry below the one that was typed in so far. */
function beginsAnother(typing: Typing, { start, text }: TextChange): boolean {
  const { note, edited } = typing;
  return (
    beginsUnit(note, start, text) &&
    edited.some((each) => each.start < start && textIn(note, { start: each.start, end: start }).trim() !== '')
  );
}

function textIn(note: Note, { start, end }: Span): string {
  const parts = [...note.text.chunksIn({ start, end })].map((chunk) => {
    const own = spanInChunk(chunk, { start, end });
    return chunk.text.slice(Math.max(0, own.start), Math.max(0, own.end));
  });
  return parts.join('');
}
