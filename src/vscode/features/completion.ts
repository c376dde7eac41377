import * as vscode from 'vscode';
import {
  type CompletionItem,
  completion,
  describeOffered,
  editsOfAdded,
  localDay,
  type Note,
  relativePath,
} from '../../core';
import { linkerIn, toOffset, toRange, toTextEdit } from '../convert';
import { hasFile } from '../files';
import { selector } from '../language';
import type { Notes } from '../notes';

const kinds: Readonly<Record<CompletionItem['kind'], vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.EnumMember,
  term: vscode.CompletionItemKind.Unit,
  date: vscode.CompletionItemKind.Constant,
  file: vscode.CompletionItemKind.File,
  rule: vscode.CompletionItemKind.Keyword,
  snippet: vscode.CompletionItemKind.Snippet,
  source: vscode.CompletionItemKind.Reference,
  actor: vscode.CompletionItemKind.Class,
  hypothesis: vscode.CompletionItemKind.Interface,
  claim: vscode.CompletionItemKind.Value,
  indicator: vscode.CompletionItemKind.Event,
  gap: vscode.CompletionItemKind.Issue,
};

/** Signs behind which something can be completed before a letter is typed. */
const triggers = ['[', '{', '"', "'", ' ', ',', '-', '/'];

/** An item of which more is said, and what comes with it is found, only when somebody looks at it. */
class Item extends vscode.CompletionItem {
  constructor(
    label: vscode.CompletionItemLabel,
    kind: vscode.CompletionItemKind,
    readonly document: vscode.TextDocument,
    readonly of: CompletionItem,
  ) {
    super(label, kind);
  }
}

/** Offers what can be written at the cursor. */
export function registerCompletion(notes: Notes): vscode.Disposable {
  const { languages } = notes.log.for('completion');
  return languages.registerCompletionItemProvider(
    selector,
    {
      provideCompletionItems(document, position) {
        const note = notes.read(document);
        const { items, isIncomplete } = completion(note, toOffset(note, position), {
          today: localDay(new Date()),
          paths: () => pathsFrom(notes, document.uri),
        });
        return new vscode.CompletionList(
          items.map((item, index) => toItem(document, note, item, index)),
          isIncomplete,
        );
      },
      resolveCompletionItem(item) {
        if (!(item instanceof Item)) return item;
        const note = notes.read(item.document);
        const { entry, adds } = item.of;
        const description = entry && describeOffered(note, entry, linkerIn(notes, note));
        if (description !== undefined) item.documentation = new vscode.MarkdownString(description);
        if (adds) item.additionalTextEdits = editsOfAdded(note, adds).map((edit) => toTextEdit(note, edit));
        return item;
      },
    },
    ...triggers,
  );
}

function toItem(
  document: vscode.TextDocument,
  note: Note,
  of: CompletionItem,
  index: number,
): vscode.CompletionItem {
  const label = { label: of.label, ...(of.detail && { description: of.detail }) };
  const item = new Item(label, kinds[of.kind], document, of);
  item.insertText = of.isSnippet ? new vscode.SnippetString(of.newText) : of.newText;
  item.keepWhitespace = true;
  item.range = { inserting: toRange(note, of.insert), replacing: toRange(note, of.replace) };
  item.sortText = String(index).padStart(5, '0');
  if (of.filter !== undefined) item.filterText = of.filter;
  if (of.documentation !== undefined) item.documentation = new vscode.MarkdownString(of.documentation);
  if (of.retriggers) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}

/** The paths of the other notes that have files, from the folder of this one. */
function* pathsFrom(notes: Notes, uri: vscode.Uri): Generator<string> {
  for (const note of notes.all) {
    const other = vscode.Uri.parse(note.uri);
    if (note.uri === uri.toString() || !hasFile(other)) continue;
    if (other.scheme === uri.scheme && other.authority === uri.authority)
      yield relativePath(uri.path, other.path);
  }
}
