import assert from 'node:assert/strict';

/** How places are marked in the texts of tests: `⟦code:text⟧` and `⟪text⟫`, `{text}`, and `‸` for the cursor. */

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A note without its marks, and what they marked. */
export interface Marks {
  readonly text: string;
  readonly found: readonly (Span & { readonly code: string })[];
  readonly related: readonly Span[];
}

const mark = /⟦([a-z-]+):|⟪|⟧|⟫/g;

/**
 * Reads a note in which `⟦code:text⟧` says that the rule `code` reports exactly `text`, and `⟪text⟫` that a
 * report relates to `text`. Marks may stand in each other. A note that begins with a line break is meant
 * without it and without the indentation that all its lines share.
 */
export function readMarks(marked: string): Marks {
  const source = dedented(marked);
  const open: { code: string; start: number }[] = [];
  const found: { code: string; start: number; end: number }[] = [];
  let text = '';
  let at = 0;
  for (const match of source.matchAll(mark)) {
    text += source.slice(at, match.index);
    at = match.index + match[0].length;
    if (match[0] === '⟧' || match[0] === '⟫') {
      const begun = open.pop();
      assert.ok(begun, 'each closing mark has an opening one');
      found.push({ ...begun, end: text.length });
    } else {
      open.push({ code: match[1] ?? '', start: text.length });
    }
  }
  assert.equal(open.length, 0, 'each opening mark is closed');
  return {
    text: text + source.slice(at),
    found: found.filter(({ code }) => code !== ''),
    related: found.filter(({ code }) => code === ''),
  };
}

/** A note that begins with a line break, without it and without the indentation that all its lines share. */
export function dedented(text: string): string {
  return text.startsWith('\n') ? dedent(text.slice(1)) : text;
}

function dedent(text: string): string {
  const lines = text.split('\n');
  const depths = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const depth = Math.min(...depths);
  return lines
    .map((line) => line.slice(depth))
    .join('\n')
    .replace(/[ ]+$/, '');
}

/** A text without its cursor mark `‸`, and where that stood. */
export function atCursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('‸');
  assert.ok(offset >= 0, 'the text has a cursor mark');
  return { text: marked.replace('‸', ''), offset };
}

/** A sentence, and the places that are marked with braces in it. */
export interface Braced {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Takes the braces out of a sentence. */
export function braced(written: string): Braced {
  const spans: Span[] = [];
  let text = '';
  let start = 0;
  for (const part of written.split(/([{}])/)) {
    if (part === '{') start = text.length;
    else if (part === '}') spans.push({ start, end: text.length });
    else text += part;
  }
  return { text, spans };
}

/** Puts the braces back, so that a wrong place is seen at once. */
export function withBraces(text: string, spans: readonly Span[]): string {
  let shown = text;
  for (const { start, end } of [...spans].sort((a, b) => b.start - a.start))
    shown = `${shown.slice(0, start)}{${shown.slice(start, end)}}${shown.slice(end)}`;
  return shown;
}
