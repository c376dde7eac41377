import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { temporaryFolder } from '../host/ending';
import { inBrowserHost } from '../host/vscode-hosts';
import { Workbench } from '../host/workbench';

const note =
  'title: Strike # kept\nclaims:\n  end: {text: It ends., kind: forecast, likelihood: likely, due: 2031-05-01}\n';
const report =
  'Harbour strike\n\nMinister Rui Campos said that the army was ready. A longer strike is unlikely.\n';

/** The pages that the extension draws, where it runs in the browser, as on vscode.dev. */
describe('In the extension host of the browser', { timeout: 900_000 }, () => {
  let workbench: Workbench;

  before(async () => {
    const folder = await temporaryFolder('browser-host');
    await mkdir(path.join(folder, 'in'));
    await writeFile(path.join(folder, 'in', 'report.txt'), report);
    await writeFile(path.join(folder, 'strike.notes.yaml'), note);
    workbench = await Workbench.launch({ folder, settings: inBrowserHost });
    await rm(folder, { recursive: true, force: true });
  });
  after(() => workbench.close());
  afterEach((test) => workbench.afterTest(test));

  it('the package runs there', async () => {
    await workbench.openNote('strike.notes.yaml');
    await workbench.runCommand('Developer: Show Running Extensions');
    const row = workbench.page.locator('.runtime-extensions-editor .monaco-list-row', {
      hasText: 'Analyst Notes',
    });
    await row.getByText('web worker').waitFor();
    await workbench.runCommand('View: Close All Editors');
  });

  it('the Board shows the note, and an edit on it is one of the text', async () => {
    await workbench.openNote('strike.notes.yaml');
    await workbench.runCommand('Analyst Notes: Open Board to the Side');
    const board = await workbench.board();
    await board.locator('.card[title="end"]').focus();
    await workbench.press('F2');
    await board.locator('textarea:focus').waitFor();
    await workbench.press('Mod+A');
    await workbench.type('It ends soon.');
    await workbench.press('Tab');
    await workbench.changed();
    await workbench.save();
    const text = await readFile(workbench.file('strike.notes.yaml'), 'utf8');
    assert.equal(text, note.replace('It ends.', 'It ends soon.'));
  });

  it('a report is drawn in its tab', async () => {
    await workbench.runCommand('Analyst Notes: Check against the Nine Standards');
    const page = await workbench.frameOf('report');
    await page.getByText('The Nine Standards of ICD 203').waitFor();
    await workbench.runCommand('View: Close All Editors');
  });

  it('a note is made of a text on its page', async () => {
    await workbench.openFile('report.txt');
    await workbench.page.locator('.monaco-editor .view-line').first().click();
    await workbench.press('Mod+A');
    await workbench.runCommand('Analyst Notes: New Note from Text…');
    await workbench.page
      .locator('.quick-input-list .label-name')
      .getByText('Selection', { exact: true })
      .click();
    const page = await workbench.frameOf('from-text');
    await page.locator('.group.judgements .tick').first().focus();
    await workbench.press('Space');
    await page.getByText('One entry is ticked.').waitFor();
    await workbench.press('Mod+Enter');
    await workbench.tab('harbour-strike.notes.yaml').waitFor();
    const text = await readFile(workbench.file(path.join('in', 'harbour-strike.notes.yaml')), 'utf8');
    assert.match(text, /text: A longer strike is unlikely\./);
  });
});
