/** What stands in a new note until its author writes something else: whoever reads it there reads nothing. */
export const placeholders = {
  title: 'Title of the note',
  question: 'Which question does this note answer?',
  bottomLine: 'The answer up front, in a sentence or two.',
  source: 'What the source is called',
  actor: 'Name of the actor',
  claim: 'What is claimed, as a full sentence.',
} as const;

const all: ReadonlySet<string> = new Set(Object.values(placeholders));

/** Whether a text is one that its author has yet to replace. */
export function isPlaceholder(text: string): boolean {
  return all.has(text.trim());
}
