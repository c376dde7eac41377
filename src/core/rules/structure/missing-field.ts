import { isTakenForComment } from '../../model/fields/cut-text';
import { isPlaceholder } from '../../model/placeholders';
import { article } from '../../model/sections';
import { factsOf, type TopKey } from '../../workspace/reading/chunk-facts';
import { at, type Rule } from '../rule';
import { findings, problemsOf } from './problems';

export const missingField: Rule = {
  code: 'missing-field',
  severity: 'error',
  summary: 'A required field is absent or empty.',
  reads: 'entry',
  *check(facts) {
    yield* findings(facts, 'missing-field', ({ field, kind, isComment }) => {
      const whose = kind ? article(kind).replace(/^a/, 'A') : 'A note';
      return `${whose} needs a ${field}. ${isComment ? comment : `Write it behind “${field}:”.`}`;
    });
    for (const { id, idSpan, chunk, title } of facts.entries)
      if (title !== id && isPlaceholder(title)) yield { at: at(chunk, idSpan), message: stillThere(title) };
    for (const { text } of facts.prose)
      if (isPlaceholder(text.value)) yield { at: at(facts.chunk, text), message: stillThere(text.value) };
  },
  *checkTop(note) {
    if (note.text.isUnread) return;
    const title = note.contents.keys.find(({ name }) => name === 'title');
    // A title that is there, but malformed or of a wrong type, is reported as that.
    if (title?.valueSpan || title?.chunk.isBroken || (title && isEaten(title))) return;
    const isComment = title && isTakenForComment(title.chunk.text, title.key);
    const lack = title
      ? 'The title of the note is empty. Write it behind “title:”.'
      : 'A note needs a title. Begin it with “title: …”.';
    yield {
      at: { chunk: undefined, span: { start: 0, end: note.text.offsetAt({ line: 0, character: Infinity }) } },
      message: isComment ? `The title of the note is empty. ${comment}` : lack,
    };
  },
};

/** Whether all of a title is taken for a tag or an anchor, which is reported as that. */
function isEaten({ chunk, name }: TopKey): boolean {
  return problemsOf(factsOf(chunk), 'cut-text').some(({ field, by }) => field === name && by !== '#');
}

function stillThere(words: string): string {
  return `“${words.trim()}” only stands for what is to be written here. Put your own words in its place.`;
}

const comment = 'Put it in quotes: to YAML, what begins with # is a comment.';
