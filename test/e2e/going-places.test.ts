import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, describe, it } from 'node:test';
import { Workbench } from '../host/workbench';

const note = 'war-or-humiliation.notes.yaml';

/** An analyst goes to entries and problems, links, mentions and takes back a source, by keys alone. */
describe('Going places and linking', { timeout: 900_000 }, () => {
  let workbench: Workbench;
  let lines: readonly string[];

  before(async () => {
    workbench = await Workbench.launch({ settings: { 'files.autoSave': 'off' } });
    lines = (await readFile(workbench.file(note), 'utf8')).split('\n');
  });
  after(() => workbench.close());
  afterEach((test) => workbench.afterTest(test));

  const lineOf = (id: string) => lines.indexOf(`  ${id}:`) + 1;
  const items = () => workbench.page.locator('.quick-input-list .monaco-list-row');
  const item = (text: string | RegExp) => items().filter({ hasText: text });
  const focused = () => workbench.page.locator('.quick-input-list .monaco-list-row.focused');
  const title = (words: string | RegExp) =>
    workbench.page.locator('.quick-input-title', { hasText: words }).waitFor();
  const toast = (words: string | RegExp) =>
    workbench.page.locator('.notification-toast', { hasText: words }).waitFor();
  const activeLine = (line: number) =>
    workbench.page
      .locator('.active-line-number', { hasText: new RegExp(`^${line}$`) })
      .first()
      .waitFor();

  /** Saves, and gives what is on the disk. */
  async function saved(): Promise<string> {
    await workbench.save();
    return readFile(workbench.file(note), 'utf8');
  }

  /** Takes the last edit back, and saves that. */
  async function undone(): Promise<string> {
    await workbench.press('Mod+Z');
    await workbench.changed();
    return saved();
  }

  it('finds an entry of any note by its words, where none is open', async () => {
    await workbench.runCommand('Analyst Notes: Go to Entry…');
    await workbench.fill('Go to Entry', 'kremlin resolved attack');
    await item(/no-resolve-for-war/).waitFor();
    await item('War or humiliation: what Moscow has left itself').first().waitFor();
    await workbench.press('Enter');
    await workbench.tab(note).waitFor();
    // Before it is chosen, it is only looked at, and the text has no focus.
    await workbench.page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
    await workbench.position(lineOf('no-resolve-for-war'), 3).waitFor();
  });

  it('shows what is looked at, and is back where it was for who goes away', async () => {
    await workbench.goTo(lineOf('west-holds'), 5);
    await workbench.runCommand('Analyst Notes: Go to Entry…');
    await workbench.fill('Go to Entry', 'florida-guard');
    await activeLine(lineOf('florida-guard'));
    await workbench.press('Escape');
    await workbench.position(lineOf('west-holds'), 5).waitFor();
  });

  it('asks along which problems to walk, and says where among them one is', async () => {
    await workbench.goTo(1, 1);
    await workbench.runCommand('Analyst Notes: Next Problem of a Kind');
    await item(/^linchpin-assumption/).waitFor();
    await workbench.fill('Next Problem of a Kind', 'linchpin-assumption');
    await workbench.press('Enter');
    await workbench.page.locator('.statusbar-item', { hasText: 'linchpin-assumption: 1 of 1' }).waitFor();
    await activeLine(lineOf('no-resolve-for-war') + 10);
  });

  it('links several pieces of evidence in one step', async () => {
    await workbench.goTo(lineOf('west-holds'), 5);
    await workbench.runCommand('Analyst Notes: Link Evidence…');
    await focused().filter({ hasText: 'NATO and Washington go on' }).waitFor();
    await workbench.press('Enter');
    await item('weapons-delivered').waitFor();
    await workbench.fill('Link Evidence', 'ministers-call');
    await item('ministers-call').click();
    await workbench.fill('Link Evidence', 'embassy-moved');
    await item('embassy-moved').click();
    await workbench.page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
    await item('contradicted-by').waitFor();
    await workbench.press('ArrowDown', 'Enter');
    await workbench.changed();
    assert.match(
      await saved(),
      /contradicted-by: \[(ministers-call, embassy-moved|embassy-moved, ministers-call)\]/,
    );
    assert.equal(await undone(), lines.join('\n'));
  });

  it('mentions an entry where the cursor stands in a text, and refuses elsewhere', async () => {
    await workbench.goTo(lineOf('inner-circle') + 1, 1);
    await workbench.press('End');
    await workbench.runCommand('Analyst Notes: Insert Mention…');
    await workbench.fill('Insert Mention', 'mikovic');
    await item(/mikovic/)
      .first()
      .waitFor();
    await workbench.press('Enter');
    await workbench.page.locator('.tabs-container .tab.dirty').first().waitFor();
    const text = (await saved()).split('\n')[lineOf('inner-circle')] ?? '';
    assert.match(text, /president\.(?:.*Mikovi\w*|\[\[mikovic\]\])$/);
    await workbench.position(lineOf('inner-circle') + 1, text.length + 1).waitFor();
    while (await workbench.isDirty()) await workbench.press('Mod+Z');
    await workbench.goTo(lineOf('inner-circle'), 4);
    await workbench.runCommand('Analyst Notes: Insert Mention…');
    await toast('An entry is mentioned in a text');
  });

  it('takes back a source, and walks through what that hits', async () => {
    await workbench.goTo(lineOf('mod-drills'), 4);
    await workbench.runCommand('Analyst Notes: Mark Source as Retracted…');
    await focused().filter({ hasText: 'Statement on the end of the exercises' }).waitFor();
    await workbench.press('Enter');
    await item('Its publisher takes back').waitFor();
    await workbench.press('Enter');
    await title(/Hit by the retraction: 1 of \d+/);
    await activeLine(lineOf('wire-drills') + 6);
    const words = await workbench.page.locator('.quick-input-title').textContent();
    const count = Number(/of (\d+)/.exec(words ?? '')?.[1]);
    for (let place = 2; place <= count; place++) {
      await workbench.press('Enter');
      await title(`Hit by the retraction: ${place} of ${count}`);
    }
    await workbench.press('Enter');
    await toast(`You have seen all ${count} places`);
    assert.match(await saved(), /\n {2}mod-drills:\n(?: {4}.*\n)* {4}status: retracted\n/);
  });
});
