import { type EntryKey, entryOfKey } from '../../edits/entry-key';
import type { Entry } from '../../model/entries/entry';
import { formatBand } from '../../model/scales/yardsticks';
import type { Kind, SectionName } from '../../model/sections';
import type { Diagnostic } from '../../rules/rule';
import { shortened } from '../../text/shorten';
import type { Span } from '../../text/span';
import type { Say } from '../../util/say';
import { type Note, noteOf } from '../../workspace/note/note';
import type { TopKey } from '../../workspace/reading/chunk-facts';
import { spanInNote } from '../../workspace/reading/place';
import { entryFacts } from '../shared/entry-facts';
import { sortOf } from '../shared/filter';
import { problemsOf } from '../shared/problems';
import { sayIn, type ViewContext } from '../shared/view-context';
import { wordsOf } from '../shared/words';

/** An entry in the contents of its note. */
export interface ContentsRow {
  readonly kind: Kind;
  readonly id: string;
  /** What it is within its kind, in the word of the format: `forecast`, `watching`. */
  readonly sort: string;
  readonly isKey: boolean;
  /** Its text, or what it is called, in plain words; the beginning of it where more is to be seen in the line. */
  readonly label: string;
  /** The same as it is read out. */
  readonly spoken: string;
  /** What is to be known of it at a glance: a band, a date, a grade. */
  readonly description: string;
  /** What is found in it, but for hints. */
  readonly problems: readonly Diagnostic[];
}

/** The note itself, above its contents. */
export interface ContentsHead {
  /** Both in plain words, and empty where there is none. */
  readonly title: string;
  readonly bottomLine: string;
  /** The day of the edition, as it is written: editions share a title. */
  readonly date: string;
  /** How it is marked, in the word of the format. */
  readonly marking: string;
  /** Its title in the text, or else the beginning. */
  readonly selection: Span;
}

/** Rows are one line, of which nobody sees more; and less where a description has to be seen behind the label. */
const longestLabel = 200;
const shortLabel = 28;

/** The row of an entry; undefined where that is gone. */
export function contentsRow(context: ViewContext, key: EntryKey): ContentsRow | undefined {
  const entry = entryOfKey(context.note, key);
  if (!entry) return undefined;
  const description = factsOf(entry, sayIn(context)).filter(Boolean).join(' · ');
  return {
    kind: entry.kind,
    id: entry.id,
    sort: sortOf(entry),
    isKey: entry.kind === 'claim' && entry.summary.key === true,
    ...entryLabel(entry, description ? shortLabel : longestLabel),
    description,
    problems: problemsOf(context, entry).filter(isTold),
  };
}

/** What an entry is called in a row, of so many letters, and as it is read out. */
export function entryLabel(entry: Entry, length: number): Pick<ContentsRow, 'label' | 'spoken'> {
  const words = wordsOf(noteOf(entry), entry.title) || entry.id;
  return { label: shortened(words, length), spoken: shortened(words, longestLabel) };
}

/** Hints are quiet marks in the text, and none of a row’s. */
export function isTold({ severity }: Diagnostic): boolean {
  return severity !== 'hint';
}

export function contentsHead({ note }: Pick<ViewContext, 'note'>): ContentsHead {
  const { title, 'bottom-line': bottomLine, date, marking } = note.contents.values;
  return {
    title: wordsOf(note, title?.value ?? ''),
    bottomLine: wordsOf(note, bottomLine?.value ?? '').replaceAll('**', ''),
    date: date?.value ?? '',
    marking: marking?.value ?? '',
    selection: keySpan(note.contents.key('title')),
  };
}

/** The key of a section, for who goes there; of key claims and others it is the same. */
export function sectionSpan({ contents }: Note, name: SectionName): Span {
  return keySpan(contents.sections.find((section) => section.name === name)?.key);
}

function keySpan(key: TopKey | undefined): Span {
  return key ? spanInNote(key.chunk, key.key) : { start: 0, end: 0 };
}

/** What a reader who decides where to look wants to know, as far as no icon tells it. */
function factsOf(entry: Entry, say: Say): string[] {
  const { band, likelihood, grade } = entryFacts(entry);
  const odds = band ? formatBand(band) : (likelihood ?? '');
  switch (entry.kind) {
    case 'claim':
      return [odds, entry.values.due ? say('due {0}', entry.values.due.value) : ''];
    case 'hypothesis':
      return [odds];
    case 'indicator':
      return [whenOf(entry.values, say), grade ?? ''];
    case 'source':
      return [statusOf(entry.values), grade ?? '', entry.values.date?.value ?? ''];
    case 'actor':
      return [entry.values.kind?.value ?? ''];
    case 'gap':
      return [entry.values.status?.value === 'closed' ? 'closed' : ''];
  }
}

interface Dated {
  readonly value: string;
}

interface Awaited {
  readonly status?: Dated;
  readonly date?: Dated;
  readonly until?: Dated;
}

/** When it happened; of what has not, how it stands, and to when it is awaited. */
function whenOf({ status, date, until }: Awaited, say: Say): string {
  const state = status?.value ?? 'observed';
  if (state === 'observed') return date?.value ?? '';
  const when = date?.value ?? (until ? say('until {0}', until.value) : '');
  return [state.replace('-', ' '), when].filter(Boolean).join(' ');
}

function statusOf({ status }: { readonly status?: Dated }): string {
  return status && status.value !== 'current' ? status.value : '';
}
