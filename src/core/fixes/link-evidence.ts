/** Evidence that a user gives to a claim, in one step: which claim, what bears on it, and whether for or against. */
import { type EntryKey, entryOfKey } from '../edits/entry-key';
import { inTurn } from '../edits/in-turn';
import { addReference } from '../edits/set-field';
import type { Entry, EntryOf } from '../model/entries/entry';
import { shortened } from '../text/shorten';
import type { Note } from '../workspace/note/note';
import { choiceOf, evidenceChoices, fitsAsEvidence } from './candidates';
import { ask, type Choice, changeStep, type Fix, isEmpty, type Question, type Step } from './fix';

/**
 * Asks for a claim, for what bears on it, and how; undefined where the note has no claim of its own, or nothing else
 * that could be evidence.
 * @param at the claim that comes first, where the user points at one
 */
export function linkFixFor(note: Note, at?: EntryKey): Fix | undefined {
  const pointed = at === undefined ? undefined : entryOfKey(note, at);
  const claims = note.contents.entriesOfKind('claim').filter((claim) => !claim.broken);
  const inOrder = [
    ...claims.filter((claim) => claim === pointed),
    ...claims.filter((claim) => claim !== pointed),
  ];
  const [first] = inOrder;
  const isAlone = !first || isEmpty(evidenceChoices(note, nothingMore, (entry) => entry !== first));
  if (isAlone) return undefined;
  const choices = () => inOrder.map((claim) => choiceOf(claim, whatBearsOn(note, claim)));
  return { title: 'Link Evidence', step: ask('Which claim is the evidence about?', choices) };
}

const nothingMore = (): Step => changeStep(() => []);

function whatBearsOn(note: Note, claim: EntryOf<'claim'>): Question {
  const linked = (entries: readonly string[]): Step => howItBears(note, claim, entries);
  const choices = (): Choice[] => [
    ...evidenceChoices(note, ({ id }) => linked([id]), fitsAsEvidence(note, claim)),
  ];
  return {
    kind: 'question',
    question: `What bears on “${shortened(claim.title, 60)}”?`,
    choices,
    several: (chosen) => {
      const all = choices();
      return linked(chosen.flatMap((place) => all[place]?.id ?? []));
    },
    atLeastOne: true,
  };
}

function howItBears(note: Note, claim: Entry, ids: readonly string[]): Question {
  const link = (field: 'supported-by' | 'contradicted-by'): Step =>
    changeStep(() =>
      inTurn(
        note,
        claim,
        ids.map((id) => (copy, twin) => addReference(copy, twin, field, id)),
      ),
    );
  return ask(ids.length === 1 ? 'How does it bear on the claim?' : 'How do they bear on the claim?', () => [
    { label: 'For', description: 'supported-by', next: link('supported-by') },
    { label: 'Against', description: 'contradicted-by', next: link('contradicted-by') },
  ]);
}
