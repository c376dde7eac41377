import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { temporaryFolder } from '../ending';
import { root } from '../paths';
import { Workbench } from '../workbench';
import { type GifFrame, writeGif } from './gif';
import { names, strike, today } from './notes';
import { goToWords, settle } from './places';

const file = path.join(root, 'media', 'readme', 'analyst-notes.gif');

const size = { width: 1100, height: 680 };

/** Frames of an animation, as they are taken from a window. */
class Film {
  readonly frames: GifFrame[] = [];

  constructor(private readonly workbench: Workbench) {}

  async take(milliseconds: number): Promise<void> {
    const png = await this.workbench.page.screenshot({ caret: 'initial' });
    this.frames.push({ png, milliseconds });
  }

  /** Types some words at a time, so that one can read along. */
  async type(text: string): Promise<void> {
    for (const [words] of text.matchAll(/\S+\s*|\s+/g)) {
      await this.workbench.type(words);
      await this.take(220);
    }
  }
}

/** Takes the animation of the README: a claim is written, found wanting, mended, and seen on the Board. */
export async function takeAnimation(): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const folder = await temporaryFolder('animation');
  await writeFile(path.join(folder, names.strike), strike);
  const settings = {
    'editor.minimap.enabled': false,
    'workbench.layoutControl.enabled': false,
    'editor.cursorBlinking': 'solid',
    'analystNotes.today': today,
  };
  const workbench = await Workbench.launch({ folder, settings, size, theme: 'Default Light Modern' });
  try {
    const film = new Film(workbench);
    await play(workbench, film);
    await writeGif(file, film.frames);
  } finally {
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function play(workbench: Workbench, film: Film): Promise<void> {
  await workbench.openNote(names.strike);
  await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  await goToWords(workbench, names.strike, 'key: true', true);
  await settle(workbench);
  await film.take(1500);
  await writeClaim(workbench, film);
  await settle(workbench);
  await film.take(2000);
  await support(workbench, film);
  await workbench.save();
  await showOnBoard(workbench, film);
}

/** The claim on the Board, which gets the window to itself, and its argument on the Map. */
async function showOnBoard(workbench: Workbench, film: Film): Promise<void> {
  await workbench.runCommand('Analyst Notes: Show Entry on the Board');
  await (await workbench.board()).locator('.card.selected').waitFor();
  await workbench.runCommand('View: Focus First Editor Group');
  await workbench.runCommand('View: Close Editor');
  const board = await workbench.board();
  for (const tab of ['board', 'map']) {
    await board.locator(`#tab-${tab}`).click();
    await workbench.page.mouse.move(1, 1);
    await settle(workbench);
    await film.take(3000);
  }
}

/** A claim that rests on nothing. */
async function writeClaim(workbench: Workbench, film: Film): Promise<void> {
  await workbench.press('Enter', 'Shift+Tab');
  await film.type('fund:');
  await workbench.press('Escape', 'Enter');
  await film.type('text: The union cannot pay its members for long.');
  await workbench.press('Escape');
  await workbench.page.locator('.squiggly-warning').nth(1).waitFor();
}

/** What it rests on, as the editor offers it. */
async function support(workbench: Workbench, film: Film): Promise<void> {
  const offers = workbench.page.locator('.suggest-widget.visible .monaco-list-row');
  await workbench.press('Enter');
  await film.type('supported-by: ');
  await workbench.press('Control+Space');
  await offers.first().waitFor();
  await workbench.type('pick');
  await offers.filter({ hasText: 'pickets' }).first().waitFor();
  await settle(workbench);
  await film.take(1800);
  await workbench.press('Enter');
  await settle(workbench);
  await film.take(1500);
}
