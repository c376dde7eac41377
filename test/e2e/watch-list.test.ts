import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { temporaryFolder } from '../host/ending';
import { Workbench } from '../host/workbench';

/** A day from today on, as notes write it. */
function day(from: number): string {
  const date = new Date();
  date.setDate(date.getDate() + from);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

const harbour = `title: The harbour
date: ${day(-30)}
sources:
  log: {title: Log of the port, reliability: B}
indicators:
  ships: {text: The ships leave the harbour, status: watching, until: ${day(-3)}}
  vote: {text: A vote is held, status: scheduled, date: ${day(5)}}
`;

const strait = `title: The strait
date: ${day(-30)}
valid-until: ${day(-1)}
claims:
  closes: {text: It closes, kind: forecast, likelihood: unlikely, due: ${day(90)}}
indicators:
  mines: {text: Mines are laid, status: watching}
`;

/** Twenty forecasts that are settled, of which those said to be likely mostly came true. */
const settled = Array.from({ length: 20 }, (_, at) => {
  const [likelihood, outcome] = at % 4 === 0 ? ['unlikely', at % 8 === 0] : ['likely', at % 5 !== 0];
  return `  f${at}: {text: Forecast ${at}, kind: forecast, likelihood: ${likelihood}, due: ${day(-10)}, outcome: ${outcome}}`;
}).join('\n');

/** What all notes of a folder wait for, in a real VS Code, by mouse and keys. */
describe('The watch list', { timeout: 900_000 }, () => {
  let workbench: Workbench;

  before(async () => {
    const folder = await temporaryFolder('watching');
    await writeFile(path.join(folder, 'harbour.notes.yaml'), harbour);
    await writeFile(path.join(folder, 'strait.notes.yaml'), strait);
    workbench = await Workbench.launch({ folder, size: { width: 1400, height: 1000 } });
  });
  after(() => workbench.close());
  afterEach((test) => workbench.afterTest(test));

  const pane = () =>
    workbench.page.locator('.pane', {
      has: workbench.page.locator('.pane-header', { hasText: 'Watch List' }),
    });
  const row = (label: string | RegExp) => pane().locator('.monaco-list-row', { hasText: label });
  /** The badge of the icon, as it is read out. */
  const badge = (words: string) =>
    workbench.page
      .locator('.activitybar')
      .getByRole('tab', { name: `Analyst Notes - ${words}`, exact: true });
  const choice = (text: string) =>
    workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();

  it('shows what all notes wait for where none is open, the overdue first', async () => {
    await workbench.runCommand('Analyst Notes: Focus on Watch List View');
    await row('Mines are laid').waitFor();
    const labels = pane().locator('.monaco-list-row .label-name');
    assert.deepEqual(await labels.allTextContents(), [
      ...['Overdue', 'The ships leave the…', 'The strait'],
      ...['This Week', 'A vote is held', 'Later', 'It closes', 'No Date', 'Mines are laid'],
    ]);
    await row(/3 d over · The harbour/).waitFor();
    await row(/in 5 d · The harbour/).waitFor();
    await row(/20–45 % · The strait/).waitFor();
    await badge('2 overdue').waitFor();
  });

  it('has an indicator observed in place, with its source, and lets it go', async () => {
    await row('The ships leave').hover();
    await row('The ships leave').getByRole('button', { name: 'Mark as Observed' }).click();
    await workbench.fill('Mark as Observed', 'yesterday');
    await workbench.page.locator('.quick-input-message', { hasText: 'This is no date' }).waitFor();
    await workbench.fill('Mark as Observed', day(-4));
    await workbench.press('Enter');
    await choice('Log of the port').click();
    await row('The ships leave').waitFor({ state: 'detached' });
    await badge('1 overdue').waitFor();
    await workbench.tab('harbour.notes.yaml').click();
    await workbench.save();
    const text = await readFile(workbench.file('harbour.notes.yaml'), 'utf8');
    assert.equal(
      text,
      harbour.replace(
        `watching, until: ${day(-3)}`,
        `observed, date: ${day(-4)}, until: ${day(-3)}, sources: [log]`,
      ),
    );
  });

  it('takes it back by one undo', async () => {
    await workbench.page.locator('.editor-instance .view-line').first().click();
    await workbench.press('Mod+Z');
    await row('The ships leave').waitFor();
    await workbench.save();
    assert.equal(await readFile(workbench.file('harbour.notes.yaml'), 'utf8'), harbour);
  });

  it('opens what is clicked in the text', async () => {
    await row('It closes').click();
    await workbench.position(5, 3).waitFor();
  });

  it('follows the text, at the cursor of which a forecast is settled by keys', async () => {
    await workbench.runCommand('Analyst Notes: Mark as True…');
    await workbench.fill('Mark as True', day(0));
    await workbench.press('Enter');
    await row('It closes').waitFor({ state: 'detached' });
    await row(/Calibration.*1 settled; calibration from 20 on/).waitFor();
    await workbench.page.locator('.editor-instance .view-line', { hasText: 'outcome: true' }).waitFor();
    await workbench.save();
  });

  it('tells how forecasts turned out once twenty are settled', async () => {
    const text = await readFile(workbench.file('strait.notes.yaml'), 'utf8');
    await writeFile(
      workbench.file('more.notes.yaml'),
      `title: More\ndate: ${day(-30)}\nclaims:\n${settled}\n`,
    );
    assert.ok(text.includes('was:'));
    await row(/Calibration.*Brier score 0\.\d\d · 21 settled/).click();
    const frame = workbench.page.frameLocator('iframe.webview').frameLocator('iframe');
    await frame.getByRole('img', { name: 'Stated likelihood' }).waitFor();
    await frame
      .getByRole('row', { name: /likely 55–80 %/ })
      .first()
      .waitFor();
  });
});
