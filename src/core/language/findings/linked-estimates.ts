import type { Yardstick } from '../../model/scales/yardsticks';
import type { Link } from '../../prose';
import { words } from '../../util/words';
import { type Estimate, estimatesOf } from '../likelihood/estimates';
import { type Passage, passageOf } from '../text/passage';
import { within } from '../text/within';

/** The one estimate of a sentence, with the links that stand in it. */
export interface LinkedEstimate {
  readonly estimate: Estimate;
  readonly links: readonly Link[];
  /** Whether the sentence may tell what was held before: in September we held it to be unlikely. */
  readonly isFormer: boolean;
}

const former = words(
  'was were had held judged assessed estimated considered thought rated put gave took saw deemed',
  'earlier previously formerly initially originally before once until',
);

/** The sentences of prose that estimate one thing and link something, in order. */
export function linkedEstimates(prose: string | Passage, yardstick: Yardstick): LinkedEstimate[] {
  const passage = passageOf(prose);
  const { links } = passage.markup;
  if (links.length === 0) return [];
  return passage.sentences.flatMap((sentence) => {
    const linked = within(links, sentence);
    if (linked.length === 0) return [];
    const [estimate, another] = estimatesOf(passage, sentence, yardstick);
    if (!estimate || another) return [];
    const isFormer = sentence.tokens.some(({ word }) => former.has(word));
    return [{ estimate, links: linked, isFormer }];
  });
}
