import { type Entry, type EntryOf, referencesIn } from '../../model/entries/entry';
import type { Reference } from '../../model/fields/values';
import type { ConsistencyRating } from '../../model/scales/consistency';
import type { Kind } from '../../model/sections';
import { addUnder } from '../../util/lists-by-key';
import { none } from '../../util/none';
import {
  type ArgumentRole,
  type EntryStep,
  stepsDown,
  stepsUp,
} from '../../workspace/includes/argument-steps';
import { notesThatMean, notesThatSee } from '../../workspace/includes/reach';
import { type Note, noteOf } from '../../workspace/note/note';
import { claimsBy, entriesNaming, mentionsOf } from '../../workspace/note/relations';
import { byPosition } from '../../workspace/reading/place';
import { impactOf, type Loss } from '../map/impact';
import { diagnosticityOf } from '../matrix/diagnosticity';

/** What is told of an entry, in the order of each kind. */
export type EvidenceGroupName =
  /** For a claim, and against it; the sources of an indicator; what a source repeats, and who speaks through it. */
  | 'for'
  | 'against'
  | 'sources'
  | 'origins'
  /** The judgements on a hypothesis, and what rates it. */
  | 'judgements'
  | 'ratings'
  /** What has an entry as its evidence, and what is lost without it. */
  | 'rests'
  | 'falls'
  /** What an actor says, what is said of it, whom it has to do with, and what it is a part of. */
  | 'asserts'
  | 'said'
  | 'relations'
  | 'parts'
  /** What is not known and bears on an entry; what a gap keeps uncertain, and what would close it. */
  | 'gaps'
  | 'affects'
  | 'collect';

/** What an entry is to the one in whose rows it stands. */
export type EvidenceRole =
  | ArgumentRole
  | 'exclusion'
  | 'assertion'
  | 'view'
  | 'voice'
  | 'concern'
  | 'relation'
  | 'part'
  | 'whole'
  | 'gap'
  | 'affected'
  | 'fall';

/** An entry of a group. */
export interface EvidenceItem {
  readonly to: Entry;
  readonly role: EvidenceRole;
  readonly rating?: ConsistencyRating;
  /** How an actor stands to the other, or judges, in words of the note. */
  readonly words?: string;
  readonly loss?: Loss;
  /** The only origin that is left. */
  readonly left?: Entry;
}

/** How the rows of a group lead on: down to evidence, or up to what rests on it. */
export const walks: Readonly<Partial<Record<EvidenceGroupName, 'down' | 'up'>>> = {
  for: 'down',
  against: 'down',
  sources: 'down',
  origins: 'down',
  judgements: 'down',
  ratings: 'down',
  asserts: 'down',
  said: 'down',
  rests: 'up',
};

/** What is told of each kind. What stands behind the bar is left out where there is none. */
export const groupsOf: Readonly<Record<Kind, readonly [EvidenceGroupName[], EvidenceGroupName[]]>> = {
  claim: [['for', 'against', 'rests', 'falls'], ['gaps']],
  indicator: [['sources', 'rests', 'falls'], []],
  source: [['rests', 'falls'], ['origins']],
  hypothesis: [['judgements', 'ratings', 'falls'], ['gaps']],
  actor: [
    ['asserts', 'said', 'falls'],
    ['relations', 'parts'],
  ],
  gap: [['affects'], ['collect']],
};

/** What stands in a group of an entry. */
export function evidenceItems(entry: Entry, group: EvidenceGroupName): readonly EvidenceItem[] {
  switch (group) {
    case 'for':
      return stepsAs(stepsDown(entry), 'reason', 'source');
    case 'against':
      return [...stepsAs(stepsDown(entry), 'objection'), ...exclusions(entry)];
    case 'sources':
      return stepsAs(stepsDown(entry), 'source');
    case 'origins':
      return [...stepsAs(stepsDown(entry), 'origin'), ...namedBy(entry, 'by', 'voice')];
    case 'judgements':
      return stepsAs(stepsDown(entry), 'judgement');
    case 'ratings':
      return byDiagnosticity(stepsAs(stepsDown(entry), 'rating'));
    case 'rests':
      return stepsUp(entry);
    case 'falls':
      return falling(entry);
    case 'gaps':
      return naming(entry, 'affects', 'gap');
    case 'affects':
      return namedBy(entry, 'affects', 'affected');
    default:
      return entry.kind === 'actor' ? itemsOfActor(entry, group) : none;
  }
}

function itemsOfActor(actor: EntryOf<'actor'>, group: EvidenceGroupName): readonly EvidenceItem[] {
  switch (group) {
    case 'asserts':
      return assertions(actor);
    case 'said':
      return concerns(actor);
    case 'relations':
      return relations(actor);
    case 'parts':
      return [...namedBy(actor, 'part-of', 'whole'), ...naming(actor, 'part-of', 'part')];
    default:
      return none;
  }
}

/** The items into which a row unfolds: what speaks against it last. */
export function itemsBelow(entry: Entry, walk: 'down' | 'up'): readonly EvidenceItem[] {
  if (walk === 'up') return stepsUp(entry);
  return stepsAs(stepsDown(entry), 'reason', 'source', 'origin', 'objection');
}

function stepsAs(steps: readonly EntryStep[], ...roles: readonly ArgumentRole[]): readonly EntryStep[] {
  return roles.flatMap((role) => steps.filter((step) => step.role === role));
}

