import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { impactOf } from '../../../../src/core/views/map/impact';
import { Argument, nothing, type Worth } from '../../../../src/core/views/map/worth';
import { allOrigins, evidenceFor } from '../../../../src/core/workspace/argument/evidence';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import { notes } from '../../support/notes';
import { assertForAll, trials } from '../../support/property';

const each = trials(60);

describe('what the support of claims is worth in a note in which nothing falls', () => {
  it('is what the rules find: whether there is ground, and one origin or several', () =>
    assertForAll(
      fc.property(notes(), ({ text }) => {
        const note = readNote(text);
        const claims = note.contents.entriesOfKind('claim');
        const worths = new Argument(claims).worths(new Set(), new Set());
        for (const claim of claims) {
          const { isGrounded, origins } = worths.get(claim) ?? nothing;
          assert.equal(isGrounded, note.support.isGrounded(claim), claim.id);
          const found = allOrigins(evidenceFor(claim));
          assert.equal(origins.length, Math.min(2, found.size), claim.id);
          for (const origin of origins) assert.ok(found.has(origin), origin.id);
        }
      }),
      each,
    ));
});

/** What a loss can be seen by; which two of several origins are kept is no matter. */
function picture({ stands, isGrounded, origins }: Worth = nothing): string {
  return `${stands} ${isGrounded} ${origins.length}`;
}

describe('an impact', () => {
  it('names all claims that are worth less without the entry, and no others', () =>
    assertForAll(
      fc.property(notes(), ({ text }) => {
        const note = readNote(text);
        const argument = new Argument(note.contents.entries);
        const before = argument.worths(new Set(), new Set());
        for (const root of note.contents.entries) {
          if (root.kind !== 'indicator' && root.kind !== 'claim') continue;
          const { falls } = impactOf(note, root);
          const direct = falls.flatMap(({ claim, loss }) => (loss === 'condition' ? [claim] : []));
          const after = argument.worths(new Set([root, ...direct]), new Set());
          const lost = note.contents.entriesOfKind('claim').filter((claim) => {
            const isLess = picture(after.get(claim)) !== picture(before.get(claim));
            return claim !== root && (direct.includes(claim) || isLess);
          });
          assert.deepEqual(
            falls.map(({ claim }) => claim),
            lost,
            root.id,
          );
        }
      }),
      each,
    ));
});
