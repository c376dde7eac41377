import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asked, linesOf, NotesInMemory } from './notes-in-memory';

const notes = new NotesInMemory({
  'strike.notes.yaml': `
    title: The strike
    date: 2022-02-01
    valid-until: 2022-02-10
    include: papers.notes.yaml
    hypotheses:
      long: {text: A long strike, likelihood: likely}
      short: A short one
      none: No strike
    claims:
      strike: {text: They strike, key: true, likelihood: likely, confidence: low, supported-by: [pickets, guess], contradicted-by: calm}
      guess: {text: They guess, kind: assumption}
      prices: {text: Prices rise, kind: forecast, likelihood: unlikely, due: 2022-12-31, supported-by: strike}
    indicators:
      pickets: {text: Pickets stand, sources: wire, credibility: 2, consistency: {long: CC, short: I}}
      calm: {text: All is calm, sources: gazette, consistency: {long: I, short: C}}
      noise: {text: Noise is heard, sources: gazette, consistency: {long: C, short: C}}
      talks: {text: Talks begin, status: watching, until: 2022-02-20, consistency: {long: I, short: CC}}
      vote: {text: They vote, status: watching}
  `,
  'papers.notes.yaml': `
    title: Papers
    sources:
      wire: {title: Wire, reliability: B, derived-from: agency}
      agency: {title: Agency, reliability: A}
      gazette: {title: Gazette, reliability: C}
  `,
});

const note = 'strike.notes.yaml';

describe('check_note', () => {
  it('gives what the rules find, the gravest first, with entry, file and line', async () => {
    const broken = new NotesInMemory({
      a: 'title: A\nclaims:\n  c: It may rain.\n  d: {text: D, sources: x}\n',
    });
    const { structured, lines } = await asked(broken, 'check_note', { note: 'a', limit: 2 });
    assert.equal(lines[0], 'a: 1 error, 1 warning, 1 remark, 0 hints');
    assert.match(lines[1] ?? '', /^a:4:\d+ error unknown-reference: /);
    assert.equal(lines.at(-1), '… and 1 more');
    const { findings } = structured as { findings: readonly { entry?: string; line: number }[] };
    assert.deepEqual(
      findings.map(({ entry, line }) => [entry, line]),
      [
        ['d', 4],
        ['c', 3],
      ],
    );
  });

  it('leaves out what is less grave than asked for', async () =>
    assert.deepEqual((await linesOf(notes, 'check_note', { note, severity: 'error' })).slice(1), []));
});

describe('evidence_of_claim', () => {
  it('tells what stands for and against it down to the origins of sources, in whichever note', async () =>
    assert.deepEqual(await linesOf(notes, 'evidence_of_claim', { note, id: 'strike' }), [
      'claim strike (judgement, key, likely): “They strike” — strike.notes.yaml:10:3',
      'for:',
      '  [reason] indicator pickets (observed, B2): “Pickets stand” — strike.notes.yaml:14:3',
      '    [source] source wire (other, B): “Wire” — papers.notes.yaml:3:3',
      '      [origin] source agency (other, A): “Agency” — papers.notes.yaml:4:3',
      '  [reason] claim guess (assumption, assumed): “They guess” — strike.notes.yaml:11:3',
      'against:',
      '  [objection] indicator calm (observed, C): “All is calm” — strike.notes.yaml:15:3',
      '    [source] source gazette (other, C): “Gazette” — papers.notes.yaml:5:3',
      'rests:',
      '  [reason] claim prices (forecast, unlikely): “Prices rise” — strike.notes.yaml:12:3',
    ]));

  it('goes no deeper than asked', async () => {
    const lines = await linesOf(notes, 'evidence_of_claim', { note, id: 'strike', depth: 1 });
    assert.equal(lines.filter((line) => line.startsWith('    ')).length, 0);
  });

  it('marks circles, and ends in them', async () => {
    const round = new NotesInMemory({
      a: 'title: A\nclaims:\n  b: {text: B, supported-by: c}\n  c: {text: C, supported-by: b}\n',
    });
    const lines = await linesOf(round, 'evidence_of_claim', { id: 'b', depth: 8 });
    assert.ok(lines.includes('    [reason, circle] claim b (judgement): “B” — a:3:3'), lines.join('\n'));
  });

  it('gives no more rows of a group than a hundred, and says how many are left out', async () => {
    const ids = Array.from({ length: 130 }, (_, at) => `i${at}`);
    const many = new NotesInMemory({
      a: `title: A\nclaims: {c: {text: C, supported-by: [${ids}]}}\nindicators:\n${ids.map((id) => `  ${id}: ${id}\n`).join('')}`,
    });
    const lines = await linesOf(many, 'evidence_of_claim', { id: 'c' });
    assert.equal(lines.filter((line) => line.startsWith('  [reason]')).length, 100);
    assert.ok(lines.includes('… and 30 more'));
  });
});

