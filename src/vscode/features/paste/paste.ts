import * as vscode from 'vscode';
import {
  citationFormOf,
  idsIn,
  localDay,
  missing,
  type Note,
  type Paste,
  pasteAddress,
  pasteSources,
  pasteText,
  pasteWithEntries,
  Refusal,
} from '../../../core';
import { toSpan } from '../../convert';
import { selector } from '../../language';
import type { Notes } from '../../notes';
import { toSnippetEdit } from './paste-edit';
import { SteadyView } from './steady-view';

/** A longer list of references is imported, not pasted. */
const longestPaste = 2_000_000;

/** What is kept of a selection that is copied: its note, and the ids that it names. */
const copied = 'application/vnd.analyst-notes.ids';

const addressKind = vscode.DocumentDropOrPasteEditKind.Empty.append('analystNotes', 'source');
const sourcesKind = vscode.DocumentDropOrPasteEditKind.Empty.append('analystNotes', 'sources');
const textKind = vscode.DocumentDropOrPasteEditKind.Text.append('analystNotes');
const entriesKind = vscode.DocumentDropOrPasteEditKind.Empty.append('analystNotes', 'entries');

const pasteOffer: vscode.DocumentPasteProviderMetadata = {
  copyMimeTypes: [copied],
  pasteMimeTypes: ['text/plain', 'text/uri-list', copied],
  providedPasteEditKinds: [addressKind, sourcesKind, textKind, entriesKind],
};

const dropOffer: vscode.DocumentDropEditProviderMetadata = {
  dropMimeTypes: ['text/plain', 'text/uri-list'],
  providedDropEditKinds: [addressKind],
};

/**
 * A web address that is pasted or dropped among the sources becomes a source, and so do references; ids that come from another note
 * can bring the entries along that are missing here.
 */
export function registerPaste(notes: Notes): vscode.Disposable {
  const { languages } = notes.log.for('paste');
  const view = new SteadyView();
  return vscode.Disposable.from(
    view,
    languages.registerDocumentPasteEditProvider(selector, new PasteProvider(notes, view), pasteOffer),
    languages.registerDocumentDropEditProvider(selector, new DropProvider(notes, view), dropOffer),
  );
}

class PasteProvider implements vscode.DocumentPasteEditProvider {
  constructor(
    private readonly notes: Notes,
    private readonly view: SteadyView,
  ) {}

  prepareDocumentPaste(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
  ): void {
    const note = this.notes.read(document);
    const ids = ranges.flatMap((range) => idsIn(note, toSpan(note, range)));
    if (ids.length === 0) return;
    const copy: Copy = { from: note.uri, ids, isLine: isWholeLine(document, ranges) };
    data.set(copied, new vscode.DataTransferItem(JSON.stringify(copy)));
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
    if (token.isCancellationRequested || text === undefined) return [];
    const sources = await this.sources(document, ranges, text);
    if (token.isCancellationRequested) return [];
    return [
      ...sources,
      ...this.address(document, ranges, text),
      ...(ids === undefined ? [] : this.entries(document, ranges, text, ids)),
    ];
  }

  private address(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    text: string,
  ): vscode.DocumentPasteEdit[] {
    const note = this.notes.read(document);
    const paste = addressAt(note, ranges, text);
    if (!paste) return [];
    this.view.expect(document, note, paste.edits);
    return [pasteEdit(document, note, paste, vscode.l10n.t('Paste as a source'), addressKind)];
  }

  /** What reads references is loaded when a text looks to be some, where sources can stand. */
  private async sources(
    document: vscode.TextDocument,
    [range, ...others]: readonly vscode.Range[],
    text: string,
  ): Promise<vscode.DocumentPasteEdit[]> {
    if (!range || others.length > 0 || text.length > longestPaste) return [];
    if (citationFormOf(text) === undefined) return [];
    const { readReferences } = await import('../../../bibliography');
    const { sources } = readReferences(text);
    const note = this.notes.read(document);
    const paste = orNothing(() => pasteSources(note, toSpan(note, range), sources));
    if (!paste) return [];
    this.view.expect(document, note, paste.edits);
    return [pasteEdit(document, note, paste, vscode.l10n.t('Paste as sources'), sourcesKind)];
  }

