import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { entryKey } from '../../../../src/core/edits/entry-key';
import { type InspectorPart, inspectorPart } from '../../../../src/core/views/inspector/inspector-part';
import { fixFor } from '../../../../src/core/views/inspector/problems-with-fixes';
import type { ViewContext } from '../../../../src/core/views/shared/view-context';
import { notes } from '../../support/notes';
import { oddNote } from '../../support/odd-notes';
import { picked } from '../../support/pick';
import { assertForAll, trials } from '../../support/property';
import { contextOfText } from './support';

/** Asserts that whatever a page lists has a name of its own, and that nothing is in it that cannot cross to it. */
function assertListed(part: InspectorPart): void {
  const lists = [part.fields, part.problems, part.uses.groups, part.uses.inNotes];
  const inner = [
    ...part.fields.map(({ items = [] }) => items),
    ...part.uses.groups.map(({ chips }) => chips),
    ...part.problems.map(({ fixes }) => fixes),
  ];
  for (const list of [...lists, ...inner]) {
    const keys = list.map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length, keys.join(' | '));
  }
  assert.deepEqual(JSON.parse(JSON.stringify(part)), part);
}

function assertInspects(context: ViewContext): void {
  for (const each of context.note.contents.entries) {
    const key = entryKey(context.note, each);
    const part = inspectorPart(context, { entry: key });
    assert.equal(part.head?.id, each.id);
    assertListed(part);
    for (const { key: problem, fixes } of part.problems)
      for (const { key: fix } of fixes) assert.ok(fixFor(context, { entry: key, problem, fix }), fix);
  }
}

describe('the Inspector', () => {
  it('shows every entry of a note, however it is written', () =>
    assertForAll(
      fc.property(notes(), ({ text }) => assertInspects(contextOfText(text))),
      trials(50),
    ));

  it('shows every entry of a note that nobody should have written', () =>
    assertForAll(
      fc.property(picked(oddNote), (text) => assertInspects(contextOfText(text))),
      trials(50),
    ));

  it('shows what is left of a note that is cut off anywhere', () =>
    assertForAll(
      fc.property(notes(), fc.nat(), ({ text }, at) =>
        assertInspects(contextOfText(text.slice(0, at % (text.length + 1)))),
      ),
      trials(50),
    ));
});
