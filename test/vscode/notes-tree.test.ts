import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Notes } from '../../src/vscode/notes';
import { FolderNotes } from '../../src/vscode/tree/folder-notes';
import { NoteList } from '../../src/vscode/tree/note-list';
import { NotesTree } from '../../src/vscode/tree/notes-tree';
import type { Row } from '../../src/vscode/tree/rows';
import { quietLog } from './quiet-log';
import { activate, closeAll, showNote, until, write as writeFile } from './support';

/** Each test has a folder of its own: VS Code may still know the documents of the last one. */
let count = 0;

function place(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, `tree-${count}`, name);
}

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) await writeFile(place(`${name}.notes.yaml`), text);
}

async function show(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(place(`${name}.notes.yaml`));
  await showNote(document);
  return document;
}

/** The tree as the editor asks for it, and what it is told of. */
class Watched implements vscode.Disposable {
  private readonly notes = new Notes(quietLog);
  private readonly folder = new FolderNotes(quietLog);
  private readonly list = new NoteList(this.folder);
  readonly tree: NotesTree;
  /** The rows that the editor was told to ask for again. */
  readonly fired: (readonly Row[] | undefined)[] = [];

  constructor(isByKind = false) {
    const { list, folder } = this;
    const listed = {
      get all() {
        return list.all.filter((uri) => uri.includes(`/tree-${count}/`) || uri.startsWith('untitled:'));
      },
      active: undefined,
      found: () => folder.all(),
    };
    this.tree = new NotesTree(this.notes, listed, { filter: '', isByKind });
    this.list.onDidChange(() => this.tree.listChanged());
    this.tree.onDidChangeTreeData((rows) => this.fired.push(rows && [rows].flat()));
    this.tree.setVisible(true);
  }

  async begin(): Promise<void> {
    await this.folder.all();
    await this.notes.allRead();
  }

  async below(row?: Row): Promise<Row[]> {
    return this.tree.getChildren(row);
  }

  /** The labels of the rows below a path of labels. */
  async labels(...path: readonly string[]): Promise<string[]> {
    let rows = await this.below();
    for (const label of path) rows = await this.below(this.named(rows, label));
    return rows.map((row) => this.label(row));
  }

  /** Waits until these are the labels of all rows at the top; fails with those that are there instead. */
  async untilLabels(...expected: readonly string[]): Promise<void> {
    const isSo = async () => (await this.labels()).join() === expected.join();
    await until('labels', isSo).catch(async () => assert.deepEqual(await this.labels(), expected));
  }

  async row(...path: readonly string[]): Promise<Row> {
    const label = path.at(-1) ?? '';
    let rows = await this.below();
    for (const each of path.slice(0, -1)) rows = await this.below(this.named(rows, each));
    const row = this.named(rows, label);
    assert.ok(row, label);
    return row;
  }

  item(row: Row): vscode.TreeItem {
    return this.tree.getTreeItem(row);
  }

  label(row: Row): string {
    return String(this.item(row).label);
  }

  private named(rows: readonly Row[], label: string): Row | undefined {
    return rows.find((row) => this.label(row) === label);
  }

  dispose(): void {
    for (const part of [this.tree, this.list, this.folder, this.notes]) part.dispose();
  }
}

const port = `title: Port
marking: TLP:AMBER
bottom-line: It closes
claims:
  strike: {text: They strike, kind: fact, sources: gazette}
  pay: {text: They want more pay, kind: assumption}
  end: {text: It ends, kind: assumption}
sources:
  gazette: The Gazette
`;
const mine = 'title: Mine\nclaims:\n  pit: {text: The pit closes, kind: assumption}\ngaps:\n  why: Why\n';

