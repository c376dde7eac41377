import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { temporaryFolder } from '../host/ending';
import { Workbench } from '../host/workbench';

const name = 'strike.notes.yaml';

const base = `title: Harbour strike
actors:
  bo: {name: Bo Author, kind: person}
claims:
  harbour:
    text: The harbour stays open.
    kind: assumption
    likelihood: likely
    confidence: moderate
  vote:
    text: The vote is held.
    kind: assumption
`;

const ours = base.replace('likelihood: likely', 'likelihood: very likely');
const theirs = base
  .replace('likelihood: likely', 'likelihood: unlikely')
  .replace('The vote is held.', 'The vote is held in May.');

/** Two branches on which two analysts judge one claim otherwise, merged by Git as far as it can. */
async function mergedRepository(): Promise<string> {
  const folder = await temporaryFolder('merging');
  const words = ['-C', folder, '-c', 'user.name=Ann', '-c', 'user.email=ann@example.org'];
  const git = (...more: readonly string[]) => execFileSync('git', [...words, ...more]);
  const commit = async (text: string, message: string) => {
    await writeFile(join(folder, name), text);
    git('add', '.');
    git('commit', '--quiet', '-m', message);
  };
  git('init', '--quiet', '--initial-branch', 'desk');
  await commit(base, 'First edition');
  git('checkout', '--quiet', '-b', 'bo');
  await commit(theirs, 'As Bo sees it');
  git('checkout', '--quiet', 'desk');
  await commit(ours, 'As the desk sees it');
  assert.equal(spawnSync('git', [...words, 'merge', '--quiet', 'bo']).status, 1);
  return folder;
}

describe('Two branches, merged by Git', { timeout: 900_000 }, () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.launch({
      folder: await mergedRepository(),
      settings: { 'git.enabled': true },
    });
    await workbench.openFile(name);
  });
  after(() => workbench.close());
  afterEach((test) => workbench.afterTest(test));

  const row = (label: string | RegExp) =>
    workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first();

  it('say in one place that the note holds what two have written', async () => {
    const rows = await workbench.problems();
    await rows.filter({ hasText: 'merge' }).first().waitFor();
    await workbench.tab(name).first().click();
  });

  it('show both judgements beside each other, each in words', async () => {
    await workbench.page.locator('.codelens-decoration a', { hasText: 'Compare both judgements' }).click();
    await row('Take both').waitFor();
    const sides = workbench.page.locator('.monaco-diff-editor .view-lines');
    await sides.filter({ hasText: 'very likely' }).first().waitFor();
    await sides.filter({ hasText: 'unlikely' }).first().waitFor();
  });

  it('keep both judgements, the other analyst’s as a view, once that is chosen', async () => {
    await row(/Take both.*stays/).click();
    await row('Bo Author').click();
    await workbench.changed();
    await workbench.save();
    const text = await readFile(workbench.file(name), 'utf8');
    const view = '    views: {bo: {likelihood: unlikely, confidence: moderate}}\n';
    assert.equal(
      text,
      ours
        .replace('    confidence: moderate\n', `    confidence: moderate\n${view}`)
        .replace('The vote is held.', 'The vote is held in May.'),
    );
  });

  it('are as they were after undoing', async () => {
    await workbench.press('Mod+Z');
    await workbench.changed();
    await workbench.save();
    assert.match(await readFile(workbench.file(name), 'utf8'), /^<<<<<<< HEAD\n[\s\S]*^>>>>>>> bo$/m);
  });
});
