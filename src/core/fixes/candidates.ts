import { addEntry } from '../edits/entries';
import { freshId } from '../edits/fresh-id';
import { type EntryChange, inTurn } from '../edits/in-turn';
import { addReference, removeReference, setFieldOf } from '../edits/set-field';
import { type Entry, isGiven } from '../model/entries/entry';
import type { Reference } from '../model/fields/values';
import type { Kind } from '../model/sections';
import { isSourceOfClaim } from '../rules/structure/wrong-kind';
import { shortened } from '../text/shorten';
import { isSettled } from '../workspace/argument/support-graph';
import type { Note } from '../workspace/note/note';
import {
  ask,
  type Choice,
  chain,
  change,
  changeStep,
  choose,
  type Fix,
  type FixContext,
  largeChange,
  type Step,
} from './fix';

/** The entries that a note can name, its own first, each as a choice. */
export function* choicesOf(
  note: Note,
  kinds: readonly Kind[],
  next: (entry: Entry) => Step,
  fits: (entry: Entry) => boolean = () => true,
): Generator<Choice> {
  for (const kind of kinds)
    for (const home of [note, ...note.scope.included])
      for (const entry of home.contents.entriesOfKinds([kind]))
        if (!entry.broken && note.scope.find(entry.id) === entry && fits(entry))
          yield choiceOf(entry, next(entry));
}

export function choiceOf({ kind, id, title }: Entry, next: Step): Choice {
  return { label: shortened(title, 90), description: `${kind} · ${id}`, id, next };
}

/** Adds a source to an entry: one of the note, or a new one. */
export function addSource(note: Note, entry: Entry): Fix[] {
  const known = () =>
    choicesOf(
      note,
      ['source'],
      ({ id }) => changeStep(() => addReference(note, entry, 'sources', id)),
      (source) => !names(entry, 'sources', source) && isCurrent(source),
    );
  const step = ask('Where is it stated?', () => chain(known(), [newSource(note, entry)]));
  return [{ title: 'Add its source…', step }];
}

/** `wrong-kind`: a source among what supports a claim is where the claim is stated. */
export function nameAsSource({ note, entry, at, diagnostic: { about } }: FixContext): Fix[] {
  const isMeantBy = ({ id, start }: Reference) => start === at.start && id === about;
  const found = entry?.references.find(isMeantBy);
  const target = found && note.scope.find(found.id);
  if (!entry || !target || !isSourceOfClaim(entry, found.field, target)) return [];
  const { id, field } = found;
  const isNamed = names(entry, 'sources', target);
  const edits = () =>
    inTurn(note, entry, [
      (copy, twin) => removeReference(copy, twin, field, found),
      ...(isNamed ? [] : [(copy: Note, twin: Entry) => addReference(copy, twin, 'sources', id)]),
    ]);
  return [change(`Name “${id}” in sources`, edits, 'preferred')];
}

/** A source that the note does not know yet, which an entry cites from now on. `others` change the entry before. */
function newSource(note: Note, entry: Entry, others: readonly EntryChange[] = []): Choice {
  const add = (title: string) => {
    const id = freshId(title, (taken) => note.scope.find(taken) !== undefined);
    return inTurn(note, entry, [
      ...others,
      (copy, same) => addReference(copy, same, 'sources', id),
      (copy) => addEntry(copy, 'sources', id, { title }),
    ]);
  };
  return {
    label: 'A new source…',
    next: {
      kind: 'prompt',
      prompt: 'What is the title of the source?',
      example: 'Statement of the ministry',
      refuses: (title) => (title.trim() === '' ? 'A source needs a title.' : undefined),
      next: (title) => largeChange(() => add(title.trim())),
    },
  };
}

function isCurrent(entry: Entry): boolean {
  return entry.kind === 'source' && (entry.values.status?.value ?? 'current') === 'current';
}

/** Adds a claim or an indicator to the evidence for a claim, or against it. */
export function addEvidence(
  note: Note,
  claim: Entry,
  field: 'supported-by' | 'contradicted-by',
  title: string,
): Fix[] {
  const fits = fitsAsEvidence(note, claim);
  const question = field === 'supported-by' ? 'What supports this claim?' : 'What speaks against this claim?';
  return choose(title, question, () =>
    evidenceChoices(note, ({ id }) => changeStep(() => addReference(note, claim, field, id)), fits),
  );
}

/** Tells what could bear on a claim, closes no circle with it, and is not named there yet. */
export function fitsAsEvidence(note: Note, claim: Entry): (entry: Entry) => boolean {
  const above = restingOn(note, claim.id);
  return (entry) =>
    entry !== claim && !above.has(entry) && !evidenceFields.some((each) => names(claim, each, entry));
}

const evidenceFields = ['supported-by', 'contradicted-by', 'contradicts'];

function names({ references }: Entry, field: string, { id }: Entry): boolean {
  return references.some((reference) => reference.field === field && reference.id === id);
}

/** Indicators and claims, those last that rest on nothing themselves. */
export function* evidenceChoices(
  note: Note,
  next: (entry: Entry) => Step,
  fits: (entry: Entry) => boolean,
): Generator<Choice> {
  yield* choicesOf(note, ['indicator', 'claim'], next, (entry) => fits(entry) && isFounded(note, entry));
  const others = choicesOf(
    note,
    ['indicator', 'claim'],
    next,
    (entry) => fits(entry) && !isFounded(note, entry),
  );
  for (const choice of others) yield { ...choice, detail: 'Rests on nothing that was observed or stated' };
}

function isFounded(note: Note, entry: Entry): boolean {
  if (entry.kind === 'claim') return note.support.isGrounded(entry);
  return entry.kind === 'indicator' && isSettled(entry);
}

/** All that is supported by an id: to support its claim by these were a circle. */
export function restingOn(note: Note, id: string): ReadonlySet<Entry> {
  const found = new Set<Entry>(supportedBy(note, id));
  for (const entry of found) for (const each of supportedBy(note, entry.id)) found.add(each);
  return found;
}

function* supportedBy(note: Note, id: string): Generator<Entry> {
  for (const facts of note.symbols.referrers(id))
    for (const user of facts.entries)
      if (user.references.some((each) => each.field === 'supported-by' && each.id === id)) yield user;
}

/** Gives a claim to an actor who said it, with the source in which it was said. */
export function attribute(note: Note, claim: Entry): Fix[] {
  const whereSaid = (actor: Entry): Step => {
    const said: EntryChange = (copy, entry) => setFieldOf(copy, entry, 'by', actor.id);
    const saidIn = ({ id }: Entry): Step =>
      changeStep(() =>
        inTurn(note, claim, [said, (copy, entry) => addReference(copy, entry, 'sources', id)]),
      );
    if (claim.kind === 'claim' && isGiven(claim, 'sources'))
      return changeStep(() => inTurn(note, claim, [said]));
    const speaks = (source: Entry) => names(source, 'by', actor);
    const isSilent = (source: Entry) => !speaks(source);
    return ask('Where was it said?', () =>
      chain(choicesOf(note, ['source'], saidIn, speaks), choicesOf(note, ['source'], saidIn, isSilent), [
        newSource(note, claim, [said]),
      ]),
    );
  };
  return choose('Attribute to an actor…', 'Who said so?', () => choicesOf(note, ['actor'], whereSaid));
}
