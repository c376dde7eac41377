import type { Entry } from '../model/entries/entry';
import { fieldOf } from '../model/kinds/schemas';
import type { Kind } from '../model/sections';
import { shortened } from '../text/shorten';
import type { Span } from '../text/span';
import { Kept } from '../util/kept';
import type { Note } from '../workspace/note/note';
import type { Section } from '../workspace/note/note-contents';
import { displaySpanInNote } from '../workspace/note/word-place';
import { spanInNote, spanOf } from '../workspace/reading/place';

/** A part of a note in its outline. Spans are of the note. */
export interface OutlineItem {
  readonly name: string;
  readonly detail: string;
  readonly type: 'field' | 'section' | Kind;
  readonly span: Span;
  /** The key or id. */
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

/** What an outline says of an entry, wherever the entry stands. */
interface Title {
  readonly name: string;
  readonly detail: string;
}

/** The titles of entries, for who asks for the outline of a note after each edit. */
export type OutlineTitles = Kept<object, Title>;

export function outlineTitles(): OutlineTitles {
  return new Kept();
}

/**
 * Sections with their entries, and the texts between them, in the order of the note.
 * @param titles those of entries that were asked for before
 */
export function outline(note: Note, titles?: OutlineTitles): OutlineItem[] {
  const sections = new Map(note.contents.sections.map((section) => [section.key, section]));
  return note.contents.keys.flatMap((key): OutlineItem[] => {
    const section = sections.get(key);
    if (section) return [sectionItem(section, titles)];
    if (!fieldOf(key.name)?.isInOutline || !key.valueSpan) return [];
    const selection = spanInNote(key.chunk, key.key);
    const span = { start: selection.start, end: spanInNote(key.chunk, key.valueSpan).end };
    return [{ name: key.name, detail: '', type: 'field', span, selection, children: [] }];
  });
}

function sectionItem({ name, key, entries }: Section, titles: OutlineTitles | undefined): OutlineItem {
  const selection = spanInNote(key.chunk, key.key);
  const children = entries.map((entry) => entryItem(entry, titles));
  const own = key.valueSpan ? spanInNote(key.chunk, key.valueSpan).end : selection.end;
  const end = Math.max(own, ...children.slice(-1).map((child) => child.span.end));
  const detail = String(entries.length);
  return { name, detail, type: 'section', span: { start: selection.start, end }, selection, children };
}

function titleOf({ id, title }: Entry): Title {
  return { name: id, detail: title === id ? '' : shortened(title, 120) };
}

function entryItem(entry: Entry, titles: OutlineTitles | undefined): OutlineItem {
  const { name, detail } = titles ? titles.of(entry, () => titleOf(entry)) : titleOf(entry);
  return {
    name,
    detail,
    type: entry.kind,
    span: spanOf(entry),
    selection: displaySpanInNote(entry.chunk, entry.idSpan),
    children: [],
  };
}
