import type { Entry } from '../../model/entries/entry';
import type { Diagnostic } from '../../rules/rule';
import { addUnder } from '../../util/lists-by-key';
import type { Note } from '../../workspace/note/note';
import { factsOf } from '../../workspace/reading/chunk-facts';
import { startOf } from '../../workspace/reading/place';

/** An entry by its id and by where it begins in its note: what stands behind one alias begins at one place. */
interface Owner {
  readonly id: string;
  readonly start: number;
}

/** The diagnostics of a note by the entry in whose lines they lie. */
export class ProblemsByEntry {
  /** Those that lie in no entry. */
  readonly others: Diagnostic[] = [];
  private readonly byOwner = new Map<string, Diagnostic[]>();

  constructor(note: Note, diagnostics: readonly Diagnostic[]) {
    for (const diagnostic of diagnostics) {
      const entry = ownerAt(note, diagnostic.span.start);
      if (entry) this.add({ id: entry.id, start: startOf(entry) }, diagnostic);
      else this.others.push(diagnostic);
    }
  }

  of(owner: Owner): readonly Diagnostic[] {
    return this.byOwner.get(keyOf(owner)) ?? [];
  }

  private add(owner: Owner, diagnostic: Diagnostic): void {
    const key = keyOf(owner);
    addUnder(this.byOwner, key, diagnostic);
  }
}

function keyOf({ id, start }: Owner): string {
  return `${start} ${id}`;
}

/** A malformed entry may end before the place of its problem: then its chunk of the note decides. */
function ownerAt(note: Note, offset: number): Entry | undefined {
  const entry = note.contents.entryAt(offset);
  const chunk = note.text.chunkAt(offset);
  return entry ?? (chunk?.role === 'entry' ? factsOf(chunk).entries[0] : undefined);
}
