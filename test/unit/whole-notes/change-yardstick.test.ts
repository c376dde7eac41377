import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Refusal } from '../../../src/core/edits/refusal';
import { type YardstickId, yardsticks } from '../../../src/core/model/scales/yardsticks';
import { applyEdits } from '../../../src/core/text/edit';
import { changeYardstick, type Untranslated } from '../../../src/core/whole-notes/yardstick/change-yardstick';
import { translate } from '../../../src/core/whole-notes/yardstick/translation';
import { readNote } from '../../../src/core/workspace/note/live-note';

function changed(text: string, id: YardstickId, way?: Untranslated): string {
  return applyEdits(text, changeYardstick(readNote(text), id, way).edits);
}

/** What is left, by the words that stand there afterwards. */
function left(text: string, id: YardstickId): string[] {
  const change = changeYardstick(readNote(text), id);
  const after = applyEdits(text, change.edits);
  return change.left.map(({ span, spanAfter, where }) => {
    const words = after.slice(spanAfter.start, spanAfter.end);
    assert.equal(words, text.slice(span.start, span.end));
    return `${where}: ${words}`;
  });
}

/** Each term of a yardstick in another: what it says there, or nothing. */
function table(from: YardstickId, to: YardstickId): Record<string, string> {
  const pairs = yardsticks[from].terms.map(({ names: [name = ''] }) => {
    const found = translate(name, yardsticks[from], yardsticks[to]);
    return [name, found.kind === 'says' ? found.words : '—'];
  });
  return Object.fromEntries(pairs);
}

describe('a term in another yardstick', () => {
  it('is the one that holds the middle of its band', () =>
    assert.deepEqual(table('icd-203', 'phia'), {
      'almost no chance': 'remote chance',
      'very unlikely': 'highly unlikely',
      unlikely: 'unlikely',
      'roughly even chance': 'realistic possibility',
      likely: 'likely',
      'very likely': 'highly likely',
      'almost certain': 'almost certain',
    }));

  it('is none where the middle falls into a gap', () => {
    assert.equal(table('icd-203', 'kent')['very unlikely'], '—', '12.5 lies between 12 and 20');
    assert.equal(table('kent', 'phia')['almost certain'], '—', '93 lies between 90 and 95');
    assert.equal(table('kent', 'phia')['almost certainly not'], '—', '7 lies between 5 and 10');
  });

  it('is of two that hold it the one that overlaps most, then the one with the nearer middle', () => {
    assert.equal(table('phia', 'icd-203')['realistic possibility'], 'roughly even chance', '45 is a border');
    assert.equal(table('nato', 'phia').likely, 'likely', '75 is the end of one');
    assert.equal(table('icd-203', 'kent')['very likely'], 'almost certain', '87.5 is not in 63–87');
  });

  it('is not the same word where that means something else', () =>
    assert.equal(table('nato', 'phia')['highly unlikely'], 'remote chance'));

  const say = (words: string, from: YardstickId, to: YardstickId) =>
    translate(words, yardsticks[from], yardsticks[to]);

  it('keeps the writer’s word where the other yardstick has it for the same term', () => {
    assert.deepEqual(say('Probable', 'icd-203', 'phia'), { kind: 'says', words: 'Probable' });
    assert.deepEqual(say('probable', 'phia', 'nato'), { kind: 'says', words: 'likely' });
  });

  it('is of a range of two its ends, or one term where both become that', () => {
    assert.deepEqual(say('unlikely to likely', 'icd-203', 'nato'), {
      kind: 'says',
      words: 'unlikely to likely',
    });
    assert.deepEqual(say('very unlikely to unlikely', 'icd-203', 'nato'), {
      kind: 'says',
      words: 'unlikely',
    });
    assert.deepEqual(say('very unlikely to unlikely', 'icd-203', 'kent'), {
      kind: 'none',
      why: '“very unlikely” means 5–20 %, and no term of kent holds the middle of that.',
      percent: '5-45%',
    });
  });

  it('is nothing that a number needs', () => {
    for (const number of ['70%', '60-80%', '~70%', 'under 10%', '1 in 5'])
      assert.deepEqual(say(number, 'icd-203', 'kent'), { kind: 'stays' });
  });
});

