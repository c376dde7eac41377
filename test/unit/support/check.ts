import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isRuleCode, type RuleCode } from '../../../src/core/model/rule-codes';
import { type CheckerOptions, check } from '../../../src/core/rules/engine/checker';
import type { Diagnostic } from '../../../src/core/rules/rule';
import { readNote } from '../../../src/core/workspace/note/live-note';
import type { Note } from '../../../src/core/workspace/note/note';
import { type Marks, readMarks } from './marks';
import { positionAt } from './positions';

/** Notes for one rule: what it must report, and what it must leave alone. Each by what it shows. */
export interface Table {
  readonly reports: Readonly<Record<string, string>>;
  readonly spares: Readonly<Record<string, string>>;
}

/**
 * Tests one rule on marked notes (see `readMarks`): the marks name all that it reports, and all places
 * that its reports relate to. Other rules are left out.
 */
export function describeRule(code: RuleCode, { reports, spares }: Table, options?: CheckerOptions): void {
  describe(code, () => {
    for (const [name, note] of Object.entries(reports)) {
      it(`reports ${name}`, () => {
        assert.ok(readMarks(note).found.length > 0, 'the note marks what is reported');
        assertMarks(note, [code], options);
      });
    }
    for (const [name, note] of Object.entries(spares)) {
      it(`spares ${name}`, () => {
        assert.equal(readMarks(note).found.length, 0, 'the note marks nothing');
        assertMarks(note, [code], options);
      });
    }
  });
}

/** Asserts that the rules report what the note marks, and nothing else. Without `only`, all rules count. */
export function assertMarks(marked: string, only?: readonly RuleCode[], options?: CheckerOptions): void {
  const { text, found, related } = readMarks(marked);
  for (const { code } of found) assert.ok(isRuleCode(code), `${code} is a rule`);
  const note = readNote(text);
  const diagnostics = check(note, options).filter(({ code }) => !only || only.includes(code));
  assert.equal(listOf(note, diagnostics), listOfMarks({ text, found, related }), text);
}

/** The diagnostics of a note without marks, as `line:column code` and the text that they cover. */
export function diagnosticsOf(text: string, ...only: RuleCode[]): string[] {
  const note = readNote(text);
  return check(note)
    .filter(({ code }) => only.length === 0 || only.includes(code))
    .map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`);
}

/** The lines come from the code under test here, and from `positionAt` for the marks: both must agree. */
function listOf(note: Note, diagnostics: readonly Diagnostic[]): string {
  const line = (label: string, span: { readonly start: number; readonly end: number }): string => {
    const { start, end } = note.text.rangeOf(span);
    return `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1} ${label} “${note.text.toString().slice(span.start, span.end)}”`;
  };
  const found = diagnostics.map(({ code, span }) => line(code, span));
  const related = diagnostics.flatMap((diagnostic) =>
    (diagnostic.related ?? []).map(({ span, uri }) => {
      assert.equal(uri, note.uri, 'no place is of another note');
      return line('(related)', span);
    }),
  );
  return inOrder([...found, ...new Set(related)]);
}

function listOfMarks({ text, found, related }: Marks): string {
  const marks = [...found, ...related.map(({ start, end }) => ({ code: '(related)', start, end }))];
  return inOrder(
    marks.map(({ code, start, end }) => {
      const [from, to] = [positionAt(text, start), positionAt(text, end)];
      return `${from.line + 1}:${from.character + 1}-${to.line + 1}:${to.character + 1} ${code} “${text.slice(start, end)}”`;
    }),
  );
}

function inOrder(lines: readonly string[]): string {
  return [...lines].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).join('\n');
}
