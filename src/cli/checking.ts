import { relative } from 'node:path';
import type { Note } from '../core';
import { unexpected } from '../node/failures';
import { includedFiles } from '../node/node-host';
import { Session } from '../session';
import type { NamedNote } from './diagnostics';
import { FileHost } from './host';
import type { CheckOptions } from './options';
import { type FileReport, type WordFile, type Wording, wordingOf } from './report';
import type { Surroundings } from './surroundings';

/** By what notes are judged, and how it is worded. It can be told to a worker. */
export interface Conditions extends Wording {
  readonly severities: CheckOptions['severities'];
  /** The day by which dates are judged, as `YYYY-MM-DD`. */
  readonly today: string;
}

export function conditionsOf(options: CheckOptions, { folder, today, isColoured }: Surroundings): Conditions {
  const { format, severities, checklist: isChecklist = false } = options;
  return { format, severities, folder, isColoured, isChecklist, today: options.today ?? today };
}

/** What became of a file: what is found in it, or why it cannot be read, as the predicate of a sentence. */
export type Outcome =
  | { readonly path: string; readonly report: FileReport }
  | { readonly path: string; readonly failure: string };

/** Some notes that are read together, as one may see another. They go by their absolute paths. */
export class Checking {
  private readonly session: Session;
  private readonly word: WordFile;
  /** Why nothing can be told of these notes, as not all of them may have been taken in; undefined where it can. */
  private failure: string | undefined;

  private constructor(
    private readonly host: FileHost,
    private readonly conditions: Conditions,
  ) {
    this.session = new Session(host);
    this.word = wordingOf(conditions, (uri) => this.named(uri, this.session.note(uri)));
  }

  /** Reads notes with all that they include. */
  static begin(paths: readonly string[], conditions: Conditions): Promise<Checking> {
    return Checking.beginWith(new FileHost(paths, conditions), conditions);
  }

  static async beginWith(host: FileHost, conditions: Conditions): Promise<Checking> {
    const checking = new Checking(host, conditions);
    await checking.session.readOnce();
    checking.noteUnexpected();
    return checking;
  }

  /** Checks one of them. What nobody expected of it is told of it, and the others are checked as ever. */
  async check(path: string): Promise<Outcome> {
    const failure = this.host.failures.get(path) ?? this.failure;
    if (failure !== undefined) return { path, failure };
    try {
      return await this.checkRead(path);
    } catch (error) {
      return { path, failure: unexpected('checked', error) };
    }
  }

  private async checkRead(path: string): Promise<Outcome> {
    const checked = await this.session.checkWithCopies(path);
    this.host.throwUnexpected();
    if (!checked) return { path, failure: 'cannot be read' };
    return { path, report: this.word(nameIn(this.conditions.folder, path), checked) };
  }

  /** Takes in that files say something else, are new or are gone. */
  async readAgain(paths: Iterable<string>): Promise<void> {
    const all = [...paths];
    if (all.length === 0) return;
    // As many at once as may be open.
    for (let at = 0; at < all.length; at += together)
      await this.session.readAgain(all.slice(at, at + together));
    await this.session.allRead();
    this.noteUnexpected();
  }

  private noteUnexpected(): void {
    try {
      this.host.throwUnexpected();
    } catch (error) {
      this.failure ??= unexpected('read', error);
    }
  }

  /** The notes that one sees, and those that see it. */
  seenWith(path: string): string[] {
    const note = this.session.note(path);
    return note ? [...note.scope.included, ...note.scope.includers].map(({ uri }) => uri) : [];
  }

  /** The files that notes include, be they there or not. */
  get includedFiles(): string[] {
    return includedFiles(this.session.notes);
  }

  end(): void {
    this.session.dispose();
  }

  private named(uri: string, note: Note | undefined): NamedNote | undefined {
    return note && { file: nameIn(this.conditions.folder, uri), note };
  }
}

/** How many files are read at once. */
const together = 32;

/** The name by which a file is spoken of. */
export function nameIn(folder: string, path: string): string {
  return relative(folder, path) || '.';
}
