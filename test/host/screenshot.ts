import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root, sample } from './paths';
import { Workbench } from './workbench';

const note = 'war-or-humiliation.notes.yaml';

/** Takes the picture of the README: the sample with its tree, its text and its Board. */
async function main(): Promise<void> {
  const size = { width: 1600, height: 900 };
  const workbench = await Workbench.launch({
    theme: 'Default Dark Modern',
    settings: { 'editor.minimap.enabled': false },
    size,
  });
  try {
    const lines = (await readFile(path.join(sample, note), 'utf8')).split('\n');
    const entry = lines.indexOf('  no-resolve-for-war:');
    const named = lines.findIndex((line, at) => at > entry && line.includes('build-up'));
    await workbench.openFile(note);
    await workbench.tree();
    await workbench.goTo(entry + 1, 3);
    await workbench.runCommand('Analyst Notes: Show Entry on the Board');
    const board = await workbench.board();
    await board.locator('.card.selected').waitFor();
    await workbench.runCommand('View: Focus First Editor Group');
    await workbench.goTo(named + 1, (lines[named] ?? '').indexOf('build-up') + 3);
    const hover = await workbench.hover();
    await hover.hover();
    // The hover fades in.
    await workbench.page.waitForTimeout(500);
    await workbench.screenshot(path.join(root, 'media', 'screenshot.png'));
  } finally {
    await workbench.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
