import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { type RuleCode, ruleCodes } from '../../src/core/model/rule-codes';
import { Checker } from '../../src/core/rules/check';
import { rules } from '../../src/core/rules/registry';
import { Workspace } from '../../src/core/workspace/workspace';
import { root } from '../host/paths';

const folder = join(root, 'media', 'rules');
const sections = ['What it checks', 'Why', 'Source', 'Example', 'If you disagree'];

function pageOf(code: string): string {
  return readFileSync(join(folder, `${code}.md`), 'utf8');
}

/** The notes of an example, by the comment that each begins with. */
function notesIn(page: string): ReadonlyMap<string, string> {
  const blocks = [...page.matchAll(/```yaml\n# (.*)\n([^]*?)```/g)];
  return new Map(blocks.map(([, name = '', text = '']) => [name, text]));
}

/** What is reported in a note of an example, with the other file that it may include. */
function codesIn(notes: ReadonlyMap<string, string>, name: 'before' | 'after'): RuleCode[] {
  const workspace = new Workspace((_, path) => path);
  workspace.set('note', notes.get(name) ?? '');
  for (const key of [...workspace.wanted()]) {
    const text = notes.get(key);
    if (text === undefined) workspace.delete(key);
    else workspace.set(key, text);
  }
  const note = workspace.get('note');
  assert.ok(note);
  return new Checker(note, { today: '2026-11-23' }).diagnostics.map(({ code }) => code);
}

describe('the pages of the rules', () => {
  it('are there for each rule, and for nothing else', () => {
    const names = readdirSync(folder).map((name) => name.replace(/\.md$/, ''));
    assert.deepEqual(names.sort(), [...ruleCodes].sort());
  });

  for (const { code, severity } of rules) {
    describe(code, () => {
      const page = pageOf(code);

      it('has all its parts', () => {
        assert.ok(page.startsWith(`# \`${code}\`: `));
        assert.match(page, new RegExp(`^Default severity \\*\\*${severity}\\*\\* · reported on `, 'm'));
        assert.deepEqual(
          [...page.matchAll(/^## (.*)$/gm)].map(([, title]) => title),
          sections,
        );
        assert.ok(page.includes(`{${code}: off}`));
      });

      it('shows what is reported, and how it is mended', () => {
        const notes = notesIn(page);
        const [before, after] = [codesIn(notes, 'before'), codesIn(notes, 'after')];
        assert.ok(before.includes(code), `before: ${before}`);
        assert.deepEqual(
          after.filter((each) => each === code || !before.includes(each)),
          [],
        );
      });
    });
  }
});
