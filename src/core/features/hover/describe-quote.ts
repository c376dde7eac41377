import type { CopyText } from '../../copies/copy-part';
import { type Surroundings, surroundingsOf } from '../../copies/surroundings';
import { escapeMarkdown } from '../../text/markdown';
import { shortened } from '../../text/shorten';
import type { Span } from '../../text/span';
import type { Note } from '../../workspace/note/note';
import { noteOf } from '../../workspace/note/note';
import { displaySpanInNote } from '../../workspace/note/word-place';
import { quotationAt } from '../cursor/quotation-at';

/** A quotation whose source keeps a copy, and what is known of it there. */
export interface QuotedWords {
  /** Where it is written in the note. */
  readonly span: Span;
  readonly quote: string;
  /** The page, paragraph or minute that the citation gives. */
  readonly locator?: string;
  readonly sourceTitle: string;
  /** The address of the copy, and the note of which a source keeps it. */
  readonly copy: { readonly address: string; readonly from: string };
  readonly state: 'found' | 'absent' | 'unchecked' | 'unread';
  /** Where it stands in the file, as an editor shows that. */
  readonly place?: Span;
}

/** The quotation at an offset; undefined where none is, or its source keeps no copy. */
export function quotedWordsAt(note: Note, offset: number): QuotedWords | undefined {
  const found = quotationAt(note, offset);
  if (!found) return undefined;
  const { entry, citation, quote, source } = found;
  const { copies } = note.scope;
  const address = copies.addressOf(source);
  if (address === undefined) return undefined;
  const place = copies.find(source, quote.value);
  const locator = citation.within?.at?.value;
  const isRead = copies.of(source) !== undefined;
  return {
    span: displaySpanInNote(entry.chunk, quote),
    quote: quote.value,
    ...(locator !== undefined && { locator }),
    sourceTitle: source.title,
    copy: { address, from: noteOf(source).uri },
    state: stateOf(place, isRead),
    ...(typeof place === 'object' && { place }),
  };
}

function stateOf(place: Span | 'absent' | 'unknown' | undefined, isRead: boolean): QuotedWords['state'] {
  if (typeof place === 'object') return 'found';
  if (place === 'absent') return 'absent';
  return isRead ? 'unchecked' : 'unread';
}

const verdicts: Readonly<Record<QuotedWords['state'], string>> = {
  found: 'Found in the copy of its source.',
  absent: '**Not found** in the copy of its source.',
  unchecked: 'Not looked for: the copy of its source is not there, or has no text.',
  unread: 'The copy of its source is being read.',
};

/** What is to be known of a quotation, as Markdown in which everything from note and copy is escaped. */
export function describeQuotedWords(words: QuotedWords, copy: CopyText | undefined): string {
  const around = copy && words.state === 'found' ? surroundingsOf(copy, words.quote) : undefined;
  const { locator, sourceTitle } = words;
  const source = [shortened(sourceTitle, 300), locator === undefined ? '' : shortened(locator, 120)];
  const lines = [
    verdicts[words.state],
    around ? inSurroundings(around) : '',
    source.filter(Boolean).map(escapeMarkdown).join(' · '),
  ];
  return lines.filter(Boolean).join('\n\n');
}

function inSurroundings({ before, words, behind }: Surroundings): string {
  return `> ${escapeMarkdown(before.trimStart())}**${escapeMarkdown(words)}**${escapeMarkdown(behind.trimEnd())}`;
}