describe('impact_of_entry', () => {
  it('tells which claims lose what', async () =>
    assert.deepEqual(await linesOf(notes, 'impact_of_entry', { note, id: 'pickets' }), [
      'indicator pickets (observed, B2): “Pickets stand” — strike.notes.yaml:14:3',
      'Without it:',
      '  what is left rests on nothing that was observed or stated — claim strike (judgement, key, likely): “They strike” — strike.notes.yaml:10:3',
      '  what is left rests on nothing that was observed or stated — claim prices (forecast, unlikely): “Prices rise” — strike.notes.yaml:12:3',
    ]));

  it('says that nothing is lost', async () =>
    assert.equal(
      (await linesOf(notes, 'impact_of_entry', { note, id: 'noise' }))[1],
      'Without it, no claim loses anything.',
    ));
});

describe('search_entries', () => {
  const found = async (query: string, more: object = {}) => {
    const { structured } = await asked(notes, 'search_entries', { query, ...more });
    return (structured as { entries: readonly { id: string }[] }).entries.map(({ id }) => id);
  };

  it('finds words in all notes, and conditions', async () => {
    assert.deepEqual(await found('strike'), ['long', 'none', 'strike']);
    assert.deepEqual(await found('kind:source'), ['wire', 'agency', 'gazette']);
    assert.deepEqual(await found('is:key'), ['strike']);
    assert.deepEqual(await found('is:watching'), ['talks', 'vote']);
    assert.deepEqual(await found('kind:claim -kind:assumption', { note: 'strike' }), ['strike', 'prices']);
  });

  it('knows what the rules find', async () => {
    const over = new NotesInMemory({
      a: 'title: A\nindicators: {i: {text: I, status: watching, until: 2022-02-01}, j: J}\n',
    });
    assert.deepEqual((await linesOf(over, 'search_entries', { query: 'is:overdue' })).slice(1), [
      'indicator i (watching, awaited): “I” — a:2:14',
    ]);
  });

  it('gives as many as are wanted, and counts the rest', async () => {
    const lines = await linesOf(notes, 'search_entries', { query: '', limit: 2 });
    assert.equal(lines[0], '14 entries found in 2 notes');
    assert.equal(lines.length, 4);
    assert.equal(lines[3], '… and 12 more');
  });
});

describe('watch_list', () => {
  it('lists what is awaited, what is overdue first', async () =>
    assert.deepEqual(await linesOf(notes, 'watch_list'), [
      'As of 2022-02-22:',
      '[overdue, 2022-02-10] note: “The strike” — strike.notes.yaml:3:1',
      '[overdue, 2022-02-20] indicator talks: “Talks begin” — strike.notes.yaml:17:3',
      '[later, 2022-12-31] forecast prices (20–45 %): “Prices rise” — strike.notes.yaml:12:3',
      '[no-date] indicator vote: “They vote” — strike.notes.yaml:18:3',
    ]));

  it('lists only what is overdue, where that is asked for', async () =>
    assert.equal((await linesOf(notes, 'watch_list', { when: ['overdue'] })).length, 3));

  it('says that nothing is awaited', async () =>
    assert.deepEqual(await linesOf(notes, 'watch_list', { note: 'papers' }), [
      'Nothing is awaited, as of 2022-02-22.',
    ]));
});

describe('compare_hypotheses', () => {
  it('tells what separates them, the strongest first, and what would', async () =>
    assert.deepEqual(await linesOf(notes, 'compare_hypotheses', { note, first: 'long', second: 'short' }), [
      '1. hypothesis long (likely): “A long strike” — strike.notes.yaml:6:3',
      '2. hypothesis short: “A short one” — strike.notes.yaml:7:3',
      '2 items tell these two apart, the strongest first. One awaited event would.',
      'Known:',
      '  [CC / I] indicator pickets (observed, B2): “Pickets stand” — strike.notes.yaml:14:3 It weighs √2, because its credibility is 1 or 2.',
      '  [I / C] indicator calm (observed, C): “All is calm” — strike.notes.yaml:15:3 It weighs 1.',
      'Awaited:',
      '  [I / CC] indicator talks (watching, awaited): “Talks begin” — strike.notes.yaml:17:3 It does not count, because it is only watched for so far.',
    ]));

  it('has nothing to tell where nothing rates them', async () =>
    assert.equal(
      (await linesOf(notes, 'compare_hypotheses', { note, first: 'short', second: 'none' })).length,
      3,
    ));
});
