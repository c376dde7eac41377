import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addEntry, removeEntry } from '../../../src/core/edits/entries';
import { Refusal } from '../../../src/core/edits/refusal';
import { semanticValue } from '../../../src/core/edits/semantic-value';
import { addInclude, setRule, setTop } from '../../../src/core/edits/set-top';
import { fixIgnore } from '../../../src/core/fixes/silencing';
import type { Diagnostic } from '../../../src/core/rules/rule';
import { applyEdits, type TextEdit } from '../../../src/core/text/edit';
import { readNote } from '../../../src/core/workspace/note/live-note';
import type { Note } from '../../../src/core/workspace/note/note';
import { factsOf } from '../../../src/core/workspace/reading/chunk-facts';
import type { Node } from '../../../src/core/yaml/parse/nodes';
import { parseFully } from '../../../src/core/yaml/parse/parse';
import { noteWithKeptLines } from '../support/kept-lines';
import { notes } from '../support/notes';
import { picked } from '../support/pick';
import { assertForAll, trials } from '../support/property';

type Says = Record<string, unknown>;

/** All that a text says, by the YAML library and as a whole: entries by section and id, and fields by key. */
function valuesOf(text: string): Says {
  const found: Says = {};
  const { root } = parseFully(text);
  for (const { key, value } of root?.kind === 'map' ? root.pairs : [])
    if (value?.kind === 'map' && sections.includes(key.text))
      for (const pair of value.pairs) add(found, `${key.text} ${pair.key.text}`, semanticValue(pair.value));
    else if (!sections.includes(key.text) || !isNothing(value)) add(found, key.text, semanticValue(value));
  return found;
}

function isNothing(value: Node | null): boolean {
  return !value || (value.kind === 'scalar' && value.value === null);
}

function add(found: Says, name: string, value: unknown): void {
  const says = found[name];
  found[name] = says === undefined ? [value] : [...(says as unknown[]), value];
}

const sections = ['sources', 'actors', 'hypotheses', 'claims', 'indicators', 'gaps'];

interface Edit {
  readonly edits: (note: Note) => readonly TextEdit[];
  /** The names of what comes, goes or changes. */
  readonly changes: readonly string[];
}

function editsOf(note: Note, which: number): Edit | undefined {
  const ids = note.contents.entries;
  const entry = ids[which % Math.max(1, ids.length)];
  switch (which % 7) {
    case 0:
    case 1:
      return entry && note.symbols.definitions(entry.id).length === 1
        ? {
            edits: () => removeEntry(note, entry),
            changes: sections.map((section) => `${section} ${entry.id}`),
          }
        : undefined;
    case 2:
      return {
        edits: () => addEntry(note, 'claims', 'fresh', { text: 'It is: so' }),
        changes: ['claims fresh'],
      };
    case 3:
      return { edits: () => addEntry(note, 'sources', 'fresh', { title: 'A' }), changes: ['sources fresh'] };
    case 4:
      return { edits: () => setTop(note, 'question', 'Why?'), changes: ['question'] };
    case 5:
      return { edits: () => addInclude(note, 'a.notes.yaml'), changes: ['include'] };
    default:
      return { edits: () => setRule(note, 'overdue', 'off'), changes: ['rules'] };
  }
}

function others(values: Says, left: readonly string[]): Says {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !left.includes(name)));
}

const texts = fc.oneof(
  picked(noteWithKeptLines),
  notes({ aliases: false }).map(({ text }) => text),
);

describe('an edit of entries or top-level fields', () => {
  it('leaves every other value as it was, or is refused', () => {
    let done = 0;
    assertForAll(
      fc.property(texts, fc.nat(), (text, which) => {
        const note = readNote(text);
        const edit = editsOf(note, which);
        if (!edit) return;
        let after: string;
        try {
          after = applyEdits(text, edit.edits(note));
        } catch (error) {
          assert.ok(error instanceof Refusal, String(error));
          return;
        }
        done++;
        const kept = others(valuesOf(text), edit.changes);
        assert.deepEqual(others(valuesOf(after), edit.changes), kept, JSON.stringify([text, after]));
      }),
      trials(600),
    );
    assert.ok(done > trials(600) / 2, `${done}`);
  });

  it('is refused in hardly any note whose texts keep blank lines', () => {
    let refused = 0;
    assertForAll(
      fc.property(picked(noteWithKeptLines), fc.nat(), (text, which) => {
        const note = readNote(text);
        try {
          editsOf(note, which)?.edits(note);
        } catch (error) {
          assert.ok(error instanceof Refusal, String(error));
          refused++;
        }
      }),
      trials(400),
    );
    assert.ok(refused <= trials(400) / 100, `${refused}`);
  });
});

describe('taking a comment away', () => {
  it('changes no value', () => {
    assertForAll(
      fc.property(picked(noteWithKeptLines), (text) => {
        const note = readNote(text);
        for (const { chunk, span } of note.contents.suppressions) {
          const found = { note, chunk, at: span, facts: factsOf(chunk), entry: undefined };
          const [fix] = fixIgnore({ ...found, diagnostic: { code: 'unused-ignore' } as Diagnostic });
          assert.ok(fix?.step.kind === 'change');
          assert.deepEqual(
            valuesOf(applyEdits(text, fix.step.edits())),
            valuesOf(text),
            JSON.stringify(text),
          );
        }
      }),
      trials(300),
    );
  });
});
