import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { completion } from '../../../src/core/features/completion/completion';
import type { CompletionItem } from '../../../src/core/features/completion/item';
import { applyEdits } from '../../../src/core/text/edit';
import { markedFiles } from './includes';
import { marked } from './support';

const context = { today: '2022-03-01', paths: () => ['b.notes.yaml', 'deep/c.notes.yaml'] };

function items(text: string): readonly CompletionItem[] {
  const { note, offset } = marked(text);
  return completion(note, offset, context).items;
}

const labels = (text: string) => items(text).map(({ label }) => label);

/** The note after an item is taken, its snippet with the places to fill in left empty. */
function taken(text: string, label: string, way: 'inserting' | 'replacing' = 'replacing'): string {
  const { note, offset } = marked(text);
  const item = completion(note, offset, context).items.find((each) => each.label === label);
  assert.ok(item, `${label} is offered`);
  const plain = item.isSnippet
    ? item.insert.replace(/\\(.)|\$\d|\$\{\d:([^}]*)\}/g, (_, sign, name) => sign ?? name ?? '')
    : item.insert;
  return applyEdits(note.text, [{ span: item[way], text: plain }]);
}

const note = `title: T
date: 2022-02-16
yardstick: phia
sources:
  tass: {title: TASS report}
actors:
  kremlin: {name: The Kremlin, aliases: [Moscow]}
  mod-rus: {name: Ministry}
hypotheses:
  war: {text: War comes}
  climb-down: {text: Russia climbs down}
claims:
  boxed-in:
    text: Moscow is boxed in.
    supported-by: [drills-end]
  other: {text: Another}
indicators:
  drills-end: {text: The drills end}
`;

/** The note with another entry among its claims. */
const withClaim = (lines: string) => note.replace('indicators:', `${lines}indicators:`);

describe('completion of keys', () => {
  it('has the required one first, and leaves out what is there', () => {
    const found = labels(withClaim('  c:\n    kind: fact\n    ‸\n'));
    assert.equal(found[0], 'text');
    assert.ok(!found.includes('kind') && found.includes('supported-by'));
  });
  it('goes on in a half-typed line, above others', () => {
    const text = withClaim('  c:\n    te‸\n    kind: fact\n');
    assert.ok(labels(text).includes('text') && !labels(text).includes('kind'));
    assert.equal(taken(text, 'text'), withClaim('  c:\n    text: \n    kind: fact\n'));
  });
  it('takes the hyphens of what is typed', () =>
    assert.equal(
      taken(withClaim('  c:\n    text: T\n    supported-b‸\n'), 'supported-by'),
      withClaim('  c:\n    text: T\n    supported-by: []\n'),
    ));
  it('keeps the colon that is there', () =>
    assert.equal(taken(withClaim('  c:\n    tex‸x: T\n'), 'text'), withClaim('  c:\n    text: T\n')));
  it('goes on in braces', () => {
    for (const text of ['  c: {‸}\n', '  c: {text: T, ‸}\n', '  c: {text: T, ki‸}\n', '  c: {text: T, ki‸\n'])
      assert.ok(labels(withClaim(text)).includes('kind'), text);
    assert.equal(taken(withClaim('  c: {text: T, ki‸}\n'), 'kind'), withClaim('  c: {text: T, kind: }\n'));
    assert.ok(!labels(withClaim('  c: {text: T, ‸}\n')).includes('text'));
    assert.ok(!labels(withClaim('  c: {‸, text: T}\n')).includes('text'));
  });
  it('is of the top level at the margin', () => {
    for (const text of [
      '‸',
      `${note}‸`,
      'ti‸',
      'title: T\n‸\nclaims:\n  c: C\n',
      note.replace('claims:', '‸\nclaims:'),
    ])
      assert.ok(labels(text).includes('bottom-line'), text);
    assert.deepEqual(
      labels(`${note}‸`).filter((label) => ['title', 'claims'].includes(label)),
      [],
    );
    assert.equal(labels('‸')[0], 'title');
  });
  it('opens a section', () => assert.equal(taken('title: T\ncla‸', 'claims'), 'title: T\nclaims:\n\t'));
  it('is of codes in rules', () => {
    assert.equal(taken('rules: {unused-e‸}', 'unused-entry'), 'rules: {unused-entry: }');
    assert.ok(labels('rules:\n  ‸\n').includes('unused-entry'));
    assert.deepEqual(labels('rules:\n  unused-entry: ‸'), ['off', 'hint', 'info', 'warning', 'error']);
  });
  it('is the same with CRLF', () =>
    assert.deepEqual(
      labels(withClaim('  c:\n    kind: fact\n    te‸\n').replaceAll('\n', '\r\n')),
      labels(withClaim('  c:\n    kind: fact\n    te‸\n')),
    ));
});

