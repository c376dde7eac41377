import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { afterEach, before, describe, it } from 'node:test';
import type { Workbench } from '../../host/workbench';
import { textWindow } from './text-window';

const note = (brief: string, more: string) =>
  `title: Talks\nactors:\n  kremlin: {name: The Kremlin, aliases: [Moscow]}\nbrief: |\n${brief}${more}`;
const said = '  Senior Kremlin officials say that the Kremlin waits.\n  So does [[kremlin|the Kremlin]].\n';
const unsure = '  In the kremlin, in Moscow, at the Kremlin Wall.\n';

/** An analyst renames an actor by its commonest mention, in a real VS Code with the packaged extension. */
describe('Renaming an actor at a mention', { timeout: 900_000 }, () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await textWindow();
    await writeFile(workbench.file('talks.notes.yaml'), note(said, unsure));
  });
  afterEach((test) => workbench.afterTest(test));

  it('ticks what is certain beforehand, and leaves the rest to the user', async () => {
    await workbench.openNote('talks.notes.yaml');
    // The note has been read as soon as it tells who names the actor.
    await workbench.page.getByText('named by 1').waitFor();
    await workbench.goTo(5, '  Senior Krem'.length + 1);
    await workbench.press('F2');
    const box = workbench.page.locator('.rename-box input.rename-input');
    await box.waitFor();
    await box.fill('The Presidency');
    await workbench.press('Enter');
    const panel = workbench.page.locator('.bulk-edit-panel');
    // Below the file: the name, two mentions and a label, then another case, another name, and a longer one.
    const boxes = panel.locator('.edit-checkbox');
    await boxes.nth(7).waitFor();
    const ticked = await Promise.all((await boxes.all()).slice(1).map((each) => each.isChecked()));
    assert.deepEqual(ticked, [true, true, true, true, false, false, false]);
    await panel.locator('[title^="In another case"]').waitFor({ state: 'attached' });
    await panel.getByRole('button', { name: 'Apply' }).click();
    await workbench.page.locator('.view-line', { hasText: 'Presidency waits' }).waitFor();
    await workbench.save();
    const written = await readFile(workbench.file('talks.notes.yaml'), 'utf8');
    assert.equal(written, note(said, '').replaceAll('Kremlin', 'Presidency') + unsure);
  });
});
