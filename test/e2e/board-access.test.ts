import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Frame } from 'playwright-core';
import { chosenVersion } from '../host/versions';
import { Workbench } from '../host/workbench';

const axe = createRequire(__filename).resolve('axe-core/axe.min.js');
const note = 'war-or-humiliation.notes.yaml';
const wide = { width: 2400, height: 1000 };
const tabs = ['board', 'map', 'matrix', 'timeline', 'brief'] as const;

/** The Board alone, with an entry selected. */
async function openBoard(workbench: Workbench, file = note, id = 'boxed-in'): Promise<Frame> {
  await workbench.openFile(file);
  await workbench.runCommand('Analyst Notes: Open Board to the Side');
  const board = await workbench.board();
  await board.locator(`.card[title="${id}"]`).click();
  await board.locator('[data-inspected]').waitFor();
  return board;
}

async function openTab(board: Frame, tab: (typeof tabs)[number]): Promise<void> {
  await board.locator(`#tab-${tab}`).click();
  await board.locator(`#tab-${tab}[aria-selected=true]`).waitFor();
  await board.waitForTimeout(600);
}

interface AxeRun {
  run(
    context: string,
    options: object,
  ): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
    }[];
  }>;
}

async function violationsIn(board: Frame): Promise<readonly string[]> {
  return board.evaluate(async () => {
    // The page's title and language belong to the frame that VS Code makes around it.
    const results = await (globalThis as typeof globalThis & { axe: AxeRun }).axe.run('#board', {
      resultTypes: ['violations'],
    });
    return results.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' ')}`,
    );
  });
}

/** What would run, lead somewhere or break the page if it were taken for more than words. */
const hostile = `title: "<img src=x onerror=\\"window.wasRun=1\\"> T"
question: "<script>window.wasRun=1</script> Why?"
bottom-line: "[a](command:workbench.action.quit) [b](javascript:window.wasRun=1)"
sources:
  s: {title: "<b>S</b>", url: "javascript:window.wasRun=1", reliability: B, date: 2022-01-01}
actors:
  w: {name: "\\u0645\\u0635\\u0631"}
hypotheses:
  h: {text: "<iframe src=javascript:window.wasRun=1></iframe> H"}
  g: G
claims:
  key: {text: "<svg onload=window.wasRun=1> K", key: true, likelihood: likely, confidence: low, supported-by: [e]}
  long: {text: "${'x'.repeat(1_000_000)}"}
indicators:
  e: {text: "<a href=javascript:window.wasRun=1>E</a>", date: 2022-02-01, sources: s, credibility: 2, consistency: {h: C, g: II}}
`;

describe('The Board', { timeout: 900_000 }, () => {
  let workbench: Workbench;
  let board: Frame;

  before(async () => {
    workbench = await Workbench.launch({ size: wide });
    await writeFile(workbench.file('hostile.notes.yaml'), hostile);
  });
  after(() => workbench.close());
  afterEach((test) => workbench.afterTest(test));

  /** The folder wants a theme, which VS Code then takes at once. */
  const useTheme = async (theme: string): Promise<void> => {
    const settings = workbench.file('.vscode/settings.json');
    await mkdir(path.dirname(settings), { recursive: true });
    await writeFile(settings, JSON.stringify({ 'workbench.colorTheme': theme }));
    await board.locator(`body[data-vscode-theme-id="${theme}"]`).waitFor();
  };

  describe('in each theme', () => {
    before(async () => {
      board = await openBoard(workbench);
      await board.evaluate(await readFile(axe, 'utf8'));
    });
    after(() => workbench.runCommand('View: Close All Editors'));

    for (const theme of chosenVersion().themes)
      describe(theme, () => {
        before(() => useTheme(theme));

        for (const tab of tabs)
          it(`can be used by everybody, as far as axe can tell: ${tab}`, async () => {
            await openTab(board, tab);
            assert.deepEqual(await violationsIn(board), []);
          });
      });
  });

  describe('of a note that means ill', () => {
    const errors: string[] = [];

    before(async () => {
      workbench.page.on('console', (message) => {
        if (/Content Security Policy/.test(message.text())) errors.push(message.text());
      });
      board = await openBoard(workbench, 'hostile.notes.yaml', 'key');
    });
    after(() => workbench.runCommand('View: Close All Editors'));

    for (const tab of tabs)
      it(`shows its texts as texts: ${tab}`, async () => {
        await openTab(board, tab);
        const elements = await board.locator('#board').evaluate((page) => ({
          made: page.querySelectorAll(
            'img, iframe, script, b, [onerror], [onload], a[href^="javascript"], a[href^="command"]',
          ).length,
          all: page.querySelectorAll('*').length,
          wasRun: 'wasRun' in window,
        }));
        assert.deepEqual([elements.made, elements.wasRun], [0, false]);
        assert.ok(elements.all <= 1000);
        assert.deepEqual(errors, []);
      });

    it('has a policy that lets nothing in but its own', async () => {
      const policy = await board
        .locator('meta[http-equiv="Content-Security-Policy"]')
        .getAttribute('content');
      assert.match(policy ?? '', /default-src 'none'/);
      assert.doesNotMatch(policy ?? '', /unsafe-(inline|eval)/);
    });

    it('shows a text of a million characters by its beginning', async () => {
      await openTab(board, 'board');
      await board.locator('.card[title="long"]').click();
      await board.locator('[data-inspected="claims/0/long"]').waitFor();
      await board.getByText('This is too long to be edited here.').waitFor();
    });
  });

  describe('in a narrow panel', () => {
    before(async () => {
      // With the tree hidden and no text beside it, the panel is as wide as the window but for the activity bar.
      await workbench.page.setViewportSize({ width: 900, height: 900 });
      await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
      board = await openBoard(workbench);
    });

    for (const tab of tabs)
      it(`has room for all, with the Inspector below: ${tab}`, async () => {
        await openTab(board, tab);
        const size = await board.evaluate(() => ({
          width: window.innerWidth,
          scrolled: document.documentElement.scrollWidth,
        }));
        assert.ok(size.width < 460, `${size.width} px`);
        assert.ok(size.scrolled <= size.width, `${size.scrolled} of ${size.width}`);
        await board.locator('.layout.narrow [data-inspected]').waitFor();
        await board.locator('.layout.narrow [data-inspected] button').first().focus();
      });

    it('closes the Inspector with Escape, and gives the focus back', async () => {
      await openTab(board, 'board');
      await board.locator('[data-inspected] [role=toolbar] button').first().focus();
      await workbench.press('Escape');
      await board.locator('[data-inspected]').waitFor({ state: 'detached' });
    });
  });
});
