import type { EntryOf } from '../model/entries/entry';
import type { Span } from '../text/span';
import { Kept } from '../util/kept';
import type { KeptCopies } from '../workspace/note/kept-copies';
import type { Note } from '../workspace/note/note';
import { displaySpan, displaySpanInNote } from '../workspace/note/word-place';
import { spanInNote } from '../workspace/reading/place';

/** A value that leads out of the note. The span is of the note. */
export type DocumentLink =
  /** A web address. */
  | { readonly kind: 'url'; readonly span: Span; readonly url: string }
  /** The path of an included file, as it is written. */
  | { readonly kind: 'include'; readonly span: Span; readonly path: string }
  /** The address of a copy beside the note. */
  | { readonly kind: 'copy'; readonly span: Span; readonly address: string };

/** Only what a browser shows: a note must not make the editor run something. */
const webAddress = /^https?:\/\/\S+$/i;

/** Where a source leads; places are those in the chunk. */
interface Addresses {
  readonly links: readonly DocumentLink[];
}

/** The addresses of sources and of their copies, for who asks for the links of a note after each edit. */
export type LinkAddresses = Kept<object, Addresses>;

export function linkAddresses(): LinkAddresses {
  return new Kept();
}

/**
 * The addresses of sources and of their copies, and the paths of included notes.
 * @param addresses those of sources that were asked for before
 */
export function documentLinks(note: Note, addresses = linkAddresses()): DocumentLink[] {
  const ofSources = note.contents.entriesOfKind('source').flatMap((source) => {
    const { links } = addresses.of(source, () => ({ links: linksOf(source, note.scope.copies) }));
    return links.map((link): DocumentLink => ({ ...link, span: spanInNote(source.chunk, link.span) }));
  });
  return [...includes(note), ...ofSources];
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

function linksOf(source: EntryOf<'source'>, copies: KeptCopies): DocumentLink[] {
  const { url, archived, file } = source.values;
  const onWeb = [url, archived].flatMap((each): DocumentLink[] =>
    each && webAddress.test(each.value)
      ? [{ kind: 'url', url: each.value, span: displaySpan(source.chunk.text, each) }]
      : [],
  );
  const address = copies.addressOf(source);
  if (!file || address === undefined) return onWeb;
  return [...onWeb, { kind: 'copy', address, span: displaySpan(source.chunk.text, file) }];
}
