import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { completion } from '../../../../src/core/features/completion/completion';
import type { CompletionItem } from '../../../../src/core/features/completion/item';
import { applyEdits } from '../../../../src/core/text/edit';
import { markedFiles } from '../includes';
import { marked } from '../support';

const context = { today: '2022-03-01', paths: () => ['b.notes.yaml', 'deep/c.notes.yaml'] };

function items(text: string): readonly CompletionItem[] {
  const { note, offset } = marked(text);
  return completion(note, offset, context).items;
}

const labels = (text: string) => items(text).map(({ label }) => label);

/** The note after an item is taken, its snippet with the places to fill in left empty. */
function taken(text: string, label: string, way: 'insert' | 'replace' = 'replace'): string {
  const { note, offset } = marked(text);
  const item = completion(note, offset, context).items.find((each) => each.label === label);
  assert.ok(item, `${label} is offered`);
  const plain = item.isSnippet
    ? item.newText.replace(/\\(.)|\$\d|\$\{\d:([^}]*)\}/g, (_, sign, name) => sign ?? name ?? '')
    : item.newText;
  return applyEdits(note.text.toString(), [{ span: item[way], text: plain }]);
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
  it('is of an empty first line', () =>
    assert.equal(taken('‸\ndate: 2022\n', 'title'), 'title: \ndate: 2022\n'));
  it('opens a section', () => assert.equal(taken('title: T\ncla‸', 'claims'), 'title: T\nclaims:\n  '));
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

  it('is of the top level in a note that stands in braces', () => {
    assert.equal(taken('{title: T, cl‸}', 'claims'), '{title: T, claims: {}}');
    assert.deepEqual(labels('{title: T, marking: TLP:‸}'), labels('marking: TLP:‸'));
  });
  it('takes the place of quotes that are not those of a key yet', () => {
    for (const typed of ['"sup‸"', "'sup‸'", '"sup‸'])
      assert.equal(
        taken(withClaim(`  c:\n    text: T\n    ${typed}\n`), 'supported-by'),
        withClaim('  c:\n    text: T\n    supported-by: []\n'),
      );
    assert.equal(taken(withClaim("  c: {'sup‸'}\n"), 'supported-by'), withClaim('  c: {supported-by: []}\n'));
    assert.equal(items(withClaim('  c:\n    "sup‸"\n'))[0]?.filter, '"text');
  });
  it('leaves the words behind it', () =>
    assert.equal(
      taken(withClaim('  c: {sup‸ text: T}\n'), 'supported-by'),
      withClaim('  c: {supported-by text: T}\n'),
    ));
  it('goes on below a bracket or quote that is never closed', () => {
    for (const open of ['by: [kremlin', 'text: "T', 'by: {'])
      assert.ok(labels(withClaim(`  c:\n    ${open}\n    ‸\n`)).includes('confidence'), open);
  });
  it('is nothing where YAML takes no key', () => {
    for (const text of [
      'title: T\n  ‸\n',
      withClaim('  c:\n       text: T\n     ‸\n'),
      withClaim('  c:\n\t‸\n'),
      'title: T\n...\n‸',
    ])
      assert.deepEqual(labels(text), [], text);
  });
  it('tells what a rule reports', () => {
    const [first] = items('rules: {‸}');
    assert.deepEqual([first?.detail, first?.documentation], ['error', 'The YAML is malformed.']);
  });
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
      taken(withClaim('  c:\n    by: mod-‸kremlin\n'), 'mod-rus', 'insert'),
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

  it('adds the space that is missing behind a colon or a dash', () => {
    for (const [before, after] of [
      ['  c:\n    by:‸\n', '  c:\n    by: mod-rus\n'],
      ['  c:\n    by:mo‸\n', '  c:\n    by: mod-rus\n'],
      ['  c: {text: T, by:‸}\n', '  c: {text: T, by: mod-rus}\n'],
      ['  c: {text: T, by:mo‸}\n', '  c: {text: T, by: mod-rus}\n'],
      ['  c:\n    by:\n      -‸\n', '  c:\n    by:\n      - mod-rus\n'],
      ['  c:\n    by:\n      - kremlin\n      -mo‸\n', '  c:\n    by:\n      - kremlin\n      - mod-rus\n'],
    ] as const)
      assert.equal(taken(withClaim(before), 'mod-rus'), withClaim(after));
  });
  it('reads braces as YAML does', () => {
    for (const entry of [
      '{"text":"T","by":"mo‸"}',
      '{text: T, # why, by: {\n    by: mo‸}',
      '{text: T, by: [kremlin # one, two\n    , mo‸]}',
      '{text: T, by: &a mo‸}',
    ])
      assert.ok(labels(withClaim(`  c: ${entry}\n`)).includes('mod-rus'), entry);
  });
  it('is nothing behind an item on another line', () =>
    assert.deepEqual(labels(withClaim('  c:\n    by: [kremlin\n      ‸]\n')), []));
  it('leaves out what is named on the other side', () => {
    const lines = '    supported-by: [drills-end]\n    contradicted-by: [‸]\n';
    assert.deepEqual(labels(withClaim(`  c:\n    text: T\n${lines}`)).sort(), ['boxed-in', 'other']);
  });
  it('is found by the end of a long text', () => {
    const text = `actors:\n  a: {name: Ann, aliases: [${'Anna, '.repeat(30)}Nusha]}\nclaims:\n  c: {text: T, by: nush‸}\n`;
    const { note: read, offset } = marked(text);
    const found = completion(read, offset, context);
    assert.equal(found.items[0]?.filter, 'nush');
    assert.ok(found.isIncomplete, 'what is typed further is looked for anew');
  });
  it('opens the map where none is written', () =>
    assert.equal(
      taken(withClaim('  c:\n    consistency: ‸\n'), 'war'),
      withClaim('  c:\n    consistency: {war: }\n'),
    ));
  it('leaves out what would close a circle', () => {
    const claims = (lines: string) =>
      labels(`claims:\n  a: {text: A, supported-by: [‸]}\n${lines}  z: {text: Z}\n`).sort();
    assert.deepEqual(claims('  b: {text: B, supported-by: c}\n  c: {text: C, supported-by: [a]}\n'), ['z']);
    assert.deepEqual(claims('  b: {text: B, contradicted-by: a}\n'), ['b', 'z']);
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
  it('closes what stands in a table before the end of its cell, and keeps the bar of a label there', () => {
    const table = (cell: string): string =>
      `actors: {a: Ann}\nbrief: |\n  | Who | What |\n  | --- | --- |\n  | ${cell} | x |\n`;
    const cases: [before: string, after: string][] = [
      ['[[an‸', '[[a]]'],
      ['[[an‸]]', '[[a]]'],
      ['[[an‸\\|her]]', '[[a\\|her]]'],
      ['[[an‸|her]]', '[[a|her]]'],
      ['[[‸\\|her]] and [[b]]', '[[a\\|her]] and [[b]]'],
    ];
    for (const [before, after] of cases) assert.equal(taken(table(before), 'a'), table(after));
    const head = 'actors: {a: Ann}\nbrief: |\n  [[an‸ | What\n  --- | ---\n';
    assert.equal(taken(head, 'a'), head.replace('[[an‸', '[[a]]'));
    const quoted = 'actors: {a: Ann}\nbrief: "| [[an‸\\\\|her]] |"\n';
    assert.equal(taken(quoted, 'a'), quoted.replace('an‸', 'a'));
  });
  it('is nothing behind the bar', () =>
    assert.deepEqual(labels(withClaim('  c: {text: "[[kremlin|‸]]"}\n')), []));

  it('puts text that begins with a link in quotes', () => {
    const written = (text: string): string => taken(text, 'a');
    const rest = '\nactors: {a: Ann}\n';
    assert.equal(written(`title: [[‸${rest}`), `title: "[[a]]"${rest}`);
    assert.equal(written(`title: [[an‸]]${rest}`), `title: "[[a]]"${rest}`);
    assert.equal(
      written(`title: [[an‸]] says "no" # why${rest}`),
      `title: "[[a]] says \\"no\\"" # why${rest}`,
    );
    assert.equal(written(`title: [[an‸|her]]${rest}`), `title: "[[a|her]]"${rest}`);
    assert.equal(
      written(`claims: {c: {text: [[‸]], key: true}}${rest}`),
      `claims: {c: {text: "[[a]]", key: true}}${rest}`,
    );
    assert.equal(items(`title: [[an‸]]${rest}`)[0]?.filter, '[[a Ann');
  });
  it('is a bare id where that is a condition', () => {
    const text = withClaim('  c: {text: T, if: [[dri‸]]}\n');
    assert.equal(taken(text, 'drills-end'), withClaim('  c: {text: T, if: drills-end}\n'));
    assert.ok(!labels(text).includes('kremlin') && !labels(text).includes('c'));
  });
  it('finds an actor by the words of its name or alias, and keeps them as the label', () => {
    const mod =
      'title: T\nactors:\n  mod: {name: Ministry of Defence, aliases: [MoD, "O\'Hara, the"]}\n  x: {name: The Kremlin, aliases: [Moscow]}\n';
    const to = (brief: string, label = 'mod'): string =>
      taken(`${mod}brief: ${brief}\n`, label).slice(mod.length + 7, -1);
    assert.equal(to('|\n  The [[Ministry of Def‸'), '|\n  The [[mod|Ministry of Defence]]');
    assert.equal(to('|\n  The [[ministry of ‸ said.'), '|\n  The [[mod|Ministry of Defence]] said.');
    assert.equal(to('|\n  [[Min‸istry of Defence]] said.'), '|\n  [[mod]] said.');
    assert.equal(to('|\n  [[Ministry of D‸efence|It]] said.'), '|\n  [[mod|It]] said.');
    assert.equal(to('"See [[Mosc‸"', 'x'), '"See [[x|Moscow]]"');
    assert.equal(to('"See [[the Krem‸]]"', 'x'), '"See [[x|The Kremlin]]"');
    assert.equal(to("'See [[O''H‸]]'"), "'See [[mod]]'");
    assert.equal(to("'See [[O‸]]'"), "'See [[mod|O''Hara, the]]'");
    assert.equal(to('See [[O‸ and'), "See [[mod|O'Hara, the]] and");
    assert.equal(to('[[Ministry of ‸'), '"[[mod|Ministry of Defence]]"');
    assert.equal(to('See [[mo‸'), 'See [[mod]]');
    assert.equal(
      taken(`${mod}claims: {c: {text: See [[O‸}}\n`, 'mod'),
      `${mod}claims: {c: {text: See [[mod]]}}\n`,
    );
    assert.equal(labels(`${mod}sources: {s: {title: Ministry}}\nbrief: See [[Ministry of‸`)[0], 'mod');
  });
  it('closes what is half closed', () =>
    assert.equal(taken('title: See [[‸]\nactors: {a: Ann}\n', 'a'), 'title: See [[a]]\nactors: {a: Ann}\n'));
});

