import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { afterEach, before, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import type { Workbench } from '../../host/workbench';
import { textWindow } from './text-window';

const name = 'strike.notes.yaml';
const note = `title: Harbour *strike*
date: 2026-03-01
marking: TLP:AMBER
claims:
  walk-out:
    text: Dockers will walk out.
    supported-by: [pay]
  pay:
    text: Dockers want more pay.
`;

/** What the status bar says of the note that one looks at, and offers to do with it. */
describe('The status bar', { timeout: 900_000 }, () => {
  let workbench: Workbench;
  let item: Locator;

  before(async () => {
    workbench = await textWindow();
    await writeFile(workbench.file(name), note);
    await writeFile(workbench.file('tasks.txt'), 'Look at it.');
    item = workbench.page.locator('.statusbar-item[id="analyst-notes.analyst-notes.analystNotes.status"]');
  });
  afterEach((test) => workbench.afterTest(test));

  const says = (words: string) => item.filter({ hasText: words }).waitFor();
  const rows = () => workbench.page.locator('.quick-input-list .monaco-list-row');

  it('has nothing of a note where none is open', async () => {
    await workbench.openFile('tasks.txt');
    assert.equal(await item.isVisible(), false);
  });

  it('counts the problems of a note, and names its marking', async () => {
    await workbench.openNote(name);
    await says('TLP:AMBER');
    const spoken = await item.locator('a').first().getAttribute('aria-label');
    assert.match(spoken ?? '', /^Note, 2 warnings, .*marked TLP:AMBER$/);
  });

  it('follows what is written, once nobody types', async () => {
    await workbench.goTo(3, 19);
    await workbench.type('X');
    await item.locator('[aria-label*="1 error"]').waitFor();
    await workbench.press('Backspace');
    await says('TLP:AMBER');
  });

  it('offers what can be done with the note', async () => {
    await item.click();
    await rows().filter({ hasText: 'Show Problems' }).waitFor();
    await rows().filter({ hasText: 'Open Board to the Side' }).click();
    await workbench.board();
  });

  it('says the same on the Board, and offers the text', async () => {
    const board = await workbench.board();
    await board.locator('.card').first().click();
    await says('TLP:AMBER');
    await item.click();
    await rows().filter({ hasText: 'Open Text to the Side' }).waitFor();
    assert.equal(await rows().filter({ hasText: 'Open Board to the Side' }).count(), 0);
    await workbench.press('Escape');
  });

  it('is empty where something else is looked at', async () => {
    await workbench.openFile('tasks.txt');
    await item.waitFor({ state: 'hidden' });
  });

  it('says nothing to who does not want it', async () => {
    await workbench.openNote(name);
    await item.waitFor();
    await writeFile(workbench.file('.vscode/settings.json'), '{"analystNotes.statusBar": false}');
    await item.waitFor({ state: 'hidden' });
  });
});
