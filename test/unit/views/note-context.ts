import type { ViewContext } from '../../../src/core/views/shared/view-context';
import { readNote } from '../../../src/core/workspace/note/live-note';
import type { Note } from '../../../src/core/workspace/note/note';
import { dedented } from '../support/marks';
import { contextOf as contextOn, firstOf } from '../support/views';

const day = '2022-02-16';

/** What views are made from, for a note that is written here. */
export function contextOf(written: string): ViewContext {
  return contextOfNote(readNote(dedented(written)));
}

/** The same for the first of several notes, which include each other by their keys. */
export function contextAmong(files: Readonly<Record<string, string>>): ViewContext {
  const written = Object.entries(files).map(([key, text]) => [key, dedented(text)] as const);
  return contextOfNote(firstOf(Object.fromEntries(written)));
}

export function contextOfNote(note: Note): ViewContext {
  return contextOn(note, { day });
}
