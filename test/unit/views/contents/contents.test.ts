import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contentsOf } from '../../../../src/core/views/contents/contents';
import { type Outside, problemsOutside } from '../../../../src/core/views/contents/problems-outside';
import { contentsHead, contentsRow } from '../../../../src/core/views/contents/rows';
import { contextOf } from '../note-context';

const context = contextOf(`
  title: "Harbour: [[union|the dockers]]"
  date: 2022-02-30
  bottom-line: "The port **closes** for [[union]]"
  actors:
    union: {name: Dockers, kind: group, aliases: [Strikers]}
    port: Port
  sources:
    gazette: {title: The Gazette, reliability: B, date: 2022-02, kind: media}
  indicators:
    vote: {text: A vote is held, status: scheduled, date: 2022-03-01}
    pickets: {text: Pickets stand, date: 2022-02-10, sources: gazette, credibility: 2}
    ships: {text: Ships turn away, status: watching, until: 2022-04-01}
  claims:
    pay: {text: "[[union]] want more pay", kind: fact, sources: gazette}
    strike: {text: They strike, key: true, likelihood: likely, confidence: low, supported-by: pickets}
    end: {text: It ends soon, kind: forecast, likelihood: 30%, due: 2022-05}
  claims: {}
  hypotheses:
    long: {text: A long one, likelihood: unlikely}
    empty: {}
`);

const lists = (filter = '') =>
  contentsOf(context, filter).lists.map(({ name, total, keys }) => `${name} ${keys.length}/${total}`);

const outside = (owner: Outside, of = context) =>
  (problemsOutside(of).get(owner) ?? []).map(({ code }) => code);

const row = (key: string) => contentsRow(context, key);

describe('the contents of a note', () => {
  it('are its judgements first, the key ones before the others, then on what they rest, then who says so', () =>
    assert.deepEqual(lists(), [
      ...['hypotheses 2/2', 'key-claims 1/1', 'claims 2/2'],
      ...['indicators 3/3', 'sources 1/1', 'actors 2/2'],
    ]));

  it('have a section that is there and empty', () =>
    assert.deepEqual(
      contentsOf(contextOf('title: T\nclaims:\n'), '').lists.map(({ name }) => name),
      ['claims'],
    ));

  it('are what a filter leaves, with how many there are', () => {
    assert.deepEqual(lists('strike'), ['key-claims 1/1', 'actors 1/2']);
    assert.deepEqual(lists('kind:indicator -is:watching'), ['indicators 2/3']);
    assert.deepEqual(lists('nowhere'), []);
  });
});

describe('a row of the contents', () => {
  it('is called by its text, with links as words, or else by its id', () => {
    assert.equal(row('claims/0/pay')?.label, 'Dockers want more pay');
    assert.equal(row('hypotheses/0/empty')?.label, 'empty');
    assert.equal(row('claims/0/gone'), undefined);
  });

  it('is cut at a word where its description has to be seen as well, and read out as it is', () => {
    const long = contextOf(`
      title: T
      hypotheses:
        h: {text: "The strike goes on until the end of the summer, and beyond", likelihood: likely}
    `);
    const { label, spoken } = contentsRow(long, 'hypotheses/0/h') ?? {};
    assert.equal(label, 'The strike goes on until…');
    assert.equal(spoken, 'The strike goes on until the end of the summer, and beyond');
  });

  it('tells a band, a date or a grade, whatever its kind has', () => {
    const said = (key: string) => row(key)?.description;
    assert.equal(said('hypotheses/0/long'), '20–45 %');
    assert.equal(said('claims/0/strike'), '55–80 %');
    assert.equal(said('claims/0/end'), '30 % · due 2022-05');
    assert.equal(said('claims/0/pay'), '');
    assert.equal(said('indicators/0/vote'), 'scheduled 2022-03-01');
    assert.equal(said('indicators/0/pickets'), '2022-02-10 · B2');
    assert.equal(said('indicators/0/ships'), 'watching until 2022-04-01');
    assert.equal(said('sources/0/gazette'), 'B · 2022-02');
    assert.equal(said('actors/0/union'), 'group');
    assert.equal(said('actors/0/port'), '');
  });

  it('tells what it is, for its icon', () => {
    assert.equal(row('claims/0/strike')?.isKey, true);
    assert.equal(row('claims/0/end')?.sort, 'forecast');
    assert.equal(row('indicators/0/ships')?.sort, 'watching');
  });

  it('has the problems of its entry, but for hints', () =>
    assert.deepEqual(
      row('hypotheses/0/empty')?.problems.map(({ code }) => code),
      ['missing-field', 'missing-likelihood'],
    ));
});

describe('the head of the contents', () => {
  it('is the title and the bottom line, in plain words', () => {
    const { title, bottomLine } = contentsHead(context);
    assert.equal(title, 'Harbour: the dockers');
    assert.equal(bottomLine, 'The port closes for Dockers');
  });

  it('tells the edition by its date, as it is written', () => {
    assert.equal(contentsHead(contextOf('title: T\ndate: 2026-03-01\n')).date, '2026-03-01');
    assert.equal(contentsHead(contextOf('title: T\n')).date, '');
  });

  it('has the problems that lie in no entry and no section', () =>
    assert.deepEqual(outside('head'), ['invalid-value']));

  it('is there in a note without a title, which is its problem', () => {
    const untitled = contextOf('claims: {a: B}');
    assert.equal(contentsHead(untitled).title, '');
    assert.deepEqual(outside('head', untitled), ['missing-field']);
  });
});

describe('a section of the contents', () => {
  it('has the problems of its own lines', () => {
    assert.deepEqual(outside('claims'), ['duplicate-key']);
    assert.deepEqual(outside('actors'), []);
  });
});