describe('completion of references', () => {
  it('is of the kinds that the field takes', () => {
    assert.deepEqual(labels(withClaim('  c:\n    by: ‸\n')).sort(), ['kremlin', 'mod-rus']);
    assert.deepEqual(labels(withClaim('  c: {text: T, sources: [‸]}\n')), ['tass']);
  });
  it('leaves out what is named already, and the entry itself', () => {
    assert.deepEqual(labels(withClaim('  c:\n    supported-by: [drills-end, ‸]\n')).sort(), [
      'boxed-in',
      'other',
    ]);
    assert.deepEqual(labels(withClaim('  c:\n    supported-by:\n      - drills-end\n      - ‸\n')).sort(), [
      'boxed-in',
      'other',
    ]);
  });
  it('replaces an id with hyphens as a whole', () => {
    assert.equal(
      taken(withClaim('  c:\n    by: mod-r‸u\n'), 'mod-rus'),
      withClaim('  c:\n    by: mod-rus\n'),
    );
    assert.equal(
      taken(withClaim('  c:\n    by: mod-‸kremlin\n'), 'mod-rus', 'inserting'),
      withClaim('  c:\n    by: mod-ruskremlin\n'),
    );
  });
  it('goes on inside quotes, and in a list that is not closed', () => {
    assert.equal(taken(withClaim('  c: {by: ["mod‸"]}\n'), 'mod-rus'), withClaim('  c: {by: ["mod-rus"]}\n'));
    assert.equal(taken(withClaim("  c: {by: 'mod‸'}\n"), 'mod-rus'), withClaim("  c: {by: 'mod-rus'}\n"));
    assert.ok(labels(withClaim('  c:\n    by: [mod‸\n    key: true\n')).includes('mod-rus'));
    assert.ok(labels(withClaim('  c:\n    by: [mod\n    supported-by: [‸\n')).includes('boxed-in'));
  });
  it('is found by id, name, alias and text', () => {
    const filter = (label: string) =>
      items(withClaim('  c:\n    by: ‸\n')).find((item) => item.label === label)?.filter;
    assert.equal(filter('kremlin'), 'kremlin Moscow The Kremlin');
  });
  it('is of ids in the keys of maps, and of ratings behind them', () => {
    assert.deepEqual(labels(withClaim('  c: {consistency: {war: C, ‸}}\n')), ['climb-down']);
    assert.equal(
      taken(withClaim('  c:\n    consistency:\n      cl‸\n'), 'climb-down'),
      withClaim('  c:\n    consistency:\n      climb-down: \n'),
    );
    assert.deepEqual(labels(withClaim('  c: {consistency: {war: ‸}}\n')), ['CC', 'C', 'N', 'I', 'II', 'NA']);
  });
  it('has what is near and used before what is not', () => {
    const many = [...Array(30).keys()].map((at) => `  far-${at}: F\n`).join('');
    const text = `indicators:\n  used: U\n${many}  near: N\nclaims:\n  a: {text: A, supported-by: used}\n  b: {text: B, supported-by: [‸]}\n  z: {text: Z, supported-by: used}\n`;
    assert.deepEqual(
      labels(text)
        .filter((label) => /used|near|far-0/.test(label))
        .slice(-1),
      ['far-0'],
    );
  });
  it('reaches included notes', () => {
    const { note: read, offset } = markedFiles({
      p: 'actors: {ann: Ann}\n',
      r: 'include: [p]\nactors: {bo: Bo}\nclaims:\n  c: {text: T, by: ‸}\n',
    });
    assert.deepEqual(
      completion(read, offset, context).items.map(({ label }) => label),
      ['bo', 'ann'],
    );
  });
});

