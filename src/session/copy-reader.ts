import { type CopyFile, type CopyText, textOfCopy, type WantedCopy } from '../core';
import type { Disposable } from './event';
import type { CopyBytes, Host } from './host';
import { Turns } from './turns';

/** How many characters of copies are kept, for who looks at a quotation or types one. */
const mostCharacters = 8_000_000;

/** What the reader tells of the copies that it reads, and asks about them. */
export interface CopyClient {
  /** The next copy that is to be read. */
  next(): WantedCopy | undefined;
  onRead(address: string, file: CopyFile): void;
  /** A file has changed that was read as a copy. */
  onChanged(address: string): void;
  /** Whether a copy is still kept by a source. */
  isKept(address: string): boolean;
}

/**
 * Reads the copies that sources keep, in the background and one after the other, with turns between for keystrokes.
 * What is read is followed, and read again when it changes. Of their texts only the last ones are kept.
 */
export class CopyReader implements Disposable {
  private readonly watchers = new Map<string, Disposable>();
  private readonly texts = new Map<string, CopyFile>();
  /** Those that changed while they were being read: nobody can tell which state was read. */
  private readonly changedMeanwhile = new Set<string>();
  private characters = 0;
  private reading: Promise<void> | undefined;
  private readonly turns: Turns;
  private isDisposed = false;

  constructor(
    private readonly host: Host,
    private readonly client: CopyClient,
  ) {
    this.turns = new Turns(host);
  }

  /** Begins to read what is wanted, unless that is being done already; resolves when it is read. */
  read(): Promise<void> {
    if (!this.isDisposed) this.reading ??= this.readAll();
    return this.reading ?? Promise.resolve();
  }

  /** The text of a copy as it is now; undefined where there is none. */
  async textOf({ address, from }: WantedCopy): Promise<CopyText | undefined> {
    return (this.texts.get(address) ?? (await this.fileAt(address, from))).text;
  }

  /** Follows files no longer that no source keeps. */
  tidy(): void {
    for (const [address, watcher] of this.watchers) {
      if (this.client.isKept(address)) continue;
      watcher.dispose();
      this.watchers.delete(address);
      this.forget(address);
    }
  }

  private changed(address: string): void {
    this.changedMeanwhile.add(address);
    this.forget(address);
    this.client.onChanged(address);
  }

  private async readAll(): Promise<void> {
    try {
      // Whoever begins this has something to do first.
      await this.turns.ofOthers();
      for (let next = this.next(); next; next = this.next()) {
        await this.readOne(next);
        await this.turns.ofOthers();
      }
    } finally {
      this.reading = undefined;
    }
  }

  private next(): WantedCopy | undefined {
    return this.isDisposed ? undefined : this.client.next();
  }

  private async readOne({ address, from }: WantedCopy): Promise<void> {
    this.follow(address);
    const known = this.texts.get(address);
    const file = known ?? (await this.fileAt(address, from));
    if (this.isDisposed) return;
    if (!known) this.host.log('debug', `Read the copy ${address}: ${file.state}`);
    try {
      this.client.onRead(address, file);
    } catch (error) {
      this.host.log('error', `Failed to take in the copy ${address}`, error);
    }
    if (this.changedMeanwhile.has(address)) this.changed(address);
  }

  private async fileAt(address: string, from: string): Promise<CopyFile> {
    this.changedMeanwhile.delete(address);
    const found = await this.bytesAt(address, from);
    if (found.state !== 'read') return found;
    const text = textOfCopy(address, found.bytes, (...of) => this.host.decode(...of));
    const { sha256 } = found;
    if (typeof text === 'string') return { state: text, sha256 };
    const file = { state: 'text', sha256, text } as const;
    if (!this.changedMeanwhile.has(address)) this.keep(address, file);
    return file;
  }

  /** A file may have a name that is composed otherwise than the path. */
  private async bytesAt(address: string, from: string): Promise<CopyBytes> {
    const found = await this.host.readCopy(address, from);
    const other = found.state === 'missing' ? await this.host.otherForm(address) : undefined;
    return other === undefined ? found : this.host.readCopy(other, from);
  }

  private keep(address: string, file: CopyFile): void {
    this.forget(address);
    this.texts.set(address, file);
    this.characters += lengthOf(file);
    for (const oldest of this.texts.keys()) {
      if (this.characters <= mostCharacters) return;
      this.forget(oldest);
    }
  }

  private forget(address: string): void {
    const file = this.texts.get(address);
    if (!file) return;
    this.texts.delete(address);
    this.characters -= lengthOf(file);
  }

  private follow(address: string): void {
    if (this.watchers.has(address)) return;
    this.watchers.set(
      address,
      this.host.watchCopy(address, () => this.changed(address)),
    );
  }

  dispose(): void {
    this.isDisposed = true;
    for (const watcher of this.watchers.values()) watcher.dispose();
    this.watchers.clear();
    this.texts.clear();
    this.turns.dispose();
  }
}

function lengthOf({ text }: CopyFile): number {
  return text ? text.parts.reduce((sum, part) => sum + part.text.length, 0) : 0;
}
