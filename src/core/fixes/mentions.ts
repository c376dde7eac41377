import { reword } from '../edits/words';
import { linkAs } from '../prose';
import { composed } from '../text/composed';
import type { Note } from '../workspace/note/note';
import { factsOf } from '../workspace/reading/chunk-facts';
import { offsetInChunk } from '../workspace/reading/place';
import { actorsOf } from '../workspace/symbols/names-alike';
import { change, type Fix } from './fix';

/** Turns the mention of an actor at an offset of the note into a link, which stays when the actor's name changes. */
export function linkMention(note: Note, offset: number): Fix[] {
  const chunk = note.text.chunkAt(offset);
  if (!chunk || chunk.isBroken) return [];
  const facts = factsOf(chunk);
  const raws = note.symbols.rawMentions(facts);
  return note.symbols.mentions(facts).flatMap((mention, index) => {
    const raw = raws[index];
    const at = offsetInChunk(chunk, offset);
    if (!raw || at < mention.start || at > mention.end) return [];
    const prose = (raw.entry?.prose ?? facts.prose)[raw.index];
    if (!prose) return [];
    const written = prose.text.value.slice(raw.start, raw.end);
    return actorsOf(raw.name)
      .filter(({ id }) => id !== raw.entry?.id)
      .map((actor) => {
        const words =
          composed(written) === composed(actor.title)
            ? `[[${actor.id}]]`
            : linkAs(actor.id, written, prose.text.value, raw.start);
        const changes = [{ span: { start: raw.start, end: raw.end }, words }];
        return change(`Link “${written}” to ${actor.id}: ${words}`, () =>
          reword(note, chunk, prose, changes),
        );
      });
  });
}
