import { Worker } from 'node:worker_threads';
import type { Conditions, Outcome } from '../checking';
import type { Job } from './jobs';
import type { WorkerData } from './worker';

/** Workers that share the jobs of a run: this program, in threads of its own. */
export class Crew {
  /** Those who can be given a job: each has up to two, so that nobody waits for the next. */
  private readonly free: Worker[];
  private readonly all: readonly Worker[];
  private readonly outcomes = new Map<string, Outcome>();
  private failure: unknown;
  private awake: () => void = () => undefined;

  constructor(conditions: Conditions, size: number) {
    this.all = Array.from({ length: size }, () => this.hire({ checkedBy: conditions }));
    this.free = [...this.all, ...this.all];
  }

  private hire(workerData: WorkerData): Worker {
    // The program is one file, and a worker runs the same.
    const worker = new Worker(__filename, { workerData });
    worker.on('message', (outcomes: Outcome[]) => {
      for (const outcome of outcomes) this.outcomes.set(outcome.path, outcome);
      this.free.push(worker);
      this.awake();
    });
    worker.on('error', (error) => {
      this.failure ??= error;
      this.awake();
    });
    return worker;
  }

  /**
   * Does all jobs, and tells what became of the notes, in the order of their paths, as soon as it is known.
   * @throws the error that has ended a worker
   */
  async *outcomesOf(jobs: readonly Job[], paths: readonly string[]): AsyncGenerator<Outcome> {
    const open = jobs.values();
    for (const path of paths) {
      const outcome = await this.outcomeOf(path, open);
      this.outcomes.delete(path);
      yield outcome;
    }
  }

  private async outcomeOf(path: string, open: Iterator<Job>): Promise<Outcome> {
    for (;;) {
      if (this.failure !== undefined) throw this.failure;
      this.deal(open);
      const outcome = this.outcomes.get(path);
      if (outcome) return outcome;
      await new Promise<void>((resolve) => {
        this.awake = resolve;
      });
    }
  }

  /** Gives a job to everybody who can be given one. */
  private deal(open: Iterator<Job>): void {
    for (let worker = this.free.pop(); worker; worker = this.free.pop()) {
      const { value: job } = open.next();
      if (!job) return;
      worker.postMessage(job);
    }
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.all.map((worker) => worker.terminate()));
  }
}
