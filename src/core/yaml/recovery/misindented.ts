import { applyEdits, type TextEdit } from '../../text/edit';
import type { Span } from '../../text/span';
import { parse } from '../parse/parse';
import type { Damage, Parsed } from '../parse/parsed';
import { contentOf, isIdle, type Line, linesOf, wordKey } from '../split/line';

/** A chunk that stands at another column than its siblings. */
export function misindentedChunk(text: string, due: number, what: string): Damage | undefined {
  const lines = filled(text);
  const head = lines.find((line) => !isIdle(contentOf(text, line)));
  if (!head) return undefined;
  const by = due - head.indent;
  // What is not the key stays right of where that is to stand, or it would be no part of its value any more.
  const least = (line: Line, below: number): number =>
    line !== head && due < line.indent && line.indent < below && !isIdle(contentOf(text, line)) ? due + 1 : 0;
  const whole = shifted(lines, by, (line) => least(line, head.indent));
  const edits = isOneKey(text, whole) ? whole : shifted([head], by);
  if (isOneKey(text, edits)) return damage(text, head, due, what, edits);
  const within = shifted(lines, by, (line) => least(line, Number.POSITIVE_INFINITY));
  return damage(text, head, due, what, within);
}

function isOneKey(text: string, edits: readonly TextEdit[]): boolean {
  const { root, problems } = parse(applyEdits(text, edits));
  return problems.length === 0 && root?.kind === 'map' && root.pairs.length === 1;
}

function damage(text: string, line: Line, due: number, what: string, edits: readonly TextEdit[]): Damage {
  const side = line.indent > due ? 'right' : 'left';
  const [advice, title] =
    due === 0
      ? ['Begin it at the margin.', 'Begin it at the margin']
      : [`Indent it by ${due} as well.`, `Indent it by ${due}`];
  const message = `${what} stands too far ${side}: it is indented by ${line.indent}, the others by ${due}. ${advice}`;
  return { kind: 'lines', problem: { ...keySpan(text, line), message }, title, edits, all: edits };
}

/** The key that a line begins with, or the line. */
function keySpan(text: string, { first, stop }: Line): Span {
  const length = text.slice(first, stop).search(/(?<![ \t])[ \t]*:(?:\s|$)/);
  return { start: first, end: length > 0 ? first + length : stop };
}

/** The lines that are not empty. */
function filled(text: string): Line[] {
  return [...linesOf(text, 0)].filter((line) => line.first < line.stop);
}

/** Moves lines, those that stand too far left for it as far as they can, but no further than to a column. */
function shifted(lines: readonly Line[], by: number, least: (line: Line) => number = () => 0): TextEdit[] {
  return lines.flatMap((line) => {
    const { start, indent } = line;
    if (by > 0) return [{ span: { start, end: start }, text: ' '.repeat(by) }];
    const count = Math.min(-by, indent - least(line));
    return count === 0 ? [] : [{ span: { start, end: start + count }, text: '' }];
  });
}

/** How many columns are tried for a line. */
const mostColumns = 4;

/** A field of a malformed chunk that stands at another column than the others, where that is all that is wrong. */
export function misindentedField(text: string, { problems }: Parsed): Damage | undefined {
  const lines = filled(text);
  const [problem] = problems;
  if (!problem) return undefined;
  const at = lines.findIndex(({ end }) => problem.start < end);
  for (const index of [at, at + 1, at - 1]) {
    const line = lines[index];
    if (!line || index < 1 || !isKey(text, line)) continue;
    for (const column of columnsOf(text, lines, line)) {
      const edits = shifted(withInner(lines, index), column - line.indent);
      if (parse(applyEdits(text, edits)).problems.length === 0)
        return damage(text, line, column, 'This field', edits);
    }
  }
  return undefined;
}

function isKey(text: string, line: Line): boolean {
  return wordKey(contentOf(text, line)) !== undefined;
}

/** The columns of other fields, the nearest first. */
function columnsOf(text: string, lines: readonly Line[], line: Line): number[] {
  const columns = new Set(
    lines
      .slice(1)
      .filter((each) => isKey(text, each))
      .map(({ indent }) => indent),
  );
  columns.delete(line.indent);
  const distance = (column: number): number => Math.abs(column - line.indent);
  return [...columns].sort((a, b) => distance(a) - distance(b)).slice(0, mostColumns);
}

/** A line with those below it that stand deeper. */
function withInner(lines: readonly Line[], index: number): Line[] {
  const indent = lines[index]?.indent ?? 0;
  const end = lines.findIndex((each, other) => other > index && each.indent <= indent);
  return lines.slice(index, end < 0 ? lines.length : end);
}
