import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { items, labels, note, taken, withClaim } from './support';

const withSources = (lines: string) =>
  withClaim(lines).replace(
    '  tass: {title: TASS report}\n',
    '  tass: {title: TASS report}\n  mod: {title: MOD}\n',
  );

const snippet = '{source: …, quote: …}';

describe('completion within a citation', () => {
  const places = {
    'in braces': ['  c: {sources: [{‸}]}\n', '  c: {sources: [{‸'],
    'in braces with a source': ['  c: {sources: [{source: tass, ‸}]}\n', '  c: {sources: [{source: tass, ‸'],
    'in braces that stand alone': ['  c: {sources: {at: p. 4, ‸}}\n'],
    'in lines of its own': [
      '  c:\n    sources:\n      - source: tass\n        ‸\n',
      '  c:\n    sources:\n      - source: tass\n        qu‸\n    key: true\n',
    ],
    'in lines of its own without a list': ['  c:\n    sources:\n      source: tass\n      ‸\n'],
  };
  const expected = {
    'in braces': ['source', 'at', 'quote'],
    'in braces with a source': ['at', 'quote'],
    'in braces that stand alone': ['source', 'quote'],
    'in lines of its own': ['at', 'quote'],
    'in lines of its own without a list': ['at', 'quote'],
  };
  for (const [where, texts] of Object.entries(places))
    for (const text of texts)
      it(`is of its keys, ${where}: ${JSON.stringify(text)}`, () =>
        assert.deepEqual(labels(withSources(text)), expected[where as keyof typeof expected]));

  it('is of its keys for an indicator', () =>
    assert.deepEqual(labels(`${note}  i: {text: I, sources: [{source: tass, ‸}]}\n`), ['at', 'quote']));

  it('goes on behind the key of the source', () => {
    const text = withSources('  c: {sources: [{so‸}]}\n');
    assert.equal(taken(text, 'source'), withSources('  c: {sources: [{source: }]}\n'));
    assert.equal(items(text)[0]?.retriggers, true);
  });

  it('is of the sources behind their key, also unfinished', () => {
    for (const text of [
      '  c: {sources: [{source: ‸}]}\n',
      '  c: {sources: [{source: ‸',
      '  c: {sources: [{source:‸}]}\n',
      '  c: {sources: [{at: p. 4, source: ‸}]}\n',
      '  c: {sources: {source: ‸}}\n',
      '  c:\n    sources:\n      - source: ‸\n',
      '  c:\n    sources:\n      - source: ‸\n        at: p. 4\n',
      '  c:\n    sources:\n      - at: p. 4\n        source: "‸"\n',
    ])
      assert.deepEqual(labels(withSources(text)).sort(), ['mod', 'tass'], text);
  });

  it('leaves out the sources that are cited already, in a citation or as an id', () => {
    for (const text of [
      '  c: {sources: [tass, {source: ‸}]}\n',
      '  c: {sources: [{source: tass, at: p. 4}, {source: ‸}]}\n',
      '  c: {sources: [{source: ‸}, {at: p. 4, source: tass}]}\n',
      '  c:\n    sources:\n      - source: tass\n        at: p. 4\n      - source: ‸\n',
      '  c:\n    sources:\n      - tass\n      - source: ‸\n',
    ])
      assert.deepEqual(labels(withSources(text)), ['mod'], text);
    for (const text of [
      '  c: {sources: [{source: tass, at: p. 4}, ‸]}\n',
      '  c:\n    sources:\n      - source: tass\n        at: p. 4\n      - ‸\n',
    ])
      assert.deepEqual(labels(withSources(text)), ['mod', snippet], text);
  });

  it('has nothing to say of a place and a quotation', () => {
    assert.deepEqual(labels(withSources('  c: {sources: [{source: tass, at: ‸}]}\n')), []);
    assert.deepEqual(labels(withSources('  c: {sources: [{source: tass, quote: ta‸}]}\n')), []);
  });
});

