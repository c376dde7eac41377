import { type ParseArgsConfig, parseArgs } from 'node:util';
import {
  type CitationForm,
  type FormFields,
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
  yardstickIds,
} from '../core';
import { type ExportForm, exportForms } from '../core/export';
import type { DateOrder } from '../core/import';
import {
  checkHelp,
  exportHelp,
  generalHelp,
  importHelp,
  newHelp,
  releaseHelp,
  rulesHelp,
  UsageError,
} from './usage';

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
  /** Whether what needs no decision is mended in the files before. */
  readonly fix?: boolean;
  /** Whether notes are checked again as they change, until somebody ends it. */
  readonly watch?: boolean;
  /** The day by which dates are judged, as `YYYY-MM-DD`; that of the clock where absent. */
  readonly today?: string;
  /** The path at which what a pipe brings would lie. */
  readonly stdinName?: string;
  /** How many threads share the notes; as many as are worth it where absent. */
  readonly workers?: number;
}

export interface ReleaseOptions {
  /** The note, as it was given; `-` for what a pipe brings. */
  readonly path: string;
  /** The path at which what a pipe brings would lie. */
  readonly stdinName?: string;
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
  /** The day by which dates are judged, as `YYYY-MM-DD`; that of the clock where absent. */
  readonly today?: string;
  /** The path at which what a pipe brings would lie. */
  readonly stdinName?: string;
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

export interface NewOptions extends FormFields {
  /** Absent where it is yet to be written. */
  readonly title?: string;
  /** The file, as it was given, or `-` for standard output; absent where it is named by the title. */
  readonly output?: string;
}

/** What the program was asked to do. */
export type Command =
  | { readonly name: 'help'; readonly text: string }
  | { readonly name: 'version' }
  | { readonly name: 'check'; readonly options: CheckOptions }
  | { readonly name: 'release'; readonly options: ReleaseOptions }
  | { readonly name: 'export'; readonly options: ExportOptions }
  | { readonly name: 'import'; readonly options: ImportIntoOptions }
  | { readonly name: 'new'; readonly options: NewOptions }
  | { readonly name: 'rules'; readonly format: Format };

const help = { type: 'boolean', short: 'h' } as const;
const text = { type: 'string' } as const;
const yes = { type: 'boolean' } as const;
const outputOption = { type: 'string', short: 'o' } as const;

/** The commands, with what reads the words behind each, and its help. */
const commands: Readonly<Record<string, { parse(words: readonly string[]): Command; help: string }>> = {
  check: { parse: parseCheck, help: checkHelp },
  new: { parse: parseNew, help: newHelp },
  release: { parse: parseRelease, help: releaseHelp },
  export: { parse: parseExport, help: exportHelp },
  import: { parse: parseImport, help: importHelp },
  rules: { parse: parseRules, help: rulesHelp },
};

/**
 * Reads the words after the program's name.
 *
 * @throws UsageError where they make no sense.
 */
export function parseCommandLine(words: readonly string[]): Command {
  const [first, ...rest] = words;
  if (first === undefined) throw new UsageError('A command is missing.');
  if (Object.hasOwn(commands, first)) return commands[first]?.parse(rest) ?? parseGeneral(words);
  if (first.startsWith('-')) return parseGeneral(words);
  throw new UsageError(`There is no command '${first}'.${didYouMean(first, Object.keys(commands))}`);
}

function parseGeneral(words: readonly string[]): Command {
  const { values, positionals } = parse(words, { help, version: { type: 'boolean', short: 'v' } });
  if (values.help) return { name: 'help', text: helpOf(positionals[0]) };
  if (values.version) return { name: 'version' };
  throw new UsageError('A command is missing.');
}

function helpOf(command: string | undefined): string {
  if (command === undefined || !Object.hasOwn(commands, command)) return generalHelp;
  return commands[command]?.help ?? generalHelp;
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
    fix: yes,
    watch: yes,
    workers: text,
    ...pipeOptions,
  });
  if (values.help) return { name: 'help', text: checkHelp };
  // An empty name comes from an unset shell variable; to take it for the current folder would be a guess.
  if (positionals.includes('')) throw new UsageError('A path is empty.');
  const options = {
    paths: positionals.length > 0 ? positionals : ['.'],
    format: formatOf(values.format, checkFormats),
    maxWarnings: maxWarningsOf(values['max-warnings']),
    severities: new Map((values.rule ?? []).map(severityOf)),
    ...(values.fix && { fix: true }),
    ...(values.watch && { watch: true }),
    ...(values.workers !== undefined && { workers: workersOf(values.workers) }),
    ...pipeOptionsOf(values),
  };
  refuseTogether(options);
  return { name: 'check', options };
}

