import assert from 'node:assert/strict';
import { exportNote } from '../../../src/core/export';
import { importNote } from '../../../src/core/import';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { contextOf } from '../support/views';

/** All that a note says, as its JSON has it. */
export function contentOf(text: string): unknown {
  return JSON.parse(exportNote(contextOf(readNote(text)), 'json').text);
}

/** What comes back of a note that is exported. */
export function backAgain(text: string): { readonly note: string; readonly leftOut: readonly string[] } {
  const bundle = exportNote(contextOf(readNote(text)), 'stix').text;
  const imported = importNote(bundle, 'stix');
  assert.ok(imported.kind === 'note');
  return { note: imported.text, leftOut: imported.leftOut };
}

/** What is made of a bundle with some objects, each with what all have. */
export function imported(
  objects: readonly object[],
  bundle: object = {},
): { text: string; leftOut: readonly string[] } {
  const times = {
    spec_version: '2.1',
    created: '2024-01-01T00:00:00.000Z',
    modified: '2024-01-02T00:00:00.000Z',
  };
  const all = objects.map((object) => ({ ...times, ...object }));
  const answer = importNote(
    JSON.stringify({ type: 'bundle', id: idOf('bundle', 0), objects: all, ...bundle }),
    'stix',
  );
  assert.ok(answer.kind === 'note', JSON.stringify(answer));
  return answer;
}

export function idOf(type: string, number: number): string {
  return `${type}--00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
