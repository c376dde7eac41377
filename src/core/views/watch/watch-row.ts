import { entryOfKey } from '../../edits/entry-key';
import { type Band, formatBand } from '../../model/scales/yardsticks';
import { shortened } from '../../text/shorten';
import type { Span } from '../../text/span';
import type { Note } from '../../workspace/note/note';
import { spanInNote } from '../../workspace/reading/place';
import { entryLabel } from '../contents/rows';
import { entryFacts } from '../shared/entry-facts';
import { idSpanOf } from '../shared/entry-place';
import { sortOf } from '../shared/filter';
import { wordsOf } from '../shared/words';
import type { Watched } from './watched';

/** Something that is awaited, as a row shows it. */
export interface WatchRow {
  /** What it is, in the word of the format: `watching`, `scheduled`, `forecast`, `judgement`; of the note, nothing. */
  readonly sort: string;
  readonly isKey: boolean;
  /** The beginning of its text, in plain words, and the same as it is read out. */
  readonly label: string;
  readonly spoken: string;
  /** How likely it is: a band of percent, or the words that are given. */
  readonly likelihood: string;
  /** What its note is called. */
  readonly note: string;
}

/** In a side bar, the days that are left have to be seen behind it. */
const longestLabel = 24;

/** The row of something that a note waits for; undefined where that is gone. */
export function watchRow(note: Note, { key }: Watched): WatchRow | undefined {
  const name = wordsOf(note, note.contents.values.title?.value ?? '') || note.name;
  if (key === undefined)
    return {
      sort: '',
      isKey: false,
      label: shortened(name, longestLabel),
      spoken: name,
      likelihood: '',
      note: name,
    };
  const entry = entryOfKey(note, key);
  if (!entry) return undefined;
  const { band, likelihood = '' } = entryFacts(entry);
  return {
    sort: sortOf(entry),
    isKey: entry.kind === 'claim' && entry.summary.key === true,
    ...entryLabel(entry, longestLabel),
    likelihood: oddsOf(band, likelihood),
    note: name,
  };
}

function oddsOf(band: Band | undefined, likelihood: string): string {
  return band ? formatBand(band) : likelihood;
}

/** Where in the text it stands: the id of the entry, or the date up to which the note holds. */
export function watchSpan(note: Note, { key }: Watched): Span | undefined {
  if (key !== undefined) return idSpanOf(note, key);
  const date = note.contents.key('valid-until');
  return date && spanInNote(date.chunk, date.key);
}
