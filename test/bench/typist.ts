import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../host/browser';
import { temporaryFolder } from '../host/ending';
import { root } from '../host/paths';
import { type Server, startServer } from '../host/server';
import { linkedNote } from './linked-note';
import { watchFirstRows } from './sidebar-probe';
import { type Seen, watchTyping } from './typing-probe';

/** Between two keys, in milliseconds: a quick typist. */
const rhythm = 100;

/** How long a change of diagnostics may take until it is taken for lost, in milliseconds. */
const patience = 60_000;

/** A note on the disk, and the place in it to type at. */
export interface Subject {
  readonly folder: string;
  readonly file: string;
  /** At the end of an id in a `[[link]]`; one-based. */
  readonly line: number;
  readonly column: number;
}

/**
 * Writes a note of so many claims, with a link that a character makes unknown in the first claim from a place on that
 * has room for it: in the middle of the note if absent.
 */
export async function subjectOf(claims: number, from = claims / 2): Promise<Subject> {
  const { text, at, link } = linkedNote(claims, from);
  const before = text.slice(0, at + link.length - ']]'.length).split('\n');
  const folder = path.join(await temporaryFolder('bench'), 'notes');
  const file = path.join(folder, 'year.notes.yaml');
  await mkdir(folder);
  await writeFile(file, text);
  return { folder, file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Somebody who types in a note, in a real VS Code in a browser. */
export class Typist {
  private constructor(
    private readonly page: Page,
    private readonly server: Server,
    private readonly browser: Browser,
  ) {}

  /** Opens the note at its place, with a packaged extension or without. */
  static async start(subject: Subject, vsix?: string): Promise<Typist> {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
      const settings = await settingsForBoth();
      const server = await startServer({ ...(vsix && { vsix }), settings });
      const typist = new Typist(page, server, browser);
      await typist.open(subject, vsix !== undefined).catch(async (error) => {
        await server.stop();
        throw error;
      });
      return typist;
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  private async open({ folder, file, line, column }: Subject, withExtension: boolean): Promise<void> {
    const place = `${this.server.resource(file)}:${line}:${column}`;
    const payload = [
      ['skipWelcome', 'true'],
      ['openFile', place],
      ['gotoLineMode', 'true'],
    ] as const;
    await this.page.goto(this.server.address(folder, payload));
    const position = this.page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` });
    await position.waitFor({ timeout: patience });
    if (withExtension) await this.page.waitForFunction(hasProblems, undefined, { timeout: patience });
    // What else an editor does after its start must not count.
    await this.page.waitForTimeout(5_000);
    await this.page.evaluate(watchTyping);
  }

  /**
   * Types a character that makes a link unknown, waits for its squiggle, deletes it, waits for the squiggle to
   * go; so many times. Leaves the text as it was.
   */
  async toggleDiagnostic(times: number): Promise<readonly number[]> {
    for (let count = 0; count < times; count++) {
      await this.pressAndWaitForMarks('x', 2 * count + 1);
      await this.pressAndWaitForMarks('Backspace', 2 * count + 2);
    }
    return (await this.seen()).marked;
  }

  private async pressAndWaitForMarks(key: string, changes: number): Promise<void> {
    await this.page.keyboard.press(key);
    const changed = (wanted: number) => (window.seen?.marked.length ?? 0) >= wanted;
    await this.page.waitForFunction(changed, changes, { polling: rhythm, timeout: patience });
  }

  /** Types so many characters after the link, at the rhythm of a quick typist, and waits for the last one. */
  async type(characters: number): Promise<readonly number[]> {
    await this.page.keyboard.press('ArrowRight');
    await this.page.keyboard.press('ArrowRight');
    const before = (await this.seen()).painted.length;
    for (let count = 0; count < characters; count++) {
      await this.page.keyboard.press(count % 7 === 0 ? 'Space' : 'abcdef'.charAt((count % 7) - 1));
      await this.page.waitForTimeout(rhythm);
    }
    const painted = (wanted: number) => (window.seen?.painted.length ?? 0) >= wanted;
    await this.page.waitForFunction(painted, before + characters, { timeout: patience });
    return (await this.seen()).painted.slice(before);
  }

  /** What the editor does in the background must not count. */
  async rest(ms: number): Promise<void> {
    await this.page.waitForTimeout(ms);
  }

  /** Opens the view of all notes by its command. Returns the milliseconds until its first rows are painted. */
  async openNotes(): Promise<number> {
    await this.page.evaluate(watchFirstRows);
    await this.run('Analyst Notes: Focus on Notes View');
    const rows = () => window.firstRows;
    const found = await this.page.waitForFunction(rows, undefined, { polling: rhythm, timeout: patience });
    return (await found.jsonValue()) ?? Number.NaN;
  }

  async hideSidebar(): Promise<void> {
    await this.run('View: Toggle Primary Side Bar Visibility');
    await this.page.locator('.part.sidebar').waitFor({ state: 'hidden' });
  }

  /** Puts the cursor back to the place to type at. */
  async goBack({ line, column }: Subject): Promise<void> {
    await this.run('View: Focus Active Editor Group');
    await this.page.keyboard.press('Control+G');
    await this.page.locator('.quick-input-widget input.input').fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.editor-instance .monaco-editor.focused').waitFor();
  }

  private async run(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.page.locator('.quick-input-widget input.input').fill(`>${title}`);
    const row = this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title });
    await row.waitFor();
    await this.page.keyboard.press('Enter');
    await row.waitFor({ state: 'hidden' });
  }

  private async seen(): Promise<Seen> {
    return this.page.evaluate(() => window.seen ?? { painted: [], marked: [] });
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
  }
}

/** Whether the status bar counts any; runs in the page. */
function hasProblems(): boolean {
  return /[1-9]/.test(document.querySelector('#status\\.problems')?.textContent ?? '');
}

/** The editor without the extension is to wrap, indent and suggest as it does with it. */
async function settingsForBoth(): Promise<Record<string, unknown>> {
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  return { '[yaml]': manifest.contributes.configurationDefaults['[analyst-notes]'] };
}
