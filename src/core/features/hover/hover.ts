import type { Entry } from '../../model/entries/entry';
import { sectionDocs } from '../../model/kinds/note';
import { fieldOf } from '../../model/kinds/schemas';
import { isSectionName } from '../../model/sections';
import type { Span } from '../../text/span';
import type { Note } from '../../workspace/note/note';
import { entriesAt } from '../cursor/entries-at';
import { type Target, targetAt } from '../cursor/target';
import { describe, type Linker } from './describe-entry';
import { describeValue } from './describe-value';

export interface Hover {
  readonly span: Span;
  /** Markdown in which everything from the note is escaped. */
  readonly markdown: string;
}

/** What is to be known about the word at an offset. `link` gives the address of an entry's definition. */
export function hover(note: Note, offset: number, link: Linker): Hover | undefined {
  const target = targetAt(note, offset);
  const markdown = target && contents(note, target, link);
  return markdown ? { span: target.span, markdown } : undefined;
}

function contents(note: Note, target: Target, link: Linker): string | undefined {
  switch (target.kind) {
    case 'key':
      return aboutKey(target.name, target.entry);
    case 'value':
      return describeValue(note, target);
    default:
      return entriesAt(note, target)
        .map((entry) => describe(note, entry, link))
        .join('\n\n---\n\n');
  }
}

function aboutKey(name: string, entry: Entry | undefined): string | undefined {
  if (!entry && isSectionName(name)) return `**${name}**\n\n${sectionDocs[name]}`;
  const field = fieldOf(name, entry?.kind);
  return field && `**${name}**\n\n${field.doc}\n\nTakes ${field.type.form}.`;
}
