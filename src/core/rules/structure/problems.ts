import type { Problem } from '../../model/problem';
import type { Span } from '../../text/span';
import type { Note } from '../../workspace/note';
import type { Finding } from '../rule';

type ProblemOf<C extends Problem['code']> = Extract<Problem, { code: C }>;

/** A problem with its place in the note, and a way to place its other spans. */
interface Placed<C extends Problem['code']> {
  readonly problem: ProblemOf<C>;
  readonly span: Span;
  place(span: Span): Span;
}

/** All problems of one code that the reading of a note came upon. */
export function* problemsOf<C extends Problem['code']>(note: Note, code: C): Generator<Placed<C>> {
  for (const { chunk, problems, entries } of note.facts) {
    const place = (span: Span): Span => note.place(chunk, span);
    const all = [problems, ...entries.map((entry) => entry.problems)].flat();
    for (const problem of all) if (isOf(problem, code)) yield { problem, span: place(problem), place };
  }
}

function isOf<C extends Problem['code']>(problem: Problem, code: C): problem is ProblemOf<C> {
  return problem.code === code;
}

/** A finding for each problem of a code, in the rule's words. */
export function* findings<C extends Problem['code']>(
  note: Note,
  code: C,
  word: (problem: ProblemOf<C>) => string,
): Generator<Finding> {
  for (const { problem, span } of problemsOf(note, code)) yield { span, message: word(problem) };
}
