import { version } from '../../package.json';
import { localDay } from '../core';
import { parseCommandLine } from './arguments';
import { runCheck } from './check';
import { isColoured, paintIf } from './colours';
import { workIfAsked } from './crew/worker';
import { type ExitCode, exitCodes } from './exit-codes';
import { runExport } from './export';
import { runImport } from './import';
import { runImportInto } from './import-into';
import { runNew } from './new';
import type { Command } from './options';
import { Output } from './output';
import { printable } from './printable';
import { showsProgress } from './progress';
import { runRelease } from './release';
import { listOfRules } from './rules';
import { UsageError } from './usage';
import { runWatch } from './watch/watch';

const out = new Output(process.stdout);
const err = new Output(process.stderr);

/** Does what the words after the program's name ask for. */
async function main(words: readonly string[]): Promise<ExitCode> {
  try {
    const code = await run(parseCommandLine(words));
    if (!out.failure) return code;
    await err.write(`The output cannot be written: ${out.failure.message}\n`);
    return exitCodes.problems;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    await err.write(`${printable(error.message)}\nSee analyst-notes --help.\n`);
    return exitCodes.usage;
  }
}

async function run(command: Command): Promise<ExitCode> {
  const input = () => process.stdin;
  const coloured = isColoured(process.stdout, process.env);
  const place = {
    ...{ folder: process.cwd(), today: localDay(new Date()), input, out, err, isColoured: coloured },
    showsProgress: showsProgress(process.stderr, process.env),
    isTerminal: process.stdout.isTTY === true,
  };
  if (command.name === 'check')
    return command.options.watch ? runWatch(command.options, place) : runCheck(command.options, place);
  if (command.name === 'release') return runRelease(command.options, place);
  if (command.name === 'export') return runExport(command.options, place);
  if (command.name === 'import') return runImport(command.options, place);
  if (command.name === 'import-into') return runImportInto(command.options, place);
  if (command.name === 'new') return runNew(command.options, place);
  if (command.name === 'rules') {
    await out.write(listOfRules(command.format, paintIf(coloured)));
    return exitCodes.fine;
  }
  await out.write(command.name === 'version' ? `${version}\n` : command.text);
  return exitCodes.fine;
}

// The exit code is set, and the process not ended, so that nothing that is still being written is lost.
if (!workIfAsked())
  main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