/** What a pipe brings is one note, which has no file; and what is watched is told to people, note by note. */
function refuseTogether({ paths, format, fix, watch, stdinName }: CheckOptions): void {
  const isPiped = paths.includes('-');
  if (isPiped && paths.length > 1)
    throw new UsageError(`'-' stands for a pipe, and goes with no other path.`);
  if (isPiped && fix) throw new UsageError(`--fix writes into files, and a pipe is none.`);
  if (isPiped && watch) throw new UsageError(`--watch follows files, and a pipe is none.`);
  if (!isPiped && stdinName !== undefined) throw new UsageError(`--stdin-name goes with '-', for a pipe.`);
  if (watch && format !== 'text') throw new UsageError(`--watch prints text, and no ${format}.`);
  if (watch && fix)
    throw new UsageError('--watch goes without --fix: notes would change under their writers.');
}

/** What those commands take that judge dates and read pipes. */
const pipeOptions = { today: text, 'stdin-name': text } as const;

function pipeOptionsOf(values: {
  readonly today?: string | undefined;
  readonly 'stdin-name'?: string | undefined;
}) {
  const { today, 'stdin-name': stdinName } = values;
  if (stdinName === '') throw new UsageError('The path of --stdin-name is empty.');
  return {
    ...(today !== undefined && { today: dayOf(today) }),
    ...(stdinName !== undefined && { stdinName }),
  };
}

function dayOf(word: string): string {
  const time = /^\d{4}-\d\d-\d\d$/.test(word) ? Date.parse(`${word}T00:00Z`) : Number.NaN;
  // A day that the calendar does not have is taken for one that follows.
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(word)) return word;
  throw new UsageError(`--today takes a day such as 2026-12-31, and not '${word}'.`);
}

function parseNew(words: readonly string[]): Command {
  const { values, positionals } = parse(words, { help, output: outputOption, lang: text, yardstick: text });
  if (values.help) return { name: 'help', text: newHelp };
  const [title, ...others] = positionals;
  if (others.length > 0) throw new UsageError(`'new' takes one title: put it in quotes.`);
  const { output, lang, yardstick } = values;
  if (output === '') throw new UsageError('The path of --output is empty.');
  if (lang !== undefined && !/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(lang))
    throw new UsageError(`--lang takes the tag of a language, such as en or de-AT, and not '${lang}'.`);
  const options = {
    ...(title?.trim() && { title: title.trim() }),
    ...(output !== undefined && { output }),
    ...(lang !== undefined && { lang }),
    ...(yardstick !== undefined && { yardstick: yardstickOf(yardstick) }),
  };
  return { name: 'new', options };
}

function yardstickOf(word: string): string {
  const known = yardstickIds.find((each) => each === word);
  if (known) return known;
  throw new UsageError(
    `--yardstick takes ${orList(yardstickIds)}, and not '${word}'.${didYouMean(word, yardstickIds)}`,
  );
}

function parseRelease(words: readonly string[]): Command {
  const { values, positionals } = parse(words, {
    help,
    to: { type: 'string' },
    output: { type: 'string', short: 'o' },
    force: { type: 'boolean' },
    'stdin-name': text,
  });
  if (values.help) return { name: 'help', text: releaseHelp };
  const [path, ...others] = positionals;
  if (!path) throw new UsageError('The note that is to be released is missing.');
  if (others.length > 0) throw new UsageError(`'release' takes one note, and not '${others[0]}' as well.`);
  if (values.output === '') throw new UsageError('The path of --output is empty.');
  const { output, force = false } = values;
  const options = {
    ...{ path, to: levelOf(values.to, '--to'), force },
    ...(output !== undefined && { output }),
    ...pipeOptionsOf({ 'stdin-name': values['stdin-name'] }),
  };
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
    ...pipeOptions,
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
    ...pipeOptionsOf(values),
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
    const [, unknown] = /^Unknown option '--([^']*)'/.exec(error.message) ?? [];
    const meant = unknown === undefined ? undefined : nearest(unknown, Object.keys(options));
    // Node’s sentence goes on with what would hardly ever be meant.
    if (unknown !== undefined)
      throw new UsageError(
        `There is no option '--${unknown}' here.${meant ? ` Did you mean '--${meant}'?` : ''}`,
      );
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

function workersOf(value: string): number {
  if (/^[1-9]\d?$/.test(value)) return Number(value);
  throw new UsageError(`--workers takes a whole number from 1 to 99, and not '${value}'.`);
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
