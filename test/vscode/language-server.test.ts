import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Edit, Served } from '../host/served';
import { activate, closeAll, codeOf, extensionUri, showNote, until } from './support';

/** What the language server said of these notes before VS Code started (`test/host/served.ts`). */
async function served(): Promise<Readonly<Record<string, Served>>> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri(), 'out', 'served.json'));
  return JSON.parse(new TextDecoder().decode(bytes));
}

function written({ line, character }: { readonly line: number; readonly character: number }): string {
  return `${line}:${character}`;
}

function editsIn(edit: vscode.WorkspaceEdit | undefined): Edit[] {
  const all = edit?.entries().flatMap(([, edits]) => edits) ?? [];
  return all
    .map(({ range, newText }) => [written(range.start), written(range.end), newText] as const)
    .sort((one, other) => (one.join() < other.join() ? -1 : 1));
}

function namesIn({ name, kind, children }: vscode.DocumentSymbol): string[] {
  return [`${kind} ${name}`, ...children.flatMap(namesIn)];
}

function itemOf({ label, insertText }: vscode.CompletionItem): readonly [string, string] {
  const text = typeof insertText === 'object' ? insertText.value : insertText;
  return [typeof label === 'string' ? label : label.label, text ?? ''];
}

/** By what they say: no order is promised of what stands at one place. */
function ordered<T>(all: readonly T[]): readonly T[] {
  return [...all].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

const toPosition = ({ line, character }: Served['renames'][number]['at']) =>
  new vscode.Position(line, character);

describe('The language server and the extension', () => {
  let all: Readonly<Record<string, Served>>;

  before(async () => {
    await activate();
    all = await served();
  });
  afterEach(closeAll);

  const forEach = async (
    check: (document: vscode.TextDocument, told: Served) => Promise<void>,
  ): Promise<void> => {
    assert.ok(Object.keys(all).length > 0);
    for (const [name, told] of Object.entries(all)) {
      const uri = vscode.Uri.joinPath(extensionUri(), name);
      const document = await vscode.workspace.openTextDocument(uri);
      // Of a text that was left by its user nothing is told.
      await showNote(document);
      await until(
        `${name} is told of`,
        () => vscode.languages.getDiagnostics(uri).length >= told.diagnostics.length,
      );
      await check(document, told);
    }
  };

  it('report the same', () =>
    forEach(async ({ uri }, { diagnostics }) => {
      // What is found in copies is told once they are read.
      await until('as much', () => vscode.languages.getDiagnostics(uri).length === diagnostics.length);
      const shown = vscode.languages
        .getDiagnostics(uri)
        .map((each) => [codeOf(each), each.message, written(each.range.start), written(each.range.end)]);
      assert.deepEqual(ordered(shown), ordered(diagnostics));
    }));

  it('have the same symbols', () =>
    forEach(async ({ uri }, { symbols }) => {
      const command = 'vscode.executeDocumentSymbolProvider';
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(command, uri);
      assert.deepEqual(ordered(found.flatMap(namesIn)), ordered(symbols));
    }));

  it('offer the same', () =>
    forEach(async ({ uri }, { completions }) => {
      for (const { at, items } of completions) {
        const command = 'vscode.executeCompletionItemProvider';
        const found = await vscode.commands.executeCommand<vscode.CompletionList>(
          command,
          uri,
          toPosition(at),
        );
        assert.deepEqual(ordered(found.items.map(itemOf)), ordered(items), `${uri.path}:${written(at)}`);
      }
    })).timeout(180_000);

  it('mend the same', () =>
    forEach(async ({ uri }, { fixes }) => {
      for (const { range, made } of fixes) {
        const place = new vscode.Range(toPosition(range.start), toPosition(range.end));
        const command = 'vscode.executeCodeActionProvider';
        const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(command, uri, place);
        const shown = found.flatMap(({ title, edit }) => (edit ? [[title, editsIn(edit)]] : []));
        assert.deepEqual(ordered(shown), ordered(made), `${uri.path}:${written(range.start)}`);
      }
    })).timeout(180_000);

  it('rename the same', () =>
    forEach(async ({ uri }, { renames }) => {
      for (const { at, edits } of renames) {
        const command = 'vscode.executeDocumentRenameProvider';
        const run = vscode.commands.executeCommand<vscode.WorkspaceEdit>(
          command,
          uri,
          toPosition(at),
          'some-new-id',
        );
        const edit = await run.then(
          (made) => made,
          () => undefined,
        );
        assert.deepEqual(editsIn(edit), edits, `${uri.path}:${written(at)}`);
      }
    }));
});
