import { importForms, isImportForm } from '../core/import';
import { type Command, type FormInto, formsInto, type ImportIntoOptions } from './options';
import { importHelp, UsageError } from './usage';
import { didYouMean, help, orList, outputOption, parse, text, yes } from './words';

/** The forms that can be imported: those of which a note is made first, then those that a note takes in. */
const allForms: readonly string[] = [...importForms, ...formsInto];

const dateOrders = { dmy: 'dayFirst', mdy: 'monthFirst' } as const;

type Given = Readonly<Partial<Record<'into' | 'dates' | 'output', string>> & { force?: boolean }>;

export function parseImport(words: readonly string[]): Command {
  const { values, positionals } = parse(words, {
    ...{ help, from: text, output: outputOption, force: yes, into: text, dates: text },
  });
  if (values.help) return { name: 'help', text: importHelp };
  const [path = '', ...others] = positionals;
  if (path === '') throw new UsageError('The file that is to be imported is missing.');
  if (others.length > 0) throw new UsageError(`'import' takes one file, and not '${others[0]}' as well.`);
  const { from = '', ...given } = values;
  if (isImportForm(from)) return { name: 'import', options: { path, from, ...newNoteOf(given) } };
  const into = formsInto.find((each) => each === from);
  if (into) return { name: 'import-into', options: { path, ...noteInto(into, given) } };
  const known = `--from takes ${orList(allForms)}`;
  if (from === '') throw new UsageError(`The form of the import is missing: ${known}.`);
  throw new UsageError(`${known}, and not '${from}'.${didYouMean(from, allForms)}`);
}

function newNoteOf({ into, dates, output, force = false }: Given) {
  if (into !== undefined || dates !== undefined)
    throw new UsageError(
      `--into and --dates go with ${orList(formsInto)}: a bundle becomes a note of its own.`,
    );
  if (output === '') throw new UsageError('The path of --output is empty.');
  return { force, ...(output !== undefined && { output }) };
}

function noteInto(
  from: FormInto,
  { into = '', dates, output, force }: Given,
): Omit<ImportIntoOptions, 'path'> {
  if (into === '') throw new UsageError('The note is missing: --into names it.');
  if (output !== undefined || force)
    throw new UsageError('--output and --force are for new notes: --into changes the note in its place.');
  const order = dates === undefined ? undefined : orderOf(dates);
  return { from, into, ...(order && { order }) };
}

function orderOf(word: string): ImportIntoOptions['order'] {
  if (word === 'dmy' || word === 'mdy') return dateOrders[word];
  throw new UsageError(`--dates takes dmy or mdy, and not '${word}'.`);
}
