import { article } from '../../model/fields';
import type { Note } from '../../workspace/note';
import type { Finding, Rule } from '../rule';
import { findings } from './problems';

export const missingField: Rule = {
  code: 'missing-field',
  severity: 'error',
  summary: 'A required field is absent or empty.',
  scope: 'entry',
  *check(note) {
    yield* missingTitle(note);
    yield* findings(note, 'missing-field', ({ field, kind }) =>
      kind ? `${article(kind)} needs a ${field}.`.replace(/^a/, 'A') : `A note needs a ${field}.`,
    );
  },
};

/** A title that is there, but malformed or of a wrong type, is reported as that. */
function* missingTitle(note: Note): Generator<Finding> {
  const title = note.keys.find(({ name }) => name === 'title');
  if (title?.valueSpan || (title && title.chunk.problems.length > 0)) return;
  yield {
    span: { start: note.lines.startOf(0), end: note.lines.endOf(0) },
    message: title ? 'The title of the note is empty.' : 'A note needs a title: begin it with “title: …”.',
  };
}
