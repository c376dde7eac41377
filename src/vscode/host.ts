import * as vscode from 'vscode';
import { type CopyPlace, isFrozenName } from '../core';
import { type Disposable, type FileListener, type FileText, type Host, tooLarge } from '../session';
import { type CheckSettings, severitiesFor } from './check-settings';
import { CopyWatchers, decode, readCopy, resolveCopy } from './copies';
import {
  findNotes,
  hasFile,
  isTooLarge,
  modifiedAt,
  notePattern,
  otherForm,
  resolveInclude,
  textOf,
} from './files';
import { later } from './later';
import type { Log } from './log';
import { type AllowedNotes, liesOutside } from './outside-notes';

/** What VS Code gives to the session. Notes go by their URIs as strings. */
export class VscodeHost implements Host, vscode.Disposable {
  private readonly copies = new CopyWatchers();
  private readonly cancellation = new vscode.CancellationTokenSource();

  constructor(
    private readonly settings: CheckSettings,
    private readonly allowed: AllowedNotes,
    readonly log: Log['write'],
  ) {}

  async readText(uri: string): Promise<FileText> {
    try {
      return await textOf(vscode.Uri.parse(uri));
    } catch (error) {
      this.log('info', `Skipped ${uri}`, error);
      return isTooLarge(error) ? tooLarge : undefined;
    }
  }

  async otherForm(uri: string): Promise<string | undefined> {
    return (await otherForm(vscode.Uri.parse(uri)))?.toString();
  }

  hasFile(uri: string): boolean {
    return hasFile(vscode.Uri.parse(uri));
  }

  async isOutside(uri: string, includers: readonly string[]): Promise<boolean> {
    return !this.allowed.has(uri) && liesOutside(uri, includers);
  }

  modifiedAt(uri: string): Promise<number> {
    return modifiedAt(vscode.Uri.parse(uri));
  }

  findNotes(): AsyncIterable<string> {
    return findNotes(this.cancellation.token);
  }

  watchNotes(listener: FileListener): Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(notePattern);
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate((uri) => isFrozenName(uri.path) || listener.fileChanged(uri.toString())),
      watcher.onDidChange((uri) => listener.fileChanged(uri.toString())),
      watcher.onDidDelete((uri) => listener.fileDeleted(uri.toString())),
      vscode.workspace.onDidChangeWorkspaceFolders(() => listener.foldersChanged()),
    );
  }

  resolve(from: string, path: string): string | undefined {
    return resolveInclude(from, path);
  }

  resolveCopy(from: string, path: string): CopyPlace {
    return resolveCopy(from, path);
  }

  readCopy(uri: string, from: string): ReturnType<Host['readCopy']> {
    return readCopy(uri, from);
  }

  watchCopy(uri: string, onChange: () => void): Disposable {
    return this.copies.watch(uri, onChange);
  }

  readonly decode = decode;

  severities(uri: string): ReturnType<Host['severities']> {
    return severitiesFor(vscode.Uri.parse(uri));
  }

  today(): string {
    return this.settings.today;
  }

  isVisible(uri: string): boolean {
    return vscode.window.visibleTextEditors.some(({ document }) => document.uri.toString() === uri);
  }

  now(): number {
    return performance.now();
  }

  after(ms: number, task: () => void): Disposable {
    return later(ms, task);
  }

  dispose(): void {
    this.cancellation.cancel();
    this.cancellation.dispose();
    this.copies.dispose();
  }
}
