import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, describe, it } from 'node:test';
import { Workbench } from '../host/workbench';

const note = 'war-or-humiliation.notes.yaml';

/** An analyst asks what a key judgement rests on, in a real VS Code, by keys alone. */
describe('The argument', { timeout: 240_000 }, () => {
  let workbench: Workbench;
  let lines: readonly string[];

  before(async () => {
    workbench = await Workbench.launch();
    lines = (await readFile(workbench.file(note), 'utf8')).split('\n');
    await workbench.openNote(note);
  });
  after(() => workbench.close());
  afterEach((test) => workbench.afterTest(test));

  const pane = () =>
    workbench.page.locator('.pane', {
      has: workbench.page.locator('.pane-header', { hasText: /Evidence|What Rests on It/ }),
    });
  const row = (title: string | RegExp) => pane().locator('.monaco-list-row', { hasText: title });
  const lineOf = (id: string) => lines.indexOf(`  ${id}:`) + 1;

  const focused = () => pane().locator('.monaco-list:focus .monaco-list-row.focused');
  const focusOn = (title: string) => focused().filter({ hasText: title }).waitFor();

  /** Walks down by the arrow until a row has the focus. */
  async function walkTo(title: RegExp): Promise<void> {
    for (let steps = 0; steps < 12; steps++) {
      await workbench.press('ArrowDown');
      if (title.test((await focused().textContent()) ?? '')) return;
    }
    assert.fail(`${title} was not reached`);
  }

  it('is walked from a key judgement down to the grades of its evidence', async () => {
    await workbench.goTo(lineOf('no-resolve-for-war'), 5);
    await workbench.runCommand('Analyst Notes: Show Evidence');
    await focusOn('The Kremlin has not resolved');
    // What speaks for it comes first, and then what speaks against it, with its grade.
    await row(/^for · The Kremlin weighs/).waitFor();
    await walkTo(/^against · B1 · Russia masses troops/);
    await workbench.press('ArrowRight');
    await row(/^source · B · Commercial satellite images/).waitFor();
  });

  it('leads to where the evidence stands', async () => {
    await workbench.press('Enter');
    await workbench.position(lineOf('build-up'), 3).waitFor();
  });

  it('is walked back to what rests on it', async () => {
    await workbench.runCommand('Analyst Notes: Show What Rests on It');
    await focusOn('Russia masses troops');
    await row(/^speaks against · likely · The Kremlin has not resolved/).waitFor();
    await row(/^rates C · unlikely · Russia opens a large-scale war/).waitFor();
  });

  it('says where there is nothing to walk to', async () => {
    await workbench.runCommand('View: Focus First Editor Group');
    await workbench.goTo(1, 1);
    await workbench.runCommand('Analyst Notes: Show Evidence');
    await workbench.page.locator('.notification-toast', { hasText: 'Put the cursor into a claim' }).waitFor();
  });
});
