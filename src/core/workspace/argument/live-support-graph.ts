/**
 * What supports what in a note, as it follows edits. Nothing is worked out before somebody asks; answers are kept
 * until an edit may have changed them, so that a keystroke costs what rests on the edited entry, and not what
 * the note holds. Support leads to other notes: each keeps what is known of its own entries.
 */
import { type Entry, type EntryOf, referencesIn } from '../../model/entries/entry';
import { evidenceOf, restsOn } from '../../model/evidence-fields';
import { type Fingerprint, fingerprint } from '../../util/fingerprint';
import { MultiMap } from '../../util/multi-map';
import { noMembers, none } from '../../util/none';
import { type ChunkFacts, factsOf } from '../reading/chunk-facts';
import type { SymbolChange } from '../symbols/symbol-change';
import { type ArgumentNote, type Beginning, ownerOf } from './lookup';
import { SupportCircles, type SupportLink } from './support-cycles';
import { hasSources, isOpenEnded, isSettled, type SupportGraph } from './support-graph';

type Claim = EntryOf<'claim'>;

/** What an edit may have changed in the support graph of a note: the part of a `NoteChange` that is about evidence. */
export interface SupportChange {
  /** The ids of entries whose evidence may be another now. */
  readonly evidence: ReadonlySet<string>;
  /**
   * The chunks with these, with the claims of circles around them, and with whatever refers to an entry that says
   * something else beside its wording.
   */
  readonly evidenceChunks: ReadonlySet<ChunkFacts>;
}

/** What was found out about entries, by their ids. */
class Known {
  readonly grounds = new Map<string, boolean>();
  /** By name, as an entry is another object once it is worded otherwise. */
  readonly beginnings = new Map<string, { readonly note: ArgumentNote; readonly id: string } | 'nowhere'>();

  forget(id: string): void {
    this.grounds.delete(id);
    this.beginnings.delete(id);
  }
}

export class LiveSupportGraph implements SupportGraph {
  private known = new Known();
  private generation = 0;
  private readonly circles: SupportCircles;

  constructor(private readonly note: ArgumentNote) {
    this.circles = new SupportCircles(note);
  }

  update(change: SymbolChange): SupportChange {
    const { removed, added } = change.chunks;
    const changed = change.kind === 'reworded' ? noMembers : changedIds(this.note, change);
    return this.forget(changed, change.ids.redefined, [...removed, ...added]);
  }

  /**
   * Forgets what rests on entries: those of `said` say something else, and those of `redefined` moved at least.
   * `chunks` are those of an edit, as they were and as they are.
   */
  forget(
    said: ReadonlySet<string>,
    redefined: Iterable<string> = none,
    chunks: readonly ChunkFacts[] = none,
  ): SupportChange {
    const judging = judgingChunks(this.note, said);
    const changed = judging.length > 0 ? new Set([...said, ...idsOfJudgements(judging, said)]) : said;
    const evidenceChunks = new Set<ChunkFacts>();
    for (const id of changed) for (const facts of this.note.symbols.referrers(id)) evidenceChunks.add(facts);
    for (const id of excludedBy([...chunks, ...judging], changed))
      for (const { chunk } of this.note.symbols.definitions(id)) evidenceChunks.add(factsOf(chunk));
    const evidence = idsAbove(this.note, changed, evidenceChunks);
    for (const id of evidence) this.current.forget(id);
    for (const id of [...this.circles.forget(evidence), ...this.circles.around(redefined)])
      for (const { chunk } of this.note.symbols.definitions(id)) evidenceChunks.add(factsOf(chunk));
    return { evidence, evidenceChunks };
  }

  /** What is known of entries; nothing where ids may lead to other notes by now. */
  private get current(): Known {
    if (this.generation !== this.note.scope.generation) this.known = new Known();
    this.generation = this.note.scope.generation;
    return this.known;
  }

  isGrounded(claim: Claim): boolean {
    const known = knownGround(claim);
    if (known !== undefined) return known;
    const cameFrom = new Map<Entry, Entry | undefined>([[claim, undefined]]);
    const end = findGround(cameFrom);
    // What was seen beside the way to a leaf may lead to one, too; where none was found, nothing of it does.
    const settled = end ? wayTo(end, cameFrom) : cameFrom.keys();
    for (const entry of settled) ownerOf(entry).support.keepGround(entry, end !== undefined);
    return end !== undefined;
  }

  groundOf(entry: Entry): boolean | undefined {
    return this.isFirst(entry) ? this.current.grounds.get(entry.id) : undefined;
  }

  keepGround(entry: Entry, isGrounded: boolean): void {
    if (this.isFirst(entry)) this.current.grounds.set(entry.id, isGrounded);
  }

