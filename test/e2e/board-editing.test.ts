import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Frame, Locator } from 'playwright-core';
import { sample } from '../host/paths';
import { Workbench } from '../host/workbench';

/** Comments, CRLF, three spaces, a quoted key, a block scalar and no last line break: none of it may change. */
const unusual = [
  '# A comment above',
  'title:   "Odd, but valid"',
  'claims:   # with a comment',
  '   first:',
  '         text: >-',
  '            A text that is folded',
  '            over two lines   ',
  '         likelihood:    likely   # as of May',
  '   # between',
  "   \"second\": {text: 'It''s so', confidence: low , by: [anna]}",
  'actors: {anna: {name: Anna, role: "Says: it"}}',
].join('\r\n');

const twice = 'title: T\nclaims:\n  a:\n    text: One\n  a:\n    text: Two\n  bad: {text: Three\n  c: Four\n';
const merged = 'title: T\nclaims:\n<<<<<<< ours\n  a: One\n=======\n  a: Two\n>>>>>>> theirs\n';

const card = (board: Frame, id: string): Locator => board.locator(`.card[title="${id}"]`);
const inspector = (board: Frame): Locator => board.getByRole('complementary', { name: 'Inspector' });
const textIn = (board: Frame): Locator =>
  inspector(board).getByRole('textbox', { name: 'Text', exact: true });

/** Waits until a box of the Inspector holds a text. */
async function untilValue(board: Frame, box: Locator, value: string): Promise<void> {
  const end = Date.now() + 90_000;
  for (;;) {
    const found = await box.inputValue({ timeout: 1000 }).catch(() => undefined);
    if (found === value) return;
    if (Date.now() > end) assert.equal(found, value);
    await board.waitForTimeout(100);
  }
}

describe('Editing on the Board', { timeout: 900_000 }, () => {
  let workbench: Workbench;
  let folder: string;
  const name = 'unusual.notes.yaml';

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'analyst-notes-unusual-'));
    await cp(sample, folder, { recursive: true });
    for (const [file, text] of Object.entries({
      [name]: unusual,
      'twice.notes.yaml': twice,
      'merged.notes.yaml': merged,
      'locked.notes.yaml': unusual,
    }))
      await writeFile(path.join(folder, file), text);
    workbench = await Workbench.launch({
      folder,
      size: { width: 2600, height: 1000 },
      settings: { 'files.readonlyInclude': { '**/locked.notes.yaml': true } },
    });
  });
  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  });
  afterEach((test) => workbench.afterTest(test));

  const onDisk = async (file = name) => (await readFile(workbench.file(file))).toString();
  const saved = async (file = name) => {
    await workbench.save();
    return onDisk(file);
  };
  const open = async (file: string): Promise<Frame> => {
    await workbench.runCommand('View: Close All Editors');
    await workbench.openFile(file);
    await workbench.runCommand('Analyst Notes: Open Board to the Side');
    return workbench.board();
  };

  it('begins without a change', async () => {
    const board = await open(name);
    await card(board, 'first').waitFor();
    assert.equal(await workbench.isDirty(), false);
    assert.equal(await onDisk(), unusual);
  });

  it('writes a text with the keyboard alone', async () => {
    const board = await workbench.board();
    await card(board, 'first').focus();
    await workbench.press('F2');
    await inspector(board).locator('textarea:focus').waitFor();
    await workbench.press('Mod+A');
    await workbench.type('A text that is bent over two lines');
    await workbench.press('Escape', 'Escape');
    await workbench.press('F2');
    await inspector(board).locator('textarea:focus').waitFor();
    assert.equal(await workbench.isDirty(), false, 'what is given up is not written');
    await workbench.press('Mod+A');
    await workbench.type('A text that is bent over two lines');
    await workbench.press('Tab');
    await workbench.changed();
    assert.equal(await saved(), unusual.replace('is folded', 'is bent'));
    assert.equal(
      await card(board, 'first').locator('.card-text').textContent(),
      'A text that is bent over two lines',
    );
  });

  it('changes one word behind a quoted key, and takes a field away', async () => {
    const board = await workbench.board();
    await card(board, 'second').click();
    const confidence = inspector(board).getByRole('combobox', { name: 'Confidence', exact: true });
    await untilValue(board, confidence, 'low');
    await confidence.fill('high');
    await workbench.press('Enter');
    await card(board, 'second').getByText('high confidence').waitFor();
    await card(board, 'first').click();
    const likelihood = inspector(board).getByRole('combobox', {
      name: 'Likelihood, in words or percent',
      exact: true,
    });
    await untilValue(board, likelihood, 'likely');
    await likelihood.fill('');
    await workbench.press('Enter');
    await card(board, 'first').locator('.band').waitFor({ state: 'detached' });
    const expected = unusual
      .replace('is folded', 'is bent')
      .replace('confidence: low', 'confidence: high')
      .replace('         likelihood:    likely   # as of May', '         # as of May');
    assert.equal(await saved(), expected);
  });

  it('takes two quick arrow presses in a list as two choices of one user', async () => {
    const board = await workbench.board();
    await card(board, 'second').click();
    await board.locator('[data-inspected="claims/0/second"]').waitFor();
    const slider = inspector(board).getByRole('slider', { name: 'Likelihood', exact: true });
    await slider.focus();
    await workbench.press('ArrowRight', 'ArrowRight', 'ArrowRight');
    await card(board, 'second').locator('.band').waitFor();
    await workbench.page.waitForTimeout(1500);
    assert.equal(await board.locator('.notice').count(), 0);
    await workbench.press('Mod+S');
    await workbench.page.locator('.tabs-container .tab.dirty').first().waitFor({ state: 'detached' });
    assert.match(await onDisk(), /likelihood: [a-z ]+/);
  });

  it('has what is being typed in the file that is saved', async () => {
    const board = await workbench.board();
    await card(board, 'second').focus();
    await workbench.press('F2');
    await inspector(board).locator('textarea:focus').waitFor();
    await workbench.press('End');
    await workbench.type(' indeed');
    await workbench.press('Mod+S');
    await workbench.page.locator('.tabs-container .tab.dirty').first().waitFor({ state: 'detached' });
    await workbench.page.waitForTimeout(500);
    assert.match(await onDisk(), /It''s so indeed/);
  });

  it('keeps up with what is typed in the text', async () => {
    await workbench.runCommand('View: Focus First Editor Group');
    await workbench.goTo(2, 1);
    await workbench.press('End', 'ArrowLeft');
    await workbench.type(' indeed');
    await (await workbench.board()).getByRole('heading', { name: 'Odd, but valid indeed' }).waitFor();
    await workbench.save();
  });

  it('of two claims with one id changes the one that is meant, and locks a malformed one', async () => {
    const board = await open('twice.notes.yaml');
    await card(board, 'a').nth(1).click();
    await untilValue(board, textIn(board), 'Two');
    await textIn(board).fill('Three');
    await workbench.press('Tab');
    await workbench.changed();
    assert.equal(await saved('twice.notes.yaml'), twice.replace('text: Two', 'text: Three'));
    await card(board, 'bad').click();
    await inspector(board)
      .getByText(/malformed/)
      .first()
      .waitFor();
    assert.equal(await textIn(board).getAttribute('readonly'), '');
  });

  it('is read-only where the file is, and says why', async () => {
    const board = await open('locked.notes.yaml');
    await board.getByText('This file is read-only, so that nothing can be edited here.').waitFor();
    await card(board, 'first').click();
    await untilValue(board, textIn(board), 'A text that is folded over two lines');
    assert.equal(await textIn(board).getAttribute('readonly'), '');
    assert.equal(await board.getByRole('textbox', { name: 'New claim' }).count(), 0);
    assert.equal(await workbench.isDirty(), false);
  });

  it('waits for a merge to be decided, with one notice', async () => {
    const board = await open('merged.notes.yaml');
    await board.getByText(/A merge has left conflicts/).waitFor();
    assert.equal(await board.locator('.notice').count(), 1);
    assert.equal(await board.getByRole('textbox', { name: 'New claim' }).count(), 0);
  });
});

