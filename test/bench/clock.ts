/** Milliseconds that a task takes. */
export function timed(task: () => unknown): number {
  const began = performance.now();
  task();
  return performance.now() - began;
}

/** Milliseconds that a task takes, to the end of what it promises. */
export async function timedToEnd(task: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await task();
  return performance.now() - began;
}

/** Repeats a task that gives samples, for so many milliseconds, or until there are so many; at least once. */
export async function repeated(
  task: () => readonly number[] | Promise<readonly number[]>,
  budget: number,
  most = Number.POSITIVE_INFINITY,
): Promise<number[]> {
  const samples: number[] = [];
  const end = performance.now() + budget;
  do samples.push(...(await task()));
  while (samples.length < most && performance.now() < end);
  return samples;
}

/** A string of its own with the same characters, whose memory and hash nothing shares. */
export function fresh(text: string): string {
  return Buffer.from(text).toString();
}

/** By how many bytes the memory in use grows, garbage not counted. Needs `node --expose-gc`. */
export async function growth(task: () => unknown): Promise<number> {
  const before = inUse();
  await task();
  return inUse() - before;
}

/** Collects all garbage, so that what comes pays for its own only. Needs `node --expose-gc`. */
export function collectGarbage(): void {
  if (!globalThis.gc) throw new Error('There is no access to the garbage collector (node --expose-gc).');
  globalThis.gc();
}

function inUse(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
