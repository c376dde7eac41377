import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import type {
  Command,
  DocumentDiagnosticReport,
  FullDocumentDiagnosticReport,
  Hover,
  Location,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { type Beginning, Editor, folderWith, write } from './editor';
import { files, judgement, shared } from './notes';

async function begin(
  context: TestContext,
  beginning: Beginning = {},
): Promise<{ editor: Editor; uri: string }> {
  const editor = await Editor.start(files, beginning);
  context.after(() => editor.discard());
  const uri = await editor.open('war.notes.yaml');
  await editor.request('workspace/symbol', { query: '' });
  return { editor, uri };
}

const hasUnknown = (editor: Editor, uri: string, id: string): boolean =>
  (editor.told.get(uri)?.diagnostics ?? []).some(({ message }) => JSON.stringify(message).includes(id));

describe('files, of which the client says nothing', () => {
  it('are told of when they change, are replaced, or are gone', async (context) => {
    const { editor, uri } = await begin(context);
    const path = join(editor.folder, 'shared.notes.yaml');
    await editor.until(() => !hasUnknown(editor, uri, 'mod-russia'), 'the actor is known');
    // As editors write: a new file takes the place of the old one.
    write(`${path}.new`, shared.replace('mod-russia:', 'mod-rus:'));
    renameSync(`${path}.new`, path);
    await editor.until(() => hasUnknown(editor, uri, 'mod-russia'), 'the actor is gone');
    write(path, shared);
    await editor.until(() => !hasUnknown(editor, uri, 'mod-russia'), 'the actor is known again');
    rmSync(path);
    await editor.until(() => hasUnknown(editor, uri, 'shared.notes.yaml'), 'the file is gone');
  });

  it('are found in folders that are new', async (context) => {
    const { editor, uri } = await begin(context);
    const folder = join(editor.folder, 'new', 'deep');
    mkdirSync(folder, { recursive: true });
    write(
      join(folder, 'c.notes.yaml'),
      `title: C\ninclude: ../../war.notes.yaml\nclaims:\n  c: {text: T., supported-by: troops-massed}\n`,
    );
    const find = () =>
      editor.ask<Location[]>('references', uri, '  troops', { context: { includeDeclaration: false } });
    let found = await find();
    for (let tries = 0; tries < 60 && found.every((each) => each.uri === uri); tries++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      found = await find();
    }
    assert.ok(found.some((each) => each.uri === editor.uri('new/deep/c.notes.yaml')));
  });

  it('are not read outside of the folders before the user allows it', async (context) => {
    const outer = folderWith({
      'in/war.notes.yaml': judgement.replace('include: ', 'include: ../'),
      'shared.notes.yaml': shared,
    });
    const editor = await Editor.start(join(outer, 'in'));
    context.after(async () => {
      await editor.discard();
      rmSync(outer, { recursive: true, force: true });
    });
    const uri = await editor.open('war.notes.yaml');
    await editor.until(() => hasUnknown(editor, uri, 'lies outside of the open folders'), 'it is refused');
    const start = editor.at(uri, '../shared');
    const asked = { textDocument: { uri }, range: { start, end: start }, context: { diagnostics: [] } };
    const [action] = await editor.request<Command[]>('textDocument/codeAction', asked);
    assert.equal(action?.title, 'Read “../shared.notes.yaml”, which lies outside of the open folders');
    await editor.request('workspace/executeCommand', action);
    await editor.until(() => !hasUnknown(editor, uri, 'lies outside'), 'it is read');
    const hover = await editor.ask<Hover>('hover', uri, 'by: mod');
    assert.match(JSON.stringify(hover), /Russian Ministry of Defence/);
  });

  it('are looked at before an answer that rests on them', async (context) => {
    const { editor, uri } = await begin(context);
    const before = await editor.ask<Hover>('hover', uri, 'by: mod');
    assert.match(JSON.stringify(before), /Russian Ministry of Defence/);
    await new Promise((resolve) => setTimeout(resolve, 100));
    write(
      join(editor.folder, 'shared.notes.yaml'),
      shared.replace('Russian Ministry of Defence', 'Another name'),
    );
    // At once: the system has told of nothing yet.
    const found = await editor.ask<Hover>('hover', uri, 'by: mod');
    assert.match(JSON.stringify(found), /Another name/);
    write(join(editor.folder, 'shared.notes.yaml'), `# Above\n${shared}`);
    const edit = await editor.ask<WorkspaceEdit>('rename', uri, 'by: mod', { newName: 'ministry' });
    const [first] = edit.changes?.[editor.uri('shared.notes.yaml')] ?? [];
    assert.equal(first?.range.start.line, 4);
  });
});

describe('a client that asks for diagnostics', () => {
  const diagnostics = { refreshSupport: true };
  const capabilities = { textDocument: { diagnostic: {} }, workspace: { diagnostics } };
  const pull = (editor: Editor, uri: string, previousResultId?: string) =>
    editor.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
      previousResultId,
    });

  it('is sent none, and is told where nothing has changed', async (context) => {
    const { editor, uri } = await begin(context, { capabilities });
    assert.deepEqual(editor.result.capabilities.diagnosticProvider, {
      interFileDependencies: true,
      workspaceDiagnostics: false,
    });
    const first = (await pull(editor, uri)) as FullDocumentDiagnosticReport;
    assert.ok(first.items.some(({ code }) => code === 'unknown-reference'));
    assert.equal((await pull(editor, uri, first.resultId)).kind, 'unchanged');
    await editor.type(uri, 'war-likley', 'war-likely');
    const next = (await pull(editor, uri, first.resultId)) as FullDocumentDiagnosticReport;
    assert.ok(next.items.every(({ code }) => code !== 'unknown-reference'));
    assert.equal(editor.told.size, 0);
  });

  it('is asked to ask again once, after changes abroad alone', async (context) => {
    const { editor, uri } = await begin(context, { capabilities });
    await new Promise((resolve) => setTimeout(resolve, 500));
    editor.asked.length = 0;
    await editor.type(uri, 'war-likley', 'war-likely');
    await pull(editor, uri);
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.deepEqual(editor.asked, []);
    write(join(editor.folder, 'shared.notes.yaml'), shared.replace('mod-russia:', 'mod-rus:'));
    await editor.until(() => editor.asked.length > 0, 'it is asked to ask again');
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.deepEqual(editor.asked, ['workspace/diagnostic/refresh']);
  });
});

describe('notes that move', () => {
  const capabilities = { workspace: { fileOperations: { willRename: true } } };

  it('take the paths that lead to them along', async (context) => {
    const { editor, uri } = await begin(context, { capabilities });
    const move = { oldUri: editor.uri('shared.notes.yaml'), newUri: editor.uri('who/who.notes.yaml') };
    const edit = await editor.request<WorkspaceEdit>('workspace/willRenameFiles', { files: [move] });
    await editor.apply(edit);
    assert.match(editor.textOf(uri), /^include: who\/who\.notes\.yaml$/m);
  });
});
