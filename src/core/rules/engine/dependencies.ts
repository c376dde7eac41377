/**
 * What an edit has checked again: one table, from what a rule reads to the chunks that it must be checked again for.
 * A rule that reads something new adds one row. Nothing else decides what an edit means for findings.
 *
 * Invariant: where neither a row nor `staleChunks` names a chunk, a fresh check of it finds what was found before.
 * Cost: what depends on the edit, by the indexes of the note and of what was found.
 */
import type { Entry } from '../../model/entries/entry';
import { none } from '../../util/none';
import type { Note } from '../../workspace/note/note';
import type { Affected, NoteChange } from '../../workspace/note/note-change';
import { type ChunkFacts, factsOf } from '../../workspace/reading/chunk-facts';
import { quotationsIn } from '../../workspace/reading/quotations';
import { actorsCalledBy, namesakesOf } from '../../workspace/symbols/actor-names';
import { rules } from '../registry';
import type { Reads, Rule } from '../rule';
import type { FindingStore } from './finding-store';

/** An edit, seen from the rules that read the same: what they had found before it is still there. */
interface Edit {
  readonly change: NoteChange;
  /** As it stands after the edit. */
  readonly note: Note;
  readonly found: FindingStore;
}

interface Dependency {
  /** The chunks to be checked again, beside those that are new. */
  stale(edit: Edit): Iterable<ChunkFacts>;
  /** Whether the rules look at the words of a chunk, so that one that is only reworded is checked again, too. */
  readonly readsWords?: true;
  /** What makes all chunks stale. That `settings` do so for all rules need not be said. */
  readonly allStaleBy?: Affected;
  /** Whether related places may be others that findings look up when they are asked for them. */
  mayRelateOtherwise?(change: NoteChange): boolean;
}

const dependencies: Readonly<Record<Reads, Dependency>> = {
  entry: {
    stale: () => none,
    readsWords: true,
    mayRelateOtherwise: ({ affects }) => affects.has('top'),
  },
  likelihoods: {
    *stale({ change }) {
      for (const facts of change.evidenceChunks) if (takesLikelihoods(facts)) yield facts;
    },
    readsWords: true,
  },
  neighbours: {
    *stale(edit) {
      yield* neighbours(edit);
      yield* suggesting(edit);
    },
  },
  support: {
    stale: ({ change }) => change.evidenceChunks,
    mayRelateOtherwise: isEvidenceChanged,
  },
  concern: {
    *stale(edit) {
      yield* neighbours(edit);
      yield* edit.change.evidenceChunks;
    },
    mayRelateOtherwise: isEvidenceChanged,
  },
  use: {
    *stale({ change, note }) {
      yield* definitionsOf(change.ids.rereferenced, note);
      if (change.kind !== 'reworded') yield* definitionsOf(change.ids.redefined, note);
    },
    allStaleBy: 'uses',
  },
  names: {
    *stale({ change, note }) {
      const renamed = actorsCalledBy(note.symbols.names, change.renamedFirstWords);
      for (const { chunk } of renamed) yield factsOf(chunk);
      if (change.kind !== 'reworded') yield* namesakes(change.ids.redefined, note);
    },
  },
  matrix: {
    *stale({ change, note }) {
      if (!change.affects.has('hypotheses') && !mayLeadToHypotheses(change, note)) return;
      yield* note.scope.hypothesisRaters();
      for (const id of change.ids.redefined) yield* note.symbols.referrers(id);
    },
  },
  copies: {
    *stale({ change, note }) {
      const { copies } = change;
      yield* definitionsOf([...copies, ...quotedIn(change)], note);
      for (const id of [...copies, ...keepersIn(change, note)]) yield* note.symbols.referrers(id);
    },
    readsWords: true,
  },
};

/** All that rules read, in the order in which it is checked. */
export const allReads = Object.keys(dependencies) as readonly Reads[];

/** What is to be read again in all chunks after an edit. */
export function staleInAllChunks({ affects }: NoteChange): readonly Reads[] {
  if (affects.size === 0) return none;
  if (affects.has('settings')) return allReads;
  return allReads.filter((reads) => {
    const { allStaleBy } = dependencies[reads];
    return allStaleBy !== undefined && affects.has(allStaleBy);
  });
}

/**
 * The chunks in which something is to be read again after an edit: those that are new, those with findings that show
 * what is gone, and what the table says. To be asked before what was found in what is gone is forgotten.
 */
