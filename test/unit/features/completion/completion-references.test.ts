import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { completion } from '../../../../src/core/features/completion/completion';
import { editsOfAdded } from '../../../../src/core/features/completion/resolve';
import { applyEdits } from '../../../../src/core/text/edit';
import { markedFiles } from '../includes';
import { marked } from '../support';
import { context, items, labels, taken, withClaim } from './support';

describe('completion of references', () => {
  it('is of the kinds that the field takes', () => {
    assert.deepEqual(labels(withClaim('  c:\n    by: ‸\n')).sort(), ['kremlin', 'mod-rus']);
    assert.deepEqual(labels(withClaim('  c: {text: T, sources: [‸]}\n')), ['tass', '{source: …, quote: …}']);
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
  it('is found by words of its text, in whatever order', () => {
    const found = items(withClaim('  c:\n    supported-by: end drills‸\n'));
    assert.equal(found[0]?.label, 'drills-end');
    assert.equal(found[0]?.filter, 'end drills', 'an editor takes it for a match');
  });
  it('offers an entry of these words where there is none yet', () => {
    const text = withClaim('  c:\n    supported-by: [Troops go home‸]\n');
    const found = items(text).filter(({ adds }) => adds);
    assert.deepEqual(
      found.map(({ label, newText, adds }) => [label, newText, adds?.section]),
      [
        ['New claim “Troops go home”', 'troops-go-home', 'claims'],
        ['New indicator “Troops go home”', 'troops-go-home', 'indicators'],
      ],
    );
    const { note } = marked(text);
    const adds = found[1]?.adds;
    assert.ok(adds);
    const after = applyEdits(note.text.toString(), editsOfAdded(note, adds));
    assert.match(after, /indicators:\n {2}drills-end: .*\n {2}troops-go-home: .*Troops go home/);
    assert.deepEqual(
      items(withClaim('  c:\n    supported-by: drills-end‸\n')).filter((item) => item.adds),
      [],
    );
  });
  it('has what is there before what would be made of these words', () => {
    const found = (typed: string) =>
      items(withClaim(`  c:\n    by: ${typed}‸\n`)).map(({ label, filter }) => [label, filter]);
    assert.deepEqual(found('Mosc').slice(0, 1), [['kremlin', 'Mosc']]);
    const byLetters = found('krmln').filter(([, filter]) => filter === 'krmln');
    assert.deepEqual(byLetters, [
      ['kremlin', 'krmln'],
      ['New actor “krmln”', 'krmln'],
    ]);
    for (const name of ['the kremlin', 'Moscow', 'KREMLIN'])
      assert.ok(!found(name).some(([label = '']) => label.startsWith('New')), name);
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
