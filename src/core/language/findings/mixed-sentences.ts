import type { Yardstick } from '../../model/scales/yardsticks';
import type { Span } from '../../text/span';
import { type Estimate, estimates } from '../likelihood/estimates';
import { type Passage, passageOf } from '../text/passage';
import { within } from '../text/within';
import { confidences, type StatedConfidence } from './confidences';

/** A sentence that says both how likely something is and how well that is founded. */
export interface MixedSentence extends Span {
  readonly estimate: Estimate;
  readonly confidence: StatedConfidence;
}

/**
 * The sentences of prose that state both a likelihood and a level of confidence (ICD 203 keeps them apart),
 * in order.
 */
export function mixedSentences(prose: string | Passage, yardstick: Yardstick): MixedSentence[] {
  const passage = passageOf(prose);
  const levels = confidences(passage);
  if (levels.length === 0) return [];
  const likelihoods = estimates(passage, yardstick);
  return passage.sentences.flatMap(({ start, end }) => {
    const [estimate] = within(likelihoods, { start, end });
    const [confidence] = within(levels, { start, end });
    return estimate && confidence ? [{ start, end, estimate, confidence }] : [];
  });
}
