/** Who stands in what relation to whom in one note: the questions that hovers, cards and counts ask. */
import type { Entry, EntryOf } from '../../model/entries/entry';
import { factsOf } from '../reading/chunk-facts';
import { byPosition } from '../reading/place';
import type { Mention } from '../symbols/find-mentions';
import type { Occurrence } from '../symbols/references';
import { type Note, noteOf } from './note';

/** The mentions of an actor, those in its own entry left out. */
export function mentionsOf(note: Note, actor: Entry): readonly Mention[] {
  if (actor.kind !== 'actor') return [];
  return note.symbols.mentionsOf(actor).filter(({ entry }) => entry !== actor);
}

/** The references to an entry, those in its own lines left out. */
function referencesTo(note: Note, entry: Entry): readonly Occurrence[] {
  return note.symbols.references(entry.id).filter((occurrence) => occurrence.entry !== entry);
}

/** The claims that an actor asserts. */
export function claimsBy(note: Note, actor: Entry): readonly EntryOf<'claim'>[] {
  return claimsWhere(note, actor, ({ reference }) => reference.field === 'by');
}

/** The claims that concern an actor: their text links or mentions it, or `actors` names it. */
export function claimsAbout(note: Note, actor: Entry): readonly EntryOf<'claim'>[] {
  const named = claimsWhere(
    note,
    actor,
    ({ reference }) => reference.field === 'actors' || reference.field === 'text',
  );
  const mentioned = mentionsOf(note, actor).flatMap(({ entry, field }) =>
    entry?.kind === 'claim' && field === 'text' ? [entry] : [],
  );
  return inOrder(new Set([...named, ...mentioned]));
}

function claimsWhere(
  note: Note,
  entry: Entry,
  test: (occurrence: Occurrence) => boolean,
): EntryOf<'claim'>[] {
  const claims = referencesTo(note, entry).flatMap((occurrence) =>
    occurrence.entry?.kind === 'claim' && test(occurrence) ? [occurrence.entry] : [],
  );
  return inOrder(new Set(claims));
}

/** The entries whose field names this one: `field` of them is `supported-by`, say. */
export function entriesNaming(note: Note, field: string, entry: Entry): readonly Entry[] {
  const users = referencesTo(note, entry).flatMap((use) =>
    use.reference.field === field && use.entry ? [use.entry] : [],
  );
  return inOrder(new Set(users));
}

/** The entries that a field of a claim names, each once; unknown ids, and kinds that it does not take, left out. */
export function entriesNamedIn(
  claim: EntryOf<'claim'>,
  field: 'supported-by' | 'contradicted-by' | 'contradicts' | 'sources',
): readonly Entry[] {
  const { scope } = noteOf(claim);
  const named = (claim.values[field] ?? []).flatMap(({ id, kinds }) => {
    const found = scope.find(id);
    return found && found !== claim && kinds?.includes(found.kind) ? [found] : [];
  });
  return [...new Set(named)];
}

/** Every entry that names this one or mentions it, or that it names or mentions. */
export function connectedEntries(note: Note, entry: Entry): readonly Entry[] {
  const found = new Set<Entry>();
  for (const { id } of entry.references) {
    const target = note.scope.find(id);
    if (target) found.add(target);
  }
  for (const mention of note.symbols.mentions(factsOf(entry.chunk)))
    if (mention.entry === entry) for (const actor of mention.actors) found.add(actor);
  for (const use of referencesTo(note, entry)) if (use.entry) found.add(use.entry);
  for (const mention of mentionsOf(note, entry)) if (mention.entry) found.add(mention.entry);
  found.delete(entry);
  return inOrder(found);
}

function inOrder<E extends Entry>(entries: ReadonlySet<E>): E[] {
  return [...entries].sort(byPosition);
}
