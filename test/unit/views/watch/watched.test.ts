import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { overdue } from '../../../../src/core/rules/consistency/overdue';
import { Checker } from '../../../../src/core/rules/engine/checker';
import { watchGroupOf } from '../../../../src/core/views/watch/watch-groups';
import { watchRow, watchSpan } from '../../../../src/core/views/watch/watch-row';
import { type Watched, watchOf } from '../../../../src/core/views/watch/watched';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import type { Note } from '../../../../src/core/workspace/note/note';
import { dedented } from '../../support/marks';
import { contextAmong } from '../note-context';

function noteOf(written: string): Note {
  return readNote(dedented(written));
}

/** What is awaited, each as its key and its last possible day. */
function awaitedIn(note: Note): string[] {
  return watchOf(note).watched.map(({ key = 'note', date }) => `${key} ${date?.interval.to ?? '–'}`);
}

const note = noteOf(`
  title: The strait
  valid-until: 2022-06
  indicators:
    seen: {text: Ships are seen, date: 2022-01-03}
    plain: {text: Ships may come, status: watching}
    until: {text: Ships may go, status: watching, until: 2022-03}
    open: {text: Ships may stay, status: watching, until: 2022-03/..}
    planned: {text: A summit, status: scheduled, date: 2022-02-10/2022-02-14}
    again: {text: Another summit, status: scheduled, until: 2022-02-20}
    gone: {text: No ships, status: not-observed, until: 2022-01-01}
  claims:
    falls: {text: It falls, kind: forecast, due: 2022-05-01, likelihood: unlikely}
    vague: {text: It falls some day, kind: forecast}
    known: {text: It fell, kind: forecast, due: 2022-01-01, outcome: true}
    holds: {text: It holds, due: 2022-07-01, key: true, likelihood: 70%}
    timeless: {text: It is deep}
    if-so: {text: It falls if they go, kind: forecast, if: until, due: 2022-02-01}
    fact: {text: It is wide, kind: fact, due: 2022-02-01}
    theirs: {text: It falls, kind: forecast, by: them, sources: s, due: 2022-08-01}
`);

describe('what a note waits for', () => {
  it('is indicators that are watched or scheduled, forecasts and judgements by their due, and itself', () =>
    assert.deepEqual(awaitedIn(note), [
      'note 2022-06-30',
      'indicators/0/plain –',
      'indicators/0/until 2022-03-31',
      'indicators/0/open –',
      'indicators/0/planned 2022-02-14',
      'indicators/0/again 2022-02-20',
      'claims/0/falls 2022-05-01',
      'claims/0/holds 2022-07-01',
      'claims/0/if-so 2022-02-01',
      'claims/0/theirs 2022-08-01',
    ]));

  it('is nothing in a note that has no more to come', () =>
    assert.deepEqual(awaitedIn(noteOf('title: T\nclaims: {a: {text: A, kind: fact}}\n')), []));

  it('is not what is malformed, as what it lacks may say that it is settled', () =>
    assert.deepEqual(
      awaitedIn(noteOf('title: T\nclaims:\n  a: {text: A, kind: forecast, due: 2022-01-01, "\n')),
      [],
    ));

  it('has of two entries with one id the one that is meant', () => {
    const twice = noteOf(`
      title: T
      indicators:
        a: {text: Seen, date: 2022-01-01}
        a: {text: Awaited, status: watching}
    `);
    assert.deepEqual(awaitedIn(twice), ['indicators/1/a –']);
    const [first] = watchOf(twice).watched;
    assert.equal(first && watchRow(twice, first)?.label, 'Awaited');
  });

  it('is over where the rule says so, and beyond that where there is a condition', () => {
    const today = '2022-05-01';
    const late = noteOf(note.text.toString().replace('valid-until: 2022-06\n', ''));
    const { diagnostics } = new Checker(late, { today });
    const told = diagnostics.flatMap(({ code, span }) =>
      code === overdue.code ? [late.contents.entryAt(span.start)?.id] : [],
    );
    const over = watchOf(late).watched.filter((each) => watchGroupOf(each, today) === 'overdue');
    assert.deepEqual(
      over.map(({ key }) => key?.split('/').at(-1)),
      [...told, 'if-so'],
    );
  });

  it('says whether what is over is told of', () => {
    assert.equal(watchOf(note).tellsOverdue, true);
    assert.equal(watchOf(noteOf('title: T\nrules: {overdue: off}\n')).tellsOverdue, false);
  });
});

describe('a row of the watch list', () => {
  const rowOf = (key?: string) => {
    const watched = watchOf(note).watched.find((each) => each.key === key);
    return watched && watchRow(note, watched);
  };

  it('says what is awaited, how likely it is, and in which note', () => {
    assert.deepEqual(rowOf('claims/0/falls'), {
      ...{ sort: 'forecast', isKey: false, label: 'It falls', spoken: 'It falls' },
      ...{ likelihood: '20–45 %', note: 'The strait' },
    });
    assert.deepEqual(rowOf('claims/0/holds'), {
      ...{ sort: 'judgement', isKey: true, label: 'It holds', spoken: 'It holds' },
      ...{ likelihood: '70 %', note: 'The strait' },
    });
    assert.equal(rowOf('indicators/0/planned')?.sort, 'scheduled');
  });

  it('is the note itself, by its title', () => assert.equal(rowOf()?.label, 'The strait'));

  it('has links as the names that they lead to, in other notes as well', () => {
    const { note: other } = contextAmong({
      a: 'title: A\ninclude: b\nindicators:\n  i: {text: "[[gov]] resigns", status: watching}\n',
      b: 'title: B\nactors:\n  gov: The government\n',
    });
    const [first] = watchOf(other).watched;
    assert.equal(first && watchRow(other, first)?.label, 'The government resigns');
  });

  it('is gone where its entry is', () => {
    const gone: Watched = { kind: 'indicator', key: 'indicators/0/nobody' };
    assert.equal(watchRow(note, gone), undefined);
    assert.equal(watchSpan(note, gone), undefined);
  });

  it('leads to the id of its entry, or to the date of the note', () => {
    const text = note.text.toString();
    const wordsAt = (watched: Watched) => {
      const span = watchSpan(note, watched);
      return span && text.slice(span.start, span.end);
    };
    assert.equal(wordsAt({ kind: 'forecast', key: 'claims/0/falls' }), 'falls');
    assert.equal(wordsAt({ kind: 'note' }), 'valid-until');
  });
});
