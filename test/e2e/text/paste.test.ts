import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { afterEach, before, describe, it } from 'node:test';
import type { Workbench } from '../../host/workbench';
import { textWindow } from './text-window';

const filler = Array.from({ length: 120 }, (_, n) => `  # line ${n} between`).join('\n');
const long = `title: Long
sources:
    tass:
       title: TASS
actors:
${filler}
claims:
  c:
    text: C
    sources:
      - tass
  d:
    text: D
    sources:
  e: {text: E, sources: [tass]}
${filler}
`;
const people = `title: People
actors:
  ann: {name: Ann}
  bo:
    name: Bo
    part-of: ann
claims:
  c:
    text: C
    by: bo
    actors: [ann]
`;
const two = `claims:
  a: {text: A}
  b: {sources: }
  c: {sources: }
`;
const source = `    example-r:
       title: example.org
       url: https://example.org/r
       accessed: today
`;

const notes = {
  'long.notes.yaml': long,
  'two.notes.yaml': two,
  'people.notes.yaml': people,
  'library.notes.yaml': 'title: L # kept\r\nsources:\r\n   a:\r\n      title: A\r\n   \r\nbrief: B\r\n',
  'other.notes.yaml': 'actors:\n  b: {name: B}\n  \n',
  'whole.notes.yaml': 'claims:\n  e:\n    text: E\n',
};