  beginningOf(entry: Entry): Beginning | undefined {
    const known = this.isFirst(entry) ? this.current.beginnings.get(entry.id) : undefined;
    return known === undefined || known === 'nowhere' ? known : known.note.symbols.definition(known.id);
  }

  keepBeginning(entry: Entry, beginning: Beginning): void {
    if (!this.isFirst(entry)) return;
    const named = beginning === 'nowhere' ? beginning : { note: ownerOf(beginning), id: beginning.id };
    this.current.beginnings.set(entry.id, named);
  }

  private isFirst(entry: Entry): boolean {
    return this.note.symbols.definition(entry.id) === entry;
  }

  circlesClosedBy(claim: Claim): readonly (readonly SupportLink[])[] {
    return this.circles.closedBy(claim);
  }
}

function knownGround(entry: Entry): boolean | undefined {
  return ownerOf(entry).support.groundOf(entry);
}

/** Goes on from the entries in `cameFrom`, adds those that it comes by, and stops at one that is grounded. */
function findGround(cameFrom: Map<Entry, Entry | undefined>): Entry | undefined {
  for (const entry of cameFrom.keys()) {
    if (isOpenEnded(entry) || isLeaf(entry)) return entry;
    if (entry.kind !== 'claim') continue;
    for (const { id } of referencesIn(entry, 'supported-by')) {
      // Each note knows what its own ids name.
      const target = ownerOf(entry).scope.find(id);
      const known = target && knownGround(target);
      if (!target || known === true) return entry;
      if (known === undefined && !cameFrom.has(target)) cameFrom.set(target, entry);
    }
  }
  return undefined;
}

function* wayTo(end: Entry, cameFrom: ReadonlyMap<Entry, Entry | undefined>): Generator<Entry> {
  for (let entry: Entry | undefined = end; entry; entry = cameFrom.get(entry)) yield entry;
}

function isLeaf(entry: Entry): boolean {
  if (entry.kind === 'indicator') return isSettled(entry);
  return entry.kind === 'claim' && hasSources(entry);
}

/** The ids of entries that say something else on which evidence rests than they did before an edit. */
function changedIds(note: ArgumentNote, { chunks, ids }: SymbolChange): ReadonlySet<string> {
  const before = entriesById(chunks.removed);
  const after = entriesById(chunks.added);
  // Of an id that is defined twice, another definition may be the first now.
  const isChanged = (id: string): boolean =>
    allEvidence(before.get(id)) !== allEvidence(after.get(id)) || note.symbols.definitions(id).length > 1;
  return new Set([...ids.redefined].filter(isChanged));
}

/** The chunks with claims that are the judgement on an entry of some ids, and may have its likelihood. */
function judgingChunks(note: ArgumentNote, ids: Iterable<string>): ChunkFacts[] {
  const found: ChunkFacts[] = [];
  for (const id of ids)
    for (const facts of note.symbols.referrers(id))
      if (facts.entries.some((entry) => judges(entry, id))) found.push(facts);
  return found;
}

function* idsOfJudgements(chunks: readonly ChunkFacts[], on: ReadonlySet<string>): Generator<string> {
  for (const { entries } of chunks)
    for (const entry of entries)
      if (referencesIn(entry, 'hypothesis').some(({ id }) => on.has(id))) yield entry.id;
}

function judges({ references }: Entry, id: string): boolean {
  return references.some((reference) => reference.id === id && reference.field === 'hypothesis');
}

/** The ids that changed claims name in `contradicts`, which holds in both directions. */
function* excludedBy(chunks: readonly ChunkFacts[], changed: ReadonlySet<string>): Generator<string> {
  for (const { entries } of chunks) {
    for (const { id, references } of entries) {
      if (!changed.has(id)) continue;
      for (const reference of references) if (reference.field === 'contradicts') yield reference.id;
    }
  }
}

function allEvidence(entries: Iterable<Entry>): Fingerprint {
  return fingerprint(...Array.from(entries, evidenceOf));
}

function entriesById(chunks: readonly ChunkFacts[]): MultiMap<string, Entry> {
  const all = new MultiMap<string, Entry>();
  for (const { entries } of chunks) for (const entry of entries) all.add(entry.id, entry);
  return all;
}

/** Ids, and those of all entries whose evidence rests on theirs. Adds the chunks with these entries. */
function idsAbove(note: ArgumentNote, ids: Iterable<string>, chunks: Set<ChunkFacts>): ReadonlySet<string> {
  const above = new Set(ids);
  for (const id of above) {
    for (const { chunk } of note.symbols.definitions(id)) chunks.add(factsOf(chunk));
    for (const facts of note.symbols.referrers(id))
      for (const entry of facts.entries) if (restsOn(entry, id)) above.add(entry.id);
  }
  return above;
}
