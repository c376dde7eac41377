import { effectiveLikelihood, judgedHypothesis } from '../../workspace/argument/effective-likelihood';
import { noteOf } from '../../workspace/note/note';
import { at, type Finding, type Rule } from '../rule';
import { type Claim, claimsIn, isAssessed } from '../shared/claims';
import { canBeOne, shownLikelihood } from '../shared/likelihoods';
import { namedApart } from '../shared/wording';

/** ICD 203, standards 2 and 6: a product says one thing about how likely something is. */
export const likelihoodConflict: Rule = {
  code: 'likelihood-conflict',
  severity: 'warning',
  summary: 'A claim has another likelihood than the hypothesis on which it is the judgement.',
  reads: 'likelihoods',
  about: ['claim'],
  *check(facts) {
    for (const claim of claimsIn(facts)) {
      const finding = isAssessed(claim) ? conflictOf(claim) : undefined;
      if (finding) yield finding;
    }
  },
};

function conflictOf(claim: Claim): Finding | undefined {
  const hypothesis = judgedHypothesis(claim);
  const own = claim.values.likelihood;
  const other = hypothesis && effectiveLikelihood(hypothesis);
  if (!own || !other || canBeOne({ text: own, by: claim }, other)) return undefined;
  const [judgement, judged] = namedApart(claim, hypothesis);
  const [here, there] = [
    shownLikelihood(own.value, noteOf(claim).yardstick),
    shownLikelihood(other.text.value, noteOf(hypothesis).yardstick),
  ];
  return {
    at: at(claim.chunk, own),
    message: `${judgement} is the judgement on ${judged}, which has ${there}, and this says ${here}. Bring the two together, or take this one away, so that that of the hypothesis holds.`,
    related: [{ at: at(hypothesis.chunk, hypothesis.idSpan), message: 'The hypothesis that it judges.' }],
  };
}
