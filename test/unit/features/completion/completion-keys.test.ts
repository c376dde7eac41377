import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { items, labels, note, taken, withClaim } from './support';

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
