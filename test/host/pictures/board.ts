import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { root, sample } from '../paths';
import { Workbench } from '../workbench';

const note = 'war-or-humiliation.notes.yaml';
const claim = 'no-resolve-for-war';

const themes = { dark: 'Default Dark Modern', light: 'Default Light Modern' } as const;
const tabs = ['board', 'map', 'matrix', 'timeline', 'brief'] as const;

const pictures = path.join(root, 'media', 'board');

/** Takes pictures of the Board: the sample with its tree, its text and its Board, and each tab of the Board. */
export async function takeBoard(): Promise<void> {
  await mkdir(pictures, { recursive: true });
  await withSample('dark', { width: 1900, height: 1000 }, takeWhole);
  await withSample('light', { width: 1500, height: 900 }, takeTabs);
}

async function withSample(
  theme: keyof typeof themes,
  size: { readonly width: number; readonly height: number },
  take: (workbench: Workbench) => Promise<void>,
): Promise<void> {
  const settings = { 'editor.minimap.enabled': false };
  const workbench = await Workbench.launch({ theme: themes[theme], settings, size });
  try {
    const lines = (await readFile(path.join(sample, note), 'utf8')).split('\n');
    await workbench.openFile(note);
    await workbench.goTo(lines.indexOf(`  ${claim}:`) + 1, 3);
    await take(workbench);
  } finally {
    await workbench.close();
  }
}

async function takeWhole(workbench: Workbench): Promise<void> {
  await workbench.tree();
  await workbench.runCommand('Analyst Notes: Show Entry on the Board');
  const board = await workbench.board();
  await board.locator('.card.selected').waitFor();
  await settle(workbench);
  await workbench.screenshot(path.join(root, 'media', 'screenshot.png'));
}

/** Each tab with the same claim selected, and the whole window to itself. */
async function takeTabs(workbench: Workbench): Promise<void> {
  await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  await workbench.runCommand('Analyst Notes: Show Entry on the Board');
  let board = await workbench.board();
  await board.locator('.card.selected').waitFor();
  await workbench.runCommand('View: Focus First Editor Group');
  await workbench.runCommand('View: Close Editor');
  board = await workbench.board();
  for (const tab of tabs) {
    await board.locator(`#tab-${tab}`).click();
    await settle(workbench);
    await workbench.screenshot(path.join(pictures, `${tab}-light.png`));
  }
}

/** What moves or fades comes to rest. */
async function settle(workbench: Workbench): Promise<void> {
  await workbench.page.mouse.move(1, 1);
  await workbench.page.waitForTimeout(1500);
}
