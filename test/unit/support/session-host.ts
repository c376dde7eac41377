import { createHash } from 'node:crypto';
import type { CopyPlace, RuleCode, SeveritySetting } from '../../../src/core';
import {
  type CopyBytes,
  type Disposable,
  type FileListener,
  type FileText,
  type Host,
  type LogLevel,
  type TextDocument,
  tooLarge,
} from '../../../src/session';
import { decode } from '../copies/support';
import { SessionClock } from './session-clock';

/** A program with files in memory, in which a test plays the user. Paths of includes are the addresses of files. */
export class SessionHost implements Host {
  readonly clock = new SessionClock();
  /** The texts of files, by their addresses; the later, the newer. */
  readonly files = new Map<string, string>();
  /** The texts of copies, and who follows them. */
  readonly copies = new Map<string, string>();
  readonly watched = new Map<string, () => void>();
  /** The files outside of the folders, which a search does not find. */
  readonly outside = new Set<string>();
  /** Those of them that may not be read. */
  readonly refused = new Set<string>();
  /** Those that are larger than what is read. */
  readonly huge = new Set<string>();
  readonly visible = new Set<string>();
  readonly settings = new Map<RuleCode, SeveritySetting>();
  /** What was read, in this order. */
  readonly reads: string[] = [];
  readonly logged: string[] = [];
  /** The functions that fail from now on. */
  readonly failing = new Set<keyof Host>();
  listener: FileListener | undefined;

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [uri, text] of Object.entries(files)) this.files.set(uri, text);
  }

  private fail(name: keyof Host): void {
    if (this.failing.has(name)) throw new Error(`${name} fails`);
  }

  async readText(uri: string): Promise<FileText> {
    this.reads.push(uri);
    this.fail('readText');
    return this.huge.has(uri) ? tooLarge : this.files.get(uri);
  }

  async otherForm(uri: string): Promise<string | undefined> {
    this.fail('otherForm');
    return [...this.files.keys()].find((each) => each !== uri && each.normalize() === uri.normalize());
  }

  async isOutside(uri: string): Promise<boolean> {
    this.fail('isOutside');
    return this.refused.has(uri);
  }

  hasFile(uri: string): boolean {
    this.fail('hasFile');
    return !uri.startsWith('untitled');
  }

  async modifiedAt(uri: string): Promise<number> {
    this.fail('modifiedAt');
    return [...this.files.keys()].indexOf(uri);
  }

  async *findNotes(): AsyncGenerator<string> {
    this.fail('findNotes');
    for (const uri of this.files.keys()) if (!this.outside.has(uri)) yield uri;
  }

  watchNotes(listener: FileListener): Disposable {
    this.fail('watchNotes');
    this.listener = listener;
    return {
      dispose: () => {
        this.listener = undefined;
      },
    };
  }

  resolve(_from: string, path: string): string | undefined {
    this.fail('resolve');
    return path;
  }

  resolveCopy(from: string, path: string): CopyPlace {
    this.fail('resolveCopy');
    if (from.startsWith('untitled')) return undefined;
    return path.startsWith('..') ? 'outside' : { address: path };
  }

  async readCopy(uri: string): Promise<CopyBytes> {
    this.reads.push(uri);
    this.fail('readCopy');
    const content = this.copies.get(uri);
    if (content === undefined) return { state: 'missing' };
    const bytes = new TextEncoder().encode(content);
    return { state: 'read', bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  }

  watchCopy(uri: string, onChange: () => void): Disposable {
    this.fail('watchCopy');
    this.watched.set(uri, onChange);
    return { dispose: () => void this.watched.delete(uri) };
  }

  readonly decode = decode;

  severities(): ReadonlyMap<RuleCode, SeveritySetting> {
    this.fail('severities');
    return this.settings;
  }

  today(): string {
    this.fail('today');
    return '2022-02-22';
  }

  isVisible(uri: string): boolean {
    this.fail('isVisible');
    return this.visible.has(uri);
  }

  now(): number {
    return this.clock.now();
  }

  after(ms: number, task: () => void): Disposable {
    return this.clock.after(ms, task);
  }

  log(level: LogLevel, message: string, error?: unknown): void {
    const cause = error instanceof Error ? `: ${error.message}` : '';
    if (level !== 'debug') this.logged.push(`${level}: ${message}${cause}`);
    this.fail('log');
  }
}

/** A text that a test edits. */
export class EditedText implements TextDocument {
  version = 1;

  constructor(private text: string) {}

  get lineCount(): number {
    return this.text.split('\n').length;
  }

  getText(): string {
    return this.text;
  }

  /** Puts a text in the place of a word that stands there once, and says what changed. */
  replace(word: string, text: string): { start: number; end: number; text: string } {
    const start = this.text.indexOf(word);
    if (start < 0 || word === '') throw new Error(`“${word}” is not there.`);
    return this.splice(start, start + word.length, text);
  }

  /** Puts a text in the place of a stretch, and says what changed. */
  splice(start: number, end: number, text: string): { start: number; end: number; text: string } {
    this.text = this.text.slice(0, start) + text + this.text.slice(end);
    this.version++;
    return { start, end, text };
  }
}
