import assert from 'node:assert/strict';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { NetworkWatch } from './network';
import { packagedExtension } from './packaged';
import { failures } from './paths';
import { type Server, startServer } from './server';
import { workspaceCopy } from './workspace';

export interface LaunchOptions {
  /** A folder to work on, of which a copy is made; the sample if absent. */
  readonly folder?: string;
  readonly theme?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The language of the editor, as far as it has one for it; of an extension in any case. */
  readonly language?: string;
  /** The folder of an extension to be run instead of the package. */
  readonly extension?: string;
  /** Whether the user has yet to install the package. */
  readonly isBare?: boolean;
  readonly size?: { readonly width: number; readonly height: number };
}

/** What Node's runner tells of a test that has ended; of a suite, it does not tell how. */
interface TestOutcome {
  readonly name: string;
  readonly passed?: boolean;
}

/** How long something may take to come that is waited for, in milliseconds: machines have other work, too. */
const patience = 120_000;

const modifier = process.platform === 'darwin' ? 'Meta' : 'Control';

/** Tells the page of VS Code its language, as what it loads otherwise does that has its own words in it. */
function speak(language: string): void {
  Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language });
}

/** A VS Code with the packaged extension, used as a person does: by what is on the screen. */
export class Workbench {
  private constructor(
    readonly page: Page,
    /** The copy of the folder that is open. */
    readonly folder: string,
    private readonly server: Server,
    private readonly browser: Browser,
    private readonly network: NetworkWatch,
  ) {}

  /** Whatever fails on the way leaves neither a server nor a browser, which would keep the tests from ending. */
  static async launch(options: LaunchOptions = {}): Promise<Workbench> {
    const folder = await workspaceCopy(options.folder);
    const theme = options.theme ? { 'workbench.colorTheme': options.theme } : {};
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({ viewport: options.size ?? { width: 1400, height: 900 } });
      page.setDefaultTimeout(patience);
      const network = await NetworkWatch.begin();
      network.watch(page);
      if (options.language) await page.addInitScript(speak, options.language);
      const server = await startServer({
        ...(options.extension === undefined && !options.isBare && { unpacked: await packagedExtension() }),
        env: network.env,
        settings: { ...theme, ...options.settings },
        isUsed: options.extension === undefined,
      });
      const workbench = new Workbench(page, folder, server, browser, network);
      await workbench.open(options.extension).catch(async (error) => {
        await server.stop();
        throw error;
      });
      return workbench;
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  /** Another window on the same folder, as of somebody else; it is closed with this one. */
  async anotherWindow(): Promise<Workbench> {
    const page = await this.browser.newPage({ viewport: this.page.viewportSize() });
    page.setDefaultTimeout(patience);
    this.network.watch(page);
    const other = new Workbench(page, this.folder, this.server, this.browser, this.network);
    await other.open();
    return other;
  }

  /** Ends the processes in which extensions run, as a crash does. */
  async crashExtensions(): Promise<void> {
    await this.server.crashExtensions();
  }

  private async open(extension?: string): Promise<void> {
    const development =
      extension === undefined
        ? []
        : ([['extensionDevelopmentPath', this.server.resource(extension)]] as const);
    const address = this.server.address(this.folder, [['skipWelcome', 'true'], ...development]);
    await this.page.goto(address, { timeout: patience });
    const files = this.page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row');
    await files.first().waitFor({ timeout: patience });
  }

  file(name: string): string {
    return path.join(this.folder, name);
  }

  /** @throws where anything was asked for beyond this machine, be it by the extension or by the editor */
  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
    assert.deepEqual(await this.network.found(), [], 'nobody asked the network for anything');
  }

  /** What the screen shows as a test fails, to be seen afterwards. */
  async afterTest({ name, passed }: TestOutcome): Promise<void> {
    if (passed !== false) return;
    await mkdir(failures, { recursive: true });
    const file = path.join(failures, `${name.replace(/\W+/g, '-')}.png`);
    await this.screenshot(file);
    console.log(`The screen as this test failed: ${file}`);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key.replace('Mod', modifier));
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async openFile(name: string): Promise<void> {
    await this.choose('Mod+P', name, name);
    await this.tab(name).first().waitFor();
    await this.page.locator('.monaco-editor .view-line').first().waitFor();
  }

