import { readdir } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { mayBeIncluded } from '../core/model/file-name';
import { pathOfOtherForm } from '../core/workspace/includes/file-forms';
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
  return note;
}

/** A file under its name, or under the same name composed otherwise. */
async function readFile(path: string): Promise<{ path: string; text: string } | undefined> {
  const text = await readText(path).catch(() => undefined);
  if (text !== undefined) return { path, text };
  const other = await pathOfOtherForm(path, sep, (folder) => readdir(folder)).catch(() => undefined);
  const otherText = other === undefined ? undefined : await readText(other).catch(() => undefined);
  return other === undefined || otherText === undefined ? undefined : { path: other, text: otherText };
}

/** Reads the notes that others include, and those that they include in turn, until nothing is wanted. */
export async function readIncludes(workspace: Workspace): Promise<void> {
  for (let wanted = [...workspace.wanted()]; wanted.length > 0; wanted = [...workspace.wanted()]) {
    for (const path of wanted) {
      const found = await readFile(path);
      if (found === undefined) workspace.delete(path);
      else noteAt(workspace, found.path, found.text);
    }
  }
}
