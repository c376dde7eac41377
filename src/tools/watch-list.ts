import * as z from 'zod/mini';
import {
  daysLeftOf,
  isToldOf,
  type Note,
  type Watched,
  type WatchGroupName,
  watchGroups,
  watchOf,
  watchRow,
  watchSpan,
} from '../core';
import {
  type EntryAnswer,
  entryAnswer,
  leftOut,
  leftOutWords,
  placeOf,
  placeShape,
  placeWords,
} from './answers';
import type { ToolHost } from './host';
import { noteNamed, oneOrAllNotes } from './naming';
import { toolOf } from './tool';

const groupNames = ['overdue', 'this-week', 'later', 'no-date'] as const satisfies readonly WatchGroupName[];

const item = z.strictObject({
  when: z.enum(groupNames),
  kind: z
    .enum(['indicator', 'forecast', 'note'])
    .check(
      z.describe(
        'An event that is awaited, a claim that will turn out, or a note that is to be looked at again',
      ),
    ),
  id: z.optional(z.string()).check(z.describe('The id of the entry; absent for a note')),
  text: z.string(),
  likelihood: z.optional(z.string()),
  due: z.optional(z.string()).check(z.describe('The last day by which it is awaited, as 2022-02-16')),
  days_left: z.optional(z.int()).check(z.describe('Up to that day; less than 0 where it has passed')),
  ...placeShape,
});

type Item = z.output<typeof item>;

export const watchListTool = toolOf({
  name: 'watch_list',
  title: 'What Is Watched or Overdue',
  description:
    'Lists what briefing notes (*.notes.yaml) wait for, in all notes or one: indicators that are watched for or scheduled, forecasts that will turn out, and notes that are to be looked at again; what is overdue first. Gives each with its due day, file and line. Use it to learn what is to be collected, settled or reviewed next.',
  input: z.strictObject({
    note: oneOrAllNotes,
    when: z
      .optional(z.array(z.enum(groupNames)).check(z.minLength(1), z.maxLength(groupNames.length)))
      .check(z.describe('Which of these are wanted. If absent, all')),
    limit: z
      .optional(z.int().check(z.minimum(1), z.maximum(500)))
      .check(z.describe('How many are given at most, the nearest first. If absent, 100')),
  }),
  output: z.strictObject({
    today: z.string().check(z.describe('The day by which this is judged')),
    items: z.array(item),
    left_out: leftOut,
  }),
  async run(host, { note: name, when = groupNames, limit = 100 }) {
    const notes = name === undefined ? [...host.notes] : [noteNamed(host, name)];
    const groups = watchGroups(
      notes.flatMap((note) => listedIn(note, host.today)),
      host.today,
    );
    const rows = groups
      .filter((group) => when.includes(group.name))
      .flatMap((group) => group.rows.map((row) => ({ ...row, when: group.name })));
    const items = rows.slice(0, limit).flatMap((row) => itemOf(host, row));
    const more = rows.length - limit;
    return { today: host.today, items, ...(more > 0 && { left_out: more }) };
  },
  words: ({ today, items, left_out }) => [
    items.length === 0 ? `Nothing is awaited, as of ${today}.` : `As of ${today}:`,
    ...items.map(itemWords),
    ...leftOutWords(left_out),
  ],
});

interface Listed {
  readonly uri: string;
  readonly note: Note;
  readonly watched: Watched;
}

function listedIn(note: Note, today: string): Listed[] {
  const watch = watchOf(note);
  const told = watch.watched.filter((watched) => isToldOf(watch, watched, today));
  return told.map((watched) => ({ uri: note.uri, note, watched }));
}

function itemOf(host: ToolHost, { note, watched, when }: Listed & { readonly when: WatchGroupName }): Item[] {
  const row = watchRow(note, watched);
  const span = watchSpan(note, watched);
  if (!row || !span) return [];
  const left = daysLeftOf(watched, host.today);
  const due = watched.date?.interval.to;
  return [
    {
      ...{ when, kind: watched.kind },
      ...entryIn(host, note, watched, row.spoken),
      ...(row.likelihood !== '' && { likelihood: row.likelihood }),
      ...(due !== undefined && { due }),
      ...(left !== undefined && { days_left: left }),
      ...placeOf(host, note, span),
    },
  ];
}

function entryIn(
  host: ToolHost,
  note: Note,
  { key }: Watched,
  spoken: string,
): Pick<EntryAnswer, 'text'> & { id?: string } {
  const entry = key === undefined ? undefined : entryAnswer(host, { note, key });
  return entry ? { id: entry.id, text: entry.text } : { text: spoken };
}

function itemWords(each: Item): string {
  const when = each.due === undefined ? each.when : `${each.when}, ${each.due}`;
  const name = each.id === undefined ? each.kind : `${each.kind} ${each.id}`;
  const odds = each.likelihood === undefined ? '' : ` (${each.likelihood})`;
  return `[${when}] ${name}${odds}: “${each.text}” — ${placeWords(each)}`;
}
