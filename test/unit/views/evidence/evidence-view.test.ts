import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  evidenceEntryAt,
  evidenceHead,
  evidenceRows,
} from '../../../../src/core/views/evidence/evidence-view';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import { atCursor, dedented } from '../../support/marks';
import { contextAmong, contextOf } from '../note-context';
import { unfolded } from './unfolded';

const { note } = contextOf(`
  title: The harbour
  bottom-line: "[[union]] stays out"
  actors:
    union: {name: Dockers, part-of: congress, relations: {port: [rival, tenant]}}
    port: {name: Port authority}
    congress: Congress
    crane: {name: Crane men, part-of: union, relations: {union: members}}
  sources:
    gazette: {title: Gazette, reliability: B}
    wire: {title: Wire, derived-from: gazette, reliability: A}
    old: {title: Old, reliability: C, status: retracted, by: union}
  hypotheses:
    long: {text: A long strike, likelihood: likely}
    short: {text: A short one}
  claims:
    strike: {text: They strike, likelihood: very likely, supported-by: [anger, pickets, guess], contradicted-by: talks, contradicts: calm, hypothesis: long, views: {port: unlikely}}
    anger: {text: Anger is real, supported-by: [pickets, rumour], sources: wire, contradicted-by: talks}
    rumour: {text: Rumours of it}
    guess: {text: They guess, kind: assumption}
    calm: {text: All is calm}
    said: {text: Dockers say no, by: union, sources: old}
    next: {text: Prices rise, supported-by: strike, likelihood: likely}
  indicators:
    pickets: {text: Pickets stand, sources: [wire], credibility: 2, consistency: {long: C, short: I}}
    talks: {text: Talks go on, status: watching, consistency: {long: I, short: I}}
    vote: {text: The dockers vote, status: scheduled, actors: union}
    noise: {text: Noise is heard, consistency: {long: CC, short: II}}
  gaps:
    funds: {text: How much is in the chest, affects: [strike, long], collect: "Ask [[congress]] for its books"}
`);

const rows = (key: string) => unfolded(note, key);

describe('the evidence of a claim', () => {
  it('is what supports it down to grades or to nothing, what is against it, what it supports, and what falls', () =>
    assert.deepEqual(rows('claims/0/strike'), [
      'strike very likely',
      'for 3',
      '  reason anger',
      '    reason pickets A2 shared',
      '      source wire B shared',
      '        origin gazette B',
      '    reason rumour unsupported',
      '    source wire B shared',
      '      origin gazette B',
      '    objection talks awaited',
      '  reason pickets A2 shared',
      '    source wire B shared',
      '      origin gazette B',
      '  reason guess assumed',
      'against 2',
      '  objection talks awaited',
      '  exclusion calm unsupported',
      'rests 2',
      '  reason next likely',
      '  judgement long likely',
      'falls',
      '  fall next likely support',
      'gaps 1',
      '  gap funds',
    ]));

  it('is nothing where there is none', () =>
    assert.deepEqual(rows('claims/0/calm'), [
      'calm unsupported',
      'for 0',
      'against 1',
      '  exclusion strike very likely',
      '    reason anger',
      '      reason pickets A2 shared',
      '        source wire B shared',
      '          origin gazette B',
      '      reason rumour unsupported',
      '      source wire B shared',
      '        origin gazette B',
      '      objection talks awaited shared',
      '    reason pickets A2 shared',
      '      source wire B shared',
      '        origin gazette B',
      '    reason guess assumed',
      '    objection talks awaited shared',
      'rests 0',
      'falls',
    ]));
});

