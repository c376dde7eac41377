import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, describe, it } from 'node:test';
import { Workbench } from '../host/workbench';

const note = 'war-or-humiliation.notes.yaml';

/** An analyst asks what a key judgement rests on, in a real VS Code, by keys alone. */
describe('The argument', { timeout: 900_000 }, () => {
  let workbench: Workbench;
  let lines: readonly string[];

  before(async () => {
    workbench = await Workbench.launch({ size: { width: 1400, height: 1200 } });
    lines = (await readFile(workbench.file(note), 'utf8')).split('\n');
    await workbench.openNote(note);
  });
  after(() => workbench.close());
  afterEach((test) => workbench.afterTest(test));

  const row = (title: RegExp) => workbench.evidence().filter({ hasText: title }).first();
  const spoken = (label: string) =>
    workbench.evidence().and(workbench.page.locator(`[aria-label*="${label}"]`));
  const lineOf = (id: string) => lines.indexOf(`  ${id}:`) + 1;

  const focused = () =>
    workbench.evidence().and(workbench.page.locator('.monaco-list:focus .monaco-list-row.focused'));
  const focusOn = (title: string) => focused().filter({ hasText: title }).waitFor();

  /** Walks down by the arrow until a row has the focus. */
  async function walkTo(title: RegExp): Promise<void> {
    for (let steps = 0; steps < 14; steps++) {
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
    await row(/^For\s*3$/).waitFor();
    await row(/^The Kremlin weighs/).waitFor();
    await walkTo(/^Russia masses troops/);
    await spoken(', B1, usually reliable, confirmed by other sources').first().waitFor();
    await workbench.press('ArrowRight');
    await spoken('Commercial satellite images')
      .filter({ hasText: /^Commercial/ })
      .waitFor();
  });

  it('leads to where the evidence stands, and stays', async () => {
    await workbench.press('Enter');
    await workbench.position(lineOf('build-up'), 3).waitFor();
    await row(/^The Kremlin weighs/).waitFor();
  });

  it('is walked back to what rests on it', async () => {
    await workbench.runCommand('Analyst Notes: Show What Rests on It');
    await focusOn('Rests on It');
    await row(/^Russia masses troops/).waitFor();
    await row(/^The Kremlin has not.*spoken against · likely/).waitFor();
    await row(/^Russia opens a large.*rated C · unlikely/).waitFor();
  });

  it('tells what falls with an entry when it is asked', async () => {
    await workbench.runCommand('View: Focus First Editor Group');
    await workbench.goTo(lineOf('guard-ordered-out'), 5);
    await workbench.runCommand('Analyst Notes: Show Impact');
    await focusOn('Falls with It');
    await row(/^American instructors.*loses all support/).waitFor();
  });

  it('ends in nothing where a claim rests on nothing', async () => {
    await workbench.runCommand('View: Focus First Editor Group');
    await workbench.goTo(lineOf('time-against-moscow'), 5);
    await row(/^Time works against Moscow.*nothing/).waitFor();
    await row(/^For\s*nothing/).waitFor();
  });

  it('says where there is nothing to walk to', async () => {
    await workbench.runCommand('View: Focus First Editor Group');
    await workbench.goTo(1, 1);
    await workbench.runCommand('Analyst Notes: Show Evidence');
    await workbench.page
      .locator('.notification-toast', { hasText: 'Put the cursor into an entry first' })
      .waitFor();
  });
});
