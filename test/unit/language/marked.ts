import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Span } from '../../../src/core/text/span';
import { root } from '../../host/paths';

const fixtures = path.join(root, 'test', 'fixtures', 'language');

/** A sentence of a fixture, and the places that are marked with braces in it. */
export interface Marked {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Takes the braces out of a sentence. */
export function marked(written: string): Marked {
  const spans: Span[] = [];
  let text = '';
  let start = 0;
  for (const piece of written.split(/([{}])/)) {
    if (piece === '{') start = text.length;
    else if (piece === '}') spans.push({ start, end: text.length });
    else text += piece;
  }
  return { text, spans };
}

/** Puts the braces back, so that a wrong place is seen at once. */
export function withMarks(text: string, spans: readonly Span[]): string {
  let shown = text;
  for (const { start, end } of [...spans].sort((a, b) => b.start - a.start))
    shown = `${shown.slice(0, start)}{${shown.slice(start, end)}}${shown.slice(end)}`;
  return shown;
}

/** A file of test/fixtures/language. */
export function fixture(name: string): unknown {
  return parse(readFileSync(path.join(fixtures, name), 'utf8'));
}
