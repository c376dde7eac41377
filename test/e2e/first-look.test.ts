import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { Workbench } from '../host/workbench';

const sample = 'war-or-humiliation.notes.yaml';
const circle =
  'title: Currency peg\nclaims:\n  peg: {text: The peg falls., supported-by: flight}\n  flight: {text: Savers move their money., supported-by: [peg]}\n';

/** Somebody who has just installed the extension, and knows nothing of it. */
describe('A first look', { timeout: 900_000 }, () => {
  let workbench: Workbench;
  let folder: string;
  let rows: Locator;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'analyst-notes-first-look-'));
    await writeFile(path.join(folder, 'tasks.txt'), 'Look at it.');
    await writeFile(path.join(folder, 'peg.notes.yaml'), circle);
    workbench = await Workbench.launch({ folder, size: { width: 1500, height: 1000 } });
    rows = await workbench.tree();
  });
  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  });
  afterEach((test) => workbench.afterTest(test));

  const choice = (text: string) =>
    workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  const labelled = (text: string) => rows.and(workbench.page.locator(`[aria-label^="${text}"]`));
  const evidence = (words: RegExp) => workbench.evidence().filter({ hasText: words });

  it('begins in an empty window, with a sample', async () => {
    await workbench.runCommand('Analyst Notes: Open Sample…');
    await choice('War or humiliation').click();
    await workbench.tab(sample).waitFor();
    await labelled('Bottom line, ').waitFor();
  });

  it('leads from a key judgement down to the grades of its evidence, and back', async () => {
    await workbench.chooseFromMenu(labelled('The Kremlin has not resolved'), 'Show Evidence');
    await evidence(/^Russia masses troops/).waitFor();
    const focused = workbench.page.locator('.monaco-list:focus .monaco-list-row.focused');
    await focused.filter({ hasText: 'The Kremlin has not resolved' }).waitFor();
    while (!/^Russia masses/.test((await focused.textContent()) ?? '')) await workbench.press('ArrowDown');
    await workbench.press('ArrowRight');
    await evidence(/^Commercial satellite images/).waitFor();
    await workbench.press('Enter');
    await workbench.page.locator('.monaco-editor.focused').first().waitFor();
    await workbench.runCommand('Analyst Notes: Show What Rests on It');
    await evidence(/^The Kremlin has not.*spoken against · likely/).waitFor();
  });

  it('finds an entry by a word that stands in its note alone', async () => {
    await workbench.runCommand('Analyst Notes: Filter Entries…');
    await workbench.fill('Filter Entries', 'staged audience');
    await labelled('Televised meeting').first().waitFor();
    await workbench.press('Escape');
  });

  it('mends a circle by its fix', async () => {
    await workbench.openNote('peg.notes.yaml');
    await workbench.page.locator('.editor-instance .squiggly-error').first().waitFor();
    const before = circle.split('\n');
    await workbench.goTo(4, before[3]?.lastIndexOf('peg') ?? 0);
    await workbench.offered('Mod+.', 'Take “peg” out of supported-by');
    await workbench.press('Enter');
    await workbench.changed();
    await workbench.save();
    await workbench.page.locator('.editor-instance .squiggly-error').first().waitFor({ state: 'detached' });
    assert.equal(await workbench.isDirty(), false);
  });
});