describe('The tree of all notes', () => {
  let watched: Watched | undefined;

  before(activate);
  beforeEach(async () => {
    count++;
    await write({ mine, port });
  });
  afterEach(async () => {
    watched?.dispose();
    await closeAll();
    await vscode.workspace.fs.delete(place(''), { recursive: true });
  });

  async function begun(isByKind = false): Promise<Watched> {
    watched = new Watched(isByKind);
    await watched.begin();
    return watched;
  }

  it('has the notes of the folder, with titles and markings, and below them what they say', async () => {
    const view = await begun();
    await view.untilLabels('Mine', 'Port');
    assert.deepEqual(await view.labels('Port'), ['It closes', 'Claims', 'Sources']);
    assert.deepEqual(await view.labels('Port', 'Claims'), ['They strike', 'They want more pay', 'It ends']);
    assert.match(String(view.item(await view.row('Port')).description), /^port · TLP:AMBER · /);
  });

  it('has what is open first, untitled notes as well', async () => {
    const view = await begun();
    await show('port');
    await view.untilLabels('Port', 'Mine');
    const document = await vscode.workspace.openTextDocument({
      language: 'analyst-notes',
      content: 'title: New\n',
    });
    await showNote(document);
    await until('the new one', async () => (await view.labels()).join().includes('New'));
    assert.equal((await view.labels()).at(-1), 'Mine');
  });

  it('asks again for the row that an edit changes, and for no other', async () => {
    const document = await show('port');
    const view = await begun();
    const claims = await view.row('Port', 'Claims');
    await view.labels('Port', 'Claims');
    const changed = await view.row('Port', 'Claims', 'They want more pay');
    const { id } = view.item(changed);
    view.fired.length = 0;
    const at = document.positionAt(document.getText().indexOf('more pay'));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(at, at.translate(0, 4)), 'much more');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until('the row', () => view.fired.length > 0);
    assert.deepEqual(view.fired, [[changed]]);
    assert.equal(view.label(changed), 'They want much more pay');
    assert.equal(view.item(changed).id, id);
    assert.equal(await view.row('Port', 'Claims'), claims);
    view.fired.length = 0;
    const more = new vscode.WorkspaceEdit();
    const end = document.positionAt(document.getText().indexOf('sources:\n'));
    more.insert(document.uri, end, '  new: {text: A new one, kind: assumption}\n');
    assert.ok(await vscode.workspace.applyEdit(more));
    await until('the list', () => view.fired.length > 0);
    assert.deepEqual(view.fired, [[claims]]);
  });

  it('asks again for the row of a note whose file says something else', async () => {
    const view = await begun();
    const row = await view.row('Port');
    view.fired.length = 0;
    await write({ port: port.replace('title: Port', 'title: Harbour') });
    await until('the row', () => view.fired.length > 0);
    assert.deepEqual(view.fired, [[row]]);
    assert.equal(view.label(row), 'Harbour');
  });

  it('counts the problems of a note that is unfolded', async () => {
    await write({ port: port.replace('sources: gazette', 'sources: nobody') });
    const view = await begun();
    const row = await view.row('Port');
    assert.equal(view.item(row).resourceUri, undefined);
    await view.labels('Port');
    await until('the badge', () => /error=/.test(view.item(row).resourceUri?.query ?? ''));
    const [entry] = await view.below(await view.row('Port', 'Claims'));
    assert.ok(entry);
    assert.match(view.item(entry).accessibilityInformation?.label ?? '', /1 problem/);
  });

  it('counts the problems of a note that is not open anew when it is another day', async () => {
    const today = (day: string | undefined) =>
      vscode.workspace
        .getConfiguration('analystNotes')
        .update('today', day, vscode.ConfigurationTarget.Global);
    await today('2026-04-30');
    try {
      const forecast =
        '  due: {text: It will likely end, kind: forecast, due: 2026-05-01, sources: nobody}\n';
      await write({ port: port.replace('sources:\n', `${forecast}sources:\n`) });
      const view = await begun();
      const row = await view.row('Port');
      await view.labels('Port');
      const label = () => view.item(row).accessibilityInformation?.label ?? '';
      await until('the problems', () => /problem/.test(label()));
      const before = label();
      await today('2026-05-02');
      await until('what is overdue', () => label() !== before);
    } finally {
      await today(undefined);
    }
  });

  it('shows what a filter leaves of all notes', async () => {
    const view = await begun();
    view.tree.show({ filter: 'closes', isByKind: false });
    await until('the end of the search', () => !view.tree.search.isRunning);
    assert.deepEqual(await view.labels(), ['Mine']);
    assert.deepEqual(await view.labels('Mine'), ['Claims']);
    assert.equal(view.item(await view.row('Mine', 'Claims')).description, '1 of 1');
    view.tree.show({ filter: 'problem:unknown-reference', isByKind: false });
    await write({ port: port.replace('sources: gazette', 'sources: nobody') });
    await view.untilLabels('Port');
  });

  it('shows the entries of all notes by kind, with the titles of their notes', async () => {
    const view = await begun(true);
    // What is read is drawn when no more comes for a moment.
    await view.untilLabels('Claims', 'Gaps', 'Sources');
    assert.deepEqual(await view.labels('Claims'), [
      ...['The pit closes', 'They strike', 'They want more pay', 'It ends'],
    ]);
    assert.equal(view.item(await view.row('Claims', 'The pit closes')).description, 'Mine');
  });

  it('follows files that come and go', async () => {
    const view = await begun();
    await write({ new: 'title: Late\n' });
    await view.untilLabels('Mine', 'Late', 'Port');
    await vscode.workspace.fs.delete(place('mine.notes.yaml'));
    await view.untilLabels('Late', 'Port');
  });
});
