import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertDecides, decidedBy, offered } from './support';

const head = `title: T
actors:
  bo: {name: Bo Author}
claims:
`;

/** Both sides judge one claim, and one also says why. */
const judged = `${head}  a: # kept
    text: It ends.
<<<<<<< HEAD
    likelihood: likely
    confidence: moderate
=======
    likelihood: very likely
    confidence: moderate
    because: The port is shut.
>>>>>>> bo
    key: true
  b: B
`;

/** Both sides add a claim at the end. */
const added = `${head}  a: A
<<<<<<< HEAD
  b:
    text: B
    likelihood: likely
=======
  c: {text: C} # of bo
>>>>>>> bo
gaps:
  g: G
`;

/** Both call what they add the same. */
const twice = added.replace('  c: {text: C}', '  b: {text: C}');

describe('A conflict is decided', () => {
  it('for one side, and nothing else changes', () => {
    assertDecides({
      before: judged,
      answers: ['Take “HEAD”'],
      after: judged.replace(/<{7}.*\n/, '').replace(/={7}[^>]*>{7}.*\n/, ''),
    });
    assertDecides({
      before: judged,
      answers: ['Take “bo”'],
      after: judged.replace(/<{7}[^=]*={7}\n/, '').replace(/>{7}.*\n/, ''),
    });
  });

  it('for both, where one judgement goes into the views of the other', () => {
    assertDecides({
      before: judged,
      answers: ['Take both: “HEAD” stays', 'Bo Author'],
      after: `${head}  a: # kept
    text: It ends.
    likelihood: likely
    confidence: moderate
    views: {bo: {likelihood: very likely, confidence: moderate, because: The port is shut.}}
    key: true
  b: B
`,
    });
  });

  it('for both the other way round, with a new actor', () => {
    assertDecides({
      before: judged,
      answers: ['Take both: “bo” stays', 'Another name…', 'Ann Lee'],
      after: `title: T
actors:
  bo: {name: Bo Author}
  ann-lee: {name: Ann Lee}
claims:
  a: # kept
    text: It ends.
    likelihood: very likely
    confidence: moderate
    because: The port is shut.
    views: {ann-lee: {likelihood: likely, confidence: moderate}}
    key: true
  b: B
`,
    });
  });

  it('for both, where each has an entry of its own', () => {
    assertDecides({
      before: added,
      answers: ['Take both'],
      after: `${head}  a: A
  b:
    text: B
    likelihood: likely
  c: {text: C} # of bo
gaps:
  g: G
`,
    });
  });

  it('for both, where each calls another entry the same', () => {
    assertDecides({
      before: twice,
      answers: ['Take both as entries'],
      after: `${head}  a: A
  b:
    text: B
    likelihood: likely
  b-2: {text: C} # of bo
gaps:
  g: G
`,
    });
  });

  it('for both, where lines that they share stand behind the conflict', () => {
    assertDecides({
      before: `${head}  a: A
<<<<<<< HEAD
  b:
    text: B
=======
  c:
    text: C
>>>>>>> bo
    kind: fact
`,
      answers: ['Take both'],
      after: `${head}  a: A
  b:
    text: B
    kind: fact
  c:
    text: C
    kind: fact
`,
    });
  });

  it('for both, where each adds to a list', () => {
    assertDecides({
      before: `${head}  a:
    text: A
<<<<<<< HEAD
    supported-by: [b, c]
=======
    supported-by: [b, d]
>>>>>>> bo
  b: B
  c: C
  d: D
`,
      answers: ['Take both'],
      after: `${head}  a:
    text: A
    supported-by: [b, c, d]
  b: B
  c: C
  d: D
`,
    });
  });
});

describe('Both sides cannot stay', () => {
  const questionOf = (text: string): string =>
    offered(text)
      .map(({ label }) => label)
      .join(' | ');

  it('where the note has one value only', () => {
    const dates = 'title: T\n<<<<<<< HEAD\ndate: 2022-02-16\n=======\ndate: 2022-02-17\n>>>>>>> bo\n';
    assert.equal(questionOf(dates), 'Take “HEAD” | Take “bo”');
    assert.equal(decidedBy(dates, ['Take “bo”']), 'title: T\ndate: 2022-02-17\n');
  });

  it('where a hypothesis is judged', () => {
    const text =
      'title: T\nhypotheses:\n<<<<<<< HEAD\n  war: {text: War, likelihood: likely}\n=======\n  war: {text: War, likelihood: unlikely}\n>>>>>>> bo\n';
    assert.equal(questionOf(text), 'Take “HEAD” | Take “bo”');
  });

  it('where another conflict of the entry is open', () => {
    const text =
      'title: T\nactors: {bo: Bo}\nclaims:\n  a:\n    text: A\n<<<<<<< HEAD\n    likelihood: likely\n=======\n    likelihood: unlikely\n>>>>>>> bo\n    confidence: low\n<<<<<<< HEAD\n    views: {cy: likely}\n=======\n    views: {cy: unlikely}\n>>>>>>> bo\n';
    assert.throws(
      () => decidedBy(text, ['Take both: “HEAD” stays', 'Bo']),
      /Decide the conflict in line 12 first/,
    );
  });

  it('where an actor has a view there already', () => {
    const text = judged.replace('    key: true\n', '    key: true\n    views: {bo: unlikely}\n');
    assert.throws(() => decidedBy(text, ['Take both: “HEAD” stays', 'Bo']), /has a view of “a” already/);
  });

  it('where what both call the same is named elsewhere', () => {
    const text = twice.replace('  g: G', '  g: {text: G, affects: b}');
    assert.throws(() => decidedBy(text, ['Take both as entries']), /named elsewhere in this note/);
  });
});
