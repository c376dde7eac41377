import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RuleCode } from '../../../src/core/model/rule-codes';
import { check } from '../../../src/core/rules/engine/checker';
import { Workspace } from '../../../src/core/workspace/includes/workspace';
import { type Marks, readMarks } from './marks';
import { positionAt } from './positions';

/** Marked notes by their keys, which are the paths by which they include each other. */
export type Files = Readonly<Record<string, string>>;

/** Notes that see each other, for one rule. Each set of notes by what it shows. */
export interface FilesTable {
  readonly reports: Readonly<Record<string, Files>>;
  readonly spares: Readonly<Record<string, Files>>;
}

/**
 * Does what `describeRule` does, for notes that include each other: all of them are checked, and the marks in all
 * of them name what the rule reports there, and the places to which a report in any of them relates.
 */
export function describeRuleAcross(code: RuleCode, { reports, spares }: FilesTable): void {
  describe(`${code} across notes`, () => {
    for (const [name, files] of Object.entries(reports))
      it(`reports ${name}`, () => assertMarksAcross(files, code, true));
    for (const [name, files] of Object.entries(spares))
      it(`spares ${name}`, () => assertMarksAcross(files, code, false));
  });
}

function assertMarksAcross(files: Files, code: RuleCode, isMarked: boolean): void {
  const marks = new Map(Object.entries(files).map(([key, marked]) => [key, readMarks(marked)]));
  const expected = [...marks].flatMap(([key, each]) => expectedIn(key, each));
  assert.equal(
    expected.some((line) => line.includes(code)),
    isMarked,
    'the notes mark what is reported, if anything is',
  );
  const workspace = new Workspace((_, path) => path);
  for (const [key, { text }] of marks) workspace.set(key, text);
  const found = new Set([...workspace.all].flatMap(({ uri }) => foundIn(workspace, uri, code)));
  assert.deepEqual([...found].sort(), expected.sort());
}

function expectedIn(key: string, { text, found, related }: Marks): string[] {
  return [
    ...found.map(({ code, start, end }) => line(key, text, code, { start, end })),
    ...related.map((span) => line(key, text, '(related)', span)),
  ];
}

function foundIn(workspace: Workspace, key: string, code: RuleCode): string[] {
  const textOf = (name: string): string => workspace.get(name)?.text.toString() ?? '';
  const note = workspace.get(key);
  assert.ok(note, key);
  return check(note)
    .filter((diagnostic) => diagnostic.code === code)
    .flatMap(({ span, related = [] }) => [
      line(key, textOf(key), code, span),
      ...related.map((each) => line(each.uri, textOf(each.uri), '(related)', each.span)),
    ]);
}

function line(key: string, text: string, label: string, span: { start: number; end: number }): string {
  const start = positionAt(text, span.start);
  return `${key}:${start.line + 1}:${start.character + 1} ${label} “${text.slice(span.start, span.end)}”`;
}
