import { entryKey } from '../../edits/entry-key';
import type { FieldValue, SetField } from '../../edits/intent';
import type { EntryOf } from '../../model/entries/entry';
import { composed } from '../../text/composed';
import type { Note } from '../../workspace/note/note';

/** What is to be kept of a judgement, or why it cannot be. */
export type PastJudgement =
  | { readonly kind: 'kept'; readonly set: SetField }
  | { readonly kind: 'left'; readonly id: string };

/**
 * What claims and hypotheses say now as what they said then: under the date at which they were last weighed, else that
 * of the note. What stands under that date already is the analyst’s own account, and stays. Reasons stay where they
 * are: in `was` they would say why it was changed then.
 */
export function pastJudgements(note: Note): readonly PastJudgement[] {
  const weighed = [...note.contents.hypotheses, ...note.contents.entriesOfKind('claim')];
  return weighed.flatMap((entry) => pastOf(note, entry));
}

function pastOf(note: Note, entry: EntryOf<'claim'> | EntryOf<'hypothesis'>): readonly PastJudgement[] {
  const value = weighingOf(entry);
  if (value === undefined) return [];
  const date = (entry.kind === 'claim' ? entry.values['as-of'] : undefined) ?? note.contents.values.date;
  if (!date) return [{ kind: 'left', id: entry.id }];
  const { was = [] } = entry.values;
  if (was.some(({ key }) => composed(key.value) === composed(date.value))) return [];
  const path = ['was', date.value];
  return [{ kind: 'kept', set: { kind: 'setField', entry: entryKey(note, entry), path, value, was: null } }];
}

function weighingOf(entry: EntryOf<'claim'> | EntryOf<'hypothesis'>): FieldValue | undefined {
  const likelihood = entry.values.likelihood?.value.trim();
  const confidence = entry.kind === 'claim' ? entry.values.confidence?.value : undefined;
  if (confidence === undefined) return likelihood;
  return { ...(likelihood !== undefined && { likelihood }), confidence };
}
