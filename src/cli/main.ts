import { version } from '../../package.json';
import { localDay } from '../core';
import { parseCommandLine } from './arguments';
import { runCheck } from './check';
import { isColoured, paintIf } from './colours';
import { workIfAsked } from './crew/worker';
import { type ExitCode, exitCodes } from './exit-codes';
import type { Command } from './options';
import { Output } from './output';
import { printable } from './printable';
import { showsProgress } from './progress';
import { listOfRules } from './rules';
import type { Surroundings } from './surroundings';
import { isUsageError } from './usage';

type LoadedCommand = Exclude<Command, { readonly name: 'rules' | 'version' | 'help' | 'lsp' }>;

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
    if (!isUsageError(error)) throw error;
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
  if (command.name === 'check' && !command.options.fix && !command.options.watch)
    return runCheck(command.options, place);
  if (command.name === 'rules') {
    await out.write(listOfRules(command.format, paintIf(coloured)));
    return exitCodes.fine;
  }
  if (command.name === 'version' || command.name === 'help') {
    await out.write(command.name === 'version' ? `${version}\n` : command.text);
    return exitCodes.fine;
  }
  if (command.name === 'lsp') return serveEditor();
  return runLoaded(command, place);
}

/** From now on the process goes on for as long as the editor does, which ends it. */
async function serveEditor(): Promise<ExitCode> {
  (await import('../server')).serve();
  return exitCodes.fine;
}

/** Does what the greater part of the program is needed for. */
async function runLoaded(command: LoadedCommand, place: Surroundings): Promise<ExitCode> {
  if (command.name === 'mcp') return (await import('./mcp')).runMcp(command.options, place);
  const commands = await import('./commands');
  switch (command.name) {
    case 'check':
      return command.options.watch
        ? commands.runWatch(command.options, place)
        : commands.runFix(command.options, place);
    case 'diff':
      return commands.runDiff(command.options, place);
    case 'release':
      return commands.runRelease(command.options, place);
    case 'export':
      return commands.runExport(command.options, place);
    case 'import':
      return commands.runImport(command.options, place);
    case 'import-into':
      return commands.runImportInto(command.options, place);
    case 'new':
      return commands.runNew(command.options, place);
  }
}

// The exit code is set, and the process not ended, so that nothing that is still being written is lost.
if (!workIfAsked())
  main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
