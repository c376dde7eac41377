import type { Entry } from '../model/entries/entry';
import { likelihoodsIn } from '../model/entries/likelihoods';
import { bandOf } from '../model/scales/likelihoods';
import { isPlainPercentage } from '../model/scales/percentages';
import { formatBand } from '../model/scales/yardsticks';
import { shortened } from '../text/shorten';
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

/** How many characters of a text stand behind an id, and how many beside others of a list. */
const aloneLength = 48;
const listedLength = 24;

/** The names behind the bare ids in a stretch of a note, and the bands behind its terms of likelihood. */
export function inlayHints(note: Note, within: Span): InlayHint[] {
  const found: InlayHint[] = [];
  for (const chunk of note.text.chunksIn(within)) {
    for (const entry of factsOf(chunk).entries) found.push(...names(note, entry), ...bands(note, entry));
  }
  return found.filter(({ offset }) => within.start <= offset && offset <= within.end);
}

/** Links in prose are left alone: words behind each of them would tear the sentence. */
function names(note: Note, entry: Entry): InlayHint[] {
  const bare = entry.references.filter(({ kinds }) => kinds !== undefined);
  return bare.flatMap((reference): InlayHint[] => {
    const named = note.scope.find(reference.id);
    if (!named || saysTheSame(named)) return [];
    const isAlone = bare.filter(({ field }) => field === reference.field).length === 1;
    const label = shortened(named.title, isAlone ? aloneLength : listedLength);
    const target = locationOf({ chunk: named.chunk, span: named.idSpan });
    return [{ kind: 'name', offset: spanInNote(entry.chunk, reference).end, label, target }];
  });
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

function bands(note: Note, entry: Entry): InlayHint[] {
  return likelihoodsIn(entry).flatMap((text) => {
    const band = isPlainPercentage(text.value) ? undefined : bandOf(text.value, note.yardstick);
    if (!band) return [];
    return [{ kind: 'band', offset: spanInNote(entry.chunk, text).end, label: formatBand(band) }];
  });
}
