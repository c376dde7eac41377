import { describe, it } from 'node:test';
import { assertSlip, claims, entryAt, entryC, lastSection } from './slips';

const indented = (from: number, to: number): RegExp =>
  new RegExp(`indented by ${from}, the others by ${to}\\. Indent it by ${to} as well\\.$`);

const entryD = '  d: {text: D, kind: assumption, supported-by: e}\n';

/** The entry `e` at a wrong column: the note, and where the message is. */
const shifted: Readonly<Record<string, readonly [before: string, after: string, at: string, says: RegExp]>> =
  {
    'the first, with its fields': [
      `${claims}${entryAt(4, 6)}${entryC}${entryD}`,
      `${claims}${entryAt(2, 4)}${entryC}${entryD}`,
      '3:5',
      indented(4, 2),
    ],
    'the first, without its fields': [
      `${claims}${entryAt(4, 4)}${entryC}${entryD}`,
      `${claims}${entryAt(2, 4)}${entryC}${entryD}`,
      '3:5',
      indented(4, 2),
    ],
    'the first of two': [
      `${claims}${entryAt(4, 6)}${entryD}`,
      `${claims}${entryAt(2, 4)}${entryD}`,
      '3:5',
      indented(4, 2),
    ],
    'one in the middle, by three': [
      `${claims}${entryC}${entryAt(3, 5)}${entryD}`,
      `${claims}${entryC}${entryAt(2, 4)}${entryD}`,
      '7:4',
      indented(3, 2),
    ],
    'one in the middle, at the column of the fields above': [
      `${claims}${entryC}${entryAt(4, 6)}${entryD}`,
      `${claims}${entryC}${entryAt(2, 4)}${entryD}`,
      '7:5',
      indented(4, 2),
    ],
    'one below braces': [
      `${claims}${entryD}${entryAt(6, 8)}${entryC}`,
      `${claims}${entryD}${entryAt(2, 4)}${entryC}`,
      '4:7',
      indented(6, 2),
    ],
    'one by too little': [
      `${claims}${entryC}${entryAt(1, 3)}${entryD}`,
      `${claims}${entryC}${entryAt(2, 4)}${entryD}`,
      '7:2',
      indented(1, 2),
    ],
    "one by too little, with its fields at the others' column": [
      `${claims}${entryC}${entryAt(1, 2)}${entryD}`,
      `${claims}${entryC}${entryAt(2, 3)}${entryD}`,
      '7:2',
      indented(1, 2),
    ],
    'one at the margin': [
      `${claims}${entryC}e: {text: E, kind: assumption}\n${entryD}`,
      `${claims}${entryC}  e: {text: E, kind: assumption}\n${entryD}`,
      '7:1',
      indented(0, 2),
    ],
    'one in braces': [
      `${claims}${entryD}    e: {text: E, kind: assumption}\n${entryC}`,
      `${claims}${entryD}  e: {text: E, kind: assumption}\n${entryC}`,
      '4:5',
      indented(4, 2),
    ],
    'the last': [
      `${claims}${entryD}${entryC}${entryAt(3, 6)}`,
      `${claims}${entryD}${entryC}${entryAt(2, 5)}`,
      '8:4',
      indented(3, 2),
    ],
    'a field by too much': [
      `${claims}  e:\n    text: E\n     kind: assumption\n${entryC}${entryD}`,
      `${claims}  e:\n    text: E\n    kind: assumption\n${entryC}${entryD}`,
      '5:6',
      indented(5, 4),
    ],
    'a field by too little': [
      `${claims}  e:\n    text: E\n   kind: assumption\n${entryC}${entryD}`,
      `${claims}  e:\n    text: E\n    kind: assumption\n${entryC}${entryD}`,
      '5:4',
      indented(3, 4),
    ],
  };

const topShifted: typeof shifted = {
  'a field': [
    `title: T\n  date: 2022-02\n${claims.slice(9)}${entryC}${entryAt(2, 4)}`,
    `title: T\ndate: 2022-02\n${claims.slice(9)}${entryC}${entryAt(2, 4)}`,
    '2:3',
    /indented by 2, the others by 0\. Begin it at the margin\.$/,
  ],
  'a field whose value goes on left of it': [
    `   question:\n Who wins?\n${claims}${entryC}${entryAt(2, 4)}`,
    `question:\n Who wins?\n${claims}${entryC}${entryAt(2, 4)}`,
    '1:4',
    /indented by 3, the others by 0\. Begin it at the margin\.$/,
  ],
  'a section': [
    `title: T\n claims:\n${entryC}${entryAt(2, 4)}`,
    `title: T\nclaims:\n${entryC}${entryAt(2, 4)}`,
    '2:2',
    /indented by 1, the others by 0\. Begin it at the margin\.$/,
  ],
  'a section behind another': [
    `${claims}${entryC}${entryAt(2, 4)} ${lastSection}`,
    `${claims}${entryC}${entryAt(2, 4)}${lastSection}`,
    '13:2',
    /indented by 1, the others by 0/,
  ],
  'the first key': [
    ` ${claims}${entryC}${entryAt(2, 4)}`,
    `${claims}${entryC}${entryAt(2, 4)}`,
    '1:2',
    /indented by 1, the others by 0/,
  ],
};

describe('what stands at another column than its siblings', () => {
  const all = { ...shifted, ...topShifted };
  for (const [name, [before, after, at, says]] of Object.entries(all))
    it(`is one mistake with a fix: ${name}`, () => {
      const to = Number(/the others by (\d)/.exec(says.source)?.[1]);
      const fix = to === 0 ? 'Begin it at the margin' : `Indent it by ${to}`;
      assertSlip({ before, after, at, says, fix });
    });
});
