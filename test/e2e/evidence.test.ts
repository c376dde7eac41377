import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Frame, Locator } from 'playwright-core';
import { Workbench } from '../host/workbench';

const note = 'war-or-humiliation.notes.yaml';

/** The Evidence view beside the text, the tree and the Board, in a real VS Code. */
describe('The Evidence view', { timeout: 900_000 }, () => {
  let workbench: Workbench;
  let lines: readonly string[];
  let board: Frame;

  before(async () => {
    workbench = await Workbench.launch({ size: { width: 2400, height: 1200 } });
    lines = (await readFile(workbench.file(note), 'utf8')).split('\n');
  });
  after(() => workbench.close());
  afterEach((test) => workbench.afterTest(test));

  const lineOf = (id: string) => lines.indexOf(`  ${id}:`) + 1;
  const head = (words: string) => workbench.evidence().first().filter({ hasText: words }).waitFor();
  const row = (title: RegExp): Locator => workbench.evidence().filter({ hasText: title }).first();
  const card = (id: string) => board.locator(`.card[title="${id}"]`);

  async function putCursorInto(id: string): Promise<void> {
    await workbench.runCommand('View: Focus First Editor Group');
    await workbench.goTo(lineOf(id), 5);
  }

  it('says what it is for where no note is open', async () => {
    await workbench.tree();
    const button = workbench.page
      .locator('.welcome-view-content')
      .getByRole('button', { name: 'Go to Entry' });
    await button.waitFor();
  });

  it('follows the cursor', async () => {
    await workbench.openFile(note);
    await putCursorInto('boxed-in');
    await head('By making its demands in public');
    await putCursorInto('kremlin');
    await head('Kremlin');
    await row(/^Said of It/).waitFor();
  });

  it('follows the tree', async () => {
    const rows = await workbench.tree();
    // The tree follows the cursor: the hypotheses are in sight where it is in one.
    await putCursorInto('limited-move');
    await rows.filter({ hasText: /^Russia does neither/ }).click();
    await head('Russia does neither');
    await row(/^Evidence/).waitFor();
  });

  it('follows the Board', async () => {
    await putCursorInto('boxed-in');
    await workbench.runCommand('Analyst Notes: Open Board to the Side');
    board = await workbench.board();
    await card('no-resolve-for-war').click();
    await head('The Kremlin has not resolved');
  });

  it('holds an entry that is pinned, until it is let go', async () => {
    await workbench.runCommand('Analyst Notes: Keep Evidence of This Entry');
    await putCursorInto('slow-retreat');
    await card('slow-retreat').and(board.locator('.selected')).waitFor();
    await head('The Kremlin has not resolved');
    await workbench.runCommand('Analyst Notes: Let Evidence Follow the Cursor');
    await head('Russia is giving way');
  });

  it('tells at once what an edit changes, and leaves unfolded what is', async () => {
    await row(/^By making its demands/).click();
    await workbench.position(lineOf('boxed-in'), 3).waitFor();
    await head('Russia is giving way');
    await row(/^For\s*3/).waitFor();
    const line = lines.findIndex((text) => text.includes('[boxed-in, west-holds, drills-ended]')) + 1;
    await workbench.runCommand('View: Focus First Editor Group');
    await workbench.goTo(line, (lines[line - 1] ?? '').indexOf('drills-ended]') + 1);
    await workbench.type('talks-open, ');
    await row(/^For\s*4/).waitFor();
    // What is typed is undone word by word.
    for (let step = 0; step < 4 && (await workbench.isDirty()); step++) await workbench.press('Mod+Z');
    await row(/^For\s*3/).waitFor();
  });

  it('leads to the impact on the Map of the Board', async () => {
    await putCursorInto('demands-refused');
    await workbench.runCommand('Analyst Notes: Show Impact');
    await row(/^Falls with It/).hover();
    await row(/^Falls with It/)
      .getByRole('button', { name: 'Show What Falls on the Map of the Board' })
      .click();
    board = await workbench.board();
    await board.locator('#tab-map[aria-selected=true]').waitFor();
    await board.getByText('If this falls:').waitFor();
    assert.equal(await workbench.isDirty(), false);
  });
});
