import * as vscode from 'vscode';

interface Stored {
  readonly type: vscode.FileType.File | vscode.FileType.Directory;
  readonly ctime: number;
  readonly mtime: number;
  readonly bytes: Uint8Array;
}

const nothing = new Uint8Array();

/** Files by their paths. Whoever asks waits until what it begins with is there. */
export class MemoryFiles implements vscode.FileSystemProvider {
  private readonly stored = new Map<string, Stored>();
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  private filled: Promise<void> = Promise.resolve();
  /** No two states of a file have the same time. */
  private time = Date.now();

  readonly onDidChangeFile = this.changed.event;

  constructor() {
    this.makeFolder(vscode.Uri.from({ scheme: 'memfs', path: '/' }));
  }

  fill(filled: Promise<void>): void {
    this.filled = filled;
  }

  makeFolder({ path }: vscode.Uri): void {
    this.time++;
    const times = { ctime: this.time, mtime: this.time };
    this.stored.set(path, { type: vscode.FileType.Directory, ...times, bytes: nothing });
  }

  put({ path }: vscode.Uri, bytes: Uint8Array): void {
    this.time++;
    const ctime = this.stored.get(path)?.ctime ?? this.time;
    this.stored.set(path, { type: vscode.FileType.File, ctime, mtime: this.time, bytes: bytes.slice() });
  }

  /** All changes are told, whoever watches. */
  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const { bytes, ...rest } = await this.find(uri);
    return { ...rest, size: bytes.length };
  }

  async readDirectory(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
    const { type } = await this.find(uri);
    if (type !== vscode.FileType.Directory) throw vscode.FileSystemError.FileNotADirectory(uri);
    const head = uri.path === '/' ? '/' : `${uri.path}/`;
    return [...this.stored].flatMap(([path, each]): [string, vscode.FileType][] => {
      const name = path.startsWith(head) ? path.slice(head.length) : '';
      return name === '' || name.includes('/') ? [] : [[name, each.type]];
    });
  }

  async createDirectory(uri: vscode.Uri): Promise<void> {
    await this.filled;
    if (this.stored.has(uri.path)) throw vscode.FileSystemError.FileExists(uri);
    this.makeFolder(uri);
    this.tell(vscode.FileChangeType.Created, uri);
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const { type, bytes } = await this.find(uri);
    if (type === vscode.FileType.Directory) throw vscode.FileSystemError.FileIsADirectory(uri);
    return bytes;
  }

  async writeFile(
    uri: vscode.Uri,
    bytes: Uint8Array,
    { create, overwrite }: { readonly create: boolean; readonly overwrite: boolean },
  ): Promise<void> {
    await this.find(vscode.Uri.joinPath(uri, '..'));
    const known = this.stored.get(uri.path);
    if (known?.type === vscode.FileType.Directory) throw vscode.FileSystemError.FileIsADirectory(uri);
    if (!known && !create) throw vscode.FileSystemError.FileNotFound(uri);
    if (known && create && !overwrite) throw vscode.FileSystemError.FileExists(uri);
    this.put(uri, bytes);
    this.tell(known ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created, uri);
  }

  async delete(uri: vscode.Uri): Promise<void> {
    await this.find(uri);
    for (const path of this.within(uri)) this.stored.delete(path);
    this.tell(vscode.FileChangeType.Deleted, uri);
  }

  async rename(
    from: vscode.Uri,
    to: vscode.Uri,
    { overwrite }: { readonly overwrite: boolean },
  ): Promise<void> {
    await this.find(from);
    await this.find(vscode.Uri.joinPath(to, '..'));
    if (this.stored.has(to.path) && !overwrite) throw vscode.FileSystemError.FileExists(to);
    for (const path of this.within(from)) {
      const moved = this.stored.get(path);
      this.stored.delete(path);
      if (moved) this.stored.set(to.path + path.slice(from.path.length), moved);
    }
    this.tell(vscode.FileChangeType.Deleted, from);
    this.tell(vscode.FileChangeType.Created, to);
  }

  private async find(uri: vscode.Uri): Promise<Stored> {
    await this.filled;
    const path = uri.path.length > 1 ? uri.path.replace(/\/$/, '') : uri.path;
    const found = this.stored.get(path);
    if (!found) throw vscode.FileSystemError.FileNotFound(uri);
    return found;
  }

  /** A path, and all below it. */
  private within({ path }: vscode.Uri): string[] {
    return [...this.stored.keys()].filter((each) => each === path || each.startsWith(`${path}/`));
  }

  private tell(type: vscode.FileChangeType, uri: vscode.Uri): void {
    this.changed.fire([{ type, uri }]);
  }
}
