/** What stands in a new note until its author writes something else: whoever reads it there reads nothing. */
export const placeholders = {
  title: 'Title of the note',
  question: 'Which question does this note answer?',
  bottomLine: 'The answer up front, in a sentence or two.',
  source: 'What the source is called',
  otherSource: 'What another source is called, with another origin',
  actor: 'Name of the actor',
  otherActor: 'Name of another actor',
  claim: 'What is claimed, as a full sentence.',
  judgement: 'The key judgement, as a full sentence.',
  forecast: 'What is expected by a day, so that it can turn out true or false.',
  assumption: 'What is taken as given, though nobody has proved it.',
  objection: 'What speaks against the judgement.',
  implication: 'What it means for the reader.',
  recommendation: 'What the reader is advised to do.',
  hypothesis: 'One answer to the question, as a full sentence.',
  rival: 'Another answer, which excludes the first.',
  remainder: 'What is so if neither of these answers is right.',
  event: 'What happened, as a full sentence.',
  otherEvent: 'What else happened, as a full sentence.',
  absence: 'What one of the answers lets expect, and was looked for.',
  sign: 'What may happen, and would be seen if the threat came nearer.',
  otherSign: 'What may happen, and would be seen if the threat receded.',
  appointment: 'What is known to take place, and when.',
  technique: 'What the attackers did, as it was seen.',
  gap: 'What nobody knows yet, and the judgement hangs on.',
  politics: 'How stable those who govern are.',
  security: 'How safe people and property are.',
  economy: 'How the economy bears on those who do business there.',
} as const;

const all: ReadonlySet<string> = new Set(Object.values(placeholders));

/** Whether a text is one that its author has yet to replace. */
export function isPlaceholder(text: string): boolean {
  return all.has(text.trim());
}
