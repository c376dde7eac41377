import type { Note } from '../../../src/core/workspace/note/note';
import type { Mention } from '../../../src/core/workspace/symbols/find-mentions';
import { type Occurrence, occurrencesIn } from '../../../src/core/workspace/symbols/references';

/** Every reference of a note, in the order of the text within each chunk. */
export function allReferences({ contents }: Note): Occurrence[] {
  return [...contents.facts].flatMap((facts) => [...occurrencesIn(facts)]);
}

/** Every mention in a note, in the order of its chunks. */
export function allMentions({ contents, symbols }: Note): Mention[] {
  return [...contents.facts].flatMap((facts) => [...symbols.mentions(facts)]);
}
