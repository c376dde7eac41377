import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { sample } from '../host/paths';
import { Workbench } from '../host/workbench';

const axe = createRequire(__filename).resolve('axe-core/axe.min.js');

/** Comments, CRLF, three spaces, a quoted key, a block scalar and no last line break: none of it may change. */
const unusual = [
  '# A comment above',
  'title:   "Odd, but valid"',
  'claims:   # with a comment',
  '   first:',
  '         text: >-',
  '            A text that is folded',
  '            over two lines   ',
  '         likelihood:    likely   # as of May',
  '   # between',
  "   \"second\": {text: 'It''s so', confidence: low , by: [anna]}",
  'actors: {anna: {name: Anna, role: "Says: it"}}',
].join('\r\n');

describe('The Board of an unusual note', { timeout: 240_000 }, () => {
  let workbench: Workbench;
  let folder: string;
  const name = 'unusual.notes.yaml';

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'analyst-notes-unusual-'));
    await cp(sample, folder, { recursive: true });
    await writeFile(path.join(folder, name), unusual);
    workbench = await Workbench.launch({ folder });
    await workbench.openFile(name);
    await workbench.runCommand('Analyst Notes: Open Board to the Side');
  });
  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  });
  afterEach((test) => workbench.afterTest(test));

  const saved = async () => {
    await workbench.save();
    return (await readFile(workbench.file(name))).toString();
  };

  it('opens without a change', async () => {
    await (await workbench.board()).locator('[data-id="first"]').waitFor();
    assert.equal(await workbench.isDirty(), false);
    assert.equal((await readFile(workbench.file(name))).toString(), unusual);
  });

  it('writes a text with the keyboard alone', async () => {
    const board = await workbench.board();
    await board.locator('[data-id="first"]').focus();
    await workbench.press('F2');
    await workbench.press('Mod+A');
    await workbench.type('A text that is bent over two lines');
    await workbench.press('Enter');
    await board.locator('[data-id="first"] .text-button', { hasText: 'is bent over' }).waitFor();
    await workbench.changed();
    assert.equal(await saved(), unusual.replace('is folded', 'is bent'));
  });

  it('leaves the note alone when an edit is given up', async () => {
    const board = await workbench.board();
    await board.locator('[data-id="first"]').focus();
    await workbench.press('F2');
    await workbench.type(' and more');
    await workbench.press('Escape');
    await board.locator('[data-id="first"] .text-button').waitFor();
    assert.equal(await workbench.isDirty(), false);
  });

  it('changes one word behind a quoted key, and takes a field away', async () => {
    const board = await workbench.board();
    await board.getByLabel('Confidence in second').selectOption('high');
    await board.getByLabel('Likelihood of first').selectOption({ label: 'none' });
    await board.locator('[data-id="first"] .band').waitFor({ state: 'detached' });
    const expected = unusual
      .replace('is folded', 'is bent')
      .replace('confidence: low', 'confidence: high')
      .replace('         likelihood:    likely   # as of May', '         # as of May');
    assert.equal(await saved(), expected);
  });

  it('keeps up with what is typed in the text', async () => {
    await workbench.runCommand('View: Focus First Editor Group');
    await workbench.goTo(2, 1);
    await workbench.press('End');
    await workbench.press('ArrowLeft');
    await workbench.type(' indeed');
    await (await workbench.board()).getByRole('heading', { name: 'Odd, but valid indeed' }).waitFor();
  });
});

for (const theme of [
  'Default Light Modern',
  'Default Dark Modern',
  'Default High Contrast',
  'Default High Contrast Light',
]) {
  describe(`The Board in ${theme}`, { timeout: 120_000 }, () => {
    it('can be used by everybody, as far as axe can tell', async () => {
      const workbench = await Workbench.launch({ theme });
      try {
        await workbench.openFile('war-or-humiliation.notes.yaml');
        await workbench.runCommand('Analyst Notes: Open Board to the Side');
        const board = await workbench.board();
        await board.locator('[data-id="boxed-in"]').waitFor();
        await board.evaluate(await readFile(axe, 'utf8'));
        const violations = await board.evaluate(async () => {
          // The page's title and language belong to the frame that VS Code makes around it.
          const results = await (globalThis as unknown as { axe: AxeRun }).axe.run('#board', {
            resultTypes: ['violations'],
          });
          return results.violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
          );
        });
        assert.deepEqual(violations, []);
      } finally {
        await workbench.close();
      }
    });
  });
}

interface AxeRun {
  run(
    context: string,
    options: object,
  ): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
  }>;
}
