import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addCitation, citeSelection } from '../../../src/core/edits/cite';
import { applyEdits } from '../../../src/core/text/edit';
import { readNote } from '../../../src/core/workspace/note/live-note';
import type { Note } from '../../../src/core/workspace/note/note';
import { workspaceWithCopies } from '../support/check-copies';
import { atCursor } from '../support/marks';

function cited(text: string, quote = 'Troops go home', id = 'c'): string {
  const note = readNote(text);
  const entry = note.symbols.definition(id);
  assert.ok(entry);
  const after = applyEdits(text, addCitation(note, entry, { source: 's', quote }));
  assert.equal(
    addCitation(readNote(after), readNote(after).symbols.definition(id) ?? entry, { source: 's', quote })
      .length,
    0,
  );
  return after;
}

const words = '{source: s, quote: "Troops go home"}';

describe('A citation is added', () => {
  const cases: Readonly<Record<string, readonly [before: string, after: string]>> = {
    'where nothing is cited': [
      'claims:\n  c:\n    text: C # why\n    key: true\n',
      `claims:\n  c:\n    text: C # why\n    sources: ${words}\n    key: true\n`,
    ],
    'to a bare claim': ['claims: {c: C}\n', `claims: {c: {text: C, sources: ${words}}}\n`],
    'in the place of the bare id': [
      'claims:\n  c: {text: C, sources: s} # why\n',
      `claims:\n  c: {text: C, sources: ${words}} # why\n`,
    ],
    'in the place of the bare id in a list': [
      'claims:\n  c:\n    text: C\n    sources:\n      - r # first\n      - s # then\n',
      `claims:\n  c:\n    text: C\n    sources:\n      - r # first\n      - ${words} # then\n`,
    ],
    'behind others in brackets': [
      'claims: {c: {text: C, sources: [r, {source: s, quote: Other}]}}\n',
      `claims: {c: {text: C, sources: [r, {source: s, quote: Other}, ${words}]}}\n`,
    ],
    'behind others in lines, with CRLF': [
      'claims:\r\n  c:\r\n    text: C\r\n    sources:\r\n      - r\r\n    key: true\r\n',
      `claims:\r\n  c:\r\n    text: C\r\n    sources:\r\n      - r\r\n      - ${words}\r\n    key: true\r\n`,
    ],
    'beside a single other': [
      'claims:\n  c: {text: C, sources: r}\n',
      `claims:\n  c: {text: C, sources: [r, ${words}]}\n`,
    ],
    'beside a single other citation': [
      'claims:\n  c: {text: C, sources: {source: r, at: p. 4}}\n',
      `claims:\n  c: {text: C, sources: [{source: r, at: p. 4}, ${words}]}\n`,
    ],
  };
  for (const [where, [before, after]] of Object.entries(cases))
    it(where, () => assert.equal(cited(before), after));

  it('whatever its words', () => {
    const quote = 'He said: "no" \\ # {not, [so}';
    const after = cited('claims: {c: C}\n', quote);
    const entry = readNote(after).symbols.definition('c');
    assert.equal(entry?.kind === 'claim' && entry.values.sources?.[0]?.within?.quote?.value, quote);
  });

  it('but not where the entry is malformed', () =>
    assert.throws(() => cited('claims:\n  c: {text: C, sources: [s\n'), /malformed/));
});

describe('What is selected in a copy is cited', () => {
  const note = (text: string): { note: Note; offset: number; text: string } => {
    const marked = atCursor(text);
    const workspace = workspaceWithCopies();
    workspace.set('a', marked.text);
    const found = workspace.get('a');
    assert.ok(found);
    return { note: found, offset: marked.offset, text: marked.text };
  };
  const cite = (written: string, selected: string, address = 'copies/a.html'): string => {
    const { note: found, offset, text } = note(written);
    return applyEdits(text, citeSelection(found, offset, { address, text: selected }));
  };
  const sources = 'sources: {s: {title: S, file: copies/a.html}}\n';

  it('in the claim under the cursor, as a reader sees it', () =>
    assert.equal(
      cite(`${sources}claims:\n  c: {text: Th‸ey go}\n`, '<b>Troops</b>\n go&nbsp;ho\u00adme'),
      `${sources}claims:\n  c: {text: They go, sources: {source: s, quote: "Troops go home"}}\n`,
    ));

  const refusals: Readonly<Record<string, readonly [note: string, selected: string, RegExp]>> = {
    'where nothing is selected': [`${sources}claims:\n  c: {text: Th‸ey go}\n`, ' <br> ', /Select the words/],
    'where no claim is under the cursor': [`‸${sources}claims:\n  c: C\n`, 'Troops', /Put the cursor/],
    'where the cursor is in another entry': [
      `sources: {s‸: {title: S, file: copies/a.html}}\n`,
      'Troops',
      /Put the cursor/,
    ],
    'where no source keeps the copy': [
      'sources: {s: S}\nclaims:\n  c: {text: C‸}\n',
      'Troops',
      /“file: a\.html”/,
    ],
  };
  for (const [where, [written, selected, message]] of Object.entries(refusals))
    it(`but not ${where}`, () => assert.throws(() => cite(written, selected), message));
});
