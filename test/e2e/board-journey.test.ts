import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Frame, Locator } from 'playwright-core';
import { Workbench } from '../host/workbench';

const name = 'harbour-strike.notes.yaml';

const written = {
  Hypotheses: ['The dockers strike before May', 'They come to terms before May'],
  Claims: [
    'A strike begins before May.',
    'The union has money for two weeks.',
    'The port would lose a tenth of its trade.',
    'The ministry stays out of it.',
  ],
  Evidence: [
    'The dockers vote for a strike',
    'The port hires guards',
    'Talks are broken off',
    'A minister calls both sides in',
  ],
  Sources: ['The Gazette', 'Harbour Radio', 'Statement of the union'],
  Actors: ['Dockers’ union', 'Port authority'],
} as const;

/** An analyst who writes a whole note on the Board, and never sees its text. */
describe('An analyst who never opens the text', { timeout: 900_000 }, () => {
  let workbench: Workbench;
  let folder: string;
  let board: Frame;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'analyst-notes-journey-'));
    await writeFile(path.join(folder, 'tasks.txt'), 'Write the note.');
    workbench = await Workbench.launch({ folder, size: { width: 2400, height: 1100 } });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  });
  afterEach((test) => workbench.afterTest(test));

  const inspector = (): Locator => board.getByRole('complementary', { name: 'Inspector' });
  const card = (text: string): Locator => board.locator('.card', { hasText: text }).first();
  const onDisk = async (): Promise<string> => (await readFile(workbench.file(name))).toString();
  const saved = async (): Promise<string> => {
    await workbench.press('Mod+S');
    await workbench.page.locator('.tabs-container .tab.dirty').first().waitFor({ state: 'detached' });
    // What is saved without a change is empty while VS Code writes it, and its tab does not tell.
    for (let looks = 0; looks < 100 && (await onDisk()) === ''; looks++)
      await workbench.page.waitForTimeout(50);
    return onDisk();
  };

  /** Selects an entry, and waits for its Inspector. */
  const select = async (text: string): Promise<void> => {
    await card(text).click();
    await board.locator('[data-inspected] h2', { hasText: '' }).waitFor();
    await board.waitForFunction(
      (title) =>
        document.querySelector('[data-inspected] h2')?.getAttribute('title')?.startsWith(title) ?? false,
      text,
    );
  };

  /** Chooses a word in a field of the Inspector. */
  const choose = async (field: string, word: string): Promise<void> => {
    const box = inspector().getByRole('combobox', { name: field, exact: true });
    await box.fill(word);
    await workbench.press('Enter');
  };

  /** Adds an entry that is there to a list in the Inspector. */
  const add = async (field: string, words: string): Promise<void> => {
    const list = inspector().locator(`[data-field="${field}"]`);
    await list.getByRole('button', { name: /add/i }).click();
    await list.getByRole('combobox').fill(words);
    await inspector()
      .getByRole('option', { name: new RegExp(words) })
      .first()
      .click();
    await list.locator('.chip', { hasText: words }).waitFor();
    await workbench.press('Escape');
  };

  it('begins it by its title', async () => {
    await workbench.runCommand('Analyst Notes: New Note');
    await workbench.fill('New Note', 'Harbour strike');
    await workbench.press('Enter');
    await workbench.page
      .locator('.quick-input-list .monaco-list-row', { hasText: 'Cards to type into' })
      .click();
    board = await workbench.board();
    await board.getByRole('heading', { name: 'Begin here' }).waitFor();
  });

  it('types the question and what is judged into empty cards', async () => {
    await board
      .getByRole('textbox', { name: 'The question that the note answers' })
      .fill('Will the dockers strike?');
    await workbench.press('Enter');
    await board.getByText('Will the dockers strike?').first().waitFor();
    await board.getByRole('textbox', { name: /what is so, or will be/ }).fill(written.Claims[0]);
    await workbench.press('Enter');
    await card(written.Claims[0]).waitFor();
  });

  it('types hypotheses, claims, evidence, sources and actors at the ends of their columns', async () => {
    for (const rail of ['Sources', 'Actors'])
      await board.getByRole('button', { name: new RegExp(`^${rail}`) }).click();
    const one = {
      Hypotheses: 'hypothesis',
      Claims: 'claim',
      Evidence: 'evidence',
      Sources: 'source',
      Actors: 'actor',
    };
    for (const [column, texts] of Object.entries(written)) {
      const box = board.getByRole('textbox', { name: `New ${one[column as keyof typeof one]}`, exact: true });
      for (const text of column === 'Claims' ? texts.slice(1) : texts) {
        await box.fill(text);
        await workbench.press('Enter');
        await card(text).waitFor();
      }
    }
    await board.getByRole('heading', { name: 'Claims 4' }).waitFor();
  });

  it('says in the Inspector what rests on what, and how sure it is', async () => {
    for (const [at, reliability] of ['B', 'C', 'D'].entries()) {
      await select(written.Sources[at] ?? '');
      await board.getByRole('checkbox', { name: 'Only connected' }).uncheck();
      await choose('Reliability', reliability);
    }
    for (const [at, source] of ['The Gazette', 'Harbour Radio', 'The Gazette'].entries()) {
      await select(written.Evidence[at] ?? '');
      await add('sources', source);
      await choose('Credibility', '2');
    }
    await select(written.Claims[0]);
    await choose('Likelihood, in words or percent', 'likely');
    await choose('Confidence', 'moderate');
    await inspector().locator('[data-field="key"] input').click();
    await add('supported-by', written.Evidence[0]);
    await add('supported-by', written.Evidence[2]);
    await add('contradicted-by', written.Evidence[3]);
    await card(written.Claims[0]).getByText('2+ 1−').waitFor();
  });

  it('rates the matrix with the keyboard', async () => {
    await board.getByRole('tab', { name: 'Matrix' }).click();
    await board.getByRole('checkbox', { name: 'Unrated too' }).click();
    const grid = board.getByRole('grid', { name: 'Ratings of the evidence' });
    await grid.locator('.matrix-cell').first().click();
    await workbench.press('Escape', '4', 'ArrowDown', '1', 'ArrowRight', '2', 'ArrowUp', '5');
    await grid.locator('.matrix-cell.CC').waitFor();
    assert.equal(await grid.locator('.matrix-cell.II').count(), 1);
  });

  it('sees its warnings, and mends two by their fixes', async () => {
    await board.getByRole('tab', { name: 'Board' }).click();
    for (const text of [written.Claims[1], written.Claims[2]]) {
      await select(text);
      const problems = inspector().locator('.inspector-problem');
      await problems.first().waitFor();
      const before = await problems.count();
      await problems.first().getByRole('button', { name: 'Other ways to mend it' }).click();
      await board.getByRole('menuitem', { name: /assumption/ }).click();
      await board.waitForFunction(
        (count) => document.querySelectorAll('.inspector-problem').length < count,
        before,
      );
    }
  });

  it('finds what falls if a source falls', async () => {
    await select(written.Sources[0]);
    await board.getByRole('tab', { name: 'Map' }).click();
    await board.getByRole('radio', { name: 'Impact' }).click({ force: true });
    await board.locator('.fall-claim', { hasText: written.Claims[0] }).waitFor();
  });

  it('copies the Brief', async () => {
    await board.getByRole('tab', { name: 'Brief' }).click();
    await board.getByRole('button', { name: 'Copy for mail and Word' }).click();
    await board.getByRole('button', { name: 'Copied' }).waitFor();
    const text = await workbench.page.evaluate(() => navigator.clipboard.readText());
    assert.match(text, /A strike begins before May\./);
  });

  it('undoes and redoes all of it, and has a note that a person would have written', async () => {
    const end = await saved();
    await board.getByRole('tab', { name: 'Board' }).click();
    await board.getByRole('tab', { name: 'Board' }).focus();
    const [start, rated] = [board.getByRole('heading', { name: 'Begin here' }), card(written.Claims[0])];
    let steps = 0;
    for (; !(await start.isVisible()); steps++) {
      assert.ok(steps < 80, 'each edit is one step');
      await workbench.press('Mod+Z');
      await board.waitForTimeout(150);
    }
    // What came before the first edit is no edit: who goes on undoing has an empty note, and not none.
    for (const _ of [1, 2, 3]) {
      await workbench.press('Mod+Z');
      await board.waitForTimeout(150);
      steps++;
    }
    await onDisk();
    assert.equal(await workbench.tab(name).count(), 1);
    for (let step = 0; step < steps; step++) {
      await workbench.press('Mod+Shift+Z');
      await board.waitForTimeout(100);
    }
    await rated.getByText('2+ 1−').waitFor();
    assert.equal(await saved(), end);
    assert.equal(end.replace(/date: [\d-]+/, 'date: today'), expected);
  });
});

