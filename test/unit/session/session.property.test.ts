import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  applyEdits,
  completion,
  definition,
  documentHighlights,
  hover,
  type Note,
  outline,
  Refusal,
  references,
  rename,
  semanticTokens,
  type TextEdit,
} from '../../../src/core';
import { Session } from '../../../src/session';
import { assertForAllLater, trials } from '../support/property';
import { EditedText, SessionHost } from '../support/session-host';
import { anyEntry, type Line } from '../support/tangles';

const names = ['a', 'b', 'c', 'd'];
const name = fc.constantFrom(...names);
const place = fc.double({ min: 0, max: 1, noNaN: true });

/** A note with entries, of which some lead to one another, and to those of notes that it includes. */
const text = fc
  .record({
    includes: fc.array(fc.constantFrom(...names, 'nowhere'), { maxLength: 2 }),
    entries: fc.array(anyEntry, { maxLength: 6 }),
  })
  .map(({ includes, entries }) => {
    const sections = sectionsOf(entries);
    const written = [...sections].map(
      ([section, lines]) => `${section}:\n${lines.map(({ text }) => `${text}\n`).join('')}`,
    );
    return `title: T\n${includes.length > 0 ? `include: [${includes.join(', ')}]\n` : ''}${written.join('')}`;
  });

function sectionsOf(entries: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const sections = new Map<string, Line[]>();
  for (const entry of entries) sections.set(entry.section, [...(sections.get(entry.section) ?? []), entry]);
  return sections;
}

const typed = fc.oneof(
  fc.constantFrom(
    'vote',
    'ann',
    '[',
    ']',
    '\n',
    ': ',
    '#',
    '  war: {text: T}\n',
    'include: [b]\n',
    'likely',
    ' ',
  ),
  anyEntry.map(({ text: line }: Line) => `${line}\n`),
);
const edit = fc.record({ at: place, length: fc.nat({ max: 30 }), text: typed });

/** What users, other programs and time do to notes. */
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('open' as const), name }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      name,
      edits: fc.array(edit, { minLength: 1, maxLength: 3 }),
      isTyped: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('flood' as const), name, edit }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('close' as const), name, isSaved: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('write' as const), name, text }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), name }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('rename' as const),
      name,
      at: place,
      newName: fc.constantFrom('anew', 'vote'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('pass' as const), ms: fc.constantFrom(0, 10, 600) }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** A session with a user, whose files others write as well. */
class World {
  readonly host: SessionHost;
  readonly session: Session;
  readonly texts = new Map<string, EditedText>();

  constructor(files: Iterable<readonly [string, string]>) {
    this.host = new SessionHost(Object.fromEntries(files));
    for (const each of names) this.host.visible.add(each);
    this.session = new Session(this.host);
  }

  /** The same texts and files in a session that knows nothing of before. */
  anew(): World {
    const world = new World(this.host.files);
    for (const [uri, document] of this.texts) world.open(uri, document.getText());
    return world;
  }

  open(uri: string, content = this.host.files.get(uri)): void {
    if (content === undefined || this.texts.has(uri)) return;
    const document = new EditedText(content);
    this.texts.set(uri, document);
    this.session.open(uri, document);
  }

  edit(
    uri: string,
    { at, length, text: put }: typeof edit extends fc.Arbitrary<infer E> ? E : never,
    isTyped: boolean,
  ): void {
    const document = this.texts.get(uri);
    if (!document) return;
    const start = Math.floor(at * document.getText().length);
    const change = document.splice(start, Math.min(start + length, document.getText().length), put);
    this.session.change(uri, document.version, [change], isTyped);
  }

  close(uri: string, isSaved: boolean): void {
    const document = this.texts.get(uri);
    if (!document) return;
    this.texts.delete(uri);
    if (isSaved) this.host.files.set(uri, document.getText());
    this.session.close(uri);
    if (isSaved) this.host.listener?.fileChanged(uri);
  }

  write(uri: string, content: string): void {
    this.host.files.set(uri, content);
    this.host.listener?.fileChanged(uri);
  }

