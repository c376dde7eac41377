import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { copyKindOf } from '../../../src/core/copies/kinds';
import { isNoteName } from '../../../src/core/model/file-name';
import { type RuleCode, ruleCodes } from '../../../src/core/model/rule-codes';
import { check } from '../../../src/core/rules/engine/checker';
import { rules } from '../../../src/core/rules/registry';
import { Workspace } from '../../../src/core/workspace/includes/workspace';
import { type Block, blocksIn, fileTextOf, pageOf, pagesFolder } from '../../fixtures/rule-pages';
import { root } from '../../host/paths';
import { type CopiesByPath, serveCopies } from '../support/check-copies';

const names = readdirSync(pagesFolder);

const sections = ['What it checks', 'Why', 'Source', 'Example', 'If you disagree'];
/** The day on which the examples are checked. */
const today = '2026-11-23';

/** The codes that are reported in one note of an example, which lies beside the files that the page adds. */
function reported(blocks: readonly Block[], name: string): RuleCode[] {
  const notes = new Workspace(
    (_, path) => (isNoteName(path) ? path : undefined),
    (_, path) => ({ address: path }),
  );
  for (const file of blocks.filter((block) => isNoteName(block.name))) notes.set(file.name, file.text);
  notes.set(name, textOf(blocks, name));
  for (const missing of [...notes.wanted()]) notes.delete(missing);
  const note = notes.get(name);
  assert.ok(note);
  check(note, { today });
  serveCopies(notes, copiesIn(blocks));
  return check(note, { today }).map(({ code }) => code);
}

/** The copies that an example shows, without the line that names each. */
function copiesIn(blocks: readonly Block[]): CopiesByPath {
  const copies = blocks.filter(({ name }) => copyKindOf(name) !== undefined);
  return Object.fromEntries(copies.map((block) => [block.name, fileTextOf(block)]));
}

function textOf(blocks: readonly Block[], name: string): string {
  const [block, ...others] = blocks.filter((each) => each.name === name);
  assert.ok(block && others.length === 0, `the example has one note “${name}”`);
  return block.text;
}

describe('the pages of the rules', () => {
  it('are one for each code, and no others', () =>
    assert.deepEqual([...names].sort(), ruleCodes.map((code) => `${code}.md`).sort()));

  it('link only to pages that are there', () => {
    for (const code of ruleCodes)
      for (const [, to = ''] of pageOf(code).matchAll(/\]\(([\w-]+\.md)\)/g))
        assert.ok(existsSync(join(pagesFolder, to)), `${code} links ${to}`);
  });
});

describe('the rules are told to users', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');

  it('by a row each of the README, in their order', () =>
    assert.deepEqual(
      readme.split('\n').filter((line) => line.includes('](media/rules/')),
      rules.map(
        ({ code, severity, summary }) =>
          `| [\`${code}\`](media/rules/${code}.md) | ${severity} | ${summary} |`,
      ),
    ));

  it('by their number', () => assert.ok(readme.includes(`by ${rules.length} rules of the trade`)));

  it('by the setting that changes their severity, in their order', () => {
    const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const setting = contributes.configuration.properties['analystNotes.rules'];
    assert.deepEqual(setting.propertyNames.enum, [...ruleCodes]);
  });
});

for (const { code, severity } of rules) {
  describe(`the page of ${code}`, () => {
    const page = pageOf(code);
    const blocks = blocksIn(page);
    const [heading = '', , grade = ''] = page.split('\n');

    it('is headed by the code and a title', () => assert.match(heading, new RegExp(`^# \`${code}\`: \\S`)));

    it('names the default severity, and where it is reported', () =>
      assert.match(grade, new RegExp(`^Default severity \\*\\*${severity}\\*\\* · reported on \\S`)));

    it('has all sections, in order', () =>
      assert.deepEqual(
        [...page.matchAll(/^## (.*)$/gm)].map(([, title]) => title),
        sections,
      ));

    it('tells how the rule is silenced', () => {
      const [, disagreement = ''] = page.split('## If you disagree');
      for (const way of [`# notes-ignore: ${code} (why)`, `rules: {${code}: off}`, 'analystNotes.rules'])
        assert.ok(disagreement.includes(`\`${way}\``), way);
    });

    it('shows a note on which the rule reports, and then how it is mended', () => {
      const shown = blocks.map(({ name }) => name);
      assert.deepEqual(shown.slice(-2), ['before', 'after']);
      assert.ok(
        shown.slice(0, -2).every((name) => isNoteName(name) || copyKindOf(name) !== undefined),
        'other notes and copies stand before, by the names of their files',
      );
      assert.ok(reported(blocks, 'before').includes(code));
    });

    it('mends it without a fault of its own', () => assert.deepEqual(reported(blocks, 'after'), []));
  });
}