  /** With several cursors the editor deals out what was copied from several: that is not repeated here. */
  private entries(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    text: string,
    written: string,
  ): vscode.DocumentPasteEdit[] {
    const copy = parseCopy(written);
    const from = copy && this.notes.noteAt(copy.from);
    const note = this.notes.read(document);
    const [range] = ranges;
    if (!copy || !from || from === note || !range || ranges.length > 1) return [];
    const place = placeFor(document, range, text, copy);
    const span = toSpan(note, place);
    const paste = orNothing(() => pasteWithEntries(note, span, text, from, copy.ids));
    if (!paste) return [];
    this.view.expect(document, note, paste.edits);
    const title = titleFor(missing(note, from, copy.ids).length);
    const edit = pasteEdit(document, note, keepingCursor(range, place, paste), title, entriesKind);
    // It is offered, and the text alone is pasted until somebody takes it.
    edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
    return [...this.asItIs(document, note, range, place, text), edit];
  }

  /**
   * As soon as anything is offered beside it, VS Code pastes a text by an edit of its own: at the cursor also where a
   * whole line was copied, and with the indentation of the line before each of its lines. So this stands in for it.
   */
  private asItIs(
    document: vscode.TextDocument,
    note: Note,
    range: vscode.Range,
    place: vscode.Range,
    text: string,
  ): vscode.DocumentPasteEdit[] {
    if (!/[\r\n]/.test(text)) return [];
    const paste = keepingCursor(range, place, pasteText(note, toSpan(note, place), text));
    return [pasteEdit(document, note, paste, vscode.l10n.t('Paste the text as it is'), textKind)];
  }
}

class DropProvider implements vscode.DocumentDropEditProvider {
  constructor(
    private readonly notes: Notes,
    private readonly view: SteadyView,
  ) {}

  async provideDocumentDropEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    data: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentDropEdit | undefined> {
    const text = await (data.get('text/uri-list') ?? data.get('text/plain'))?.asString();
    if (token.isCancellationRequested || text === undefined) return undefined;
    const note = this.notes.read(document);
    const paste = addressAt(note, [new vscode.Range(position, position)], text);
    if (!paste) return undefined;
    this.view.expect(document, note, paste.edits);
    const edit = new vscode.DocumentDropEdit('', vscode.l10n.t('Insert as a source'), addressKind);
    edit.additionalEdit = toSnippetEdit(document, note, paste);
    return edit;
  }
}

function addressAt(note: Note, ranges: readonly vscode.Range[], text: string): Paste | undefined {
  const spans = ranges.map((range) => toSpan(note, range));
  return orNothing(() => pasteAddress(note, spans, text, localDay(new Date())));
}

/** Without a text of its own, VS Code does nothing but the additional edit, which holds all there is to do. */
function pasteEdit(
  document: vscode.TextDocument,
  note: Note,
  paste: Paste,
  title: string,
  kind: vscode.DocumentDropOrPasteEditKind,
): vscode.DocumentPasteEdit {
  const edit = new vscode.DocumentPasteEdit('', title, kind);
  edit.additionalEdit = toSnippetEdit(document, note, paste);
  return edit;
}

function titleFor(count: number): string {
  return count === 1
    ? vscode.l10n.t('Paste, and bring the entry that it names')
    : vscode.l10n.t('Paste, and bring the {0} entries that it names', count);
}

/** Where nothing is selected, a copy is that of the line. */
function isWholeLine(document: vscode.TextDocument, ranges: readonly vscode.Range[]): boolean {
  const [range, ...others] = ranges;
  return (
    range !== undefined &&
    others.length === 0 &&
    document.lineAt(range.start).range.isEqual(range) &&
    !range.isEmpty
  );
}

/** A line that was copied as a whole is pasted above the one with the cursor, as VS Code does it. */
function placeFor(
  document: vscode.TextDocument,
  range: vscode.Range,
  text: string,
  { isLine }: Copy,
): vscode.Range {
  if (!isLine || !range.isEmpty || !/[\r\n]$/.test(text)) return range;
  const { start } = document.lineAt(range.start).range;
  return new vscode.Range(start, start);
}

/** What is pasted above the cursor leaves it where it is in its line. */
function keepingCursor(range: vscode.Range, place: vscode.Range, paste: Paste): Paste {
  if (place.isEqual(range)) return paste;
  const column = range.start.character;
  return { ...paste, cursors: paste.cursors.map((cursor) => cursor + column) };
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

/** What is kept of a copy beside its text. */
interface Copy {
  readonly from: string;
  readonly ids: readonly string[];
  /** Whether it is that of a line in which nothing was selected. */
  readonly isLine: boolean;
}

/** Anybody can put data on the clipboard. */
function parseCopy(written: string): Copy | undefined {
  try {
    const { from, ids, isLine } = JSON.parse(written);
    const isList = Array.isArray(ids) && ids.every((id) => typeof id === 'string');
    return typeof from === 'string' && isList ? { from, ids, isLine: isLine === true } : undefined;
  } catch {
    return undefined;
  }
}
