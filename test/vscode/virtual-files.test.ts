import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { isSameFile } from '../../src/vscode/same-file';

/** A file system that keeps no dates, as those of archives and repositories. */
class WithoutDates implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  stat(): vscode.FileStat {
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: 10 };
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  readFile(): Uint8Array {
    return new Uint8Array(10);
  }

  createDirectory(): void {}
  writeFile(): void {}
  delete(): void {}
  rename(): void {}
}

describe('In a file system without dates', () => {
  it('two files of one size are two', async () => {
    const provider = vscode.workspace.registerFileSystemProvider('without-dates', new WithoutDates());
    try {
      const [one, other] = ['/a', '/b'].map((path) => vscode.Uri.from({ scheme: 'without-dates', path }));
      assert.ok(one && other);
      assert.equal(await isSameFile(one, other), false);
      assert.equal(await isSameFile(one, one.with({})), true);
    } finally {
      provider.dispose();
    }
  });
});
