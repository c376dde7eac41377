import * as z from 'zod/mini';
import { countBySeverity, type Diagnostic, type Note, outlinePathAt } from '../core';
import { counted, leftOut, leftOutWords, placeOf, placeShape, placeWords } from './answers';
import type { ToolHost } from './host';
import { noteInput, noteNamed } from './naming';
import { toolOf } from './tool';

/** From the gravest on. */
const severities = ['error', 'warning', 'info', 'hint'] as const;

const finding = z.strictObject({
  severity: z.enum(severities),
  rule: z.string().check(z.describe('The code of the rule, as comments and settings name it')),
  message: z.string(),
  ...placeShape,
  entry: z.optional(z.string()).check(z.describe('The id of the entry in which it is found')),
});

type Finding = z.output<typeof finding>;

const counts = z.strictObject({
  error: z.int(),
  warning: z.int(),
  info: z.int(),
  hint: z.int(),
});

export const checkNote = toolOf({
  name: 'check_note',
  title: 'Check a Note',
  description:
    'Checks an analyst’s briefing note (*.notes.yaml) by its rules, as the editor does: claims without support, more confidence than the evidence sustains, vague or mismatched likelihoods, unresolved ids, circular reporting, what is overdue, and errors of form. Gives each finding with rule, message, file and line. Use it after a note was written or changed, or to learn what is weak in an argument. It changes nothing.',
  input: z.strictObject({
    note: noteInput,
    severity: z
      .optional(z.enum(severities))
      .check(z.describe('Leave out what is less grave than this. If absent, "info"')),
    limit: z
      .optional(z.int().check(z.minimum(1), z.maximum(1000)))
      .check(z.describe('How many findings are given at most, the gravest first. If absent, 100')),
  }),
  output: z.strictObject({
    file: z.string(),
    counts: counts.check(z.describe('How many findings there are in all, by severity')),
    findings: z.array(finding),
    left_out: leftOut,
  }),
  async run(host, { note: name, severity = 'info', limit = 100 }) {
    const { note, diagnostics } = await host.check(noteNamed(host, name));
    const found = gravest(diagnostics, severity);
    const more = found.length - limit;
    return {
      file: host.nameOf(note),
      counts: { error: 0, warning: 0, info: 0, hint: 0, ...countBySeverity(diagnostics) },
      findings: found.slice(0, limit).map((diagnostic) => findingOf(host, note, diagnostic)),
      ...(more > 0 && { left_out: more }),
    };
  },
  words: ({ file, counts: { error, warning, info, hint }, findings, left_out }) => [
    `${file}: ${counted(error, 'error')}, ${counted(warning, 'warning')}, ${counted(info, 'remark')}, ${counted(hint, 'hint')}`,
    ...findings.map((each) => `${placeWords(each)} ${each.severity} ${each.rule}: ${each.message}`),
    ...leftOutWords(left_out),
  ],
});

function gravest(all: readonly Diagnostic[], least: Diagnostic['severity']): Diagnostic[] {
  const wanted = severities.slice(0, severities.indexOf(least) + 1);
  return wanted.flatMap((severity) => all.filter((each) => each.severity === severity));
}

function findingOf(host: ToolHost, note: Note, { severity, code, message, span }: Diagnostic): Finding {
  const [, entry] = outlinePathAt(note, span.start);
  return {
    ...{ severity, rule: code, message, ...placeOf(host, note, span) },
    ...(entry !== undefined && { entry }),
  };
}
