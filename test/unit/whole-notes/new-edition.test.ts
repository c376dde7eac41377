import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Refusal } from '../../../src/core/edits/refusal';
import { editionName, nextReference } from '../../../src/core/whole-notes/edition/edition-name';
import {
  editionDateProblem,
  editionQuestions,
  validityProblem,
} from '../../../src/core/whole-notes/edition/edition-questions';
import { type EditionWishes, newEdition } from '../../../src/core/whole-notes/edition/new-edition';
import { settledIn } from '../../../src/core/whole-notes/edition/settled';
import { readNote } from '../../../src/core/workspace/note/live-note';

const date = '2026-11-29';

function edition(text: string, wishes: Partial<EditionWishes> = {}): string {
  return newEdition(readNote(text), { date, ...wishes }).text;
}

function settled(text: string): string[] {
  return settledIn(readNote(text), date).map(({ id, by }) => `${id}: ${by}`);
}

function withoutSettled(text: string): string {
  const note = readNote(text);
  return newEdition(note, { date, without: settledIn(note, date).map(({ entry }) => entry) }).text;
}

describe('a new edition', () => {
  it('keeps what was judged under the date at which it was weighed, else that of the note', () => {
    const before = `title: T
date: 2026-11-01   # the cut-off
hypotheses:
  war: {text: War, likelihood: unlikely} # for now
  peace:
    text: Peace
    likelihood: likely
    was:
      2026-10-01: very likely
claims:
  a:
    text: A
    likelihood: 70%
    confidence: low
    as-of: 2026-11-05
  b: {text: B, confidence: high}
  c: C
`;
    const after = `title: T
date: 2026-11-29   # the cut-off
hypotheses:
  war: {text: War, likelihood: unlikely, was: {2026-11-01: unlikely}} # for now
  peace:
    text: Peace
    likelihood: likely
    was:
      2026-10-01: very likely
      2026-11-01: likely
claims:
  a:
    text: A
    likelihood: 70%
    confidence: low
    as-of: 2026-11-05
    was: {2026-11-05: {likelihood: 70%, confidence: low}}
  b: {text: B, confidence: high, was: {2026-11-01: {confidence: high}}}
  c: C
`;
    assert.equal(edition(before), after);
    assert.equal(edition(before.replaceAll('\n', '\r\n')), after.replaceAll('\n', '\r\n'));
  });

  it('leaves what stands in was for that date', () => {
    const text =
      'title: T\ndate: 2026-11-01\nclaims:\n  a: {text: A, likelihood: likely, was: {2026-11-01: unlikely}}\n';
    assert.equal(edition(text), text.replace('date: 2026-11-01', `date: ${date}`));
  });

  it('says what could not be kept, as nothing dates it', () => {
    const made = newEdition(readNote('title: T\nclaims: {a: {text: A, likelihood: likely}}\n'), { date });
    assert.deepEqual([made.kept, made.notKept], [0, ['a']]);
    assert.equal(made.text, `title: T\ndate: ${date}\nclaims: {a: {text: A, likelihood: likely}}\n`);
  });

  it('has the number and the validity that are wanted, else those of the note', () => {
    const text = 'title: T\ndate: 2026-11-01\nreference: R 7\nvalid-until: 2026-11-08\n';
    assert.equal(edition(text), text.replace('2026-11-01', date));
    assert.equal(
      edition(text, { validUntil: null, reference: 'R 8' }),
      `title: T\ndate: ${date}\nreference: R 8\n`,
    );
    assert.match(edition(text, { validUntil: '2027-01' }), /\nvalid-until: 2027-01\n/);
  });

  it('is refused where the YAML is malformed or a merge is undecided', () => {
    for (const text of [
      'title: T\nclaims:\n  a: {text: "A\n  b: B\n',
      'title: T\nclaims:\n  a: {text: A, likelihood: [}\n',
      'title: T\n<<<<<<< a\nbrief: A\n=======\nbrief: B\n>>>>>>> b\n',
    ])
      assert.throws(
        () => edition(text),
        (error) => error instanceof Refusal && /\.$/.test(error.message),
        text,
      );
  });

  it('of a frozen copy is one of the note itself', () =>
    assert.equal(
      edition('# Frozen copy of a.notes.yaml, as it stood on 2026-11-01.\ntitle: T\n'),
      `title: T\ndate: ${date}\n`,
    ));
});

