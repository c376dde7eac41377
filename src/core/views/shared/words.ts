import { markupOf, withoutLinks } from '../../prose';
import type { Note } from '../../workspace/note/note';

/** A piece of a text as a reader sees it: words, or words that lead to an entry. */
export interface TextRun {
  readonly text: string;
  /** The id that the words lead to, where they are a link. */
  readonly id?: string;
  readonly isStrong?: true;
}

/** A text of a note with its links as words: the label, or else what the entry is called. */
export function runsOf(note: Note, text: string, isMarkdown = false): readonly TextRun[] {
  const runs: TextRun[] = [];
  let at = 0;
  for (const link of markupOf(text, isMarkdown).links) {
    runs.push(...strongRuns(text.slice(at, link.start)));
    runs.push({ text: labelOf(note, link.id, text.slice(link.start, link.end)), id: link.id });
    at = link.end;
  }
  return [...runs, ...strongRuns(text.slice(at))];
}

/** A text of a note in plain words, with nothing of its markup. */
export function wordsOf(note: Note, text: string): string {
  return runsOf(note, text)
    .map((run) => run.text)
    .join('')
    .trim();
}

function labelOf(note: Note, id: string, written: string): string {
  const label = /\|([^\]]*)/.exec(written)?.[1]?.trim();
  if (label) return label;
  const entry = note.scope.find(id);
  // What an entry is called may link to others in turn: one step is enough for words.
  return entry ? withoutLinks(entry.title) : id;
}

function strongRuns(text: string): TextRun[] {
  if (text === '') return [];
  return text
    .split(/\*\*([^*\n]{1,1000})\*\*/)
    .map((part, at): TextRun => (at % 2 === 1 ? { text: part, isStrong: true } : { text: part }))
    .filter((run) => run.text !== '');
}
