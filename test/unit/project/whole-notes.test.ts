import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { check } from '../../../src/core/rules/engine/checker';
import type { Diagnostic } from '../../../src/core/rules/rule';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { root } from '../../host/paths';

// Whole notes as analysts write them. Whatever is reported in one of them is read by somebody who has done the work
// with care: each report that is not deserved is a false alarm, and there is none.

const folder = join(root, 'test', 'fixtures', 'whole-notes');

interface Checked {
  /** A day on which the note is read, within the time for which it holds. */
  readonly today: string;
  /** What is reported, as `code: covered text`. */
  readonly deserved: readonly string[];
  /** Words that the reader of English misreads as yet, as `code: the line in which they stand`. */
  readonly misread?: readonly string[];
}

const notes: Readonly<Record<string, Checked>> = {
  'country-risk': {
    today: '2024-09-10',
    deserved: [
      // That the Fund completes its reviews rests on what the Fund itself has announced, and on an assumption.
      'self-interested-source: fund-stays',
    ],
    misread: [
      'bare-certainty: The budget statement will be read in June; whoever hopes that the street has tired should look at its size in August.',
      'vague-likelihood: text: The next general election takes place in August 2027, and until then no vote may be called by the president.',
    ],
  },
  'cyber-advisory': {
    today: '2024-09-20',
    deserved: [],
    misread: [
      'bare-certainty: find. This advisory will be revised when the patch of',
      'bare-certainty: Versa Director has been analysed; the sharing group will meet on 3 October.',
    ],
  },
  'defence-update': {
    today: '2024-09-02',
    deserved: [],
    misread: [
      'vague-likelihood: in Donetsk. Kyiv is aware that the ground may have to be given up, and has never claimed that it will stay.',
      'vague-likelihood: text: By law, conscripts may be sent into battle only after four months of training.',
    ],
  },
  'public-estimate': {
    today: '2024-09-15',
    deserved: [
      // What Israel fears is known from Israel alone, which wants others to fear it as well.
      'self-interested-source: israel-fears',
      // That Iran would leave the treaty rests on a threat of Iran's, which is made in order to be believed.
      'self-interested-source: leaves-treaty',
    ],
    misread: [
      'vague-likelihood: Israel believes that a decision will come sooner, and some in Washington think it may. Our confidence is no',
      'vague-likelihood: text: Under the agreement inspectors may ask for access at short notice, and Iran may refuse it only for a time.',
    ],
  },
};

function textOf(name: string): string {
  return readFileSync(join(folder, `${name}.notes.yaml`), 'utf8');
}

describe('A whole note', () => {
  it('is known here', () => {
    const names = readdirSync(folder).map((file) => file.replace(/\.notes\.yaml$/, ''));
    assert.deepEqual(names.sort(), Object.keys(notes));
  });

  for (const [name, { today, deserved, misread = [] }] of Object.entries(notes)) {
    it(`such as ${name} has thirty entries or more, beside its sources and actors twenty`, () => {
      const { entries } = readNote(textOf(name)).contents;
      const others = entries.filter(({ kind }) => kind !== 'source' && kind !== 'actor');
      assert.ok(entries.length >= 30 && others.length >= 20, `${entries.length}, ${others.length}`);
    });

    it(`such as ${name} is told what it deserves, and nothing else`, () => {
      const text = textOf(name);
      const found = check(readNote(text), { today });
      const isMisread = ({ code, span }: Diagnostic): boolean =>
        misread.includes(`${code}: ${lineAt(text, span.start)}`);
      assert.deepEqual(
        found
          .filter((each) => !isMisread(each))
          .map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`),
        deserved,
      );
    });
  }
});

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(start, text.indexOf('\n', offset)).trim();
}
