import { addEntry, addWritten } from '../edits/entries';
import { freshId } from '../edits/fresh-id';
import { doubleQuoted } from '../edits/scalar';
import { writtenEntry } from '../edits/written-entry';
import type { Entry } from '../model/entries/entry';
import { schemas } from '../model/kinds/schemas';
import { type Kind, sectionNames, sectionOfKind } from '../model/sections';
import type { TextEdit } from '../text/edit';
import { contains, type Span } from '../text/span';
import type { Note } from '../workspace/note/note';
import { noteOf, occurrencesIn } from '../workspace/note/note';
import { factsOf } from '../workspace/reading/chunk-facts';
import { lacksSpace, pieceAt } from './completion/piece';

/** What is put in the place of a text that is pasted or dropped. */
export interface Paste {
  /** In the form of editors’ snippets. */
  readonly insert: string;
  /** What changes elsewhere in the note. */
  readonly edits: readonly TextEdit[];
}

const webAddress = /^https?:\/\/[^\s"'<>]+$/i;

/**
 * A web address among the sources becomes an entry; where a field names sources, it becomes the id of the one
 * with that address, which is added where it is not there yet. Elsewhere it is only text.
 * @throws Refusal where the note is written in a way that takes no entry.
 */
export function pasteAddress(
  note: Note,
  offset: number,
  text: string,
  today: string,
  /** Where the selection ends that is pasted over. */
  end = offset,
): Paste | undefined {
  const url = addressIn(text);
  const piece = url === undefined ? undefined : pieceAt(note, offset);
  if (url === undefined || !piece) return undefined;
  const { path, kind, isFlow, hasColon, quote, whole } = piece.place;
  // Beside what is written already it would be one word with that.
  if (hasColon || piece.start + whole.start < offset || piece.start + whole.end > end) return undefined;
  const space = lacksSpace(piece) ? ' ' : '';
  const id = freshId(wordsOf(url), (each) => note.find(each) !== undefined);
  if (path.length === 1 && path[0] === 'sources' && quote === '') {
    const isBeside = kind === 'value' && !/\n[ \t]*$/.test(piece.text.slice(0, whole.start));
    const entry = entrySnippet(id, url, today, isFlow || isBeside);
    return { insert: isBeside ? `${space}{${entry}\\}` : entry, edits: [] };
  }
  if (kind !== 'value' || !namesSources(path)) return undefined;
  const known = note.ofKind('source').find(({ values }) => values.url?.value === url);
  if (known) return { insert: space + known.id, edits: [] };
  const entry = { title: hostOf(url), url, accessed: today };
  return { insert: space + id, edits: addEntry(note, 'sources', id, entry) };
}

/** The one address that a text is. What is dropped may be a list, with comments. */
function addressIn(text: string): string | undefined {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const [url = '', ...others] = lines.filter((line) => line !== '' && !line.startsWith('#'));
  return others.length === 0 && webAddress.test(url) ? url : undefined;
}

function namesSources([section = '', , field = '', ...rest]: readonly string[]): boolean {
  const kind = (Object.keys(sectionOfKind) as Kind[]).find((each) => sectionOfKind[each] === section);
  const fields = kind && schemas[kind].fields;
  if (!fields || rest.length > 0 || !Object.hasOwn(fields, field)) return false;
  return fields[field]?.type.kinds?.includes('source') === true;
}

function entrySnippet(id: string, url: string, today: string, isFlow: boolean): string {
  const address = escaped(/:$|[,[\]{}]/.test(url) ? doubleQuoted(url) : url);
  const fields = [`title: \${2:${escaped(hostOf(url))}}`, `url: ${address}`, `accessed: ${today}`];
  const name = `\${1:${id}}`;
  return isFlow
    ? `${name}: {${fields.join(', ')}\\}`
    : `${name}:\n${fields.map((field) => `\t${field}`).join('\n')}`;
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function hostOf(url: string): string {
  return /^https?:\/\/(?:[^@/]*@)?(?:www\.)?([^/:?#]+)/i.exec(url)?.[1] ?? url;
}

/** The name of the site, and the end of the path. */
function wordsOf(url: string): string {
  const [site = ''] = hostOf(url).split('.');
  const last = /\/([^/?#]+)\/?(?:[?#].*)?$/.exec(url.replace(/^https?:\/\//i, ''))?.[1] ?? '';
  return `${site} ${decoded(last).replace(/\.\w{2,5}$/, '')}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part.replace(/%[\da-f]{2}/gi, ' ');
  }
}

/** The ids that a stretch of a note names, with those that it defines. */
export function idsIn(note: Note, within: Span): string[] {
  const ids = new Set<string>();
  for (const chunk of note.chunksIn(within))
    for (const { reference } of occurrencesIn(factsOf(chunk)))
      if (contains(within, note.place(chunk, reference))) ids.add(reference.id);
  return [...ids];
}

/**
 * The edits that bring entries of another note along, with all that these name in turn, as far as nothing has
 * their ids here.
 * @throws Refusal where the note is written in a way that takes no entry.
 */
export function bringEntries(note: Note, from: Note, ids: readonly string[]): TextEdit[] {
  const entries = missing(note, from, ids);
  return sectionNames.flatMap((section) => {
    const own = entries.filter(({ kind }) => sectionOfKind[kind] === section);
    const written = own.flatMap((entry) => writtenEntry(entry) ?? []);
    return written.length > 0 ? addWritten(note, section, written) : [];
  });
}

/** The entries that a note lacks of those that ids name in another, and of those that these name. */
export function missing(note: Note, from: Note, ids: readonly string[]): Entry[] {
  const found = new Set<Entry>();
  const add = (home: Note, id: string): void => {
    const entry = note.find(id) ? undefined : home.find(id);
    if (entry && writtenEntry(entry)) found.add(entry);
  };
  for (const id of ids) add(from, id);
  for (const entry of found) for (const { id } of entry.references) add(noteOf(entry), id);
  return [...found];
}
