import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inspectorPart } from '../../../../src/core/views/inspector/inspector-part';
import { contextOfFiles, contextOfText, fieldNamed, inspected } from './support';

const note = `title: War
sources:
  mod: {title: Ministry of Defence, reliability: B}
actors:
  kremlin: {name: The Kremlin, aliases: [Moscow]}
hypotheses:
  war: Russia invades
claims:
  boxed-in:
    text: "[[kremlin]] is **boxed** in, as [[drills|the drills]] show."
    kind: judgement
    x-thread: 7
    unheard-of: yes
    sources: [mod, {source: mod, at: p. 4, quote: the words}, nobody]
    supported-by: [drills, watched, boxed-in]
    contradicted-by: told
    consistency: {war: I, nowhere: C, x-own: 3}
    was: {2021-12: likely, 2022-01: {likelihood: unlikely, because: News.}}
    key: true
    external: {attack: [T1566]}
    if: [war, the talks fail again]
  told: Moscow says otherwise.
indicators:
  drills: {text: The drills end., sources: mod, credibility: 2}
  watched: {text: A reply comes., status: watching}
`;

describe('the Inspector', () => {
  const part = inspected(note, 'claims/0/boxed-in');

  it('names the entry in plain words, with its place among its kind', () =>
    assert.deepEqual(part.head, {
      key: 'claims/0/boxed-in',
      kind: 'claim',
      id: 'boxed-in',
      title: 'The Kremlin is boxed in, as the drills show.',
      place: 1,
      count: 2,
    }));

  it('shows a text with its links as words that lead to their entries', () => {
    const { value, words = [] } = fieldNamed(part, 'text');
    assert.equal(value, '[[kremlin]] is **boxed** in, as [[drills|the drills]] show.');
    assert.deepEqual(
      words.map(({ text, entry }) => [text, entry]),
      [
        ['The Kremlin', 'actors/0/kremlin'],
        [' is ', undefined],
        ['boxed', undefined],
        [' in, as ', undefined],
        ['the drills', 'indicators/0/drills'],
        [' show.', undefined],
      ],
    );
  });

  it('says of each thing that is named what it is worth, and what is wrong with it', () => {
    const { items = [], side } = fieldNamed(part, 'supported-by');
    assert.equal(side, 'for');
    assert.deepEqual(
      items.map(({ name, trouble, chip }) => [name, chip?.title, chip?.grade, chip?.nothing, trouble]),
      [
        ['drills', 'The drills end.', 'B2', undefined, undefined],
        ['watched', 'A reply comes.', undefined, 'not-observed-yet', undefined],
        ['boxed-in', 'The Kremlin is boxed in, as the drills show.', 'B', undefined, 'itself'],
      ],
    );
    const against = fieldNamed(part, 'contradicted-by');
    assert.equal(against.side, 'against');
    assert.deepEqual(
      against.items?.map(({ name, chip }) => [name, chip?.nothing]),
      [['told', 'no-ground']],
    );
  });

  it('gives citations with their places and words, each with a key of its own', () =>
    assert.deepEqual(
      fieldNamed(part, 'sources').items?.map(({ key, value, trouble }) => [key, value, trouble]),
      [
        ['mod', 'mod', undefined],
        ['mod #2', { source: 'mod', at: 'p. 4', quote: 'the words' }, undefined],
        ['nobody', 'nobody', 'unknown'],
      ],
    ));

  it('gives maps as rows, without keys of the user’s own', () => {
    assert.deepEqual(
      fieldNamed(part, 'consistency').items?.map(({ name, value, chip }) => [name, value, chip?.title]),
      [
        ['war', 'I', 'Russia invades'],
        ['nowhere', 'C', undefined],
      ],
    );
    assert.deepEqual(
      fieldNamed(part, 'was').items?.map(({ name, value }) => [name, value]),
      [
        ['2021-12', 'likely'],
        ['2022-01', { likelihood: 'unlikely', because: 'News.' }],
      ],
    );
    assert.deepEqual(
      fieldNamed(part, 'was').items?.map(({ band }) => band),
      [
        { low: 55, high: 80 },
        { low: 20, high: 45 },
      ],
    );
    assert.deepEqual(fieldNamed(part, 'external').items?.[0]?.value, ['T1566']);
  });

  it('tells ids from texts where a field takes both', () =>
    assert.deepEqual(
      fieldNamed(part, 'if').items?.map(({ name, words }) => [name, words?.[0]?.text]),
      [
        ['war', undefined],
        [undefined, 'the talks fail again'],
      ],
    ));

  it('shows what is given and usual first, and folds the rest', () => {
    assert.equal(fieldNamed(part, 'key').value, true);
    const shown = part.fields.filter(({ isMore }) => !isMore).map(({ key }) => key);
    assert.deepEqual(shown, [
      ...['text', 'kind', 'sources', 'likelihood', 'confidence', 'if', 'supported-by', 'contradicted-by'],
      ...['consistency', 'key', 'was', 'external'],
    ]);
  });

  it('names what else is written in the entry', () =>
    assert.deepEqual(part.others, ['unheard-of', 'x-thread']));

  it('puts each problem at the field that it lies in', () => {
    const { problems } = fieldNamed(part, 'supported-by');
    const codes = part.problems.filter(({ key }) => problems.includes(key)).map(({ code }) => code);
    assert.deepEqual(codes, ['self-reference']);
    assert.equal(new Set(part.problems.map(({ key }) => key)).size, part.problems.length);
  });

  it('is empty for an entry that is gone', () => {
    assert.equal(inspected(note, 'claims/0/gone').head, undefined);
    assert.equal(inspected(note, 'claims/1/boxed-in').head, undefined);
    assert.equal(inspected(note, 'nonsense').head, undefined);
  });
});

