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
  const { kind } = pair.after;
  if (kind !== 'claim' && kind !== 'indicator') return [];
  return evidenceFields.flatMap((field) => changeOfField(pair, field, versions) ?? []);
}

/** Undefined where nothing came or went, or where nobody can tell, as not all can be read. */
function changeOfField(pair: Pair, field: EvidenceField, versions: Versions): EvidenceChange | undefined {
  const { before, after } = pair;
  if (!isReadInFull(before, field) || !isReadInFull(after, field)) return undefined;
  const earlier = namedIn(before, field, versions.before);
  const later = namedIn(after, field, versions.after);
  const idsBefore = new Set(earlier.map(({ id }) => versions.idNow(id)));
  const idsNow = new Set(later.map(({ id }) => id));
  const added = later.filter(({ id }) => !idsBefore.has(id));
  const gone = earlier.filter(({ id }) => !idsNow.has(versions.idNow(id)));
  if (added.length + gone.length === 0) return undefined;
  const came = added.map((entry) => compared({ after: entry }));
  return { entry: compared(pair), field, came, went: gone.map((entry) => compared({ before: entry })) };
}

/** The entries that a field names, each once; ids that lead nowhere name none. */
function namedIn(entry: Entry, field: string, { scope }: Note): readonly Entry[] {
  return [...new Set(referencesIn(entry, field).flatMap(({ id }) => scope.find(id) ?? []))];
}
