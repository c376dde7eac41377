import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { afterEach, before, describe, it } from 'node:test';
import type { Workbench } from '../../host/workbench';
import { textWindow } from './text-window';

const note = `title: Harbour strike
date: 2026-03-01
reference: SITREP 14
valid-until: 2026-03-08
hypotheses:
  opens: {text: The harbour opens., likelihood: very unlikely}
claims:
  pay:
    text: Dockers are likely to want more pay.
    likelihood: very likely
    confidence: low
  fails:
    text: The talks fail.
    kind: forecast
    outcome: true
gaps:
  fund: {text: How long the fund lasts., status: closed}
`;

const name = 'strike-2026-03-01.notes.yaml';

/** What is offered while somebody types would take his keys. */
const quiet = {
  'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
  'editor.suggestOnTriggerCharacters': false,
};

/** An analyst’s weeks with one note, by the keyboard alone. */
describe('Whole notes', { timeout: 900_000 }, () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await textWindow({ '[analyst-notes]': quiet });
    await writeFile(workbench.file(name), note);
    await writeFile(workbench.file('entries.notes.yaml'), note);
  });
  afterEach((test) => workbench.afterTest(test));

  const text = (file: string) => readFile(workbench.file(file), 'utf8');
  const row = (words: string) =>
    workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: words }).first();
  const notice = (words: string) => workbench.page.locator('.notification-toast').getByText(words);

  async function answer(title: string, words: string): Promise<void> {
    await workbench.fill(title, words);
    await workbench.press('Enter');
  }

  it('adds an entry by its words, and fills it in by Tab', async () => {
    await workbench.openNote('entries.notes.yaml');
    await workbench.runCommand('Analyst Notes: New Entry…');
    await row('what nobody knows yet').waitFor();
    await workbench.type('gap');
    await row('what nobody knows yet').waitFor();
    await workbench.press('Enter');
    await answer('New Entry: Gap', 'Who pays the fund?');
    await workbench.changed();
    await workbench.type('pay');
    await workbench.press('Tab');
    await workbench.type('Ask the bank.');
    await workbench.save();
    const added = '  who-pays-the-fund: {text: Who pays the fund?, affects: [pay], collect: Ask the bank.}\n';
    assert.equal(await text('entries.notes.yaml'), note + added);
  });

  it('shows what another yardstick makes of it, and then does it', async () => {
    await workbench.openNote(name);
    await workbench.runCommand('Analyst Notes: Change the Yardstick…');
    await row('chances about even').click();
    await row('Re-word 1 likelihood, leave 2').waitFor();
    await row('In the text it means').waitFor();
    assert.equal(await text(name), note);
    await row('write 1 in percent').click();
    await workbench.changed();
    await notice('Re-worded: 2 likelihoods. One place is left to you.').waitFor();
    await workbench.save();
    const now = await text(name);
    assert.match(now, /\nyardstick: kent\n/);
    assert.match(now, /likelihood: 5-20%\}/);
    assert.match(now, /likelihood: almost certain\n/);
    await workbench.press('Mod+Z');
    await workbench.save();
    assert.equal(await text(name), note);
  });

  it('writes a new edition after its questions, without what is settled', async () => {
    await workbench.runCommand('Analyst Notes: New Edition…');
    await answer('New Edition', '2026-03-09');
    await row('Leave it out').waitFor();
    await workbench.press('Enter');
    await row('SITREP 15').click();
    await row('The talks fail.').waitFor();
    await row('How long the fund lasts.').waitFor();
    await workbench.press('Enter');
    await workbench.tab('strike-2026-03-09.notes.yaml').waitFor();
    await notice('2 settled entries were left out.').waitFor();
    assert.equal(await text(name), note);
    const made = await text('strike-2026-03-09.notes.yaml');
    assert.match(made, /^title: Harbour strike\ndate: 2026-03-09\nreference: SITREP 15\nhypotheses:\n/);
    assert.match(made, /was: \{2026-03-01: very unlikely\}/);
    assert.match(made, /was: \{2026-03-01: \{likelihood: very likely, confidence: low\}\}/);
    assert.doesNotMatch(made, /talks fail|fund/);
  });

  it('freezes the note, and types nothing into the copy', async () => {
    await workbench.runCommand('Analyst Notes: Freeze…');
    await notice('harbour-strike-2026-03-09.frozen.notes.yaml').waitFor();
    await workbench.page.locator('.notification-toast').getByRole('button', { name: 'Open' }).click();
    await workbench.tab('harbour-strike-2026-03-09.frozen.notes.yaml').waitFor();
    const frozen = await text('harbour-strike-2026-03-09.frozen.notes.yaml');
    await workbench.type('x');
    assert.equal(await workbench.isDirty(), false);
    assert.match(frozen, /^# Frozen copy of strike-2026-03-09\.notes\.yaml, /);
  });
});
