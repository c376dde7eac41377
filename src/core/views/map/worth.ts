import {
  type Entry,
  type EntryOf,
  isReadInFull,
  isUnfinished,
  referencesIn,
} from '../../model/entries/entry';
import { evidenceIn } from '../../model/evidence-fields';
import { addUnder } from '../../util/lists-by-key';
import { noMembers, none } from '../../util/none';
import { originsOf, type Source } from '../../workspace/argument/source-origins';
import { isOpenEnded, isSettled } from '../../workspace/argument/support-graph';
import { noteOf } from '../../workspace/note/note';

/** What the support of an entry is worth. What is worth more has all that something worth less has. */
export interface Worth {
  /** Whether it rests on anything at all, or needs nothing to rest on, as an assumption. */
  readonly stands: boolean;
  /** Whether a leaf of evidence is reached: something observed, or stated by a source. See `SupportGraph`. */
  readonly isGrounded: boolean;
  /** Where it comes from in the end; of two or more, two. */
  readonly origins: readonly Source[];
}

export const nothing: Worth = { stands: false, isGrounded: false, origins: none };
const assumed: Worth = { stands: true, isGrounded: false, origins: none };
const given: Worth = { stands: true, isGrounded: true, origins: none };

/** What an entry rests on: itself, and others. */
export interface Grounds {
  readonly own: Worth;
  readonly items: readonly Entry[];
}

function groundsOf(entry: Entry): Grounds {
  switch (entry.kind) {
    case 'source':
      return groundsOfSource(entry);
    case 'indicator':
      return groundsOfIndicator(entry);
    case 'claim':
      return groundsOfClaim(entry);
    default:
      return { own: nothing, items: none };
  }
}

/** A source that repeats no other is an origin. */
function groundsOfSource(source: Source): Grounds {
  const { items, isOpen } = resolved(source, 'origin');
  const mayHaveMore = isOpen || isUnfinished(source) || !isReadInFull(source, 'derived-from');
  if (items.length === 0) return { own: { ...given, origins: [source] }, items };
  return { own: mayHaveMore ? given : nothing, items };
}

/** One that is only watched supports nothing; one without sources stands for itself. */
function groundsOfIndicator(indicator: EntryOf<'indicator'>): Grounds {
  const { items, isOpen } = resolved(indicator, 'source');
  if (isOpenEnded(indicator)) return { own: given, items };
  if (!isSettled(indicator)) return { own: nothing, items: none };
  if (isOpen) return { own: given, items };
  return { own: items.length === 0 ? given : nothing, items };
}

function groundsOfClaim(claim: EntryOf<'claim'>): Grounds {
  const stated = resolved(claim, 'source');
  const reasons = resolved(claim, 'reason');
  const items = [...stated.items, ...reasons.items];
  if (isOpenEnded(claim) || stated.isOpen || reasons.isOpen) return { own: given, items };
  return { own: items.length === 0 ? assumed : nothing, items };
}

interface Resolved {
  readonly items: readonly Entry[];
  /** Whether something that is named leads nowhere, so that nothing is proved by what is there. */
  readonly isOpen: boolean;
}

/** What is of a kind that is no evidence of this sort is not counted, and no reason for doubt where it is a reason. */
function resolved(entry: Entry, way: 'source' | 'origin' | 'reason'): Resolved {
  const references = evidenceIn(entry, way);
  const found = references.flatMap(({ id }) => noteOf(entry).scope.find(id) ?? []);
  const fitting = found.filter(({ kind }) => (kind === 'source') !== (way === 'reason'));
  const isOpen = (way === 'reason' ? found : fitting).length < references.length;
  return { items: fitting.filter((item) => item !== entry), isOpen };
}

/** Entries with all that they rest on in the end. */
export class Argument {
  private readonly grounds = new Map<Entry, Grounds>();
  private readonly users = new Map<Entry, Entry[]>();
  private readonly firstOfCircles: readonly Source[];

  constructor(entries: Iterable<Entry>) {
    const all = new Set(entries);
    for (const entry of all) {
      const found = groundsOf(entry);
      this.grounds.set(entry, found);
      for (const item of new Set(found.items)) {
        all.add(item);
        addUnder(this.users, item, entry);
      }
    }
    this.firstOfCircles = this.circlesOfSources();
  }

  /**
   * What each entry is worth if some were worth nothing. What is not given rests on nothing.
   * @param affected those that rest on what falls: of sources that only repeat each other, all fall together
   */
  worths(fallen: ReadonlySet<Entry>, affected: ReadonlySet<Entry>): ReadonlyMap<Entry, Worth> {
    const weighing = new Weighing(this.users, fallen);
    for (const [entry, { own }] of this.grounds) weighing.add(entry, own);
    for (const source of this.firstOfCircles)
      if (!affected.has(source)) weighing.add(source, { ...given, origins: [source] });
    return weighing.finish();
  }

  /** Sources that only repeat each other lead nowhere: one of each such circle stands for all of them. */
  private circlesOfSources(): readonly Source[] {
    const weighing = new Weighing(this.users, noMembers);
    for (const [entry, { own }] of this.grounds) weighing.add(entry, own);
    const found: Source[] = [];
    for (const entry of this.grounds.keys()) {
      if (entry.kind !== 'source' || weighing.finish().get(entry)?.stands) continue;
      for (const origin of originsOf(entry, referencesIn(entry, 'derived-from')).sources) {
        found.push(origin);
        weighing.add(origin, { ...given, origins: [origin] });
      }
    }
    return found;
  }
}

/** Lets what entries are worth rise to what rests on them, until nothing changes: each can rise a few times only. */
class Weighing {
  private readonly worths = new Map<Entry, Worth>();
  private readonly waiting: Entry[] = [];

  constructor(
    private readonly users: ReadonlyMap<Entry, readonly Entry[]>,
    private readonly fallen: ReadonlySet<Entry>,
  ) {}

  add(entry: Entry, worth: Worth): void {
    if (this.fallen.has(entry)) return;
    const before = this.worths.get(entry) ?? nothing;
    const after = together(before, worth);
    if (!isLess(before, after)) return;
    this.worths.set(entry, after);
    this.waiting.push(entry);
  }

  finish(): ReadonlyMap<Entry, Worth> {
    for (let entry = this.waiting.pop(); entry; entry = this.waiting.pop()) {
      const worth = this.worths.get(entry) ?? nothing;
      for (const user of this.users.get(entry) ?? none) this.add(user, worth);
    }
    return this.worths;
  }
}

function together(one: Worth, other: Worth): Worth {
  return {
    stands: one.stands || other.stands,
    isGrounded: one.isGrounded || other.isGrounded,
    origins: [...new Set([...one.origins, ...other.origins])].slice(0, 2),
  };
}

/** Whether one is worth less than another that has all that it has. */
function isLess(one: Worth, other: Worth): boolean {
  return (
    (!one.stands && other.stands) ||
    (!one.isGrounded && other.isGrounded) ||
    one.origins.length < other.origins.length
  );
}
