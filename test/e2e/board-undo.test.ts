import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Frame, Locator } from 'playwright-core';
import { Workbench } from '../host/workbench';

const note = 'war-or-humiliation.notes.yaml';

/** Whatever is done on the Board, one press of undo leaves the file byte for byte as it was. */
describe('One step to undo is', { timeout: 900_000 }, () => {
  let workbench: Workbench;
  let board: Frame;
  let asItWas: string;

  before(async () => {
    workbench = await Workbench.launch({ size: { width: 1700, height: 1000 } });
    asItWas = await onDisk();
    await workbench.openNote(note);
    await workbench.runCommand('Analyst Notes: Open Board');
    board = await workbench.board();
    await board.locator('.card[title="boxed-in"]').waitFor();
  });
  after(() => workbench.close());
  afterEach((test) => workbench.afterTest(test));

  const onDisk = async (): Promise<string> => (await readFile(workbench.file(note))).toString();
  const inspector = (): Locator => board.getByRole('complementary', { name: 'Inspector' });
  const select = async (id: string): Promise<void> => {
    await board.locator(`.card[title="${id}"]`).click();
    await board.locator(`[data-inspected$="/${id}"]`).waitFor();
  };
  const tool = (name: string) => inspector().getByRole('button', { name, exact: true }).click();

  const edits: Readonly<Record<string, () => Promise<void>>> = {
    'the choice of a confidence': async () => {
      await inspector().getByRole('combobox', { name: 'Confidence', exact: true }).fill('high');
      await workbench.press('Enter');
    },
    'a chip that is taken off': async () => {
      await inspector()
        .locator('[data-field="supported-by"] .chip-item')
        .last()
        .locator('button')
        .last()
        .click();
    },
    'an entry that is duplicated': () => tool('Duplicate'),
    'an entry that is moved': () => tool('Move down'),
    'an entry that goes with all that refers to it': async () => {
      await tool('Delete…');
      await inspector().getByRole('button', { name: 'Delete with its references' }).click();
    },
    'a new entry': async () => {
      await board.getByRole('textbox', { name: 'New claim' }).fill('The talks go on.');
      await workbench.press('Enter');
    },
  };

  for (const [name, edit] of Object.entries(edits))
    it(name, async () => {
      await select('boxed-in');
      await edit();
      await workbench.changed();
      await board.locator('#tab-board').focus();
      await workbench.press('Mod+Z');
      await workbench.page.locator('.tabs-container .tab.dirty').first().waitFor({ state: 'detached' });
      await board.locator('.card[title="boxed-in"]').waitFor();
      assert.equal(await onDisk(), asItWas);
    });
});
