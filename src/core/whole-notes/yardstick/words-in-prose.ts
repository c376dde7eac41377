import { estimates } from '../../language';
import { findTerm, formatBand, type Term, type Yardstick } from '../../model/scales/yardsticks';
import { ownProse } from '../../rules/shared/asserted-prose';
import { Passages } from '../../rules/shared/passages';
import { placeIn } from '../../rules/shared/prose';
import type { Note } from '../../workspace/note/note';
import type { Place } from '../../workspace/reading/place';
import { termFor } from './translation';

/** Words of a text that mean something else under another yardstick, or nothing. */
export interface WordsInProse {
  readonly place: Place;
  readonly why: string;
}

/** The terms of a yardstick in what a note says in its own voice that do not mean the same in another. */
export function* wordsInProse(note: Note, from: Yardstick, to: Yardstick): Generator<WordsInProse> {
  if (!note.isEnglish) return;
  const passages = new Passages();
  for (const facts of note.contents.facts)
    for (const prose of ownProse(facts)) {
      for (const { term } of estimates(passages.of(prose), from)) {
        const name = term?.names.find((each) => findTerm(from, each));
        const meant = name === undefined ? undefined : findTerm(from, name);
        if (!term || !meant || name === undefined) continue;
        const found = termFor(meant, to);
        if (!found || found !== findTerm(to, name))
          yield { place: placeIn(facts.chunk, prose, term), why: whyOf(meant, found, to) };
      }
      passages.letGo();
    }
}

function whyOf(meant: Term, found: Term | undefined, to: Yardstick): string {
  const instead = found
    ? `in ${to.id} that is “${found.names[0]}” (${formatBand(found)}).`
    : `no term of ${to.id} holds the middle of that.`;
  return `In the text it means ${formatBand(meant)}; ${instead}`;
}
