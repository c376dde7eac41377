import * as vscode from 'vscode';
import {
  bringEntries,
  idsIn,
  localDay,
  missing,
  type Note,
  type Paste,
  pasteAddress,
  Refusal,
  type TextEdit,
} from '../../core';
import { toOffset, toRange } from '../convert';
import { selector } from '../language';
import type { Notes } from '../notes';

/** What is kept of a selection that is copied: its note, and the ids that it names. */
const copied = 'application/vnd.analyst-notes.ids';

const addressKind = vscode.DocumentDropOrPasteEditKind.Empty.append('analystNotes', 'source');
const entriesKind = vscode.DocumentDropOrPasteEditKind.Empty.append('analystNotes', 'entries');

/**
 * A web address that is pasted or dropped among the sources becomes a source; ids that come from another note
 * can bring the entries along that are missing here.
 */
export function registerPaste(notes: Notes): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentPasteEditProvider(selector, new PasteProvider(notes), {
      copyMimeTypes: [copied],
      pasteMimeTypes: ['text/plain', 'text/uri-list', copied],
      providedPasteEditKinds: [addressKind, entriesKind],
    }),
    vscode.languages.registerDocumentDropEditProvider(selector, new DropProvider(notes), {
      dropMimeTypes: ['text/plain', 'text/uri-list'],
      providedDropEditKinds: [addressKind],
    }),
  );
}

class PasteProvider implements vscode.DocumentPasteEditProvider {
  constructor(private readonly notes: Notes) {}

  prepareDocumentPaste(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
  ): void {
    const note = this.notes.read(document);
    const ids = ranges.flatMap(({ start, end }) =>
      idsIn(note, { start: toOffset(note, start), end: toOffset(note, end) }),
    );
    if (ids.length > 0)
      data.set(copied, new vscode.DataTransferItem(JSON.stringify({ from: note.key, ids })));
  }

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
    _context: vscode.DocumentPasteEditContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentPasteEdit[]> {
    const text = await data.get('text/plain')?.asString();
    const ids = await data.get(copied)?.asString();
    const [range] = ranges;
    if (token.isCancellationRequested || !range || text === undefined) return [];
    return [
      ...this.address(document, range, text),
      ...(ids === undefined ? [] : this.entries(document, text, ids)),
    ];
  }

  private address(
    document: vscode.TextDocument,
    range: vscode.Range,
    text: string,
  ): vscode.DocumentPasteEdit[] {
    const note = this.notes.read(document);
    const paste = addressAt(note, range, text);
    if (!paste) return [];
    const title = vscode.l10n.t('Paste as a source');
    const edit = new vscode.DocumentPasteEdit(new vscode.SnippetString(paste.insert), title, addressKind);
    edit.additionalEdit = toEdit(document, note, paste.edits);
    return [edit];
  }

  private entries(document: vscode.TextDocument, text: string, written: string): vscode.DocumentPasteEdit[] {
    const copy = parseCopy(written);
    const from = copy && this.notes.noteAt(copy.from);
    const note = this.notes.read(document);
    if (!copy || !from || from === note) return [];
    const count = missing(note, from, copy.ids).length;
    const edits = orNothing(() => bringEntries(note, from, copy.ids)) ?? [];
    if (edits.length === 0) return [];
    const title =
      count === 1
        ? vscode.l10n.t('Paste, and bring the entry that it names')
        : vscode.l10n.t('Paste, and bring the {0} entries that it names', count);
    const edit = new vscode.DocumentPasteEdit(text, title, entriesKind);
    edit.additionalEdit = toEdit(document, note, edits);
    // It is offered, and the text alone is pasted until somebody takes it.
    edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
    return [edit];
  }
}

class DropProvider implements vscode.DocumentDropEditProvider {
  constructor(private readonly notes: Notes) {}

  async provideDocumentDropEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    data: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentDropEdit | undefined> {
    const text = await (data.get('text/uri-list') ?? data.get('text/plain'))?.asString();
    if (token.isCancellationRequested || text === undefined) return undefined;
    const note = this.notes.read(document);
    const paste = addressAt(note, new vscode.Range(position, position), text);
    if (!paste) return undefined;
    const title = vscode.l10n.t('Insert as a source');
    const edit = new vscode.DocumentDropEdit(new vscode.SnippetString(paste.insert), title, addressKind);
    edit.additionalEdit = toEdit(document, note, paste.edits);
    return edit;
  }
}

function addressAt(note: Note, { start, end }: vscode.Range, text: string): Paste | undefined {
  const day = localDay(new Date());
  return orNothing(() => pasteAddress(note, toOffset(note, start), text, day, toOffset(note, end)));
}

/** Where an edit is refused, what is pasted is what was copied. */
function orNothing<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** Anybody can put data on the clipboard. */
function parseCopy(written: string): { readonly from: string; readonly ids: readonly string[] } | undefined {
  try {
    const { from, ids } = JSON.parse(written);
    const isList = Array.isArray(ids) && ids.every((id) => typeof id === 'string');
    return typeof from === 'string' && isList ? { from, ids } : undefined;
  } catch {
    return undefined;
  }
}

function toEdit(document: vscode.TextDocument, note: Note, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { span, text } of edits) edit.replace(document.uri, toRange(note, span), text);
  return edit;
}
