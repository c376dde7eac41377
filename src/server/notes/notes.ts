import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { isNoteName, type Note, type TextChange } from '../../core';
import { includedFiles } from '../../node/node-host';
import { type CheckedNote, type LogLevel, Session } from '../../session';
import type { Client } from '../client/client';
import { dayOf, type Settings } from '../client/settings';
import type { Addresses } from './addresses';
import { FollowedFiles } from './followed-files';
import { LostText, OpenText } from './open-text';
import { ServerHost } from './server-host';

/** How often it is looked whether another day has begun, in milliseconds. */
const betweenDays = 30_000;

export interface NotesOptions {
  readonly client: Client;
  readonly addresses: Addresses;
  /** Absolute. */
  readonly folders: string[];
  settings: Settings;
  log(level: LogLevel, message: string, error?: unknown): void;
}

/**
 * The notes of the session, by the URIs of the client. It tells the session of what the client opens, changes and
 * closes, and of files; what follows from that is the session's matter. What is a note is told by its name alone:
 * clients name languages as they like.
 */
export class Notes {
  readonly session: Session;
  private readonly host: ServerHost;
  private readonly files: FollowedFiles;
  private readonly texts = new Map<string, OpenText>();
  private readonly midnight: NodeJS.Timeout;
  /** What has changed in notes of which nobody has been told yet. */
  private readonly changed = new Map<string, readonly TextChange[]>();
  private listener: (address: string, changes: readonly TextChange[]) => void = () => undefined;
  private day: string;

  constructor(private readonly options: NotesOptions) {
    const { folders, log } = options;
    this.files = new FollowedFiles({
      folders,
      others: () => [...includedFiles(this.session.notes), ...this.host.copies.paths],
      changed: (paths) => this.filesChanged(paths),
      failed: (error) => log('error', 'Failed to follow files', error),
    });
    this.host = new ServerHost({
      folders,
      get settings() {
        return options.settings;
      },
      findNotes: () => this.files.find(),
      startToFollow: () => this.files.start(),
      log,
    });
    this.session = new Session(this.host);
    this.day = this.today;
    this.midnight = setInterval(() => this.lookAtDay(), betweenDays).unref();
  }

  /** The day by which notes are judged, as in `2022-02-16`. */
  get today(): string {
    return dayOf(this.options.settings);
  }

  get settings(): Settings {
    return this.options.settings;
  }

  set settings(settings: Settings) {
    this.options.settings = settings;
    this.day = this.today;
    this.session.settingsChanged();
  }

  open(uri: string, version: number, text: string): void {
    const address = this.options.addresses.of(uri);
    if (!isNoteName(address)) return;
    if (this.texts.has(address)) this.session.close(address);
    const opened = new OpenText(version, text, this.options.client.encoding);
    this.texts.set(address, opened);
    this.session.open(address, opened);
  }

  /** @throws LostText where nobody knows any more what a text says: it is as good as closed until it is opened anew. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const address = this.options.addresses.of(uri);
    const text = this.texts.get(address);
    if (!text) return;
    try {
      const taken = text.change(version, changes);
      this.session.change(address, text.version, taken);
      this.tellChange(address, taken);
    } catch (error) {
      if (error instanceof LostText) this.close(uri);
      throw error;
    }
  }

  /** Calls back once an open note has changed, when what the client has sent by then has had its turn. */
  onDidChange(listener: (address: string, changes: readonly TextChange[]) => void): void {
    this.listener = listener;
  }

  private tellChange(address: string, changes: readonly TextChange[]): void {
    if (this.changed.size === 0) setImmediate(() => setImmediate(() => this.tellChanges()));
    this.changed.set(address, [...(this.changed.get(address) ?? []), ...changes]);
  }

  private tellChanges(): void {
    const all = [...this.changed];
    this.changed.clear();
    for (const [address, changes] of all) this.listener(address, changes);
  }

  close(uri: string): void {
    const address = this.options.addresses.of(uri);
    if (this.texts.delete(address)) this.session.close(address);
  }

  /** The version that the client gave the text of an open note. */
  versionOf(address: string): number | undefined {
    return this.texts.get(address)?.clientVersion;
  }

  /** The note that a URI leads to, open or not, as it stands now. */
  read(uri: string): Note | undefined {
    return this.at(this.options.addresses.of(uri));
  }

  /** The note at an address, open or not, as it stands now. */
  at(address: string): Note | undefined {
    return this.session.note(address);
  }

  check(uri: string): CheckedNote | undefined {
    return this.session.check(this.options.addresses.of(uri));
  }

  /** Reads a note outside of the open folders from now on. */
  async allow(address: string): Promise<void> {
    this.host.allowed.add(address);
    await this.session.readAgain([address]);
  }

  /** Takes in what has changed in files, before an answer that rests on them. */
  refresh(): Promise<void> {
    return this.files.lookAgain();
  }

  /** Other folders are open at the client. */
  changeFolders(added: readonly string[], removed: readonly string[]): void {
    const { folders } = this.options;
    folders.splice(0, folders.length, ...folders.filter((each) => !removed.includes(each)), ...added);
    this.session.foldersChanged();
  }

  private async filesChanged(paths: readonly string[]): Promise<void> {
    await this.session.readAgain(paths.filter((path) => !this.host.copies.changed(path)));
  }

  private lookAtDay(): void {
    if (this.today === this.day) return;
    this.day = this.today;
    this.session.settingsChanged();
  }

  dispose(): void {
    clearInterval(this.midnight);
    this.files.stop();
    this.session.dispose();
  }
}
