import { subjects } from './subjects';
import { tried } from './trials';

/**
 * Tries what must hold on generated and spoilt notes, and prints what speaks against it. Usage:
 *   npm run fuzz -- [--runs N] [--seed N] [--only SUBJECT] [--thinned N]
 * What takes longer than reading is tried less often by a factor of `--thinned`, as in the tests.
 */
async function main(words: readonly string[]): Promise<number> {
  const runs = Number(given(words, '--runs') ?? 10_000);
  const seed = Number(given(words, '--seed') ?? Date.now() % 1_000_000_000);
  const only = given(words, '--only');
  const thinned = Number(given(words, '--thinned') ?? 1);
  if (![runs, seed, thinned].every(Number.isSafeInteger))
    throw new Error('Runs, seed and thinned are whole numbers.');
  const chosen = subjects.map((each) =>
    only === undefined || each.name === only ? each : { ...each, every: Infinity },
  );
  console.log(`${runs} notes from seed ${seed}: ${subjects.map(({ name }) => name).join(', ')}`);
  const found = await fuzzed(seed, runs, chosen, thinned);
  console.log(`${runs} notes from seed ${seed} were tried; ${found} speak against what must hold.`);
  return found === 0 ? 0 : 1;
}

async function fuzzed(seed: number, runs: number, chosen: typeof subjects, thinned: number): Promise<number> {
  let found = 0;
  for (let run = 0; run < runs; run++) {
    const find = await tried(seed + run, chosen, thinned);
    if (find) {
      found++;
      console.log(`\nnpm run fuzz -- --seed ${find.seed} --runs 1 # ${find.subject}`);
      console.log(JSON.stringify(find.text));
      console.log(find.error instanceof Error ? find.error.stack : find.error);
    }
    if ((run + 1) % 10_000 === 0) console.log(`${new Date().toISOString()} ${run + 1} tried, ${found} found`);
  }
  return found;
}

function given(words: readonly string[], option: string): string | undefined {
  const at = words.indexOf(option);
  return at < 0 ? undefined : words[at + 1];
}

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
