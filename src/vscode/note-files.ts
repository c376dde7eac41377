import * as vscode from 'vscode';
import { mayBeIncluded, pathOfOtherForm } from '../core';
import { isOlderVersion } from './language';

/** The names of note files, as `package.json` gives them to the language. */
const pattern = '**/*.notes.{yaml,yml}';
/** Where notes are others' samples. */
const installed = '**/node_modules/**';

/** How many files are read before typing gets its turn. */
const batch = 16;

/** Reading that takes longer than this many milliseconds says how far it is. */
const patience = 1000;

/** Editors do not open larger files as text that extensions see; in bytes. */
const largest = 50 * 1024 * 1024;

/** What becomes of a note's file on disk. */
export interface FileListener {
  /** Whether the text of a file is known from elsewhere, as it is open. */
  isOpen(uri: vscode.Uri): boolean;
  /** Whether it has been read. */
  isKnown(uri: vscode.Uri): boolean;
  onText(uri: vscode.Uri, text: string): void;
  onGone(uri: vscode.Uri): void;
}

/**
 * Reads the notes of the workspace folders in the background, the newest first, and follows their files. It
 * reads nothing before it is started.
 */
export class NoteFiles implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[] = [];
  private readonly cancellation = new vscode.CancellationTokenSource();
  private reading: Promise<void> | undefined;

  constructor(private readonly listener: FileListener) {}

  start(): void {
    if (this.reading) return;
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    this.subscriptions.push(
      watcher,
      watcher.onDidCreate((uri) => this.read(uri)),
      watcher.onDidChange((uri) => this.read(uri)),
      watcher.onDidDelete((uri) => this.gone(uri)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.reading = this.readAll();
      }),
    );
    this.reading = this.readAll();
  }

  /** Starts, and waits until the notes of all folders are read, those included of which no event has come yet. */
  async allRead(): Promise<void> {
    await this.readOnce();
    const uris = await vscode.workspace.findFiles(pattern, installed, undefined, this.cancellation.token);
    await Promise.all(uris.filter((uri) => !this.listener.isKnown(uri)).map((uri) => this.read(uri)));
  }

  /** Starts, and waits until the notes of all folders have been read. */
  async readOnce(): Promise<void> {
    this.start();
    await this.reading;
  }

  /** Reads a file now. What cannot be read is as good as gone. */
  async read(uri: vscode.Uri): Promise<void> {
    if (this.listener.isOpen(uri)) return;
    const text = await textOf(uri);
    const other = text === undefined ? await ofOtherForm(uri) : undefined;
    if (other) return this.read(other);
    if (this.cancellation.token.isCancellationRequested || this.listener.isOpen(uri)) return;
    if (text === undefined) this.listener.onGone(uri);
    else this.listener.onText(uri, text);
  }

  private gone(uri: vscode.Uri): void {
    if (!this.listener.isOpen(uri)) this.listener.onGone(uri);
  }

  private async readAll(): Promise<void> {
    const { token } = this.cancellation;
    const uris = await newestFirst(await vscode.workspace.findFiles(pattern, installed, undefined, token));
    const progress = new LateProgress(vscode.l10n.t('Reading notes'), uris.length);
    for (let at = 0; at < uris.length && !token.isCancellationRequested; at += batch) {
      await Promise.all(uris.slice(at, at + batch).map((uri) => this.read(uri)));
      progress.report(Math.min(at + batch, uris.length));
      await pause();
    }
    progress.end();
  }

  dispose(): void {
    this.cancellation.cancel();
    this.cancellation.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

/** The address that the path of an include leads to; undefined where it cannot be a note. */
export function resolveInclude(from: string, path: string): string | undefined {
  if (!mayBeIncluded(path)) return undefined;
  return vscode.Uri.joinPath(vscode.Uri.parse(from), '..', path).toString();
}

/** Whether a document is that of a file, beside which others can be read. */
export function hasFile(uri: vscode.Uri): boolean {
  if (uri.scheme === 'untitled' || isOlderVersion(uri)) return false;
  return vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== undefined;
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    // A pipe or a device is no file, and to read it might never end.
    if ((type & vscode.FileType.File) === 0 || size > largest) return undefined;
    return await vscode.workspace.decode(await vscode.workspace.fs.readFile(uri), { uri });
  } catch {
    return undefined;
  }
}

/** The file whose name, or that of a folder above it, is the same but composed otherwise. */
async function ofOtherForm(uri: vscode.Uri): Promise<vscode.Uri | undefined> {
  const namesIn = async (path: string): Promise<string[]> => {
    const entries = await vscode.workspace.fs.readDirectory(uri.with({ path }));
    return entries.map(([name]) => name);
  };
  const path = await pathOfOtherForm(uri.path, '/', namesIn).then(
    (found) => found,
    () => undefined,
  );
  return path === undefined ? undefined : uri.with({ path });
}

async function newestFirst(uris: readonly vscode.Uri[]): Promise<vscode.Uri[]> {
  const dated = await Promise.all(uris.map(async (uri) => ({ uri, time: await timeOf(uri) })));
  return dated.sort((a, b) => b.time - a.time).map(({ uri }) => uri);
}

async function timeOf(uri: vscode.Uri): Promise<number> {
  try {
    return (await vscode.workspace.fs.stat(uri)).mtime;
  } catch {
    return 0;
  }
}

/** Lets everything run that is waiting: keystrokes above all. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Progress in the status bar that is shown once it takes long. */
class LateProgress {
  private readonly began = Date.now();
  private finish: (() => void) | undefined;
  private show: ((done: number) => void) | undefined;
  private shown = 0;

  constructor(
    private readonly title: string,
    private readonly total: number,
  ) {}

  report(done: number): void {
    if (!this.finish && Date.now() - this.began > patience) this.begin();
    this.show?.(done);
  }

  end(): void {
    this.finish?.();
  }

  private begin(): void {
    const { title, total } = this;
    const location = vscode.ProgressLocation.Window;
    void vscode.window.withProgress({ location, title }, (progress) => {
      this.show = (done) => {
        progress.report({ message: `${done}/${total}`, increment: ((done - this.shown) / total) * 100 });
        this.shown = done;
      };
      return new Promise<void>((resolve) => {
        this.finish = resolve;
      });
    });
  }
}
