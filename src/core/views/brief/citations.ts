/** The sources that a briefing cites: each has one number, in the order in which they are met first. */
import { entryKey } from '../../edits/entry-key';
import { type Entry, referencesIn } from '../../model/entries/entry';
import type { Citation } from '../../model/fields/values';
import type { Source } from '../../workspace/argument/source-origins';
import { noteOf } from '../../workspace/note/note';
import type { Block, Run } from './blocks';
import { type Claim, type Indicator, namedBy, type Press } from './press';
import { said, tidy } from './runs';

/** Numbers the sources of some entries, and behind these what they repeat. */
export function numberedSources(cited: Iterable<Entry>): ReadonlyMap<Source, number> {
  const found = new Set<Source>();
  for (const entry of cited) {
    if (entry.kind === 'source') found.add(entry);
    else for (const source of sourcesNamed(entry, 'sources')) found.add(source);
  }
  for (const source of found) for (const origin of sourcesNamed(source, 'derived-from')) found.add(origin);
  return new Map([...found].map((source, at) => [source, at + 1]));
}

export function sourcesNamed(entry: Entry, field: 'sources' | 'derived-from'): readonly Source[] {
  if (referencesIn(entry, field).length === 0) return [];
  return namedBy(entry, field).flatMap((each) => (each.kind === 'source' ? [each] : []));
}

/** The citations of an entry that quote nothing, as they stand behind its words: ` [1] [2, p. 4]`. */
export function citationRuns(press: Press, entry: Claim | Indicator): readonly Run[] {
  const plain = (entry.values.sources ?? []).filter(({ within }) => !within?.quote);
  return plain.flatMap((citation) => {
    const run = citationRun(press, entry, citation);
    return run ? [said(' '), run] : [];
  });
}

/** The citations of an entry that quote, each with the words of its source. */
export function quotationBlocks(press: Press, entry: Claim | Indicator): readonly Block[] {
  return (entry.values.sources ?? []).flatMap((citation, at): Block[] => {
    const quote = citation.within?.quote?.value;
    if (quote === undefined || quote.trim() === '') return [];
    const run = citationRun(press, entry, citation);
    const runs = tidy([said(`“${unquoted(quote)}”`), ...(run ? [said(' '), run] : [])]);
    return [{ key: `quote/${at}`, entry: entryKey(press.note, entry), kind: 'quotation', runs }];
  });
}

/** Undefined for what leads to no source. */
function citationRun({ note, sources }: Press, entry: Entry, { id, within }: Citation): Run | undefined {
  const source = noteOf(entry).scope.find(id);
  const number = source?.kind === 'source' ? sources.get(source) : undefined;
  if (!source || number === undefined) return undefined;
  const place = within?.at?.value.replace(/\s+/g, ' ').trim();
  return { text: `[${number}${place ? `, ${place}` : ''}]`, note: number, entry: entryKey(note, source) };
}

/** The marks around a quotation are ours. */
function unquoted(quote: string): string {
  return quote.trim().replace(/^["“”„«»](.*)["“”«»]$/s, '$1');
}
