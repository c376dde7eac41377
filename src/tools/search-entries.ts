import * as z from 'zod/mini';
import { contentsOf, type Note } from '../core';
import { viewContextOf } from '../session';
import {
  counted,
  type EntryAnswer,
  entryAnswer,
  entryShape,
  entryWords,
  leftOut,
  leftOutWords,
} from './answers';
import { withoutFindings } from './context';
import type { ToolHost } from './host';
import { noteNamed, oneOrAllNotes } from './naming';
import { toolOf } from './tool';

export const searchEntries = toolOf({
  name: 'search_entries',
  title: 'Search Entries',
  description:
    'Finds entries in briefing notes (*.notes.yaml): claims, hypotheses, indicators, sources, actors and gaps, by words anywhere in what they say and by conditions, in all notes or one. Gives each with its id, file and line. Use it first, to learn the ids that the other tools take.',
  input: z.strictObject({
    query: z
      .string()
      .check(
        z.maxLength(1000),
        z.describe(
          'Words and conditions, all of which must hold; - before one means that it must not. Words in quotes stand together. Conditions: kind:forecast (also claim, source, media …) · tag:energy · actor:nato · id:belarus · problem:warning (or the code of a rule) · is:key, is:watching, is:scheduled, is:observed, is:overdue, is:unsupported, is:open, is:closed. Empty for all entries',
        ),
      ),
    note: oneOrAllNotes,
    limit: z
      .optional(z.int().check(z.minimum(1), z.maximum(500)))
      .check(z.describe('How many entries are given at most. If absent, 50')),
  }),
  output: z.strictObject({
    total: z.int().check(z.describe('How many entries are found')),
    notes: z.int().check(z.describe('How many notes were looked through')),
    entries: z.array(z.strictObject(entryShape)),
    left_out: leftOut,
  }),
  async run(host, { query, note: name, limit = 50 }) {
    const notes = name === undefined ? [...host.notes] : [noteNamed(host, name)];
    const entries: EntryAnswer[] = [];
    let total = 0;
    for (const note of notes) {
      const keys = await keysIn(host, note, query);
      total += keys.length;
      const wanted = keys.slice(0, limit - entries.length);
      entries.push(...wanted.flatMap((key) => entryAnswer(host, { note, key }) ?? []));
    }
    const more = total - entries.length;
    return { total, notes: notes.length, entries, ...(more > 0 && { left_out: more }) };
  },
  words: ({ total, notes, entries, left_out }) => [
    `${counted(total, 'entry', 'entries')} found in ${counted(notes, 'note')}`,
    ...entries.map(entryWords),
    ...leftOutWords(left_out),
  ],
});

/** Only these conditions look at what the rules find, at the cost of the note. */
const asksForProblems = /\b(?:problem:|is:"?(?:overdue|unsupported))/i;

/** The keys of what a query leaves, by sections: what is judged comes first. */
async function keysIn(host: ToolHost, note: Note, query: string): Promise<readonly string[]> {
  const context = asksForProblems.test(query)
    ? viewContextOf(await host.check(note), host.today)
    : withoutFindings(host, note);
  return contentsOf(context, query).lists.flatMap(({ keys }) => keys);
}
