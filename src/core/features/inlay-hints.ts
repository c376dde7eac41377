import type { Entry } from '../model/entries/entry';
import { likelihoodsIn } from '../model/entries/likelihoods';
import type { Reference } from '../model/fields/values';
import { bandOf } from '../model/scales/likelihoods';
import { isPlainPercentage } from '../model/scales/percentages';
import { formatBand } from '../model/scales/yardsticks';
import { endsUnspaced } from '../prose';
import type { Span } from '../text/span';
import { type Location, locationOf } from '../workspace/note/location';
import type { Note } from '../workspace/note/note';
import { factsOf } from '../workspace/reading/chunk-facts';
import { spanInNote } from '../workspace/reading/place';

/** A few words that the editor shows behind a place of the text, which are not in it. */
export interface InlayHint {
  readonly kind: 'name' | 'band';
  /** Behind which offset of the note. */
  readonly offset: number;
  readonly label: string;
  /** The id that defines the entry whose name it is. */
  readonly target?: Location;
}

/** What is shown, and for how much of it there is room. */
export interface InlayHintOptions {
  /** Behind which ids names stand: all of them, those that stand alone in their field, or none. */
  readonly names: 'on' | 'single' | 'off';
  readonly bands: boolean;
  /** How many characters the editor shows behind the places of one line, before it cuts them; 0 where it never does. */
  readonly perLine: number;
}

/** So many characters of a name stand behind an id, at the most. */
const longestName = 40;

/** What is left of a name when it is cut is told by so many characters, or by none. */
const shortestCut = 12;

/** About half a screen: a name that makes its line longer would wrap it where the Board stands beside the text. */
const longestLine = 66;

/** The bands behind the terms of likelihood in a stretch of a note, and the names behind its bare ids. */
export function inlayHints(note: Note, within: Span, options: InlayHintOptions): InlayHint[] {
  const entries = [...note.text.chunksIn(within)].flatMap((chunk) => factsOf(chunk).entries);
  const found = options.bands ? entries.flatMap((entry) => bands(note, entry)) : [];
  const room = new LineRoom(note, options);
  // The names get what the bands leave, which are short and say more.
  for (const { offset, label } of found) room.take(offset, label);
  for (const entry of entries) found.push(...names(note, entry, options, room));
  return found.filter(({ offset }) => within.start <= offset && offset <= within.end);
}

function bands(note: Note, entry: Entry): InlayHint[] {
  return likelihoodsIn(entry).flatMap((text) => {
    const band = isPlainPercentage(text.value) ? undefined : bandOf(text.value, note.yardstick);
    if (!band) return [];
    return [{ kind: 'band', offset: spanInNote(entry.chunk, text).end, label: formatBand(band) }];
  });
}

function names(note: Note, entry: Entry, { names }: InlayHintOptions, room: LineRoom): InlayHint[] {
  if (names === 'off') return [];
  const bare = bareReferences(entry);
  return (names === 'on' ? bare : single(bare)).flatMap((reference): InlayHint[] => {
    const named = note.scope.find(reference.id);
    if (!named || saysTheSame(named)) return [];
    const offset = spanInNote(entry.chunk, reference).end;
    const label = cutAtWord(named.title, room.at(offset));
    if (label === undefined) return [];
    room.take(offset, label);
    return [{ kind: 'name', offset, label, target: locationOf({ chunk: named.chunk, span: named.idSpan }) }];
  });
}

/** Links in prose are left alone: words behind each of them would tear the sentence. */
function bareReferences({ references }: Entry): readonly Reference[] {
  return references.filter(({ kinds }) => kinds !== undefined);
}

/** Those that stand alone in their field. A rating is read by its hypothesis's id, which each matrix repeats. */
function single(references: readonly Reference[]): readonly Reference[] {
  const counts = new Map<string, number>();
  for (const { field } of references) counts.set(field, (counts.get(field) ?? 0) + 1);
  return references.filter(({ field }) => counts.get(field) === 1 && field !== 'consistency');
}

/** Whether the id is the name already, but for case, hyphens and an article: `united-russia`, `kremlin`. */
function saysTheSame({ id, title }: Entry): boolean {
  const plain = (words: string) =>
    words
      .toLowerCase()
      .replace(/^the\s+/, '')
      .replace(/[\s_-]+/g, '');
  return plain(id) === plain(title);
}

/** The beginning of a name to the end of a word, on one line; undefined where too little of it fits. */
function cutAtWord(name: string, length: number): string | undefined {
  const line = name
    .slice(0, 2 * longestName)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= length && name.length <= 2 * longestName) return line;
  // The sign behind it takes one character, in the place of which the word must have ended.
  const room = line.slice(0, Math.max(0, length));
  const whole = room.slice(0, -1);
  const words = endsUnspaced(whole) ? whole : room.slice(0, Math.max(0, room.lastIndexOf(' ')));
  const told = words.replace(/(?<![\s,;:.–-])[\s,;:.–-]+$/, '');
  return told.length < shortestCut ? undefined : `${told}…`;
}

/** How many characters of hints there is room for, line by line. */
class LineRoom {
  private readonly taken = new Map<number, number>();

  constructor(
    private readonly note: Note,
    private readonly options: InlayHintOptions,
  ) {}

  at(offset: number): number {
    const { line } = this.note.text.positionAt(offset);
    const taken = this.taken.get(line) ?? 0;
    const shown = this.options.perLine === 0 ? longestName : this.options.perLine - taken;
    const unwrapped =
      this.options.names === 'single' ? longestLine - this.lengthOf(line) - taken : longestName;
    return Math.min(longestName, shown, unwrapped);
  }

  take(offset: number, label: string): void {
    const { line } = this.note.text.positionAt(offset);
    this.taken.set(line, (this.taken.get(line) ?? 0) + label.length);
  }

  private lengthOf(line: number): number {
    const { text } = this.note;
    const start = text.offsetAt({ line, character: 0 });
    return text.offsetAt({ line, character: Number.MAX_SAFE_INTEGER }) - start;
  }
}
