import type { Attribution } from '../../language';
import type { Span } from '../../text/span';
import { countLeading } from '../../util/binary-search';
import type { NamedActor } from './names/actors';
import type { TextSentence } from './reading';

export interface Speaker {
  /** As it stands in the text. */
  readonly name: string;
  /** The word by which it is told: said, according to. */
  readonly words: string;
}

interface Place extends Span {
  readonly name: string;
}

/** The name of a speaker has so many words at most where it is none of the text’s names: Ukrainian officials. */
const longestName = 4;

/** Who speaks in the sentences of a text, by the names of its actors. It is asked in their order. */
export class Speakers {
  private readonly places: readonly Place[];
  private last: { readonly name: string; readonly paragraph: number } | undefined;

  constructor(
    private readonly text: string,
    actors: readonly NamedActor[],
  ) {
    this.places = actors
      .flatMap(({ name, places }) => places.map(({ start, end }) => ({ start, end, name })))
      .sort((one, other) => one.start - other.start);
  }

  of({ passage, paragraph }: TextSentence, found: readonly Attribution[]): Speaker | undefined {
    for (const { speaker, words } of found) {
      const named = { start: passage.start + speaker.start, end: passage.start + speaker.end };
      const name = this.nameOf(named, paragraph);
      if (name === undefined) continue;
      this.last = { name, paragraph };
      return { name, words: passage.passage.text.slice(words.start, words.end).replace(/\s+/g, ' ') };
    }
    return undefined;
  }

  private nameOf(speaker: Span, paragraph: number): string | undefined {
    const words = this.text.slice(speaker.start, speaker.end);
    if (/^(?:he|she|they|it)$/i.test(words.trim()))
      return this.last && paragraph - this.last.paragraph <= 1 ? this.last.name : undefined;
    const within = this.placesIn(speaker);
    const last = within.at(-1);
    // Of 'Ukrainian officials' the words, and no name in them, say who speaks.
    if (last && !/^\s+\p{Ll}/u.test(this.text.slice(last.end, speaker.end))) return last.name;
    return groupNamed(words);
  }

  private placesIn({ start, end }: Span): Place[] {
    const found: Place[] = [];
    const first = countLeading(this.places.length, (at) => (this.places[at]?.start ?? 0) < start);
    for (let at = first; at < this.places.length; at++) {
      const place = this.places[at];
      if (!place || place.start >= end) break;
      if (place.end <= end) found.push(place);
    }
    return found;
  }
}

/** Some officials; not 'one of those who were there'. */
function groupNamed(words: string): string | undefined {
  const named = words.replace(/^(?:the|a|an|some|many|several|most|other|two|three|few|all)\s+/i, '');
  const parts = named.split(/\s+/);
  const isName = parts.length <= longestName && /^[\p{L}\p{M}’'-]+(?: [\p{L}\p{M}’'-]+)*$/u.test(named);
  return isName &&
    named.length > 3 &&
    !/^(?:who|that|which|this|these|those|one|others?|someone|everyone|nobody|people|it|its|his|her|their)\b/i.test(
      named,
    )
    ? named
    : undefined;
}
