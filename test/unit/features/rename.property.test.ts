import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Refusal } from '../../../src/core/edits/refusal';
import { rename } from '../../../src/core/features/rename';
import type { Entry } from '../../../src/core/model/entries/entry';
import { applyEdits } from '../../../src/core/text/edit';
import { Workspace } from '../../../src/core/workspace/includes/workspace';
import { type Note, noteOf } from '../../../src/core/workspace/note/note';
import { type Pick, picked } from '../support/pick';
import { printed } from '../support/printer';
import { assertForAll } from '../support/property';
import { randomValues, type ValueMap } from '../support/values';

const styles = { aliases: true, flowFrom: 0, explicitKeys: true, escapes: true } as const;
const keys = ['one', 'two', 'three'];

interface Trial {
  /** The texts of notes by their keys. */
  readonly texts: ReadonlyMap<string, string>;
  /** Which of all ids that stand somewhere is renamed. */
  readonly which: number;
  readonly id: string;
}

const ids = ['kremlin', 'war', 'reply', 'c2', 'tass', 'nobody', 'fresh', 'новый', 'null', 'y'];

/** Notes that include each other, in circles, too, and share ids: each may hide those of others. */
const trials: fc.Arbitrary<Trial> = picked((pick) => ({
  texts: new Map(keys.map((key) => [key, printed(included(pick), pick, styles)])),
  which: pick.below(1000),
  id: pick.one(ids),
}));

function included(pick: Pick): ValueMap {
  const paths = keys.filter(() => pick.chance(40));
  return new Map([
    ...(pick.chance(70) ? ([['include', paths]] as const) : []),
    ...randomValues(pick, styles),
  ]);
}

function workspaceOf(texts: ReadonlyMap<string, string>): Workspace {
  const workspace = new Workspace((_, path) => path);
  for (const [key, text] of texts) workspace.set(key, text);
  return workspace;
}

/** Where each reference of all notes leads, in their order: the note and the how-manieth of its entries. */
function leads(workspace: Workspace): string[] {
  return [...workspace.all].flatMap((note) =>
    [...note.occurrences()].map(({ reference }) => {
      const entry = note.find(reference.id);
      return `${note.key}: ${reference.field} → ${entry ? placeOf(entry) : 'nowhere'}`;
    }),
  );
}

function placeOf(entry: Entry): string {
  const note = noteOf(entry);
  return `${note.key} ${note.entries.indexOf(entry)}`;
}

/** The offsets at which ids stand, in all notes. */
function idsIn(workspace: Workspace): (readonly [note: Note, offset: number])[] {
  return [...workspace.all].flatMap((note) => [
    ...note.entries.map(({ chunk, idSpan }) => [note, note.place(chunk, idSpan).end] as const),
    ...[...note.occurrences()].map(
      ({ chunk, reference }) => [note, note.place(chunk, reference).end] as const,
    ),
  ]);
}

describe('the rename of an id in any notes', () => {
  it('is refused, or leaves every reference leading where it led', () => {
    let renamed = 0;
    assertForAll(
      fc.property(trials, ({ texts, which, id }) => {
        const workspace = workspaceOf(texts);
        const places = idsIn(workspace);
        const place = places[which % Math.max(1, places.length)];
        if (!place) return;
        const before = leads(workspace);
        const after = new Map(texts);
        try {
          for (const [note, edits] of rename(...place, id)) after.set(note.key, applyEdits(note.text, edits));
        } catch (error) {
          assert.ok(error instanceof Refusal, String(error));
          return;
        }
        renamed++;
        const expected = leads(workspaceOf(after));
        // What led nowhere may be mended.
        assert.deepEqual(
          before.map((lead, at) => (lead.endsWith('nowhere') ? expected[at] : lead)),
          expected,
        );
      }),
      400,
    );
    assert.ok(renamed > 100, `${renamed}`);
  });
});