  delete(uri: string): void {
    this.host.files.delete(uri);
    this.host.listener?.fileDeleted(uri);
  }

  async rename(uri: string, at: number, newName: string): Promise<void> {
    const find = () => {
      const note = this.session.note(uri);
      return note ? rename(note, Math.floor(at * note.text.length), newName) : new Map();
    };
    const run = this.session.editsInAllNotes<TextEdit>(find).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      return undefined;
    });
    for (const [each, edits] of (await this.finish(run)) ?? []) this.apply(each, edits);
  }

  private apply(uri: string, edits: readonly TextEdit[]): void {
    const document = this.texts.get(uri);
    if (!document) {
      this.write(uri, applyEdits(this.host.files.get(uri) ?? '', edits));
      return;
    }
    const ordered = [...edits].sort((one, other) => other.span.start - one.span.start);
    for (const { span, text: put } of ordered) {
      const change = document.splice(span.start, span.end, put);
      this.session.change(uri, document.version, [change]);
    }
  }

  /** Waits for something, as time passes. */
  async finish<T>(run: Promise<T>): Promise<T> {
    let isDone = false;
    const done = run.finally(() => {
      isDone = true;
    });
    while (!isDone) await this.host.clock.pass(10);
    return done;
  }

  async take(each: Step): Promise<void> {
    switch (each.kind) {
      case 'open':
        return this.open(each.name);
      case 'edit':
        for (const one of each.edits) this.edit(each.name, one, each.isTyped);
        return;
      case 'flood':
        for (let count = 0; count < 120; count++) this.edit(each.name, each.edit, false);
        return;
      case 'close':
        return this.close(each.name, each.isSaved);
      case 'write':
        return this.write(each.name, each.text);
      case 'delete':
        return this.delete(each.name);
      case 'rename':
        return this.rename(each.name, each.at, each.newName);
      case 'pass':
        return this.host.clock.pass(each.ms);
    }
  }

  /** All that the session answers, once everything has come to rest. */
  async answers(): Promise<unknown> {
    await this.host.clock.pass(3000);
    await this.finish(this.session.allRead());
    this.session.typing.end();
    await this.host.clock.pass(3000);
    const notes = [...this.session.notes].sort((one, other) => (one.uri < other.uri ? -1 : 1));
    return notes.map((note) => [note.uri, note.text.toString(), this.found(note), answersOf(note)]);
  }

  private found({ uri }: Note): unknown {
    return this.session
      .check(uri)
      ?.diagnostics.map(({ code, message, span, severity }) => [code, message, span, severity]);
  }
}

function answersOf(note: Note): unknown {
  const all = { start: 0, end: note.text.length };
  const offsets = [0.2, 0.5, 0.8].map((share) => Math.floor(share * note.text.length));
  return [
    outline(note).map(({ name: title, children }) => [title, children.map((child) => child.name)]),
    semanticTokens(note, all),
    offsets.map((offset) => [
      hover(note, offset, ({ uri, id }) => `${uri}#${id}`),
      definition(note, offset),
      [...references(note, offset)].sort((one, other) =>
        JSON.stringify(one) < JSON.stringify(other) ? -1 : 1,
      ),
      documentHighlights(note, offset),
      completion(note, offset, { today: '2022-02-22', paths: () => [] }).items.map(({ label, newText }) => [
        label,
        newText,
      ]),
    ]),
  ];
}

describe('A session', () => {
  it('answers as a fresh one, whatever users and other programs have done before', () =>
    assertForAllLater(
      fc.asyncProperty(
        fc.record({ a: text, b: text, c: text }),
        fc.array(step, { minLength: 3, maxLength: 25 }),
        async (files, steps) => {
          const world = new World(Object.entries(files));
          world.open('a');
          for (const each of steps) await world.take(each);
          const lived = await world.answers();
          const fresh = world.anew();
          assert.deepEqual(lived, await fresh.answers());
          assert.deepEqual(
            world.host.logged.filter((line) => line.startsWith('error')),
            [],
          );
          world.session.dispose();
          fresh.session.dispose();
        },
      ),
      trials(200),
    ));
});
