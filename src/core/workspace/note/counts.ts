/**
 * What is counted of an entry. Lens, hover and Board say the same, as all of them ask here; an id that leads
 * nowhere, or to what its field does not take, counts for nothing.
 */
import type { Entry, EntryOf } from '../../model/entries/entry';
import type { ConsistencyRating } from '../../model/scales/consistency';
import { none } from '../../util/none';
import { isOpenEnded } from '../argument/support-graph';
import type { ChunkFacts } from '../reading/chunk-facts';
import { type Note, noteOf } from './note';
import { entriesNamedIn, entriesNaming } from './relations';

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
  // Where the id leads to another entry, this one may still be mentioned by its name.
  const isMeant = note.scope.find(entry.id) === entry;
  const chunks = new Set(isMeant ? note.symbols.referrers(entry.id) : none);
  if (entry.kind === 'actor') for (const facts of note.symbols.mentioners(entry)) chunks.add(facts);
  let count = 0;
  for (const facts of chunks) {
    const user = isMeant ? onlyReferrer(facts, entry) : undefined;
    if (!user) count += usersIn(note, facts, entry, isMeant).size;
    else if (user !== entry) count++;
  }
  return count;
}

/** Nearly every chunk is that of one entry, and an actor may be named by most of them. */
function onlyReferrer({ entries: [only, ...others], keys }: ChunkFacts, entry: Entry): Entry | undefined {
  return only && others.length === 0 && keys.length === 0 && refersTo(only, entry) ? only : undefined;
}

/** The entries of a chunk, and the keys of its texts, that name or mention an entry. */
function usersIn(note: Note, facts: ChunkFacts, entry: Entry, isMeant: boolean): ReadonlySet<Entry | string> {
  const users = new Set<Entry | string>();
  if (isMeant) {
    for (const user of facts.entries) if (refersTo(user, entry)) users.add(user);
    for (const { id, field } of facts.references) if (id === entry.id) users.add(field);
  }
  if (entry.kind === 'actor') {
    for (const { name, entry: user, index } of note.symbols.rawMentions(facts))
      if (name.actors.includes(entry)) users.add(user ?? facts.prose[index]?.field ?? '');
  }
  users.delete(entry);
  return users;
}

function refersTo(user: Entry, { id }: Entry): boolean {
  return user.references.some((reference) => reference.id === id);
}

export interface Rating {
  readonly entry: Entry;
  readonly rating: ConsistencyRating;
}

/** What speaks against a hypothesis decides between them, so that it comes first; the strongest of each side leads. */
const order: readonly ConsistencyRating[] = ['II', 'I', 'CC', 'C', 'N', 'NA'];

/** The entries that rate a hypothesis, with their ratings: those against it, those for it, then the others. */
export function ratingsOf(note: Note, hypothesis: Entry): readonly Rating[] {
  const ratings = entriesNaming(note, 'consistency', hypothesis).flatMap((entry): Rating[] => {
    if (entry.kind !== 'claim' && entry.kind !== 'indicator') return [];
    const rated = entry.values.consistency?.find(({ key }) => key.id === hypothesis.id);
    return rated ? [{ entry, rating: rated.value.value }] : [];
  });
  return ratings.sort((one, other) => order.indexOf(one.rating) - order.indexOf(other.rating));
}

/** On which side a rating stands. */
export const sideOfRating = {
  CC: 'for',
  C: 'for',
  N: 'neutral',
  I: 'against',
  II: 'against',
  NA: 'not applicable',
} as const satisfies Record<ConsistencyRating, string>;
