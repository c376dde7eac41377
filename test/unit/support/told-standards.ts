import assert from 'node:assert/strict';
import { checkStandards, type StandardShown } from '../../../src/core/reports';
import { viewed } from './views';

/** What a note shows of a standard. */
export function standard(number: number, written: string): StandardShown {
  const { note, diagnostics } = viewed(written);
  const found = checkStandards(note, diagnostics)[number - 1];
  assert.ok(found);
  return found;
}

/** What is shown and what is not, each with the ids or fields to which its places lead. */
export function told(number: number, written: string): string[] {
  const { note } = viewed(written);
  return standard(number, written).shown.map(({ isMet, words, places }) => {
    const text = note.text.toString();
    const named = places.map(({ span }) => text.slice(span.start, span.end));
    return `${isMet ? 'met' : 'not shown'}: ${words}${named.length > 0 ? ` [${named.join(' | ')}]` : ''}`;
  });
}

/** Asserts what is told of a standard: each line is one side of it. */
export function tells(number: number, written: string, expected: readonly string[]): void {
  assert.deepEqual(told(number, written), expected);
  const isMet = expected.every((line) => line.startsWith('met: '));
  assert.equal(standard(number, written).isMet, isMet);
}
