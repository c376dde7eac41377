import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { afterEach, before, describe, it } from 'node:test';
import type { Workbench } from '../../host/workbench';
import { textWindow } from './text-window';

const note = `title: Hints
actors:
  house: {name: The Commission of Inquiry of the Lower House}
claims:
  gate: {text: The gate is open, likelihood: unlikely}
  wall: {by: house, likelihood: likely, views: {house: unlikely}}
  both:
    text: Both are so.
    contradicts: [gate, wall]
    supported-by: gate
`;

/** What stands behind ids and likelihoods in the lines of a real VS Code, which cuts what it has no room for. */
describe('Hints in the text', { timeout: 900_000 }, () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await textWindow({ 'analystNotes.inlayHints.names': 'on' });
    await writeFile(workbench.file('hints.notes.yaml'), note);
    await workbench.openNote('hints.notes.yaml');
  });
  afterEach((test) => workbench.afterTest(test));

  /** The lines of the text as they are drawn, once one of them says this. */
  async function drawn(sign: string): Promise<string> {
    const lines = workbench.page.locator('.editor-instance .view-line');
    await lines.filter({ hasText: sign }).first().waitFor();
    return (await lines.allTextContents()).join('\n').replace(/[\u00a0\u200a]/g, ' ');
  }

  it('leave a likelihood its whole band, and cut a name at a word', async () => {
    const text = await drawn('The Commission of');
    assert.match(text, /likelihood: likely ?55–80 %,/);
    assert.match(text, /^ *(?:.*house: )?unlikely ?20–45 %\}\}$/m);
    assert.match(text, /by: house ?The Commission of Inquiry of…,/);
  });

  it('say above a claim without evidence that it has none yet', async () => {
    const lens = workbench.page.locator('.codelens-decoration', { hasText: 'no evidence yet · used by 1' });
    await lens.first().waitFor();
  });
});
