import { isAbsolute, join, relative, resolve } from 'node:path';
import type { Note } from '../../core';
import { Changes } from '../../node/changes';
import { includedFiles } from '../../node/node-host';
import { slashed } from '../../node/slashed';
import { type CheckedNote, Session } from '../../session';
import type { ToolHost } from '../../tools';
import { findFiles } from '../files';
import type { FolderHost } from './folder-host';

/** A folder as it was named, and where it lies behind its links. */
export interface NamedFolder {
  readonly given: string;
  readonly real: string;
}

/** The notes below some folders, as they are on the disk when somebody asks. */
export class NotesBelow implements ToolHost {
  private readonly session: Session;
  private readonly changes = new Changes();
  private isRead = false;
  /** What was checked since anything has changed, on a day. */
  private readonly checked = new Map<string, CheckedNote>();
  private checkedOn = '';

  constructor(
    private readonly host: FolderHost,
    private readonly folders: readonly NamedFolder[],
  ) {
    this.session = new Session(host);
  }

  /** Nobody tells of changes in a way to rely on: before each answer, files are looked at, and read that are others. */
  async update(): Promise<void> {
    const paths: string[] = [];
    for await (const { path, failure } of findFiles(this.host.folders, '/'))
      if (failure === undefined) paths.push(path);
    this.host.take(paths);
    const others = [
      ...includedFiles(this.session.notes, (from, path) => this.host.resolve(from, path)),
      ...this.host.copies.paths,
    ];
    const changed = await this.changes.since([...paths, ...others]);
    if (changed.size > 0 || this.checkedOn !== this.today) this.checked.clear();
    this.checkedOn = this.today;
    const notes = [...changed].filter((path) => !this.host.copies.changed(path));
    if (this.isRead) await this.session.readAgain(notes);
    await this.session.allRead();
    this.isRead = true;
  }

  get today(): string {
    return this.host.today();
  }

  get notes(): Iterable<Note> {
    return this.session.notes;
  }

  /** Nothing is open here. */
  get current(): undefined {
    return undefined;
  }

  /** From the folder, where there is only one. */
  nameOf({ uri }: Note): string {
    const [folder, ...others] = this.folders;
    return slashed(folder && others.length === 0 ? relative(folder.real, uri) : uri);
  }

  noteAt(uri: string): Note | undefined {
    return this.session.note(uri);
  }

  find(name: string): Note | undefined {
    for (const path of this.pathsOf(name)) {
      const note = this.session.note(path);
      if (note) return note;
    }
    return undefined;
  }

  whyAbsent(name: string): string | undefined {
    const paths = this.pathsOf(name);
    for (const path of paths) {
      const failure = this.host.failures.get(path);
      if (failure !== undefined && !failure.includes('no such file')) return `“${name}” ${failure}.`;
    }
    if (paths.some((path) => this.host.holds(path))) return undefined;
    const folders = this.folders.map(({ given }) => given).join(', ');
    return `“${name}” lies outside of what may be read here: ${folders}. Other folders have to be named when the server is started.`;
  }

  /** Where a name may lead: from each folder, or to its end behind links where it is absolute. */
  private pathsOf(name: string): string[] {
    return this.folders.map(({ given, real }) =>
      isAbsolute(name) ? join(real, relative(given, name)) : resolve(real, name),
    );
  }

  async check({ uri }: Note): Promise<CheckedNote> {
    const checked = this.checked.get(uri) ?? (await this.session.checkWithCopies(uri));
    if (!checked) throw new Error('A note that was found is not there.');
    this.checked.set(uri, checked);
    return checked;
  }

  end(): void {
    this.session.dispose();
  }
}
