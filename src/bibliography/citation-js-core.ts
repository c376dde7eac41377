/**
 * What the reader of BibTeX takes of `@citation-js/core`. `esbuild.js` puts this in the place of the package, whose index
 * can fetch, and start processes for that: none of it is in any bundle. Warnings, which quote what is read, are kept
 * nowhere.
 */
import { Grammar } from '@citation-js/core/lib/util/grammar.js';

export const util = { Grammar };
export const logger = { warn: (): void => undefined };
