import { Refusal } from '../../src/core/edits/refusal';
import { codeActions, diagnosticsNear } from '../../src/core/features/code-actions/code-actions';
import { completion } from '../../src/core/features/completion/completion';
import { definition } from '../../src/core/features/definition';
import { outline, outlineTitles } from '../../src/core/features/document-symbols';
import { hover } from '../../src/core/features/hover/hover';
import { references } from '../../src/core/features/references';
import { rename } from '../../src/core/features/rename';
import { Checker, check } from '../../src/core/rules/engine/checker';
import type { Diagnostic } from '../../src/core/rules/rule';
import { Workspace } from '../../src/core/workspace/includes/workspace';
import { LiveNote } from '../../src/core/workspace/note/live-note';

/** One replacement; offsets of the text before the edit. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A note that is open in an editor: all that the benchmarks ask of the engine. */
export interface OpenNote {
  /**
   * Takes in the changes of one keystroke.
   * @returns the diagnostics of the entry and those beside it
   */
  edit(changes: readonly Change[]): readonly Diagnostic[];
  definition(offset: number): unknown;
  hover(offset: number): unknown;
  completion(offset: number): unknown;
  references(offset: number): unknown;
  rename(offset: number): unknown;
  codeActions(offset: number): unknown;
  outline(): unknown;
  /** Where something is reported. */
  problems(): readonly number[];
  diagnosticsCount(): number;
}

/** Opens a note cold: reads it, indexes it, and runs all rules. What they have found is still to be asked for. */
export function open(text: string): OpenNote {
  return new EngineNote(text);
}

/** A file of a folder. */
export interface File {
  readonly path: string;
  readonly text: string;
}

/**
 * Reads and indexes a folder cold, as for notes that no editor shows.
 * @returns the number of entries
 */
export function openFolder(files: readonly File[]): number {
  const workspace = new Workspace(() => undefined);
  for (const { path, text } of files) workspace.set(path, text);
  let entries = 0;
  for (const note of workspace.all) entries += note.contents.entries.length;
  return entries;
}

/**
 * Reads notes that include each other, and checks each, as the command line does.
 * @returns the number of diagnostics
 */
export function checkFolder(files: readonly File[]): number {
  const workspace = new Workspace((_, path) => path);
  for (const { path, text } of files) workspace.set(path, text);
  let found = 0;
  for (const note of workspace.all) found += check(note).length;
  return found;
}

/** So many characters on each side of an edit are its entry and those beside it. */
const aroundEdit = 250;

class EngineNote implements OpenNote {
  private readonly note: LiveNote;
  private readonly checker: Checker;
  private readonly titles = outlineTitles();

  constructor(text: string) {
    this.note = new LiveNote(text);
    this.checker = new Checker(this.note);
  }

  edit(changes: readonly Change[]): readonly Diagnostic[] {
    let first = 0;
    // From the last to the first, so that the offsets of those to come stay true.
    for (const change of [...changes].sort((a, b) => b.start - a.start)) {
      this.checker.update(this.note.edit(change));
      first = change.start;
    }
    return this.checker.diagnosticsIn({ start: first - aroundEdit, end: first + aroundEdit });
  }

  definition(offset: number): unknown {
    return definition(this.note, offset);
  }

  hover(offset: number): unknown {
    return hover(this.note, offset, ({ id }) => `#${id}`);
  }

  completion(offset: number): unknown {
    return completion(this.note, offset, { today: '2022-02-16', paths: () => [] });
  }

  references(offset: number): unknown {
    return references(this.note, offset);
  }

  /** Where the cursor stands on an id; elsewhere there is nothing to rename. */
  rename(offset: number): unknown {
    try {
      return rename(this.note, offset, 'quite-another');
    } catch (error) {
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  }

  codeActions(offset: number): unknown {
    const place = { start: offset, end: offset };
    const near = this.checker.diagnosticsIn(diagnosticsNear(this.note, place));
    return codeActions(this.note, place, near, (code) => this.checker.diagnosticsOf(code));
  }

  outline(): unknown {
    return outline(this.note, this.titles);
  }

  problems(): readonly number[] {
    return this.checker.diagnostics.map(({ span }) => span.start);
  }

  diagnosticsCount(): number {
    return this.checker.diagnostics.length;
  }
}
