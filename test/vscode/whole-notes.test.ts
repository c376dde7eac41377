import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, bytesOf, closeAll, codesOf, openNote, showNote, textIn, until, write } from './support';

const accept = 'workbench.action.acceptSelectedQuickOpenItem';

/** Runs a command, and answers what it asks by its proposals until something has come of it. */
async function accepting<T>(
  command: string,
  args: readonly unknown[],
  what: string,
  get: () => T | undefined,
) {
  const done = vscode.commands.executeCommand(command, ...args);
  const found = await until(what, async () => {
    const now = get();
    if (now === undefined) await vscode.commands.executeCommand(accept);
    return now;
  });
  await done;
  return found;
}

function folder(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(first);
  return vscode.Uri.joinPath(first.uri, 'whole');
}

async function written(name: string, text: string): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.joinPath(folder(), name);
  await write(uri, text);
  return vscode.workspace.openTextDocument(uri);
}

async function textAt(name: string): Promise<string> {
  return textIn(vscode.Uri.joinPath(folder(), name));
}

function shown(): vscode.TextDocument | undefined {
  return vscode.window.activeTextEditor?.document;
}

/** What a test has changed is not asked about. */
async function closeUnasked(): Promise<void> {
  const open = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
  for (const _ of open) await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await closeAll();
}

const commands = ['newEdition', 'newEntry', 'changeYardstick', 'freezeNote'].map(
  (name) => `analystNotes.${name}`,
);

