import * as vscode from 'vscode';
import type { Note, Step } from '../../core';
import type { Judgements } from '../../core/merge';
import { activeDocument } from '../active-note';
import { applyToDocument } from '../apply-edits';
import { toOffset, toRange } from '../convert';
import { answered } from '../features/code-actions/fix-questions';
import { unlessRefused } from '../import/take-in';
import { isNote } from '../language';
import { authorsOf } from '../merge/authors';
import { compareCommand, registerOffers } from '../merge/offers';
import { JudgementPages } from '../merge/pages';
import type { Notes } from '../notes';
import { tell } from '../tell';

/**
 * Shows the sides of a conflict that a merge has left as judgements, and takes one, the other, or both; without asking
 * which where that is named, as in a keybinding.
 */
export function registerCompareBothJudgements(notes: Notes): vscode.Disposable {
  const { commands, failed } = notes.log.for('merge');
  const pages = new JudgementPages();
  return vscode.Disposable.from(
    pages,
    registerOffers(notes),
    commands.registerCommand(compareCommand, async (uri?: unknown, line?: unknown, take?: unknown) => {
      const document = documentOf(uri);
      if (!document) return tell(vscode.l10n.t('Open a note in which a merge has left a conflict.'));
      await unlessRefused(async () => {
        const left = await compareAt(notes, pages, document, lineOf(document, line), take);
        // The message stays until somebody answers it, and the command is done.
        if (left) offerNext(document, left).then(undefined, failed);
      });
    }),
  );
}

function documentOf(uri: unknown): vscode.TextDocument | undefined {
  if (typeof uri !== 'string') return activeDocument();
  return vscode.workspace.textDocuments.find((each) => isNote(each) && each.uri.toString() === uri);
}

/** A line that is asked for, or that of the cursor. */
function lineOf(document: vscode.TextDocument, line: unknown): number {
  if (typeof line === 'number') return line;
  const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
  return editor?.selection.active.line ?? 0;
}

/** What is left to do in a note. */
interface Left {
  readonly line: number;
  readonly count: number;
}

/** Undefined where nothing was decided, or nothing is left. */
async function compareAt(
  notes: Notes,
  pages: JudgementPages,
  document: vscode.TextDocument,
  line: number,
  take: unknown,
): Promise<Left | undefined> {
  const { judgementsAt, sidesAt } = await import('../../core/merge');
  const note = notes.read(document);
  const offset = toOffset(note, new vscode.Position(line, 0));
  const found = judgementsAt(
    note,
    offset,
    await authorsOf(document.uri, sidesAt(document.getText(), offset)),
  );
  const { version } = document;
  const wanted = found.offers.find((offer) => offer.take === take)?.next;
  const change = await asked(pages, document, note, found, wanted ?? found.step);
  if (!change) return undefined;
  if (document.version !== version || document.isClosed) {
    tell(vscode.l10n.t('The note has changed in the meantime, and nothing was done. Try again.'));
    return undefined;
  }
  if (!(await applyToDocument(document, note, change.edits()))) {
    tell(vscode.l10n.t('The note could not be changed, and is as it was. Is its file read-only?'));
    return undefined;
  }
  const at = toRange(note, found.span).start;
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
  return found.count > 1 ? { line: at.line, count: found.count - 1 } : undefined;
}

/** The sides stand beside each other as long as their user chooses. */
async function asked(
  pages: JudgementPages,
  document: vscode.TextDocument,
  note: Note,
  { ours, theirs, span }: Judgements,
  step: Step,
): ReturnType<typeof answered> {
  const title = vscode.l10n.t('Both judgements: {0} ↔ {1}', ours.label, theirs.label);
  await pages.show({ title, ours: ours.page, theirs: theirs.page });
  try {
    return await answered(title, step, 'stays');
  } finally {
    await pages.close();
    const at = toRange(note, span).start;
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
  }
}

async function offerNext({ uri }: vscode.TextDocument, { line, count }: Left): Promise<void> {
  const message =
    count === 1
      ? vscode.l10n.t('One more conflict is left in this note.')
      : vscode.l10n.t('{0} more conflicts are left in this note.', count);
  const next = vscode.l10n.t('Compare the Next');
  if ((await vscode.window.showInformationMessage(message, next)) === next)
    await vscode.commands.executeCommand(compareCommand, uri.toString(), line);
}
