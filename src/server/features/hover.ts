import { describeQuotedWords, hover, quotedWordsAt } from '../../core';
import { markupFor } from '../client/markup';
import type { Server } from '../server-context';
import { linkerIn } from './shared/linker';

/** Tells what is to be known about the word at a place. */
export function registerHover(server: Server): void {
  const { connection, answers, notes, client, convert } = server;
  connection.onHover(
    answers.at(async (note, offset) => {
      const words = quotedWordsAt(note, offset);
      const copy = words?.state === 'found' ? await notes.session.textOfCopy(words.copy) : undefined;
      const found = words
        ? { span: words.span, markdown: describeQuotedWords(words, copy) }
        : hover(note, offset, linkerIn(server));
      if (!found) return null;
      return {
        contents: markupFor(client, client.hoverForm, found.markdown),
        range: convert.toRange(note, found.span),
      };
    }),
  );
}
