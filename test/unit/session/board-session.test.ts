import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { type Intent, type Note, Refusal, type TextEdit } from '../../../src/core';
import { type BoardHost, BoardSession, type BoardState, Session } from '../../../src/session';
import { EditedText, SessionHost } from '../support/session-host';

const text = `title: T
actors:
  ann: Ann
claims:
  a: {text: One, likelihood: likely, kind: judgement}
  b: {text: Two, likelihood: likely, kind: judgement}
`;

function set(id: string, field: string, value: string): Intent {
  return { kind: 'setField', section: 'claims', id, field, value };
}

/** A Board of a note that is open in a session. */
class Board implements BoardHost {
  readonly document = new EditedText(text);
  readonly session = new Session(new SessionHost());
  readonly states: BoardState[] = [];
  readonly errors: unknown[] = [];
  readonly board = new BoardSession(this);
  isReadOnly = false;

  constructor() {
    this.session.open('note', this.document);
  }

  check() {
    const checked = this.session.check('note');
    assert.ok(checked);
    return checked;
  }

  async apply(_note: Note, edits: readonly TextEdit[]): Promise<boolean> {
    if (this.isReadOnly) return false;
    for (const { span, text: replaced } of edits) {
      const word = this.document.getText().slice(span.start, span.end);
      this.type(word, replaced);
    }
    return true;
  }

  show(state: BoardState): void {
    this.states.push(state);
  }

  failed(error: unknown): void {
    this.errors.push(error);
  }

  /** Edits the text beside the Board. */
  type(word: string, replaced: string): void {
    const change = this.document.replace(word, replaced);
    this.session.change('note', this.document.version, [change]);
  }

  likelihoods(): (string | undefined)[] {
    return this.states.at(-1)?.view.claims.map(({ likelihood }) => likelihood) ?? [];
  }
}

describe('BoardSession', () => {
  let board: Board;

  beforeEach(() => {
    board = new Board();
  });

  it('shows nothing before its page is there, and each state once', () => {
    board.board.update(board.check());
    assert.equal(board.states.length, 0);
    board.board.start();
    board.board.update(board.check());
    assert.equal(board.states.length, 1);
    board.type('Two', 'Three');
    board.board.update(board.check());
    assert.deepEqual(
      board.states.map(({ epoch, view }) => [epoch, view.claims[1]?.text]),
      [
        [1, 'Two'],
        [2, 'Three'],
      ],
    );
  });

  it('shows all again to a page that is made again', () => {
    board.board.start();
    board.board.start();
    assert.deepEqual(
      board.states.map(({ epoch }) => epoch),
      [1, 2],
    );
  });

  it('makes edits one after another, each shown before its outcome is told', async () => {
    board.board.start();
    const edits = [
      board.board.edit(1, set('a', 'text', 'First')),
      board.board.edit(1, set('b', 'text', 'Second')),
    ];
    assert.deepEqual(await Promise.all(edits), ['applied', 'applied']);
    assert.equal(board.states.length, 3);
    assert.match(board.document.getText(), /a: \{text: First,[\s\S]*b: \{text: Second,/);
  });

  it('refuses an edit of a value that is another than its user saw, and makes those of others', async () => {
    board.board.start();
    board.type('text: One, likelihood: likely', 'text: One, likelihood: unlikely');
    assert.equal(await board.board.edit(1, set('a', 'likelihood', 'remote')), 'stale');
    assert.equal(await board.board.edit(1, set('a', 'text', 'First')), 'applied');
    assert.deepEqual(board.likelihoods(), ['unlikely', 'likely']);
  });

  it('refuses an edit of a claim that is gone, or of a state that is forgotten', async () => {
    board.board.start();
    assert.equal(await board.board.edit(7, set('a', 'text', 'First')), 'stale');
    board.type('  b:', '  c:');
    assert.equal(await board.board.edit(1, set('b', 'text', 'Second')), 'stale');
  });

  it('says why where an edit cannot be made', async () => {
    board.board.start();
    const refused = await board.board.edit(1, set('a', 'likelihood', 'hard to say'));
    assert.ok(refused instanceof Refusal || refused === 'applied');
    board.isReadOnly = true;
    assert.equal(await board.board.edit(1, set('a', 'text', 'First')), 'not-taken');
  });

  it('goes on after an error', async () => {
    board.board.start();
    const { apply } = board;
    board.apply = () => Promise.reject(new Error('It is odd'));
    assert.equal(await board.board.edit(1, set('a', 'text', 'First')), 'failed');
    assert.equal(board.errors.length, 1);
    board.apply = apply;
    assert.equal(await board.board.edit(1, set('a', 'text', 'First')), 'applied');
  });
});
