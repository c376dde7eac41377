import * as vscode from 'vscode';
import type { Diagnostic, Note, RuleCode, Severity } from '../../core';
import { explainCommand } from '../commands/explain';
import { spanOfLines, toLocation, toRange } from '../convert';
import { isOlderVersion } from '../language';
import { moment } from '../moment';
import type { CheckedDocument, Notes } from '../notes';
import type { Lines } from '../visible-lines';

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** What is not on the screen is shown when nobody has typed for so many milliseconds. */
const pause = 1000;

/** VS Code draws so many problems of a file, those of its collections in the order in which these had any. */
const mostDrawn = 500;

/** Shows what the rules find in the text and in Problems. */
export function registerDiagnostics(notes: Notes): vscode.Disposable {
  const shown = new ShownDiagnostics(notes);
  const { workspace } = notes.log.for('diagnostics');
  return vscode.Disposable.from(
    shown,
    notes.onDidCheck((checked) => shown.timed(checked.document, () => shown.show(checked))),
    // The notes have been told of the change before.
    workspace.onDidChangeTextDocument(({ document }) => shown.follow(document)),
    notes.visible.onDidMove((document) => shown.move(document)),
    notes.onDidClose((document) => shown.forget(document)),
  );
}

/**
 * The editor is slow to take in hundreds of diagnostics, and takes in those of a file as a whole. So those of a
 * large note go there in two collections: at once what is on the screen or near, and what is not when typing
 * pauses. Nothing is sent that has not changed.
 */
class ShownDiagnostics implements vscode.Disposable {
  private readonly near = vscode.languages.createDiagnosticCollection('analyst-notes');
  private readonly far = vscode.languages.createDiagnosticCollection('analyst-notes-elsewhere');
  private readonly revisions = new Map<vscode.TextDocument, string>();
  /** How many milliseconds the last check of a document took with what was shown of it. */
  private readonly times = new WeakMap<vscode.TextDocument, number>();
  /** Who waits for a pause, by the document. */
  private readonly waiting = new Map<vscode.TextDocument, vscode.CancellationTokenSource>();

  constructor(private readonly notes: Notes) {}

  show(checked: CheckedDocument): void {
    const { document, revision } = checked;
    // An older version beside the present one would report each problem twice.
    if (isOlderVersion(document.uri) || this.revisions.get(document) === revision) return;
    const isFirst = !this.revisions.has(document);
    this.revisions.set(document, revision);
    const lines = this.notes.visible.of(document);
    this.showNear(checked, lines);
    if (isFirst || !lines) this.showFar(checked, lines);
    else void this.showFarLater(document);
  }

  /** Shows what a key has changed at once, where that is quick; otherwise the note is checked when typing pauses. */
  follow(document: vscode.TextDocument): void {
    if (!this.revisions.has(document) || (this.times.get(document) ?? 0) > moment) return;
    this.timed(document, () => this.show(this.notes.check(document)));
  }

  timed(document: vscode.TextDocument, show: () => void): void {
    const began = performance.now();
    show();
    this.times.set(document, performance.now() - began);
  }

  /** Other lines are on the screen: what comes to one collection leaves the other. */
  move(document: vscode.TextDocument): void {
    if (!this.revisions.has(document) || document.isClosed) return;
    const checked = this.notes.check(document);
    this.revisions.set(document, checked.revision);
    const lines = this.notes.visible.of(document);
    this.showNear(checked, lines);
    this.showFar(checked, lines);
  }

  private showNear(checked: CheckedDocument, lines: readonly Lines[] | undefined): void {
    const { document, note } = checked;
    const found = lines
      ? lines.flatMap((each) => checked.diagnosticsIn(spanOfLines(note, each)))
      : checked.diagnostics;
    const { uri } = document;
    const before = this.near.get(uri) ?? [];
    const elsewhere = this.far.get(uri) ?? [];
    if (before.length === 0 && found.length > 0 && elsewhere.length >= mostDrawn) {
      // A collection that had none comes behind the other, and would not be drawn.
      this.far.delete(uri);
      this.near.set(uri, toDiagnostics(this.notes, note, found));
      this.far.set(uri, elsewhere);
    } else replace(this.near, uri, toDiagnostics(this.notes, note, found));
  }

