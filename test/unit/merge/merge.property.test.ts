import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Refusal } from '../../../src/core/edits/refusal';
import { compare, type SideName } from '../../../src/core/merge/compare';
import { type Conflict, conflictsIn } from '../../../src/core/merge/conflicts';
import { decide } from '../../../src/core/merge/decide';
import { applyEdits } from '../../../src/core/text/edit';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { assertForAll, trials } from '../support/property';
import { type ConflictStyle, conflictStyles, mergedFile, type Versions } from './repository';

/** Claims by their ids, each with some fields in several lines; what is undefined is not there. */
const claim = fc.option(
  fc.record({
    text: fc.constantFrom('It ends.', 'It goes on.', '"It: ends."'),
    likelihood: fc.option(fc.constantFrom('likely', 'unlikely', '70%')),
    confidence: fc.option(fc.constantFrom('low', 'high')),
    sources: fc.option(fc.constantFrom('[s]', '[s, t]', 't')),
  }),
);
const ids = ['a', 'b', 'c', 'd'] as const;
const claims = fc.record(Object.fromEntries(ids.map((id) => [id, claim])));

function noteOf(all: Readonly<Record<string, object | null>>, lineEnd: string): string {
  const entries = ids.flatMap((id) => {
    const fields = Object.entries(all[id] ?? {}).filter(([, value]) => value !== null);
    return fields.length > 0 ? [`  ${id}:`, ...fields.map(([key, value]) => `    ${key}: ${value}`)] : [];
  });
  const lines = [
    'title: T',
    'sources: {s: S, t: T}',
    'actors: {bo: Bo}',
    'claims:',
    ...entries,
    'brief: B',
    '',
  ];
  return lines.join(lineEnd);
}

const versions = fc.tuple(claims, claims, claims, fc.constantFrom('\n', '\r\n')).map(
  ([base, ours, theirs, end]): Versions => ({
    base: noteOf(base, end),
    ours: noteOf(ours, end),
    theirs: noteOf(theirs, end),
  }),
);
const styles = fc.constantFrom<ConflictStyle>(...conflictStyles);
const sides = fc.constantFrom<SideName>('ours', 'theirs');

/** Undefined where it cannot be decided so. */
function decided(text: string, conflict: Conflict, side: SideName | 'both'): string | undefined {
  const comparison = compare(text, conflict, '');
  try {
    const decision =
      side === 'both' ? ({ keep: 'both', stays: 'ours', viewer: { id: 'bo' } } as const) : { keep: side };
    return applyEdits(text, decide(comparison, decision));
  } catch (error) {
    assert.ok(error instanceof Refusal);
    return undefined;
  }
}

/** The conflicts of a text as they are written. */
function writtenIn(text: string): string[] {
  return conflictsIn(text).map(({ span }) => text.slice(span.start, span.end));
}

describe('Deciding what a merge has left', () => {
  it('for one side is what Git makes of it', () => {
    assertForAll(
      fc.property(versions, styles, sides, (both, style, side) => {
        let text: string | undefined = mergedFile(both, style);
        while (text !== undefined && conflictsIn(text).length > 0) {
          const [first, ...others] = writtenIn(text);
          const [conflict] = conflictsIn(text);
          assert.ok(first && conflict);
          text = decided(text, conflict, side);
          if (text !== undefined) assert.deepEqual(writtenIn(text), others);
        }
        // An entry that stands in two conflicts may be no YAML until both are decided.
        if (side === 'ours') assert.notEqual(text, undefined);
        if (text !== undefined) assert.equal(text, mergedFile(both, side));
      }),
      trials(60),
    );
  });

  it('for both keeps what each has, and leaves the other conflicts alone', () => {
    let kept = 0;
    assertForAll(
      fc.property(versions, styles, fc.nat(), (both, style, which) => {
        const before = mergedFile(both, style);
        const all = conflictsIn(before);
        const conflict = all[which % Math.max(1, all.length)];
        const after = conflict && decided(before, conflict, 'both');
        if (!after || !conflict) return;
        kept++;
        const own = before.slice(conflict.span.start, conflict.span.end);
        const others = writtenIn(before);
        others.splice(others.indexOf(own), 1);
        assert.deepEqual(writtenIn(after), others);
        const { entries } = compare(before, conflict, '');
        const note = readNote(withOurs(after));
        for (const { id } of entries) assert.equal(note.symbols.definitions(id).length, 1, id);
        assert.ok(!note.contents.hasMalformed());
      }),
      trials(60),
    );
    assert.ok(kept > 10, `${kept} were kept`);
  });
});

function withOurs(text: string): string {
  return applyEdits(
    text,
    conflictsIn(text).map(({ span, ours }) => ({ span, text: text.slice(ours.span.start, ours.span.end) })),
  );
}
