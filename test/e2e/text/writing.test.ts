import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { afterEach, before, describe, it } from 'node:test';
import type { Workbench } from '../../host/workbench';
import { textWindow } from './text-window';

const people = 'title: People\nsources:\n  s: {title: S}\nactors:\n  ann-lee: Ann Lee\n';
const story =
  'title: Story\ninclude: [staff.notes.yaml]\nclaims:\n  c: {text: C, by: [ann-lee], sources: [s]}\n';
const other =
  'title: Other\nsources:\n  t: {title: T}\nclaims:\n  d:\n    text: D\n    sources: t\n    by: bo\n';

/** What an author does with keys, in a real VS Code with the packaged extension. */
describe('Writing', { timeout: 900_000 }, () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await textWindow();
    await writeFile(workbench.file('staff.notes.yaml'), people);
    await writeFile(workbench.file('story.notes.yaml'), story);
    await writeFile(workbench.file('second.notes.yaml'), other);
  });
  afterEach((test) => workbench.afterTest(test));

  const text = (name: string) => readFile(workbench.file(name), 'utf8');
  const copy = (words: string) =>
    workbench.page.evaluate((each) => globalThis.navigator.clipboard.writeText(each), words);

  it('pastes a web address among the sources as a source', async () => {
    await workbench.openNote('staff.notes.yaml');
    await copy('https://www.example.org/report');
    await workbench.goTo(2, 9);
    await workbench.press('Enter', 'Mod+V');
    await workbench.page.locator('.view-line', { hasText: 'accessed:' }).waitFor();
    await workbench.press('Escape', 'Escape');
    await workbench.save();
    const written = (await text('staff.notes.yaml')).replace(/\d{4}-\d\d-\d\d/, 'today');
    const source =
      '  example-report:\n    title: example.org\n    url: https://www.example.org/report\n    accessed: today\n';
    assert.equal(written, people.replace('  s:', `${source}  s:`));
  });

  it('pastes ids of another note with the entries that they name', async () => {
    await workbench.openNote('story.notes.yaml');
    const line = story.split('\n')[3] ?? '';
    await workbench.goTo(4, line.indexOf('ann-lee') + 1);
    for (const _ of 'ann-lee') await workbench.press('Shift+ArrowRight');
    await workbench.press('Mod+C');
    await workbench.openNote('second.notes.yaml');
    await workbench.goTo(8, 9);
    await workbench.press('Shift+End');
    await workbench.press('Mod+V');
    // The text is pasted, and what else can be is offered beside it.
    await workbench.page.locator('.post-edit-widget').waitFor();
    await workbench.press('Mod+.');
    await workbench.page.getByText('bring the entry that it names').waitFor();
    await workbench.press('ArrowDown', 'Enter');
    await workbench.page.locator('.view-line', { hasText: 'Ann Lee' }).waitFor();
    await workbench.save();
    assert.equal(
      await text('second.notes.yaml'),
      'title: Other\nsources:\n  t: {title: T}\nactors:\n  ann-lee: Ann Lee\nclaims:\n  d:\n    text: D\n    sources: t\n    by: ann-lee\n',
    );
  });

  it('renames an id in all notes, and undoes that at once', async () => {
    await workbench.openNote('story.notes.yaml');
    await workbench.goTo(4, (story.split('\n')[3] ?? '').indexOf('ann-lee') + 1);
    await workbench.press('F2');
    const box = workbench.page.locator('.rename-box input.rename-input');
    await box.waitFor();
    assert.equal(await box.inputValue(), 'ann-lee');
    await box.fill('lee-ann');
    const before = { people: await text('staff.notes.yaml'), story: await text('story.notes.yaml') };
    await workbench.press('Enter');
    // VS Code saves what a rename changes, one file after another; an undo before all are would be half undone.
    await until('the new id in both files', async () => {
      const written = [await text('staff.notes.yaml'), await text('story.notes.yaml')];
      return written.every((each) => each.includes('lee-ann')) && !(await workbench.isDirty());
    });
    await workbench.press('Mod+Z');
    await workbench.page.locator('.tabs-container .tab.dirty').nth(1).waitFor();
    await workbench.runCommand('File: Save All Files');
    await until('both files as before', async () => {
      return (
        (await text('staff.notes.yaml')) === before.people &&
        (await text('story.notes.yaml')) === before.story
      );
    });
  });
});

async function until(what: string, test: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (await test()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Waited in vain: ${what}.`);
}
