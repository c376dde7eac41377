import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { items, labels, note, taken, withClaim } from './support';

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
