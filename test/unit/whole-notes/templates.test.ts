import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDocument } from 'yaml';
import { titleLine } from '../../../src/core/edits/note-name';
import { isPlaceholder } from '../../../src/core/model/placeholders';
import type { RuleCode } from '../../../src/core/model/rule-codes';
import { check } from '../../../src/core/rules/engine/checker';
import { type FormFiller, noteForm, plainFiller } from '../../../src/core/whole-notes/templates/note-form';
import { type TemplateName, templateNames } from '../../../src/core/whole-notes/templates/template';
import { templates } from '../../../src/core/whole-notes/templates/templates';
import { readNote } from '../../../src/core/workspace/note/live-note';

const today = '2026-11-29';

/** What the author of a fresh form is told of, beside the texts that stand there until he writes his own. */
const expected: readonly RuleCode[] = [
  ...(['missing-field', 'missing-likelihood', 'missing-confidence', 'missing-due'] as const),
  ...(['single-source', 'no-alternative', 'linchpin-assumption'] as const),
];

/** What stands behind a key that is empty in the form. */
const values: Readonly<Record<string, string>> = {
  likelihood: 'unlikely',
  confidence: 'low',
  due: '2027-01-01',
  until: '2027-01-01',
  'valid-until': '2027-01-01',
  date: '2026-11-20',
  attack: 'T1566.001',
  cve: 'CVE-2024-3094',
};

function textOf(name: TemplateName, filler: FormFiller): string {
  return `${titleLine('Harbour strike')}\n${noteForm(filler, templates[name])}`;
}

/** A form in which somebody has written something at each place. */
function filled(name: TemplateName): string {
  let count = 0;
  const plain = plainFiller(today);
  const text = textOf(name, {
    ...plain,
    place: (_, words) => (isPlaceholder(words) ? `The port was quiet on day ${++count}.` : words),
    again: (_, words) => words,
  });
  return text
    .replace(
      /\b([a-z-]+):(?= ?$|[ ]?[,}])/gm,
      (whole, key: string) => `${whole.trimEnd()} ${values[key] ?? ''}`,
    )
    .replace(/^(hypotheses|claims|indicators|sources|actors|gaps): $/gm, '$1:');
}

for (const name of templateNames)
  describe(`the template “${name}”`, () => {
    const fresh = textOf(name, plainFiller(today));

    it('reads as YAML 1.2, and has the sections of a note', () => {
      const document = parseDocument(fresh, { version: '1.2', prettyErrors: false });
      assert.deepEqual([...document.errors, ...document.warnings], []);
      assert.ok(readNote(fresh).contents.sections.length >= 4);
      assert.doesNotMatch(fresh, /[‹›]|[ \t]$/m);
    });

    it('has nothing found in it but what its author is to write', () => {
      const codes = check(readNote(fresh), { today }).map(({ code }) => code);
      assert.deepEqual(
        [...new Set(codes)].filter((code) => !expected.some((each) => each === code)),
        [],
      );
    });

    it('says of each text that it only stands there', () => {
      const note = readNote(fresh);
      const told = check(note, { today }).filter(({ code }) => code === 'missing-field');
      assert.equal(told.length, note.contents.entries.length + 2, 'all entries, question and bottom line');
    });

    it('has no errors once it is filled in', () => {
      const found = check(readNote(filled(name)), { today });
      assert.deepEqual(
        found.filter(({ severity }) => severity === 'error'),
        [],
      );
      assert.deepEqual(
        found.filter(({ code }) => code === 'unknown-key'),
        [],
      );
    });

    it('gives each place in a snippet a number of its own, in the order of the text', () => {
      const seen: number[] = [];
      const filler: FormFiller = {
        ...plainFiller(today),
        place: (at, words) => String(seen.push(at)) && words,
        choice: (at, [first = '']) => String(seen.push(at)) && first,
      };
      textOf(name, filler);
      assert.deepEqual(
        seen,
        seen.map((_, at) => at + 2),
      );
    });
  });

describe('a form', () => {
  it('has the language and the yardstick of its note before the question', () => {
    const text = noteForm(plainFiller(today), templates.assessment, { lang: 'de', yardstick: 'nato' });
    assert.match(text, /^date: 2026-11-29\naudience:\nlang: de\nyardstick: nato\nquestion: /);
  });

  it('ends where its author ends', () => {
    const text = noteForm({ ...plainFiller(today), end: '$0' }, templates.blank);
    assert.match(text, /\nindicators:\n\$0\n$/);
  });
});
