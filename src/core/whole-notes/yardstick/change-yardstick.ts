import { refuseConflicts } from '../../edits/editable';
import type { SetField } from '../../edits/intent';
import { setTopField } from '../../edits/set-value';
import { type Yardstick, type YardstickId, yardsticks } from '../../model/scales/yardsticks';
import { applyEdits, composeEdits, type TextEdit } from '../../text/edit';
import type { Span } from '../../text/span';
import { readNote } from '../../workspace/note/live-note';
import type { Note } from '../../workspace/note/note';
import { spanOf } from '../../workspace/reading/place';
import { type SetOutcome, setWherePossible } from '../settable';
import { likelihoodsOf, settingOf, type WrittenLikelihood } from './likelihoods';
import { type Translation, translate } from './translation';
import { wordsInProse } from './words-in-prose';

/** Words that were left as they are, for the analyst to look at. */
export interface LeftWords {
  readonly span: Span;
  /** Where they stand once the edits are made. */
  readonly spanAfter: Span;
  readonly why: string;
  readonly where: 'field' | 'prose';
}

/** What becomes of likelihoods that no term says: they stay as they are, or become the percentages that they mean. */
export type Untranslated = 'leave' | 'percent';

export interface YardstickChange {
  readonly edits: readonly TextEdit[];
  /** How many likelihoods say it in other words, by the words before and after, the most first. */
  readonly reworded: readonly Reworded[];
  /** In the order of the text, fields first. */
  readonly left: readonly LeftWords[];
}

export interface Reworded {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/**
 * Gives a note another yardstick, and says all its likelihoods in the terms of that: those of claims and hypotheses,
 * the earlier ones and those of others. Numbers stay, and so does what no term of it says, unless percentages are
 * wanted for that. Prose is its writer’s, and is only listed.
 * @throws Refusal where the yardstick itself cannot be written
 */
export function changeYardstick(
  note: Note,
  id: YardstickId,
  untranslated: Untranslated = 'leave',
): YardstickChange {
  refuseConflicts(note);
  const [from, to] = [note.yardstick, yardsticks[id]];
  const all = [...likelihoodsOf(note)].map((each) => ({
    ...each,
    translation: translate(each.text.value, from, to),
  }));
  const wanted = all.flatMap((each) => {
    const words = wordsOf(each.translation, untranslated);
    return words === undefined || words === each.text.value.trim() ? [] : [settingOf(note, each, words)];
  });
  const outcome = setWherePossible(note, wanted);
  const edits = withYardstick(note, outcome.edits, id);
  const left = [...leftInFields(note, all, outcome, untranslated), ...leftInProse(note, from, to)].map(
    (each): LeftWords => ({ ...each, spanAfter: moved(each.span, edits) }),
  );
  return { edits, reworded: counted(wanted, outcome.refused), left };
}

function wordsOf(translation: Translation, untranslated: Untranslated): string | undefined {
  if (translation.kind === 'says') return translation.words;
  return translation.kind === 'none' && untranslated === 'percent' ? translation.percent : undefined;
}

function withYardstick(note: Note, edits: readonly TextEdit[], id: YardstickId): readonly TextEdit[] {
  const text = note.text.toString();
  const reworded = edits.length === 0 ? note : readNote(applyEdits(text, edits), note.uri);
  const own = setTopField(reworded, { kind: 'setTop', path: ['yardstick'], value: id, was: null });
  return composeEdits(text, edits, own);
}

type Left = Omit<LeftWords, 'spanAfter'>;
type Translated = WrittenLikelihood & { readonly translation: Translation };

function leftInFields(
  note: Note,
  all: readonly Translated[],
  { refused }: SetOutcome,
  untranslated: Untranslated,
): Left[] {
  const kept = new Set(refused.map(nameOf));
  return all.flatMap((each): Left[] => {
    const { entry, text, translation } = each;
    const left = { span: spanOf({ chunk: entry.chunk, span: text }), where: 'field' } as const;
    if (kept.has(nameOf(settingOf(note, each, ''))))
      return [{ ...left, why: `The way “${entry.id}” is written lets this be changed in the text only.` }];
    const isLeft = translation.kind === 'none' && wordsOf(translation, untranslated) === undefined;
    return isLeft ? [{ ...left, why: translation.why }] : [];
  });
}

function nameOf({ entry, path }: SetField): string {
  return JSON.stringify([entry, path]);
}

function leftInProse(note: Note, from: Yardstick, to: Yardstick): Left[] {
  return [...wordsInProse(note, from, to)].map(({ place, why }) => ({
    span: spanOf(place),
    why,
    where: 'prose',
  }));
}

/** Where a stretch that edits leave alone stands once they are made. */
function moved({ start, end }: Span, edits: readonly TextEdit[]): Span {
  const before = edits.filter(({ span }) => span.end <= start);
  const by = before.reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), 0);
  return { start: start + by, end: end + by };
}

function counted(wanted: readonly SetField[], refused: readonly SetField[]): Reworded[] {
  const kept = new Set(refused.map(nameOf));
  const counts = new Map<string, Reworded>();
  for (const set of wanted.filter((each) => !kept.has(nameOf(each)))) {
    const [from, to] = [String(set.was).trim(), String(set.value)];
    const key = JSON.stringify([from, to]);
    counts.set(key, { from, to, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((one, other) => other.count - one.count);
}
