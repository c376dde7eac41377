import type { Entry } from '../../model/entries/entry';
import type { Diagnostic } from '../../rules/rule';
import type { Note } from '../../workspace/note/note';
import { factsOf } from '../../workspace/reading/chunk-facts';

/** The diagnostics of a note by the entry in whose lines they lie. */
export class ProblemsByEntry {
  /** Those that lie in no entry. */
  readonly others: Diagnostic[] = [];
  private readonly byEntry = new Map<Entry, Diagnostic[]>();

  constructor(note: Note, diagnostics: readonly Diagnostic[]) {
    for (const diagnostic of diagnostics) {
      const entry = ownerAt(note, diagnostic.span.start);
      if (entry) this.add(entry, diagnostic);
      else this.others.push(diagnostic);
    }
  }

  of(entry: Entry): readonly Diagnostic[] {
    return this.byEntry.get(entry) ?? [];
  }

  private add(entry: Entry, diagnostic: Diagnostic): void {
    const known = this.byEntry.get(entry);
    if (known) known.push(diagnostic);
    else this.byEntry.set(entry, [diagnostic]);
  }
}

/** A malformed entry may end before the place of its problem: then its chunk of the note decides. */
function ownerAt(note: Note, offset: number): Entry | undefined {
  const entry = note.contents.entryAt(offset);
  const chunk = note.text.chunkAt(offset);
  return entry ?? (chunk?.role === 'entry' ? factsOf(chunk).entries[0] : undefined);
}
