import { words } from '../../util/words';

/** What a form of a verb agrees with: a plural, a singular, any subject, or none. */
export type VerbForm = 'base' | 'third' | 'past' | 'gerund';

/**
 * The forms of verbs that are given by their base. What is irregular stands behind a stroke, the past forms in order:
 * know/knew/known, admit/admitted. A form that is a base and a past (put) counts as a past, which suits any subject.
 */
export function conjugated(...lines: string[]): ReadonlyMap<string, VerbForm> {
  return new Map([...words(...lines)].flatMap(conjugate));
}

/** All forms of verbs, as `conjugated` takes them. */
export function formsOf(...lines: string[]): ReadonlySet<string> {
  return new Set(conjugated(...lines).keys());
}

/** The singular and the plural of nouns. */
export function numbersOf(...lines: string[]): ReadonlySet<string> {
  return new Set([...words(...lines)].flatMap((noun) => [noun, withS(noun)]));
}

function conjugate(verb: string): [string, VerbForm][] {
  const [base = '', ...irregular] = verb.split('/');
  const pasts = irregular.length > 0 ? irregular : [past(base)];
  return [
    [base, 'base'],
    [withS(base), 'third'],
    [gerund(base, irregular[0]), 'gerund'],
    ...pasts.map((each): [string, VerbForm] => [each, 'past']),
  ];
}

function withS(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z|[^aeio]o)$/.test(word) ? `${word}es` : `${word}s`;
}

function past(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return base.endsWith('e') ? `${base}d` : `${base}ed`;
}

/** A consonant that is doubled in the past is doubled here too: admitted, admitting; put, putting. */
function gerund(base: string, irregular: string | undefined): string {
  const last = base.slice(-1);
  if (irregular === `${base}${last}ed`) return `${base}${last}ing`;
  if (irregular === base && /[^aeiou][aeiou]t$/.test(base)) return `${base}ting`;
  return /[^eoy]e$/.test(base) ? `${base.slice(0, -1)}ing` : `${base}ing`;
}
