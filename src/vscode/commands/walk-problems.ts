import * as vscode from 'vscode';
import { nextProblem, problemKindAt, problemKinds, type RuleCode } from '../../core';
import { activeDocument } from '../active-note';
import { toOffset, toRange } from '../convert';
import type { CheckedDocument, Notes } from '../notes';
import { openText } from '../open-text';
import { tell } from '../tell';

/** So long the status bar says which problem of how many it is, in milliseconds. */
const brief = 5000;

const icons = { error: 'error', warning: 'warning', info: 'info', hint: 'lightbulb' } as const;

type Direction = 'next' | 'previous';

/** Walks along the problems of one rule in a note, and asks which where the cursor is at none. */
export function registerWalkProblems(notes: Notes): vscode.Disposable {
  const { commands } = notes.log.for('walk-problems');
  const walk = new ProblemWalk(notes);
  return vscode.Disposable.from(
    commands.registerCommand('analystNotes.nextProblem', () => walk.go('next')),
    commands.registerCommand('analystNotes.previousProblem', () => walk.go('previous')),
  );
}

class ProblemWalk {
  /** The rule along whose problems the user walked last, as several may report at one place. */
  private last: RuleCode | undefined;

  constructor(private readonly notes: Notes) {}

  async go(direction: Direction): Promise<void> {
    const document = activeDocument();
    if (!document) return tell(vscode.l10n.t('Open the note whose problems are to be walked along first.'));
    const checked = this.notes.check(document);
    if (checked.diagnostics.length === 0) return tell(vscode.l10n.t('Nothing is reported in this note.'));
    const code =
      problemKindAt(checked.diagnostics, offsetIn(checked), this.last) ?? (await askForKind(checked));
    if (!code || document.isClosed) return;
    this.last = code;
    await this.jump(document, code, direction);
  }

  /** The note may have changed while its user was asked. */
  private async jump(document: vscode.TextDocument, code: RuleCode, direction: Direction): Promise<void> {
    const checked = this.notes.check(document);
    const found = nextProblem(checked.diagnostics, code, offsetIn(checked), direction);
    if (!found) return;
    await openText(document, toRange(checked.note, found.span));
    const words = vscode.l10n.t('{0}: {1} of {2}', code, found.place, found.count);
    vscode.window.setStatusBarMessage(`$(${arrows[direction]}) ${words}`, brief);
  }
}

const arrows: Readonly<Record<Direction, string>> = { next: 'arrow-down', previous: 'arrow-up' };

/** The cursor of the text, which need not be active where a Board is. */
function offsetIn({ document, note }: CheckedDocument): number {
  const editor =
    vscode.window.activeTextEditor?.document === document
      ? vscode.window.activeTextEditor
      : vscode.window.visibleTextEditors.find((each) => each.document === document);
  return editor ? toOffset(note, editor.selection.active) : -1;
}

async function askForKind({ diagnostics }: CheckedDocument): Promise<RuleCode | undefined> {
  const items = problemKinds(diagnostics).map(({ code, severity, count }) => ({
    label: code,
    description: String(count),
    iconPath: new vscode.ThemeIcon(icons[severity]),
    code,
  }));
  const item = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Next Problem of a Kind'),
    placeHolder: vscode.l10n.t('Which problems do you want to walk along?'),
  });
  return item?.code;
}
