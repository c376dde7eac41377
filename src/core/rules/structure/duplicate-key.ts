import type { Span } from '../../text/span';
import type { Note } from '../../workspace/note';
import type { Finding, Rule } from '../rule';
import { problemsOf } from './problems';

export const duplicateKey: Rule = {
  code: 'duplicate-key',
  severity: 'error',
  summary: 'A field is given twice in one entry, or a section twice.',
  scope: 'entry',
  *check(note) {
    yield* topLevel(note);
    for (const { problem, span, place } of problemsOf(note, 'duplicate-key')) {
      yield given(problem.key, span, place(problem.first));
    }
  },
};

function* topLevel(note: Note): Generator<Finding> {
  const first = new Map<string, Span>();
  for (const { name, chunk, key } of note.keys) {
    const span = note.place(chunk, key);
    const earlier = first.get(name);
    if (earlier) yield given(name, span, earlier);
    else first.set(name, span);
  }
}

function given(key: string, span: Span, first: Span): Finding {
  return {
    span,
    message: `“${key}” is given twice here, and only the first counts. Merge the two.`,
    related: [{ span: first, message: `“${key}” is given here first.` }],
  };
}
