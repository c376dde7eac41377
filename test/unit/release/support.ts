import assert from 'node:assert/strict';
import type { Marking } from '../../../src/core/model/scales/tlp';
import { type Release, release } from '../../../src/core/release/release';
import { Workspace } from '../../../src/core/workspace/includes/workspace';
import { readNote } from '../../../src/core/workspace/note/live-note';
import type { Note } from '../../../src/core/workspace/note/note';
import { dedented } from '../support/marks';
import { positionAt } from '../support/positions';

/** The text of a note as it is released. */
export function released(text: string, to: Marking = 'TLP:GREEN'): string {
  return textOf(release(readNote(dedented(text)), to));
}

export function textOf(answer: Release): string {
  assert.equal(answer.kind, 'released', answer.kind === 'refused' ? JSON.stringify(answer.obstacles) : '');
  return answer.kind === 'released' ? answer.text : '';
}

/** The places at which a note is refused, each with the word that stands there. */
export function refusals(note: Note | string, to: Marking = 'TLP:GREEN'): string[] {
  const read = typeof note === 'string' ? readNote(dedented(note)) : note;
  const answer = release(read, to);
  assert.equal(answer.kind, 'refused', answer.kind === 'released' ? answer.text : '');
  const text = read.text.toString();
  return answer.kind === 'refused'
    ? answer.obstacles.map(({ span, message }) => {
        const { line, character } = positionAt(text, span.start);
        return `${line + 1}:${character + 1} “${text.slice(span.start, span.end)}” ${message}`;
      })
    : [];
}

/** Notes that include each other, by their paths; the first is the one that is released. */
export function noteAmong(files: Readonly<Record<string, string>>): Note {
  const workspace = new Workspace((_, path) => path);
  for (const [key, text] of Object.entries(files)) workspace.set(key, dedented(text));
  const first = workspace.get(Object.keys(files)[0] ?? '');
  assert.ok(first);
  return first;
}
