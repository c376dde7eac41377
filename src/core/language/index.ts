/**
 * The reader of estimative English: what others may use of it. It is a bundle of its own beside the
 * extension's, which stays small without it.
 */
export { type Attribution, attributions } from './findings/attributions';
export { certainties } from './findings/certainties/certainties';
export { directQuotations } from './findings/direct-quotations';
export { hedges } from './findings/hedges/hedges';
export { linkedEstimates } from './findings/linked-estimates';
export { mixedSentences } from './findings/mixed-sentences';
export { isEverydayWord } from './grammar/everyday';
export { isFunctionWord } from './lexicon/function-words';
export { type Estimate, estimates } from './likelihood/estimates';
export { type ForeignTerm, foreignTerms, nearestTerm, replacementFor } from './likelihood/yardstick-terms';
export { Passage, passageOf, type Sentence } from './text/passage';
export { type Token, tokens } from './text/tokens';