describe('what is settled', () => {
  const note = `title: T
date: 2026-11-01
claims:
  won: {text: It wins., kind: forecast, outcome: true}
  open: {text: It loses., kind: forecast, due: 2027-01-01}
  cited: {text: It draws., kind: forecast, outcome: false}
  rates: {text: It rains., kind: forecast, outcome: void, consistency: {h: C}}
  judged: {text: So., supported-by: [cited]}
indicators:
  over: {text: It comes., status: not-observed, until: 2026-11-10}
  later: {text: It goes., status: not-observed, until: 2027-01-01}
  seen: It came.
hypotheses: {h: H}
gaps:
  shut: {text: Who?, status: closed, affects: [won]}
  asked: {text: What?}
`;

  it('is what has an outcome or its time behind it, and nothing that stays refers to or weighs by', () =>
    assert.deepEqual(settled(note), ['won: true', 'over: not-observed', 'shut: closed']));

  it('stays where an open gap, a link in prose or another entry refers to it', () => {
    assert.deepEqual(settled(note.replace('asked: {text: What?}', 'asked: {text: What?, affects: [won]}')), [
      'over: not-observed',
      'shut: closed',
    ]);
    assert.deepEqual(settled(`${note}brief: As [[over]] shows.\n`), ['won: true', 'shut: closed']);
  });

  it('goes out of the new edition with its lines, and leaves all else', () => {
    const after = note
      .replace('date: 2026-11-01', `date: ${date}`)
      .replace(/^ {2}(?:won|over|shut): .*\n/gm, '');
    assert.equal(withoutSettled(note), after);
    assert.equal(withoutSettled(note.replaceAll('\n', '\r\n')), after.replaceAll('\n', '\r\n'));
  });

  it('goes from between braces as well', () => {
    const text = 'title: T\ngaps: {a: {text: A, status: closed}, b: {text: B, status: closed}, c: C}\n';
    assert.equal(withoutSettled(text), `title: T\ndate: ${date}\ngaps: {c: C}\n`);
  });

  it('stays where its author wants something that refers to it to stay', () => {
    const read = readNote(note);
    const [won] = settledIn(read, date);
    const made = newEdition(read, { date, without: won ? [won.entry] : [] });
    assert.equal(made.leftOut, 0, 'the closed gap, which was not ticked, names it');
  });
});

describe('the name of a new edition', () => {
  const names: readonly (readonly [before: string, after: string])[] = [
    ['strike.notes.yaml', 'strike-2026-11-29.notes.yaml'],
    ['strike-2026-11-01.notes.yaml', 'strike-2026-11-29.notes.yaml'],
    ['20261101-strike.notes.yml', '20261129-strike.notes.yml'],
    ['strike-v2.notes.yaml', 'strike-v3.notes.yaml'],
    ['strike.ed.09.notes.yaml', 'strike.ed.10.notes.yaml'],
    ['berth-5.notes.yaml', 'berth-5-2026-11-29.notes.yaml'],
    ['outlook-2025.notes.yaml', 'outlook-2026.notes.yaml'],
    ['outlook-2026.notes.yaml', 'outlook-2026-11-29.notes.yaml'],
    ['strike-2026-11-01.frozen.notes.yaml', 'strike-2026-11-29.notes.yaml'],
  ];
  for (const [before, after] of names)
    it(`is ${after} for ${before}`, () => assert.equal(editionName(before, date), after));

  it('has no sign that a file name cannot have', () =>
    assert.equal(editionName('a.notes.yaml', '2026-11-01/2026-12~'), 'a-2026-11-01-2026-12.notes.yaml'));
});

describe('the number of a new edition', () => {
  for (const [before, after] of [
    ['MIL 2026-014', 'MIL 2026-015'],
    ['7', '8'],
    ['A/99', 'A/100'],
    ['draft', undefined],
  ] as const)
    it(`behind ${before} is ${after}`, () => assert.equal(nextReference(before), after));
});

describe('the questions of a new edition', () => {
  const note = readNote('title: T\ndate: 2026-11-01\nreference: R 7\nvalid-until: 2026-11-08\n');

  it('are those that the note gives cause for', () => {
    assert.deepEqual(editionQuestions(note, date), {
      outlived: '2026-11-08',
      reference: { now: 'R 7', next: 'R 8' },
    });
    assert.deepEqual(editionQuestions(note, '2026-11-07').outlived, undefined);
    assert.deepEqual(editionQuestions(readNote('title: T\n'), date), {});
  });

  it('take dates that can follow', () => {
    assert.equal(editionDateProblem(note, date), undefined);
    assert.equal(editionDateProblem(note, '2026-11'), undefined);
    assert.match(editionDateProblem(note, '2026-10-31') ?? '', /of 2026-11-01/);
    assert.match(editionDateProblem(note, 'soon') ?? '', /such as/);
    assert.equal(validityProblem(date, '2027'), undefined);
    assert.match(validityProblem(date, '2026-11-01') ?? '', /cannot end before/);
  });
});
