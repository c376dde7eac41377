import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, closeAll, openMarked, openNote, showNote, write } from './support';

const folders = ['one', 'two', 'three'];

function place(...names: string[]): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, 'renaming', ...names);
}

/** Eleven notes in three folders that include the one that defines `ann-lee`, each in another style. */
const users: readonly { readonly uri: vscode.Uri; readonly text: string }[] = [...Array(11).keys()].map(
  (at) => {
    const claims = [
      'claims:\n  c: {text: "[[ann-lee]] came", kind: assumption, actors: [ann-lee]}\n',
      'claims:\n  c:\n    text: "[[ann-lee|She]] came"\n    kind: assumption\n    by: "ann-lee"\n',
      "claims: {c: {text: Ann Lee came, kind: assumption, actors: 'ann-lee'}}\n",
    ][at % 3];
    return {
      uri: place(folders[at % 3] ?? '', `user-${at}.notes.yaml`),
      text: `title: User ${at}\ninclude: [../one/people.notes.yaml]\n${claims}`.replaceAll(
        '\n',
        at % 3 === 1 ? '\r\n' : '\n',
      ),
    };
  },
);
const people = {
  uri: place('one', 'people.notes.yaml'),
  text: 'title: People\nactors:\n  ann-lee: Ann Lee\n',
};

async function renamed(document: vscode.TextDocument, position: vscode.Position, name: string) {
  return vscode.commands.executeCommand<vscode.WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    position,
    name,
  );
}

async function textOf(uri: vscode.Uri): Promise<string> {
  return (await vscode.workspace.openTextDocument(uri)).getText();
}

async function undo(uri: vscode.Uri): Promise<void> {
  await showNote(await vscode.workspace.openTextDocument(uri));
  await vscode.commands.executeCommand('undo');
}

describe('Rename', () => {
  before(activate);
  afterEach(closeAll);

  it('reaches notes of all folders, open and changed or closed, leaves nothing behind, and is undone at once', async () => {
    for (const { uri, text } of [people, ...users]) await write(uri, text);
    try {
      const dirty = await Promise.all(
        users.slice(0, 2).map(({ uri }) => vscode.workspace.openTextDocument(uri)),
      );
      const changes = new vscode.WorkspaceEdit();
      for (const document of dirty)
        changes.insert(document.uri, new vscode.Position(0, 7), 'Changed by [[ann-lee]], ');
      assert.ok(await vscode.workspace.applyEdit(changes));
      const [document] = dirty;
      assert.ok(document);
      const position = document.positionAt(document.getText().lastIndexOf('ann-lee') + 2);
      const edit = await renamed(document, position, 'lee-ann');
      assert.equal(
        edit.size,
        12,
        edit
          .entries()
          .map(([uri]) => uri.path)
          .join('\n'),
      );
      assert.ok(await vscode.workspace.applyEdit(edit));
      const isDirty = ({ path }: vscode.Uri) => dirty.some(({ uri }) => uri.path === path);
      const changed = (uri: vscode.Uri, text: string) =>
        isDirty(uri) ? text.replace('title: ', 'title: Changed by [[ann-lee]], ') : text;
      for (const { uri, text } of [people, ...users])
        assert.equal(await textOf(uri), changed(uri, text).replaceAll('ann-lee', 'lee-ann'), uri.path);
      // The first undo may be that of all notes.
      for (const { uri, text } of [people, ...users]) {
        if ((await textOf(uri)) !== changed(uri, text)) await undo(uri);
        assert.equal(await textOf(uri), changed(uri, text), uri.path);
      }
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(place(), { recursive: true });
    }
  });

  it('tells before it asks what would be renamed', async () => {
    const { document, position } = await openMarked('actors:\n  a: Ann\nclaims:\n  c: {text: C, by: "‸a"}\n');
    const found = await vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>(
      'vscode.prepareRename',
      document.uri,
      position,
    );
    assert.equal(found.placeholder, 'a');
    assert.equal(document.getText(found.range), 'a');
  });

  it('changes the id in a citation with all others, leaves its words, and is undone at once', async () => {
    const text =
      'title: T\nsources:\n  s: S\nclaims:\n  c:\n    text: C\n    sources:\n      - source: ‸s\n        quote: s\n  d: {text: D, sources: s}\n';
    const { document, position } = await openMarked(text);
    const before = document.getText();
    assert.ok(await vscode.workspace.applyEdit(await renamed(document, position, 'report')));
    assert.equal(
      document.getText(),
      before
        .replace('  s: S', '  report: S')
        .replace('source: s', 'source: report')
        .replace('sources: s', 'sources: report'),
    );
    await undo(document.uri);
    assert.equal(document.getText(), before);
  });

  it('says why it cannot be done', async () => {
    const document = await openNote('actors:\n  a: Ann\n  b: Bo\n');
    await assert.rejects(renamed(document, new vscode.Position(1, 2), 'b'), /already an actor/);
  });

  it('offers the mentions of a name', async () => {
    const { document, position } = await openMarked('actors:\n  a: An‸n\nclaims:\n  c: Ann came\n');
    const edit = await renamed(document, position, 'Anne');
    const [[, edits] = []] = edit.entries();
    assert.equal(edits?.length, 2);
  });
});

describe('The rename of a name at one of its mentions', () => {
  before(activate);
  afterEach(closeAll);

  const text = (claims: string) =>
    `title: T\nactors:\n  kremlin: {name: The Kremlin, aliases: [Moscow]}\n${claims}`;

  it('changes at once what is certain: the words at the cursor, the name, exact mentions and labels', async () => {
    const { document, position } = await openMarked(
      text('brief: "The Krem‸lin waits, say senior Kremlin officials. So says [[kremlin|the Kremlin]]."\n'),
    );
    const edit = await renamed(document, position, 'The Presidency');
    assert.ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }));
    assert.equal(
      document.getText(),
      text(
        'brief: "The Presidency waits, say senior Presidency officials. So says [[kremlin|the Presidency]]."\n',
      ).replace('The Kremlin', 'The Presidency'),
    );
  });
});

describe('A note file that is moved', () => {
  afterEach(closeAll);

  it('takes the includes along that lead to it, and its own', async () => {
    await activate();
    const story = place('story.notes.yaml');
    const base = place('base.notes.yaml');
    const moved = place('deeper', 'people.notes.yaml');
    await write(base, 'title: B\n');
    await write(place('people.notes.yaml'), 'title: P\ninclude: [base.notes.yaml]\n');
    await write(story, 'title: S\ninclude: [people.notes.yaml]\n');
    try {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(place('people.notes.yaml'), moved);
      assert.ok(await vscode.workspace.applyEdit(edit));
      assert.equal(await textOf(story), 'title: S\ninclude: [deeper/people.notes.yaml]\n');
      assert.equal(await textOf(moved), 'title: P\ninclude: [../base.notes.yaml]\n');
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(place(), { recursive: true });
    }
  });

  it('takes them along with its folder, whatever that is called', async () => {
    const story = place('tale.notes.yaml');
    await write(place('who', 'people.notes.yaml'), 'title: P\n');
    await write(story, 'title: S\ninclude: [who/people.notes.yaml]\n');
    try {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(place('who'), place("50% it's"));
      assert.ok(await vscode.workspace.applyEdit(edit));
      assert.equal(await textOf(story), "title: S\ninclude: [50% it's/people.notes.yaml]\n");
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(place(), { recursive: true });
    }
  });
});
