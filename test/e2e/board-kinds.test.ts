import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Frame } from 'playwright-core';
import { Workbench } from '../host/workbench';

const arabic = '\u0627\u0644\u062a\u0635\u0639\u064a\u062f \u0645\u0631\u062c\u062d';
const notes = {
  'empty.notes.yaml': '',
  'comment.notes.yaml': '# To be written.\n',
  'broken.notes.yaml':
    'title: Broken\nclaims:\n  a: {text: A\n  b: {text: B}\n  c: {text: C, supported-by: [b]}\n',
  'rtl.notes.yaml': `title: ${arabic}\nclaims:\n  a: {text: "${arabic}", supported-by: [b]}\n  b: {text: B}\n`,
};

/** Notes that have little, that cannot be read whole, or that are written from right to left. */
describe('The Board of notes of all kinds', { timeout: 900_000 }, () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.launch({ size: { width: 2000, height: 1000 } });
    for (const [name, text] of Object.entries(notes)) await writeFile(workbench.file(name), text);
  });
  after(() => workbench.close());
  afterEach(async (test) => {
    await workbench.afterTest(test);
    await workbench.runCommand('View: Close All Editors');
  });

  async function boardOf(name: keyof typeof notes): Promise<Frame> {
    await workbench.openFile(name);
    await workbench.runCommand('Analyst Notes: Open Board to the Side');
    return workbench.board();
  }

  for (const name of ['empty.notes.yaml', 'comment.notes.yaml'] as const)
    it(`asks for the question where nothing is there yet: ${name}`, async () => {
      const board = await boardOf(name);
      await board.locator('.welcome').waitFor();
      assert.equal(await workbench.isDirty(), false);
    });

  it('shows what it can read of a note with an error, and says which card cannot be edited', async () => {
    const board = await boardOf('broken.notes.yaml');
    await board.locator('.card[title="c"]').click();
    await board.locator('[data-inspected="claims/0/c"] textarea:read-write').first().waitFor();
    await board.locator('.card .icon[aria-label^="Its text is malformed"]').first().waitFor();
    assert.equal(await workbench.isDirty(), false);
  });

  it('writes from right to left what is read so: in cards, fields and the Map', async () => {
    const board = await boardOf('rtl.notes.yaml');
    await board.locator('.card[title="a"]').click();
    const field = board.locator('[data-inspected="claims/0/a"] [data-main=true] textarea');
    await field.waitFor();
    const directionOf = (selector: string) =>
      board
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).direction);
    assert.equal(await directionOf('.card[title="a"] .card-text'), 'rtl');
    assert.equal(await directionOf('.card[title="b"] .card-text'), 'ltr');
    assert.equal(await directionOf('[data-inspected] [data-main=true] textarea'), 'rtl');
    await board.locator('#tab-map').click();
    const node = board.locator('.map-title', { hasText: arabic }).first();
    await node.waitFor();
    assert.equal(await node.evaluate((element) => getComputedStyle(element).direction), 'rtl');
  });

  it('has room for all beside a text at 200 %', async () => {
    await workbench.page.setViewportSize({ width: 1000, height: 500 });
    const board = await boardOf('rtl.notes.yaml');
    const filter = await board.locator('.filter-box').boundingBox();
    const size = await board.evaluate(() => [window.innerWidth, document.documentElement.scrollWidth]);
    assert.ok((size[0] ?? 0) < 400 && (size[1] ?? 0) <= (size[0] ?? 0), size.join());
    assert.ok(filter && filter.x + filter.width <= 1000);
  });
});
