import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { entryKey } from '../../../src/core/edits/entry-key';
import { reorder } from '../../../src/core/edits/move-entry';
import { Refusal } from '../../../src/core/edits/refusal';
import { changedValues } from '../../../src/core/edits/values';
import { applyEdits, type TextEdit } from '../../../src/core/text/edit';
import { readNote } from '../../../src/core/workspace/note/live-note';
import type { Note } from '../../../src/core/workspace/note/note';
import { commentsIn } from '../../../src/core/yaml/lexical/comments';
import { noteWithKeptLines } from '../support/kept-lines';
import { notes } from '../support/notes';
import { type Pick, picked } from '../support/pick';
import { assertForAll, trials } from '../support/property';

const texts = fc.oneof(
  picked(noteWithKeptLines),
  picked(commented),
  notes({ aliases: false }).map(({ text }) => text),
);

/** A section in braces or in lines, with comments everywhere. */
function commented(pick: Pick): string {
  const flow = pick.chance(50);
  const count = 2 + pick.below(4);
  const entries = Array.from({ length: count }, (_, at) => {
    const above = pick.chance(30) ? `  # above ${at}\n` : '';
    const comma = flow && (at < count - 1 || pick.chance(50)) ? ',' : '';
    const behind = pick.chance(30) ? ` # behind ${at}` : '';
    const below = !flow && pick.chance(30) ? `    # below ${at}\n` : '';
    const gap = pick.chance(30) ? '\n' : '';
    return `${above}  e${at}: {text: Entry ${at}}${comma}${behind}\n${below}${gap}`;
  });
  const text = flow ? `claims: {\n${entries.join('')}}\n` : `claims:\n${entries.join('')}`;
  return pick.chance(30) ? text.replaceAll('\n', '\r\n') : text;
}

function ordered(
  note: Note,
  keys: readonly string[],
  to: Parameters<typeof reorder>[2],
): TextEdit[] | undefined {
  try {
    return reorder(note, keys, to);
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error));
    return undefined;
  }
}

function comments(text: string): string[] {
  return commentsIn(text)
    .map(({ start, end }) => text.slice(start, end).trim())
    .sort();
}

describe('entries that are put in another order', () => {
  it('say what they said, and so does all else', () => {
    let done = 0;
    assertForAll(
      fc.property(texts, fc.nat(), fc.nat(), fc.nat(), (text, which, other, target) => {
        const note = readNote(text);
        const { sections } = note.contents;
        const entries = sections[which % Math.max(1, sections.length)]?.entries ?? [];
        const keys = entries.map((entry) => entryKey(note, entry));
        if (keys.length < 2) return;
        const at = (place: number): string => keys[place % keys.length] ?? '';
        const edits = ordered(note, [at(which), at(other)], { onto: at(target) });
        if (!edits) return;
        done++;
        const after = applyEdits(text, edits);
        const shown = JSON.stringify([text, after]);
        assert.deepEqual(changedValues(note, readNote(after)), { gone: [], added: [] }, shown);
        assert.deepEqual(comments(after), comments(text), shown);
      }),
      trials(600),
    );
    assert.ok(done > trials(600) / 6, `${done}`);
  });

  it('come back to the same text the same way', () => {
    let done = 0;
    assertForAll(
      fc.property(texts, fc.nat(), (text, which) => {
        const note = readNote(text);
        const { entries } = note.contents;
        const entry = entries[which % Math.max(1, entries.length)];
        if (!entry || note.symbols.definitions(entry.id).length > 1) return;
        const key = entryKey(note, entry);
        const up = ordered(note, [key], 'up');
        if (!up || up.length === 0) return;
        const moved = readNote(applyEdits(text, up));
        const down = ordered(moved, [key], 'down');
        // A comment at the beginning may have come to speak of it.
        if (!down) return;
        done++;
        const back = applyEdits(moved.text.toString(), down);
        assert.deepEqual(changedValues(note, readNote(back)), { gone: [], added: [] });
        assert.equal(back, text, JSON.stringify([text, moved.text.toString(), back]));
      }),
      trials(600),
    );
    assert.ok(done > trials(600) / 8, `${done}`);
  });
});
