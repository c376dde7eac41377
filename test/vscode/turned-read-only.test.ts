import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { note, openText, place, replace, says, showText } from './faults';
import { RobotBoard } from './robot-board';
import { activate, bytesOf, closeAll, textIn, until } from './support';

/** Each test has a scheme of its own: of one that comes, goes and comes again, VS Code may wait for ever. */
let count = 0;

/** A file system with one note, which somebody may lock. */
class LockableFiles implements vscode.FileSystemProvider {
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;
  private bytes = bytesOf(note);
  private time = 1;
  private isLocked = false;

  lock(uri: vscode.Uri, isLocked: boolean): void {
    this.isLocked = isLocked;
    this.time++;
    this.changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    if (path === '/') return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    const locked = this.isLocked ? { permissions: vscode.FilePermission.Readonly } : {};
    const { length: size } = this.bytes;
    return { type: vscode.FileType.File, ctime: 0, mtime: this.time, size, ...locked };
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  readFile(): Uint8Array {
    return this.bytes;
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
    if (this.isLocked) throw vscode.FileSystemError.NoPermissions(uri);
    this.bytes = bytes.slice();
    this.time++;
  }

  createDirectory(): void {}
  delete(): void {}
  rename(): void {}
}

describe('A note that turns read-only while it is edited', () => {
  let board: RobotBoard;
  let document: vscode.TextDocument;

  before(activate);
  afterEach(async () => {
    board.dispose();
    await closeAll();
  });

  /** What the Board says where its edit would be lost. */
  const isRefused = async (value: string, was: string): Promise<void> => {
    const text = document.getText();
    assert.match((await board.edit(says(value, was))) ?? '', /may be read-only/);
    assert.equal(document.getText(), text);
  };

  it('by its settings: the Board says so, and what was typed before is kept and can be saved again', async () => {
    const uri = place('locked.notes.yaml');
    const files = vscode.workspace.getConfiguration('files');
    document = await openText(uri);
    board = await RobotBoard.open(document);
    try {
      await replace(document, 'Two', 'Two and more');
      assert.equal(await board.edit(says('Uno', 'One')), undefined);
      await files.update('readonlyInclude', { '**/locked.notes.yaml': true });
      await until('the lock', () => board.locked === 'read-only');
      await isRefused('Eins', 'Uno');
      board.type(says('Eins', 'Uno'));
      assert.match((await board.leave()) ?? '', /may be read-only/);
      await files.update('readonlyInclude', undefined);
      await until('no lock', () => board.locked === undefined);
      assert.equal(await board.edit(says('Eins', 'Uno')), undefined);
      const typed = note.replace('Two', 'Two and more').replace('One', 'Eins');
      await until('the saved text', async () => {
        await document.save();
        return (await textIn(uri)) === typed;
      });
    } finally {
      await files.update('readonlyInclude', undefined);
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await vscode.workspace.fs.delete(place(''), { recursive: true });
    }
  });

  describe('by its file system', () => {
    let files: LockableFiles;
    let provider: vscode.Disposable;
    let uri: vscode.Uri;

    beforeEach(async () => {
      files = new LockableFiles();
      const scheme = `lockable-${++count}`;
      provider = vscode.workspace.registerFileSystemProvider(scheme, files);
      uri = vscode.Uri.from({ scheme, path: '/strike.notes.yaml' });
      document = await vscode.workspace.openTextDocument(uri);
      await showText(document);
      board = await RobotBoard.open(document);
    });
    afterEach(async () => {
      await closeAll();
      provider.dispose();
    });

    it('has what was typed before, which can be saved again', async () => {
      assert.equal(await board.edit(says('Uno', 'One')), undefined);
      files.lock(uri, true);
      assert.equal(await document.save(), false);
      assert.equal(document.isDirty, true);
      assert.equal(document.getText(), note.replace('One', 'Uno'));
      files.lock(uri, false);
      assert.ok(await document.save());
      assert.equal(await textIn(uri), note.replace('One', 'Uno'));
    });

    it('is told of on the Board, which edits it again once it may', async () => {
      files.lock(uri, true);
      await board.lookAgain();
      await until('the lock', () => board.locked === 'read-only');
      await isRefused('Uno', 'One');
      files.lock(uri, false);
      await board.lookAgain();
      await until('no lock', () => board.locked === undefined);
      assert.equal(await board.edit(says('Uno', 'One')), undefined);
      assert.ok(await document.save());
      assert.equal(await textIn(uri), note.replace('One', 'Uno'));
    });
  });
});
