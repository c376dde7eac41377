import type { Entry } from '../../../model/entries/entry';
import { composed } from '../../../text/composed';
import type { Note } from '../../../workspace/note/note';
import { entriesNaming } from '../../../workspace/note/relations';

/** Fields of a claim that must not name the same entry. */
const opposites: Readonly<Record<string, string>> = {
  'supported-by': 'contradicted-by',
  'contradicted-by': 'supported-by',
};

/**
 * The ids that a field of an entry must not name, although their kind is right: what is named for the claim is
 * not named against it, and what rests on it does not support it.
 */
export function excludedIds(note: Note, id: string, field: string): string[] {
  const entry = note.symbols.definition(composed(id));
  const opposite = Object.hasOwn(opposites, field) ? opposites[field] : undefined;
  if (!entry || opposite === undefined) return [];
  const named = entry.references.filter((reference) => reference.field === opposite);
  const circular = field === 'supported-by' ? restingOn(note, entry) : [];
  return [...named, ...circular].map((each) => each.id);
}

/** The claims that an entry supports, directly or through others. */
function restingOn(note: Note, entry: Entry): Set<Entry> {
  const found = new Set<Entry>();
  const waiting = [entry];
  for (const next of waiting)
    for (const claim of entriesNaming(note, 'supported-by', next))
      if (!found.has(claim)) {
        found.add(claim);
        waiting.push(claim);
      }
  return found;
}
