import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { writeAsNote } from '../../src/vscode/commands/save-note';
import { bytesOf } from './support';

const text = 'title: Strike\n';

/** Each test has a scheme of its own: of one that comes, goes and comes again, VS Code may wait for ever. */
let count = 0;
const uriOf = (name: string) => vscode.Uri.from({ scheme: `granted-${count}`, path: `/${name}` });

/** A file system as a browser has it: the files that were chosen can be written, and nothing else is known. */
class GrantedFiles implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  readonly written = new Map<string, string>();

  constructor(private readonly granted: readonly string[]) {}

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const found = path === '/' ? '' : this.written.get(path);
    if (found === undefined) throw vscode.FileSystemError.FileNotFound(path);
    const type = path === '/' ? vscode.FileType.Directory : vscode.FileType.File;
    return { type, ctime: 0, mtime: 0, size: bytesOf(found).length };
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    return bytesOf(this.written.get(path) ?? '');
  }

  writeFile({ path }: vscode.Uri, content: Uint8Array): void {
    if (!this.granted.includes(path)) throw vscode.FileSystemError.NoPermissions(path);
    this.written.set(path, new TextDecoder().decode(content));
  }

  createDirectory(): void {}
  delete(): void {}
  rename(): void {}
}

describe('A note that is saved under a name without the ending of a note', () => {
  let provider: vscode.Disposable | undefined;

  afterEach(() => provider?.dispose());

  function granting(...paths: readonly string[]): GrantedFiles {
    const files = new GrantedFiles(paths);
    provider = vscode.workspace.registerFileSystemProvider(`granted-${++count}`, files, {
      isCaseSensitive: true,
    });
    return files;
  }

  it('gets the ending', async () => {
    const files = granting('/strike', '/strike.notes.yaml');
    const uri = await writeAsNote(uriOf('strike'), bytesOf(text));
    assert.equal(uri?.path, '/strike.notes.yaml');
    assert.deepEqual([...files.written], [['/strike.notes.yaml', text]]);
  });

  it('has the name that was chosen where nothing else can be written, as in a browser', async () => {
    const files = granting('/strike');
    const uri = await writeAsNote(uriOf('strike'), bytesOf(text));
    assert.equal(uri?.path, '/strike');
    assert.deepEqual([...files.written], [['/strike', text]]);
  });

  it('is not written over a file that is to be kept, and a failure is told', async () => {
    const files = granting('/strike');
    const isKept = async ({ path }: vscode.Uri) => path === '/strike';
    await assert.rejects(writeAsNote(uriOf('strike'), bytesOf(text), isKept));
    await assert.rejects(writeAsNote(uriOf('other.notes.yaml'), bytesOf(text)));
    assert.deepEqual([...files.written], []);
  });
});
