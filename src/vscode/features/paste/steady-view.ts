import * as vscode from 'vscode';
import type { Note, TextEdit } from '../../../core';
import { toRange } from '../../convert';

/** Lines that are expected to come in above what an editor shows. */
interface Expected {
  readonly document: vscode.TextDocument;
  readonly texts: readonly string[];
  readonly lines: number;
}

/**
 * Keeps before the user's eyes what stands there as lines come in above it. VS Code does so for what others edit, and for
 * the imports that a completion adds, but not for a paste.
 */
export class SteadyView implements vscode.Disposable {
  private expected: Expected | undefined;
  private readonly listener = vscode.workspace.onDidChangeTextDocument((change) => this.follow(change));

  /** Edits that have been offered, and may be made. */
  expect(document: vscode.TextDocument, note: Note, edits: readonly TextEdit[]): void {
    const editor = vscode.window.activeTextEditor;
    const top = editor?.document === document ? (editor.visibleRanges[0]?.start.line ?? 0) : 0;
    const above = edits.filter(({ span }) => toRange(note, span).end.line < top);
    const lines = above.reduce((sum, { text }) => sum + text.split('\n').length - 1, 0);
    this.expected = lines > 0 ? { document, lines, texts: above.map(({ text }) => text) } : undefined;
  }

  private follow({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
    const { expected } = this;
    if (!expected || expected.document !== document || reason !== undefined) return;
    const texts = new Set(contentChanges.map(({ text }) => text));
    if (!expected.texts.every((text) => texts.has(text))) return;
    if (vscode.window.activeTextEditor?.document !== document) return;
    const step = { to: 'down', by: 'line', value: expected.lines, revealCursor: false };
    vscode.commands.executeCommand('editorScroll', step);
  }

  dispose(): void {
    this.listener.dispose();
  }
}
