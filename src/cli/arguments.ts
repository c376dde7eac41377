import { type ParseArgsConfig, parseArgs } from 'node:util';
import {
  type CitationForm,
  isRuleCode,
  isSeveritySetting,
  type Marking,
  markingNamed,
  markingNames,
  nearest,
  type RuleCode,
  ruleCodes,
  type SeveritySetting,
  severitySettings,
} from '../core';
import { type ExportForm, exportForms } from '../core/export';
import type { DateOrder } from '../core/import';
import { checkHelp, exportHelp, generalHelp, importHelp, releaseHelp, rulesHelp, UsageError } from './usage';

/** What is listed is for people or for programs. */
export type Format = (typeof formats)[number];

/** What is found may also be for services that show it beside the files. */
export type CheckFormat = (typeof checkFormats)[number];

const formats = ['text', 'json'] as const;
const checkFormats = [...formats, 'sarif', 'github'] as const;

export interface CheckOptions {
  /** Files, folders and globs, as they were given; at least one. */
  readonly paths: readonly string[];
  readonly format: CheckFormat;
  /** How many warnings are tolerated; infinite where nothing was said. */
  readonly maxWarnings: number;
  /** How grave rules are where a note does not say otherwise. */
  readonly severities: ReadonlyMap<RuleCode, SeveritySetting>;
}

export interface ReleaseOptions {
  /** The note, as it was given. */
  readonly path: string;
  readonly to: Marking;
  /** The file that is written; absent for standard output. */
  readonly output?: string;
  /** Whether a file of that name may be overwritten. */
  readonly force: boolean;
}

export interface ExportOptions {
  /** The note, as it was given; `-` for what a pipe brings. */
  readonly path: string;
  readonly to: OutputForm;
  /** The file that is written; absent or `-` for standard output. */
  readonly output?: string;
  /** Whether a file of that name may be overwritten. */
  readonly force: boolean;
  /** The readers whom it is for, where not all of it is theirs. */
  readonly release?: Marking;
  /** The file whose look a Word document takes. */
  readonly template?: string;
}

/** What a note is written as: texts, and a Word document. */
export type OutputForm = ExportForm | 'docx';

const outputForms: readonly OutputForm[] = [...exportForms, 'docx'];

/** The forms of what is taken into a note that is there: sources of reference managers, and tables of events. */
export const importForms = ['bib', 'ris', 'csl', 'csv'] as const satisfies readonly (CitationForm | 'csv')[];
export type ImportForm = (typeof importForms)[number];

export interface ImportIntoOptions {
  readonly from: ImportForm;
  /** The file, as it was given; `-` for what a pipe brings. */
  readonly path: string;
  /** The note, as it was given. */
  readonly into: string;
  /** How dates such as 2/3/2022 in a table are read. */
  readonly order?: DateOrder;
}

/** What the program was asked to do. */
export type Command =
  | { readonly name: 'help'; readonly text: string }
  | { readonly name: 'version' }
  | { readonly name: 'check'; readonly options: CheckOptions }
  | { readonly name: 'release'; readonly options: ReleaseOptions }
  | { readonly name: 'export'; readonly options: ExportOptions }
  | { readonly name: 'import'; readonly options: ImportIntoOptions }
  | { readonly name: 'rules'; readonly format: Format };

const help = { type: 'boolean', short: 'h' } as const;

/**
 * Reads the words after the program's name.
 *
 * @throws UsageError where they make no sense.
 */
export function parseCommandLine(words: readonly string[]): Command {
  const [first, ...rest] = words;
  if (first === undefined) throw new UsageError('A command is missing.');
  if (first === 'check') return parseCheck(rest);
  if (first === 'release') return parseRelease(rest);
  if (first === 'export') return parseExport(rest);
  if (first === 'import') return parseImport(rest);
  if (first === 'rules') return parseRules(rest);
  if (first.startsWith('-')) return parseGeneral(words);
  throw new UsageError(`There is no command '${first}'.`);
}

function parseGeneral(words: readonly string[]): Command {
  const { values, positionals } = parse(words, { help, version: { type: 'boolean', short: 'v' } });
  if (values.help) return { name: 'help', text: helpOf(positionals[0]) };
  if (values.version) return { name: 'version' };
  throw new UsageError('A command is missing.');
}

function helpOf(command: string | undefined): string {
  if (command === 'check') return checkHelp;
  if (command === 'release') return releaseHelp;
  if (command === 'export') return exportHelp;
  if (command === 'import') return importHelp;
  return command === 'rules' ? rulesHelp : generalHelp;
}

function parseRules(words: readonly string[]): Command {
  const { values, positionals } = parse(words, { help, format: { type: 'string' } });
  if (values.help) return { name: 'help', text: rulesHelp };
  if (positionals.length > 0) throw new UsageError(`'rules' takes no '${positionals[0]}'.`);
  return { name: 'rules', format: formatOf(values.format, formats) };
}

function parseCheck(words: readonly string[]): Command {
  const { values, positionals } = parse(words, {
    help,
    format: { type: 'string' },
    'max-warnings': { type: 'string' },
    rule: { type: 'string', multiple: true },
  });
  if (values.help) return { name: 'help', text: checkHelp };
  // An empty name comes from an unset shell variable; to take it for the current folder would be a guess.
  if (positionals.includes('')) throw new UsageError('A path is empty.');
  const options = {
    paths: positionals.length > 0 ? positionals : ['.'],
    format: formatOf(values.format, checkFormats),
    maxWarnings: maxWarningsOf(values['max-warnings']),
    severities: new Map((values.rule ?? []).map(severityOf)),
  };
  return { name: 'check', options };
}

