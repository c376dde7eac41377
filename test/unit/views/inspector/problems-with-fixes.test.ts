import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../../../../src/core/text/edit';
import { inspectorPart } from '../../../../src/core/views/inspector/inspector-part';
import { fixFor } from '../../../../src/core/views/inspector/problems-with-fixes';
import { contextOfText } from './support';

const note =
  'title: War\nclaims:\n  a: {text: One, kind: judgment, confidence: high}\n  b: {text: Two, colour: red}\n';

describe('the problems of an entry', () => {
  const context = contextOfText(note);
  const { problems } = inspectorPart(context, { entry: 'claims/0/a' });
  const overconfident = problems.find(({ code }) => code === 'overconfident');

  it('come with the titles of what mends them, the preferred one marked, silence last', () => {
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['unsupported-claim', 'overconfident'],
    );
    assert.deepEqual(
      problems[0]?.fixes.filter(({ silences }) => !silences).map(({ title, asks }) => [title, asks]),
      [
        ['Add what supports it…', true],
        ['Add its source…', true],
        ['Mark as an assumption', undefined],
      ],
    );
    assert.deepEqual(
      overconfident?.fixes.map(({ isPreferred, asks, silences }) => [isPreferred, asks, silences]),
      [
        [true, undefined, undefined],
        [undefined, true, true],
        [undefined, true, true],
      ],
    );
  });

  it('are mended by the fix that a page names', () => {
    const fix = overconfident?.fixes[0];
    const found = fixFor(context, {
      entry: 'claims/0/a',
      problem: overconfident?.key ?? '',
      fix: fix?.key ?? '',
    });
    assert.ok(found?.step.kind === 'change');
    assert.match(applyEdits(note, found.step.edits()), /a: \{text: One, kind: judgment, confidence: low\}/);
  });

  it('keep their keys while text is typed before them', () => {
    const longer = contextOfText(note.replace('One', 'One more word'));
    const keys = inspectorPart(longer, { entry: 'claims/0/a' }).problems.map(({ key }) => key);
    assert.deepEqual(
      keys,
      problems.map(({ key }) => key),
    );
  });

  it('are not mended by what is not there any more', () => {
    const asked = { entry: 'claims/0/a', problem: overconfident?.key ?? '', fix: 'Turn the page' };
    assert.equal(fixFor(context, asked), undefined);
    assert.equal(fixFor(context, { ...asked, problem: 'overconfident #2' }), undefined);
    assert.equal(fixFor(context, { ...asked, entry: 'claims/0/gone' }), undefined);
  });
});
