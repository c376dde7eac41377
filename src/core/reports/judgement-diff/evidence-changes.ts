/** What an entry that stayed rests on now, and did not before, or the other way about. */
import { type Entry, isReadInFull, referencesIn } from '../../model/entries/entry';
import type { Note } from '../../workspace/note/note';
import { type ComparedEntry, compared, type Pair, type Versions } from './versions';

export interface EvidenceChange {
  readonly entry: ComparedEntry;
  readonly field: EvidenceField;
  /** What is named there now, and was not. */
  readonly came: readonly ComparedEntry[];
  readonly went: readonly ComparedEntry[];
}

export type EvidenceField = (typeof evidenceFields)[number];

const evidenceFields = ['supported-by', 'contradicted-by', 'contradicts', 'sources'] as const;

export function evidenceChangesOf(pair: Pair, versions: Versions): readonly EvidenceChange[] {
  const { before, after } = pair;
  if (after.kind !== 'claim' && after.kind !== 'indicator') return [];
  return evidenceFields.flatMap((field): EvidenceChange[] => {
    if (!isReadInFull(before, field) || !isReadInFull(after, field)) return [];
    const earlier = namedIn(before, field, versions.before);
    const later = namedIn(after, field, versions.after);
    const idsBefore = new Set(earlier.map(({ id }) => versions.idNow(id)));
    const idsNow = new Set(later.map(({ id }) => id));
    const came = later.filter(({ id }) => !idsBefore.has(id)).map((entry) => compared({ after: entry }));
    const went = earlier
      .filter(({ id }) => !idsNow.has(versions.idNow(id)))
      .map((entry) => compared({ before: entry }));
    return came.length + went.length === 0 ? [] : [{ entry: compared(pair), field, came, went }];
  });
}

/** The entries that a field names, each once; ids that lead nowhere name none. */
function namedIn(entry: Entry, field: string, { scope }: Note): readonly Entry[] {
  return [...new Set(referencesIn(entry, field).flatMap(({ id }) => scope.find(id) ?? []))];
}
