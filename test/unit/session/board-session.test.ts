import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { type Intent, type Note, type Parts, Refusal, type TextEdit } from '../../../src/core';
import {
  type BoardHost,
  type BoardOutcome,
  BoardSession,
  type PartDeltas,
  Session,
} from '../../../src/session';
import { patched } from '../../../src/webview/store/patch';
import { EditedText, SessionHost } from '../support/session-host';

const text = `title: T
actors:
  ann: Ann
claims:
  a: {text: One, likelihood: likely, kind: judgement}
  b: {text: Two, likelihood: likely, kind: judgement}
`;

function set(id: string, field: string, value: string, was: string | null = 'likely'): Intent {
  return { kind: 'setField', entry: `claims/0/${id}`, path: [field], value, was };
}

const wanted = {
  frame: {},
  board: { filter: '', columns: [{ kind: 'claim', top: 0, height: 900 }] },
} as const;

/** A Board of a note that is open in a session, and the page that shows it. */
class Board implements BoardHost {
  readonly document = new EditedText(text);
  readonly host = new SessionHost();
  readonly session = new Session(this.host);
  readonly messages: PartDeltas[] = [];
  readonly outcomes: [slot: string, turn: number, outcome: BoardOutcome][] = [];
  readonly errors: unknown[] = [];
  readonly board = new BoardSession(this);
  parts: Partial<Parts> = {};
  isReadOnly = false;

  constructor() {
    this.session.open('note', this.document);
  }

  read() {
    return this.check().note;
  }

  check() {
    const checked = this.session.check('note');
    assert.ok(checked);
    return checked;
  }

  today(): string {
    return '2022-02-22';
  }

  after(ms: number, task: () => void) {
    return this.host.clock.after(ms, task);
  }

  async apply(_note: Note, edits: readonly TextEdit[]): Promise<boolean> {
    if (this.isReadOnly) return false;
    for (const { span, text: replaced } of [...edits].sort((a, b) => b.span.start - a.span.start)) {
      const change = this.document.splice(span.start, span.end, replaced);
      this.session.change('note', this.document.version, [change]);
    }
    return true;
  }

  /** As a page takes it in. */
  show(_page: string, changes: PartDeltas): void {
    this.messages.push(changes);
    for (const [name, delta] of Object.entries(changes))
      this.parts = { ...this.parts, [name]: patched(this.parts[name as keyof Parts], delta) };
  }

  committed(...outcome: [string, number, BoardOutcome]): void {
    this.outcomes.push(outcome);
  }

  failed(error: unknown): void {
    this.errors.push(error);
  }

  /** Edits the text beside the Board. */
  type(word: string, replaced: string): void {
    const change = this.document.replace(word, replaced);
    this.session.change('note', this.document.version, [change]);
  }

  /** Opens the page, which shows what it was made with before it says that it is there. */
  open(): void {
    this.parts = this.board.begin(wanted);
    this.board.start('page', wanted);
  }

  texts(): string[] {
    const rows = this.parts.board?.columns[0]?.rows ?? [];
    return rows.flatMap((row) => ('card' in row ? [row.card.text] : []));
  }
}

