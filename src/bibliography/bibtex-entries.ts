import { parseFile } from './citation-js';

/** An entry of a BibTeX file, with its fields as they are written there. */
export interface BibEntry {
  readonly type: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface BibEntries {
  readonly entries: readonly BibEntry[];
  /** The keys of those that are malformed. */
  readonly malformed: readonly string[];
}

/** No field of a reference is longer: variables of variables could make one that fills the memory. */
const longestField = 200_000;

/** The variables of a file, in front of each entry where these are read one by one. */
const longestVariables = 20_000;

/** Where one entry is malformed, each is read by itself, so that only that one is lost. */
export function bibEntries(text: string): BibEntries {
  const all = entriesIn(text);
  if (all) return { entries: all, malformed: [] };
  const parts = text.split(/^(?=[ \t]*@)/m);
  const variables = parts.filter(isVariable).join('').slice(0, longestVariables);
  const entries: BibEntry[] = [];
  const malformed: string[] = [];
  for (const part of parts.filter((each) => keyOf(each) !== undefined)) {
    const read = entriesIn(variables + part) ?? entriesIn(part);
    if (read && read.length > 0) entries.push(...read);
    else malformed.push(keyOf(part) ?? '');
  }
  return { entries, malformed };
}

function isVariable(part: string): boolean {
  return /^[ \t]*@string\b/i.test(part);
}

/** The key of an entry; undefined for a comment, a preamble or variables, and for what is none of these. */
function keyOf(part: string): string | undefined {
  const [, type = '', key] = /^[ \t]*@([a-z]+)[ \t]*[{(]\s*([^\s,{}()]*)/i.exec(part) ?? [];
  return /^(?:comment|preamble|string)$/i.test(type) ? undefined : key;
}

/** Undefined where the parser refuses the text. */
function entriesIn(text: string): BibEntry[] | undefined {
  try {
    return parseFile(text).map(({ type, label, properties }) => ({
      type,
      key: label,
      fields: textsOf(properties),
    }));
  } catch {
    return undefined;
  }
}

function textsOf(properties: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) => {
      const text = typeof value === 'number' ? String(value) : value;
      return typeof text === 'string' && text.length <= longestField ? [[name, text]] : [];
    }),
  );
}
