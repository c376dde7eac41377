import assert from 'node:assert/strict';
import { beforeEach, describe, it, mock } from 'node:test';
import type { FirstState, FromBoard, ToBoard } from '../../../../src/protocol/board';
import type { Memory } from '../../../../src/webview/store/memory';
import { Store } from '../../../../src/webview/store/store';
import { wentBack, wentForward } from '../../../../src/webview/store/walk';

const intent = { kind: 'setField', entry: 'claims/0/a', path: ['text'], value: 'New', was: 'Old' } as const;

describe('The page', () => {
  let posted: FromBoard[];
  let saved: Memory[];
  let store: Store;

  const open = (first: FirstState = { wanted: {}, parts: {} }, memory: Memory = {}): Store =>
    new Store({ post: (message) => posted.push(message), save: (each) => saved.push(each) }, first, memory);
  const receive = (message: ToBoard): void => store.receive(message);

  beforeEach(() => {
    posted = [];
    saved = [];
    store = open();
  });

  it('asks for its parts at once, and again where they change', async () => {
    store.want('frame', {});
    store.want('board', { filter: '', columns: [] });
    await Promise.resolve();
    store.want('board', undefined);
    await Promise.resolve();
    const board = { filter: '', columns: [] };
    assert.deepEqual(posted, [
      { type: 'want', page: store.page, isNew: true, wanted: { frame: {}, board } },
      { type: 'want', page: store.page, wanted: { frame: {} } },
    ]);
  });

  it('takes in changes of its own parts, and none of another page', () => {
    const changes = { frame: { value: { title: 'T' } } };
    receive({ type: 'parts', page: 'another', changes });
    assert.deepEqual(store.state.parts, {});
    receive({ type: 'parts', page: store.page, changes });
    receive({ type: 'parts', page: store.page, changes: { frame: { members: { title: { value: 'U' } } } } });
    assert.deepEqual(store.state.parts, { frame: { title: 'U' } });
  });

  it('turns the Map to what falls with an entry, which is selected, and keeps how it is drawn', () => {
    store.keep('map', { steps: 4, mode: 'argument', whole: true });
    receive({ type: 'impact', entry: 'claims/0/a' });
    const { selected, kept } = store.state.memory;
    assert.equal(selected, 'claims/0/a');
    assert.deepEqual(kept, {
      tab: 'map',
      map: { steps: 4, mode: 'impact', whole: false, root: 'claims/0/a' },
    });
  });

  it('says so where the extension does not answer, until it is heard of again', () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      void store.edit(intent);
      mock.timers.tick(9_000);
      receive({ type: 'applied', request: 1 });
      mock.timers.tick(9_000);
      assert.equal(store.state.isUnanswered, false);
      store.draft('slot', 'Ne', { intent });
      mock.timers.tick(9_000);
      store.draft('slot', 'New', { intent });
      mock.timers.tick(9_000);
      assert.equal(store.state.isUnanswered, false, 'who types is answered when he pauses');
      mock.timers.tick(1_000);
      assert.equal(store.state.isUnanswered, true);
      receive({ type: 'committed', slot: 'slot', turn: 2 });
      assert.equal(store.state.isUnanswered, false);
      store.draft('new', 'Half of an entry', { intent, untilEnter: true });
      store.dropDraft('slot');
      mock.timers.tick(60_000);
      assert.equal(store.state.isUnanswered, false, 'nothing of that is answered');
    } finally {
      mock.timers.reset();
    }
  });

  it('knows when an edit is made, and says why one is not', async () => {
    const edits = [store.edit(intent), store.edit(intent)];
    receive({ type: 'refused', request: 2, reason: 'It is read-only.' });
    receive({ type: 'applied', request: 1 });
    assert.deepEqual(await Promise.all(edits), [true, false]);
    assert.equal(store.state.notice, 'It is read-only.');
  });

  it('keeps what is typed until it is in the note', () => {
    store.draft('text', 'Ne', { intent });
    store.draft('text', 'New', { intent });
    receive({ type: 'committed', slot: 'text', turn: 1 });
    assert.deepEqual(store.state.memory.drafts, { text: 'New' });
    receive({ type: 'committed', slot: 'text', turn: 2 });
    assert.deepEqual(store.state.memory.drafts, {});
  });

  it('keeps what is typed where it cannot be put into the note, and says why', () => {
    store.draft('text', 'New', { intent });
    receive({ type: 'committed', slot: 'text', turn: 1, refused: 'It was changed.' });
    assert.deepEqual(
      [store.state.memory.drafts, store.state.refusals],
      [{ text: 'New' }, { text: 'It was changed.' }],
    );
    store.save();
    assert.deepEqual(saved.at(-1)?.drafts, { text: 'New' });
    store.dropDraft('text');
    assert.deepEqual([store.state.memory.drafts, store.state.refusals], [{}, {}]);
    assert.deepEqual(posted.at(-1), { type: 'draft', slot: 'text', turn: 2, intent: null });
  });

  it('walks back and forward among what was selected, here or elsewhere', () => {
    store.select('claims/0/a');
    receive({ type: 'select', entry: 'claims/0/b' });
    assert.equal(posted.filter(({ type }) => type === 'select').length, 1);
    const back = wentBack(store.state.memory);
    assert.ok(back);
    store.walk(back);
    assert.equal(store.state.memory.selected, 'claims/0/a');
    assert.equal(wentForward(store.state.memory)?.selected, 'claims/0/b');
    store.select('claims/0/c');
    assert.equal(wentForward(store.state.memory), undefined);
    assert.deepEqual(store.state.memory.back, ['claims/0/a']);
  });

  it('begins with what is selected in the text, unless something was selected on it before', () => {
    const board = { filter: '', columns: [], selected: 'claims/0/a' };
    assert.equal(open({ wanted: { board }, parts: {} }).state.memory.selected, 'claims/0/a');
    const left = { back: ['claims/0/b'] };
    assert.equal(open({ wanted: { board }, parts: {} }, left).state.memory.selected, undefined);
  });

  it('answers its questions', async () => {
    const answer = store.ask('filter', { text: 'is' });
    assert.deepEqual(posted, [{ type: 'ask', request: 1, question: { name: 'filter', of: { text: 'is' } } }]);
    receive({ type: 'answer', request: 1, answer: [{ text: 'is:' }] });
    assert.deepEqual(await answer, [{ text: 'is:' }]);
  });
});
