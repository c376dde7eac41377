import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { committedVersions } from '../../src/vscode/reports/git';
import {
  activate,
  closeAll,
  hasNode,
  isOnMachine,
  newFolder,
  openNote,
  showNote,
  until,
  write,
} from './support';

const note = (likelihood: string) =>
  `title: T\nclaims:\n  c: {text: It ends., likelihood: ${likelihood}, because: R.}\n`;

const standards = 'analystNotes.checkStandards';
const compare = 'analystNotes.compareJudgements';

/** The reports that are open, by the words of their tabs. */
function reports(): string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) =>
    tabs.flatMap(({ input, label }) =>
      input instanceof vscode.TabInputWebview && input.viewType.endsWith('analystNotes.report')
        ? [label]
        : [],
    ),
  );
}

function reportShown(label: RegExp): Promise<string> {
  return until('the report', () => reports().find((each) => label.test(each)));
}

/** Runs a command that asks, and takes the first of each list that it shows. */
async function runTakingFirst(...words: readonly unknown[]): Promise<void> {
  let isDone = false;
  const done = vscode.commands.executeCommand(compare, ...words).then(() => {
    isDone = true;
  });
  await until('the list', async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return isDone;
  });
  await done;
}

describe('Reports', () => {
  let folder: vscode.Uri;

  before(async () => {
    await activate();
    folder = await newFolder('reporting');
  });
  afterEach(closeAll);
  after(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  async function written(name: string, text: string): Promise<vscode.TextDocument> {
    const uri = vscode.Uri.joinPath(folder, name);
    await write(uri, text);
    return vscode.workspace.openTextDocument(uri);
  }

  it('say what to do where no note is open, and open nothing', async () => {
    await closeAll();
    await vscode.commands.executeCommand(standards);
    await vscode.commands.executeCommand(compare);
    assert.deepEqual(reports(), []);
  });

  it('show the nine standards beside the note, once', async () => {
    const document = await openNote(note('likely'));
    await showNote(document);
    await vscode.commands.executeCommand(standards);
    await reportShown(/^Nine Standards: note-/);
    await showNote(document);
    await vscode.commands.executeCommand(standards);
    assert.equal(reports().length, 1);
    assert.equal(document.getText(), note('likely'));
  });

  it('show the nine standards of the note that a Board shows', async () => {
    const document = await written('board.notes.yaml', note('likely'));
    await vscode.commands.executeCommand('vscode.openWith', document.uri, 'analystNotes.board');
    await until('the Board', () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputCustom;
    });
    await vscode.commands.executeCommand(standards);
    await reportShown(/^Nine Standards: board\.notes\.yaml$/);
  });

  it('show what changed since the note was saved, and nothing of a note that never was', async () => {
    const document = await written('saved.notes.yaml', note('likely'));
    const editor = await showNote(document);
    await editor.edit((edit) => edit.replace(new vscode.Range(2, 0, 3, 0), '  c: {text: It ends.}\n'));
    await vscode.commands.executeCommand(compare, 'saved');
    await reportShown(/^What Changed: saved\.notes\.yaml$/);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await closeAll();
    await showNote(await openNote(note('likely')));
    await vscode.commands.executeCommand(compare, 'saved');
    assert.deepEqual(reports(), []);
  });

  it('show what changed since another note', async () => {
    await written('other.notes.yaml', note('unlikely'));
    const document = await written('this.notes.yaml', note('likely'));
    await showNote(document);
    await runTakingFirst('note');
    await reportShown(/^What Changed: this\.notes\.yaml$/);
  });

  it('ask with what to compare, the saved state first', async () => {
    await showNote(await written('asked.notes.yaml', note('likely')));
    await runTakingFirst();
    await reportShown(/^What Changed: asked\.notes\.yaml$/);
  });

  it('know of no commits where no extension for Git is', async function () {
    // In Node's host it is there, and below it is asked.
    if (hasNode()) this.skip();
    const document = await written('no-git.notes.yaml', note('likely'));
    assert.equal(await committedVersions(document.uri), 'no-git');
    await showNote(document);
    await vscode.commands.executeCommand(compare, 'commit');
    assert.deepEqual(reports(), []);
  });

  describe('on a note that Git keeps', () => {
    const git = (...words: readonly string[]) =>
      execFileSync(
        'git',
        ['-C', folder.fsPath, '-c', 'user.name=Ann', '-c', 'user.email=a@example.org', ...words],
        {
          encoding: 'utf8',
        },
      );

    const settings = vscode.workspace.getConfiguration('git');

    before(async function () {
      // Nothing but Node runs Git, and VS Code's extension for it is in Node's host alone.
      if (!isOnMachine()) this.skip();
      this.timeout(180_000);
      git('init', '--quiet');
      await written('kept.notes.yaml', note('unlikely'));
      git('add', 'kept.notes.yaml');
      git('commit', '--quiet', '-m', 'First edition\n\nIn full.');
      await written('kept.notes.yaml', note('likely'));
      git('commit', '--quiet', '-a', '-m', 'Second edition');
      assert.equal(await committedVersions(folder), 'no-git', 'the tests run without Git by default');
      await settings.update('enabled', true, vscode.ConfigurationTarget.Workspace);
      const extension = vscode.extensions.getExtension('vscode.git');
      assert.ok(extension);
      const exported = await extension.activate();
      await until('Git', () => exported.enabled, 30_000);
      await until('the repository', () => exported.getAPI(1).openRepository(folder), 30_000);
    });
    after(() => settings.update('enabled', undefined, vscode.ConfigurationTarget.Workspace));

    it('know its versions, the latest first, as Git has them', async () => {
      const { uri } = await written('kept.notes.yaml', note('very likely'));
      const versions = await committedVersions(uri);
      assert.ok(typeof versions !== 'string', String(versions));
      assert.deepEqual(
        versions.map(({ subject, author }) => `${subject} by ${author}`),
        ['Second edition by Ann', 'First edition by Ann'],
      );
      const texts = await Promise.all(
        versions.map(async (each) => (await vscode.workspace.openTextDocument(each.uri)).getText()),
      );
      assert.deepEqual(texts, [note('likely'), note('unlikely')]);
    });

    it('show what changed since a commit', async () => {
      await showNote(await written('kept.notes.yaml', note('very likely')));
      await runTakingFirst('commit');
      await reportShown(/^What Changed: kept\.notes\.yaml$/);
    });

    it('say that a note is in no commit, or in no repository', async () => {
      const { uri } = await written('new.notes.yaml', note('likely'));
      assert.equal(await committedVersions(uri), 'no-commit');
      assert.equal(await committedVersions(vscode.Uri.file('/nowhere/a.notes.yaml')), 'no-repository');
      await showNote(await vscode.workspace.openTextDocument(uri));
      await vscode.commands.executeCommand(compare, 'commit');
      assert.deepEqual(reports(), []);
    });
  });
});