/** A file system with one note, which nobody can write. */
class ReadOnlyFiles implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  constructor(readonly text: string) {}

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    if (path === '/a/strike.notes.yaml')
      return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: this.readFile().length };
    if (path === '/a' || path === '/')
      return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw vscode.FileSystemError.FileNotFound();
  }

  readDirectory(): [string, vscode.FileType][] {
    return [['strike.notes.yaml', vscode.FileType.File]];
  }

  readFile(): Uint8Array {
    return bytesOf(this.text);
  }

  createDirectory(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  writeFile(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  delete(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
}

describe('Commands that make notes and entries, and change whole notes', () => {
  before(activate);

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await closeUnasked();
    await vscode.workspace.fs.delete(folder(), { recursive: true }).then(undefined, () => undefined);
  });

  it('do nothing and fail at nothing where no note is open', async () => {
    await closeAll();
    for (const command of commands) await vscode.commands.executeCommand(command);
    assert.equal(vscode.window.activeTextEditor, undefined);
  });

  it('New Note begins as a template, in one step that can be undone', async () => {
    const document = await accepting('analystNotes.newNote', ['situation-report'], 'the form', () =>
      shown()?.getText().includes('status: scheduled') ? shown() : undefined,
    );
    assert.match(document.getText(), /^title: Title of the note\ndate: \d{4}-\d\d-\d\d\nreference: \n/);
    assert.match(
      document.getText(),
      /\n {2}source-id: \{title: "What the source is called", reliability: F\}\n/,
    );
    // The keys are its own once it is shown.
    await showNote(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), '');
    await closeUnasked();
    await vscode.workspace.fs.delete(document.uri);
  });

  describe('New Edition…', () => {
    const note =
      'title: Strike\ndate: 2024-03-01 # cut-off\nclaims:\n  a: {text: A, likelihood: likely}\n  f: {text: F, kind: forecast, outcome: true}\n';

    it('writes a file beside the note, which stays as it is', async () => {
      const document = await written('strike-2024-03-01.notes.yaml', note);
      await showNote(document);
      const fresh = await accepting('analystNotes.newEdition', [], 'the edition', () =>
        shown() !== document ? shown() : undefined,
      );
      const today = /-(\d{4}-\d\d-\d\d)\.notes\.yaml$/.exec(fresh.uri.path)?.[1];
      assert.ok(today && today > '2024-03-01', fresh.uri.path);
      assert.equal(
        fresh.getText(),
        `title: Strike\ndate: ${today} # cut-off\nclaims:\n  a: {text: A, likelihood: likely, was: {2024-03-01: likely}}\n`,
      );
      assert.equal(fresh.isDirty, false);
      assert.equal(document.getText(), note);
      assert.equal(await textAt('strike-2024-03-01.notes.yaml'), note);
    });

    it('is a text to be saved where the note has no file', async () => {
      const document = await openNote(note);
      await showNote(document);
      const fresh = await accepting('analystNotes.newEdition', [], 'the edition', () =>
        shown() !== document ? shown() : undefined,
      );
      assert.ok(fresh.isUntitled && fresh.languageId === 'analyst-notes');
      assert.match(fresh.getText(), /was: \{2024-03-01: likely\}/);
    });

    it('is not made of what is malformed', async () => {
      const document = await written('bad.notes.yaml', 'title: T\nclaims:\n  a: {text: "A\n');
      await showNote(document);
      await vscode.commands.executeCommand('analystNotes.newEdition');
      assert.equal(shown(), document);
      assert.equal((await vscode.workspace.fs.readDirectory(folder())).length, 1);
    });
  });

  describe('New Entry…', () => {
    it('adds an entry with what is to be filled in, and the cursor there, in one step', async () => {
      const text = 'title: T\r\nclaims:\r\n  a: A\r\n';
      const document = await written('entry.notes.yaml', text);
      const editor = await showNote(document);
      await vscode.commands.executeCommand('analystNotes.newEntry', 'forecast', 'Rain by May');
      assert.equal(
        document.getText(),
        `${text}  rain-by-may: {text: Rain by May, kind: forecast, likelihood: , supported-by: [], due: }\r\n`,
      );
      assert.ok(
        document
          .getText(new vscode.Range(new vscode.Position(0, 0), editor.selection.active))
          .endsWith('likelihood: '),
      );
      assert.deepEqual(
        codesOf(document.uri).filter((code) => code === 'syntax'),
        [],
      );
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), text);
    });
  });

  describe('Change the Yardstick…', () => {
    const text =
      'title: T\nclaims:\n  a: {text: A, likelihood: very likely}\n  b: {text: B, likelihood: very unlikely}\n';

    it('re-words likelihoods, leaves what does not translate, and is undone in one step', async () => {
      const document = await written('yard.notes.yaml', text);
      await showNote(document);
      await accepting('analystNotes.changeYardstick', ['kent'], 'the change', () =>
        document.getText() === text ? undefined : true,
      );
      assert.equal(
        document.getText(),
        text.replace('title: T\n', 'title: T\nyardstick: kent\n').replace('very likely', 'almost certain'),
      );
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), text);
    });

    it('changes nothing where its user goes away, nor in a frozen copy', async () => {
      const document = await written('a.frozen.notes.yaml', text);
      await showNote(document);
      await vscode.commands.executeCommand('analystNotes.changeYardstick', 'kent');
      assert.equal(document.getText(), text);
      const other = await written('b.notes.yaml', text);
      await showNote(other);
      let isDone = false;
      const done = vscode.commands.executeCommand('analystNotes.changeYardstick', 'kent').then(() => {
        isDone = true;
      });
      await until('the end', async () => {
        await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
        return isDone || undefined;
      });
      await done;
      assert.equal(other.getText(), text);
    });
  });

  describe('Freeze…', () => {
    it('keeps a copy that says what it is, nobody writes in, and no list of notes has', async () => {
      const text = 'title: Strike\ndate: 2024-03-01\nclaims: {a: A}\n';
      const document = await written('strike.notes.yaml', text);
      await showNote(document);
      await vscode.commands.executeCommand('analystNotes.freezeNote');
      await vscode.commands.executeCommand('analystNotes.freezeNote');
      const names = (await vscode.workspace.fs.readDirectory(folder())).map(([name]) => name).sort();
      assert.deepEqual(names, [
        'strike-2024-03-01-2.frozen.notes.yaml',
        'strike-2024-03-01.frozen.notes.yaml',
        'strike.notes.yaml',
      ]);
      const frozen = await textAt('strike-2024-03-01.frozen.notes.yaml');
      assert.match(frozen, /^# Frozen copy of strike\.notes\.yaml, as it stood on \d{4}-\d\d-\d\d\. /);
      assert.ok(frozen.endsWith(`\n${text}`));
      const uri = vscode.Uri.joinPath(folder(), 'strike-2024-03-01.frozen.notes.yaml');
      await vscode.window.showTextDocument(uri);
      await vscode.commands.executeCommand('type', { text: 'x' });
      assert.equal(shown()?.getText(), frozen, 'typing does nothing there');
    });

    it('of a note without a file makes nothing', async () => {
      const document = await openNote('title: T\n');
      await showNote(document);
      await vscode.commands.executeCommand('analystNotes.freezeNote');
      assert.equal(shown(), document);
    });
  });

  describe('in a folder that cannot be written', () => {
    const files = new ReadOnlyFiles(
      'title: Strike\ndate: 2024-03-01\nclaims: {a: {text: A, likelihood: likely}}\n',
    );
    let registered: vscode.Disposable;

    before(() => {
      registered = vscode.workspace.registerFileSystemProvider('whole-notes-test', files, {
        isReadonly: true,
      });
    });

    after(() => registered.dispose());

    it('a new edition is a text to be saved, and nothing else is changed', async () => {
      const uri = vscode.Uri.parse('whole-notes-test:/a/strike.notes.yaml');
      const document = await vscode.workspace.openTextDocument(uri);
      await showNote(document);
      await vscode.commands.executeCommand('analystNotes.freezeNote');
      await vscode.commands.executeCommand('analystNotes.changeYardstick', 'nato');
      await vscode.commands.executeCommand('analystNotes.newEntry', 'gap');
      assert.equal(document.getText(), files.text);
      const fresh = await accepting('analystNotes.newEdition', [], 'the edition', () =>
        shown() !== document ? shown() : undefined,
      );
      assert.ok(fresh.isUntitled);
      assert.match(fresh.getText(), /was: \{2024-03-01: likely\}/);
    });
  });
});