/** What VS Code makes of a paste: its indentation, its cursors, and what it shows. */
describe('Pasting', { timeout: 900_000 }, () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await textWindow();
    for (const [name, text] of Object.entries(notes)) await writeFile(workbench.file(name), text);
  });
  afterEach((test) => workbench.afterTest(test));

  /** The text as it is on the disk, with no day in it. */
  async function saved(name: string): Promise<string> {
    await workbench.changed();
    await workbench.save();
    return (await readFile(workbench.file(name), 'utf8')).replace(/\d{4}-\d\d-\d\d/g, 'today');
  }

  /** How far down the screen a line of the text stands. */
  async function heightOf(words: string): Promise<number> {
    const box = await workbench.page.locator('.editor-instance .view-line', { hasText: words }).boundingBox();
    return box?.y ?? 0;
  }

  async function paste(words: string): Promise<void> {
    await workbench.page.evaluate((each) => globalThis.navigator.clipboard.writeText(each), words);
    await workbench.press('Mod+V');
  }

  it('an address at the sources of a claim adds the source in its own indentation, and shows what it showed', async () => {
    await workbench.openNote('long.notes.yaml');
    const line = lineOf('  d:') + 2;
    await workbench.goTo(line, 13);
    await workbench.page.locator('.codelens-decoration').nth(2).waitFor();
    const height = await heightOf('text: E');
    await paste('https://example.org/r');
    await workbench.position(line + 4, 23).waitFor();
    // VS Code scrolls by whole lines.
    await until(
      'the line near where it was',
      async () => Math.abs((await heightOf('text: E')) - height) < 19,
    );
    assert.equal(
      await saved('long.notes.yaml'),
      withSource(long).replace('sources:\n  e:', 'sources: example-r\n  e:'),
    );
  });

  it('is undone at once', async () => {
    await workbench.press('Mod+Z');
    assert.equal(await saved('long.notes.yaml'), long);
  });

  it('an address behind a key whose list stands below becomes the first item of that', async () => {
    const line = lineOf('      - tass');
    await workbench.goTo(line - 1, 13);
    await paste('https://example.org/r');
    await workbench.position(line + 4, 18).waitFor();
    assert.equal(
      await saved('long.notes.yaml'),
      withSource(long).replace('      - tass', '      - example-r\n      - tass'),
    );
  });

  it('an address at two cursors is added once, and leaves two cursors', async () => {
    await workbench.openNote('two.notes.yaml');
    await workbench.goTo(3, 16);
    await workbench.press('Shift+Alt+ArrowDown');
    await workbench.page.locator('.statusbar-item', { hasText: '2 selections' }).waitFor();
    await paste('https://example.org/r');
    await workbench.page.locator('.view-line', { hasText: 'accessed' }).waitFor();
    await workbench.page.locator('.statusbar-item', { hasText: '2 selections' }).waitFor();
    const entry = '{title: example.org, url: https://example.org/r, accessed: today}';
    assert.equal(
      await saved('two.notes.yaml'),
      `sources:\n  example-r: ${entry}\n${two.replaceAll('sources: ', 'sources: example-r')}`,
    );
  });

  it('lines of another note stay as they are, and bring what they name', async () => {
    await workbench.openNote('people.notes.yaml');
    await workbench.goTo(4, 3);
    await workbench.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+End', 'Mod+C');
    await workbench.openNote('other.notes.yaml');
    await workbench.goTo(3, 3);
    await workbench.press('Mod+V');
    await workbench.page.locator('.post-edit-widget').waitFor();
    await workbench.position(5, 17).waitFor();
    const pasted = 'actors:\n  b: {name: B}\n  bo:\n    name: Bo\n    part-of: ann\n';
    assert.equal(await saved('other.notes.yaml'), pasted);
    await workbench.press('Mod+.');
    await workbench.page.getByText('bring the entry that it names').waitFor();
    await workbench.press('ArrowDown', 'ArrowDown', 'Enter');
    await workbench.page.locator('.view-line', { hasText: 'name: Ann' }).waitFor();
    await workbench.position(5, 17).waitFor();
    assert.equal(await saved('other.notes.yaml'), `${pasted}  ann: {name: Ann}\n`);
  });

  it('a line that was copied as a whole comes to stand above that of the cursor', async () => {
    await workbench.openNote('people.notes.yaml');
    await workbench.goTo(10, 3);
    await workbench.press('Mod+C');
    await workbench.openNote('whole.notes.yaml');
    await workbench.goTo(3, 9);
    await workbench.press('Mod+V');
    await workbench.page.locator('.post-edit-widget').waitFor();
    await workbench.position(4, 9).waitFor();
    assert.equal(await saved('whole.notes.yaml'), 'claims:\n  e:\n    by: bo\n    text: E\n');
    await workbench.press('Mod+.');
    await workbench.page.getByText('entries that it names').waitFor();
    await workbench.press('ArrowDown', 'ArrowDown', 'Enter');
    await workbench.page.locator('.view-line', { hasText: 'name: Ann' }).waitFor();
    assert.equal(
      await saved('whole.notes.yaml'),
      'actors:\n  bo:\n    name: Bo\n    part-of: ann\n  ann: {name: Ann}\nclaims:\n  e:\n    by: bo\n    text: E\n',
    );
    await workbench.position(9, 9).waitFor();
  });

  it('references among the sources become entries in their indentation, and are undone at once', async () => {
    const before = notes['library.notes.yaml'];
    await workbench.openNote('library.notes.yaml');
    await workbench.goTo(5, 4);
    await paste(
      '@misc{smith2020,\n  title = {It began: a list},\n  year = {2020},\n}\n\n@book{roe, title = {Two}}\n',
    );
    await workbench.page.locator('.view-line', { hasText: 'roe' }).waitFor();
    assert.equal(
      await saved('library.notes.yaml'),
      before.replace(
        '   \r\nbrief',
        [
          ...['   smith2020:', '      title: "It began: a list"', '      date: 2020'],
          ...['   roe:', '      title: Two', 'brief'],
        ].join('\r\n'),
      ),
    );
    await workbench.press('Mod+Z');
    assert.equal(await saved('library.notes.yaml'), before);
  });
});

async function until(what: string, test: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await test()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Waited in vain: ${what}.`);
}

function lineOf(line: string): number {
  return long.split('\n').indexOf(line) + 1;
}

function withSource(text: string): string {
  return text.replace('       title: TASS\n', `       title: TASS\n${source}`);
}
