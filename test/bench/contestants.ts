import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { Contestant, Task } from './contestant';
import { Ourselves } from './ourselves';
import { Peer } from './peer';
import { YamlLanguageServer, YamlParser } from './readers';

/** Who takes part, by the name that the results give. */
export const contestants = {
  'analyst-notes': (): Contestant => new Ourselves(),
  'yaml parseDocument': (): Contestant => new Peer(new YamlParser()),
  'yaml-language-server': (): Contestant => new Peer(new YamlLanguageServer()),
};
export type ContestantName = keyof typeof contestants;

export const us = 'analyst-notes';
export const parser = 'yaml parseDocument';
export const server = 'yaml-language-server';
/** Another build of this project, of which the bench was built in its own folder. */
export const otherBuild = 'build beside';

export type PeerName = ContestantName | typeof otherBuild;

/** What a contestant answers to a task. */
export interface Answer {
  readonly samples?: readonly number[];
  readonly failure?: string;
}

/** A contestant in a process of its own, warmed up, and idle unless it is asked. */
export class ContestantProcess {
  private constructor(
    readonly name: PeerName,
    private readonly child: ChildProcess,
  ) {}

  static start(name: ContestantName): Promise<ContestantProcess> {
    return ContestantProcess.of(name, [path.join(__dirname, 'contest.js'), name]);
  }

  /** @param folder of the other build's sources */
  static startBeside(folder: string): Promise<ContestantProcess> {
    return ContestantProcess.of(otherBuild, [path.join(folder, 'out', 'bench', 'contest.js'), us]);
  }

  private static async of(name: PeerName, [script, ...args]: [string, string]): Promise<ContestantProcess> {
    const child = fork(script, args, {
      execArgv: ['--expose-gc', '--max-old-space-size=8192', '--enable-source-maps'],
    });
    const started = new ContestantProcess(name, child);
    await started.answer();
    return started;
  }

  async run(task: Task): Promise<readonly number[]> {
    this.child.send(task);
    return this.answer();
  }

  stop(): void {
    this.child.disconnect();
  }

  private answer(): Promise<readonly number[]> {
    return new Promise((resolve, reject) => {
      const fail = (why: string) => reject(new Error(`${this.name} failed. ${why}`));
      const ended = (code: number | null) => fail(`Its process ended with ${code ?? 'a signal'}.`);
      this.child.once('exit', ended);
      this.child.once('message', ({ samples, failure }: Answer) => {
        this.child.off('exit', ended);
        if (samples) resolve(samples);
        else fail(failure ?? 'It has no answer.');
      });
    });
  }
}
