import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Frame, Locator } from 'playwright-core';
import { Workbench } from '../host/workbench';

const note = 'war-or-humiliation.notes.yaml';

/** Nothing here is clicked once the Board is open: who has no mouse has the same Board. */
describe('The Board by keys alone', { timeout: 900_000 }, () => {
  let workbench: Workbench;
  let board: Frame;

  before(async () => {
    workbench = await Workbench.launch({ size: { width: 1500, height: 800 } });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.openNote(note);
    await workbench.runCommand('Analyst Notes: Open Board');
    board = await workbench.board();
    await board.locator('.card[title="boxed-in"]').waitFor();
  });
  after(() => workbench.close());
  afterEach((test) => workbench.afterTest(test));

  const tab = (name: string): Locator => board.getByRole('tab', { name, exact: true });
  const inspected = (id: string): Locator => board.locator(`[data-inspected$="/${id}"]`);
  const grid = (): Locator => board.getByRole('grid', { name: 'Ratings of the evidence' });
  const onDisk = async (): Promise<string> => (await readFile(workbench.file(note))).toString();

  /** Presses a key until something is so; each press must have had its effect by then. */
  const pressUntil = async (key: string, isSo: () => Promise<boolean>, most = 40): Promise<void> => {
    for (let presses = 0; !(await isSo()); presses++) {
      assert.ok(presses < most, `${key} leads there`);
      await workbench.press(key);
      await board.waitForTimeout(30);
    }
  };
  const isFocused = (selector: string) => () =>
    board.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

  it('leads from tab to tab, into the Map, along its lines, and to an entry and back', async () => {
    await board.locator('.card[title="boxed-in"]').focus();
    await workbench.press(' ');
    await inspected('boxed-in').waitFor();
    await pressUntil('Shift+Tab', isFocused('#tab-board'));
    await workbench.press('ArrowRight');
    await board.locator('#tab-map[aria-selected=true]').waitFor();
    await board.locator('.map-node[data-key="claims/0/boxed-in"]').waitFor();
    await pressUntil('Tab', isFocused('.map-node'));
    const key = () => board.evaluate(() => (document.activeElement as HTMLElement).dataset.key);
    const from = await key();
    await workbench.press('ArrowDown');
    await board.waitForFunction((old) => (document.activeElement as HTMLElement).dataset.key !== old, from);
    const next = await key();
    assert.match(next ?? '', /^(claims|indicators|sources)\//);
    await workbench.press('Enter');
    await board.locator(`[data-inspected="${next}"] :focus`).waitFor();
    await workbench.press('Escape');
    await board.locator('.map-node:focus').waitFor();
  });

  it('walks through the matrix, rates, and goes on to the text of the evidence', async () => {
    await tab('Map').focus();
    await workbench.press('ArrowRight');
    await grid().waitFor();
    await pressUntil('Tab', isFocused('.matrix-grid'));
    await workbench.press('ArrowRight', 'ArrowDown', '1');
    await grid().locator('.matrix-cell.active.II').waitFor();
    await workbench.press('F2');
    await board.locator('[data-inspected^="indicators/"] textarea:focus').waitFor();
    await workbench.press('Escape', 'Escape');
    await pressUntil('Escape', isFocused('.matrix-grid'));
    await workbench.press('Mod+Z');
    await workbench.page.locator('.tabs-container .tab.dirty').first().waitFor({ state: 'detached' });
  });

  it('takes a matrix from the clipboard as one step, by the key and by the button', async () => {
    const before = await onDisk();
    await grid().focus();
    await workbench.press('Mod+C');
    await board.getByText('The matrix is on the clipboard, as CSV.').waitFor();
    const csv = await workbench.page.evaluate(() => navigator.clipboard.readText());
    const turned = csv.replaceAll(/(?<=,)(CC|C|I|II)(?=,|\r|\n)/g, (word) =>
      word.startsWith('C') ? 'II' : 'CC',
    );
    assert.notEqual(turned, csv);
    await workbench.page.evaluate((text) => navigator.clipboard.writeText(text), turned);
    for (const paste of [
      () => workbench.press('Mod+V'),
      () => board.getByRole('button', { name: /^Paste ratings/ }).press('Enter'),
    ]) {
      await grid().focus();
      await paste();
      await board.getByText(/^[1-9]\d* ratings were set/).waitFor();
      await workbench.changed();
      await grid().focus();
      await workbench.press('Mod+Z');
      await workbench.page.locator('.tabs-container .tab.dirty').first().waitFor({ state: 'detached' });
      assert.equal(await onDisk(), before);
    }
  });

  it('reads the Brief line by line', async () => {
    await tab('Matrix').focus();
    await workbench.press('ArrowRight', 'ArrowRight');
    await board.locator('#tab-brief[aria-selected=true]').waitFor();
    await board.locator('.brief-page [data-line]').first().waitFor();
    await pressUntil('Tab', isFocused('[data-line]'));
    await workbench.press('ArrowDown', 'ArrowDown', 'ArrowDown');
    await board.locator('[data-line]:focus').waitFor();
    assert.equal(await workbench.isDirty(), false);
  });

  it('closes with its tab by the keys of the editor', async () => {
    await board.locator('[data-line]:focus').waitFor();
    await workbench.runCommand('View: Close Editor');
    await workbench.page.locator('.tabs-container .tab').nth(1).waitFor({ state: 'detached' });
  });

  describe('in a matrix beside the text', () => {
    before(async () => {
      await workbench.runCommand('View: Close All Editors');
      await workbench.openNote(note);
      await workbench.runCommand('Analyst Notes: Open Board to the Side');
      board = await workbench.board();
      await board.locator('#tab-matrix').click();
      await board.locator('.matrix-head').first().waitFor();
    });

    /** Whether the head of what is selected stands in the grid, and not beside what is in sight of it. */
    const isInSight = (id: string): Promise<boolean> =>
      board.evaluate((wanted) => {
        const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
        const [grid, head] = [box('.matrix-grid'), box(`.matrix-head.selected[aria-label*="${wanted}"]`)];
        return !!grid && !!head && head.left >= grid.left && head.right <= grid.right + 1;
      }, id);

    it('brings what is selected there into sight', async () => {
      await workbench.runCommand('View: Focus First Editor Group');
      const text = (await readFile(workbench.file(note))).toString().split('\n');
      for (const words of ['Observers other than Russia', 'written answers', 'Observers other than Russia']) {
        const line = text.findIndex((each) => each.includes(words) && each.includes('text:')) + 1;
        assert.ok(line > 1, words);
        await workbench.goTo(line, 8);
        const end = Date.now() + 90_000;
        while (!(await isInSight(words)) && Date.now() < end) await board.waitForTimeout(50);
        assert.ok(await isInSight(words), words);
      }
      assert.equal(await workbench.isDirty(), false);
    });
  });
});
