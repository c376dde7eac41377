import { inDoubleQuotes, inSingleQuotes } from '../lexical/quotes';

/** A line at a mapping's own column that goes on with what stands above it instead of beginning a key. */
export const continuation = /^(?:[-?:](?:\s|$)|[\]}\t])/;
/** Two words or more, of which the first is in no quotes. */
export const severalWords = /^[^\s"'][^:]*\s/;
export const explicitKey = /^\?(?:\s|$)/;
export const mapKey = /:(?:\s|$)/;
const plainKey = String.raw`(?![-?:](?:\s|$))[^\s"'#&*!|>%@\x60[\]{},](?:(?!:(?:\s|$)|\s#).)*`;
/** A first line that proves its block to be a mapping: a plain or quoted key, then a colon. */
export const provenKey = new RegExp(
  `^(?:${inDoubleQuotes}[ \\t]*|${inSingleQuotes}[ \\t]*|${plainKey}):(?:\\s|$)`,
);
/** A value that ends on its line. */
export const oneLiner = new RegExp(
  `^(?:\\{.*\\}|\\[.*\\]|${inDoubleQuotes}|${inSingleQuotes}|[^\\s"'#&*!|>[\\]{},%@\`:?-].*)$`,
);
/** First characters of keys and roots that only a YAML parser can tell apart. */
export const needsFullParser = /^[?&*!{["'%@`|>-]/;
export const sectionHeader = /^(["']?)([\w-]+)\1[ \t]*:[ \t]*(?:#.*)?$/;
export const sectionKey = /^(["']?)([\w-]+)\1[ \t]*:/;
/** The beginning of a section's key, still without its colon: enough letters to tell which. */
export const unfinishedHeader = /^[a-z]{3,}$/;
