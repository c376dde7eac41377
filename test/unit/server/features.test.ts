import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CodeLens,
  CompletionItem,
  CompletionList,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  LinkedEditingRanges,
  Location,
  LocationLink,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  SymbolInformation,
  TextEdit,
} from 'vscode-languageserver/node';
import { Editor } from './editor';
import { files } from './notes';

const capabilities = {
  textDocument: {
    hover: { contentFormat: ['markdown' as const] },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

describe('the language server', () => {
  let editor: Editor;
  let uri: string;
  const ofNote = () => ({ textDocument: { uri } });

  before(async () => {
    editor = await Editor.start(files, { capabilities });
    uri = await editor.open('war.notes.yaml');
    await editor.until(() => editor.told.has(uri), 'the note is told of');
    // The first answer that needs all notes waits for them.
    await editor.request('workspace/symbol', { query: '' });
  });
  after(() => editor.discard());

  it('says who it is, and that it counts as the protocol has it', () => {
    assert.equal(editor.result.serverInfo?.name, 'analyst-notes');
    assert.equal(editor.result.capabilities.positionEncoding, 'utf-16');
  });

  it('completes ids with hyphens, those of included notes among them', async () => {
    const { items } = await editor.ask<CompletionList>('completion', uri, 'by: mod-');
    const item = items.find(({ label }) => label === 'mod-russia');
    const edit = item?.textEdit as TextEdit;
    assert.equal(edit.newText, 'mod-russia');
    assert.equal(editor.wordsAt(uri, edit.range), 'mod-russia');
    const { documentation } = await editor.request<CompletionItem>('completionItem/resolve', item);
    assert.match(JSON.stringify(documentation), /Russian Ministry of Defence/);
  });

  it('tells what is to be known of an entry', async () => {
    const found = await editor.ask<Hover>('hover', uri, 'supported-by: troops');
    assert.match(JSON.stringify(found.contents), /Russia has troops at the border/);
    assert.equal(found.range && editor.wordsAt(uri, found.range), 'troops-massed');
  });

  it('leads to definitions in other notes, and to evidence', async () => {
    const [link] = await editor.ask<LocationLink[]>('definition', uri, 'by: mod');
    assert.equal(link?.targetUri, editor.uri('shared.notes.yaml'));
    assert.equal(link?.targetSelectionRange.start.line, 3);
    const [evidence] = await editor.ask<Location[]>('implementation', uri, '  gives');
    assert.equal(evidence && editor.wordsAt(uri, evidence.range), 'troops-massed');
  });

  it('finds references in all notes, with or without the definition', async () => {
    const found = await editor.ask<Location[]>('references', uri, 'by: mod', {
      context: { includeDeclaration: true },
    });
    assert.deepEqual(new Set(found.map((each) => each.uri)), new Set([uri, editor.uri('shared.notes.yaml')]));
    const others = await editor.ask<Location[]>('references', uri, 'by: mod', {
      context: { includeDeclaration: false },
    });
    assert.equal(others.length, found.length - 1);
  });

  it('marks what names an entry', async () => {
    const found = await editor.ask<DocumentHighlight[]>('documentHighlight', uri, 'supported-by: troops');
    assert.equal(found.length, 3);
  });

  it('gives the symbols of a note as a tree, and those of all notes with their ranges', async () => {
    const symbols = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', ofNote());
    const claims = symbols.find(({ name }) => name === 'claims');
    assert.equal(claims?.children?.length, 3);
    const [symbol] = await editor.request<SymbolInformation[]>('workspace/symbol', { query: 'column' });
    assert.equal(symbol?.location.range.start.line, 5);
  });

  it('folds, widens selections, and makes links', async () => {
    const folds = await editor.request<FoldingRange[]>('textDocument/foldingRange', ofNote());
    assert.ok(folds.some(({ startLine, endLine }) => startLine === 4 && endLine === 8));
    const position = editor.at(uri, 'mod-russia');
    const [selection] = await editor.request<SelectionRange[]>('textDocument/selectionRange', {
      ...ofNote(),
      positions: [position],
    });
    assert.equal(selection && editor.wordsAt(uri, selection.range), 'mod-russia');
    assert.ok(selection?.parent);
    const [link] = await editor.request<DocumentLink[]>('textDocument/documentLink', ofNote());
    assert.equal(link?.target, editor.uri('shared.notes.yaml'));
  });

  it('links the places of an id, shows inlay hints, and counts in lenses', async () => {
    const linked = await editor.ask<LinkedEditingRanges>('linkedEditingRange', uri, '  troops');
    assert.equal(linked.ranges.length, 3);
    const range = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };
    const hints = await editor.request<InlayHint[]>('textDocument/inlayHint', { ...ofNote(), range });
    assert.match(JSON.stringify(hints), /55–80|Russian Ministry/);
    const [lens] = await editor.request<CodeLens[]>('textDocument/codeLens', ofNote());
    const { command } = await editor.request<CodeLens>('codeLens/resolve', lens);
    assert.match(command?.title ?? '', /used by 2/);
    const { command: name = '', arguments: of } = command ?? {};
    const places = await editor.request<Location[]>('workspace/executeCommand', {
      command: name,
      arguments: of,
    });
    assert.ok(places.length >= 2);
  });

  it('colours what names something, and sends only what has changed after that', async () => {
    const method = 'textDocument/semanticTokens/full';
    const { data, resultId } = await editor.request<SemanticTokens>(method, ofNote());
    assert.ok(data.length > 0 && data.length % 5 === 0);
    const delta = await editor.request<SemanticTokensDelta>(`${method}/delta`, {
      ...ofNote(),
      previousResultId: resultId,
    });
    assert.deepEqual(delta.edits, []);
    const range = { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } };
    const part = await editor.request<SemanticTokens>('textDocument/semanticTokens/range', {
      ...ofNote(),
      range,
    });
    assert.ok(part.data.length > 0 && part.data.length < data.length);
  });

  it('walks the argument', async () => {
    const [item] = await editor.ask<CallHierarchyItem[]>('prepareCallHierarchy', uri, '  war-l');
    const found = await editor.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item });
    assert.deepEqual(
      found.map(({ from }) => [from.name, from.detail?.split(' · ')[0]]),
      [['Russia has troops at the border.', 'for']],
    );
  });

  it('indents a new line and formats', async () => {
    const edits = await editor.request<TextEdit[]>('textDocument/formatting', { ...ofNote(), options: {} });
    assert.deepEqual(edits, []);
    const typed = await editor.request<TextEdit[]>('textDocument/onTypeFormatting', {
      ...ofNote(),
      position: { line: 5, character: 0 },
      ch: '\n',
      options: {},
    });
    assert.ok(Array.isArray(typed));
  });

  it('tells what falls with an entry, and hands a note out', async () => {
    const position = editor.at(uri, '  troops-massed', 'behind');
    const impact = await editor.request('workspace/executeCommand', {
      command: 'analyst-notes.impact',
      arguments: [uri, position],
    });
    assert.match(JSON.stringify(impact), /war-likely/);
    const made = await editor.request<{ text: string }>('workspace/executeCommand', {
      command: 'analyst-notes.export',
      arguments: [uri, 'md'],
    });
    assert.match(made.text, /# War or talks/);
  });

  it('refuses commands that it does not know, and arguments that are none', async () => {
    const run = (command: string, given: unknown[]) =>
      editor.request('workspace/executeCommand', { command, arguments: given });
    await assert.rejects(run('rm', []), /There is no command/);
    await assert.rejects(run('analyst-notes.export', [uri, 'exe']), /The form is one of/);
    await assert.rejects(run('analyst-notes.impact', [7]), /A text is missing/);
  });

  it('asks nothing of a client that announced nothing', () => {
    assert.deepEqual(editor.asked, []);
  });
});
