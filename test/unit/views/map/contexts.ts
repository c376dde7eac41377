import type { ViewContext } from '../../../../src/core/views/shared/view-context';
import type { ViewMemory } from '../../../../src/core/views/shared/view-memory';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import type { Note } from '../../../../src/core/workspace/note/note';
import { dedented } from '../../support/marks';
import { contextOf as contextOn } from '../../support/views';

/** What views are made from, for a note that begins with a line break, or for one that was read. */
export function contextOf(note: string | Note, memory?: ViewMemory): ViewContext {
  const read = typeof note === 'string' ? readNote(dedented(note)) : note;
  return contextOn(read, { day: '2022-02-16', memory });
}
