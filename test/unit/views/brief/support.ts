import type { ViewContext } from '../../../../src/core/views/shared/view-context';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import { contextOf as contextOn } from '../../support/views';

export const today = '2022-02-20';

/** What a view of a note is made from. */
export function contextOf(text: string): ViewContext {
  return contextOn(readNote(text), { day: today });
}
