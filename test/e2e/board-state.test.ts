import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Frame, Locator } from 'playwright-core';
import { Workbench } from '../host/workbench';

const note = 'war-or-humiliation.notes.yaml';

const card = (board: Frame, id: string): Locator => board.locator(`.card[title="${id}"]`);
const filter = (board: Frame): Locator => board.getByRole('combobox', { name: 'Filter' });

describe('The Board stays as it was', { timeout: 900_000 }, () => {
  let workbench: Workbench;
  let board: Frame;

  before(async () => {
    workbench = await Workbench.launch({ size: { width: 2400, height: 1000 } });
    await workbench.openFile(note);
    await workbench.runCommand('Analyst Notes: Open Board to the Side');
    board = await workbench.board();
    await card(board, 'boxed-in').click();
    await board.locator('[data-inspected="claims/0/boxed-in"]').waitFor();
    await filter(board).fill('kind:claim');
    await board.locator('#tab-timeline').click();
    await board.locator('.timeline-marks').waitFor();
  });
  after(() => workbench.close());
  afterEach((test) => workbench.afterTest(test));

  const isAsBefore = async (): Promise<void> => {
    board = await workbench.board();
    await board.locator('#tab-timeline[aria-selected=true]').waitFor();
    await board.locator('[data-inspected="claims/0/boxed-in"]').waitFor();
    assert.equal(await filter(board).inputValue(), 'kind:claim');
    assert.equal(await workbench.isDirty(), false);
  };

  it('in another group', async () => {
    await board.locator('#tab-timeline').focus();
    await workbench.runCommand('View: Move Editor into Next Group');
    await workbench.page.waitForTimeout(1500);
    await isAsBefore();
  });

  it('when the theme changes, which it follows at once', async () => {
    const ground = () => board.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await workbench.runCommand('Preferences: Toggle between Light/Dark Themes');
    const end = Date.now() + 90_000;
    while ((await ground()) === light && Date.now() < end) await workbench.page.waitForTimeout(50);
    assert.notEqual(await ground(), light);
    await isAsBefore();
    await workbench.runCommand('Preferences: Toggle between Light/Dark Themes');
  });

  it('when the window is loaded again', async () => {
    await workbench.page.waitForTimeout(1000);
    await workbench.runCommand('Developer: Reload Window').catch(() => undefined);
    await workbench.page.locator('.monaco-workbench .tabs-container .tab').first().waitFor();
    await workbench.page.waitForTimeout(4000);
    await isAsBefore();
  });

  it('and is left and entered by keys: from a mark into the Inspector and back', async () => {
    await board.locator('.timeline-marks').focus();
    await workbench.press('ArrowDown', 'ArrowDown', 'Enter');
    await board.locator('.inspector :focus').waitFor();
    await workbench.press('Escape');
    await board.locator('.timeline-marks:focus').waitFor();
    await board.locator('[data-inspected]').waitFor({ state: 'detached' });
    await workbench.press('ArrowDown', ' ');
    await board.locator('[data-inspected]').waitFor();
    await workbench.press('Escape');
    await board.locator('[data-inspected]').waitFor({ state: 'detached' });
  });

  it('with what is chosen the moment that a tab is there, before it has turned to what is selected', async () => {
    await board.locator('#tab-board').click();
    await card(board, 'boxed-in').click();
    await board.evaluate(async () => {
      const choices = () => document.querySelectorAll<HTMLInputElement>('.map-modes input');
      document.querySelector<HTMLElement>('#tab-map')?.click();
      // The page draws in between, and has no time for more.
      for (let turn = 0; turn < 100 && choices().length === 0; turn++) await undefined;
      choices()[1]?.click();
    });
    await board.locator('.map-subject', { hasText: 'If this falls' }).waitFor();
    assert.equal(await board.getByRole('radio', { name: 'Impact' }).isChecked(), true);
  });
});

describe('Two Boards of one note', { timeout: 900_000 }, () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.launch({ size: { width: 2400, height: 1000 } });
    await workbench.openFile(note);
    await workbench.runCommand('Analyst Notes: Open Board to the Side');
    await workbench.board();
    await workbench.runCommand('View: Split Editor Right');
  });
  after(() => workbench.close());
  afterEach((test) => workbench.afterTest(test));

  const boards = async (): Promise<Frame[]> => {
    const end = Date.now() + 90_000;
    for (;;) {
      const found: Frame[] = [];
      for (const frame of workbench.page.frames())
        if (
          (await frame
            .locator('#board .card')
            .count()
            .catch(() => 0)) > 0
        )
          found.push(frame);
      if (found.length === 2 || Date.now() > end) return found;
      await workbench.page.waitForTimeout(200);
    }
  };

  it('show what is edited on the other, and what is selected there', async () => {
    const [one, other] = await boards();
    assert.ok(one && other);
    for (const board of [one, other]) await board.getByText('Claims', { exact: true }).first().click();
    await card(one, 'boxed-in').click();
    await card(other, 'boxed-in').and(other.locator('[aria-selected=true]')).waitFor();
    const text = one.getByRole('textbox', { name: 'Text', exact: true });
    await text.fill('Moscow is boxed in.');
    await workbench.press('Tab');
    await card(other, 'boxed-in').getByText('Moscow is boxed in.').waitFor();
    await workbench.press('Mod+Z');
    await card(other, 'boxed-in')
      .getByText(/By making its demands/)
      .waitFor();
  });
});