export function staleChunks(
  reads: Reads,
  change: NoteChange,
  note: Note,
  found: FindingStore,
): ReadonlySet<ChunkFacts> {
  const { removed, added } = change.chunks;
  const { stale, readsWords } = dependencies[reads];
  const chunks = new Set(removed.flatMap((facts) => found.showingOf(facts)));
  for (const facts of stale({ change, note, found })) chunks.add(facts);
  for (const facts of removed) chunks.delete(facts);
  const isAffected = change.kind !== 'reworded' || readsWords || removed.some((facts) => found.has(facts));
  if (isAffected) for (const facts of added) chunks.add(facts);
  return chunks;
}

export const topRules: readonly Rule[] = rules.filter((rule) => rule.checkTop);
const topRulesOfLinks = topRules.filter((rule) => rule.followsReferences);

/** The rules that must check the note as a whole again after an edit. */
export function staleTopRules({ affects }: NoteChange): readonly Rule[] {
  if (affects.has('wholeNote')) return topRules;
  return affects.has('links') ? topRulesOfLinks : none;
}

/** Whether what is found may be shown otherwise after an edit, although nothing is found or gone. */
export function mayShowOtherwise(
  change: NoteChange,
  findings: Readonly<Record<Reads, FindingStore>>,
): boolean {
  if (change.affects.has('suppressions')) return true;
  return allReads.some(
    (reads) => findings[reads].relatesLater && dependencies[reads].mayRelateOtherwise?.(change),
  );
}

/** Whether something in a chunk is held against the likelihood of another entry: a judgement on it, or a link at the top. */
function takesLikelihoods({ references, entries }: ChunkFacts): boolean {
  return (
    references.length > 0 ||
    entries.some((entry) => entry.references.some(({ field }) => field === 'hypothesis'))
  );
}

/** What refers to the entries of an edit or shares their ids, and what mentions other actors by it. */
function* neighbours({ change, note, found }: Edit): Generator<ChunkFacts> {
  const { redefined, appearedOrGone } = change.ids;
  yield* change.chunks.rementioned;
  if (change.kind !== 'reworded') yield* definitionsOf(redefined, note);
  for (const id of redefined) {
    // An entry that only says something else changes at most the wording of what was found in others.
    const isOther = appearedOrGone.has(id);
    for (const facts of note.symbols.referrers(id)) if (isOther || found.has(facts)) yield facts;
  }
}

/** The chunks with findings that may suggest another id, as some appeared or are gone. */
function* suggesting({ change, found }: Edit): Generator<ChunkFacts> {
  for (const id of change.ids.appearedOrGone) yield* found.mayNowSuggest(id);
}

/** The sources that were quoted in an edit, or are. */
function* quotedIn({ chunks: { removed, added } }: NoteChange): Generator<string> {
  for (const facts of [...removed, ...added])
    for (const { citation } of quotationsIn(facts)) yield citation.id;
}

/** The ids of an edit that lead to a source with a copy, or did. */
function keepersIn({ ids, chunks }: NoteChange, note: Note): string[] {
  const before = chunks.removed.flatMap(({ entries }) => entries.filter(keepsCopy).map(({ id }) => id));
  return [...ids.redefined].filter(
    (id) => before.includes(id) || note.scope.allDefinitions(id).some(keepsCopy),
  );
}

function keepsCopy(entry: Entry): boolean {
  return entry.kind === 'source' && entry.summary.file === true;
}

function* definitionsOf(ids: Iterable<string>, note: Note): Generator<ChunkFacts> {
  for (const id of ids) for (const { chunk } of note.symbols.definitions(id)) yield factsOf(chunk);
}

/** The actors of the note that share a name with one of some ids: which actor an id names decides whose names count. */
function* namesakes(ids: Iterable<string>, note: Note): Generator<ChunkFacts> {
  for (const id of ids)
    for (const entry of note.scope.allDefinitions(id))
      if (entry.kind === 'actor')
        for (const { chunk } of namesakesOf(note.symbols.names, entry)) yield factsOf(chunk);
}

/** Whether ids may have begun to lead to hypotheses, or ceased to. */
function mayLeadToHypotheses({ kind, ids }: NoteChange, note: Note): boolean {
  if (kind === 'reworded') return false;
  for (const id of ids.redefined) {
    const all = note.scope.allDefinitions(id);
    const isUnclear = all.length > 1 || ids.appearedOrGone.has(id);
    if (isUnclear && all.some((entry) => entry.kind === 'hypothesis')) return true;
  }
  return false;
}

function isEvidenceChanged({ ids }: NoteChange): boolean {
  return ids.evidence.size > 0;
}
