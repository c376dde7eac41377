import type { RuleCode } from '../../model/rule-codes';
import { type CheckerOptions, check } from '../../rules/engine/checker';
import { applyEdits, composeEdits, type TextEdit } from '../../text/edit';
import { readLike } from '../../workspace/note/live-note';
import type { Note } from '../../workspace/note/note';
import { Mending } from './mending';

/**
 * The rules whose preferred fix puts into form what is written, or takes out what does nothing. That of any other rule
 * changes what somebody has judged, graded, marked or kept, and is for people to choose.
 */
const rulesOfForm: readonly RuleCode[] = [
  ...(['syntax', 'cut-text', 'unknown-key', 'invalid-value', 'duplicate-key'] as const),
  ...([
    'unresolved-include',
    'unknown-reference',
    'wrong-kind',
    'missing-likelihood',
    'unused-ignore',
  ] as const),
];

/** What is mended may show what could not be seen before, and so on; so often it is looked again. */
const mostPasses = 5;

/** What mends the form of a note. */
export interface MendedForm {
  readonly edits: readonly TextEdit[];
  /** How many diagnostics are gone by it. */
  readonly count: number;
}

/**
 * Mends what needs no decision: the preferred fix of each diagnostic about form, where it asks nothing and changes no
 * other note. Each step is checked; one that leaves more malformed, or as much to report, is not made.
 */
export function mendForm(note: Note, options?: CheckerOptions): MendedForm {
  const text = note.text.toString();
  let [copy, found] = [note, check(note, options)];
  let mended: MendedForm = { edits: [], count: 0 };
  for (let pass = 0; pass < mostPasses; pass++) {
    const before = mended.count;
    for (const code of rulesOfForm) {
      const alike = found.filter((each) => each.code === code);
      const { edits, count } = new Mending(copy, code, alike, options);
      if (count === 0) continue;
      mended = { edits: composeEdits(text, mended.edits, edits), count: mended.count + count };
      copy = readLike(note, applyEdits(text, mended.edits));
      found = check(copy, options);
    }
    if (mended.count === before) break;
  }
  return mended;
}
