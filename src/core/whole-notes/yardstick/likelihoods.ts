import { entryKey } from '../../edits/entry-key';
import type { SetField } from '../../edits/intent';
import type { Entry } from '../../model/entries/entry';
import type { Text } from '../../model/fields/values';
import type { Weighing } from '../../model/fields/weighing';
import type { Note } from '../../workspace/note/note';

/** A likelihood in a field, and how to it is led. */
export interface WrittenLikelihood {
  readonly entry: Entry;
  readonly text: Text;
  readonly path: readonly string[];
}

/** The likelihoods of a note’s own entries: those that hold, the earlier ones, and those of others. */
export function* likelihoodsOf(note: Note): Generator<WrittenLikelihood> {
  for (const entry of note.contents.entries) {
    if (entry.kind !== 'claim' && entry.kind !== 'hypothesis') continue;
    const { likelihood, was = [] } = entry.values;
    if (likelihood) yield { entry, text: likelihood, path: ['likelihood'] };
    for (const { key, value } of was) yield* within(entry, ['was', key.value], value);
    const views = entry.kind === 'claim' ? (entry.values.views ?? []) : [];
    for (const { key, value } of views) yield* within(entry, ['views', key.id], value);
  }
}

/** Where a weighing is a word and no map, that word is its likelihood. */
function* within(entry: Entry, path: readonly string[], weighing: Weighing): Generator<WrittenLikelihood> {
  const { likelihood: text, start, end } = weighing;
  if (!text) return;
  const isWord = text.start === start && text.end === end;
  yield { entry, text, path: isWord ? path : [...path, 'likelihood'] };
}

export function settingOf(note: Note, { entry, text, path }: WrittenLikelihood, value: string): SetField {
  return { kind: 'setField', entry: entryKey(note, entry), path, value, was: text.value };
}
