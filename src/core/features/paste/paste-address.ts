import { addEntry, type NewFields } from '../../edits/entries';
import { freshId } from '../../edits/fresh-id';
import { applyEdits } from '../../text/edit';
import type { Span } from '../../text/span';
import { firstOf } from '../../util/first-in';
import { readNote } from '../../workspace/note/live-note';
import type { Note } from '../../workspace/note/note';
import { addressIn, hostOf, wordsOf } from './address';
import { addsOnly, entryWays } from './entry-ways';
import { andThen, movedSpan, type Paste } from './paste';
import { type FieldPlace, placeOf } from './place';
import { referenceWays, saysOneMore } from './reference-ways';

/** Each selection costs a reading of the note. */
const mostSelections = 20;

/**
 * A web address among the sources becomes an entry; where a field names sources, it becomes the id of the one
 * with that address, which is added where it is not there yet. Undefined where it is only text: elsewhere, and
 * where the note would say anything else otherwise than before.
 * @throws Refusal where the note is written in a way that takes no entry.
 */
export function pasteAddress(
  note: Note,
  selections: readonly Span[],
  text: string,
  today: string,
): Paste | undefined {
  const url = addressIn(text);
  if (url === undefined || selections.length === 0 || selections.length > mostSelections) return undefined;
  const entry = { title: hostOf(url), url, accessed: today };
  let all: Paste = { edits: [], cursors: [] };
  let current = note;
  // From the last to the first: a paste moves what stands behind it.
  for (const selection of [...selections].sort((a, b) => b.start - a.start)) {
    const paste = pasteOnce(current, movedSpan(selection, all.edits), entry);
    if (!paste) return undefined;
    const { edits, cursors } = andThen(note.text.toString(), all, paste.edits);
    all = { edits, cursors: [...cursors, ...paste.cursors] };
    current = readNote(applyEdits(note.text.toString(), edits));
  }
  return { ...all, cursors: [...all.cursors].sort((a, b) => a - b) };
}

type Source = NewFields & { readonly url: string };

function pasteOnce(note: Note, selection: Span, source: Source): Paste | undefined {
  const place = placeOf(note, selection);
  if (!place) return undefined;
  const id = freshId(wordsOf(source.url), (each) => note.scope.find(each) !== undefined);
  return place.kind === 'field'
    ? referTo(note, place, source, id)
    : firstOf(entryWays(note, place, [{ id, fields: source }]));
}

function referTo(note: Note, place: FieldPlace, source: Source, fresh: string): Paste | undefined {
  const known = note.contents.entriesOfKind('source').find(({ values }) => values.url?.value === source.url);
  const id = known?.id ?? fresh;
  for (const way of referenceWays(note, place, id)) {
    const after = readNote(applyEdits(note.text.toString(), way.edits));
    if (!saysOneMore(note, after, place, id)) continue;
    if (known) return way;
    const edits = addEntry(after, 'sources', id, source);
    return addsOnly(after, edits, [id]) ? andThen(note.text.toString(), way, edits) : undefined;
  }
  return undefined;
}