/** An editor that is told to save without asking does so when a tab is closed; any other asks its user. */
describe('What is being typed on the Board', { timeout: 900_000 }, () => {
  let workbench: Workbench;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'analyst-notes-closing-'));
    for (const file of ['closed.notes.yaml', 'hidden.notes.yaml', 'new.notes.yaml'])
      await writeFile(path.join(folder, file), twice);
    await writeFile(path.join(folder, 'other.txt'), 'Other');
    workbench = await Workbench.launch({ folder, settings: { 'files.autoSave': 'onFocusChange' } });
  });
  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  });
  afterEach((test) => workbench.afterTest(test));

  const typeOnBoard = async (file: string): Promise<void> => {
    await workbench.openFile(file);
    await workbench.runCommand('Analyst Notes: Open Board to the Side');
    const board = await workbench.board();
    await card(board, 'a').first().focus();
    await workbench.press('F2');
    await inspector(board).locator('textarea:focus').waitFor();
    await workbench.press('End');
    await workbench.type(' more');
  };

  const untilOnDisk = async (file: string, wanted: string): Promise<void> => {
    const end = Date.now() + 90_000;
    // A file that is being saved once more is empty for a moment: what was read counts, and nothing is read again.
    for (let found = ''; found !== wanted; ) {
      found = (await readFile(workbench.file(file))).toString();
      if (found !== wanted && Date.now() > end) assert.equal(found, wanted);
      await workbench.page.waitForTimeout(100);
    }
  };

  it('is in the note when its tab is closed', async () => {
    await typeOnBoard('closed.notes.yaml');
    await workbench.page.locator('.tab.active .tab-actions .action-label').last().click();
    await workbench.page.locator('.view-line', { hasText: 'One more' }).waitFor();
    await workbench.runCommand('File: Save');
    await untilOnDisk('closed.notes.yaml', twice.replace('One', 'One more'));
  });

  it('is in the note as a new entry when its tab is closed, and comes back when it was hidden', async () => {
    await workbench.openFile('new.notes.yaml');
    await workbench.runCommand('Analyst Notes: Open Board to the Side');
    const line = async () => (await workbench.board()).getByRole('textbox', { name: 'New claim' });
    await (await line()).fill('A fifth one');
    await workbench.openFile('other.txt');
    await workbench.page.locator('.tab', { hasText: 'new.notes' }).last().click();
    assert.equal(await (await line()).inputValue(), 'A fifth one');
    await workbench.page.locator('.tab.active .tab-actions .action-label').last().click();
    await workbench.page.locator('.view-line', { hasText: 'A fifth one' }).waitFor();
  });

  it('is in the note when another tab hides it', async () => {
    await typeOnBoard('hidden.notes.yaml');
    await workbench.openFile('other.txt');
    await untilOnDisk('hidden.notes.yaml', twice.replace('One', 'One more'));
  });
});
