import type { UnreadFile } from '../core';
import type { Disposable } from './event';
import { type FileListener, type Host, tooLarge } from './host';
import { Turns } from './turns';

/** How many files are read at once, in about the time of one, before typing gets its turn. */
const batchSize = 16;

/** What the loader tells of the files that it reads, and asks about them. */
export interface LoaderClient {
  /** Whether the text of a file is known from elsewhere, as it is open. */
  isOpen(uri: string): boolean;
  /** Whether it has been read. */
  isKnown(uri: string): boolean;
  onText(uri: string, text: string): void;
  onGone(uri: string): void;
  /** A file is not read: nobody has allowed it yet, or it is too large. */
  onRefused(uri: string, why: UnreadFile): void;
  /** The files whose includes lead to one. */
  includersOf(uri: string): readonly string[];
  /** How many of the files that a search has found are read. */
  onProgress(progress: Progress): void;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** A file under the name that it was found by; without a text it is as good as gone. */
interface FoundFile {
  readonly uri: string;
  readonly text: string | undefined;
  readonly unread?: UnreadFile;
  /** The name by which it was asked for, and how many files had been asked for by then. */
  readonly asked: string;
  readonly order: number;
}

/**
 * Reads the files of notes that are not open. Those of the folders are read in the background, the newest first,
 * in batches between which typing gets its turn; what notes include comes before them. It reads nothing before
 * it is asked, each file once in a search, and takes the texts of a batch in the order in which they were asked
 * for, so that a run is the same whichever answer of the system comes first.
 */
export class NoteLoader implements Disposable {
  /** Files to be read: those that notes include, and those that a search has found. */
  private readonly wanted = new Set<string>();
  private readonly found = new Set<string>();
  /** All files that a search has found: they lie in the folders. */
  private readonly inFolders = new Set<string>();
  /** Files of the batch that is being read. */
  private readonly underway = new Set<string>();
  /** The included files that were asked for at any time. */
  private readonly asked = new Set<string>();
  /** When the files were asked for of which something was taken in, by the order of the questions. */
  private readonly taken = new Map<string, number>();
  private order = 0;
  private total = 0;
  private began = 0;
  private search: Promise<void> | undefined;
  private batches: Promise<void> | undefined;
  private watcher: Disposable | undefined;
  private readonly turns: Turns;
  private isDisposed = false;

  constructor(
    private readonly host: Host,
    private readonly client: LoaderClient,
  ) {
    this.turns = new Turns(host);
  }

  /** Begins to search the folders and to follow their files, unless it has begun before. */
  start(listener: FileListener): void {
    if (this.search || this.isDisposed) return;
    this.watcher = this.host.watchNotes(listener);
    this.searchAnew();
  }

  /** Whether files are followed: what they say before is read by the search. */
  get isStarted(): boolean {
    return this.search !== undefined;
  }

  searchAnew(): void {
    this.search = this.readFolders();
  }

  /** Waits until the notes that a search has found are read, and those that they include. */
  async readOnce(): Promise<void> {
    await this.search;
    await this.batches;
  }

  /** Waits until all notes of the folders are read, those included of which no event has come yet. */
  async allRead(): Promise<void> {
    await this.readOnce();
    const uris = await this.notesOfFolders();
    await this.readInBatches(uris.filter((uri) => !this.client.isKnown(uri)));
  }

  /** Has files read that notes include, before all others; each is asked for once. */
  want(uris: Iterable<string>): void {
    for (const uri of uris) {
      if (this.asked.has(uri) || !this.host.hasFile(uri)) continue;
      this.asked.add(uri);
      if (this.underway.has(uri)) continue;
      this.found.delete(uri);
      this.wanted.add(uri);
    }
    void this.readBatches();
  }

  /** Reads a file now, unless it may not be read. What cannot be read is as good as gone. */
  async read(uri: string): Promise<void> {
    const isRefused = this.mayRefuse(uri) && (await this.isRefused(uri));
    this.take(await this.fileAt(uri, isRefused));
  }

  /** Takes in that a file is gone. */
  gone(uri: string): void {
    this.take({ uri, text: undefined, ...this.askedNow(uri) });
  }

  private async readFolders(): Promise<void> {
    const uris = await this.notesOfFolders();
    const dated = await Promise.all(
      uris.map(async (uri) => ({ uri, time: await this.host.modifiedAt(uri) })),
    );
    await this.readInBatches(dated.sort((a, b) => b.time - a.time).map(({ uri }) => uri));
  }

