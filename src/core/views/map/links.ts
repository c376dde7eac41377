import { type Entry, type EntryOf, referencesIn } from '../../model/entries/entry';
import { evidenceIn, fieldsNaming } from '../../model/evidence-fields';
import type { EvidencePath } from '../../model/fields/schema';
import type { ConsistencyRating } from '../../model/scales/consistency';
import { none } from '../../util/none';
import { notesThatMean } from '../../workspace/includes/reach';
import { type Note, noteOf } from '../../workspace/note/note';
import type { ChunkFacts } from '../../workspace/reading/chunk-facts';
import { byPosition } from '../../workspace/reading/place';
import { occurrencesIn } from '../../workspace/symbols/references';

/** What one entry is for another: the line between two nodes of a map. */
export type LinkKind = 'support' | 'contradiction' | 'source' | 'bears-on';

/** A link from an entry to one that it is evidence for, or that it otherwise bears on. */
export interface Link {
  readonly from: Entry;
  readonly to: Entry;
  readonly kind: LinkKind;
  /** Whether it speaks for the other or against it; absent where it does neither. */
  readonly sign?: '+' | '-';
}

const kindOfWay = {
  reason: { kind: 'support', sign: '+' },
  objection: { kind: 'contradiction', sign: '-' },
  source: { kind: 'source' },
  origin: { kind: 'source' },
} as const;

const ways = Object.keys(kindOfWay) as readonly (keyof typeof kindOfWay)[];
const waysOfField = ways.map((way) => [way, fieldsNaming(way satisfies EvidencePath)] as const);

/** An entry that names another, and the field in which it does. */
export interface Use {
  readonly user: Entry;
  readonly field: string;
}

/** What entries of a note are for each other. Ids lead to entries of included notes as well. */
export class Links {
  private readonly notes: ReadonlySet<Note>;
  private readonly indices = new Map<ChunkFacts, ReadonlyMap<string, readonly Use[]>>();

  constructor(private readonly note: Note) {
    this.notes = new Set([note, ...note.scope.included]);
  }

  /** What is evidence for an entry; for a hypothesis, what bears on it. In the order of the text, each once. */
  below(entry: Entry): readonly Link[] {
    if (entry.kind === 'hypothesis') return this.bearingOn(entry);
    const links = ways.flatMap((way) =>
      evidenceIn(entry, way).flatMap(({ id }): Link[] => {
        const from = noteOf(entry).scope.find(id);
        return from && from !== entry ? [{ from, to: entry, ...kindOfWay[way] }] : [];
      }),
    );
    return eachOnce(links, 'from');
  }

  /** What an entry is evidence for, and the hypotheses that it bears on. */
  above(entry: Entry): readonly Link[] {
    const users = this.uses(entry).flatMap(({ user, field }): Link[] => {
      const way = waysOfField.find(([, names]) => names(user, field))?.[0];
      return way ? [{ from: entry, to: user, ...kindOfWay[way] }] : [];
    });
    return eachOnce([...users, ...judged(entry), ...rated(entry)], 'to');
  }

  /** The entries that name another, in the order of the text. */
  uses(entry: Entry): readonly Use[] {
    const notes = this.notes.size === 1 ? [this.note] : notesThatMean(entry);
    return notes
      .filter((note) => this.notes.has(note) && note.scope.find(entry.id) === entry)
      .flatMap((note) => this.usesIn(note, entry));
  }

  private usesIn(note: Note, entry: Entry): readonly Use[] {
    const found = Array.from(note.symbols.referrers(entry.id), (facts) => this.indexOf(facts).get(entry.id));
    const uses = found.flatMap((each) => each ?? none).filter(({ user }) => user !== entry);
    return uses.sort((one, other) => byPosition(one.user, other.user));
  }

  /** A chunk may hold a whole section: it is looked through once, and not for each entry that it names. */
  private indexOf(facts: ChunkFacts): ReadonlyMap<string, readonly Use[]> {
    const known = this.indices.get(facts);
    if (known) return known;
    const index = new Map<string, Use[]>();
    for (const { entry: user, reference } of occurrencesIn(facts)) {
      if (!user) continue;
      const uses = index.get(reference.id);
      if (uses) uses.push({ user, field: reference.field });
      else index.set(reference.id, [{ user, field: reference.field }]);
    }
    this.indices.set(facts, index);
    return index;
  }

  private bearingOn(hypothesis: EntryOf<'hypothesis'>): readonly Link[] {
    const users = new Set(this.uses(hypothesis).map(({ user }) => user));
    const links = [...users].flatMap((user) => [...judged(user), ...rated(user)]);
    return links.filter(({ to }) => to === hypothesis);
  }
}

/** The hypothesis on which a claim is the judgement. */
export function judged(entry: Entry): readonly Link[] {
  if (entry.kind !== 'claim') return [];
  return referencesIn(entry, 'hypothesis').flatMap(({ id }): Link[] => {
    const to = noteOf(entry).scope.find(id);
    return to?.kind === 'hypothesis' ? [{ from: entry, to, kind: 'bears-on' }] : [];
  });
}

const signOfRating = { CC: '+', C: '+', N: undefined, I: '-', II: '-', NA: undefined } satisfies Record<
  ConsistencyRating,
  '+' | '-' | undefined
>;

/** The hypotheses that an entry speaks for or against by its ratings. */
export function rated(entry: Entry): readonly Link[] {
  if (entry.kind !== 'claim' && entry.kind !== 'indicator') return [];
  if (referencesIn(entry, 'consistency').length === 0) return [];
  return (entry.values.consistency ?? []).flatMap(({ key, value }): Link[] => {
    const sign = signOfRating[value.value];
    const to = noteOf(entry).scope.find(key.id);
    return sign && to?.kind === 'hypothesis' ? [{ from: entry, to, kind: 'bears-on', sign }] : [];
  });
}

/** Whether a link says how an entry bears on a hypothesis by its rating. */
export function isRating({ kind, sign }: Link): boolean {
  return kind === 'bears-on' && sign !== undefined;
}

/** Links that share one end, each of a kind but once for each other end. */
function eachOnce(links: readonly Link[], otherEnd: 'from' | 'to'): readonly Link[] {
  const kinds = new Map<Entry, Set<LinkKind>>();
  return links.filter(({ kind, [otherEnd]: other }) => {
    const known = kinds.get(other) ?? new Set();
    kinds.set(other, known);
    const isNew = !known.has(kind);
    known.add(kind);
    return isNew;
  });
}
