import type { Marking } from '../../model/scales/tlp';
import { byKind, type Kind } from '../../model/sections';
import type { Note } from '../../workspace/note/note';
import { countBySeverity, type ProblemCounts } from './problems';
import type { ViewContext } from './view-context';
import { runsOf, type TextRun, wordsOf } from './words';

/** What stands around all tabs. */
export interface Frame {
  readonly title: string;
  readonly date?: string;
  readonly marking?: Marking;
  readonly question?: readonly TextRun[];
  readonly bottomLine?: readonly TextRun[];
  readonly problems: ProblemCounts;
  /** How many entries there are of each kind. */
  readonly counts: Readonly<Record<Kind, number>>;
  /** The terms of the note's yardstick, least likely first; percent, inclusive. */
  readonly yardstick: readonly { readonly term: string; readonly low: number; readonly high: number }[];
  /** Whether a merge has left something to decide: nothing is edited until that is done. */
  readonly hasConflicts: boolean;
  readonly today: string;
}

function countsOf(note: Note): Readonly<Record<Kind, number>> {
  const counts = { ...byKind(() => 0) };
  for (const { kind } of note.contents.entries) counts[kind]++;
  return counts;
}

export function frame({ note, diagnostics, today }: ViewContext): Frame {
  const { title, date, marking } = note.contents.values;
  return {
    title: wordsOf(note, title?.value ?? ''),
    ...(date && { date: date.value }),
    ...(marking && { marking: marking.value }),
    ...answerOf(note),
    problems: countBySeverity(diagnostics),
    counts: countsOf(note),
    yardstick: note.yardstick.terms.map(({ names, low, high }) => ({ term: names[0] ?? '', low, high })),
    hasConflicts: note.contents.conflicts.length > 0,
    today,
  };
}

/** The question and its answer up front. */
function answerOf(note: Note): Pick<Frame, 'question' | 'bottomLine'> {
  const { question, 'bottom-line': bottomLine } = note.contents.values;
  return {
    ...(question && { question: runsOf(note, question.value.trim()) }),
    ...(bottomLine && { bottomLine: runsOf(note, bottomLine.value.trim()) }),
  };
}
