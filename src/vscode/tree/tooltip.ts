import * as vscode from 'vscode';
import { contentsRow, type Diagnostic, hover, idSpanOf, type Linker } from '../../core';
import type { Drawn } from './drawn-notes';
import type { Row } from './rows';

/** What is to be known of a row: the hover of its entry, or what its note is, with what is found there. */
export function tooltipOf(row: Row, drawn: Drawn, link: Linker): vscode.MarkdownString | undefined {
  switch (row.type) {
    case 'note':
      return noteTooltip(row.uri, drawn);
    case 'head':
      return headTooltip(drawn);
    case 'list':
      return row.name === 'key-claims' ? undefined : withProblems('', drawn.problemsOutside(row.name));
    case 'range':
      return undefined;
    case 'entry':
      return entryTooltip(row.entry, drawn, link);
  }
}

function noteTooltip(uri: string, { head }: Drawn): vscode.MarkdownString {
  const { title, marking } = head;
  const text = new vscode.MarkdownString();
  if (title) text.appendMarkdown('**').appendText(title).appendMarkdown('**\n\n');
  const path = vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
  return text.appendText([marking, path].filter(Boolean).join(' · '));
}

function headTooltip({ head, problemsOutside }: Drawn): vscode.MarkdownString {
  const text = new vscode.MarkdownString().appendText(head.bottomLine);
  return withProblems(text.value, problemsOutside('head')) ?? text;
}

function entryTooltip(entry: string, { context }: Drawn, link: Linker): vscode.MarkdownString | undefined {
  const { note } = context;
  const span = idSpanOf(note, entry);
  const found = span && hover(note, span.start, link);
  return withProblems(found?.markdown ?? '', contentsRow(context, entry)?.problems ?? []);
}

/** Messages of problems quote the note, and are text. */
function withProblems(markdown: string, problems: readonly Diagnostic[]): vscode.MarkdownString | undefined {
  if (markdown === '' && problems.length === 0) return undefined;
  const tooltip = new vscode.MarkdownString(markdown, true);
  for (const { severity, message } of problems)
    tooltip.appendMarkdown(`\n\n$(${severity}) `).appendText(message);
  return tooltip;
}
