import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  createMessageConnection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type MessageConnection,
  type Position,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { program } from '../cli/program';

export type Files = Readonly<Record<string, string>>;

/** A folder with files for one test. */
export function folderWith(files: Files): string {
  // The system may give a link, which editors follow.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'analyst-notes-lsp-')));
  for (const [name, text] of Object.entries(files)) write(join(folder, name), text);
  return folder;
}

export function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

export interface Beginning {
  readonly capabilities?: ClientCapabilities;
  readonly options?: unknown;
  readonly client?: string;
  readonly clientVersion?: string;
  /** What Node is to run, where it is another server. */
  readonly server?: readonly string[];
}

/** What a server told: diagnostics of a file, with the version that they are of. */
interface Told {
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** An editor that speaks to the shipped server over its standard input and output. */
export class Editor {
  readonly connection: MessageConnection;
  readonly told = new Map<string, Told>();
  /** What the server has asked for, by the names of its requests. */
  readonly asked: string[] = [];
  readonly messages: string[] = [];
  readonly texts = new Map<string, TextDocument>();
  /** Answers a question of the server with one of its answers. */
  choose: (question: string, answers: readonly string[]) => string | undefined = (_, [first]) => first;
  private waiting: (() => void)[] = [];

  private constructor(
    readonly folder: string,
    readonly process: ChildProcess,
  ) {
    const { stdin, stdout } = process;
    if (!stdin || !stdout) throw new Error('The server has no pipes.');
    this.connection = createMessageConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', ({ uri, ...told }) => {
      this.told.set(uri, told);
      this.wake();
    });
    this.connection.onNotification('window/showMessage', ({ message }) => {
      this.messages.push(message);
    });
    this.connection.onNotification('window/logMessage', ({ type, message }) => {
      if (type === 1) this.messages.push(message);
    });
    this.connection.onRequest((method, params) => this.answer(method, params));
    this.connection.listen();
  }

  static async start(files: Files | string, beginning: Beginning = {}): Promise<Editor> {
    const folder = typeof files === 'string' ? files : folderWith(files);
    const editor = new Editor(
      folder,
      spawn(process.execPath, beginning.server ?? [program, 'lsp', '--stdio'], { cwd: folder }),
    );
    await editor.initialize(beginning);
    return editor;
  }

  result: InitializeResult = { capabilities: {} };

  private async initialize({ capabilities = {}, options, client, clientVersion }: Beginning): Promise<void> {
    const params: InitializeParams = {
      processId: process.pid,
      rootUri: pathToFileURL(this.folder).href,
      workspaceFolders: null,
      capabilities,
      ...(options !== undefined && { initializationOptions: options as never }),
      ...(client !== undefined && { clientInfo: { name: client, version: clientVersion ?? '1.0' } }),
    };
    this.result = await this.connection.sendRequest('initialize', params);
    await this.notify('initialized', {});
  }

  private async answer(method: string, params: unknown): Promise<unknown> {
    this.asked.push(method);
    this.wake();
    if (method === 'workspace/applyEdit') {
      await this.apply((params as { edit: WorkspaceEdit }).edit);
      return { applied: true };
    }
    if (method !== 'window/showMessageRequest') return null;
    const { message, actions } = params as { message: string; actions: { title: string }[] };
    const title = this.choose(
      message,
      actions.map((action) => action.title),
    );
    return title === undefined ? null : { title };
  }

  private wake(): void {
    for (const each of this.waiting.splice(0)) each();
  }

  /** Waits until something holds that the server brings about. */
  async until(holds: () => boolean, what: string, ms = 10_000): Promise<void> {
    const end = Date.now() + ms;
    while (!holds()) {
      if (Date.now() > end) throw new Error(`It never came to this: ${what}`);
      await new Promise<void>((resolve) => {
        this.waiting.push(resolve);
        setTimeout(resolve, 50);
      });
    }
  }

  uri(name: string): string {
    return pathToFileURL(join(this.folder, name)).href;
  }

  async open(name: string, languageId = 'yaml'): Promise<string> {
    const uri = this.uri(name);
    const text = readFileSync(join(this.folder, name), 'utf8');
    this.texts.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    return uri;
  }

  textOf(uri: string): string {
    const text = this.texts.get(uri);
    if (!text) throw new Error(`${uri} is not open.`);
    return text.getText();
  }

  /** The place behind the first of some words of an open text, or before them. */
  at(uri: string, words: string, side: 'before' | 'behind' = 'before'): Position {
    const text = this.texts.get(uri);
    const offset = text?.getText().indexOf(words) ?? -1;
    if (!text || offset < 0) throw new Error(`“${words}” is not there.`);
    return text.positionAt(side === 'before' ? offset : offset + words.length);
  }

  /** Types a text in the place of some words. */
  async type(uri: string, words: string, text: string): Promise<void> {
    const range = { start: this.at(uri, words), end: this.at(uri, words, 'behind') };
    await this.edit(uri, [{ range, newText: text }]);
  }

  async edit(uri: string, edits: readonly TextEdit[]): Promise<void> {
    const text = this.texts.get(uri);
    if (!text) throw new Error(`${uri} is not open.`);
    // From behind, so that none moves another.
    const ordered = [...edits].sort((a, b) => text.offsetAt(b.range.start) - text.offsetAt(a.range.start));
    const contentChanges = ordered.map(({ range, newText }) => ({ range, text: newText }));
    const version = text.version + 1;
    TextDocument.update(text, contentChanges, version);
    await this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  async close(uri: string): Promise<void> {
    this.texts.delete(uri);
    await this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.connection.sendRequest(method, params);
  }

  /** Asks something of a place, behind some words. */
  ask<R>(what: string, uri: string, words: string, more: object = {}): Promise<R> {
    return this.request(`textDocument/${what}`, {
      textDocument: { uri },
      position: this.at(uri, words, 'behind'),
      ...more,
    });
  }

  /** The diagnostics of a note once it was told of as it stands now. */
  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const { version } = this.texts.get(uri) ?? { version: 0 };
    await this.until(
      () => this.told.get(uri)?.version === version,
      `${uri} is told of in version ${version}`,
    );
    return this.told.get(uri)?.diagnostics ?? [];
  }

  /** Makes the edits of a workspace edit in open texts, and in files. */
  async apply({ changes = {}, documentChanges }: WorkspaceEdit): Promise<void> {
    const all = documentChanges?.map((each) => {
      if (!('textDocument' in each)) throw new Error('An operation came among the edits.');
      return [each.textDocument.uri, each.edits as TextEdit[]] as const;
    });
    for (const [uri, edits] of all ?? Object.entries(changes)) {
      if (this.texts.has(uri)) await this.edit(uri, edits);
      else this.applyToFile(new URL(uri).pathname, edits);
    }
  }

  private applyToFile(path: string, edits: TextEdit[]): void {
    const text = TextDocument.create(path, '', 1, readFileSync(decodeURIComponent(path), 'utf8'));
    writeFileSync(decodeURIComponent(path), TextDocument.applyEdits(text, edits));
  }

  wordsAt(uri: string, range: Range): string {
    return this.texts.get(uri)?.getText(range) ?? '';
  }

  /** Ends the server as an editor does; gives its exit code. */
  async stop(): Promise<number | null> {
    await this.request('shutdown', undefined);
    const ended = once(this.process, 'exit');
    await this.notify('exit', undefined);
    const [code] = await ended;
    this.discard();
    return code;
  }

  discard(): void {
    this.connection.dispose();
    this.process.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
