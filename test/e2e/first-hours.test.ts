import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { after, afterEach, before, describe, it } from 'node:test';
import { Workbench } from '../host/workbench';

const note = `title: Harbour strike
date: 2026-03-01
sources:
    gazette:
        title: The Gazette
        reliability: B
actors:
  union: {name: Dockers, kind: group}
claims:
  pay:
    text: Dockers want more pay.
    sources:
  walk-out:
    text: Dockers will walk out.
    sources: [gazette]
brief: |
  [[union]] and the port talk. Talks fail by May, and ships wait.
`;

const name = 'strike.notes.yaml';

/** Somebody’s first hours, with the slips that these bring: each ends well, in a real VS Code. */
describe('First hours', { timeout: 900_000 }, () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.launch();
    await writeFile(
      workbench.file('port.notes.yaml'),
      'title: Port\ninclude: [strike.yaml]\nbrief: "[[pay]]"\n',
    );
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  after(() => workbench.close());
  afterEach((test) => workbench.afterTest(test));

  const text = (file = name) => readFile(workbench.file(file), 'utf8');
  const notice = () => workbench.page.locator('.notification-toast');

  async function saved(): Promise<string> {
    await workbench.changed();
    await workbench.save();
    return (await text()).replace(/accessed: [\d-]+/, 'accessed: today');
  }

  /** Answers the dialog, which fills in its proposal, and marks a part of it, a moment after it has come. */
  async function saveAs(proposal: string, name: string): Promise<void> {
    const box = workbench.page.locator('.quick-input-widget input.input');
    await until('the proposal', async () => (await box.inputValue()).endsWith(proposal));
    await until('the answer', async () => {
      await box.fill(workbench.file(name));
      await workbench.page.waitForTimeout(200);
      return (await box.inputValue()) === workbench.file(name);
    });
    await workbench.press('Enter');
  }

  it('begins a note by its title, in a file of that name', async () => {
    await workbench.runCommand('Analyst Notes: New Note');
    await workbench.fill('New Note', 'Harbour strike: round two?');
    await workbench.press('Enter');
    await workbench.page
      .locator('.quick-input-list .monaco-list-row', { hasText: 'A form to fill in' })
      .waitFor();
    await workbench.press('Enter');
    await workbench.tab('harbour-strike-round-two.notes.yaml').waitFor();
    await until(
      'the file',
      async () => (await text('harbour-strike-round-two.notes.yaml').catch(() => '')) !== '',
    );
    const written = await text('harbour-strike-round-two.notes.yaml');
    assert.match(written, /^title: "Harbour strike: round two\?"\ndate: \d{4}-\d\d-\d\d\n/);
  });

  it('saves it under a bare name, and gets its name back, includes and all', async () => {
    await workbench.press('Escape', 'Escape');
    await workbench.runCommand('File: Save As...');
    await saveAs('harbour-strike-round-two.notes.yaml', 'strike.yaml');
    await workbench.tab('strike.yaml').waitFor();
    await notice().getByText('reads as a note').waitFor();
    await notice()
      .getByRole('button', { name: `Rename to ${name}` })
      .click();
    await workbench.tab(name).waitFor();
    await until('the include', async () => (await text('port.notes.yaml')).includes(`[${name}]`));
    assert.equal(existsSync(workbench.file('strike.yaml')), false);
  });

  it('saves a note that was typed into an empty editor, with its ending', async () => {
    await workbench.runCommand('File: New Untitled Text File');
    await workbench.runCommand('Change Language Mode');
    await workbench.page.locator('.quick-input-widget input.input').fill('Analyst Notes');
    await workbench.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await workbench.press('Enter');
    await workbench.page.locator('.statusbar-item', { hasText: 'Analyst Notes' }).first().waitFor();
    await workbench.type('title: Port dues');
    await workbench.press('Escape', 'Mod+S');
    await saveAs('port-dues.notes.yaml', 'dues.yaml');
    await workbench.tab('dues.notes.yaml').waitFor();
    assert.equal(await text('dues.notes.yaml'), 'title: Port dues');
    assert.equal(await workbench.isDirty(), false);
    await workbench.openNote(name);
  });

  it('pastes an address at the sources of a claim', async () => {
    await writeFile(workbench.file(name), note);
    await workbench.page.locator('.view-line', { hasText: 'Dockers want' }).waitFor();
    await workbench.page.evaluate(
      (url) => globalThis.navigator.clipboard.writeText(url),
      'https://example.org/r',
    );
    await workbench.goTo(12, 13);
    await workbench.press('Mod+V');
    await workbench.position(16, 23).waitFor();
    const source =
      '    example-r:\n        title: example.org\n        url: https://example.org/r\n        accessed: today\n';
    assert.equal(
      await saved(),
      note.replace('actors:', `${source}actors:`).replace('sources:\n  walk', 'sources: example-r\n  walk'),
    );
  });

  it('indents one entry too far, and mends it where that is said', async () => {
    const before = await text();
    await workbench.goTo(before.split('\n').indexOf('  walk-out:') + 1, 1);
    await workbench.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Tab');
    const row = workbench.page.locator('.markers-panel .monaco-list-row', { hasText: 'the others by 2' });
    await workbench.problems();
    await row.waitFor();
    assert.equal(await row.count(), 1);
    await workbench.goTo(before.split('\n').indexOf('  walk-out:') + 1, 7);
    await workbench.offered('Mod+.', 'Indent it by 2');
    await workbench.press('Enter');
    await row.waitFor({ state: 'hidden' });
    await workbench.save();
    assert.equal(await text(), before);
  });

  it('renames an actor by its mention', async () => {
    await workbench.goTo(15, 12);
    await workbench.press('F2');
    const box = workbench.page.locator('.rename-box input.rename-input');
    await box.waitFor();
    assert.equal(await box.inputValue(), 'Dockers');
    await box.fill('Dock workers');
    await workbench.press('Enter');
    const apply = workbench.page.getByRole('button', { name: 'Apply', exact: true });
    await apply.or(workbench.page.locator('.tabs-container .tab.dirty')).first().waitFor();
    if (await apply.isVisible()) await apply.click();
    await until('the new name', async () => (await saved()).includes('name: Dock workers'));
  });

  it('extracts a sentence, which stays where it was', async () => {
    const lines = (await text()).split('\n');
    const line = lines.findIndex((each) => each.includes('Talks fail')) + 1;
    const from = (lines[line - 1] ?? '').indexOf('Talks fail') + 1;
    const words = 'Talks fail by May, and ships wait';
    await workbench.goTo(line, from);
    for (const _ of words) await workbench.press('Shift+ArrowRight');
    await workbench.offered('Mod+Shift+R', 'Extract to a claim…');
    await workbench.press('Enter');
    const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'Leave open' }).waitFor();
    assert.match((await rows.first().textContent()) ?? '', /Leave open/);
    await rows.filter({ hasText: 'The Gazette' }).click();
    await rows.filter({ hasText: 'example.org' }).click();
    await workbench.press('Enter');
    const written = await saved();
    assert.ok(written.includes(`[[talks-fail-by-may-and-ships-wait|${words}]].`), written);
    assert.match(
      written,
      /talks-fail-by-may-and-ships-wait:\n {4}text: "?Talks fail by May, and ships wait"?\n {4}sources: \[gazette, example-r\]/,
    );
    assert.ok(written.includes('[[union]]'));
  });

  it('extracts nothing where the question is left', async () => {
    const before = await text();
    await workbench.goTo(before.split('\n').findIndex((each) => each.includes('will walk')) + 1, 11);
    await workbench.press('Shift+End');
    await workbench.offered('Mod+Shift+R', 'Extract to a claim…');
    await workbench.press('Enter');
    await workbench.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await workbench.press('Escape');
    await workbench.page.locator('.quick-input-list .monaco-list-row').first().waitFor({ state: 'hidden' });
    assert.equal(await workbench.isDirty(), false);
    assert.equal(await text(), before);
  });
});

async function until(what: string, test: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await test()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Waited in vain: ${what}.`);
}
