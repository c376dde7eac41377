import assert from 'node:assert/strict';
import { it } from 'node:test';
import { subjects } from '../../fuzz/subjects';
import { tried } from '../../fuzz/trials';
import { seedOfRun, trials } from '../support/property';

/** What takes longer than the reading is tried on one note of so many of those that it is tried on by hand. */
const thinned = 20;

it('what must hold of every note holds of 20,000 that are made and spoilt', async () => {
  const first = seedOfRun();
  for (let run = 0; run < trials(20_000); run++) {
    const find = await tried(first + run, subjects, thinned);
    if (!find) continue;
    const { seed, subject, text, error } = find;
    assert.fail(`npm run fuzz -- --seed ${seed} --runs 1 # ${subject}\n${JSON.stringify(text)}\n${error}`);
  }
});