describe('completion of values', () => {
  it('is of the words that a field takes', () => {
    assert.deepEqual(labels(withClaim('  c:\n    kind: ‸\n')), [
      'fact',
      'judgement',
      'assumption',
      'forecast',
    ]);
    assert.ok(labels('marking: ‸').includes('TLP:AMBER+STRICT'));
    assert.equal(taken('marking: TLP:A‸', 'TLP:AMBER'), 'marking: TLP:AMBER');
    assert.equal(items('sources: {s: {reliability: ‸}}')[1]?.detail, 'usually reliable');
  });
  it('is of the terms of the yardstick, with bands', () => {
    const found = items(withClaim('  c:\n    likelihood: real‸\n'));
    assert.ok(found.some(({ label, detail }) => label === 'realistic possibility' && detail === '40–50 %'));
    assert.equal(
      taken(withClaim('  c:\n    likelihood: highly un‸\n'), 'highly unlikely'),
      withClaim('  c:\n    likelihood: highly unlikely\n'),
    );
    assert.ok(labels(withClaim('  c: {was: {2022: ‸}}\n')).includes('likely'));
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
});

describe('completion of links', () => {
  const places = [
    '  c: {text: "See [[‸]]"}\n',
    "  c: {text: 'See [[krem‸]]'}\n",
    '  c:\n    text: See [[‸\n',
    '  c:\n    text: >-\n      See\n      [[kre‸ and so on\n',
    '  c: See [[‸\n',
    '  c: {text: See [[‸}\n',
    '  c:\n    text: [[‸\n',
    '  c:\n    text: "[[‸]]"\n    kind: fact\n',
  ];
  it('is of all entries, in any style', () => {
    for (const place of places) {
      const found = labels(withClaim(place));
      for (const id of ['kremlin', 'tass', 'war', 'boxed-in', 'drills-end'])
        assert.ok(found.includes(id), `${id}: ${place}`);
    }
  });
  it('closes what is not closed', () => {
    assert.equal(
      taken(withClaim('  c:\n    text: See [[kre‸\n'), 'kremlin'),
      withClaim('  c:\n    text: See [[kremlin]]\n'),
    );
    assert.equal(
      taken(withClaim('  c: {text: "[[kre‸]]"}\n'), 'kremlin'),
      withClaim('  c: {text: "[[kremlin]]"}\n'),
    );
    assert.equal(
      taken(withClaim('  c: {text: "[[kre‸|it]]"}\n'), 'kremlin'),
      withClaim('  c: {text: "[[kremlin|it]]"}\n'),
    );
  });
  it('is nothing behind the bar', () =>
    assert.deepEqual(labels(withClaim('  c: {text: "[[kremlin|‸]]"}\n')), []));
});

describe('completion of whole entries', () => {
  it('makes an id and a text of what is typed', () => {
    const text = withClaim('  Moscow bluffs again‸\n');
    assert.equal(
      taken(text, 'New fact'),
      withClaim('  moscow-bluffs-again:\n\ttext: Moscow bluffs again\n\tkind: fact\n\tsources: []\n'),
    );
  });
  it('takes a word for the id, if it is free', () => {
    assert.match(taken(withClaim('  bluff‸\n'), 'New judgement'), / {2}bluff:\n\ttext: \n/);
    assert.match(taken(withClaim('  kremlin‸\n'), 'New judgement'), / {2}kremlin-2:\n/);
  });
  it('begins where nothing is typed', () => {
    for (const text of [
      'claims:\n  ‸',
      'claims:\n  c: C\n  ‸\n',
      'claims: {‸}',
      note.replace('indicators:', '  ‸\nindicators:'),
    ])
      assert.ok(labels(text).includes('New judgement'), text);
  });
  it('stays in braces', () =>
    assert.equal(
      taken('actors: {a: Ann, Bo Lee‸}', 'New actor'),
      'actors: {a: Ann, bo-lee: {name: Bo Lee, kind: }}',
    ));
  it('quotes what YAML would read otherwise', () =>
    assert.match(taken(withClaim('  "Yes" & no‸\n'), 'New assumption'), /text: "\\"Yes\\" & no"/));
});
