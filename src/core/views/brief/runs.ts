import { entryKey } from '../../edits/entry-key';
import type { Note } from '../../workspace/note/note';
import { runsOf } from '../shared/words';
import type { Run } from './blocks';

/** Words of our own. */
export function said(text: string): Run {
  return { text };
}

export function strong(text: string): Run {
  return { text, isStrong: true };
}

/** A text of the note on one line, with its links as words. */
export function proseRuns(note: Note, text: string): readonly Run[] {
  return tidy(
    runsOf(note, text).map((run): Run => {
      const { id, isStrong, text: words } = run;
      if (id === undefined) return { text: words, ...(isStrong && { isStrong }) };
      return linkRun(note, id, words);
    }),
  );
}

/** The words of a link. A sentence that stands within another is quoted there, and has no full stop. */
export function linkRun(note: Note, id: string, words: string): Run {
  const entry = note.scope.find(id);
  if (!entry) return { text: words };
  const isSentence = entry.kind !== 'actor' && entry.kind !== 'source' && words.endsWith('.');
  return { text: isSentence ? `“${words.trim().slice(0, -1)}”` : words, entry: entryKey(note, entry) };
}

/** The same with a full stop, where it ends in no sign of its own: something may stand behind it. */
export function sentenceRuns(note: Note, text: string): readonly Run[] {
  return ended(proseRuns(note, text));
}

/** A sign that ends a sentence, in whatever script, and what may close behind it. */
const ending = /[.!?…:;。！？؟۔।][\s"'”’»)\]]*$/;

function ended(runs: readonly Run[]): readonly Run[] {
  const last = runs.at(-1);
  return !last || ending.test(last.text) ? runs : [...runs, said('.')];
}

/** White space as one space each, and none at the ends. */
export function tidy(runs: readonly Run[]): readonly Run[] {
  const single = runs.map((run) => ({ ...run, text: run.text.replace(/\s+/g, ' ') }));
  return single
    .map((run, at) => ({ ...run, text: trimmed(run.text, at === 0, at === single.length - 1) }))
    .filter(({ text }) => text !== '');
}

function trimmed(text: string, isFirst: boolean, isLast: boolean): string {
  const begun = isFirst ? text.trimStart() : text;
  return isLast ? begun.trimEnd() : begun;
}

/** Sentences and other pieces with spaces between them; what is empty is left out. */
export function spaced(...pieces: readonly (readonly Run[])[]): readonly Run[] {
  const given = pieces.filter((piece) => piece.length > 0);
  return given.flatMap((piece, at) => (at === 0 ? piece : [said(' '), ...piece]));
}

/** Sentences of our own as runs; those that are empty are left out. */
export function saidAll(...sentences: readonly string[]): readonly Run[] {
  const text = sentences.filter(Boolean).join(' ');
  return text === '' ? [] : [said(text)];
}

export function wordsOfRuns(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
