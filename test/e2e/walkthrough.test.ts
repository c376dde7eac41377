import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { Workbench } from '../host/workbench';

/** The first steps, by their buttons: each works where the one before has led, and is done then. */
describe('The walkthrough', { timeout: 900_000 }, () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.launch({
      theme: 'Default High Contrast Light',
      settings: { 'analystNotes.newNote.yardstick': 'phia' },
      size: { width: 1500, height: 1000 },
    });
    await open();
  });
  after(() => workbench.close());
  afterEach((test) => workbench.afterTest(test));

  const row = (text: string) =>
    workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  const step = (title: string) => workbench.page.locator('.getting-started-step', { hasText: title });

  async function open(): Promise<void> {
    await workbench.runCommand('Welcome: Open Walkthrough...');
    await row('Get Started with Analyst Notes').click();
    await step('Open a sample').waitFor();
  }

  /** Opens a step, looks at its picture, and presses its button. */
  async function press(title: string, button: string): Promise<Locator> {
    const own = step(title);
    if ((await own.getAttribute('aria-expanded')) !== 'true') await own.click();
    const picture = workbench.page.locator('.getting-started-media img[srcset*="-hcLight.png"]');
    await picture.waitFor();
    assert.match((await picture.getAttribute('alt')) ?? '', /^.{20,}\.$/);
    assert.ok(
      await picture.evaluate((image: HTMLImageElement) =>
        image.decode().then(() => image.naturalWidth > 300),
      ),
    );
    await own.getByRole('button', { name: button }).click();
    return own;
  }

  async function assertDone(title: string): Promise<void> {
    // What a step opens may have taken the place of its tab.
    await open();
    await step(title).locator('.codicon-getting-started-step-checked').waitFor();
  }

  it('opens a sample', async () => {
    await press('Open a sample', 'Open a Sample');
    await row('War or humiliation').click();
    await workbench.tab('war-or-humiliation.notes.yaml').waitFor();
    await assertDone('Open a sample');
  });

  it('shows the judgements', async () => {
    await press('Read the judgements first', 'Show the View');
    await assertDone('Read the judgements first');
  });

  it('shows the note as cards', async () => {
    await press('See the same note as cards', 'Open the Board');
    await workbench.board();
    await assertDone('See the same note as cards');
  });

  it('shows the problems', async () => {
    await press('Mend what is found', 'Show the Problems');
    await workbench.page.locator('.markers-panel').waitFor();
    await assertDone('Mend what is found');
  });

  it('begins a note, with the yardstick that the user has set', async () => {
    await press('Begin your own note', 'New Note');
    await workbench.fill('New Note', 'Port dues');
    await workbench.press('Enter');
    // Not by a key: the editor takes none before it has marked one of the rows that it shows.
    await row('A form to fill in').click();
    await workbench.tab('port-dues.notes.yaml').waitFor();
    await workbench.page.locator('.view-line', { hasText: 'yardstick: phia' }).waitFor();
    assert.ok((await readdir(workbench.folder)).includes('port-dues.notes.yaml'));
    // The form is saved once it stands there.
    const saved = () => readFile(workbench.file('port-dues.notes.yaml'), 'utf8');
    for (let tries = 1; (await saved()) === '' && tries < 60; tries++)
      await workbench.page.waitForTimeout(250);
    assert.match(await saved(), /^yardstick: phia$/m);
    await assertDone('Begin your own note');
  });
});
