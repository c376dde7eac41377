import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Frame } from 'playwright-core';
import { temporaryFolder } from '../host/ending';
import { Workbench } from '../host/workbench';

const name = 'strike.notes.yaml';
const note = (likelihood: string) => `title: Harbour strike
question: Does the harbour open?
claims:
  no-deal:
    text: The dockers do not accept <b>the offer</b>.
    likelihood: ${likelihood}
    because: "[click](command:workbench.action.quit) the vote."
    key: true
`;

/** A folder that Git keeps, in which the note says something else than its commit. */
async function repository(): Promise<string> {
  const folder = await temporaryFolder('reports');
  const git = (...words: readonly string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=Ann', '-c', 'user.email=a@example.org', ...words]);
  const write = (likelihood: string) => writeFile(join(folder, name), note(likelihood));
  git('init', '--quiet');
  await write('unlikely');
  git('add', '.');
  git('commit', '--quiet', '-m', 'First edition');
  await write('likely');
  return folder;
}

describe('Reports', { timeout: 900_000 }, () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.launch({ folder: await repository(), settings: { 'git.enabled': true } });
    await workbench.openNote(name);
  });
  after(() => workbench.close());
  afterEach((test) => workbench.afterTest(test));

  /** The page of the report that is shown, once it says something. */
  async function report(words: string): Promise<Frame> {
    const end = Date.now() + 90_000;
    while (Date.now() < end) {
      for (const frame of workbench.page.frames()) {
        const said = frame.locator('#report', { hasText: words });
        if (await said.isVisible().catch(() => false)) return frame;
      }
      await workbench.page.waitForTimeout(100);
    }
    throw new Error(`No report says “${words}”.`);
  }

  it('tell what a note shows of the nine standards, and follow what is typed', async () => {
    await workbench.runCommand('Analyst Notes: Check against the Nine Standards');
    const page = await report('The Nine Standards of ICD 203');
    assert.equal(await page.locator('h2').count(), 9);
    assert.equal(await page.getByText('There is no bottom line.').count(), 1);
    await workbench.tab(name).first().click();
    await workbench.goTo(1, 1);
    await workbench.type('bottom-line: It stays shut.\n');
    await page.getByText('The answer stands first, in the bottom line.').waitFor();
  });

  it('lead to the place in the text by keys', async () => {
    const page = await report('The Nine Standards of ICD 203');
    const link = page.getByRole('link', { name: 'bottom-line', exact: true });
    await link.focus();
    await workbench.press('Enter');
    await workbench.position(1, 1).waitFor();
    await page.locator('h1').click();
    await page.getByRole('link', { name: 'question', exact: true }).click();
    await workbench.position(3, 1).waitFor();
  });

  it('tell what changed since a commit, and show words of a note as they stand', async () => {
    await workbench.runCommand('Analyst Notes: What Changed in Judgement…');
    const row = (label: string) =>
      workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first();
    await row('A commit…').click();
    await row('First edition').click();
    const page = await report('What Changed in Judgement');
    const words = 'likelihood unlikely (20–45 %) → likely (55–80 %)';
    const moved = page.locator('.items > li', { hasText: words });
    await moved.waitFor();
    assert.match((await moved.textContent()) ?? '', /^\s*up\s*“The dockers do not accept <b>the offer<\/b>”/);
    assert.match(
      (await moved.textContent()) ?? '',
      /Because: \[click\]\(command:workbench\.action\.quit\) the vote\./,
    );
    assert.equal(await page.locator('#report b').count(), 0);
    await moved.getByRole('link', { name: 'no-deal (before)' }).click();
    await workbench.tab('strike.notes.yaml').nth(1).waitFor();
  });
});