describe('completion of citations', () => {
  it('offers one with its words to fill in, behind the ids', () => {
    assert.deepEqual(labels(withSources('  c: {sources: [‸]}\n')).slice(-1), [snippet]);
    assert.equal(
      taken(withSources('  c: {sources: [‸]}\n'), snippet),
      withSources('  c: {sources: [{source: , quote: ""}]}\n'),
    );
    assert.equal(
      taken(withSources('  c:\n    sources:\n      -‸\n'), snippet),
      withSources('  c:\n    sources:\n      - {source: , quote: ""}\n'),
    );
    assert.equal(
      taken(withSources('  c:\n    sources:‸\n'), snippet),
      withSources('  c:\n    sources: {source: , quote: ""}\n'),
    );
  });
  it('offers none in quotes, and where no source is cited', () => {
    assert.ok(!labels(withSources('  c: {sources: ["‸"]}\n')).includes(snippet));
    assert.ok(!labels(withSources('  c: {supported-by: [‸]}\n')).includes(snippet));
    assert.ok(!labels('sources:\n  a: {derived-from: [‸]}\n').includes(snippet));
  });
  it('offers a fact with one', () =>
    assert.equal(
      taken(withSources('  ‸\n'), 'New cited fact'),
      withSources('  new-claim:\n    text: \n    kind: fact\n    sources: [{source: , quote: ""}]\n'),
    ));
});

describe('completion within views, earlier weighings and other maps with keys of their own', () => {
  const weighing = ['likelihood', 'confidence', 'because'];
  it('is of the keys of a view', () => {
    for (const text of [
      '  c: {views: {kremlin: {‸}}}\n',
      '  c: {views: {kremlin: {‸',
      '  c:\n    views:\n      kremlin:\n        ‸\n',
      '  c: {was: {2022-01: {‸}}}\n',
      '  c:\n    was:\n      2022-01:\n        ‸\n',
    ])
      assert.deepEqual(labels(withClaim(text)), weighing, text);
    assert.deepEqual(labels('hypotheses:\n  h: {was: {2022: {likelihood: likely, ‸}}}\n'), weighing.slice(1));
  });
  it('is of the actors who may have one', () =>
    assert.deepEqual(labels(withClaim('  c: {views: {kremlin: likely, ‸}}\n')), ['mod-rus']));
  it('is of likelihoods, alone or behind their key, and of levels of confidence', () => {
    for (const text of ['{kremlin: ‸}', '{kremlin: {likelihood: ‸}}'])
      assert.equal(labels(withClaim(`  c: {views: ${text}}\n`))[0], 'remote chance', text);
    assert.ok(labels(withClaim('  c: {views: {kremlin: {confidence: ‸}}}\n')).includes('low-moderate'));
    assert.equal(labels(withClaim('  c: {was: {2022-01: {likelihood: ‸}}}\n'))[0], 'remote chance');
  });
  it('is of the parts of a note and their markings', () => {
    for (const text of ['portions: {‸}\n', 'portions:\n  ‸\n', 'portions: ‸\n'])
      assert.deepEqual(labels(text), ['title', 'question', 'bottom-line', 'brief'], text);
    assert.equal(taken('portions: ‸\n', 'brief'), 'portions: {brief: }\n');
    assert.deepEqual(labels('portions: {brief: TLP:RED, ti‸}\n'), ['title', 'question', 'bottom-line']);
    for (const text of ['portions: {brief: ‸}\n', 'portions:\n  brief: ‸\n', 'portions:\n  brief:‸\n'])
      assert.ok(labels(text).includes('TLP:AMBER+STRICT'), text);
  });
  it('is of the names of schemes', () => {
    assert.deepEqual(labels(withClaim('  c: {external: {cve: CVE-2024-3094, ‸}}\n')), [
      'attack',
      'wikidata',
      'stix',
    ]);
    assert.equal(
      taken(withClaim('  c:\n    external:\n      at‸\n'), 'attack'),
      withClaim('  c:\n    external:\n      attack: \n'),
    );
    assert.equal(
      taken(withClaim('  c:\n    external: ‸\n'), 'attack'),
      withClaim('  c:\n    external: {attack: }\n'),
    );
    assert.deepEqual(labels(withClaim('  c: {external: {cve: ‸}}\n')), []);
  });
});

describe('completion of other fields', () => {
  it('is of languages', () => assert.equal(taken('lang: d‸\n', 'de'), 'lang: de\n'));
  it('is of hypotheses, and of what a gap affects', () => {
    assert.deepEqual(labels(withClaim('  c: {hypothesis: ‸}\n')).sort(), ['climb-down', 'war']);
    assert.deepEqual(labels(`${note}gaps:\n  g: {affects: [war, ‸]}\n`).sort(), [
      'boxed-in',
      'climb-down',
      'other',
    ]);
  });
  it('has whole entries of the new kinds', () => {
    const offered = labels(withClaim('  ‸\n'));
    for (const label of ['New implication', 'New recommendation', 'New cited fact'])
      assert.ok(offered.includes(label), label);
    assert.equal(
      taken('gaps:\n  Who paid‸\n', 'New gap'),
      'gaps:\n  who-paid:\n    text: Who paid\n    affects: []\n    collect: \n',
    );
  });
});
