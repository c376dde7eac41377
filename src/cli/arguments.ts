import {
  isDay,
  isRuleCode,
  isSeveritySetting,
  type RuleCode,
  ruleCodes,
  type SeveritySetting,
  severitySettings,
  yardstickIds,
} from '../core';
import { type TemplateName, templateNames } from '../core/whole-notes';
import { parseDiff } from './diff-arguments';
import { parseImport } from './import-arguments';
import { parseMcp } from './mcp-arguments';
import {
  type CheckOptions,
  type Command,
  checkFormats,
  formats,
  type OutputForm,
  outputForms,
} from './options';
import {
  checkHelp,
  diffHelp,
  exportHelp,
  generalHelp,
  importHelp,
  lspHelp,
  mcpHelp,
  newHelp,
  releaseHelp,
  rulesHelp,
  UsageError,
} from './usage';
import { didYouMean, formatOf, help, levelOf, orList, outputOption, parse, text, yes } from './words';

/** The commands, with what reads the words behind each, and its help. */
const commands: Readonly<Record<string, { parse(words: readonly string[]): Command; help: string }>> = {
  check: { parse: parseCheck, help: checkHelp },
  diff: { parse: parseDiff, help: diffHelp },
  new: { parse: parseNew, help: newHelp },
  release: { parse: parseRelease, help: releaseHelp },
  export: { parse: parseExport, help: exportHelp },
  import: { parse: parseImport, help: importHelp },
  mcp: { parse: parseMcp, help: mcpHelp },
  rules: { parse: parseRules, help: rulesHelp },
  lsp: { parse: parseLsp, help: lspHelp },
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

/** Editors say by which channel they speak, and some which process they are; the server takes the only one there is. */
function parseLsp(words: readonly string[]): Command {
  const { values, positionals } = parse(words, { help, stdio: yes, clientProcessId: text });
  if (values.help) return { name: 'help', text: lspHelp };
  if (positionals.length > 0) throw new UsageError(`'lsp' takes no '${positionals[0]}'.`);
  return { name: 'lsp' };
}

function parseCheck(words: readonly string[]): Command {
  const { values, positionals } = parse(words, {
    help,
    format: { type: 'string' },
    'max-warnings': { type: 'string' },
    rule: { type: 'string', multiple: true },
    fix: yes,
    watch: yes,
    checklist: yes,
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
    ...(values.checklist && { checklist: true }),
    ...(values.workers !== undefined && { workers: workersOf(values.workers) }),
    ...pipeOptionsOf(values),
  };
  refuseTogether(options);
  refuseBesideChecklist(options);
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

/** What the standards show is told once, and is no list of findings. */
function refuseBesideChecklist({ checklist, format, fix, watch, maxWarnings }: CheckOptions): void {
  if (!checklist) return;
  if (format !== 'text' && format !== 'json')
    throw new UsageError(`--checklist prints text or json, and no ${format}: it lists no findings.`);
  if (fix) throw new UsageError('--checklist goes without --fix: it only tells what the notes show.');
  if (watch) throw new UsageError('--checklist goes without --watch: it is told once.');
  if (maxWarnings !== Number.POSITIVE_INFINITY)
    throw new UsageError('--checklist goes without --max-warnings: it counts nothing.');
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
  if (isDay(word)) return word;
  throw new UsageError(`--today takes a day such as 2026-12-31, and not '${word}'.`);
}

function parseNew(words: readonly string[]): Command {
  const { values, positionals } = parse(words, {
    ...{ help, output: outputOption, template: text, lang: text, yardstick: text },
  });
  if (values.help) return { name: 'help', text: newHelp };
  const [title, ...others] = positionals;
  if (others.length > 0) throw new UsageError(`'new' takes one title: put it in quotes.`);
  const { output, template, lang, yardstick } = values;
  if (output === '') throw new UsageError('The path of --output is empty.');
  if (lang !== undefined && !/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(lang))
    throw new UsageError(`--lang takes the tag of a language, such as en or de-AT, and not '${lang}'.`);
  const options = {
    ...(title?.trim() && { title: title.trim() }),
    ...(output !== undefined && { output }),
    ...(lang !== undefined && { lang }),
    ...(template !== undefined && { template: templateOf(template) }),
    ...(yardstick !== undefined && { yardstick: yardstickOf(yardstick) }),
  };
  return { name: 'new', options };
}

function templateOf(word: string): TemplateName {
  const known = templateNames.find((each) => each === word);
  if (known) return known;
  throw new UsageError(
    `--template takes ${orList(templateNames)}, and not '${word}'.${didYouMean(word, templateNames)}`,
  );
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
