import type { Entry } from '../model/entries/entry';
import type { Span } from '../text/span';
import type { Note } from '../workspace/note/note';
import { displaySpanInNote } from '../workspace/note/word-place';

/** A value that leads out of the note. The span is of the note. */
export type DocumentLink =
  /** A web address. */
  | { readonly kind: 'url'; readonly span: Span; readonly url: string }
  /** The path of an included file, as it is written. */
  | { readonly kind: 'include'; readonly span: Span; readonly path: string };

/** Only what a browser shows: a note must not make the editor run something. */
const webAddress = /^https?:\/\/\S+$/i;

/** The addresses of sources, and the paths of included notes. */
export function documentLinks(note: Note): DocumentLink[] {
  return [...includes(note), ...note.contents.entriesOfKind('source').flatMap(urlOf)];
}

function includes(note: Note): DocumentLink[] {
  const key = note.contents.keys.find(({ name }) => name === 'include');
  if (!key) return [];
  return (note.contents.values.include ?? []).map((path) => ({
    kind: 'include',
    span: displaySpanInNote(key.chunk, path),
    path: path.value,
  }));
}

function urlOf(source: Entry): DocumentLink[] {
  const url = source.kind === 'source' ? source.values.url : undefined;
  if (!url || !webAddress.test(url.value)) return [];
  return [{ kind: 'url', span: displaySpanInNote(source.chunk, url), url: url.value }];
}
