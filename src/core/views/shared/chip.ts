import { type EntryKey, entryKey } from '../../edits/entry-key';
import type { Entry } from '../../model/entries/entry';
import type { Kind } from '../../model/sections';
import { shortened } from '../../text/shorten';
import { type Note, noteOf } from '../../workspace/note/note';
import { wordsOf } from './words';

/** An entry as one short mention of it, wherever a page names one. */
export interface Chip {
  readonly key: EntryKey;
  readonly kind: Kind;
  readonly id: string;
  /** Its main text in plain words, cut with a sign where it is long. */
  readonly title: string;
  /** The name of its note, where that is another one: nothing is edited there from here. */
  readonly elsewhere?: string;
}

export function chipOf(note: Note, entry: Entry): Chip {
  const home = noteOf(entry);
  return {
    key: entryKey(note, entry),
    kind: entry.kind,
    id: entry.id,
    title: shortened(wordsOf(home, entry.title.slice(0, 2000)), 160),
    ...(home !== note && { elsewhere: home.name }),
  };
}
