import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { Conditions, Outcome } from '../checking';
import { optimizeLate } from './compiler';
import { Crew } from './crew';
import { jobsOf } from './jobs';
import { Links } from './links';
import { Desk } from './worker';

/** So many bytes of notes are worth a worker: it takes as long to start. */
const worthOfWorker = 400_000;

/** A job is long beside what is done for each, and short beside the run, so that all workers end together. */
const jobsOfWorker = 12;
const mostJob = 500_000;

/** Reading, finding and wording take their time in the smallest note too; in bytes. */
const leastNote = 1_000;

const mostWorkers = 16;

/**
 * Checks all notes of a run, and tells what became of each, in their order. Where they are many, the cores of the
 * machine share them, and find what one would: notes that may see each other are read together.
 *
 * @param wanted how many threads share them; as many as are worth it where absent
 */
export async function* checkAll(
  paths: readonly string[],
  conditions: Conditions,
  wanted?: number,
): AsyncGenerator<Outcome> {
  optimizeLate();
  const sizes = await sizesOf(paths);
  const workers = Math.min(paths.length, wanted ?? workersFor(totalOf(sizes)));
  if (workers < 2) yield* checkAlone(paths, conditions);
  else yield* checkTogether(paths, sizes, workers, conditions);
}

/** As many workers as notes of so many bytes are worth. */
function workersFor(total: number): number {
  return Math.min(Math.floor(total / worthOfWorker), availableParallelism(), mostWorkers);
}

function totalOf(sizes: ReadonlyMap<string, number>): number {
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

async function* checkAlone(paths: readonly string[], conditions: Conditions): AsyncGenerator<Outcome> {
  const desk = new Desk(conditions);
  try {
    yield* desk.outcomesOf({ read: paths, check: paths });
  } finally {
    desk.clear();
  }
}

async function* checkTogether(
  paths: readonly string[],
  sizes: ReadonlyMap<string, number>,
  workers: number,
  conditions: Conditions,
): AsyncGenerator<Outcome> {
  // They start while the includes are followed.
  const crew = new Crew(conditions, workers);
  try {
    const links = new Links();
    await links.follow(paths);
    const jobs = jobsOf(paths, {
      circleOf: (path) => links.circleOf(path),
      sizeOf: (path) => sizes.get(path) ?? leastNote,
      jobSize: Math.min(mostJob, totalOf(sizes) / (workers * jobsOfWorker)),
    });
    yield* crew.outcomesOf(jobs, paths);
  } finally {
    await crew.dismiss();
  }
}

/** What cannot be found is small: it is not read. */
async function sizesOf(paths: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const sizes = paths.map(async (path) => {
    const size = await stat(path).then(
      ({ size }) => size,
      () => 0,
    );
    return [path, Math.max(size, leastNote)] as const;
  });
  return new Map(await Promise.all(sizes));
}
