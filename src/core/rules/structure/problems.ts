import type { Problem } from '../../model/problem';
import type { Facts } from '../../workspace/facts';
import { at, type Finding } from '../rule';

type ProblemOf<C extends Problem['code']> = Extract<Problem, { code: C }>;

/** All problems of one code that the reading of a piece came upon. */
export function* problemsOf<C extends Problem['code']>(
  { problems, entries }: Facts,
  code: C,
): Generator<ProblemOf<C>> {
  for (const problem of problems) if (isOf(problem, code)) yield problem;
  for (const entry of entries) for (const problem of entry.problems) if (isOf(problem, code)) yield problem;
}

function isOf<C extends Problem['code']>(problem: Problem, code: C): problem is ProblemOf<C> {
  return problem.code === code;
}

/** A finding for each problem of a code, in the rule's words. */
export function* findings<C extends Problem['code']>(
  facts: Facts,
  code: C,
  word: (problem: ProblemOf<C>) => string,
): Generator<Finding> {
  for (const problem of problemsOf(facts, code))
    yield { at: at(facts.chunk, problem), message: word(problem) };
}
