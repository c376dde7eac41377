import { dirname, resolve } from 'node:path';
import { releaseValues } from '../core/model/entries/entry';
import { mayBeIncluded } from '../core/model/file-name';
import type { Workspace } from '../core/workspace/includes/workspace';
import type { Note } from '../core/workspace/note/note';
import { readText } from './read';

/** The file that the path of an include leads to; undefined where it cannot be a note. */
export function resolveInclude(from: string, path: string): string | undefined {
  return mayBeIncluded(path) ? resolve(dirname(from), path) : undefined;
}

/** Takes the text of a file into the workspace. */
export function noteAt(workspace: Workspace, path: string, text: string): Note {
  workspace.set(path, text);
  const note = workspace.get(path);
  if (!note) throw new Error(`The note at ${path} was not kept.`);
  releaseValues(note);
  return note;
}

/** Reads the notes that others include, and those that they include in turn, until nothing is wanted. */
export async function readIncludes(workspace: Workspace): Promise<void> {
  for (let wanted = [...workspace.wanted()]; wanted.length > 0; wanted = [...workspace.wanted()]) {
    for (const path of wanted) {
      const text = await readText(path).catch(() => undefined);
      if (text === undefined) workspace.delete(path);
      else noteAt(workspace, path, text);
    }
  }
}
