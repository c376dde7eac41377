import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';

const tasks = new Set<() => void>();
let watched = false;

/**
 * Runs a task when this process ends: at its end, by a failure, or by a signal such as Ctrl+C. The task
 * cannot wait for anything; the last one given is the first to run.
 * @returns what takes the task back
 */
export function whenEnding(task: () => void): () => void {
  if (!watched) watch();
  tasks.add(task);
  return () => tasks.delete(task);
}

/** A new folder among the temporary ones, which goes when this process ends. */
export async function temporaryFolder(name: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), `analyst-notes-${name}-`));
  whenEnding(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Left to itself, a signal ends the process without its `exit` event. */
function watch(): void {
  watched = true;
  process.on('exit', () => {
    for (const task of [...tasks].reverse()) attempt(task);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
}

/** One task that fails must not keep the others from running. */
function attempt(task: () => void): void {
  try {
    task();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}
