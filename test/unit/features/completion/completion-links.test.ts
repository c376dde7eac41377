import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { items, labels, taken, withClaim } from './support';

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
