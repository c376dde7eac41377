import { isMainThread, type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { Checking, type Conditions, type Outcome } from '../checking';
import type { Job } from './jobs';

/** What a worker of ours is told at its start. */
export interface WorkerData {
  readonly checkedBy: Conditions;
}

/** Does the jobs that come, where the program runs as one of its own workers; else nothing. */
export function workIfAsked(): boolean {
  if (isMainThread || !parentPort || !isOurs(workerData)) return false;
  work(parentPort, workerData.checkedBy);
  return true;
}

function isOurs(data: unknown): data is WorkerData {
  return typeof data === 'object' && data !== null && 'checkedBy' in data;
}

/** Does jobs in their turn. An error ends the worker, and is told to whoever has started it. */
function work(port: MessagePort, conditions: Conditions): void {
  const desk = new Desk(conditions);
  const doJob = async (job: Job): Promise<void> => {
    const outcomes: Outcome[] = [];
    for await (const outcome of desk.outcomesOf(job)) outcomes.push(outcome);
    port.postMessage(outcomes);
  };
  let last = Promise.resolve();
  port.on('message', (job: Job) => {
    last = last.then(() => doJob(job));
  });
}

/** Does one job after the other. What was read for the last one is at hand for the next, where that reads the same. */
export class Desk {
  private last: { readonly read: readonly string[]; readonly checking: Checking } | undefined;

  constructor(private readonly conditions: Conditions) {}

  /** What becomes of the notes of a job, in their order. */
  async *outcomesOf({ read, check }: Job): AsyncGenerator<Outcome> {
    const checking = await this.checkingOf(read);
    for (const path of check) yield await checking.check(path);
  }

  private async checkingOf(read: readonly string[]): Promise<Checking> {
    if (this.last && isSame(this.last.read, read)) return this.last.checking;
    this.clear();
    const checking = await Checking.begin(read, this.conditions);
    this.last = { read, checking };
    return checking;
  }

  clear(): void {
    this.last?.checking.end();
    this.last = undefined;
  }
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((path, at) => path === other[at]);
}
