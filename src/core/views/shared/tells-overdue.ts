import type { Note } from '../../workspace/note/note';

/** Whether a note tells of what is over: one that looks back at former times has the rule for it off. */
export function tellsOverdue({ contents }: Note): boolean {
  const overdue = contents.values.rules?.find(({ key }) => key === 'overdue');
  return overdue?.value.value !== 'off';
}
