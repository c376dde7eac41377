/**
 * What an edit means, in one value. Each part of a note tells what changed in it, `LiveNote` puts that together, and
 * `Workspace` tells other notes what it means for them. Whoever keeps answers about a note, as a checker does,
 * learns from it alone which of them may be others now; `rules/engine/dependencies.ts` says so for each rule.
 *
 * Invariant: what is not named here is as it was. Cost: one is made at each key; what is empty is shared.
 */
import { noMembers, none } from '../../util/none';
import type { SupportChange } from '../argument/live-support-graph';
import type { ChunkFacts } from '../reading/chunk-facts';
import type { ChangedChunks, ChangedSymbols, SymbolChange } from '../symbols/symbol-change';

export interface NoteChange {
  /**
   * What kind of edit it was:
   * - `reworded`: one entry says in other words what it said before; no id, reference or evidence changed;
   * - `edited`: the text says something else;
   * - `scope`: the text is as it was; what the note sees of others changed, or what others use of it.
   */
  readonly kind: SymbolChange['kind'] | 'scope';
  /** At a change of `scope`, the chunks that are gone are those of another note, and none is new. */
  readonly chunks: ChangedChunks;
  readonly ids: ChangedIds;
  /**
   * The chunks with entries whose evidence may be another, with the claims of circles around them, and with whatever
   * refers to an entry that says something else beside its wording.
   */
  readonly evidenceChunks: ReadonlySet<ChunkFacts>;
  /** The first words of the names of actors that came, went or lead to other actors. */
  readonly renamedFirstWords: readonly string[];
  /** The ids of sources of which the copy was read. */
  readonly copies: ReadonlySet<string>;
  readonly affects: ReadonlySet<Affected>;
}

/** Ids of entries, by what became of them. */
export interface ChangedIds extends ChangedSymbols {
  /** Those whose evidence may be another now. */
  readonly evidence: ReadonlySet<string>;
}

/**
 * What an edit may change that more than some ids and chunks depend on:
 * - `top`: something outside of entries, which is a top-level field, or a section as such;
 * - `wholeNote`: something on which a finding about the note as a whole may depend;
 * - `settings`: a top-level field on which the findings of entries may depend, or all that the note sees;
 * - `yardstick`: the scale by which the note's likelihoods are read, in every note that sees it;
 * - `hypotheses`: which hypotheses there are;
 * - `suppressions`: a comment that silences rules, or its place;
 * - `links`: which entries are referred to, or where that leads;
 * - `uses`: which entries other notes use, whichever these are.
 */
export type Affected =
  | 'top'
  | 'wholeNote'
  | 'settings'
  | 'yardstick'
  | 'hypotheses'
  | 'suppressions'
  | 'links'
  | 'uses';

/** Adds to what is affected that which holds. No set is made where nothing is added. */
export function withAffected(
  before: ReadonlySet<Affected>,
  ...others: readonly (Affected | false)[]
): ReadonlySet<Affected> {
  const added = others.filter((each) => each !== false);
  return added.length === 0 ? before : new Set([...before, ...added]);
}

/** What an edit of the text changed, from what it changed in each part of the note. */
export function changeOfText(
  { kind, chunks, ids, renamedFirstWords }: SymbolChange,
  { evidence, evidenceChunks }: SupportChange,
  affects: ReadonlySet<Affected>,
): NoteChange {
  const { redefined, appearedOrGone, rereferenced } = ids;
  return {
    kind,
    chunks,
    ids: { redefined, appearedOrGone, rereferenced, evidence },
    evidenceChunks,
    renamedFirstWords,
    copies: noMembers,
    affects,
  };
}

/** Whether references came or went, or may lead elsewhere. */
export function affectsLinks({
  rereferenced,
  appearedOrGone,
}: Pick<ChangedSymbols, 'rereferenced' | 'appearedOrGone'>): boolean {
  return rereferenced.size > 0 || appearedOrGone.size > 0;
}

const noIds: ChangedIds = {
  redefined: noMembers,
  appearedOrGone: noMembers,
  rereferenced: noMembers,
  evidence: noMembers,
};

/** What changes nothing, to be varied. */
export const nothingOfScope: NoteChange = {
  kind: 'scope',
  chunks: { removed: none, added: none, rementioned: noMembers },
  ids: noIds,
  evidenceChunks: noMembers,
  renamedFirstWords: none,
  copies: noMembers,
  affects: noMembers,
};

/** For a note that sees other notes than before. */
export const scopeReplaced: NoteChange = {
  ...nothingOfScope,
  affects: new Set<Affected>(['wholeNote', 'settings']),
};

/** For a note of which others may use any entry in another way than before. */
export const anyRereferencedByOthers: NoteChange = {
  ...nothingOfScope,
  affects: new Set<Affected>(['wholeNote', 'uses']),
};

/** For a note that has looked at sources of which the copy was read now. */
export function copiesRead(ids: ReadonlySet<string>): NoteChange {
  return { ...nothingOfScope, copies: ids };
}

/** For a note of which another note refers to some ids in another way than before. */
export function rereferencedByOthers(ids: ReadonlySet<string>): NoteChange {
  return { ...nothingOfScope, ids: { ...noIds, rereferenced: ids } };
}
