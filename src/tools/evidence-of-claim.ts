import * as z from 'zod/mini';
import {
  type EntryInNote,
  type EvidenceGroupName,
  type EvidenceTreeRow,
  evidenceGroups,
  evidenceRows,
  Refusal,
} from '../core';
import {
  type EntryAnswer,
  entryAnswer,
  entryShape,
  entryWords,
  leftOut,
  leftOutWords,
  rowAnswer,
} from './answers';
import type { ToolHost } from './host';
import { entryNamed, idInput, noteInput, noteNamed } from './naming';
import { toolOf } from './tool';

const row = z.strictObject({
  ...entryShape,
  depth: z
    .int()
    .check(z.minimum(1), z.describe('1 for what stands there itself, 2 for what that rests on, and so on')),
  under: z.optional(z.string()).check(z.describe('The id of the entry above it, from depth 2 on')),
  role: z
    .optional(z.string())
    .check(
      z.describe('What it is to the entry above it: reason, source, origin, objection, exclusion, rating …'),
    ),
  rating: z.optional(z.string()).check(z.describe('How it bears on a hypothesis: CC, C, N, I, II or NA')),
  words: z.optional(z.string()).check(z.describe('How the note puts the relation')),
  circle: z
    .optional(z.literal(true))
    .check(z.describe('It stands above itself: the argument goes round in a circle')),
  shared: z
    .optional(z.literal(true))
    .check(z.describe('It stands at more than one place, so that it is no independent support there')),
});

type Row = z.output<typeof row>;

const group = z.strictObject({
  name: z
    .string()
    .check(
      z.describe(
        'for: what supports it · against: what contradicts it · rests: what it supports · gaps: what is not known and bears on it · for other kinds: sources, origins, judgements, ratings, asserts, said, relations, parts, affects',
      ),
    ),
  entries: z.array(row),
  left_out: leftOut,
});

/** So many rows of a group are given: who wants more asks for one of them. */
const mostRows = 100;

/** What an entry brings down with it, and what would close a gap, is told elsewhere. */
const elsewhere: ReadonlySet<EvidenceGroupName> = new Set(['falls', 'collect']);

export const evidenceOfClaim = toolOf({
  name: 'evidence_of_claim',
  title: 'Evidence of a Claim',
  description:
    'Tells what stands for and against a claim in a briefing note, unfolded down to indicators, sources and their origins, with likelihoods, Admiralty grades, shared support and circles; and what rests on it. Works for hypotheses, indicators, sources, actors and gaps, too. Each entry comes with file and line. Use it to explain or question a judgement, or to see how good its grounds are.',
  input: z.strictObject({
    id: idInput('The id of the claim, or of another entry'),
    note: noteInput,
    depth: z
      .optional(z.int().check(z.minimum(1), z.maximum(8)))
      .check(z.describe('How many steps down are unfolded. If absent, 3')),
  }),
  output: z.strictObject({ entry: z.strictObject(entryShape), groups: z.array(group) }),
  async run(host, { id, note: name, depth = 3 }) {
    const root = entryNamed(host, noteNamed(host, name), id);
    const names = evidenceGroups(root).map((each) => each.name);
    return {
      entry: shown(entryAnswer(host, root)),
      groups: names.filter((each) => !elsewhere.has(each)).map((each) => groupOf(host, root, each, depth)),
    };
  },
  words: ({ entry, groups }) => [entryWords(entry), ...groups.flatMap(groupWords)],
});

/** Notes may change between two questions, and then an entry is gone. */
export function shown(entry: EntryAnswer | undefined): EntryAnswer {
  if (entry) return entry;
  throw new Refusal('The entry is gone from its note. Look for it again.');
}

function groupOf(
  host: ToolHost,
  root: EntryInNote,
  name: EvidenceGroupName,
  depth: number,
): z.output<typeof group> {
  const { rows, more } = unfolded(host, root, name, depth);
  return { name, entries: rows, ...(more > 0 && { left_out: more }) };
}

/** The rows of a group in the order in which one reads them. What was unfolded once, or has no room, is not unfolded. */
function unfolded(host: ToolHost, root: EntryInNote, name: EvidenceGroupName, depth: number) {
  const rows: Row[] = [];
  const known = new Set<string>();
  let more = 0;
  const walk = (way: readonly EntryInNote[], under?: string): void => {
    const below = evidenceRows(root, name, way);
    more += below.more;
    for (const each of below.rows) {
      if (rows.length >= mostRows) {
        more++;
        continue;
      }
      rows.push(...rowOf(host, each, way.length + 1, under));
      const address = `${each.uri}\n${each.key}`;
      const home = host.noteAt(each.uri);
      if (!home || !each.isBranch || known.has(address) || way.length + 1 >= depth) continue;
      known.add(address);
      walk([...way, { note: home, key: each.key }], each.id);
    }
  };
  walk([]);
  return { rows, more };
}

function rowOf(host: ToolHost, each: EvidenceTreeRow, depth: number, under: string | undefined): Row[] {
  const entry = rowAnswer(host, each);
  if (!entry) return [];
  const { role, rating, words, isCircle, isShared } = each;
  return [
    {
      ...{ ...entry, depth },
      ...(under !== undefined && { under }),
      ...(role && { role }),
      ...(rating && { rating }),
      ...(words !== undefined && { words }),
      ...(isCircle && { circle: true as const }),
      ...(isShared && { shared: true as const }),
    },
  ];
}

function groupWords({ name, entries, left_out }: z.output<typeof group>): string[] {
  const rows = entries.map((each) => {
    const marks = [each.circle && 'circle', each.shared && 'shared'].filter(Boolean);
    const facts = [each.role, each.rating, each.words, ...marks].filter(Boolean).join(', ');
    return `${'  '.repeat(each.depth)}${facts ? `[${facts}] ` : ''}${entryWords(each)}`;
  });
  return [`${name}: ${entries.length === 0 ? 'nothing' : ''}`.trimEnd(), ...rows, ...leftOutWords(left_out)];
}
