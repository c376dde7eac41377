import { Recent, type Releasable } from '../../util/recent';

/** How many chunks of a note keep what was parsed: an answer mostly looks at one of them, a few times. */
const mostParsed = 32;

/** What chunks keep that can be read again, for as long as what they belong to lets them. */
export class ChunkMemory {
  private readonly parsed = new Recent(mostParsed);

  /** Takes note of a chunk that was parsed. */
  didParse(chunk: Releasable): void {
    this.parsed.add(chunk);
  }

  /** Lets go of what chunks were parsed for. */
  letGoOfParsed(): void {
    this.parsed.keep(0);
  }

  /** Lets go of all that can be read again. */
  letGo(): void {
    this.letGoOfParsed();
  }
}
