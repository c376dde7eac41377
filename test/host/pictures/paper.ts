import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../browser';
import { root, sample } from '../paths';
import { names, today } from './notes';

/** What the command line prints only to people at a terminal: colours. */
const atTerminal = 'data:text/javascript,process.stdout.isTTY=true';

/** Takes pictures of what leaves the editor: an exported page, and what the command line prints. */
export async function takePaper(pictures: string, folder: string): Promise<void> {
  const browser = await launchBrowser();
  try {
    const viewport = { width: 900, height: 760 };
    await takeExport(await browser.newPage({ viewport }), pictures, folder);
    await takeTerminal(await browser.newPage({ viewport }), pictures, folder);
  } finally {
    await browser.close();
  }
}

async function takeExport(page: Page, pictures: string, folder: string): Promise<void> {
  const note = path.join(sample, 'war-or-humiliation.notes.yaml');
  const file = path.join(folder, 'export.html');
  printed(folder, ['export', '--to', 'html', note, '--output', file]);
  await page.goto(pathToFileURL(file).href);
  await page.screenshot({ path: path.join(pictures, 'export.png') });
}

async function takeTerminal(page: Page, pictures: string, folder: string): Promise<void> {
  const words = ['check', names.strike, '--today', today];
  const text = `$ analyst-notes ${words.slice(0, 2).join(' ')}\n${printed(folder, words)}`;
  await page.setContent(`<style>${style}</style><pre>${inHtml(text)}</pre>`);
  await page.locator('pre').screenshot({ path: path.join(pictures, 'terminal.png') });
}

function printed(folder: string, words: readonly string[]): string {
  const program = path.join(root, 'dist', 'cli.js');
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', atTerminal, program, ...words],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  // What is found in a note is no failure.
  if (status === null || status > 1) throw new Error(`analyst-notes ${words.join(' ')} failed.\n${stderr}`);
  return stdout;
}

const style = `
body { margin: 0; }
pre { margin: 0; width: 868px; padding: 16px; background: #1e1e1e; color: #ccc;
  font: 13px/1.45 'DejaVu Sans Mono', Menlo, Consolas, monospace; white-space: pre-wrap; }
.c31 { color: #f14c4c } .c33 { color: #e5e510 } .c36 { color: #29b8db } .c90 { color: #8a8a8a }`;

/** Colours of the terminal as spans. */
function inHtml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\x1b[0m', '</span>');
  const [first = '', ...coloured] = escaped.split('\x1b[');
  return first + coloured.map((part) => part.replace(/^(\d+)m/, '<span class="c$1">')).join('');
}