  private async notesOfFolders(): Promise<string[]> {
    const uris: string[] = [];
    for await (const uri of this.host.findNotes()) uris.push(uri);
    return uris;
  }

  private readInBatches(uris: readonly string[]): Promise<void> {
    for (const uri of uris) {
      this.inFolders.add(uri);
      if (!this.wanted.has(uri)) this.found.add(uri);
    }
    this.total = this.found.size;
    this.began = this.host.now();
    return this.readBatches();
  }

  private readBatches(): Promise<void> {
    if (this.wanted.size + this.found.size > 0 && !this.isDisposed) this.batches ??= this.readAllBatches();
    return this.batches ?? Promise.resolve();
  }

  private async readAllBatches(): Promise<void> {
    try {
      for (let batch = this.nextBatch(); batch.length > 0; batch = this.nextBatch()) {
        await this.readTogether(batch);
        this.tellProgress();
        await this.turns.ofOthers();
      }
    } finally {
      this.batches = undefined;
    }
  }

  private nextBatch(): string[] {
    if (this.isDisposed) return [];
    const batch: string[] = [];
    for (const waiting of [this.wanted, this.found])
      for (const uri of waiting) {
        if (batch.length === batchSize) return batch;
        batch.push(uri);
        waiting.delete(uri);
      }
    return batch;
  }

  private async readTogether(batch: readonly string[]): Promise<void> {
    for (const uri of batch) this.underway.add(uri);
    const doubtful = batch.filter((uri) => this.mayRefuse(uri));
    const refused = doubtful.length > 0 ? await this.refusedAmong(doubtful) : new Set();
    const files = batch.map((uri) => this.fileAt(uri, refused.has(uri)));
    for (const file of files) this.take(await file);
    this.underway.clear();
  }

  private askedNow(uri: string): Pick<FoundFile, 'asked' | 'order'> {
    return { asked: uri, order: ++this.order };
  }

  /** What a search finds is there for all to see, wherever its links lead. */
  private mayRefuse(uri: string): boolean {
    return this.asked.has(uri) && !this.inFolders.has(uri);
  }

  private async refusedAmong(uris: readonly string[]): Promise<ReadonlySet<string>> {
    const answers = await Promise.all(uris.map((uri) => this.isRefused(uri)));
    return new Set(uris.filter((_uri, at) => answers[at]));
  }

  private isRefused(uri: string): Promise<boolean> {
    return this.host.isOutside(uri, this.client.includersOf(uri));
  }

  private async fileAt(uri: string, isRefused: boolean): Promise<FoundFile> {
    const now = this.askedNow(uri);
    if (this.client.isOpen(uri)) return { uri, text: undefined, ...now };
    if (isRefused) return { uri, text: undefined, unread: 'outside', ...now };
    const found = await this.readUnder(uri);
    if (found) return { ...found, ...now };
    const other = await this.host.otherForm(uri);
    const renamed = other === undefined ? undefined : await this.readUnder(other);
    return { uri, text: undefined, ...renamed, ...now };
  }

  private async readUnder(uri: string): Promise<Pick<FoundFile, 'uri' | 'text' | 'unread'> | undefined> {
    const text = await this.host.readText(uri);
    if (text === tooLarge) return { uri, text: undefined, unread: 'too-large' };
    return text === undefined ? undefined : { uri, text };
  }

  /**
   * An error that comes of one file must not keep the others from being read. What was asked for earlier and comes
   * later is what the file said then, and no news: it may be gone by now.
   */
  private take({ uri, text, unread, asked, order }: FoundFile): void {
    if (this.isDisposed || this.client.isOpen(uri) || order < (this.taken.get(asked) ?? 0)) return;
    this.taken.set(asked, order);
    try {
      if (unread) this.client.onRefused(uri, unread);
      else if (text === undefined) this.client.onGone(uri);
      else this.client.onText(uri, text);
      this.host.log('debug', text === undefined ? `Nothing to read at ${uri}` : `Read ${uri}`);
    } catch (error) {
      this.host.log('error', `Failed to take in ${uri}`, error, uri);
    }
  }

  private tellProgress(): void {
    const { total } = this;
    if (total === 0) return;
    const done = total - this.found.size;
    this.client.onProgress({ done, total });
    if (done < total) return;
    this.total = 0;
    const took = Math.round(this.host.now() - this.began);
    this.host.log('info', `Read ${total} ${total === 1 ? 'note' : 'notes'} of the folders in ${took} ms`);
  }

  dispose(): void {
    this.isDisposed = true;
    this.watcher?.dispose();
    this.turns.dispose();
  }
}
