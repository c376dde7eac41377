import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { temporaryFolder } from '../ending';
import { root, sample } from '../paths';
import { Workbench } from '../workbench';
import { names, report, strait, strike, today } from './notes';
import { takePaper } from './paper';
import { goToWords, settle } from './places';

const pictures = path.join(root, 'media', 'readme');

const claim = 'no-resolve-for-war';
const sampleNote = 'war-or-humiliation.notes.yaml';

/** Takes a picture of every face besides the Board: text, views, the page of *New Note from Text…*, what is printed. */
export async function takeFaces(): Promise<void> {
  await mkdir(pictures, { recursive: true });
  const folder = await temporaryFolder('pictures');
  try {
    await cp(sample, folder, { recursive: true });
    await writeFile(path.join(folder, names.strike), strike);
    await writeFile(path.join(folder, names.strait), strait);
    await writeFile(path.join(folder, names.report), report);
    await takePaper(pictures, folder);
    await takeEditor(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function takeEditor(folder: string): Promise<void> {
  const settings = {
    'editor.minimap.enabled': false,
    'workbench.layoutControl.enabled': false,
    'analystNotes.today': today,
  };
  const size = { width: 1160, height: 760 };
  const workbench = await Workbench.launch({ folder, settings, size, theme: 'Default Light Modern' });
  try {
    await takeViews(workbench);
    await takeText(workbench);
    await takeFromText(workbench);
  } finally {
    await workbench.close();
  }
}

/** The views of the side bar, each alone. */
async function takeViews(workbench: Workbench): Promise<void> {
  await workbench.openNote(sampleNote);
  const rows = await workbench.tree();
  await header(workbench, 'Watch List').click();
  await header(workbench, 'Evidence').click();
  await goToWords(workbench, sampleNote, `${claim}:`);
  await rows.and(workbench.page.locator('.selected')).waitFor();
  await widen(workbench);
  await take(workbench, 'notes', workbench.page.locator('.part.sidebar'));
  await header(workbench, 'Evidence').click();
  await header(workbench, 'Notes').click();
  await workbench.evidence().first().waitFor();
  await take(workbench, 'evidence', workbench.page.locator('.part.sidebar'));
  await header(workbench, 'Evidence').click();
  await header(workbench, 'Watch List').click();
  await workbench.page.locator('.pane .monaco-list-row', { hasText: 'Lorries' }).waitFor();
  await take(workbench, 'watch-list', workbench.page.locator('.part.sidebar'));
}

/** A text with what is wrong in it, and the hover of an id. */
async function takeText(workbench: Workbench): Promise<void> {
  await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  await workbench.openNote(names.strike);
  await workbench.page.locator('.editor-instance .squiggly-info, .squiggly-warning').first().waitFor();
  await goToWords(workbench, names.strike, 'vote, pickets');
  await settle(workbench);
  await workbench.hover();
  await take(workbench, 'text', workbench.page.locator('.part.editor'));
}

/** The page that shows a text beside what it offers, with something ticked. */
async function takeFromText(workbench: Workbench): Promise<void> {
  await workbench.openFile(names.report);
  await workbench.press('Mod+A');
  await workbench.runCommand('Analyst Notes: New Note from Text…');
  const choices = workbench.page.locator('.quick-input-list .label-name');
  await choices.getByText('Selection', { exact: true }).click();
  const page = await workbench.frameOf('from-text');
  for (const words of ['A longer strike', 'Rui Campos warned', 'Dock workers voted']) {
    const row = page.locator('.row', { hasText: words }).first();
    // By a key, as the row grows when it is chosen, and moves away from the mouse.
    await row.locator('.tick').focus();
    await workbench.press('Space');
    await row.locator('.tick:checked').waitFor();
  }
  await take(workbench, 'from-text', workbench.page.locator('.part.editor'));
}

function header({ page }: Workbench, title: string): Locator {
  return page.locator('.part.sidebar .pane-header', { hasText: new RegExp(`^\\s*${title}`) });
}

async function take(workbench: Workbench, name: string, part: Locator): Promise<void> {
  if (name !== 'text') await workbench.page.mouse.move(1, 1);
  await settle(workbench);
  await part.screenshot({ path: path.join(pictures, `${name}.png`) });
}

/** So that rows show what stands behind their labels. */
async function widen({ page }: Workbench): Promise<void> {
  const { x = 0, width = 0 } = (await page.locator('.part.sidebar').boundingBox()) ?? {};
  await page.mouse.move(x + width, 400);
  await page.mouse.down();
  await page.mouse.move(x + width + 180, 400, { steps: 5 });
  await page.mouse.up();
}
