import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../../../src/core/rules/engine/checker';
import { recallableSources, sourceHits } from '../../../../src/core/views/evidence/source-hits';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import { contextAmong, contextOf } from '../note-context';

const text = `
  title: T
  bottom-line: As [[s]] says
  sources:
    s: {title: S, status: retracted}
    t: {title: T, derived-from: s}
    u: U
  claims:
    stated: {text: Stated, sources: [s]}
    top: {text: Top, supported-by: stated}
    both: {text: Both, sources: [t, u]}
    free: {text: Free, sources: u}
`;

describe('what a source hits', () => {
  const { note } = contextOf(text);
  const hits = sourceHits({ note, key: 'sources/0/s' });

  it('is each place that names it, with what a claim loses there, then the claims that fall', () =>
    assert.deepEqual(
      hits.map(({ label, kind, isNamed, loss, span }) =>
        [note.text.toString().slice(span.start, span.end), isNamed ? 'names' : '', kind, label, loss]
          .filter(Boolean)
          .join(' '),
      ),
      [
        's names bottom-line',
        's names source T',
        's names claim Stated support',
        'top claim Top support',
        'both claim Both corroboration',
      ],
    ));

  it('names the places at which the rule reports', () => {
    const reported = check(readNote(note.text.toString()), { today: '2026-11-23' })
      .filter(({ code }) => code === 'recalled-source')
      .map(({ span }) => span);
    assert.deepEqual(
      hits.filter(({ isNamed }) => isNamed).map(({ span }) => span),
      reported,
    );
  });

  it('is looked for in all notes that mean it', () => {
    const { note: top } = contextAmong({
      'top.notes.yaml': 'title: Top\ninclude: base.notes.yaml\nclaims: {t: {text: T, sources: s}}\n',
      'base.notes.yaml': 'title: Base\nsources: {s: S}\n',
    });
    const [base] = top.scope.included;
    assert.ok(base);
    assert.deepEqual(
      sourceHits({ note: base, key: 'sources/0/s' }).map(({ label, noteName }) => `${label} in ${noteName}`),
      ['T in top.notes.yaml'],
    );
    assert.deepEqual(
      recallableSources(top).map(({ id, uri, status, was }) => [id, uri, status, was]),
      [['s', base.uri, 'current', null]],
    );
  });

  it('is nothing where the source is gone', () =>
    assert.deepEqual(sourceHits({ note, key: 'sources/0/x' }), []));
});
