import path from 'node:path';
import { root } from './paths';
import { Workbench } from './workbench';

/** Takes the picture of the README: the sample with its tree, its text and its Board. */
async function main(): Promise<void> {
  const size = { width: 1600, height: 900 };
  const workbench = await Workbench.launch({
    theme: 'Default Dark Modern',
    settings: { 'editor.minimap.enabled': false },
    size,
  });
  try {
    await workbench.openFile('war-or-humiliation.notes.yaml');
    await workbench.tree();
    await workbench.goTo(280, 3);
    await workbench.runCommand('Analyst Notes: Show Entry on the Board');
    const board = await workbench.board();
    await board.locator('.card.selected').waitFor();
    await workbench.runCommand('View: Focus First Editor Group');
    await workbench.goTo(285, 24);
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
