import type { Problem } from '../../model/fields/problem';
import { none } from '../../util/none';
import type { ChunkFacts } from '../../workspace/reading/chunk-facts';
import { at, type Finding } from '../rule';

type ProblemOf<C extends Problem['code']> = Extract<Problem, { code: C }>;

/** All problems of one code that the reading of a chunk came upon: mostly none. */
export function problemsOf<C extends Problem['code']>(facts: ChunkFacts, code: C): readonly ProblemOf<C>[] {
  const { problems, entries } = facts;
  if (problems.length === 0 && entries.every((entry) => entry.problems.length === 0)) return none;
  const all = [...problems, ...entries.flatMap((entry) => entry.problems)];
  return all.filter((problem): problem is ProblemOf<C> => problem.code === code);
}

/** A finding for each problem of a code, in the rule's words. */
export function findings<C extends Problem['code']>(
  facts: ChunkFacts,
  code: C,
  word: (problem: ProblemOf<C>) => string,
): Finding[] {
  return problemsOf(facts, code).map((problem) => ({
    at: at(facts.chunk, problem),
    message: word(problem),
    ...aboutOf(problem),
  }));
}

function aboutOf(problem: Problem): Pick<Finding, 'about'> {
  const about = subjectOf(problem);
  return about === undefined ? {} : { about };
}

/** What tells a problem from others of its code at one alias: the key, or what is offered for the value. */
export function subjectOf(problem: Problem): string | undefined {
  if (problem.code === 'unknown-key') return problem.key;
  return problem.code === 'invalid-value' ? (problem.called ?? problem.meant?.[0]) : undefined;
}
