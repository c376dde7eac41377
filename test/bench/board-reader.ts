import type { Browser, CDPSession, Frame, Page } from 'playwright-core';
import { launchBrowser } from '../host/browser';
import { type Server, startServer } from '../host/server';
import { framesWatched, type Opened, watchBoard, watchFrames, whatFollowed, whatOpened } from './board-probe';
import type { Subject } from './typist';

/** How long a Board of the largest note may take, in milliseconds. */
const patience = 120_000;

/** A browser at rest works less than this part of the time. */
const restful = 0.1;

/** What has not changed for so long stays as it is, in milliseconds. */
const quiet = 400;

const cards = '.card, .cards > *';

export interface Key {
  /** Until the first message that it causes has come to the page, in milliseconds; undefined where none comes. */
  readonly message: number | undefined;
  /** Of all messages that it causes. */
  readonly bytes: number;
}

/** Somebody who has a note open as text, with its Board or another page beside it. */
export class BoardReader {
  private constructor(
    private readonly page: Page,
    private readonly server: Server,
    private readonly browser: Browser,
  ) {}

  static async start(subject: Subject, vsix: string): Promise<BoardReader> {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 1900, height: 1000 } });
      await page.addInitScript(watchBoard, cards);
      // Notes have their lines wrapped, which costs the editor time whenever a text gets narrower: so has every build.
      const server = await startServer({ vsix, settings: { 'editor.wordWrap': 'on' } });
      const reader = new BoardReader(page, server, browser);
      await reader.openText(subject).catch(async (error) => {
        await server.stop();
        throw error;
      });
      return reader;
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  private async openText({ folder, file, line, column }: Subject): Promise<void> {
    const payload = [
      ['skipWelcome', 'true'],
      ['openFile', `${this.server.resource(file)}:${line}:${column}`],
      ['gotoLineMode', 'true'],
    ] as const;
    await this.page.goto(this.server.address(folder, payload));
    const position = this.page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` });
    await position.waitFor({ timeout: patience });
    await this.rest();
  }

  /**
   * Waits until the browser has little to do. What an editor does after its start must not count: of a long text it
   * colours line after line for half a minute.
   */
  private async rest(): Promise<void> {
    await this.page.waitForTimeout(5_000);
    const session = await this.browser.newBrowserCDPSession();
    const work = async () => {
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
    };
    const end = Date.now() + patience;
    for (let before = await work(); Date.now() < end; ) {
      await this.page.waitForTimeout(2_000);
      const now = await work();
      if (now - before < restful * 2) break;
      before = now;
    }
    await session.detach();
  }

  /** Runs the command that opens the page, and waits for its first cards. */
  async open(command: string): Promise<Opened & { readonly command: number }> {
    const run = await this.run(command);
    const frame = await this.frame();
    // Whoever opens a page looks at it for a while, in which it asks for what its size lets it show.
    await this.page.waitForTimeout(3_000);
    return { ...(await frame.evaluate(whatOpened)), command: run };
  }

  /** @returns when the key was pressed that runs it */
  private async run(command: string): Promise<number> {
    await this.page.keyboard.press('F1');
    await this.page.locator('.quick-input-widget input.input').fill(`>${command}`);
    // The one that was used last comes first, and may be another whose title begins alike.
    const rows = this.page.locator('.quick-input-list .monaco-list-row .label-name');
    const row = rows.getByText(command).first();
    await row.click();
    await row.waitFor({ state: 'hidden' });
    return (await this.page.evaluate(whatFollowed)).event;
  }

  /** The frame of the page beside the text, once it has cards. */
  private async frame(): Promise<Frame> {
    const end = Date.now() + patience;
    while (Date.now() < end) {
      for (const frame of this.page.frames())
        if (await frame.evaluate(() => window.boardProbe?.cards !== undefined).catch(() => false))
          return frame;
      await this.page.waitForTimeout(20);
    }
    throw new Error('The page did not appear.');
  }

  /** Types characters into the text, one a second, and sees what comes of each in the page. */
  async typeInText(count: number): Promise<readonly Key[]> {
    const frame = await this.frame();
    await this.page.keyboard.press('Control+1');
    await this.page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
    for (const _ of ']]') await this.page.keyboard.press('ArrowRight');
    await this.page.waitForTimeout(2_000);
    const keys: Key[] = [];
    for (let at = 0; at < count; at++) keys.push(await this.keyInText(frame, 'abcdef'.charAt(at % 6)));
    // The editor takes in its outline and folding again when typing has paused.
    await this.rest();
    return keys;
  }

  private async keyInText(frame: Frame, key: string): Promise<Key> {
    const before = await frame.evaluate(() => window.boardProbe?.messages.length ?? 0);
    await this.page.keyboard.press(key);
    const came = (from: number) => (window.boardProbe?.messages.length ?? 0) > from;
    await frame.waitForFunction(came, before, { timeout: 15_000, polling: 50 }).catch(() => undefined);
    await this.page.waitForTimeout(1_000);
    const { event } = await this.page.evaluate(whatFollowed);
    const messages = await frame.evaluate((from) => window.boardProbe?.messages.slice(from) ?? [], before);
    const [first] = messages;
    const bytes = messages.reduce((sum, each) => sum + each.bytes, 0);
    return { message: first && first.at - event, bytes };
  }

  /** How many elements the page has at several places of its longest column, and in each tab. */
  async elements(): Promise<readonly number[]> {
    const frame = await this.frame();
    const counts: number[] = [];
    for (const part of [0, 0.3, 0.7, 1]) {
      await frame.evaluate(scrollLongest, part);
      await this.settled(frame);
      counts.push(await countElements(frame));
    }
    const tabs = await frame.locator('[role=tab]').all();
    for (const tab of [...tabs, ...tabs.slice(0, 1)]) {
      await tab.click();
      await this.settled(frame);
      counts.push(await countElements(frame));
    }
    return counts;
  }

  /** The times of the frames while the mouse wheel turns over the longest column, or over the page. */
  async scrollingFrames(): Promise<readonly number[]> {
    const frame = await this.frame();
    await frame.evaluate(scrollLongest, 0);
    const box = await (await frame.frameElement()).boundingBox();
    if (box) await this.page.mouse.move(box.x + box.width / 2, box.y + (box.height * 2) / 3);
    return this.framesDuring(frame, async () => {
      for (let turn = 0; turn < 60; turn++) {
        await this.page.mouse.wheel(0, 240);
        await this.page.waitForTimeout(30);
      }
    });
  }

  /** The times of the frames while a text is typed into a field of the page. */
  async typingFrames(): Promise<readonly number[]> {
    const frame = await this.frame();
    const field = frame.locator('.inspector textarea, .inspector input[type=text], .new-entry-input').first();
    if ((await field.count()) === 0) return [];
    await field.click();
    await this.page.keyboard.press('End');
    return this.framesDuring(frame, () =>
      this.page.keyboard.type(' and what else is typed at the pace of a quick typist', { delay: 60 }),
    );
  }

  private async framesDuring(frame: Frame, work: () => Promise<void>): Promise<readonly number[]> {
    await this.settled(frame);
    await frame.evaluate(watchFrames);
    await work();
    return frame.evaluate(framesWatched);
  }

  /** From a click on each of some cards until all that follows from it is painted. */
  async selections(count: number): Promise<readonly number[]> {
    const frame = await this.frame();
    await frame.evaluate(scrollLongest, 0);
    const times: number[] = [];
    for (let at = 0; at < count; at++) {
      await frame
        .locator('.card.claim')
        .nth(at % 6)
        .click({ position: { x: 40, y: 40 } });
      times.push(await this.settled(frame));
    }
    return times;
  }

  /** From each key in the box of the filter until all that follows from it is painted. */
  async filters(word: string): Promise<readonly number[]> {
    const frame = await this.frame();
    const box = frame.locator('.filter-input');
    if ((await box.count()) === 0) return [];
    await box.click();
    const times: number[] = [];
    for (const key of [...word, ...Array.from(word, () => 'Backspace')]) {
      await this.page.keyboard.press(key);
      times.push(await this.settled(frame));
    }
    return times;
  }

  /** Waits until the page changes no more; tells how long after the last key or click that was. */
  private async settled(frame: Frame): Promise<number> {
    const began = Date.now();
    for (;;) {
      await this.page.waitForTimeout(50);
      const { event, painted, now } = await frame.evaluate(whatFollowed);
      if (now - Math.max(event, painted) > quiet && Date.now() - began > quiet) return painted - event;
    }
  }

  /**
   * What the page holds, in bytes. It shares its heap with the editor, so that it is what the heap holds less
   * when the page is hidden and gone.
   */
  async heap(times: number): Promise<readonly number[]> {
    const session = await this.page.context().newCDPSession(this.page);
    const sizes: number[] = [];
    for (let time = 0; time < times; time++) {
      await this.frame();
      await this.page.waitForTimeout(2_000);
      const shown = await usedHeap(session);
      await this.run('New Untitled Text File');
      await this.page.waitForTimeout(2_000);
      const hidden = await usedHeap(session);
      await this.run('View: Close Editor');
      sizes.push(shown - hidden);
    }
    return sizes;
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
  }
}

async function usedHeap(session: CDPSession): Promise<number> {
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

function countElements(frame: Frame): Promise<number> {
  return frame.evaluate(() => document.querySelectorAll('*').length);
}

/** Runs in the page: scrolls its longest list to a part of its length. */
function scrollLongest(part: number): void {
  const lists = [...document.querySelectorAll('.card-list, .cards')];
  const longest = lists.sort((one, other) => other.scrollHeight - one.scrollHeight)[0];
  longest?.scrollTo({ top: longest.scrollHeight * part });
}