describe('the evidence of the other kinds', () => {
  it('of an indicator is its sources with their grades, and what it speaks for and against', () =>
    assert.deepEqual(rows('indicators/0/pickets'), [
      'pickets A2',
      'sources 1',
      '  source wire B',
      '    origin gazette B',
      'rests 4',
      '  reason strike very likely shared',
      '    reason next likely',
      '    judgement long likely shared',
      '  reason anger',
      '    reason strike very likely shared',
      '      reason next likely',
      '      judgement long likely shared',
      '  rating long C likely shared',
      '  rating short I',
      'falls',
    ]));

  it('of a source is all that rests on it, also through what repeats it', () => {
    const all = rows('sources/0/gazette');
    assert.deepEqual(all.slice(0, 6), [
      'gazette B',
      'rests 1',
      '  origin wire B',
      '    source anger shared',
      '      reason strike very likely shared',
      '        reason next likely',
    ]);
    assert.ok(all.includes('    source pickets A2'));
    assert.ok(all.includes('falls'));
  });

  it('of a source tells what it repeats, and who speaks through it', () => {
    assert.deepEqual(rows('sources/0/old').slice(-2), ['origins 1', '  voice union']);
    assert.equal(rows('sources/0/old')[0], 'old C retracted');
  });

  it('of a hypothesis is what judges it, and what tells it apart best first', () =>
    assert.deepEqual(rows('hypotheses/0/long'), [
      'long likely',
      'judgements 1',
      '  judgement strike very likely',
      '    reason anger',
      '      reason pickets A2 shared',
      '        source wire B shared',
      '          origin gazette B',
      '      reason rumour unsupported',
      '      source wire B shared',
      '        origin gazette B',
      '      objection talks awaited shared',
      '    reason pickets A2 shared',
      '      source wire B shared',
      '        origin gazette B',
      '    reason guess assumed',
      '    objection talks awaited shared',
      'ratings 3',
      '  rating noise CC unsourced',
      '  rating pickets C A2',
      '    source wire B',
      '      origin gazette B',
      '  rating talks I awaited tells none apart',
      'falls',
      '  fall strike very likely hypothesis',
      '  fall next likely support',
      'gaps 1',
      '  gap funds',
    ]));

  it('of an actor is what it says, what is said of it, how it stands to others, and its parts', () =>
    assert.deepEqual(rows('actors/0/union'), [
      'union',
      'asserts 2',
      '  assertion said',
      '    source old C retracted',
      '  voice old C retracted',
      'said 1',
      '  concern vote awaited',
      'falls',
      '  fall said voice',
      'relations 2',
      '  relation port “rival, tenant”',
      '  relation crane “members”',
      'parts 2',
      '  whole congress',
      '  part crane',
    ]));

  it('of an actor tells how it judges the claims of others', () =>
    assert.deepEqual(rows('actors/0/port').slice(1, 3), [
      'asserts 1',
      '  view strike very likely “unlikely”',
    ]));

  it('of a gap is what it keeps uncertain, and what would close it', () =>
    assert.deepEqual(rows('gaps/0/funds'), [
      'funds',
      'affects 2',
      '  affected strike very likely',
      '  affected long likely',
      'collect Ask Congress for its books',
    ]));

  it('is none where the entry is gone', () => {
    assert.deepEqual(rows('claims/0/nobody'), []);
    assert.deepEqual(evidenceRows({ note, key: 'claims/0/nobody' }, 'for', []), { rows: [], more: 0 });
  });
});

describe('the rows of an argument', () => {
  it('are cut where it goes round in a circle', () => {
    const { note: round } = contextOf(`
      title: T
      claims:
        a: {text: A, supported-by: b}
        b: {text: B, supported-by: c}
        c: {text: C, supported-by: [a, b]}
    `);
    assert.deepEqual(unfolded(round, 'claims/0/a').slice(1, 6), [
      'for 1',
      '  reason b shared',
      '    reason c',
      '      reason a circle',
      '      reason b circle',
    ]);
  });

  it('lead into other notes, and say which', () => {
    const { note: top } = contextAmong({
      'top.notes.yaml': 'title: Top\ninclude: base.notes.yaml\nclaims: {t: {text: T, supported-by: b}}\n',
      'base.notes.yaml':
        'title: Base\nclaims: {b: {text: B, sources: s}}\nsources: {s: {title: S, reliability: A}}\n',
    });
    const [base] = top.scope.included;
    assert.ok(base);
    assert.deepEqual(unfolded(top, 'claims/0/t', [base]).slice(0, 4), [
      't',
      'for 1',
      '  reason b base.notes.yaml',
      '    source s A base.notes.yaml',
    ]);
    assert.deepEqual(unfolded(base, 'sources/0/s', [top]).slice(0, 4), [
      's A',
      'rests 1',
      '  source b',
      '    reason t top.notes.yaml',
    ]);
  });

  it('are no more than somebody can look at', () => {
    const many = Array.from({ length: 305 }, (_, at) => `  c${at}: {text: C, sources: s}\n`).join('');
    const { note: large } = contextOf(`title: T\nsources: {s: S}\nclaims:\n${many}`);
    const { rows: shown, more } = evidenceRows({ note: large, key: 'sources/0/s' }, 'rests', []);
    assert.deepEqual([shown.length, more], [300, 5]);
  });

  it('are called by their words, with links as words, and show the beginning where there is more', () => {
    const head = evidenceHead({
      note: readNote(
        'claims:\n  c: {text: "[[a]] holds the harbour against all who come"}\nactors: {a: Ann}\n',
      ),
      key: 'claims/0/c',
    });
    assert.equal(head?.label, 'Ann holds the harbour against all who come');
    assert.equal(head?.short, 'Ann holds the harbour…');
  });
});

describe('the entry at a place', () => {
  const at = (written: string) => {
    const { text, offset } = atCursor(dedented(written));
    return evidenceEntryAt(readNote(text, 'file:///n.notes.yaml'), offset)?.key;
  };

  it('is the one that is named there', () => {
    assert.equal(at('claims:\n  a: {text: A, supported-by: b‸b}\n  bb: B\n'), 'claims/0/bb');
    assert.equal(at('brief: Ann D‸oe left\nactors:\n  ann: Ann Doe\n'), 'actors/0/ann');
  });

  it('is else the one in whose lines it lies', () =>
    assert.equal(at('gaps:\n  g:\n    text: Who ca‸me\n'), 'gaps/0/g'));

  it('is none outside of all', () => assert.equal(at('title: T‸\ngaps:\n  g: G\n'), undefined));
});