describe('BoardSession', () => {
  let board: Board;

  beforeEach(() => {
    board = new Board();
  });

  it('gives a page what it shows first, and then only what changes', () => {
    board.open();
    assert.deepEqual(board.texts(), ['One', 'Two']);
    assert.equal(board.messages.length, 0);
    board.type('Two', 'Three');
    board.board.update();
    assert.deepEqual(board.texts(), ['One', 'Three']);
    const [message] = board.messages;
    assert.ok(message?.board && !message.frame);
    assert.ok(JSON.stringify(message).length < 200, JSON.stringify(message));
  });

  it('tells what is counted over the whole note after a pause', async () => {
    board.open();
    board.type('  b: {text: Two, likelihood: likely, kind: judgement}\n', '');
    board.board.update();
    assert.equal(board.parts.frame?.counts.claim, 2);
    await board.host.clock.pass(1000);
    assert.equal(board.parts.frame?.counts.claim, 1);
  });

  it('leads a page that comes back from what it showed first to what is so now', () => {
    const first = board.board.begin(wanted);
    board.board.start('page', wanted);
    board.type('Two', 'Three');
    board.board.update();
    board.parts = first;
    board.board.start('other', wanted);
    assert.deepEqual(board.texts(), ['One', 'Three']);
    board.board.want('page', { board: { filter: 'nothing', columns: [] } });
    assert.deepEqual(board.texts(), ['One', 'Three'], 'a page that is gone asks in vain');
  });

  it('shows nothing before its page is there', () => {
    board.board.update();
    assert.deepEqual(board.messages, []);
  });

  it('makes edits one after another, each shown before its outcome is told', async () => {
    board.open();
    const edits = [
      board.board.edit(set('a', 'text', 'First', 'One')),
      board.board.edit(set('b', 'text', 'Second', 'Two')),
    ];
    assert.deepEqual(await Promise.all(edits), ['applied', 'applied']);
    assert.deepEqual(board.texts(), ['First', 'Second']);
    assert.match(board.document.getText(), /a: \{text: First,[\s\S]*b: \{text: Second,/);
  });

  it('refuses an edit of a value that is another than its user saw, and makes those of others', async () => {
    board.open();
    board.type('text: One, likelihood: likely', 'text: One, likelihood: unlikely');
    assert.equal(await board.board.edit(set('a', 'likelihood', 'remote')), 'stale');
    assert.equal(await board.board.edit(set('a', 'text', 'First', 'One')), 'applied');
    assert.match(board.document.getText(), /text: First, likelihood: unlikely/);
  });

  it('refuses an edit of a claim that is gone', async () => {
    board.open();
    board.type('  b:', '  c:');
    assert.equal(await board.board.edit(set('b', 'text', 'Second', 'Two')), 'stale');
  });

  it('says why where an edit cannot be made', async () => {
    board.open();
    const refused = await board.board.edit(set('a', 'colour', 'red', null));
    assert.ok(refused instanceof Refusal);
    board.isReadOnly = true;
    assert.equal(await board.board.edit(set('a', 'text', 'First', 'One')), 'not-taken');
  });

  it('goes on after an error', async () => {
    board.open();
    const { apply } = board;
    board.apply = () => Promise.reject(new Error('It is odd'));
    assert.equal(await board.board.edit(set('a', 'text', 'First', 'One')), 'failed');
    assert.equal(board.errors.length, 1);
    board.apply = apply;
    assert.equal(await board.board.edit(set('a', 'text', 'First', 'One')), 'applied');
  });

  it('puts what is typed into the text after a pause', async () => {
    board.open();
    board.board.draft('s', 1, { intent: set('a', 'text', 'Fir', 'One') });
    await board.host.clock.pass(500);
    board.board.draft('s', 2, { intent: set('a', 'text', 'First', 'One') });
    await board.host.clock.pass(900);
    assert.match(board.document.getText(), /text: One/);
    await board.host.clock.pass(200);
    assert.match(board.document.getText(), /text: First/);
    assert.deepEqual(board.outcomes, [['s', 2, 'applied']]);
  });

  it('takes what is typed on as a change of what was typed before', async () => {
    board.open();
    board.board.draft('s', 1, { intent: set('a', 'text', 'First', 'One') });
    await board.host.clock.pass(1100);
    board.board.draft('s', 2, { intent: set('a', 'text', 'First of all', 'One') });
    await board.board.commit();
    assert.deepEqual(
      board.outcomes.map(([, turn, outcome]) => [turn, outcome]),
      [
        [1, 'applied'],
        [2, 'applied'],
      ],
    );
    assert.match(board.document.getText(), /text: First of all/);
  });

  it('does not write over what somebody else has put there meanwhile', async () => {
    board.open();
    board.board.draft('s', 1, { intent: set('a', 'text', 'First', 'One') });
    board.type('One', 'Uno');
    await board.board.commit('s');
    assert.match(board.document.getText(), /text: Uno/);
    assert.deepEqual(board.outcomes, [['s', 1, 'stale']]);
  });

  it('gives back what could not be put into the text when its page is gone', async () => {
    board.open();
    board.board.draft('s', 1, { intent: set('a', 'text', 'First', 'One') });
    board.board.draft('t', 1, { intent: set('b', 'text', 'Second', 'Two') });
    board.type('One', 'Uno');
    const lost = await board.board.close();
    assert.deepEqual(
      lost.map(({ intent, outcome }) => ['value' in intent && intent.value, outcome]),
      [['First', 'stale']],
    );
    assert.match(board.document.getText(), /text: Uno[\s\S]*text: Second/);
    const { length } = board.messages;
    await board.host.clock.pass(2000);
    assert.equal(board.messages.length, length, 'nobody is told any more');
  });

  it('makes a new entry of what is typed only when its user ends it, saves by hand, or closes the Board', async () => {
    board.open();
    const intent: Intent = { kind: 'addEntry', section: 'claims', fields: { text: 'Three' } };
    board.board.draft('s', 1, { intent, untilEnter: true });
    await board.host.clock.pass(5000);
    await board.board.commit();
    await board.board.beforeSave(false);
    assert.doesNotMatch(board.document.getText(), /Three/);
    await board.board.beforeSave(true);
    assert.match(board.document.getText(), /Three/);
    board.board.draft('s', 2, { intent: { ...intent, fields: { text: 'Four' } }, untilEnter: true });
    assert.deepEqual(await board.board.close(), []);
    assert.match(board.document.getText(), /Three[\s\S]*Four/);
  });

  it('forgets what is given up', async () => {
    board.open();
    board.board.draft('s', 1, { intent: set('a', 'text', 'First', 'One') });
    board.board.draft('s', 2, { intent: null });
    await board.host.clock.pass(2000);
    assert.match(board.document.getText(), /text: One/);
  });

  it('answers questions, and none that it does not know', () => {
    board.open();
    assert.deepEqual(board.board.answer('filter', { text: 'kin' }), [
      { text: 'kind:', doc: 'The kind of entry, or of claim, source, actor: kind:forecast.' },
    ]);
    assert.equal(board.board.answer('nothing', {}), undefined);
  });
});
