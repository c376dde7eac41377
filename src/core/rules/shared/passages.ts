import { type Passage, passageOf } from '../../language';
import type { Prose } from '../../model/fields/values';

/** Prose values, each taken apart once for all rules that read its words, until the checker lets go of them. */
export class Passages {
  private known = new Map<Prose, Passage>();

  of(prose: Prose): Passage {
    const known = this.known.get(prose) ?? passageOf(prose.text.value, prose.markup);
    this.known.set(prose, known);
    return known;
  }

  /** Lets go of what the prose took that was taken apart: as a rule many times its length. */
  letGo(): void {
    if (this.known.size > 0) this.known = new Map();
  }
}
