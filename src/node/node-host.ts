import { readdir } from 'node:fs/promises';
import { dirname, resolve as resolvePath, sep } from 'node:path';
import { type CopyPlace, mayBeIncluded, type Note, pathOfOtherForm } from '../core';
import type { CopyBytes, Disposable, FileText, Host } from '../session';
import { decode, readCopy, resolveCopy } from './copies';

/** The file that the path of an include leads to; undefined where it cannot be a note. */
export function includedFile(from: string, path: string): string | undefined {
  return mayBeIncluded(path) ? resolvePath(dirname(from), path) : undefined;
}

/** The files that notes include, be they there or not. */
export function includedFiles(notes: Iterable<Note>, resolve = includedFile): string[] {
  return [...notes].flatMap(({ uri, contents }) =>
    (contents.values.include ?? []).flatMap(({ value }) => resolve(uri, value) ?? []),
  );
}

/** What any session in a program of Node is given: files, which go by their absolute paths, and time. */
export abstract class NodeHost implements Host {
  /** In which copies may lie, beside those of the notes; absolute. */
  protected abstract readonly folders: readonly string[];

  abstract readText(path: string): Promise<FileText>;
  abstract modifiedAt(path: string): Promise<number>;
  abstract findNotes(): AsyncIterable<string>;
  abstract watchNotes(...of: Parameters<Host['watchNotes']>): Disposable;
  abstract watchCopy(...of: Parameters<Host['watchCopy']>): Disposable;
  abstract severities(path: string): ReturnType<Host['severities']>;
  abstract today(): string;
  abstract isVisible(path: string): boolean;
  abstract log(...what: Parameters<Host['log']>): void;

  otherForm(path: string): Promise<string | undefined> {
    // A folder that cannot be read has no other names to offer.
    return pathOfOtherForm(path, sep, (folder) => readdir(folder)).catch(() => undefined);
  }

  /** Who names notes wants them read with all that they include. */
  async isOutside(..._: Parameters<Host['isOutside']>): Promise<boolean> {
    return false;
  }

  hasFile(_path: string): boolean {
    return true;
  }

  resolve(from: string, path: string): string | undefined {
    return includedFile(from, path);
  }

  resolveCopy(from: string, path: string): CopyPlace {
    return resolveCopy(from, path, this.folders);
  }

  readCopy(path: string, from: string): Promise<CopyBytes> {
    return readCopy(path, from, this.folders);
  }

  readonly decode = decode;

  now(): number {
    return performance.now();
  }

  after(ms: number, task: () => void): Disposable {
    if (ms === 0) return soon(task);
    const timer = setTimeout(task, ms);
    return { dispose: () => clearTimeout(timer) };
  }
}

/** A timer takes a millisecond at least, which adds up between many batches of files. */
function soon(task: () => void): Disposable {
  const turn = setImmediate(task);
  return { dispose: () => clearImmediate(turn) };
}
