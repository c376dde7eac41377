import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeOf, codesOf, until, write } from './support';

const people = 'title: People\nactors:\n  ann: Ann Lee\n';
const story =
  'title: Story\ninclude: [people.notes.yaml]\nclaims:\n  a: {text: Ann Lee came, kind: assumption, actors: ann}\n';

/** A folder for these tests within the workspace, and the files in it. */
function place(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, 'including', name);
}

async function put(name: string, text: string): Promise<void> {
  await write(place(name), text);
}

async function open(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(place(name));
  await vscode.window.showTextDocument(document, { preview: false, viewColumn: vscode.ViewColumn.One });
  return document;
}

async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const at = document.getText().indexOf(from);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(at), document.positionAt(at + from.length));
  edit.replace(document.uri, range, to);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

function at(document: vscode.TextDocument, word: string): vscode.Position {
  return document.positionAt(document.getText().lastIndexOf(word) + 1);
}

function names(locations: readonly vscode.Location[]): string[] {
  return locations.map(({ uri, range }) => `${uri.path.split('/').at(-1)}:${range.start.line + 1}`).sort();
}

async function untilCodes(document: vscode.TextDocument, ...codes: string[]): Promise<void> {
  await until(
    `${codes.join() || 'nothing'} instead of ${codesOf(document.uri).join()}`,
    () => codesOf(document.uri).join() === codes.join(),
  );
}

describe('Included notes', () => {
  beforeEach(async () => {
    await put('people.notes.yaml', people);
    await put('story.notes.yaml', story);
  });

  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(place(''), { recursive: true });
  });

  it('are read from their files, and lead to the definition', async () => {
    const document = await open('story.notes.yaml');
    const links = await until('a definition', async () => {
      const found = await vscode.commands.executeCommand<vscode.LocationLink[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        at(document, 'ann'),
      );
      return found.length > 0 ? found : undefined;
    });
    assert.deepEqual(
      links.map(({ targetUri, targetRange }) => [targetUri.toString(), targetRange.start.line]),
      [[place('people.notes.yaml').toString(), 2]],
    );
    await untilCodes(document);
  });

  it('are told of in hovers on mentions, with a link', async () => {
    const document = await open('story.notes.yaml');
    const text = await until('a hover', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        at(document, 'Ann Lee'),
      );
      return hovers.flatMap(({ contents }) =>
        contents.map((each) => (each as vscode.MarkdownString).value),
      )[0];
    });
    assert.match(text, /\*\*Ann Lee\*\*[\s\S]*In people/);
  });

  it('find their references in all notes', async () => {
    await open('story.notes.yaml');
    const document = await open('people.notes.yaml');
    const found = await until('references', async () => {
      const locations = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        at(document, 'ann'),
      );
      return locations.length >= 3 ? locations : undefined;
    });
    assert.deepEqual(names(found), ['people.notes.yaml:3', 'story.notes.yaml:4', 'story.notes.yaml:4']);
  });

  it('count as they are typed', async () => {
    const storyDocument = await open('story.notes.yaml');
    const peopleDocument = await open('people.notes.yaml');
    await untilCodes(storyDocument);
    await replace(peopleDocument, 'ann:', 'anna:');
    await untilCodes(storyDocument, 'unknown-reference');
    await replace(peopleDocument, 'anna:', 'ann:');
    await untilCodes(storyDocument);
    await vscode.workspace.saveAll();
  });

  it('are not read outside of the open folders before the user allows it', async () => {
    const outside = vscode.Uri.joinPath(place(''), '..', '..', 'outside-people.notes.yaml');
    await write(outside, people);
    try {
      await put('far.notes.yaml', story.replace('people', '../../outside-people'));
      const document = await open('far.notes.yaml');
      await untilCodes(document, 'unresolved-include');
      const range = new vscode.Range(at(document, 'outside'), at(document, 'outside'));
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
      );
      const action = actions.find(({ title }) => title.startsWith('Read “../../outside-people.notes.yaml”'));
      assert.ok(action?.command);
      await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
      await untilCodes(document);
    } finally {
      await vscode.workspace.fs.delete(outside);
    }
  });

  it('follow their files', async () => {
    const document = await open('story.notes.yaml');
    await untilCodes(document);
    await put('people.notes.yaml', people.replace('ann:', 'bo:'));
    await untilCodes(document, 'unknown-reference');
    // As a user deletes it, which closes its text if that is still held.
    const deleted = new vscode.WorkspaceEdit();
    deleted.deleteFile(place('people.notes.yaml'));
    assert.ok(await vscode.workspace.applyEdit(deleted));
    await untilCodes(document, 'unresolved-include');
    await put('people.notes.yaml', people);
    await untilCodes(document);
    await vscode.workspace.fs.delete(place('people.notes.yaml'));
    await untilCodes(document, 'unresolved-include');
  });

  it('are pointed at where they stand, after lines are put above', async () => {
    await put('people.notes.yaml', 'title: People\nsources:\n  s: {title: S, by: []}\n');
    await put(
      'story.notes.yaml',
      'title: Story\ninclude: [people.notes.yaml]\nsources:\n  s: {title: Another}\nclaims:\n  a: {text: t, kind: fact, sources: s}\n',
    );
    const document = await open('story.notes.yaml');
    const pointed = (): number | undefined =>
      vscode.languages
        .getDiagnostics(document.uri)
        .find((each) => codeOf(each) === 'shadowed-id')
        ?.relatedInformation?.map(({ location }) => location.range.start.line)[0];
    await until('the hidden entry', () => pointed() === 2);
    const people = await open('people.notes.yaml');
    await replace(people, 'title: People', '# one\n# two\ntitle: People');
    await until(`line 4 instead of ${pointed()}`, () => pointed() === 4);
    await replace(people, '# one\n# two\n', '');
    await until(`line 2 instead of ${pointed()}`, () => pointed() === 2);
  });
});
