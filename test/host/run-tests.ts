import { spawn } from 'node:child_process';
import { constants, getPriority, setPriority } from 'node:os';
import path from 'node:path';
import { whenEnding } from './ending';
import { exitCodeOf, kill } from './processes';

/** A program of this folder, and what it is given. */
type Step = readonly [program: string, ...args: string[]];

/** In real editors, which wait for much. Their grammars are those of a VS Code, which the first of these installs. */
const inEditors: readonly Step[] = [['run-vscode-tests.js'], ['../grammar/run.js'], ['run-e2e-tests.js']];

/** In Node alone, which is never at rest. */
const inNode: readonly Step[] = [['run-node-tests.js', 'out/together', 'out/properties', 'out/clients']];

/**
 * How much less often than others a processor turns to the tests in Node: they fill what those in editors leave, where a
 * click that comes late can miss.
 */
const behind = 5;

/**
 * Runs all tests: those in Node beside those in editors. What those in editors say is shown at once, and what those in
 * Node say when the others have ended, as nobody understands two that speak at once.
 * @returns how many of the programs that run them failed
 */
async function main(): Promise<number> {
  const quiet = new Output();
  const beside = runAll(inNode, quiet, behind);
  const failed = await runAll(inEditors, new Output().show());
  quiet.show();
  failed.push(...(await beside));
  if (failed.length > 0)
    console.log(`\nTests failed in: ${failed.map((step) => step.join(' ')).join('; ')}.`);
  return failed.length;
}

/** Runs programs one after the other, whatever becomes of those before. @returns those that failed */
async function runAll(steps: readonly Step[], output: Output, niceness = 0): Promise<Step[]> {
  const failed: Step[] = [];
  for (const step of steps) if ((await run(step, output, niceness)) !== 0) failed.push(step);
  return failed;
}

/** @returns its exit code */
function run([program, ...args]: Step, output: Output, niceness: number): Promise<number> {
  const child = spawn(process.execPath, [path.join(__dirname, program), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  const stay = whenEnding(() => kill(child));
  if (child.pid !== undefined && niceness > 0)
    setPriority(child.pid, Math.min(getPriority() + niceness, constants.priority.PRIORITY_LOW));
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => output.say(data));
  return exitCodeOf(child).finally(stay);
}

/** What programs say, which is kept until it is to be shown. */
class Output {
  private kept: Buffer[] | undefined = [];

  say(data: Buffer): void {
    if (this.kept) this.kept.push(data);
    else process.stdout.write(data);
  }

  show(): this {
    const { kept = [] } = this;
    this.kept = undefined;
    for (const data of kept) process.stdout.write(data);
    return this;
  }
}

main().then(
  (failures) => {
    process.exitCode = failures === 0 ? 0 : 1;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
