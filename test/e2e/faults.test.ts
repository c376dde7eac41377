import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Frame, Locator } from 'playwright-core';
import { Workbench } from '../host/workbench';

const note = 'war-or-humiliation.notes.yaml';

/** The Board of a window, which is another after each fault. */
class OpenBoard {
  constructor(readonly workbench: Workbench) {}

  private card(board: Frame): Locator {
    return board.locator('.card[title="boxed-in"]');
  }

  /** Waits until the Board says this. */
  async says(text: string): Promise<void> {
    await this.persist((board) => this.card(board).getByText(text).waitFor({ timeout: 2000 }));
  }

  /** Puts a text into a claim, and waits until its card says so. */
  async edit(text: string): Promise<void> {
    await this.persist(async (board) => {
      await this.card(board).click({ timeout: 2000 });
      await board.locator('[data-inspected$="/boxed-in"]').waitFor({ timeout: 2000 });
      const field = board.getByRole('textbox', { name: 'Text', exact: true });
      await field.fill(text, { timeout: 2000 });
      await field.press('Tab', { timeout: 2000 });
      await this.card(board).getByText(text).waitFor({ timeout: 5000 });
    });
  }

  /** Types into the text of a claim, and does not leave it. */
  async type(text: string): Promise<void> {
    await this.persist(async (board) => {
      await this.card(board).click({ timeout: 2000 });
      await board.getByRole('textbox', { name: 'Text', exact: true }).fill(text, { timeout: 2000 });
    });
  }

  /** Waits until the text of the claim is being typed as this. */
  async isTyped(text: string): Promise<void> {
    await this.persist(async (board) => {
      const field = board.getByRole('textbox', { name: 'Text', exact: true });
      assert.equal(await field.inputValue({ timeout: 2000 }), text);
    });
  }

  /** Does something on the Board that is there by then: one that goes is still drawn for a while. */
  private async persist(act: (board: Frame) => Promise<unknown>): Promise<void> {
    for (let tries = 1; ; tries++) {
      const outcome = await act(await this.workbench.board()).catch((error: unknown) => error);
      if (outcome === undefined || !(outcome instanceof Error)) return;
      if (tries === 20) throw outcome;
      await this.workbench.page.waitForTimeout(500);
    }
  }
}

describe('Nothing that was typed is lost', { timeout: 900_000 }, () => {
  let workbench: Workbench;
  let board: OpenBoard;

  before(async () => {
    workbench = await Workbench.launch({ size: { width: 2400, height: 1000 } });
    await workbench.openNote(note);
    await workbench.runCommand('Analyst Notes: Open Board to the Side');
    board = new OpenBoard(workbench);
    await board.says('By making its demands');
  });
  after(() => workbench.close());
  afterEach((test) => workbench.afterTest(test));

  const onDisk = async (): Promise<string> => (await readFile(workbench.file(note))).toString();
  const text = (of: Workbench): Locator => of.page.locator('.editor-instance .view-lines').first();

  it('where the extensions crash amid edits of the Board', {
    skip: process.platform === 'win32',
  }, async () => {
    await board.edit('Moscow is trapped.');
    await workbench.crashExtensions();
    await board.type('Moscow has trapped itself.');
    const page = await workbench.board();
    await page.getByText('The extension does not answer').waitFor();
    assert.equal(await workbench.isDirty(), true);
    await text(workbench).getByText('Moscow is trapped.').waitFor();
    await workbench.runCommand('Developer: Reload Window').catch(() => undefined);
    await board.says('Moscow is trapped.');
    await board.isTyped('Moscow has trapped itself.');
    await board.edit('Moscow has trapped itself.');
    await text(workbench).getByText('Moscow has trapped itself.').waitFor();
    await workbench.save();
    assert.match(await onDisk(), /Moscow has trapped itself\./);
  });

  it('where two windows have the note open', async () => {
    const other = await workbench.anotherWindow();
    await other.openNote(note);
    await other.runCommand('Analyst Notes: Open Board to the Side');
    const theirs = new OpenBoard(other);
    await theirs.says('Moscow');
    await board.edit('Moscow cannot turn back.');
    await workbench.save();
    await theirs.says('Moscow cannot turn back.');
    assert.equal(await other.isDirty(), false);
    await theirs.edit('Moscow may turn back.');
    await board.edit('Moscow will not turn back.');
    await workbench.save();
    await theirs.says('Moscow may turn back.');
    await other.press('Mod+S');
    await other.page.getByText('The content of the file is newer.').first().waitFor();
    assert.match(await onDisk(), /Moscow will not turn back\./);
    await theirs.says('Moscow may turn back.');
    assert.equal(await other.isDirty(), true);
  });
});
