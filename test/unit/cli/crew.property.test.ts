import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Conditions, Outcome } from '../../../src/cli/checking';
import { jobsOf } from '../../../src/cli/crew/jobs';
import { Links } from '../../../src/cli/crew/links';
import { Desk } from '../../../src/cli/crew/worker';
import { assertForAllLater, trials } from '../support/property';
import { tangles, textOf } from '../support/tangles';

/** Some of the notes lie outside of the run, and some names can be composed in two ways. */
const names = ['a', 'b', 'c', 'x/d', 'x/e', 'x/é', 'out/f', 'out/g'].map((name) => `${name}.notes.yaml`);
const paths = [...names, ...names.map((name) => name.normalize('NFD')), 'gone.notes.yaml'];

const files = fc.array(
  fc.record({
    tangle: tangles,
    includes: fc.array(fc.constantFrom(...paths), { maxLength: 2 }),
  }),
  { minLength: names.length, maxLength: names.length },
);

async function listOf(outcomes: AsyncIterable<Outcome>): Promise<Outcome[]> {
  const list: Outcome[] = [];
  for await (const each of outcomes) list.push(each);
  return list;
}

/** What becomes of notes that several desks check, each with what may bear on its own and nothing else. */
async function byJobs(run: readonly string[], conditions: Conditions, jobSize: number): Promise<Outcome[]> {
  const links = new Links();
  await links.follow(run);
  const circleOf = (path: string) => links.circleOf(path);
  const found = new Map<string, Outcome>();
  for (const job of jobsOf(run, { circleOf, sizeOf: () => 1, jobSize }))
    for (const outcome of await listOf(new Desk(conditions).outcomesOf(job)))
      found.set(outcome.path, outcome);
  return run.flatMap((path) => found.get(path) ?? []);
}

test('notes that are parted by their includes are found what all together are', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'analyst-notes-'));
  const today = '2024-06-01';
  const conditions = { format: 'sarif', folder, isColoured: false, severities: new Map(), today } as const;
  const run = names.filter((name) => !name.startsWith('out/')).map((name) => join(folder, name));
  const property = fc.asyncProperty(files, fc.integer({ min: 1, max: 4 }), async (all, jobSize) => {
    all.forEach(({ tangle, includes }, n) => {
      const path = join(folder, names[n] ?? '');
      mkdirSync(dirname(path), { recursive: true });
      const toTop = (names[n] ?? '').includes('/') ? '../' : '';
      const list = includes.map((each) => `${toTop}${each}`).join(', ');
      writeFileSync(path, textOf(tangle).replace('\n', `\ninclude: [${list}]\n`));
    });
    const alone = await listOf(new Desk(conditions).outcomesOf({ read: run, check: run }));
    assert.deepEqual(await byJobs(run, conditions, jobSize), alone);
  });
  try {
    await assertForAllLater(property, trials(150));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
