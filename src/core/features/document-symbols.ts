import type { Entry } from '../model/entries/entry';
import { fieldOf } from '../model/kinds/schemas';
import type { Kind } from '../model/sections';
import { shortened } from '../text/shorten';
import type { Span } from '../text/span';
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

/** Sections with their entries, and the texts between them, in the order of the note. */
export function outline(note: Note): OutlineItem[] {
  const sections = new Map(note.contents.sections.map((section) => [section.key, section]));
  return note.contents.keys.flatMap((key): OutlineItem[] => {
    const section = sections.get(key);
    if (section) return [sectionItem(section)];
    if (!fieldOf(key.name)?.isInOutline || !key.valueSpan) return [];
    const selection = spanInNote(key.chunk, key.key);
    const span = { start: selection.start, end: spanInNote(key.chunk, key.valueSpan).end };
    return [{ name: key.name, detail: '', type: 'field', span, selection, children: [] }];
  });
}

function sectionItem({ name, key, entries }: Section): OutlineItem {
  const selection = spanInNote(key.chunk, key.key);
  const children = entries.map(entryItem);
  const own = key.valueSpan ? spanInNote(key.chunk, key.valueSpan).end : selection.end;
  const end = Math.max(own, ...children.slice(-1).map((child) => child.span.end));
  const detail = String(entries.length);
  return { name, detail, type: 'section', span: { start: selection.start, end }, selection, children };
}

function entryItem(entry: Entry): OutlineItem {
  const title = entry.title;
  return {
    name: entry.id,
    detail: title === entry.id ? '' : shortened(title, 120),
    type: entry.kind,
    span: spanOf(entry),
    selection: displaySpanInNote(entry.chunk, entry.idSpan),
    children: [],
  };
}
