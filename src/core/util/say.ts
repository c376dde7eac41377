/**
 * Puts a text of the program into the language of its user; `{0}`, `{1}` … stand for the values. Core has no language
 * but English: a face that has another gives its own, and all texts that are said so are found by `npm run l10n`.
 */
export type Say = (text: string, ...values: readonly (string | number)[]) => string;

/** Says a text as it is written. */
export const inEnglish: Say = (text, ...values) =>
  text.replace(/\{(\d+)\}/g, (_, at) => String(values[Number(at)] ?? ''));
