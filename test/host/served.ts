import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type {
  ClientCapabilities,
  CodeAction,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentSymbol,
  Position,
  Range,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { Editor } from '../unit/server/editor';
import { root } from './paths';

/** The notes of which both are asked, from the folder of the project. */
const notes = [
  'media/sample/war-or-humiliation.notes.yaml',
  'media/sample/measles-outbreak.notes.yaml',
  'test/fixtures/article.notes.yaml',
];

/** An edit as both make it: where it begins and ends, by line and column, and what stands there then. */
export type Edit = readonly [start: string, end: string, text: string];

/** What the language server says of a note, in a form in which an editor's answers can be told as well. */
export interface Served {
  readonly diagnostics: readonly (readonly [code: string, message: string, start: string, end: string])[];
  readonly symbols: readonly string[];
  readonly completions: readonly {
    readonly at: Position;
    readonly items: readonly (readonly [string, string])[];
  }[];
  readonly fixes: readonly {
    readonly range: Range;
    readonly made: readonly (readonly [string, readonly Edit[]])[];
  }[];
  readonly renames: readonly { readonly at: Position; readonly edits: readonly Edit[] }[];
}

/** A client that knows all that VS Code knows, so that it is told the same. */
const capabilities: ClientCapabilities = {
  workspace: {
    applyEdit: true,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
  },
  window: { showMessage: { messageActionItem: {} } },
  textDocument: {
    completion: {
      completionItem: { snippetSupport: true, insertReplaceSupport: true, labelDetailsSupport: true },
    },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    documentSymbol: {
      hierarchicalDocumentSymbolSupport: true,
      symbolKind: { valueSet: Array.from({ length: 26 }, (_, n) => (n + 1) as 1) },
    },
  },
};

/**
 * Writes down what the language server says of the notes. The tests compare it with what VS Code shows; in a browser
 * they could start no server.
 */
export async function writeServed(): Promise<void> {
  const served: Record<string, Served> = {};
  for (const note of notes) served[note] = await servedOf(note);
  await writeFile(path.join(root, 'out', 'served.json'), JSON.stringify(served));
}

async function servedOf(note: string): Promise<Served> {
  const text = readFileSync(path.join(root, note), 'utf8');
  const editor = await Editor.start(withCopies(path.join(root, note)), { capabilities });
  try {
    const uri = await editor.open(path.basename(note));
    return await askAll(editor, uri, text);
  } finally {
    editor.discard();
  }
}

/** A note with the copies of its sources. */
function withCopies(note: string): Record<string, string> {
  const folder = path.dirname(note);
  const copies = path.join(folder, 'copies');
  const files = existsSync(copies) ? readdirSync(copies).map((name) => path.join(copies, name)) : [];
  return Object.fromEntries(
    [note, ...files].map((file) => [path.relative(folder, file), readFileSync(file, 'utf8')]),
  );
}

/** What is told of a note in the end: its copies are read after its first check. */
async function toldAtLast(editor: Editor, uri: string): Promise<readonly Diagnostic[]> {
  let told: unknown;
  for (let still = 0; still < 10; still++) {
    await editor.diagnostics(uri);
    if (told !== editor.told.get(uri)) still = 0;
    told = editor.told.get(uri);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return editor.diagnostics(uri);
}

async function askAll(editor: Editor, uri: string, text: string): Promise<Served> {
  const textDocument = { uri };
  const diagnostics = await toldAtLast(editor, uri);
  const symbols = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
  const completions: Served['completions'][number][] = [];
  for (const at of placesOfValues(text)) {
    const { items } = await editor.request<CompletionList>('textDocument/completion', {
      textDocument,
      position: at,
    });
    completions.push({ at, items: items.map((item) => [item.label, newTextOf(item)]) });
  }
  const fixes: Served['fixes'][number][] = [];
  for (const { range } of diagnostics) {
    const context = { diagnostics: [] };
    const found = await editor.request<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range,
      context,
    });
    fixes.push({
      range,
      made: found.flatMap(({ title, edit }) => (edit ? [[title, editsIn(edit)] as const] : [])),
    });
  }
  const renames: Served['renames'][number][] = [];
  for (const { range } of diagnostics.slice(0, 5)) {
    const edit = await editor
      .request<WorkspaceEdit>('textDocument/rename', {
        textDocument,
        position: range.start,
        newName: 'some-new-id',
      })
      .catch(() => ({}));
    renames.push({ at: range.start, edits: editsIn(edit) });
  }
  return {
    diagnostics: diagnostics.map(({ code, message, range }) => [
      String(code),
      String(message),
      written(range.start),
      written(range.end),
    ]),
    symbols: symbols.flatMap(namesIn),
    ...{ completions, fixes, renames },
  };
}

/** Behind the colon of each seventh line that has one. */
function placesOfValues(text: string): Position[] {
  return text.split('\n').flatMap((line, number) => {
    const at = line.indexOf(': ');
    return number % 7 === 0 && at > 0 ? [{ line: number, character: at + 2 }] : [];
  });
}

function newTextOf({ textEdit }: CompletionItem): string {
  return textEdit?.newText ?? '';
}

function namesIn({ name, kind, children = [] }: DocumentSymbol): string[] {
  // Editors count kinds from zero.
  return [`${kind - 1} ${name}`, ...children.flatMap(namesIn)];
}

function editsIn({ documentChanges = [] }: WorkspaceEdit): Edit[] {
  return documentChanges
    .flatMap((each) => (each as TextDocumentEdit).edits as TextEdit[])
    .map(({ range, newText }) => [written(range.start), written(range.end), newText] as const)
    .sort(byPlace);
}

function written({ line, character }: Position): string {
  return `${line}:${character}`;
}

export function byPlace(one: Edit, other: Edit): number {
  return one.join() < other.join() ? -1 : 1;
}