/** Claims that cannot be true with one, whichever of the two says so. */
function exclusions(claim: Entry): EvidenceItem[] {
  const named = namedBy(claim, 'contradicts', 'exclusion');
  const known = new Set(named.map(({ to }) => to));
  return [...named, ...naming(claim, 'contradicts', 'exclusion').filter(({ to }) => !known.has(to))];
}

/** The entries that a field of an entry names, each once. */
function namedBy(entry: Entry, field: string, role: EvidenceRole): EvidenceItem[] {
  const { scope } = noteOf(entry);
  const found = referencesIn(entry, field).flatMap(({ id, kinds }) => {
    const to = scope.find(id);
    return to && to !== entry && kinds?.includes(to.kind) ? [to] : [];
  });
  return [...new Set(found)].map((to) => ({ to, role }));
}

/** The entries that name one in a field, in all notes. */
function naming(entry: Entry, field: string, role: EvidenceRole): EvidenceItem[] {
  return notesThatMean(entry).flatMap((note) =>
    entriesNaming(note, field, entry).map((to): EvidenceItem => ({ to, role })),
  );
}

/** What tells hypotheses apart best comes first; what does so alike stays in the order of the steps. */
function byDiagnosticity(steps: readonly EntryStep[]): readonly EntryStep[] {
  const telling = new Map(steps.map(({ to }) => [to, diagnosticityIn(to)]));
  return [...steps].sort((one, other) => (telling.get(other.to) ?? 0) - (telling.get(one.to) ?? 0));
}

/** How well an entry tells the hypotheses apart that it rates. */
export function diagnosticityIn(entry: Entry): number {
  if (entry.kind !== 'claim' && entry.kind !== 'indicator') return 0;
  const { scope } = noteOf(entry);
  const ratings = (entry.values.consistency ?? []).filter(
    ({ key }) => scope.find(key.id)?.kind === 'hypothesis',
  );
  return diagnosticityOf(ratings.map(({ value }) => value.value));
}

/** The claims of all notes that lose something, those of each in the order of its text. */
function falling(entry: Entry): EvidenceItem[] {
  return notesThatMean(entry).flatMap((note) =>
    impactOf(note, entry).falls.map(
      ({ claim, loss, left }): EvidenceItem => ({ to: claim, role: 'fall', loss, ...(left && { left }) }),
    ),
  );
}

/** What an actor says, how it judges what others say, and the sources through which it speaks. */
function assertions(actor: EntryOf<'actor'>): EvidenceItem[] {
  const notes = notesThatMean(actor);
  const claims = notes.flatMap((note) => claimsBy(note, actor));
  const views = notes.flatMap((note) => entriesNaming(note, 'views', actor));
  const sources = naming(actor, 'by', 'voice').filter(({ to }) => to.kind === 'source');
  return [
    ...claims.map((to): EvidenceItem => ({ to, role: 'assertion' })),
    ...views.map((to): EvidenceItem => ({ to, role: 'view', words: viewOf(actor, to) })),
    ...sources,
  ];
}

function viewOf({ id }: Entry, claim: Entry): string {
  const views = claim.kind === 'claim' ? (claim.values.views ?? []) : [];
  return views.find(({ key }) => key.id === id)?.value.likelihood?.value ?? '';
}

/** What names or mentions an actor, but for what it says itself. */
function concerns(actor: EntryOf<'actor'>): EvidenceItem[] {
  const own = new Set(assertions(actor).map(({ to }) => to));
  return notesThatSee(actor).flatMap((note) => {
    const found = new Set([...namingInWords(note, actor), ...mentioning(note, actor)]);
    const others = [...found].filter((entry) => entry !== actor && !own.has(entry));
    return others.sort(byPosition).map((to): EvidenceItem => ({ to, role: 'concern' }));
  });
}

function namingInWords(note: Note, actor: Entry): Entry[] {
  if (note.scope.find(actor.id) !== actor) return [];
  return note.symbols
    .references(actor.id)
    .flatMap(({ entry, reference }) => (entry && speaksOf(reference) ? [entry] : []));
}

/** Whether an actor is named as one whom an entry concerns, or linked in its words; other fields say whose it is. */
function speaksOf({ field, kinds }: Reference): boolean {
  return field === 'actors' || kinds === undefined;
}

function mentioning(note: Note, actor: Entry): Entry[] {
  return mentionsOf(note, actor).flatMap(({ entry }) => entry ?? []);
}

/** How an actor stands to others, by its own words, and then by theirs: each of them once. */
function relations(actor: EntryOf<'actor'>): EvidenceItem[] {
  const words = new Map<Entry, string[]>();
  const add = (other: Entry, said: string) => addUnder(words, other, said);
  const { scope } = noteOf(actor);
  for (const { key, value } of actor.values.relations ?? []) {
    const other = scope.find(key.id);
    if (other?.kind === 'actor' && other !== actor) add(other, wordsIn(value));
  }
  for (const { to: other } of naming(actor, 'relations', 'relation'))
    for (const { key, value } of (other.kind === 'actor' && other.values.relations) || [])
      if (key.id === actor.id) add(other, wordsIn(value));
  return [...words].map(([to, said]) => ({ to, role: 'relation', words: said.join(' · ') }));
}

function wordsIn(texts: readonly { readonly value: string }[]): string {
  return texts.map(({ value }) => value).join(', ');
}
