import * as z from 'zod/mini';
import { evidenceRows, type Loss } from '../core';
import { entryAnswer, entryShape, entryWords, leftOut, leftOutWords, rowAnswer } from './answers';
import { shown } from './evidence-of-claim';
import { entryNamed, idInput, noteInput, noteNamed } from './naming';
import { toolOf } from './tool';

/** What a claim loses, for who reads of it. */
const lossWords: Readonly<Record<Loss, string>> = {
  voice: 'all who assert it are not to be believed',
  hypothesis: 'it is the judgement on what is out',
  condition: 'it holds only if the other does',
  support: 'nothing is left that it rests on',
  evidence: 'what is left rests on nothing that was observed or stated',
  origins: 'what is left has no source',
  corroboration: 'all that is left comes from one source',
};

const losses = Object.keys(lossWords) as readonly Loss[];

const fall = z.strictObject({
  ...entryShape,
  loss: z.enum(losses).check(
    z.describe(
      Object.entries(lossWords)
        .map(([loss, words]) => `${loss}: ${words}`)
        .join(' · '),
    ),
  ),
  left: z.optional(z.string()).check(z.describe('The only origin that is left')),
});

export const impactOfEntry = toolOf({
  name: 'impact_of_entry',
  title: 'Impact of an Entry',
  description:
    'Tells which claims lose something, and what, if an entry of a briefing note falls: if a source is retracted, an assumption proves wrong, an indicator was not observed, an actor is not to be believed. Follows the argument through all notes that use the entry, and gives each claim with file and line. The notes are left alone. Use it before a source is dropped, or to find what a judgement hangs on.',
  input: z.strictObject({
    id: idInput('The id of the source, assumption, indicator, claim, hypothesis or actor that falls'),
    note: noteInput,
  }),
  output: z.strictObject({
    entry: z.strictObject(entryShape),
    falls: z.array(fall).check(z.describe('The claims that lose something')),
    left_out: leftOut,
  }),
  async run(host, { id, note: name }) {
    const root = entryNamed(host, noteNamed(host, name), id);
    const { rows, more } = evidenceRows(root, 'falls', []);
    const falls = rows.flatMap((row) => {
      const entry = rowAnswer(host, row);
      if (!entry || !row.loss) return [];
      return [{ ...entry, loss: row.loss, ...(row.left !== undefined && { left: row.left }) }];
    });
    return { entry: shown(entryAnswer(host, root)), falls, ...(more > 0 && { left_out: more }) };
  },
  words: ({ entry, falls, left_out }) => [
    entryWords(entry),
    falls.length === 0 ? 'Without it, no claim loses anything.' : 'Without it:',
    ...falls.map((each) => {
      const left = each.left === undefined ? '' : ` (${each.left})`;
      return `  ${lossWords[each.loss]}${left} — ${entryWords(each)}`;
    }),
    ...leftOutWords(left_out),
  ],
});
