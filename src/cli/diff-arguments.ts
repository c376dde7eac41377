import { type Command, diffFormats } from './options';
import { diffHelp, UsageError } from './usage';
import { formatOf, help, parse, text } from './words';

export function parseDiff(words: readonly string[]): Command {
  const { values, positionals } = parse(words, { help, format: text, 'stdin-name': text });
  if (values.help) return { name: 'help', text: diffHelp };
  const [before, after, ...others] = positionals;
  if (before === undefined || after === undefined)
    throw new UsageError(`'diff' takes two notes: the earlier one, then the later one.`);
  if (others.length > 0) throw new UsageError(`'diff' takes two notes, and not '${others[0]}' as well.`);
  if (before === '' || after === '') throw new UsageError('A path is empty.');
  if (before === '-' && after === '-')
    throw new UsageError(`One note may come from a pipe: '-' goes with the path of the other.`);
  const stdinName = values['stdin-name'];
  if (stdinName === '') throw new UsageError('The path of --stdin-name is empty.');
  if (stdinName !== undefined && before !== '-' && after !== '-')
    throw new UsageError(`--stdin-name goes with '-', for a pipe.`);
  const format = formatOf(values.format, diffFormats);
  return { name: 'diff', options: { before, after, format, ...(stdinName !== undefined && { stdinName }) } };
}
