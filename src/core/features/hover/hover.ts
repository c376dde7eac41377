import { citationMapOf } from '../../model/fields/citation';
import { sectionDocs } from '../../model/kinds/note';
import { fieldOf } from '../../model/kinds/schemas';
import { isSectionName } from '../../model/sections';
import { escapeMarkdown } from '../../text/markdown';
import { shortened } from '../../text/shorten';
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
      return aboutKey(target);
    case 'value':
      return describeValue(note, target);
    default: {
      const entries = entriesAt(note, target).map((entry) => describe(note, entry, link));
      return [...entries, ...(target.kind === 'reference' ? cited(target) : [])].join('\n\n---\n\n');
    }
  }
}

/** Where in the source a citation leads, and what its words are. */
function cited({ entry, reference }: Target & { readonly kind: 'reference' }): string[] {
  const { at, quote } = (entry && citationMapOf(entry.values, reference)) ?? {};
  const words = quote && `“${escapeMarkdown(shortened(quote.value, 600))}”`;
  const place = at && escapeMarkdown(shortened(at.value, 90));
  return words || place ? [`Cited here: ${[place, words].filter(Boolean).join(' · ')}`] : [];
}

function aboutKey({ name, entry, part }: Target & { readonly kind: 'key' }): string | undefined {
  if (!entry && !part && isSectionName(name)) return `**${name}**\n\n${sectionDocs[name]}`;
  const field = part ?? fieldOf(name, entry?.kind);
  return field && `**${name}**\n\n${field.doc}\n\nTakes ${field.type.form}.`;
}
