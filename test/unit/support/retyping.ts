import type { Diagnostic } from '../../../src/core/rules/rule';
import type { Span } from '../../../src/core/text/span';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { spanOf } from '../../../src/core/workspace/reading/place';

/** A stretch of a text that is typed anew, and what stands in it after each keystroke. */
export interface Retyping {
  readonly head: string;
  readonly tail: string;
  readonly states: readonly string[];
  /** How much of its entry stands before the stretch, and how much behind it. */
  readonly lead: number;
  readonly trail: number;
}

/** How somebody types a note: the stretches of each entry that are typed, and what each keystroke leaves. */
export type Manner = (text: string, entry: Span) => readonly Retyping[];

/** What editors put behind an opening sign, and what typing over it takes away again. */
const pairs: Readonly<Record<string, string>> = { '{': '}', '[': ']', '"': '"', "'": "'" };

/** What stands there after each of the letters, from nothing to the whole. */
function letterByLetter(whole: string): string[] {
  const letters = [...whole];
  return Array.from({ length: letters.length + 1 }, (_, count) => letters.slice(0, count).join(''));
}

/** What stands there after each letter in an editor that closes brackets and quotes: their ends stand behind the cursor until they are typed. */
function closing(whole: string): string[] {
  return letterByLetter(whole).map((typed) => typed + closersOf(typed));
}

function closersOf(typed: string): string {
  let open = '';
  for (const [at, sign] of [...typed].entries()) {
    if (open.startsWith(sign)) open = open.slice(1);
    else if (/["']/.test(open.charAt(0)) || /\w/.test(typed.charAt(at - 1))) continue;
    else open = (pairs[sign] ?? '') + open;
  }
  return open;
}

/** What stands there after each line in an editor that indents each new line as the last one, and one that was begun by Enter. */
function indenting(whole: string): string[] {
  return [
    ...new Set(
      whole.split(/(?<=\n *)(?! )/).flatMap((_, at, parts) => {
        const before = parts.slice(0, at).join('');
        const part = parts[at] ?? '';
        const letters = part.split(/(?=\n)/).flatMap((each) => (each.startsWith('\n') ? [each] : [...each]));
        return letters.map((_, count) => before + letters.slice(0, count + 1).join(''));
      }),
    ),
  ];
}

function replaced(text: string, { start, end }: Span, states: readonly string[], entry?: Span): Retyping {
  const [lead, trail] = entry ? [start - entry.start, entry.end - end] : [0, 0];
  return { head: text.slice(0, start), tail: text.slice(end), states, lead, trail };
}

function linesOf(text: string, { start, end }: Span): Span {
  const stop = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: stop < 0 ? text.length : stop };
}

/** The entry in braces and in one line, as far as its values can stand there as they are. */
function inBraces(text: string): string | undefined {
  const [id, ...lines] = text.split('\n');
  const fields = lines.map((line) => /^ *([a-z-]+): (?![>|])([^"'#]+)$/.exec(line));
  if (!id?.endsWith(':') || fields.some((field) => !field)) return undefined;
  const written = fields.map((field) => {
    const [, key = '', value = ''] = field ?? [];
    return `${key}: ${/^[[{]/.test(value) || !/[,[\]{}]/.test(value) ? value : `"${value}"`}`;
  });
  return `${id} {${written.join(', ')}}`;
}

export const manners: Readonly<Record<string, Manner>> = {
  'letter by letter': (text, entry) => [
    replaced(text, entry, letterByLetter(text.slice(entry.start, entry.end))),
  ],
  'with its lines': (text, entry) => {
    const lines = linesOf(text, entry);
    // In braces others may stand in the same lines.
    const [before, behind] = [text.slice(lines.start, entry.start), text.slice(entry.end, lines.end)];
    if (before.trim() !== '' || /^[^#]*[^\s#]/.test(behind)) return [];
    return [replaced(text, lines, letterByLetter(text.slice(lines.start, lines.end)))];
  },
  'with indented lines': (text, entry) => [
    replaced(text, entry, ['', ...indenting(text.slice(entry.start, entry.end))]),
  ],
  'with closed brackets': (text, entry) => [
    replaced(text, entry, closing(text.slice(entry.start, entry.end))),
  ],
  'in braces': (text, entry) => {
    const braced = inBraces(text.slice(entry.start, entry.end));
    return braced === undefined ? [] : [replaced(text, entry, letterByLetter(braced))];
  },
  'in closed braces': (text, entry) => {
    const braced = inBraces(text.slice(entry.start, entry.end));
    return braced === undefined ? [] : [replaced(text, entry, closing(braced))];
  },
  backwards: (text, entry) => [
    replaced(text, entry, letterByLetter(text.slice(entry.start, entry.end)).reverse()),
  ],
  'its id': (text, entry) => {
    const length = text.slice(entry.start, entry.end).search(/:/);
    const id = { start: entry.start, end: entry.start + length };
    return [replaced(text, id, letterByLetter(text.slice(id.start, id.end)), entry)];
  },
  'each value': (text, entry) => found(text, entry, /(?<=^ *[a-z-]+: )[^ >|\n].*$/gm),
  'each field': (text, entry) => found(text, entry, /(?<=\n *)[a-z-]+: [^>|\n].*$/gm),
};

/** All that a pattern finds in an entry, each typed anew for itself. */
function found(text: string, entry: Span, pattern: RegExp): Retyping[] {
  return [...text.slice(entry.start, entry.end).matchAll(pattern)].map(({ index, 0: whole }) => {
    const start = entry.start + index;
    return replaced(text, { start, end: start + whole.length }, letterByLetter(whole), entry);
  });
}

/** The keys of the sections of a note, each typed anew, forwards and backwards. */
export function headersOf(text: string): readonly Retyping[] {
  const pattern = /^(?:sources|actors|hypotheses|claims|indicators|gaps):$/gm;
  return [...text.matchAll(pattern)].flatMap(({ index, 0: key }) => {
    const line = { start: index, end: index + key.length };
    const states = letterByLetter(key);
    return [replaced(text, line, states), replaced(text, line, [...states].reverse())];
  });
}

/** Every so many-th entry of a note. */
export function entriesOf(text: string, every: number): Span[] {
  const note = readNote(text);
  return note.contents.entries.filter((_, index) => index % every === 0).map((entry) => spanOf(entry));
}

/** The text after a keystroke, and where the entry stands in it that is typed. */
export function stateOf({ head, tail, lead, trail }: Retyping, typed: string): { text: string; entry: Span } {
  const entry = { start: head.length - lead, end: head.length + typed.length + trail };
  return { text: head + typed + tail, entry };
}

/** The diagnostics outside of an entry, each as it reads, with its places as if nothing stood there. */
export function elsewhere(diagnostics: readonly Diagnostic[], { start, end }: Span): ReadonlySet<string> {
  const place = (at: number): string => (at <= start ? `${at}` : at >= end ? `${at - end + start}+` : 'here');
  const isHere = (span: Span): boolean => span.start >= start && span.start <= end;
  const spot = (span: Span): string => (isHere(span) ? 'here' : `${place(span.start)}-${place(span.end)}`);
  const others = diagnostics.filter(({ span }) => !isHere(span));
  const wording = ({ code, severity, message, span, related = [] }: Diagnostic): string =>
    [
      `${severity} ${code} ${spot(span)} ${message}`,
      ...related.map((other) => `${spot(other.span)} ${other.message}`),
    ].join('; ');
  return new Set(others.map(wording));
}