describe('the Inspector of an odd entry', () => {
  it('tells two of one id apart', () => {
    const text =
      'claims:\n  a: {text: One, key: true}\n  a: {text: Two}\n  b: {text: Three, supported-by: a}\n';
    assert.equal(fieldNamed(inspected(text, 'claims/0/a'), 'text').value, 'One');
    assert.equal(fieldNamed(inspected(text, 'claims/1/a'), 'text').value, 'Two');
    assert.equal(inspected(text, 'claims/0/a').uses.total, 1);
    assert.equal(inspected(text, 'claims/1/a').uses.total, 0);
  });

  it('locks what is malformed, and still shows what can be read', () => {
    const text = 'claims:\n  a:\n    text: One\n    sources: [b, "c\n  b: {text: Two}\n';
    const part = inspected(text, 'claims/0/a');
    assert.equal(part.head?.locked, 'malformed');
    assert.ok(part.problems.some(({ code }) => code === 'syntax'));
    assert.equal(inspected(text, 'claims/0/b').head?.locked, undefined);
  });

  it('locks all entries while a merge is to be decided', () => {
    const text = 'claims:\n  a: One\n<<<<<<< ours\n  b: Two\n=======\n  b: Three\n>>>>>>> theirs\n';
    assert.equal(inspected(text, 'claims/0/a').head?.locked, 'conflict');
  });

  it('reads one that is a bare text, with either line end', () => {
    for (const lineEnd of ['\n', '\r\n']) {
      const text = ['claims:', '  a: >-', '    One', '', '    two', '  b: |', '    x', ''].join(lineEnd);
      assert.equal(fieldNamed(inspected(text, 'claims/0/a'), 'text').value, 'One\ntwo');
      assert.equal(fieldNamed(inspected(text, 'claims/0/b'), 'text').value, 'x');
    }
  });

  it('takes the first of a field that is given twice', () => {
    const part = inspected('claims:\n  a: {text: One, confidence: low, confidence: high}\n', 'claims/0/a');
    assert.equal(fieldNamed(part, 'confidence').value, 'low');
    assert.ok(part.problems.some(({ code }) => code === 'duplicate-key'));
  });

  it('shows the beginning of a text of a million characters, and says that it is too long', () => {
    const part = inspected(`claims:\n  a: {text: ${'word '.repeat(200_000)}, note: short}\n`, 'claims/0/a');
    const { value, tooLong } = fieldNamed(part, 'text');
    assert.ok(tooLong);
    assert.ok(String(value).length < 3000);
    assert.ok(JSON.stringify(part).length < 60_000);
    assert.ok((part.head?.title.length ?? 0) < 200);
  });

  it('shows as many items as are wanted, of as many as there are', () => {
    const ids = Array.from({ length: 5000 }, (_, at) => `i${at}`);
    const context = contextOfText(`claims:\n  a: {text: One, supported-by: [${ids.join(', ')}]}\n`);
    const few = inspectorPart(context, { entry: 'claims/0/a' });
    assert.equal(fieldNamed(few, 'supported-by').items?.length, 50);
    assert.equal(fieldNamed(few, 'supported-by').total, 5000);
    const many = inspectorPart(context, { entry: 'claims/0/a', counts: { 'supported-by': 4000 } });
    assert.equal(fieldNamed(many, 'supported-by').items?.length, 300);
    assert.ok(many.problems.length <= 50);
  });
});

describe('the Inspector across notes', () => {
  const context = contextOfFiles({
    'own.notes.yaml':
      'title: Own\ninclude: other.notes.yaml\nclaims:\n  a: {text: Mine, supported-by: theirs}\n',
    'other.notes.yaml':
      'title: Other\nyardstick: phia\nclaims:\n  theirs: {text: "Theirs, see [[far]]", supported-by: far}\n  far: Far\n',
  });

  it('shows an entry of an included note, locked, with what refers to it here', () => {
    const key = fieldNamed(inspectorPart(context, { entry: 'claims/0/a' }), 'supported-by').items?.[0]?.chip;
    assert.equal(key?.elsewhere, 'other.notes.yaml');
    const part = inspectorPart(context, { entry: key?.key ?? '' });
    assert.equal(part.head?.locked, 'elsewhere');
    assert.equal(part.head?.elsewhere, 'other.notes.yaml');
    assert.deepEqual(part.problems, []);
    assert.deepEqual(
      part.uses.groups.map(({ label, chips }) => [label, chips.map(({ id }) => id)]),
      [['Supports', ['a']]],
    );
    const { control } = fieldNamed(part, 'likelihood');
    assert.ok(control.kind === 'likelihood' && control.stops[0]?.key === 'remote chance');
  });

  it('names the notes that refer to an entry of this one', () => {
    const other = contextOfFiles({
      'base.notes.yaml': 'title: Base\nclaims:\n  a: One\n',
      'user.notes.yaml':
        'title: User\ninclude: base.notes.yaml\nclaims:\n  b: {text: Two, supported-by: a}\n',
    });
    assert.deepEqual(inspectorPart(other, { entry: 'claims/0/a' }).uses.inNotes, [
      { key: 'user.notes.yaml', name: 'user.notes.yaml' },
    ]);
  });
});
