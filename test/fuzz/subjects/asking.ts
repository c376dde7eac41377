import assert from 'node:assert/strict';
import type { Note, Parts, Requests, RuleCode } from '../../../src/core';
import { entryKey } from '../../../src/core/edits/entry-key';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { isFromBoard } from '../../../src/protocol/board-guards';
import { isFromFromText } from '../../../src/protocol/from-text-guards';
import { BoardSession, type WantedParts } from '../../../src/session';
import { isRefusal, tools } from '../../../src/tools';
import { patched } from '../../../src/webview/store/patch';
import { randomIntent } from '../../unit/support/intents';
import type { Pick } from '../../unit/support/pick';
import { contextOf, today } from '../../unit/support/views';
import { asked, NotesInMemory } from '../../unit/tools/notes-in-memory';
import { properties } from '../material';
import type { Subject } from '../subject';
import { twisted } from '../twist';

const kinds = ['source', 'actor', 'hypothesis', 'claim', 'indicator', 'gap'] as const;
const filters = [
  '',
  'is:key',
  'war',
  'problem:any',
  'kind:claim -x',
  '"',
  'by:constructor',
  'tag:__proto__ OR',
] as const;

function keyIn(note: Note, pick: Pick): string {
  const { entries } = note.contents;
  return pick.chance(80) && entries.length > 0
    ? entryKey(note, pick.one(entries))
    : `claims/${pick.below(9)}/${pick.one(properties)}`;
}

/** What a page may ask of every part. */
function wantedIn(note: Note, pick: Pick): Requests {
  const key = () => keyIn(note, pick);
  const window = () => ({ from: pick.below(5), count: pick.below(50) });
  return {
    frame: {},
    board: {
      filter: pick.one(filters),
      selected: key(),
      onlyConnected: pick.chance(50),
      columns: kinds.map((kind) => ({
        kind,
        top: pick.below(500),
        height: pick.below(2000),
        sort: pick.one(['file', 'date', 'likelihood', 'problems']),
        group: pick.one(['none', 'kind', 'actor', 'tag', 'key']),
      })),
    },
    inspector: { entry: key(), counts: { sources: 3, constructor: 2 } },
    matrix: {
      hypotheses: window(),
      evidence: window(),
      order: pick.one(['diagnosticity', 'file', 'date']),
      withUnrated: pick.chance(50),
      pair: [key(), key()],
      withSensitivity: true,
      selected: key(),
    },
    timeline: {
      zoom: pick.one(['fit', 'day', 'year']),
      width: 900,
      lanes: 9,
      ...(pick.chance(50) && { table: window(), anchor: { day: '2022-02-16', x: 3 } }),
    },
    brief: { ...window(), near: key() },
    map: {
      mode: pick.one(['argument', 'impact']),
      shows: pick.one(['picture', 'list']),
      falls: 50,
      root: key(),
      steps: pick.below(4),
      whole: pick.chance(30),
      collapsed: [key()],
    },
  };
}

function questionIn(note: Note, pick: Pick): { readonly name: string; readonly of: object } {
  const entry = keyIn(note, pick);
  const words = pick.one(['', 'w', 'the', ...properties]);
  return pick.one([
    { name: 'filter', of: { text: pick.one(filters) } },
    {
      name: 'pick',
      of: { words, from: 0, count: 9, kinds: ['claim'], into: { entry, field: 'supported-by' } },
    },
    { name: 'link', of: { words, count: 9 } },
    { name: 'check', of: { entry, path: ['likelihood'], text: words } },
    { name: 'check', of: { entry, path: ['consistency', words], text: 'C' } },
    { name: 'matrixCsv', of: { order: 'file', withUnrated: true, isTurned: pick.chance(50) } },
    { name: 'ratingsFromCsv', of: { text: `x,${words}\n${words},C\n` } },
    { name: 'brief-html', of: {} },
    { name: pick.one(properties), of: {} },
  ]);
}

/** A Board on a text, which keeps what its page is shown and what has failed. */
class Page {
  parts: Partial<Parts> = {};
  readonly failures: unknown[] = [];
  readonly board: BoardSession;