describe('completion of whole entries', () => {
  it('makes an id and a text of what is typed', () => {
    const text = withClaim('  Moscow bluffs again‸\n');
    assert.equal(
      taken(text, 'New fact'),
      withClaim('  moscow-bluffs-again:\n    text: Moscow bluffs again\n    kind: fact\n    sources: []\n'),
    );
  });
  it('has the indentation of the entries beside it', () =>
    assert.equal(
      taken('claims:\n    c:\n       text: C\n    Bluff‸\n', 'New fact'),
      'claims:\n    c:\n       text: C\n    bluff:\n       text: \n       kind: fact\n       sources: []\n',
    ));
  it('takes a word for the id, if it is free', () => {
    assert.match(taken(withClaim('  bluff‸\n'), 'New judgement'), / {2}bluff:\n {4}text: \n/);
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

  it('takes all that is typed, and nothing else', () => {
    assert.match(
      taken(withClaim('  Mos‸cow bluffs\n'), 'New fact', 'insert'),
      /\n {2}moscow-bluffs:\n {4}text: Moscow bluffs\n/,
    );
    assert.match(
      taken(withClaim('  "Moscow bluffs‸"\n'), 'New fact', 'insert'),
      /\n {2}moscow-bluffs:\n {4}text: Moscow bluffs\n/,
    );
    assert.equal(items(withClaim('  Moscow ‸\n'))[0]?.filter, 'Moscow ');
  });
  it('quotes what YAML would take for a number', () =>
    assert.match(taken(withClaim('  2022‸\n'), 'New fact'), /_2022:\n {4}text: "2022"\n/));
});
