import { cpSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root, sample } from '../paths';
import { Workbench } from '../workbench';
import { goToWords } from './places';

/** The kinds of theme that a walkthrough has pictures for, by the names that its manifest gives them. */
const themes = [
  { name: 'dark', theme: 'Default Dark Modern', mark: 'vs-dark' },
  { name: 'light', theme: 'Default Light Modern', mark: 'vs' },
  { name: 'hc', theme: 'Default High Contrast', mark: 'hc-black' },
  { name: 'hcLight', theme: 'Default High Contrast Light', mark: 'hc-light' },
] as const;

const walkthrough = path.join(root, 'media', 'walkthrough');

const note = 'war-or-humiliation.notes.yaml';

/** A note in which something is to be mended, and one that has only begun. */
const others = {
  'harbour-strike.notes.yaml': `title: Harbour strike
date: 2026-03-01
bottom-line: >-
  Dockers will likely walk out in April.
sources:
  gazette: {title: The Gazette, reliability: B}
actors:
  union: {name: Dockers, kind: group}
claims:
  pay:
    text: Dockers want more pay.
    by: union
    sources: [gazette]
  walk-out:
    text: Dockers will maybe walk out in April.
    key: true
    confidence: moderate
    supported-by: [pay]
`,
  'port-dues.notes.yaml': 'title: Port dues\ndate: 2026-03-01\n',
} as const;

/** The window, and how much of it a step shows beside its words, in pixels: all but the bars above and below. */
const size = { width: 820, height: 582 } as const;
const clip = { x: 0, y: 35, width: 820, height: 525 } as const;

const settings = {
  'editor.minimap.enabled': false,
  'workbench.layoutControl.enabled': false,
};

/** What a step shows, and what is done to have it on the screen. */
const steps: readonly { readonly name: string; take(workbench: Workbench): Promise<void> }[] = [
  { name: 'sample', take: showText },
  { name: 'judgements', take: showTree },
  { name: 'problems', take: showFix },
  { name: 'board', take: (workbench) => showBoard(workbench, note, '.card') },
  { name: 'begin', take: (workbench) => showBoard(workbench, 'port-dues.notes.yaml', '.welcome') },
];

/** Takes the pictures of the walkthrough, for each kind of theme its own. */
export async function takeWalkthrough(): Promise<void> {
  await mkdir(walkthrough, { recursive: true });
  const folder = await mkdtemp(path.join(tmpdir(), 'analyst-notes-pictures-'));
  try {
    cpSync(sample, folder, { recursive: true });
    for (const [name, text] of Object.entries(others)) await writeFile(path.join(folder, name), text);
    await takeSteps(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function takeSteps(folder: string): Promise<void> {
  const workbench = await Workbench.launch({ folder, settings, size });
  try {
    await mkdir(workbench.file('.vscode'));
    for (const { name, take } of steps) {
      await take(workbench);
      await workbench.page.mouse.move(1, 1);
      for (const theme of themes) {
        await wear(workbench, theme);
        await workbench.page.screenshot({ path: path.join(walkthrough, `${name}-${theme.name}.png`), clip });
      }
    }
  } finally {
    await workbench.close();
  }
}

/** The editor changes its looks with the settings of the folder, and what fades or moves comes to rest. */
async function wear(workbench: Workbench, { theme, mark }: (typeof themes)[number]): Promise<void> {
  const written = JSON.stringify({ 'workbench.colorTheme': theme });
  await writeFile(workbench.file('.vscode/settings.json'), written);
  await workbench.page.locator(`.monaco-workbench.${mark}`).waitFor();
  await workbench.page.waitForTimeout(2500);
}

/** The text of a sample, from its key judgement on. */
async function showText(workbench: Workbench): Promise<void> {
  await workbench.openNote(note);
  await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  await goToWords(workbench, note, 'no-resolve-for-war:');
}

/** The view of the sample beside its text. */
async function showTree(workbench: Workbench): Promise<void> {
  const rows = await workbench.tree();
  for (const view of ['Evidence', 'Watch List'])
    await workbench.page.locator('.part.sidebar .pane-header', { hasText: view }).click();
  await rows.and(workbench.page.locator('.selected')).waitFor();
  await widenSideBar(workbench);
}

/** What is found in a text, with the menu of what mends it. */
async function showFix(workbench: Workbench): Promise<void> {
  await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  await workbench.openNote('harbour-strike.notes.yaml');
  await workbench.page.locator('.editor-instance .squiggly-info, .squiggly-warning').first().waitFor();
  await goToWords(workbench, 'harbour-strike.notes.yaml', 'maybe');
  await workbench.press('Mod+.');
  await workbench.page.locator('.action-widget').waitFor();
}

/** A note on the Board, with the window to itself. */
async function showBoard(workbench: Workbench, name: string, what: string): Promise<void> {
  await workbench.press('Escape');
  await workbench.openFile(name);
  await workbench.runCommand('View: Close Other Editors in Group');
  await workbench.runCommand('View: Reopen Editor With...');
  await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Notes Board' }).click();
  await (await workbench.board()).locator(what).first().waitFor();
}

/** So that its rows show what stands behind their labels. */
async function widenSideBar({ page }: Workbench): Promise<void> {
  const { x = 0, width = 0 } = (await page.locator('.part.sidebar').boundingBox()) ?? {};
  await page.mouse.move(x + width, 400);
  await page.mouse.down();
  await page.mouse.move(x + width + 140, 400, { steps: 5 });
  await page.mouse.up();
}