  constructor(public text: string) {
    this.board = new BoardSession({
      read: () => readNote(this.text),
      check: () => {
        const { note, diagnostics, diagnosticsIn } = contextOf(readNote(this.text));
        const diagnosticsOf = (code: RuleCode) => diagnostics.filter((each) => each.code === code);
        return { uri: '', note, diagnostics, diagnosticsIn, diagnosticsOf, revision: this.text };
      },
      today: () => today,
      apply: async () => true,
      show: (_, changes) => {
        for (const [name, delta] of Object.entries(changes))
          this.parts = { ...this.parts, [name]: patched(this.parts[name as keyof Parts], delta) };
      },
      committed: () => undefined,
      after: () => ({ dispose: () => undefined }),
      failed: (error) => this.failures.push(error),
    });
  }
}

/** A page gets all that it asks for, and after a change what a new page gets where the map was drawn as often. */
function shown(text: string, pick: Pick): void {
  const page = new Page(text);
  const wanted: WantedParts = wantedIn(readNote(text), pick);
  page.parts = page.board.begin(wanted);
  page.board.start('page', wanted);
  const next: WantedParts = wantedIn(readNote(text), pick);
  page.board.want('page', next);
  const other = new Page(text);
  other.board.begin(wanted);
  assert.deepEqual(plain(page.parts), plain(other.board.begin(next)));
  const { name, of } = questionIn(readNote(text), pick);
  page.board.answer(name, of);
  assert.deepEqual(page.failures, []);
}

function plain(parts: object): unknown {
  return JSON.parse(JSON.stringify(parts));
}

/** Messages of a page that keeps to no form do no harm: they are not taken, refused or left unanswered. */
async function messaged(text: string, pick: Pick): Promise<void> {
  const page = new Page(text);
  const note = readNote(text);
  const message: unknown = twisted(messageIn(note, pick), pick);
  isFromFromText(message);
  if (!isFromBoard(message)) return;
  switch (message.type) {
    case 'want':
      page.board.start(message.page, message.wanted);
      break;
    case 'edit':
      await page.board.edit(message.intent);
      assert.deepEqual(page.failures, [], JSON.stringify(message));
      break;
    case 'ask':
      page.board.answer(message.question.name, message.question.of);
      break;
    case 'draft':
      page.board.draft(message.slot, message.turn, message);
      await page.board.close();
      assert.deepEqual(page.failures, [], JSON.stringify(message));
  }
}

function messageIn(note: Note, pick: Pick): object {
  const intent = randomIntent(note, pick);
  return pick.one([
    { type: 'want', page: 'a', wanted: wantedIn(note, pick) },
    { type: 'edit', request: 1, intent },
    { type: 'edit', request: 1, intent },
    { type: 'draft', slot: pick.one(properties), turn: 1, intent },
    { type: 'ask', request: 1, question: questionIn(note, pick) },
    { type: 'make', title: 'T', date: '2022', accepted: [{ id: 'a', changes: { text: 'b', form: 'view' } }] },
  ]);
}

/** A tool answers in its form, or refuses in a sentence. */
async function asAssistant(text: string, pick: Pick): Promise<void> {
  const host = new NotesInMemory({ a: text });
  const ids = [
    ...properties,
    ...[...host.notes].flatMap(({ contents }) => contents.entries.map(({ id }) => id)),
  ];
  const input = {
    ...{ id: pick.one(ids), first: pick.one(ids), second: pick.one(ids), query: pick.one(filters) },
    ...{ severity: 'hint', depth: pick.below(9), note: pick.one(['a', ...properties]) },
  };
  const sent = pick.chance(40) ? twisted(input, pick) : input;
  for (const { name, inputSchema } of tools) {
    const known = Object.keys(inputSchema.properties as object);
    const own = isMembers(sent)
      ? Object.fromEntries(Object.entries(sent).filter(([key]) => known.includes(key)))
      : sent;
    await asked(host, name, own).catch((error: unknown) => {
      if (!isRefusal(error)) throw error;
    });
  }
}

function isMembers(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const askingSubjects: readonly Subject[] = [
  { name: 'Board', every: 10, run: shown },
  { name: 'messages', every: 4, run: messaged },
  { name: 'tools', every: 20, run: asAssistant },
];