  /**
   * Opens a note that has entries, and resolves when the extension has read it: its outline stands beside its name
   * above the text. Before that, what is pasted or asked for goes to the editor alone.
   */
  async openNote(name: string): Promise<void> {
    await this.openFile(name);
    await this.page.locator('.breadcrumbs-control .monaco-breadcrumb-item').nth(1).waitFor();
  }

  /** Saves all, and leaves a window as one that has just been opened, for what comes next there. */
  async closeEditors(): Promise<void> {
    await this.runCommand('File: Save All Files');
    await this.runCommand('View: Close All Editors');
    await this.page.locator('.tabs-container .tab').first().waitFor({ state: 'detached' });
  }

  /** Runs a command by its title in the palette, category included. */
  async runCommand(title: string): Promise<void> {
    await this.choose('F1', `>${title}`, title);
  }

  /** Opens a list by a key and writes into it. What takes the focus meanwhile closes it: the key is pressed again. */
  private async askFor(key: string, text: string): Promise<void> {
    const box = this.page.locator('.quick-input-widget input.input');
    for (let presses = 1; ; presses++) {
      await this.press(key);
      const outcome = await box.fill(text, { timeout: 5000 }).catch((error: unknown) => error);
      if (!outcome) return;
      if (presses === 4) throw outcome;
    }
  }

  /**
   * A list that was opened before what is looked for was there may never have it, and any may close: then it is opened
   * again. It often has a file that has just been written only when it is opened for the second time: this VS Code is
   * installed without the program that searches files.
   */
  private async choose(key: string, text: string, label: string): Promise<void> {
    const rows = this.page.locator('.quick-input-list .monaco-list-row .label-name');
    const row = rows.getByText(label, { exact: true }).first();
    for (let tries = 1; ; tries++) {
      await this.askFor(key, text);
      const timeout = tries === 1 ? 3000 : 10_000;
      const outcome = await row.click({ timeout }).catch((error: unknown) => error);
      if (!outcome) break;
      if (tries === 5) throw outcome;
      await this.press('Escape');
    }
    // Not the box: what is chosen may ask for more, in the same box.
    await row.waitFor({ state: 'hidden' });
  }

  /** Fills the input box with this title, and leaves it open. */
  async fill(title: string, text: string): Promise<void> {
    await this.page.locator('.quick-input-widget .quick-input-title', { hasText: title }).waitFor();
    await this.page.locator('.quick-input-widget input.input').fill(text);
  }

  /** Saves what is active, and waits until it is on the disk. */
  async save(): Promise<void> {
    await this.press('Mod+S');
    await this.page.locator('.tabs-container .tab.dirty').first().waitFor({ state: 'detached' });
  }

  /** Resolves when the editor shows unsaved changes. */
  async changed(): Promise<void> {
    await this.page.locator('.tabs-container .tab.dirty').first().waitFor();
  }

  async isDirty(): Promise<boolean> {
    return (await this.page.locator('.tabs-container .tab.dirty').count()) > 0;
  }

  /** Puts the cursor of the active editor to a place, one-based. */
  async goTo(line: number, column: number): Promise<void> {
    await this.askFor('Control+G', `:${line}:${column}`);
    await this.press('Enter');
    await this.position(line, column).waitFor();
    await this.textHasFocus();
  }

  /** Resolves when what is typed goes into a text: a box that closes gives the focus back a little later. */
  private async textHasFocus(): Promise<void> {
    await this.page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
  }

