import { writeFileSync } from 'node:fs';
import os from 'node:os';
import { bench } from './bench';
import { optionsOrUsage } from './command-line';
import { rounded } from './measures';
import { parseOptions, usage } from './options';
import { runProgram } from './program';
import { report } from './report';

async function main(args: readonly string[]): Promise<number> {
  const options = optionsOrUsage(usage, () => parseOptions(args));
  if (!options) return 2;
  console.log(machine());
  // Not with the results: they may go into a file.
  const rows = await bench(options, (what) => console.error(`… ${what}`));
  console.log(`\n${report(rows)}`);
  if (options.json) writeFileSync(options.json, `${JSON.stringify(rows, undefined, 2)}\n`);
  return 0;
}

function machine(): string {
  const [cpu] = os.cpus();
  const memory = `${rounded(os.totalmem() / 2 ** 30)} GiB`;
  return `${cpu?.model ?? 'unknown processor'}, ${os.cpus().length} cores, ${memory}, ${os.type()}, Node ${process.version}`;
}

void runProgram(main);
