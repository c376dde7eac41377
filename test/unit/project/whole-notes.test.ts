import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { check } from '../../../src/core/rules/engine/checker';
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
}

const notes: Readonly<Record<string, Checked>> = {
  'country-risk': {
    today: '2024-09-10',
    deserved: [
      // That the Fund completes its reviews rests on what the Fund itself has announced, and on an assumption.
      'self-interested-source: fund-stays',
    ],
  },
  'cyber-advisory': {
    today: '2024-09-20',
    deserved: [],
  },
  'defence-update': {
    today: '2024-09-02',
    deserved: [],
  },
  'public-estimate': {
    today: '2024-09-15',
    deserved: [
      // What Israel fears is known from Israel alone, which wants others to fear it as well.
      'self-interested-source: israel-fears',
      // That Iran would leave the treaty rests on a threat of Iran's, which is made in order to be believed.
      'self-interested-source: leaves-treaty',
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

  for (const [name, { today, deserved }] of Object.entries(notes)) {
    it(`such as ${name} has thirty entries or more, beside its sources and actors twenty`, () => {
      const { entries } = readNote(textOf(name)).contents;
      const others = entries.filter(({ kind }) => kind !== 'source' && kind !== 'actor');
      assert.ok(entries.length >= 30 && others.length >= 20, `${entries.length}, ${others.length}`);
    });

    it(`such as ${name} is told what it deserves, and nothing else`, () => {
      const text = textOf(name);
      const found = check(readNote(text), { today });
      assert.deepEqual(
        found.map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`),
        deserved,
      );
    });
  }
});