function parseRelease(words: readonly string[]): Command {
  const { values, positionals } = parse(words, {
    help,
    to: { type: 'string' },
    output: { type: 'string', short: 'o' },
    force: { type: 'boolean' },
  });
  if (values.help) return { name: 'help', text: releaseHelp };
  const [path, ...others] = positionals;
  if (!path) throw new UsageError('The note that is to be released is missing.');
  if (others.length > 0) throw new UsageError(`'release' takes one note, and not '${others[0]}' as well.`);
  if (values.output === '') throw new UsageError('The path of --output is empty.');
  const { output, force = false } = values;
  const options = { path, to: levelOf(values.to, '--to'), force, ...(output !== undefined && { output }) };
  return { name: 'release', options };
}

function parseExport(words: readonly string[]): Command {
  const { values, positionals } = parse(words, {
    help,
    to: { type: 'string' },
    output: { type: 'string', short: 'o' },
    out: { type: 'string' },
    force: { type: 'boolean' },
    release: { type: 'string' },
    template: { type: 'string' },
  });
  if (values.help) return { name: 'help', text: exportHelp };
  const [path, ...others] = positionals;
  if (!path) throw new UsageError('The note that is to be exported is missing.');
  if (others.length > 0) throw new UsageError(`'export' takes one note, and not '${others[0]}' as well.`);
  const { output = values.out, force = false, release, template } = values;
  if (output === '') throw new UsageError('The path of --output is empty.');
  const to = exportFormOf(values.to);
  if (template !== undefined && to !== 'docx') throw new UsageError('--template goes with --to docx alone.');
  if (template === '') throw new UsageError('The path of --template is empty.');
  const options = {
    ...{ path, to, force, ...(template !== undefined && { template }) },
    ...(output !== undefined && { output }),
    ...(release !== undefined && { release: levelOf(release, '--release') }),
  };
  return { name: 'export', options };
}

function exportFormOf(word: string | undefined): OutputForm {
  const form = outputForms.find((each) => each === word);
  if (form !== undefined) return form;
  const known = `--to takes ${orList(outputForms)}`;
  if (word === undefined) throw new UsageError(`The form of the export is missing: ${known}.`);
  throw new UsageError(`${known}, and not '${word}'.${didYouMean(word, outputForms)}`);
}

const dateOrders = { dmy: 'dayFirst', mdy: 'monthFirst' } as const;

function parseImport(words: readonly string[]): Command {
  const { values, positionals } = parse(words, {
    help,
    from: { type: 'string' },
    into: { type: 'string' },
    dates: { type: 'string' },
  });
  if (values.help) return { name: 'help', text: importHelp };
  const [path = '', ...others] = positionals;
  if (path === '') throw new UsageError('The file to import is missing.');
  if (others.length > 0) throw new UsageError(`'import' takes one file, and not '${others[0]}' as well.`);
  const { into = '', dates } = values;
  if (into === '') throw new UsageError('The note is missing: --into names it.');
  const order = dates === undefined ? undefined : orderOf(dates);
  return {
    name: 'import',
    options: { from: importFormOf(values.from), path, into, ...(order && { order }) },
  };
}

function importFormOf(word: string | undefined): ImportForm {
  const form = importForms.find((each) => each === word);
  if (form !== undefined) return form;
  const known = `--from takes ${orList(importForms)}`;
  if (word === undefined) throw new UsageError(`The form of the file is missing: ${known}.`);
  throw new UsageError(`${known}, and not '${word}'.${didYouMean(word, importForms)}`);
}

function orderOf(word: string): ImportIntoOptions['order'] {
  if (word === 'dmy' || word === 'mdy') return dateOrders[word];
  throw new UsageError(`--dates takes dmy or mdy, and not '${word}'.`);
}

function levelOf(word: string | undefined, option: string): Marking {
  const marking = word === undefined ? undefined : markingNamed(word);
  if (marking) return marking;
  const known = `${option} takes ${markingNames.join(', ')}`;
  if (word === undefined) throw new UsageError(`The level of the readers is missing: ${known}.`);
  throw new UsageError(`${known}, and not '${word}'.${didYouMean(word, markingNames)}`);
}

function parse<O extends NonNullable<ParseArgsConfig['options']>>(words: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!isParseError(error)) throw error;
    throw new UsageError(error.message.replaceAll('\n', ' '));
  }
}

function isParseError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
}

function formatOf<F extends string>(value: string | undefined, known: readonly [F, ...F[]]): F {
  if (value === undefined) return known[0];
  const format = known.find((each) => each === value);
  if (format !== undefined) return format;
  throw new UsageError(`--format takes ${orList(known)}, and not '${value}'.${didYouMean(value, known)}`);
}

function orList(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function maxWarningsOf(value: string | undefined): number {
  if (value === undefined) return Number.POSITIVE_INFINITY;
  if (/^\d+$/.test(value)) return Number(value);
  throw new UsageError(`--max-warnings takes a whole number from 0 on, and not '${value}'.`);
}

/** Reads `code=severity`. */
function severityOf(word: string): readonly [RuleCode, SeveritySetting] {
  const [code = '', severity = ''] = word.split(/=(.*)/s);
  if (!isRuleCode(code)) throw new UsageError(`There is no rule '${code}'.${didYouMean(code, ruleCodes)}`);
  if (isSeveritySetting(severity)) return [code, severity];
  const known = Object.keys(severitySettings);
  throw new UsageError(
    `--rule takes ${code}=${known.join('|')}, and not '${word}'.${didYouMean(severity, known)}`,
  );
}

function didYouMean(word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  return meant === undefined ? '' : ` Did you mean '${meant}'?`;
}
