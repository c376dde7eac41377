import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Frame, Locator } from 'playwright-core';
import { begin, pseudo, pseudoLanguage } from '../host/l10n/pseudo';
import { pseudoExtension } from '../host/l10n/pseudo-extension';
import { Workbench } from '../host/workbench';
import { formatWords, textsIn } from './support/screen-texts';

const sample = 'war-or-humiliation.notes.yaml';
const category = pseudo('Analyst Notes');

/** What the editor says itself, which speaks English here. */
const ofTheEditor: ReadonlySet<string> = new Set([
  'Views and More Actions...',
  'Collapse All',
  'Welcome',
  'Progress',
]);

/**
 * The editor in a language that nobody speaks: whatever the extension shows that has letters of English in it was
 * forgotten. What is no text of the program stays as it is: what notes say, and the words of its format.
 */
describe('In another language', { timeout: 900_000 }, () => {
  let workbench: Workbench;
  let notes: string;

  before(async () => {
    const extension = await pseudoExtension();
    workbench = await Workbench.launch({
      language: pseudoLanguage,
      extension,
      size: { width: 1500, height: 1000 },
    });
    // Views show what other notes of the folder say, too.
    const names = (await readdir(workbench.folder)).filter((name) => name.endsWith('.notes.yaml'));
    notes = (await Promise.all(names.map((name) => readFile(workbench.file(name), 'utf8')))).join('\n');
    await workbench.openNote(sample);
  });
  after(() => workbench.close());
  afterEach((test) => workbench.afterTest(test));

  const box = () => workbench.page.locator('.quick-input-widget');
  /** What a question says itself; the editor adds keys and counts in its own language. */
  const asked = () =>
    box()
      .locator(
        '.quick-input-title, input.input, .quick-input-message, .monaco-icon-label, .quick-input-list-separator',
      )
      .filter({ visible: true });

  /** What is neither translated, nor said by the notes or their format. */
  function forgotten(texts: readonly string[]): readonly string[] {
    const known = formatWords(notes);
    const isKnown = (text: string) => known(text.replace(/^\d+ /, '')) || ofTheEditor.has(text);
    return [...new Set(texts)].filter((text) => !text.includes(begin) && !isKnown(text));
  }

  async function assertTranslated(where: Locator): Promise<void> {
    await where.first().waitFor();
    const texts = await textsIn(where);
    assert.ok(
      texts.some((text) => text.includes(begin)),
      `something is translated: ${texts.join(' | ')}`,
    );
    assert.deepEqual(forgotten(texts), []);
  }

  /** Runs a command of the extension by its title in English. */
  const run = (title: string) => workbench.runCommand(`${category}: ${pseudo(title)}`);

  it('shows its view', async () => {
    await workbench.page.locator(`.activitybar [aria-label^="${category}"]`).first().click();
    const sidebar = workbench.page.locator('.part.sidebar', {
      has: workbench.page.locator('.composite.title', { hasText: category }),
    });
    await sidebar.locator('.monaco-list-row').first().waitFor();
    await assertTranslated(sidebar);
  });

  it('shows the note in the status bar', () =>
    assertTranslated(workbench.page.locator('.statusbar-item[id$="analystNotes.status"]')));

  it('offers its commands', async () => {
    await workbench.press('F1');
    await box().locator('input.input').fill(`>${category}`);
    const rows = box().locator('.monaco-list-row', { hasText: category });
    await rows.first().waitFor();
    assert.ok((await rows.count()) > 5);
    // Below a title, the editor shows what it is in English.
    await assertTranslated(rows.locator('.quick-input-list-row:first-child .label-name'));
    await workbench.press('Escape');
  });

  for (const title of ['New Note', 'Open Sample…', 'Export Note…', 'Release Note…', 'Note Actions…'])
    it(`asks its questions: ${title}`, async () => {
      await run(title);
      await box().locator('input.input:not([placeholder*="command"])').waitFor();
      await assertTranslated(asked());
      await workbench.press('Escape');
      await box().waitFor({ state: 'hidden' });
    });

  for (const tab of ['board', 'map', 'matrix', 'timeline', 'brief'])
    it(`shows its Board: ${tab}`, async () => {
      const board = await openBoard();
      await board.locator(`#tab-${tab}`).click();
      await board.locator(`#tab-${tab}[aria-selected="true"]`).waitFor();
      await assertTranslated(board.locator('.page'));
    });

  let opened: Frame | undefined;

  async function openBoard(): Promise<Frame> {
    if (!opened) {
      await run('Open Board to the Side');
      opened = await workbench.board();
      await opened.locator('.card').first().click();
    }
    return opened;
  }
});
