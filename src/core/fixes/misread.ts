import { choicesMeant } from '../model/fields/choices-meant';
import { markings, markingWords } from '../model/scales/tlp';
import { applyEdits } from '../text/edit';
import { lineStart, lineStop } from '../text/line-end';
import type { Span } from '../text/span';
import { parse } from '../yaml/parse/parse';
import { change, type Fix, type FixContext, replacement } from './fix';

/** What stands before a likelihood: its key, or in `was` a date. */
const likelihoodKey = /(?:\blikelihood|\d)["']?:[ \t]+$/;
const bound = />[ \t]*\d{1,3}(?:\.\d{1,9})?[ \t]*(?:%|per ?cent)/gi;

/** `syntax`: a likelihood such as >90%, whose sign begins a block to YAML. */
export function quoteBound(context: FixContext): Fix[] {
  const written = wordsAround(context, likelihoodKey, bound);
  if (!written) return [];
  const quoted = `"${context.chunk.text.slice(written.start, written.end)}"`;
  return mends(context, written, quoted)
    ? [
        change(
          'Put the likelihood in quotes',
          () => replacement({ ...context, at: written }, quoted),
          'preferred',
        ),
      ]
    : [];
}

const marking = /TLP:[ \t]+(?:[A-Z]+[+ \t]STRICT|[A-Z]+)/gi;

/** `syntax`: a marking with a space behind its colon, which makes a key of it to YAML. */
export function closeMarking(context: FixContext): Fix[] {
  const written = wordsAround(context, /\bmarking["']?:[ \t]+$/, marking);
  if (!written) return [];
  const label = context.chunk.text.slice(written.start, written.end);
  const { meant, isSure } = choicesMeant(label, markings, markingWords.meanings);
  const [word = ''] = meant;
  return isSure && mends(context, written, word)
    ? [change(`Change to “${word}”`, () => replacement({ ...context, at: written }, word), 'preferred')]
    : [];
}

/** The words of a form that hold the place of an error, in its line, behind what must stand before them. */
function wordsAround({ chunk: { text }, at }: FixContext, before: RegExp, form: RegExp): Span | undefined {
  const line = lineStart(text, at.start);
  for (const match of text.slice(line, lineStop(text, line)).matchAll(form)) {
    const start = line + match.index;
    const end = start + match[0].length;
    const isValue = before.test(text.slice(Math.max(line, start - 80), start));
    if (isValue && start <= at.start && at.start <= end) return { start, end };
  }
  return undefined;
}

/** Whether other characters leave no error where one was; there may be others behind it. */
function mends({ chunk, at }: FixContext, span: Span, text: string): boolean {
  const [problem] = parse(applyEdits(chunk.text, [{ span, text }])).problems;
  return problem === undefined || problem.start > at.end + text.length;
}
