import { homedir } from 'node:os';
import { dirname, parse } from 'node:path';
import { Changes } from '../../node/changes';
import { addFoldersBelow, nearestFolder } from '../../node/folders';
import { notesBelow } from '../../node/notes-below';
import { Waker } from '../../node/waker';

/** What is to be followed beside the notes of the folders, and who hears of changes. */
export interface FilesClient {
  readonly folders: readonly string[];
  /** Files outside of the folders, be they there or not: what notes include, and the copies that they keep. */
  others(): Iterable<string>;
  /** Takes in that files say something else, are new or are gone. */
  changed(paths: readonly string[]): Promise<void>;
  failed(error: unknown): void;
}

/** To look at more files takes long enough to be felt: it may take no more than this part of the time. */
const fewFiles = 100;
const share = 0.1;

/**
 * Follows the files of notes by itself, since clients tell of changes not at all, or miss new folders and files that
 * were replaced. It looks when the system tells of something, and before an answer that rests on files.
 */
export class FollowedFiles {
  private readonly waker = new Waker();
  private readonly changes = new Changes();
  private known: readonly string[] = [];
  /** All looks, one after the other. */
  private looks: Promise<unknown> = Promise.resolve();
  private isStarted = false;
  private nextLook = 0;

  constructor(private readonly client: FilesClient) {}

  start(): void {
    if (this.isStarted) return;
    this.isStarted = true;
    void this.follow();
  }

  /** The notes of the folders now, from which on they are followed. */
  async find(): Promise<readonly string[]> {
    const found = await this.notes();
    // Before they are read, so that nothing is missed that changes meanwhile.
    this.known = found;
    await this.oneByOne(() => this.changes.since(found));
    return found;
  }

  /** Takes in what has changed in the files that are known; where they are many, unless somebody has just looked. */
  async lookAgain(): Promise<void> {
    const began = performance.now();
    if (!this.isStarted || (this.known.length > fewFiles && began < this.nextLook)) return;
    await this.look(this.known);
    const end = performance.now();
    this.nextLook = end + (end - began) / share;
  }

  private async follow(): Promise<void> {
    do {
      try {
        await this.look(await this.notes());
        this.waker.follow(await this.watchedFolders());
      } catch (error) {
        this.client.failed(error);
      }
    } while (await this.waker.next());
  }

  private look(notes: readonly string[]): Promise<void> {
    return this.oneByOne(async () => {
      this.known = notes;
      const changed = await this.changes.since([...notes, ...this.client.others()]);
      if (changed.size > 0) await this.client.changed([...changed]);
    });
  }

  private oneByOne<T>(task: () => Promise<T>): Promise<T> {
    const done = this.looks.then(task);
    this.looks = done.catch(() => undefined);
    return done;
  }

  private async notes(): Promise<string[]> {
    const found: string[] = [];
    for (const folder of this.client.folders)
      for await (const { path, failure } of notesBelow(folder, isVast(folder) ? 'alone' : 'below'))
        if (failure === undefined) found.push(path);
    return found;
  }

  private async watchedFolders(): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for (const folder of this.client.folders)
      if (isVast(folder)) found.add(folder);
      else await addFoldersBelow(folder, found);
    for (const path of this.client.others()) found.add(await nearestFolder(dirname(path)));
    return found;
  }

  stop(): void {
    this.waker.stop();
  }
}

/** A note in the user's home has that for its folder at most clients, and nobody wants all below it to be searched. */
function isVast(folder: string): boolean {
  return folder === homedir() || folder === parse(folder).root;
}