  /** The status bar's word on where the cursor is. */
  position(line: number, column: number): Locator {
    return this.page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` });
  }

  /**
   * Shows the hover at the cursor and returns it; that of a tab under the mouse is none of the text's. The keys
   * are pressed again where nothing comes: an editor whose layout changes takes the resting mouse for one that
   * moves away, and hides the hover.
   */
  async hover(): Promise<Locator> {
    const hover = this.page
      .locator('.monaco-resizable-hover .monaco-hover:not(.hidden) .hover-contents')
      .first();
    await this.page.mouse.move(1, 1);
    for (let presses = 1; ; presses++) {
      await this.press('Mod+K', 'Mod+I');
      const outcome = await hover.waitFor({ timeout: 5000 }).catch((error: unknown) => error);
      if (!outcome) return hover;
      if (presses === 4) throw outcome;
    }
  }

  /** What the hover at the cursor says. Counts that come to stand above entries move the lines, and it is gone. */
  async hoverText(): Promise<string> {
    for (let tries = 1; tries <= 4; tries++) {
      const hover = await this.hover();
      const text = await hover.textContent({ timeout: 1000 }).catch(() => null);
      if (text !== null) return text;
    }
    throw new Error('The hover does not stay.');
  }

  /**
   * Asks for what can be done at the cursor, and waits until the menu offers it, ready to be chosen. The keys are
   * pressed again where it does not: an editor whose selection or layout is still settling drops the menu.
   */
  async offered(key: 'Mod+.' | 'Mod+Shift+R', title: string): Promise<void> {
    const item = this.page.locator('.action-widget').getByText(title, { exact: true });
    for (let presses = 1; ; presses++) {
      await this.press(key);
      const outcome = await item.waitFor({ timeout: 5000 }).catch((error: unknown) => error);
      if (!outcome) return;
      if (presses === 4) throw outcome;
      await this.press('Escape');
    }
  }

  /**
   * Chooses from the menu of something. It is opened again where an item is missing that depends on what is still being
   * loaded. A menu that has just come takes no clicks, as the one that opened it may still be going on: it is clicked
   * again until it goes.
   */
  async chooseFromMenu(target: Locator, title: string): Promise<void> {
    const item = this.page.locator('.monaco-menu').getByRole('menuitem', { name: title });
    for (let tries = 1; ; tries++) {
      await target.click({ button: 'right' });
      const outcome = await item.waitFor({ timeout: 5000 }).catch((error: unknown) => error);
      if (!outcome) break;
      if (tries === 4) throw outcome;
      await this.press('Escape');
    }
    for (let clicks = 1; ; clicks++) {
      await item.hover();
      await this.page.waitForTimeout(300);
      await item.click();
      const outcome = await item
        .waitFor({ state: 'detached', timeout: 3000 })
        .catch((error: unknown) => error);
      if (!outcome) return;
      if (clicks === 4) throw outcome;
    }
  }

  async problems(): Promise<Locator> {
    await this.runCommand('Problems: Focus on Problems View');
    const rows = this.page.locator('.markers-panel .monaco-list-row');
    await rows.first().waitFor();
    return rows;
  }

  /** The rows of the Analyst Notes view, which is opened. */
  async tree(): Promise<Locator> {
    const icon = this.page.locator('.activitybar .action-item', {
      has: this.page.locator('[aria-label^="Analyst Notes"]'),
    });
    if ((await icon.first().getAttribute('aria-expanded')) !== 'true') await icon.first().click();
    // Of the views below the icon, the first is the tree.
    const rows = this.page
      .locator('.part.sidebar .pane')
      .first()
      .locator('.pane-body .monaco-list-row', {
        has: this.page.locator('.monaco-icon-label'),
      });
    return rows;
  }

  /** The rows of the Evidence view, which is below that of the tree. */
  evidence(): Locator {
    const pane = this.page.locator('.part.sidebar .pane', {
      has: this.page.locator('.pane-header', { hasText: /^\s*Evidence/ }),
    });
    return pane.locator('.monaco-list-row');
  }

  tab(name: string): Locator {
    return this.page.locator('.tabs-container .tab', { hasText: name });
  }

  /** The page of the Board, once it is drawn. */
  async board(): Promise<Frame> {
    return this.frameOf('board');
  }

  /** The page that is drawn in an element of this id, once it shows something. */
  async frameOf(id: string): Promise<Frame> {
    const end = Date.now() + patience;
    while (Date.now() < end) {
      for (const frame of this.page.frames()) {
        if (
          await frame
            .locator(`#${id} > *`)
            .first()
            .isVisible()
            .catch(() => false)
        )
          return frame;
      }
      await this.page.waitForTimeout(100);
    }
    throw new Error(`The page ${id} did not appear.`);
  }

  /**
   * Resolves when the editor knows that the Board has lost the focus. It asks only four times a second, and takes a
   * Board that has it again in between for one that is not active: its keys then go to the text.
   */
  async boardIsLeft(): Promise<void> {
    await this.page.waitForTimeout(600);
  }

  async screenshot(file: string): Promise<void> {
    await this.page.screenshot({ path: file });
  }
}