  private showFar(
    { document, note, diagnostics }: CheckedDocument,
    lines: readonly Lines[] | undefined,
  ): void {
    this.stopWaiting(document);
    const spans = lines?.map((each) => spanOfLines(note, each));
    // Problems lists no hints, and nobody sees one that is not on the screen.
    const isFar = ({ span, severity }: Diagnostic) =>
      severity !== 'hint' && !spans?.some(({ start, end }) => start <= span.start && span.start < end);
    const found = spans ? diagnostics.filter(isFar) : [];
    replace(this.far, document.uri, toDiagnostics(this.notes, note, found));
  }

  private async showFarLater(document: vscode.TextDocument): Promise<void> {
    if (this.waiting.has(document)) return;
    const waiting = new vscode.CancellationTokenSource();
    this.waiting.set(document, waiting);
    await this.notes.pauses.wait(document.uri.toString(), pause, waiting.token);
    if (waiting.token.isCancellationRequested || document.isClosed) return;
    this.showFar(this.notes.check(document), this.notes.visible.of(document));
  }

  private stopWaiting(document: vscode.TextDocument): void {
    this.waiting.get(document)?.cancel();
    this.waiting.delete(document);
  }

  forget(document: vscode.TextDocument): void {
    this.stopWaiting(document);
    this.revisions.delete(document);
    this.near.delete(document.uri);
    this.far.delete(document.uri);
  }

  dispose(): void {
    for (const waiting of this.waiting.values()) waiting.cancel();
    this.near.dispose();
    this.far.dispose();
  }
}

function replace(
  collection: vscode.DiagnosticCollection,
  uri: vscode.Uri,
  diagnostics: vscode.Diagnostic[],
): void {
  const before = collection.get(uri) ?? [];
  const isSame =
    before.length === diagnostics.length && before.every((each, n) => isAlike(each, diagnostics[n]));
  if (!isSame) collection.set(uri, diagnostics);
}

function isAlike(one: vscode.Diagnostic, other: vscode.Diagnostic | undefined): boolean {
  return other !== undefined && one.range.isEqual(other.range) && fingerprintOf(one) === fingerprintOf(other);
}

function fingerprintOf({ message, severity, code, tags, relatedInformation }: vscode.Diagnostic): string {
  return JSON.stringify([message, severity, code, tags, relatedInformation]);
}

function toDiagnostics(notes: Notes, note: Note, found: readonly Diagnostic[]): vscode.Diagnostic[] {
  return found.map((each) => toDiagnostic(notes, note, each));
}

function toDiagnostic(notes: Notes, note: Note, found: Diagnostic): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toRange(note, found.span),
    found.message,
    severities[found.severity],
  );
  diagnostic.code = { value: found.code, target: explanationOf(found.code) };
  diagnostic.source = 'Analyst Notes';
  diagnostic.relatedInformation = relatedOf(notes, note, found);
  if (found.unused) diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  return diagnostic;
}

function relatedOf(
  notes: Notes,
  note: Note,
  { related = [] }: Diagnostic,
): vscode.DiagnosticRelatedInformation[] {
  return related.flatMap((each) => {
    const location = toLocation(each, notes, note);
    return location ? [new vscode.DiagnosticRelatedInformation(location, each.message)] : [];
  });
}

/** Opens the page of a rule from its code, wherever the editor shows that. */
function explanationOf(code: RuleCode): vscode.Uri {
  return vscode.Uri.parse(`command:${explainCommand}?${encodeURIComponent(JSON.stringify([code]))}`);
}
