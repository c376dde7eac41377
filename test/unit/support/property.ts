import fc from 'fast-check';

/**
 * The same trials in every run, so that a red run is one that anybody can repeat. `ANALYST_NOTES_SEED` is the
 * number of other trials, or `random` to go where nobody has been.
 */
const asked = process.env.ANALYST_NOTES_SEED;
const seed = asked === 'random' ? undefined : Number(asked ?? 20220224);

/** The number of the trials of this run, for who chooses by himself. */
export function seedOfRun(): number {
  return seed ?? Date.now() % 1_000_000_000;
}

/** Asserts that something is true of all values; what speaks against it is printed with its seed. */
export function assertForAll<Values>(property: fc.IRawProperty<Values>, numRuns: number): void {
  fc.assert(property, optionsFor(numRuns));
}

/** The same of what takes its time. */
export function assertForAllLater<Values>(
  property: fc.IAsyncProperty<Values>,
  numRuns: number,
): Promise<void> {
  return fc.assert(property, optionsFor(numRuns));
}

function optionsFor(numRuns: number) {
  const options = { numRuns, endOnFailure: true, includeErrorInReport: true };
  return seed === undefined ? options : { ...options, seed };
}

/** How many trials a property makes: some in every run, and as many as `ANALYST_NOTES_TRIALS` says by hand. */
export function trials(inEveryRun: number): number {
  return Number(process.env.ANALYST_NOTES_TRIALS ?? inEveryRun);
}