describe('the change of a yardstick', () => {
  it('re-words likelihoods in all their fields, and nothing else', () => {
    const before = `title: It is very likely # as they say
hypotheses:
  war: {text: War, likelihood: very likely, was: {2026-01: "roughly even chance"}}
claims:
  a:
    text: A
    likelihood: 'very unlikely'   # weighed twice
    was:
      2026-01-01: very likely
      2026-02-01: {likelihood: very unlikely, because: very likely so}
    views: {they: very likely}
    note: very likely
actors: {they: They}
`;
    const after = `title: It is very likely # as they say
yardstick: nato
hypotheses:
  war: {text: War, likelihood: likely, was: {2026-01: "even chance"}}
claims:
  a:
    text: A
    likelihood: 'unlikely'   # weighed twice
    was:
      2026-01-01: likely
      2026-02-01: {likelihood: unlikely, because: very likely so}
    views: {they: likely}
    note: very likely
actors: {they: They}
`;
    assert.equal(changed(before, 'nato'), after);
    assert.equal(changed(before.replaceAll('\n', '\r\n'), 'nato'), after.replaceAll('\n', '\r\n'));
  });

  it('leaves what does not translate, and lists it, or writes it in percent', () => {
    const text =
      'title: T\nyardstick: icd-203\nclaims:\n  a: {text: A, likelihood: very unlikely}\n  b: {text: B, likelihood: likely}\n';
    assert.equal(
      changed(text, 'kent'),
      text.replace('icd-203', 'kent').replace('likelihood: likely', 'likelihood: probable'),
    );
    assert.deepEqual(left(text, 'kent'), ['field: very unlikely']);
    assert.match(changed(text, 'kent', 'percent'), /a: \{text: A, likelihood: 5-20%\}/);
    assert.deepEqual(changeYardstick(readNote(text), 'kent', 'percent').left, []);
  });

  it('says how often which words become which', () => {
    const claims = ['likely', 'very likely', 'likely', '70%'].map(
      (each, at) => `  c${at}: {text: C, likelihood: ${each}}`,
    );
    const { reworded } = changeYardstick(readNote(`title: T\nclaims:\n${claims.join('\n')}\n`), 'kent');
    assert.deepEqual(reworded, [
      { from: 'likely', to: 'probable', count: 2 },
      { from: 'very likely', to: 'almost certain', count: 1 },
    ]);
  });

  it('lists words of the note’s own prose that mean something else, or nothing', () => {
    const text =
      'title: T\nyardstick: nato\nbottom-line: A strike is highly unlikely, and talks are likely.\nclaims:\n  a: {text: It is likely to rain., by: they, sources: [s]}\nactors: {they: They}\nsources: {s: S}\n';
    assert.deepEqual(left(text, 'phia'), ['prose: highly unlikely'], 'of 0–10 % there it means 10–20 %');
    assert.deepEqual(left(text.replace('title: T\n', 'title: T\nlang: de\n'), 'phia'), []);
  });

  it('lists what is no likelihood, and what the text shares by an alias', () => {
    assert.deepEqual(left('title: T\nclaims: {a: {text: A, likelihood: perhaps}}\n', 'nato'), [
      'field: perhaps',
    ]);
    const shared =
      'title: T\nclaims:\n  a: {text: A, likelihood: &l very likely}\n  b: {text: B, likelihood: *l}\n';
    const after = readNote(changed(shared, 'nato'));
    assert.equal(after.contents.values.yardstick?.value, 'nato');
    assert.ok(left(shared, 'nato').length > 0);
  });

  it('is refused while a merge is undecided', () =>
    assert.throws(
      () =>
        changeYardstick(readNote('title: T\n<<<<<<< a\nbrief: A\n=======\nbrief: B\n>>>>>>> b\n'), 'nato'),
      Refusal,
    ));
});
