import assert from 'node:assert/strict';
import type { Note } from '../../../src/core';
import { Checker } from '../../../src/core/rules/engine/checker';
import { boardPart } from '../../../src/core/views/board/board-part';
import { type Frame, frame } from '../../../src/core/views/shared/frame';
import type { ViewContext } from '../../../src/core/views/shared/view-context';
import type { ViewMemory } from '../../../src/core/views/shared/view-memory';
import { Workspace } from '../../../src/core/workspace/includes/workspace';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { dedented } from './marks';

/** The day by which the views of tests are made. */
export const today = '2022-02-22';

/** A note that is written in a test, as views are made from it. */
export function viewed(written: string): ViewContext {
  return contextOf(readNote(dedented(written)));
}

interface ContextOptions {
  readonly day?: string;
  readonly memory?: ViewMemory | undefined;
}

/** What views are made from, for a note on a day. */
export function contextOf(note: Note, { day = today, memory }: ContextOptions = {}): ViewContext {
  const checker = new Checker(note, { today: day });
  return {
    note,
    get diagnostics() {
      return checker.diagnostics;
    },
    diagnosticsIn: (within) => checker.diagnosticsIn(within),
    today: day,
    ...(memory && { memory }),
  };
}

/** The first of some notes that include each other by their names. */
export function firstOf(files: Readonly<Record<string, string>>): Note {
  const workspace = new Workspace((_, path) => path);
  for (const [name, text] of Object.entries(files)) workspace.set(name, text);
  const note = workspace.get(Object.keys(files)[0] ?? '');
  assert.ok(note);
  return note;
}

const kinds = ['source', 'actor', 'hypothesis', 'claim', 'indicator', 'gap'] as const;

/** Makes every view of a note, and returns what stands around all of them. */
export function allViews(context: ViewContext): Frame {
  boardPart(context, { filter: 'is:key', columns: kinds.map((kind) => ({ kind, top: 0, height: 10_000 })) });
  boardPart(context, { filter: '', columns: kinds.map((kind) => ({ kind, top: 0, height: 10_000 })) });
  return frame(context);
}
