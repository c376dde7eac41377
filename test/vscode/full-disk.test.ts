import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { writeAsNote } from '../../src/vscode/commands/save-note';
import { writeNew } from '../../src/vscode/write-new';
import { writeWhole } from '../../src/vscode/write-whole';
import { activate, bytesOf, closeAll, openNote, showNote, textIn } from './support';

/** Each test has a scheme of its own: of one that comes, goes and comes again, VS Code may wait for ever. */
let count = 0;

/** A disk with room for so many bytes. What does not fit is written as far as it goes, as disks do it. */
class SmallDisk implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  readonly files = new Map<string, Uint8Array>();
  /** What a write fails by beside the lack of room. */
  refusal: ((uri: vscode.Uri) => Error) | undefined;

  constructor(private readonly room: number) {}

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const type = uri.path === '/' ? vscode.FileType.Directory : vscode.FileType.File;
    const size = type === vscode.FileType.File ? this.readFile(uri).length : 0;
    return { type, ctime: 0, mtime: size, size };
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const found = this.files.get(uri.path);
    if (!found) throw vscode.FileSystemError.FileNotFound(uri);
    return found;
  }

  /** Throws at once only by a refusal. */
  writeFile(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
    if (this.refusal) throw this.refusal(uri);
    return this.writeWhatFits(uri, bytes);
  }

  private async writeWhatFits(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
    this.files.delete(uri.path);
    let used = 0;
    for (const { length } of this.files.values()) used += length;
    this.files.set(uri.path, bytes.slice(0, this.room - used));
    if (bytes.length > this.room - used) throw new Error('ENOSPC: no space left on device, write');
  }

  delete({ path }: vscode.Uri): void {
    this.files.delete(path);
  }

  createDirectory(): void {}
  rename(): void {}
}

describe('On a disk without room', () => {
  let disk: SmallDisk;
  let provider: vscode.Disposable;
  const uriOf = (name: string) => vscode.Uri.from({ scheme: `small-${count}`, path: `/${name}` });

  before(activate);
  beforeEach(() => {
    disk = new SmallDisk(100);
    provider = vscode.workspace.registerFileSystemProvider(`small-${++count}`, disk);
  });
  afterEach(async () => {
    await closeAll();
    provider.dispose();
  });

  const exported = async (target: vscode.Uri): Promise<void> => {
    await showNote(await openNote('title: Strike\nclaims:\n  a: {text: It ends., key: true}\n'));
    await vscode.commands.executeCommand('analystNotes.exportNote', 'html', target);
  };

  it('an export says that there is no room, and leaves no half of a file', async () => {
    const target = uriOf('strike.html');
    await assert.rejects(
      exported(target),
      /strike\.html was not written, and all is as it was\. There is no room left\./,
    );
    assert.deepEqual([...disk.files], []);
  });

  it('a file that was to be written over is whole as it was', async () => {
    const target = uriOf('strike.html');
    await writeWhole(target, bytesOf('<p>As it was'));
    await assert.rejects(writeWhole(target, bytesOf('x'.repeat(101))), /all is as it was/);
    assert.equal(await textIn(target), '<p>As it was');
  });

  it('a note that is saved or released under another name is whole, or not there', async () => {
    const target = uriOf('strike.notes.yaml');
    await assert.rejects(writeAsNote(target, bytesOf('x'.repeat(101))), /no room left/);
    assert.deepEqual([...disk.files], []);
    await writeWhole(target, bytesOf('title: T\n'));
    await assert.rejects(writeAsNote(target, bytesOf('x'.repeat(101))), /no room left/);
    assert.equal(await textIn(target), 'title: T\n');
  });

  it('a frozen copy or an edition is whole, or not there', async () => {
    const beside = uriOf('strike.notes.yaml');
    await writeWhole(beside, bytesOf('title: T\n'));
    const document = await vscode.workspace.openTextDocument(beside);
    assert.equal(await writeNew(document, 'copy.notes.yaml', 'x'.repeat(101)), undefined);
    assert.deepEqual([...disk.files.keys()], [beside.path]);
  });

  it('says why nothing is written where it may not be, and what nobody could put back', async () => {
    const [kept, spoilt] = [uriOf('kept.html'), uriOf('spoilt.html')];
    for (const each of [kept, spoilt]) await writeWhole(each, bytesOf('<p>As it was'));
    disk.refusal = (uri) => vscode.FileSystemError.NoPermissions(uri);
    await assert.rejects(writeWhole(kept, bytesOf('x')), /all is as it was\. It may not be written there\./);
    disk.refusal = ({ path }) => {
      disk.files.set(path, bytesOf('<p>'));
      return new Error('The line is dead');
    };
    await assert.rejects(writeWhole(spoilt, bytesOf('x')), /may not be whole\. .*The line is dead/);
  });
});
