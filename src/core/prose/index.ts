/**
 * The reader of prose as a text: what in it is a link, what is no prose, and where names may begin and end. Others
 * import it by this file, because it is a bundle of its own beside the extension's, which two others share.
 */
export { blocksOf } from './blocks';
export { type Folded, folded, foldedText } from './folded';
export { barAt, isInTable, linkAs, unlabelledLinks, withoutLinks } from './links';
export { markupOf } from './markup';
export { beginsToken, isBeforeParticles, isMarked, tokenAt, tokensOf, writingOf } from './name-tokens';
export { type Link, type Markup, noMarkup, type Opaque } from './opaque';
export { endsUnspaced } from './scripts';
