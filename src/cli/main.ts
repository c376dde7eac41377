import { version } from '../../package.json';
import { type Command, parseCommandLine } from './arguments';
import { runCheck } from './check';
import { paintFor } from './colours';
import { type ExitCode, exitCodes } from './exit-codes';
import { runExport } from './export';
import { runImportInto } from './import-into';
import { Output } from './output';
import { printable } from './printable';
import { runRelease } from './release';
import { listOfRules } from './rules';
import { UsageError } from './usage';

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
  if (command.name === 'check') {
    const paint = paintFor(process.stdout, process.env);
    return runCheck(command.options, { folder: process.cwd(), out, err, paint });
  }
  if (command.name === 'release') return runRelease(command.options, { folder: process.cwd(), out, err });
  if (command.name === 'export')
    return runExport(command.options, {
      ...{ folder: process.cwd(), out, err, input: process.stdin },
      isTerminal: process.stdout.isTTY === true,
    });
  if (command.name === 'import')
    return runImportInto(command.options, { folder: process.cwd(), out, err, input: process.stdin });
  if (command.name === 'rules') {
    await out.write(listOfRules(command.format, paintFor(process.stdout, process.env)));
    return exitCodes.fine;
  }
  await out.write(command.name === 'version' ? `${version}\n` : command.text);
  return exitCodes.fine;
}

// The exit code is set, and the process not ended, so that nothing that is still being written is lost.
main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
