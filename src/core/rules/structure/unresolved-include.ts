import { isNoteName } from '../../model/file-name';
import type { IncludeState } from '../../workspace/note/include';
import { at, type Rule } from '../rule';

const messages: Readonly<Record<IncludeState, ((path: string) => string) | undefined>> = {
  found: undefined,
  wanted: undefined,
  missing: (path) => `There is no note at “${path}”. Paths begin at the folder of this file.`,
  outside: (path) => `“${path}” lies outside of the open folders, and is not read before you allow it.`,
  'too-large': (path) =>
    `“${path}” is larger than 50 MB, and is not read. Divide it into several notes, and include those.`,
  alien: (path) =>
    isNoteName(path)
      ? `“${path}” leads nowhere. Paths have slashes: ${path.replaceAll('\\', '/')}.`
      : `“${path}” is no note: the name of a note ends in .notes.yaml or .notes.yml.`,
  circular: (path) =>
    `“${path}” leads back to this note, which then includes itself. Take one of the includes away.`,
};

/** What an included note would define cannot be told, so nothing else is said about ids then. */
export const unresolvedInclude: Rule = {
  code: 'unresolved-include',
  severity: 'error',
  summary:
    'An included file is missing, is too large or no note, lies outside of the open folders, or includes itself in a circle.',
  reads: 'entry',
  *checkTop(note) {
    const chunk = note.contents.keys.find(({ name }) => name === 'include')?.chunk;
    for (const { path, state } of note.scope.includes) {
      const message = messages[state]?.(path.value);
      if (chunk && message) yield { at: at(chunk, path), message };
    }
  },
};
