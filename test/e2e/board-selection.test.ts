import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Frame, Locator } from 'playwright-core';
import { Workbench } from '../host/workbench';

const note = 'war-or-humiliation.notes.yaml';

const card = (board: Frame, id: string): Locator => board.locator(`.card[title="${id}"]`);
const column = (board: Frame, name: string): Locator => board.getByRole('listbox', { name });

describe('The Board beside the text', { timeout: 900_000 }, () => {
  let workbench: Workbench;
  let board: Frame;

  before(async () => {
    workbench = await Workbench.launch({ size: { width: 2600, height: 1000 } });
    await workbench.openFile(note);
    await workbench.runCommand('Analyst Notes: Open Board to the Side');
    board = await workbench.board();
    await card(board, 'boxed-in').waitFor();
  });
  after(() => workbench.close());
  afterEach((test) => workbench.afterTest(test));

  it('selects in text and tree what is selected on it', async () => {
    const rows = await workbench.tree();
    await rows.first().waitFor();
    await card(board, 'no-resolve-for-war').click();
    await workbench.page.locator('.active-line-number', { hasText: /^292$/ }).waitFor();
    const row = workbench.page.locator('.pane-body .monaco-list-row.selected');
    await row.filter({ hasText: 'The Kremlin has not' }).waitFor();
    assert.equal(await workbench.isDirty(), false);
  });

  it('shows what is connected, with what speaks for it and against it', async () => {
    await card(board, 'no-resolve-for-war').and(board.locator('[aria-selected=true]')).waitFor();
    const lit = board.locator('.card.lit.against .bearing');
    await lit.first().waitFor();
    assert.equal(await lit.first().textContent(), '−');
    assert.ok((await board.locator('.card.lit.for').count()) > 0);
    await board
      .getByRole('button', { name: /not connected/ })
      .first()
      .waitFor();
  });

  it('selects what the tree selects, and the text stays where it was opened', async () => {
    const rows = await workbench.tree();
    await card(board, 'boxed-in').click();
    await rows
      .filter({ hasText: /^By making its demands/ })
      .and(workbench.page.locator('.selected'))
      .waitFor();
    await rows.filter({ hasText: /^Russia does neither/ }).click();
    await board.locator('.card.hypothesis.selected[title="climb-down"]').waitFor();
  });

  it('selects the entry in which the cursor of the text comes to stand', async () => {
    await workbench.runCommand('View: Focus First Editor Group');
    await workbench.goTo(285, 8);
    await board.locator('.card.claim.selected[title="boxed-in"]').waitFor();
  });

  it('goes back and forward among what was selected', async () => {
    await board.getByRole('button', { name: 'Back', exact: true }).click();
    await board.locator('.card.selected[title="climb-down"]').waitFor();
    await card(board, 'climb-down').focus();
    await workbench.press('Alt+ArrowRight');
    await board.locator('.card.selected[title="boxed-in"]').waitFor();
  });

  it('shows what a filter leaves, with counts, and all again', async () => {
    await card(board, 'boxed-in').focus();
    await workbench.press('Escape');
    const filter = board.getByRole('combobox', { name: 'Filter' });
    await filter.fill('is:k');
    await board.getByRole('option', { name: 'is:key', exact: true }).waitFor();
    await workbench.press('ArrowDown', 'Enter');
    await board.getByRole('heading', { name: /^Claims \d of 32$/ }).waitFor();
    await board.getByRole('button', { name: 'Clear the filter' }).click();
    await board.getByRole('heading', { name: 'Claims 32', exact: true }).waitFor();
    await board.getByRole('button', { name: '4 warnings' }).click();
    await board.getByRole('heading', { name: /^Claims \d of 32$/ }).waitFor();
    await board.getByRole('button', { name: '4 warnings' }).click();
    await board.getByRole('heading', { name: 'Claims 32', exact: true }).waitFor();
  });

  it('is walked through with the keyboard: one stop a column, arrows within', async () => {
    const claims = column(board, 'Claims');
    assert.equal(await claims.locator('[tabindex="0"]').count(), 1);
    await card(board, 'boxed-in').focus();
    await workbench.press('ArrowDown', 'ArrowDown');
    const focused = board.locator('.card:focus');
    assert.equal(await focused.getAttribute('aria-posinset'), '3');
    await workbench.press('ArrowLeft');
    await board.locator('.card.hypothesis:focus').waitFor();
    await workbench.press('ArrowRight', ' ');
    await board.locator('.card.claim.selected:focus').waitFor();
  });

  it('shows links as words, and cuts nothing without a sign', async () => {
    const text = (await board.locator('.page').textContent()) ?? '';
    assert.doesNotMatch(text, /\[\[|\]\]/);
    const cut = await board.locator('.answer-text').evaluate((each) => each.scrollHeight - each.clientHeight);
    const isScrolled = await board
      .locator('.answer-text')
      .evaluate((each) => getComputedStyle(each).overflowY === 'auto');
    assert.ok(cut <= 0 || isScrolled);
  });

  it('is as it was after it was hidden: tab, filter, selection and place', async () => {
    await board.getByRole('combobox', { name: 'Filter' }).fill('kind:claim');
    await card(board, 'boxed-in').click();
    await column(board, 'Claims').evaluate((list) => list.parentElement?.scrollTo({ top: 900 }));
    await workbench.page.waitForTimeout(400);
    await workbench.openFile('cyber-intrusion.notes.yaml');
    await workbench.runCommand('View: Close Editor');
    board = await workbench.board();
    await board.getByRole('combobox', { name: 'Filter' }).waitFor();
    assert.equal(await board.getByRole('combobox', { name: 'Filter' }).inputValue(), 'kind:claim');
    await board.getByRole('complementary', { name: 'Inspector' }).waitFor();
    await board.waitForFunction(() => document.querySelectorAll('.card-list')[1]?.scrollTop === 900);
    assert.equal(await workbench.isDirty(), false);
  });
});
