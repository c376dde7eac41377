import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Frame } from 'playwright-core';
import { Workbench } from '../host/workbench';

const name = 'war-or-humiliation.notes.yaml';

/** One newcomer's way through the sample, in a real VS Code with the packaged extension. */
describe('The journey of a newcomer', { timeout: 900_000 }, () => {
  let workbench: Workbench;
  let original: Buffer;
  let lines: string[];

  before(async () => {
    workbench = await Workbench.launch({ size: { width: 2600, height: 1000 } });
    original = await readFile(workbench.file(name));
    lines = original.toString().split('\n');
  });
  after(() => workbench.close());
  afterEach((test) => workbench.afterTest(test));

  /** The one-based line on which an entry is defined. */
  const lineOf = (id: string) => lines.indexOf(`  ${id}:`) + 1;

  it('opens the sample and sees its warnings in Problems', async () => {
    await workbench.openNote(name);
    const problems = await workbench.problems();
    await problems.filter({ hasText: 'unsupported-claim' }).waitFor();
    const text = (await problems.allTextContents()).join('\n');
    for (const code of ['unsupported-claim', 'unsupported-chain', 'unsourced-indicator'])
      assert.match(text, new RegExp(code));
    await workbench.runCommand('View: Toggle Panel Visibility');
  });

  it('hovers over a claim and reads what the note knows of it', async () => {
    await workbench.openNote(name);
    const line =
      lines.findIndex((each) => each.includes('supported-by: [demands-refused, written-answers]')) + 1;
    await workbench.goTo(line, (lines[line - 1] ?? '').indexOf('demands-refused') + 3);
    const text = await workbench.hoverText();
    assert.match(text, /The United States and NATO have rejected in writing/);
    assert.match(text, /high confidence/);
    assert.match(text, /For: The United States and NATO hand over their written answers/);
    await workbench.press('Escape');
  });

  it('jumps from a claim to its actor and back', async () => {
    const line = lineOf('talks-open') + 2;
    assert.equal(lines[line - 1], '    by: lavrov');
    await workbench.goTo(line, 10);
    await workbench.press('F12');
    await workbench.position(lineOf('lavrov'), 3).waitFor();
    await workbench.runCommand('Go Back');
    await workbench.position(line, 10).waitFor();
  });

  it('sees the tree follow the cursor, with problems on its rows', async () => {
    const rows = await workbench.tree();
    await workbench.goTo(lineOf('time-against-moscow') + 1, 5);
    const row = rows.filter({ hasText: 'Time works against Moscow' });
    await row.and(workbench.page.locator('[aria-selected=true]')).waitFor();
    assert.match((await row.getAttribute('aria-label')) ?? '', /1 problem/);
  });

  it('filters the tree, and goes from it to the text', async () => {
    const rows = await workbench.tree();
    await workbench.runCommand('Analyst Notes: Filter Entries…');
    await workbench.fill('Filter Entries', 'duma');
    await workbench.page.getByText(/Indicators \d of 18 · Sources 1 of 18/).waitFor();
    await rows.filter({ hasText: 'Time works against Moscow' }).waitFor({ state: 'detached' });
    await workbench.press('Enter');
    await rows.and(workbench.page.locator('[aria-label^="With two drafts before it"]')).click();
    await workbench.position(lineOf('duma-vote'), 3).waitFor();
    await workbench.runCommand('Analyst Notes: Clear Filter');
    await workbench.page.getByText(/Sources 1 of 18/).waitFor({ state: 'detached' });
  });

  it('opens the Board beside the text, which changes nothing', async () => {
    await workbench.openNote(name);
    // What the cursor stands in would be selected on the Board.
    await workbench.goTo(1, 1);
    await workbench.runCommand('Analyst Notes: Open Board to the Side');
    const board = await workbench.board();
    await board.getByRole('heading', { name: 'Claims 32' }).waitFor();
    assert.equal(await workbench.isDirty(), false);
  });

  const card = (board: Frame, id: string) => board.locator(`.card[title="${id}"]`);
  const inspector = (board: Frame) => board.getByRole('complementary', { name: 'Inspector' });
  const likelihoodIn = (board: Frame) =>
    inspector(board).getByRole('combobox', { name: 'Likelihood, in words or percent', exact: true });
  const untilLikelihood = (board: Frame, value: string) =>
    board.waitForFunction((wanted) => {
      const box = document.querySelector('input[aria-label="Likelihood, in words or percent"]');
      return box instanceof HTMLInputElement && box.value === wanted;
    }, value);

  it('selects a card and sees what it is connected to', async () => {
    const board = await workbench.board();
    await card(board, 'no-resolve-for-war').click();
    await board.locator('.card.lit[title="build-up"]').waitFor();
    await board.locator('.card.dim[title="boxed-in"]').waitFor();
    await board
      .getByRole('button', { name: /^\d+ not connected$/ })
      .first()
      .waitFor();
  });

  it('finds a problem of an entry beside its card, and the way from there to the text', async () => {
    const board = await workbench.board();
    await board.getByRole('combobox', { name: 'Filter' }).fill('id:time-against-moscow');
    await card(board, 'time-against-moscow').click();
    await inspector(board)
      .getByText(/Nothing supports the judgement/)
      .waitFor();
    await inspector(board).getByRole('button', { name: 'Show in the text' }).click();
    await workbench.position(lineOf('time-against-moscow'), 3).waitFor();
    await workbench.boardIsLeft();
    await board.getByRole('button', { name: 'Clear the filter' }).click();
  });

  it('edits a likelihood on the Board, and nothing else changes', async () => {
    const board = await workbench.board();
    const line = lines.indexOf('    likelihood: likely', lineOf('no-resolve-for-war'));
    await card(board, 'no-resolve-for-war').click();
    await untilLikelihood(board, 'likely');
    await likelihoodIn(board).fill('unlikely');
    await workbench.press('Enter');
    await workbench.changed();
    await workbench.save();
    const expected = lines.with(line, '    likelihood: unlikely').join('\n');
    assert.equal((await readFile(workbench.file(name))).toString(), expected);
  });

  it('undoes it on the Board, and finds the file byte for byte as before', async () => {
    const board = await workbench.board();
    await card(board, 'no-resolve-for-war').focus();
    await workbench.press('Mod+Z');
    await untilLikelihood(board, 'likely');
    await workbench.changed();
    await workbench.save();
    assert.deepEqual(await readFile(workbench.file(name)), original);
  });
});
