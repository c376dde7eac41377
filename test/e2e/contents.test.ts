import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { Workbench } from '../host/workbench';

const note = 'war-or-humiliation.notes.yaml';

/** From an empty window to a sample, and through it by its contents, in a real VS Code. */
describe('The view of the contents', { timeout: 900_000 }, () => {
  let workbench: Workbench;
  let rows: Locator;

  before(async () => {
    workbench = await Workbench.launch({ size: { width: 1600, height: 1100 } });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    rows = await workbench.tree();
    // With the side bar to itself, the tree shows all rows that are looked for.
    for (const view of ['Evidence', 'Watch List'])
      await workbench.page.locator('.part.sidebar .pane-header', { hasText: view }).click();
  });
  after(() => workbench.close());
  afterEach((test) => workbench.afterTest(test));

  const choice = (text: string) =>
    workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  const labelled = (text: string) => rows.and(workbench.page.locator(`[aria-label^="${text}"]`));

  const choose = (row: string, item: string) => workbench.chooseFromMenu(labelled(row), item);

  /** What is told of a row under the mouse. A tree that is drawn anew hides it, and the mouse has to come again. */
  async function tooltip(row: string, words: string): Promise<string> {
    const hover = workbench.page.locator('.workbench-hover', { hasText: words });
    for (let tries = 1; ; tries++) {
      await workbench.page.mouse.move(900, 1000);
      await labelled(row).hover();
      const outcome = await hover.waitFor({ timeout: 5000 }).catch((error: unknown) => error);
      if (!outcome) return (await hover.textContent()) ?? '';
      if (tries === 4) throw outcome;
    }
  }

  /** The names of the rows of one level, from the top. */
  async function namesAt(level: number): Promise<string[]> {
    const all = rows.and(workbench.page.locator(`[aria-level="${level}"]`));
    const names = await all.evaluateAll((rows) => rows.map((each) => each.getAttribute('aria-label') ?? ''));
    return names.map((name) => name.split(',')[0] ?? '');
  }

  it('lists the notes of the folder by their titles where none is open', async () => {
    await labelled('War or humiliation').waitFor();
    assert.equal((await namesAt(1)).length, 3);
    assert.deepEqual(await namesAt(2), []);
  });

  it('has no command for what needs an open note where there is none', async () => {
    await workbench.press('F1');
    const box = workbench.page.locator('.quick-input-widget input.input');
    await box.fill('>Analyst Notes: ');
    await choice('Open Sample').waitFor();
    const all = await workbench.page.locator('.quick-input-list').textContent();
    assert.doesNotMatch(all ?? '', /Rename…|Board|Release/);
    await workbench.press('Escape');
  });

  it('opens a sample that is the user’s own, outside of the folder', async () => {
    await workbench.runCommand('Analyst Notes: Open Sample…');
    await choice('War or humiliation').click();
    await workbench.tab(note).waitFor();
    const label = await workbench.tab(note).getAttribute('data-resource-name');
    assert.equal(label, note);
    await rows.first().waitFor();
    assert.equal(await workbench.isDirty(), false);
  });

  it('shows the answer first, then what is judged, and folds who says so', async () => {
    await labelled('Bottom line, Moscow has demanded in public').waitFor();
    assert.deepEqual((await namesAt(2)).slice(1, 4), ['Hypotheses', 'Key Claims', 'Claims']);
    await labelled(
      'The Kremlin has not resolved to order a large-scale attack on Ukraine., key judgement, 55',
    ).waitFor();
  });

  it('is found by a word in a note, with how many are left of each section', async () => {
    await workbench.runCommand('Analyst Notes: Filter Entries…');
    await workbench.fill('Filter Entries', 'staged audience');
    await workbench.page.getByText(/Sources \d of \d+$/).waitFor();
    await labelled('Televised meeting').first().waitFor();
    await workbench.press('Enter');
    await workbench.runCommand('Analyst Notes: Clear Filter');
    await labelled('Hypotheses').waitFor();
  });

  it('tells what a claim rests on to who hovers over its row', async () => {
    const hover = await tooltip('By making its demands', 'By making its demands');
    assert.match(hover, /For \(3\):\s*The United States and NATO have rejected/);
  });

  it('copies a link to an entry from the menu of its row', async () => {
    await choose('By making its demands', 'Copy Link');
    await workbench.page.waitForFunction(
      async () => (await globalThis.navigator.clipboard.readText()) === '[[boxed-in]]',
    );
  });

  it('asks what supports a claim, which the text then says', async () => {
    await choose('Time works against Moscow', 'Add Support…');
    await workbench.page.locator('.quick-input-title', { hasText: 'time-against-moscow' }).waitFor();
    await choice('Russia publishes its demands').click();
    await workbench.changed();
    await workbench.press('Mod+Z');
    await workbench.page.locator('.tabs-container .tab.dirty').first().waitFor({ state: 'detached' });
  });

  it('renames the entry of the selected row by F2', async () => {
    await workbench.goTo(388, 3);
    await labelled('Time works against Moscow').and(workbench.page.locator('.selected')).waitFor();
    await workbench.runCommand('Analyst Notes: Focus on Notes View');
    await workbench.press('F2');
    const box = workbench.page.locator('.rename-box input.rename-input');
    await box.waitFor();
    assert.equal(await box.inputValue(), 'time-against-moscow');
    await workbench.press('Escape');
  });

  it('shows an entry on the Board, from its row', async () => {
    const row = labelled('By making its demands');
    await row.hover();
    await row.getByRole('button', { name: 'Show Entry on the Board' }).click();
    const board = await workbench.board();
    await board.locator('.card.selected[title="boxed-in"]').waitFor();
  });

  it('has its entries in Go to Symbol, by words of their notes', async () => {
    await workbench.press('Control+T');
    await workbench.page.locator('.quick-input-widget input.input').fill('#staged');
    await choice('…').or(choice('Staged for an audience')).waitFor();
    await workbench.press('Enter');
    await workbench.page.locator('.breadcrumbs-control', { hasText: 'lavrov-meeting' }).waitFor();
  });

  it('tells what is wrong with the note itself, and with a section', async () => {
    const broken = 'claims:\n  pay: {text: They want more pay, kind: fact}\nclaims: {}\n';
    await writeFile(workbench.file('broken.notes.yaml'), broken);
    await workbench.runCommand('View: Close All Editors');
    await workbench.openNote('broken.notes.yaml');
    await labelled('Note without a title, broken, 3 problems').waitFor();
    await labelled('Head of the note, 1 problem').waitFor();
    await tooltip('Claims, 1, 1 problem', 'given twice');
  });

  const mine =
    'title: Mine\nclaims:\n  a: {text: The first, kind: assumption}\n  b: {text: The second, kind: assumption}\n  c: {text: The third, kind: assumption, supported-by: b}\n';
  const first = ['The first', 'The second', 'The third'];

  /** Waits until the claims of the note stand in an order. */
  async function inOrder(...names: readonly string[]): Promise<void> {
    const found = async () => (await namesAt(3)).filter((name) => first.includes(name));
    for (let tries = 1; (await found()).join() !== names.join(); tries++) {
      assert.ok(tries < 60, (await found()).join());
      await workbench.page.waitForTimeout(250);
    }
  }

  /** A row that is drawn anew while it is clicked, as its note has just been opened, is selected by that and not opened. */
  const openPlace = async (row: Locator, place: Locator): Promise<void> => {
    for (let clicks = 1; ; clicks++) {
      await row.click();
      const outcome = await place.waitFor({ timeout: 10_000 }).catch((error: unknown) => error);
      if (!outcome) return;
      if (clicks === 3) throw outcome;
    }
  };

  it('puts an entry elsewhere by keys, and back', async () => {
    await workbench.runCommand('View: Close All Editors');
    await writeFile(workbench.file('mine.notes.yaml'), mine);
    await labelled('Mine').click();
    await workbench.tab('mine.notes.yaml').waitFor();
    await openPlace(labelled('The third'), workbench.position(5, 3));
    await workbench.runCommand('Analyst Notes: Focus on Notes View');
    await workbench.press('Alt+ArrowUp');
    await inOrder('The first', 'The third', 'The second');
    await workbench.press('Alt+ArrowDown');
    await inOrder(...first);
  });

  it('puts an entry elsewhere by the mouse', async () => {
    await labelled('The third').dragTo(labelled('The first'));
    await inOrder('The third', 'The first', 'The second');
    await workbench.runCommand('View: Focus Active Editor Group');
    await workbench.press('Mod+Z');
    await inOrder(...first);
  });

  it('deletes several entries by a key, once it is said what refers to them', async () => {
    await labelled('The first').click();
    await labelled('The second').click({ modifiers: ['ControlOrMeta'] });
    await workbench.press('Delete');
    await workbench.page.locator('.quick-input-title', { hasText: 'Delete 2 entries?' }).waitFor();
    await choice('Referred to by: The third.').click();
    await inOrder('The third');
  });

  it('shows the entries of all notes by kind, and each note with its own again', async () => {
    await workbench.runCommand('Analyst Notes: Group Entries of All Notes by Kind');
    await labelled('Hypotheses').waitFor();
    assert.deepEqual((await namesAt(1)).slice(0, 3), ['Hypotheses', 'Key Claims', 'Claims']);
    await workbench.runCommand('Analyst Notes: Group Entries by Note');
    await labelled('Mine').waitFor();
  });

  it('has left the samples of the folder as they were', async () => {
    const own = await readFile(workbench.file(note), 'utf8');
    assert.ok(own.includes('time-against-moscow'));
  });
});
