import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Refusal } from '../../../src/core/edits/refusal';
import { type Renaming, renameOrAsk } from '../../../src/core/features/rename';
import { applyEdits } from '../../../src/core/text/edit';
import { readNote } from '../../../src/core/workspace/note/live-note';
import type { Note } from '../../../src/core/workspace/note/note';
import { spanInNote } from '../../../src/core/workspace/reading/place';
import { allMentions, allReferences } from '../support/found-in';
import { notes } from '../support/notes';
import { assertForAll, trials } from '../support/property';

const names = [
  'The Presidency',
  'Presidency',
  'Elysée',
  'Bo: the #1',
  "O'Neil",
  'Дума',
  'United States',
  '"So"',
];

/** The places at which names of actors stand: where they are given, and where they are mentioned. */
function placesIn(note: Note): number[] {
  const given = note.contents.entriesOfKind('actor').flatMap(({ chunk, values }) => {
    const { name, aliases = [] } = values;
    return [...(name ? [name] : []), ...aliases].map((each) => spanInNote(chunk, each).end);
  });
  return [...given, ...allMentions(note).map((each) => spanInNote(each.chunk, each).end)];
}

function renaming(note: Note, offset: number, name: string): Renaming | undefined {
  try {
    return renameOrAsk(note, offset, name);
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error));
    return undefined;
  }
}

/** What a note has beside the words of its prose and its names. */
function structureOf(note: Note): string[] {
  return [
    ...note.contents.entries.map(({ kind, id }) => `${kind} ${id}`),
    ...allReferences(note).map(({ reference }) => `${reference.field}: ${reference.id}`),
    ...[...note.text.chunks].map(({ isBroken }) => String(isBroken)),
  ];
}

describe('the rename of a name in any note', () => {
  it('changes names and prose alone, whatever of the unsure is left out', () => {
    const counts = { renamed: 0, unsure: 0 };
    assertForAll(
      fc.property(notes(), fc.nat(), fc.constantFrom(...names), fc.nat(), ({ text }, which, name, mask) => {
        const note = readNote(text);
        const places = placesIn(note);
        const place = places[which % Math.max(1, places.length)];
        const edits = place === undefined ? undefined : renaming(note, place, name)?.get(note.uri);
        if (!edits) return;
        counts.renamed++;
        counts.unsure += edits.filter(({ doubt }) => doubt).length;
        const chosen = edits.filter(({ doubt }, at) => !doubt || (mask >> (at % 20)) % 2 === 0);
        const after = readNote(applyEdits(text, chosen));
        assert.deepEqual(
          structureOf(after),
          structureOf(note),
          JSON.stringify([text, name, after.text.toString()]),
        );
      }),
      trials(500),
    );
    assert.ok(counts.renamed > trials(500) / 5 && counts.unsure > trials(500) / 50, JSON.stringify(counts));
  });
});
