import assert from 'node:assert/strict';
import { Workspace } from '../../../src/core/workspace/includes/workspace';
import type { Note } from '../../../src/core/workspace/note/note';

/** Notes that include each other by the names of their files, and the place of the mark `‸` in one of them. */
export interface MarkedFiles {
  readonly workspace: Workspace;
  readonly note: Note;
  readonly offset: number;
}

export function markedFiles(files: Readonly<Record<string, string>>): MarkedFiles {
  const workspace = new Workspace((_, path) => path);
  let found: { key: string; offset: number } | undefined;
  for (const [key, text] of Object.entries(files)) {
    const offset = text.indexOf('‸');
    if (offset >= 0) found = { key, offset };
    workspace.set(key, text.replace('‸', ''));
  }
  assert.ok(found, 'one of the files has a cursor mark');
  const note = workspace.get(found.key);
  assert.ok(note);
  return { workspace, note, offset: found.offset };
}

export function textOf(workspace: Workspace, uri: string): string {
  return workspace.get(uri)?.text.toString() ?? '';
}