/** What stands in the file in the end. */
const expected = `title: Harbour strike
date: today
question: Will the dockers strike?
sources:
  the-gazette:
    title: The Gazette
    reliability: B
  harbour-radio:
    title: Harbour Radio
    reliability: C
  statement-of-the-union:
    title: Statement of the union
    reliability: D
actors:
  dockers-union:
    name: Dockers’ union
  port-authority:
    name: Port authority
hypotheses:
  the-dockers-strike-before-may:
    text: The dockers strike before May
  they-come-to-terms-before-may:
    text: They come to terms before May
claims:
  a-strike-begins-before-may:
    text: A strike begins before May.
    likelihood: likely
    confidence: moderate
    supported-by: [the-dockers-vote-for-a-strike, talks-are-broken-off]
    contradicted-by: [a-minister-calls-both-sides-in]
    consistency: {the-dockers-strike-before-may: C, they-come-to-terms-before-may: II}
    key: true
  the-union-has-money-for-two:
    text: The union has money for two weeks.
    kind: assumption
    consistency: {they-come-to-terms-before-may: I, the-dockers-strike-before-may: CC}
  the-port-would-lose-a-tenth-of:
    text: The port would lose a tenth of its trade.
    kind: assumption
  the-ministry-stays-out-of-it:
    text: The ministry stays out of it.
indicators:
  the-dockers-vote-for-a-strike:
    text: The dockers vote for a strike
    sources: [the-gazette]
    credibility: 2
  the-port-hires-guards:
    text: The port hires guards
    sources: [harbour-radio]
    credibility: 2
  talks-are-broken-off:
    text: Talks are broken off
    sources: [the-gazette]
    credibility: 2
  a-minister-calls-both-sides-in:
    text: A minister calls both sides in
`;
