import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { completion } from '../../../../src/core/features/completion/completion';
import { applyEdits } from '../../../../src/core/text/edit';
import { marked } from '../support';
import { context, items, labels, taken, withClaim } from './support';

describe('completion of values', () => {
  it('is of the words that a field takes', () => {
    assert.deepEqual(labels(withClaim('  c:\n    kind: ‸\n')), [
      'fact',
      'judgement',
      'assumption',
      'forecast',
      'implication',
      'recommendation',
    ]);
    assert.ok(labels('marking: ‸').includes('TLP:AMBER+STRICT'));
    assert.equal(taken('marking: TLP:A‸', 'TLP:AMBER'), 'marking: TLP:AMBER');
    assert.equal(items('sources: {s: {reliability: ‸}}')[1]?.detail, 'usually reliable');
  });
  it('is of the terms of the yardstick, with bands', () => {
    const found = items(withClaim('  c:\n    likelihood: real‸\n'));
    assert.ok(found.some(({ label, detail }) => label === 'realistic possibility' && detail === '40–50 %'));
    const probable = items('yardstick: phia\nclaims: {c: {likelihood: prob‸}}').filter(({ detail }) =>
      detail?.startsWith('55–75 %'),
    );
    assert.deepEqual(
      probable.map(({ label, detail }) => [label, detail]),
      [['probable', '55–75 % · likely']],
      'a band is one row, in the word that is typed',
    );
    assert.equal(
      taken(withClaim('  c:\n    likelihood: highly un‸\n'), 'highly unlikely'),
      withClaim('  c:\n    likelihood: highly unlikely\n'),
    );
    assert.ok(labels(withClaim('  c: {was: {2022: ‸}}\n')).includes('likely'));
  });
  it('is of the likelier terms behind a term and “to”', () => {
    const text = withClaim('  c:\n    likelihood: unlikely to ‸\n');
    assert.ok(!labels(text).includes('highly unlikely'));
    assert.equal(taken(text, 'likely'), withClaim('  c:\n    likelihood: unlikely to likely\n'));
    assert.equal(
      taken(withClaim('  c: {likelihood: unlikely to li‸}\n'), 'likely'),
      withClaim('  c: {likelihood: unlikely to likely}\n'),
    );
  });
  it('is of today and of the note’s date', () => {
    assert.deepEqual(labels(withClaim('  c:\n    due: ‸\n')), ['2022-03-01', '2022-02-16']);
    assert.equal(
      taken(withClaim('  c: {was: {20‸}}\n'), '2022-02-16'),
      withClaim('  c: {was: {2022-02-16: }}\n'),
    );
  });
  it('is of the paths of notes', () => {
    assert.deepEqual(labels('include: [‸]'), ['b.notes.yaml', 'deep/c.notes.yaml']);
    assert.equal(taken('include: dee‸\n', 'deep/c.notes.yaml'), 'include: deep/c.notes.yaml\n');
    assert.equal(taken('include:\n  - deep/‸\n', 'deep/c.notes.yaml'), 'include:\n  - deep/c.notes.yaml\n');
  });
  it('is nothing in prose, comments and the user’s own keys', () => {
    for (const text of [
      'title: T‸',
      'title: T # ‸',
      '# x‸',
      'x-mine: ‸',
      withClaim('  c: {x-mine: {a: ‸}}\n'),
    ])
      assert.deepEqual(labels(text), [], text);
  });
  it('is of codes behind notes-ignore', () =>
    assert.ok(labels('title: T # notes-ignore: syntax, un‸').includes('unused-entry')));

  it('finds grades and ratings by what they mean', () => {
    assert.equal(items('sources: {s: {reliability: usu‸}}')[1]?.filter, 'B usually reliable');
    assert.equal(items('indicators: {i: {consistency: {h: very‸}}}')[0]?.filter, 'CC very consistent');
  });
  it('takes the quotes away from what is true or false', () => {
    assert.equal(taken('claims: {c: {key: "t‸"}}', 'true'), 'claims: {c: {key: true}}');
    assert.equal(taken("claims:\n  c:\n    key: '‸", 'true'), 'claims:\n  c:\n    key: true');
  });
  it('is nothing in lists of what takes one value', () => {
    for (const text of ['date: [‸]', 'claims: {c: {kind: [‸]}}', 'claims:\n  c:\n    due:\n      - ‸\n'])
      assert.deepEqual(labels(text), [], text);
  });
  it('is of both ends of an interval', () => {
    assert.equal(taken('date: 2022-02-01/‸', '2022-03-01'), 'date: 2022-02-01/2022-03-01');
    assert.equal(taken('date: 20‸/2022-03-05', '2022-03-01'), 'date: 2022-03-01/2022-03-05');
  });
  it('leaves out dates that have a value', () =>
    assert.deepEqual(labels(withClaim('  c:\n    was:\n      2022-03-01: likely\n      ‸\n')), [
      '2022-02-16',
    ]));
  it('writes paths so that YAML reads them whole, and in a list', () => {
    const path = 'a, b #1.notes.yaml';
    const offered = (text: string): string => {
      const { note: read, offset } = marked(text);
      const [item] = completion(read, offset, { ...context, paths: () => [path] }).items;
      assert.ok(item);
      return applyEdits(read.text.toString(), [{ span: item.replace, text: item.newText }]);
    };
    assert.equal(offered('include: [‸]'), `include: ["${path}"]`);
    assert.equal(offered('include: ["‸"]'), `include: ["${path}"]`);
    assert.equal(taken('include: ‸', 'b.notes.yaml'), 'include: [b.notes.yaml]');
    assert.equal(taken('include:\n  ‸\n', 'b.notes.yaml'), 'include:\n  - b.notes.yaml\n');
  });
  it('is of codes behind notes-ignore in any style', () => {
    for (const text of [
      withClaim('  c: {text: T} # notes-ignore: ‸\n'),
      withClaim('  c: "T" # notes-ignore: ‸\n'),
      withClaim('  c:\n    by: [kremlin] # notes-ignore: ‸\n'),
      withClaim('  c:\n    text: >- # notes-ignore: ‸\n      T\n'),
      withClaim('  c: {text: [T] # notes-ignore: a, ‸\n    }\n'),
    ])
      assert.ok(labels(text).includes('unused-entry'), text);
    assert.equal(
      taken('title: T # notes-ignore: unu‸sed-entry', 'unused-ignore'),
      'title: T # notes-ignore: unused-ignore',
    );
    assert.ok(!labels('title: T # notes-ignore: syntax, ‸').includes('syntax'));
  });
  it('begins behind the indentation of a block text', () => {
    assert.deepEqual(labels('marking: >-\n ‸  TLP:RED\n'), []);
    assert.equal(taken('marking: >-\n  TLP:R‸\n', 'TLP:RED'), 'marking: >-\n  TLP:RED\n');
  });
});
