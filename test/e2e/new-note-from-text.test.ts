import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Frame } from 'playwright-core';
import { temporaryFolder } from '../host/ending';
import { Workbench } from '../host/workbench';

const axe = createRequire(__filename).resolve('axe-core/axe.min.js');

const report = `Harbour strike enters second week

Dock workers voted on 1 March 2031 to go on, the Dockers’ Union of the North (DUN) said.

Transport Minister Rui Campos warned that the army may come in. A longer strike is unlikely. <img src=x onerror="window.wasRun=1">

“We will not be moved by threats from Lisbon,” Ana Pereira said. Talks with DUN will probably be held in Lisbon.
`;

/** The command with one of its texts: Selection, Clipboard, Text file…. */
async function begin(workbench: Workbench, which: string): Promise<void> {
  await workbench.runCommand('Analyst Notes: New Note from Text…');
  await workbench.page.locator('.quick-input-list .label-name').getByText(which, { exact: true }).click();
}

async function notesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.notes.yaml'));
}

describe('New Note from Text', { timeout: 900_000 }, () => {
  let workbench: Workbench;
  let page: Frame;

  before(async () => {
    const folder = await temporaryFolder('texts');
    await mkdir(path.join(folder, 'in'), { recursive: true });
    await writeFile(path.join(folder, 'in', 'report.txt'), report);
    await writeFile(path.join(folder, 'first.txt'), 'Nothing yet.\n');
    workbench = await Workbench.launch({ folder });
    await rm(folder, { recursive: true, force: true });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  after(() => workbench.close());
  afterEach((test) => workbench.afterTest(test));

  it('shows a selected text beside what it offers, with nothing ticked', async () => {
    await workbench.openFile('report.txt');
    await workbench.page.locator('.monaco-editor .view-line').first().click();
    await workbench.press('Mod+A');
    await begin(workbench, 'Selection');
    page = await workbench.frameOf('from-text');
    await page.locator('.text-pane').getByText('Harbour strike enters second week').waitFor();
    await page.locator('.group.actors .row-words', { hasText: 'Rui Campos' }).waitFor();
    assert.equal(await page.locator('.tick:checked').count(), 0);
    assert.deepEqual(await notesIn(workbench.folder), []);
    assert.equal(
      await page.evaluate(() => 'wasRun' in window || document.querySelector('img') !== null),
      false,
    );
  });

  it('leads from a proposal to its passage and back, by mouse and by keys', async () => {
    await page.locator('.row-words', { hasText: 'A longer strike is unlikely.' }).click();
    await page.locator('.passage.selected', { hasText: 'A longer strike' }).waitFor();
    await page.locator('.passage', { hasText: 'Rui Campos' }).first().click();
    await page.locator('.group.actors .row.selected', { hasText: 'Rui Campos' }).waitFor();
    await page.locator('.passage', { hasText: 'Rui Campos' }).first().focus();
    await workbench.press('Enter');
    await page.locator('.row.selected .tick:focus').waitFor();
    await workbench.press('Enter');
    await page.locator('.row.selected textarea:focus').waitFor();
    assert.equal(await page.locator('.tick:checked').count(), 0);
    await workbench.press('Escape');
    await page.locator('.row.selected .tick:focus').waitFor();
  });

  it('can be used by everybody, as far as axe can tell', async () => {
    await page.evaluate(await readFile(axe, 'utf8'));
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as typeof globalThis & {
        axe: {
          run(at: string, of: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      const found = await axe.run('#from-text', { resultTypes: ['violations'] });
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
    assert.deepEqual(violations, []);
  });

  it('makes a note of three that are ticked by keys alone', async () => {
    await page.locator('.group.judgements .tick').first().focus();
    await workbench.press('Space', 'ArrowDown', 'Space');
    await page.locator('.group.actors .tick').first().focus();
    await workbench.press('Space');
    await workbench.press('Mod+Enter');
    await workbench.tab('harbour-strike-enters-second-week.notes.yaml').waitFor();
    const [name = ''] = await notesIn(path.join(workbench.folder, 'in'));
    const text = await readFile(workbench.file(path.join('in', name)), 'utf8');
    assert.equal(text.match(/quote: /g)?.length, 2);
    const copy = /^ {4}file: (\S+)$/m.exec(text)?.[1] ?? '';
    const kept = await readFile(workbench.file(path.join('in', copy)));
    assert.equal(kept.toString(), report);
    assert.ok(text.includes(createHash('sha256').update(kept).digest('hex')));
  });

  it('takes the words and the likelihood that its user gives, from the clipboard', async () => {
    await workbench.page.evaluate((text) => navigator.clipboard.writeText(text), report);
    await begin(workbench, 'Clipboard');
    page = await workbench.frameOf('from-text');
    const row = page.locator('.row', { hasText: 'Talks with DUN' });
    await row.locator('.row-words').click();
    await workbench.press('Enter');
    await row.locator('textarea:focus').fill('DUN will talk.');
    await page.getByLabel('Likelihood').selectOption('very likely');
    await page.getByLabel('Title of the note').fill('From the clipboard');
    await page.getByRole('button', { name: 'Make Note' }).click();
    await workbench.tab('from-the-clipboard.notes.yaml').waitFor();
    const [name = ''] = (await readdir(workbench.folder, { recursive: true })).filter((each) =>
      each.endsWith('from-the-clipboard.notes.yaml'),
    );
    const text = await readFile(workbench.file(name), 'utf8');
    assert.match(text, /text: DUN will talk\.\n {4}kind: forecast\n/);
    assert.match(text, /quote: "Talks with DUN will probably be held in Lisbon\."/);
    assert.match(text, /likelihood: very likely/);
  });
});
