/**
 * What is counted of an entry. Lens, hover and Board say the same, as all of them ask here; an id that leads
 * nowhere, or to what its field does not take, counts for nothing.
 */
import type { Entry, EntryOf } from '../../model/entries/entry';
import type { Reference } from '../../model/fields/values';
import { none } from '../../util/none';
import { isOpenEnded } from '../argument/support-graph';
import type { ChunkFacts } from '../reading/chunk-facts';
import { type Note, noteOf } from './note';
import { entriesNamedIn } from './relations';

type Claim = EntryOf<'claim'>;

/** How many entries speak for a claim and against it, and how many sources it cites itself. */
export interface EvidenceCounts {
  readonly reasons: number;
  readonly objections: number;
  readonly sources: number;
}

export function evidenceCounts(claim: Claim): EvidenceCounts {
  return {
    reasons: entriesNamedIn(claim, 'supported-by').length,
    objections: entriesNamedIn(claim, 'contradicted-by').length,
    sources: entriesNamedIn(claim, 'sources').length,
  };
}

/** Whether evidence is still to be found. An assumption goes without; what cannot be read in full may have some. */
export function lacksEvidence(claim: Claim): boolean {
  if (claim.values.kind?.value === 'assumption' || isOpenEnded(claim)) return false;
  const { reasons, objections, sources } = evidenceCounts(claim);
  return reasons + objections + sources === 0;
}

/** How many entries, and texts of a note itself, name or mention an entry, each counted once. */
export interface UseCounts {
  /** Those of its own note. */
  readonly here: number;
  readonly elsewhere: number;
}

export function useCounts(entry: Entry): UseCounts {
  const home = noteOf(entry);
  let elsewhere = 0;
  for (const note of home.scope.usersOf(entry)) if (note !== home) elsewhere += usesIn(note, entry);
  return { here: usesIn(home, entry), elsewhere };
}

function usesIn(note: Note, entry: Entry): number {
  const { scope, symbols } = note;
  // Where the id leads to another entry, this one may still be mentioned by its name.
  const isMeant = scope.find(entry.id) === entry;
  let count = 0;
  if (isMeant) for (const facts of symbols.referrers(entry.id)) count += usersIn(note, facts, entry);
  if (entry.kind !== 'actor') return count;
  for (const facts of symbols.mentioners(entry))
    if (!isMeant || !symbols.refersTo(facts, entry.id)) count += mentionersIn(note, facts, entry).size;
  return count;
}

/** How many of a chunk that refers to an entry do so, or mention it: its entries, and the texts of the note in it. */
function usersIn(note: Note, facts: ChunkFacts, entry: Entry): number {
  const { entries, keys, references } = facts;
  const [only, ...others] = entries;
  // Nearly every chunk is that of one entry, and an actor may be named by most of them.
  if (only && others.length === 0 && keys.length === 0 && only !== entry) return 1;
  const users = new Set(entry.kind === 'actor' ? mentionersIn(note, facts, entry) : none);
  for (const user of entries) if (names(user.references, entry)) users.add(user);
  for (const reference of references) if (names([reference], entry)) users.add(reference.field);
  users.delete(entry);
  return users.size;
}

function mentionersIn({ symbols }: Note, facts: ChunkFacts, actor: EntryOf<'actor'>): Set<Entry | string> {
  const mentions = symbols.rawMentions(facts).filter(({ name }) => name.actors.includes(actor));
  const users = mentions.map(({ entry, index }) => entry ?? facts.prose[index]?.field ?? '');
  return new Set(users.filter((user) => user !== actor));
}

function names(references: readonly Reference[], { id }: Entry): boolean {
  return references.some((reference) => reference.id === id);
}
