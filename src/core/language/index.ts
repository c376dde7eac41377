/**
 * The reader of estimative English: what others may use of it. It is a bundle of its own beside the
 * extension's, which stays small without it.
 */
export { certainties } from './certainties';
export { type DirectQuotation, directQuotations } from './direct-quotations';
export { type Estimate, estimates } from './estimates';
export { type ForeignTerm, foreignTerms, nearestTerm, replacementFor } from './foreign-terms';
export { hedges } from './hedges';
export { type MixedSentence, mixedSentences } from './mixed-sentences';
export { type Passage, passageOf } from './passage';
