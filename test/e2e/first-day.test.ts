import assert from 'node:assert/strict';
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { temporaryFolder } from '../host/ending';
import { vsix } from '../host/paths';
import { Workbench } from '../host/workbench';

const report = `Harbour strike enters second week

Dock workers voted on 1 March 2031 to go on, the Dockers’ Union of the North (DUN) said.

Transport Minister Rui Campos warned that the army may come in. A longer strike is unlikely.

“We will not be moved by threats from Lisbon,” Ana Pereira said. Talks with DUN will probably be held in Lisbon.
`;

const note = 'harbour-strike-enters-second-week.notes.yaml';

/** What is offered while somebody types would take his keys. */
const quiet = {
  'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
  'editor.suggestOnTriggerCharacters': false,
};

/** The first day of somebody who has only heard of the extension: by mouse and keyboard alone, in a real VS Code. */
describe('The first day', { timeout: 900_000 }, () => {
  let workbench: Workbench;

  before(async () => {
    const folder = await temporaryFolder('first-day');
    await writeFile(join(folder, 'report.txt'), report);
    await copyFile(vsix, join(folder, 'analyst-notes.vsix'));
    workbench = await Workbench.launch({
      folder,
      isBare: true,
      settings: { '[analyst-notes]': quiet },
      size: { width: 1700, height: 1100 },
    });
  });
  after(() => workbench.close());
  afterEach((test) => workbench.afterTest(test));

  const row = (words: string | RegExp): Locator =>
    workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: words }).first();
  const notice = (words: string): Locator => workbench.page.locator('.notification-toast').getByText(words);
  const text = () => readFile(workbench.file(note), 'utf8');
  const pane = (name: string): Locator =>
    workbench.page.locator('.pane', {
      has: workbench.page.locator('.pane-header', { hasText: name }),
    });

  it('begins with the package, installed from its file', async () => {
    const file = workbench.page.locator('.explorer-folders-view .monaco-list-row', {
      hasText: 'analyst-notes.vsix',
    });
    await workbench.chooseFromMenu(file, 'Install Extension VSIX');
    await notice('Completed installing').waitFor();
    await workbench.page.locator('.activitybar [aria-label^="Analyst Notes"]').first().waitFor();
    await workbench.runCommand('Notifications: Clear All Notifications');
  });

  it('goes on with the walkthrough, which opens a sample', async () => {
    await workbench.runCommand('Welcome: Open Walkthrough...');
    await row('Get Started with Analyst Notes').click();
    const step = workbench.page.locator('.getting-started-step', { hasText: 'Open a sample' });
    await step.waitFor();
    if ((await step.getAttribute('aria-expanded')) !== 'true') await step.click();
    await step.getByRole('button', { name: 'Open a Sample' }).click();
    await row('Measles').click();
    await workbench.tab('measles').first().waitFor();
    await workbench.runCommand('View: Close All Editors');
  });

  it('makes a note of a report that somebody has sent', async () => {
    await workbench.openFile('report.txt');
    await workbench.page.locator('.monaco-editor .view-line').first().click();
    await workbench.press('Mod+A');
    await workbench.runCommand('Analyst Notes: New Note from Text…');
    await row('Selection').click();
    const page = await workbench.frameOf('from-text');
    await page.locator('.group.judgements .tick').first().focus();
    await workbench.press('Space', 'ArrowDown', 'Space');
    await page.locator('.group.actors .tick').first().focus();
    await workbench.press('Space');
    await page.getByText('3 entries are ticked.').waitFor();
    await workbench.press('Mod+Enter');
    await workbench.tab(note).waitFor();
    assert.equal((await text()).match(/quote: /g)?.length, 2);
  });

  it('adds five entries, each by its sort and its words', async () => {
    await workbench.runCommand('View: Close Other Editors in Group');
    const entries = [
      ['Fact', 'The harbour is shut.'],
      ['Judgement', 'The strike lasts into April.'],
      ['Assumption', 'The fund lasts until May.'],
      ['Indicator to watch', 'The army drives up.'],
      ['Gap', 'Who pays the fund?'],
    ] as const;
    for (const [sort, words] of entries) {
      await workbench.runCommand('Analyst Notes: New Entry…');
      await row('what you conclude from evidence').waitFor();
      await workbench.type(sort);
      await row(new RegExp(`^${sort}`)).waitFor();
      await workbench.press('Enter');
      await workbench.fill(`New Entry: ${sort}`, words);
      await workbench.press('Enter');
      await workbench.page.locator('.editor-instance .view-line', { hasText: words.slice(0, 12) }).waitFor();
      await workbench.press('Escape');
    }
    await workbench.save();
    for (const [, words] of entries) assert.ok((await text()).includes(words), words);
  });

  it('mends a warning by what is offered for it', async () => {
    const problems = await workbench.problems();
    const warned = problems.filter({ hasText: 'unsupported-claim' });
    await warned.filter({ hasText: 'The strike lasts' }).first().dblclick();
    await workbench.offered('Mod+.', 'Add what supports it…');
    await workbench.press('Enter');
    await row('The fund lasts').click();
    await warned.filter({ hasText: 'The strike lasts' }).waitFor({ state: 'detached' });
    await workbench.runCommand('View: Toggle Panel Visibility');
    await workbench.runCommand('View: Focus First Editor Group');
    await workbench.save();
    assert.match(await text(), /supported-by: \[the-fund-lasts-until-may\]/);
  });

  it('sees the same note on the Board, and says there how sure it is', async () => {
    await workbench.runCommand('Analyst Notes: Open Board');
    const board = await workbench.board();
    const card = board.locator('.card', { hasText: 'The strike lasts into April.' }).first();
    await card.waitFor();
    await card.click();
    await board.locator('.inspector').getByRole('combobox', { name: 'Confidence', exact: true }).fill('low');
    await workbench.press('Enter');
    await card.getByText('low confidence').waitFor();
    await workbench.save();
    assert.match(await text(), /confidence: low/);
    await workbench.runCommand('Analyst Notes: Open Text to the Side');
    await workbench.page.locator('.editor-group-container.active .view-line').first().waitFor();
    // The text that is open already, and no second one.
    assert.equal(await workbench.tab(note).count(), 2);
  });

  it('finds on the watch list what to look out for', async () => {
    await workbench.runCommand('Analyst Notes: Focus on Watch List View');
    const awaited = pane('Watch List').locator('.monaco-list-row', { hasText: 'The army drives up' });
    await awaited.waitFor();
    await awaited.click();
    const line = (await text()).split('\n').indexOf('  the-army-drives-up:') + 1;
    await workbench.position(line, 3).waitFor();
  });

  it('sees at the end of the day what has changed in judgement', async () => {
    const at = (await text()).split('\n').findIndex((line) => /likelihood: /.test(line)) + 1;
    assert.ok(at > 0);
    await workbench.goTo(at, 1);
    await workbench.press('End');
    const [, now = ''] = /likelihood: (.*)$/.exec((await text()).split('\n')[at - 1] ?? '') ?? [];
    for (const _ of now) await workbench.press('Backspace');
    await workbench.type(now === 'unlikely' ? 'likely' : 'unlikely');
    await workbench.runCommand('Analyst Notes: What Changed in Judgement…');
    await row('Last saved state').click();
    const page = await workbench.frameOf('report');
    await page
      .locator('.items > li', { hasText: `likelihood ${now}` })
      .first()
      .waitFor();
  });

  it('has written nothing but its note and the copy of the report', async () => {
    const copy = note.replace('.notes.yaml', '.txt');
    assert.deepEqual((await readdir(workbench.folder)).sort(), [
      ...['analyst-notes.vsix', note, copy, 'report.txt'],
    ]);
    for (const file of [copy, 'report.txt'])
      assert.equal(await readFile(workbench.file(file), 'utf8'), report);
  });
});
