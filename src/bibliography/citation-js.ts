/**
 * The parsers of citation-js. They take a while to get ready, which is not to be waited for by who reads no BibTeX, as
 * most runs of the command line: so they are required when they are first called.
 */
import type * as file from '@citation-js/plugin-bibtex/lib/input/file.js';
import type * as value from '@citation-js/plugin-bibtex/lib/input/value.js';

declare function require(path: '@citation-js/plugin-bibtex/lib/input/file.js'): typeof file;
declare function require(path: '@citation-js/plugin-bibtex/lib/input/value.js'): typeof value;

export const parseFile: typeof file.parse = (text) =>
  require('@citation-js/plugin-bibtex/lib/input/file.js').parse(text);

export const parseValue: typeof value.parse = (...words) =>
  require('@citation-js/plugin-bibtex/lib/input/value.js').parse(...words);
