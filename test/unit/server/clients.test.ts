import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  Hover,
  Location,
  SymbolInformation,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { type Beginning, Editor } from './editor';
import { files } from './notes';

/** Starts a server for a client, and opens the note. */
async function begin(context: TestContext, beginning: Beginning = {}) {
  const editor = await Editor.start(files, beginning);
  context.after(() => editor.discard());
  const uri = await editor.open('war.notes.yaml');
  await editor.request('workspace/symbol', { query: '' });
  return { editor, uri };
}

const literal = { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } };

async function actionsAt(editor: Editor, uri: string, words: string): Promise<CodeAction[]> {
  const range = { start: editor.at(uri, words), end: editor.at(uri, words, 'behind') };
  const context = { diagnostics: [] };
  return editor.request('textDocument/codeAction', { textDocument: { uri }, range, context });
}

describe('a client that announces nothing', () => {
  it('gets plain texts, plain edits, places without links, and symbols in one list', async (context) => {
    const { editor, uri } = await begin(context);
    const { contents } = await editor.ask<Hover>('hover', uri, 'likelihood: lik');
    assert.deepEqual(Object.keys(contents), ['kind', 'value']);
    assert.match(JSON.stringify(contents), /"plaintext"/);
    assert.doesNotMatch(JSON.stringify(contents), /[*|`\\]{2}|file:/);
    const { items } = await editor.ask<CompletionList>('completion', uri, 'by: mod-');
    assert.ok(items.every(({ textEdit }) => textEdit && 'range' in textEdit));
    assert.ok(items.every(({ insertTextFormat }) => insertTextFormat === undefined));
    const [place] = await editor.ask<Location[]>('definition', uri, 'by: mod');
    assert.equal(place?.uri, editor.uri('shared.notes.yaml'));
    const symbols = await editor.request<SymbolInformation[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    assert.ok(symbols.every(({ location, kind }) => location.range && kind <= 18));
  });

  it('gets no actions that it cannot show, and renames by edits of texts', async (context) => {
    const { editor, uri } = await begin(context);
    assert.deepEqual(await actionsAt(editor, uri, 'war-likley'), []);
    const edit = await editor.ask<WorkspaceEdit>('rename', uri, 'by: mod', { newName: 'ministry' });
    assert.deepEqual(Object.keys(edit), ['changes']);
    assert.deepEqual(Object.keys(edit.changes ?? {}).sort(), [editor.uri('shared.notes.yaml'), uri].sort());
  });
});

describe('Neovim 0.7', () => {
  it('gets no words to compare items with, and plain text', async (context) => {
    const completionItem = { documentationFormat: ['markdown' as const, 'plaintext' as const] };
    const textDocument = { completion: { completionItem }, hover: { contentFormat: ['markdown' as const] } };
    const { editor, uri } = await begin(context, {
      capabilities: { textDocument },
      client: 'Neovim',
      clientVersion: '0.7.2',
    });
    const { items } = await editor.ask<CompletionList>('completion', uri, 'by: mod-');
    assert.ok(items.every(({ filterText }) => filterText === undefined));
    const { contents } = await editor.ask<Hover>('hover', uri, 'by: mod');
    assert.match(JSON.stringify(contents), /"plaintext"/);
  });
});

describe('a client that knows more', () => {
  it('chooses between inserting and replacing, fills in snippets, and gets links', async (context) => {
    const completionItem = { insertReplaceSupport: true, snippetSupport: true, labelDetailsSupport: true };
    const { editor, uri } = await begin(context, {
      capabilities: { textDocument: { completion: { completionItem } } },
    });
    const { items } = await editor.ask<CompletionList>('completion', uri, 'by: mod-');
    assert.ok(items.every(({ textEdit }) => textEdit && 'insert' in textEdit));
    await editor.type(uri, 'claims:\n', 'claims:\n  \n');
    const { items: fresh } = await editor.ask<CompletionList>('completion', uri, 'claims:\n  ');
    assert.ok(fresh.some(({ insertTextFormat }) => insertTextFormat === 2));
  });

  it('is told of an added entry when it looks, and others at once', async (context) => {
    const properties = ['additionalTextEdits'];
    const completion = { completionItem: { resolveSupport: { properties } } };
    const patient = await begin(context, { capabilities: { textDocument: { completion } } });
    const hasty = await begin(context);
    const added = async ({ editor, uri }: typeof hasty): Promise<CompletionItem | undefined> => {
      await editor.type(uri, 'sources: column', 'sources: Some new report');
      const { items } = await editor.ask<CompletionList>('completion', uri, 'Some new report');
      return items.find(({ data }) => data?.adds);
    };
    const [later, now] = [await added(patient), await added(hasty)];
    assert.equal(later?.additionalTextEdits, undefined);
    assert.equal(now?.additionalTextEdits?.length, 1);
    const resolved = await patient.editor.request<CompletionItem>('completionItem/resolve', later);
    assert.deepEqual(resolved.additionalTextEdits, now?.additionalTextEdits);
  });

  it('gets edits with versions, and no operations beside them', async (context) => {
    const workspaceEdit = { documentChanges: true, resourceOperations: ['rename' as const] };
    const { editor, uri } = await begin(context, { capabilities: { workspace: { workspaceEdit } } });
    const edit = await editor.ask<WorkspaceEdit>('rename', uri, 'by: mod', { newName: 'ministry' });
    const documents = edit.documentChanges as TextDocumentEdit[];
    assert.deepEqual(
      documents.map(({ textDocument }) => [textDocument.uri, textDocument.version]).sort(),
      [
        [editor.uri('shared.notes.yaml'), null],
        [uri, 1],
      ].sort(),
    );
    await editor.apply(edit);
    assert.match(editor.textOf(uri), /by: ministry/);
  });
});

describe('code actions', () => {
  it('come with their edits, found by the range alone, and are resolved as they are', async (context) => {
    const { editor, uri } = await begin(context, { capabilities: { textDocument: { codeAction: literal } } });
    const [action] = await actionsAt(editor, uri, 'war-likley');
    assert.equal(action?.diagnostics?.[0]?.code, 'unknown-reference');
    assert.ok(action?.edit);
    assert.deepEqual(await editor.request('codeAction/resolve', action), action);
    await editor.apply(action.edit);
    assert.match(editor.textOf(uri), /supported-by: \[troops-massed, war-likely\]/);
    assert.deepEqual(
      (await editor.diagnostics(uri)).filter(({ code }) => code === 'unknown-reference'),
      [],
    );
  });

  it('ask only where the client answers, and are found again when they are chosen', async (context) => {
    const window = { showMessage: { messageActionItem: {} } };
    const textDocument = { codeAction: literal };
    const asking = await begin(context, {
      capabilities: { textDocument, window, workspace: { applyEdit: true } },
    });
    const silent = await begin(context, { capabilities: { textDocument } });
    const commands = async ({ editor, uri }: typeof silent) =>
      (await actionsAt(editor, uri, 'gives-way')).flatMap(({ command }) => command ?? []);
    assert.deepEqual(await commands(silent), []);
    const [command] = await commands(asking);
    assert.ok(command);
    const { editor, uri } = asking;
    const before = editor.textOf(uri);
    await editor.request('workspace/executeCommand', command);
    assert.ok(editor.asked.includes('window/showMessageRequest'));
    assert.notEqual(editor.textOf(uri), before);
    // The text is another now: what was offered for the old one is not done.
    await editor.request('workspace/executeCommand', command);
    assert.match(editor.messages.join('\n'), /has changed in the meantime/);
  });
});

describe('settings', () => {
  it('come with the beginning and later, and what makes no sense is left out', async (context) => {
    const options = { rules: { 'unknown-reference': 'hint', nonsense: 'error' }, codeLens: false };
    const { editor, uri } = await begin(context, { options });
    const severity = async () => {
      const found = await editor.diagnostics(uri);
      return found.find(({ code }) => code === 'unknown-reference')?.severity;
    };
    assert.equal(await severity(), 4);
    assert.deepEqual(await editor.request('textDocument/codeLens', { textDocument: { uri } }), []);
    editor.told.clear();
    const rules = { 'unknown-reference': 'off' };
    await editor.notify('workspace/didChangeConfiguration', { settings: { analystNotes: { rules } } });
    assert.equal(await severity(), undefined);
  });

  it('are asked for where the client gives them, and nobody waits for the answer', async (context) => {
    const { editor } = await begin(context, { capabilities: { workspace: { configuration: true } } });
    await editor.until(() => editor.asked.includes('workspace/configuration'), 'settings are asked for');
  });
});

for (const [encoding, options] of [
  ['utf-8', { positionEncoding: 'utf-8' }],
  ['utf-32', {}],
] as const)
  describe(`columns in ${encoding}`, () => {
    it('are those of the client, for questions, answers and changes', async (context) => {
      const text = 'title: é\nclaims:\n  a: {text: "😀 é", sources: bb}\nsources:\n  cc: {title: T}\n';
      const general = { positionEncodings: [encoding] };
      const editor = await Editor.start({ 'a.notes.yaml': text }, { options, capabilities: { general } });
      context.after(() => editor.discard());
      assert.equal(editor.result.capabilities.positionEncoding, encoding);
      const uri = await editor.open('a.notes.yaml');
      const [head = ''] = text.split('\n')[2]?.split('bb') ?? [];
      const column = encoding === 'utf-8' ? Buffer.byteLength(head) : [...head].length;
      const found = await editor.diagnostics(uri);
      const unknown = found.find(({ code }) => code === 'unknown-reference');
      const at = (character: number) => ({ line: 2, character });
      assert.deepEqual(unknown?.range, { start: at(column), end: at(column + 2) });
      const range = { start: at(column), end: at(column + 2) };
      const contentChanges = [{ range, text: 'cc' }];
      editor.told.clear();
      await editor.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges });
      await editor.until(() => editor.told.get(uri)?.version === 2, 'the change is told of');
      assert.deepEqual(
        editor.told.get(uri)?.diagnostics.filter(({ code }) => code === 'unknown-reference'),
        [],
      );
      const { edit } = {
        edit: await editor.request<WorkspaceEdit>('textDocument/rename', {
          textDocument: { uri },
          position: at(column),
          newName: 'dd',
        }),
      };
      const edits: TextEdit[] = edit.changes?.[uri] ?? [];
      assert.ok(edits.some((each) => each.range.start.character === column));
    });
  });
