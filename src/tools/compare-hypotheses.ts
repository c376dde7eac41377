import * as z from 'zod/mini';
import { type EntryInNote, type Note, partOf, Refusal } from '../core';
import { entryAnswer, entryShape, entryWords, leftOut, leftOutWords } from './answers';
import { withoutFindings } from './context';
import { shown } from './evidence-of-claim';
import type { ToolHost } from './host';
import { entryNamed, idInput, noteInput, noteNamed } from './naming';
import { toolOf } from './tool';

const rating = z.string().check(z.describe('CC very consistent, C, N, I, II very inconsistent'));

const item = z.strictObject({
  ...entryShape,
  first: rating,
  second: rating,
  why: z.string().check(z.describe('How much it counts, or why it does not')),
});

type Item = z.output<typeof item>;

const items = z.strictObject({ entries: z.array(item), left_out: leftOut });

export const compareHypotheses = toolOf({
  name: 'compare_hypotheses',
  title: 'What Separates Two Hypotheses',
  description:
    'Tells what separates two competing hypotheses of a briefing note, as in an analysis of competing hypotheses: the evidence that bears on them in different directions, the strongest first, and what is watched for and would tell them apart. Gives each with its ratings, file and line. Use it to see what a choice between two explanations hangs on, and what to look for next.',
  input: z.strictObject({
    first: idInput('The id of one hypothesis'),
    second: idInput('The id of the other'),
    note: noteInput,
  }),
  output: z.strictObject({
    first: z.strictObject(entryShape),
    second: z.strictObject(entryShape),
    summary: z.string(),
    known: items.check(z.describe('What is known, and tells them apart')),
    awaited: items.check(z.describe('What is awaited, and would')),
  }),
  async run(host, { first, second, note: name }) {
    const note = noteNamed(host, name);
    const one = entryNamed(host, note, first, 'hypothesis');
    const other = entryNamed(host, note, second, 'hypothesis');
    if (one.key === other.key) throw new Refusal('These are one hypothesis: name two.');
    const found = separation(host, note, one, other);
    return {
      first: shown(entryAnswer(host, one)),
      second: shown(entryAnswer(host, other)),
      summary: found.summary,
      known: itemsOf(host, note, found.items, found.total),
      awaited: itemsOf(host, note, found.awaited, found.awaitedTotal),
    };
  },
  words: ({ first, second, summary, known, awaited }) => [
    `1. ${entryWords(first)}`,
    `2. ${entryWords(second)}`,
    summary,
    ...itemWords('Known', known),
    ...itemWords('Awaited', awaited),
  ],
});

function separation(host: ToolHost, note: Note, one: EntryInNote, other: EntryInNote) {
  const none = { from: 0, count: 0 };
  const { separation: found } = partOf('matrix', withoutFindings(host, note), {
    ...{ hypotheses: none, evidence: none, order: 'file', withUnrated: false },
    pair: [one.key, other.key],
  });
  if (found) return found;
  throw new Refusal('The hypotheses are gone from the note. Look for them again.');
}

type Found = ReturnType<typeof separation>['items'];

function itemsOf(host: ToolHost, note: Note, found: Found, total: number): z.output<typeof items> {
  const entries = found.flatMap(({ key, ratings: [first, second], why }): Item[] => {
    const entry = entryAnswer(host, { note, key });
    return entry && first && second ? [{ ...entry, first, second, why }] : [];
  });
  const more = total - found.length;
  return { entries, ...(more > 0 && { left_out: more }) };
}

function itemWords(title: string, { entries, left_out }: z.output<typeof items>): string[] {
  if (entries.length === 0) return [];
  const rows = entries.map((each) => `  [${each.first} / ${each.second}] ${entryWords(each)} ${each.why}`);
  return [`${title}:`, ...rows, ...leftOutWords(left_out)];
}
