import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatting } from '../../../src/core/features/formatting/formatting';
import { check } from '../../../src/core/rules/engine/checker';
import { applyEdits } from '../../../src/core/text/edit';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { mended } from '../support/fixes';
import { assertSlip, claims, entryAt, entryC, idsOf, lastSection, reports } from './slips';

const oddSpaces = [...'\u00A0\u1680\u2000\u2004\u2007\u200A\u202F\u205F\u3000'];
const named = (sign: string): RegExp =>
  new RegExp(`U\\+${sign.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`);
const plain = 'Indent this line with plain spaces';

describe('indentation by spaces that YAML does not know', () => {
  const note = `${claims}${entryC}${entryAt(2, 4)}${lastSection}`;
  for (const [name, line] of Object.entries({
    'the first entry': '  c:',
    'a field': '    kind: assumption\n    supported',
    'the first field': '    text: C',
    'a line of a text': '      three',
    'a block scalar': '    text: |',
    'the first entry of a section': '  k: {name: K}',
  })) {
    it(`is named and mended: ${name}`, () => {
      for (const sign of oddSpaces) {
        const before = note.replace(
          line,
          line.replace(/^ +/, (spaces) => sign.repeat(spaces.length)),
        );
        const at = `${note.slice(0, note.indexOf(line)).split('\n').length}:1`;
        assertSlip({ before, after: note, at, says: named(sign), fix: plain });
      }
    });
  }

  it('is read in a mixture with plain spaces', () => {
    const before = note.replace('    text: C', '  \u00A0 text: C');
    assertSlip({ before, after: note, at: '4:3', says: /a no-break space \(U\+00A0\)/, fix: plain });
  });

  it('does no harm in a line that is empty but for it', () => {
    for (const place of ['  c:\n', '    text: C\n', '      three\n', 'title: T\n', '  k: {name: K}\n']) {
      const before = note.replace(place, `${place}\u00A0\n`);
      const after = note.replace(place, `${place}\n`);
      const at = `${note.slice(0, note.indexOf(place)).split('\n').length + 1}:1`;
      assertSlip({ before, after, at, says: /seems empty/, fix: 'Remove the no-break space (U+00A0)' });
    }
  });

  it('is told of signs that cannot be seen', () => {
    for (const [sign, place] of [
      ['\u200B', 'claims:'],
      ['\uFEFF', '    text: C'],
      ['\u200B', 'actors:'],
    ] as const) {
      const before = note.replace(place, `${sign}${place}`);
      const at = `${note.slice(0, note.indexOf(place)).split('\n').length}:1`;
      const fix =
        sign === '\uFEFF'
          ? 'Remove the zero width no-break space (U+FEFF)'
          : 'Remove the zero width space (U+200B)';
      assertSlip({ before, after: note, at, says: named(sign), fix });
    }
  });

  const odd = note.replace(/^ +/gm, (spaces) => '\u3000'.repeat(spaces.length));

  it('is mended all over the note at once, and by formatting', () => {
    const fix = 'Replace all such signs in the indentation of this note';
    assert.deepEqual(idsOf(odd), idsOf(note));
    assert.equal(mended(odd, 'syntax', fix, []), note);
    assert.equal(applyEdits(odd, formatting(readNote(odd))), note);
    const untidy = odd.replace('text:\u3000C', 'text: C').replace('kind: assumption', 'kind:   assumption');
    assert.equal(applyEdits(untidy, formatting(readNote(untidy))), note);
  });

  it('is part of a text where the text is indented without it', () => {
    const verse =
      'title: T\nclaims:\n  c:\n    kind: assumption\n    text: |\n      One\n      \u00A0\u00A0two\n';
    assert.deepEqual(reports(verse), []);
    assert.deepEqual(formatting(readNote(verse)), []);
  });

  it('is the writer\u2019s own in keys of the writer\u2019s own', () => {
    assert.deepEqual(reports('title: T\nx-own:\n  \u00A0a: 1\n'), []);
  });
});

describe('an entry that a tab indents', () => {
  it('tells no column to the lines at the margin, where it stays open', () => {
    const told = check(readNote('title: T\nclaims:\n\ta: {text: x,\no\n')).map(
      ({ code, span }) => `${code} ${span.start}`,
    );
    assert.deepEqual(told, ['syntax 17', 'syntax 31']);
  });

  it('tells none to entries that stand at other columns', () => {
    const told = check(readNote('title: T\nhypotheses:\n\t\':\n"\n r:')).map(
      ({ code, span }) => `${code} ${span.start}`,
    );
    assert.deepEqual(told, ['syntax 21', 'syntax 25', 'missing-field 28', 'missing-likelihood 28']);
  });
});
