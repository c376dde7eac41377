import * as vscode from 'vscode';
import { countBySeverity, type Marking, markings, type ProblemCounts } from '../core';
import { shownNote } from './active-note';
import { noteActionsCommand } from './commands/note-actions';
import type { CheckedDocument, Notes } from './notes';
import { problemsIn } from './problem-counts';
import { say } from './say';

const setting = 'analystNotes.statusBar';

/** How long the item waits for further changes, in milliseconds: it is read between sentences, and not while typing. */
const settling = 150;

/** Says in the status bar how many problems the active note has and who may read it; a click offers what can be done with it. */
export function registerStatusBar(notes: Notes): vscode.Disposable {
  return new NoteStatus(notes);
}

class NoteStatus implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem(
    'analystNotes.status',
    vscode.StatusBarAlignment.Right,
    // Left of what the editor says of every file, such as its language.
    101,
  );
  private readonly subscriptions: vscode.Disposable[];
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly notes: Notes) {
    this.item.name = vscode.l10n.t('Problems and Marking of the Note');
    this.item.command = noteActionsCommand;
    this.subscriptions = [this.item, ...this.follow()];
    this.update();
  }

  private follow(): readonly vscode.Disposable[] {
    const { window, workspace } = this.notes.log.for('status-bar');
    const update = () => this.update();
    return [
      window.onDidChangeActiveTextEditor(update),
      window.tabGroups.onDidChangeTabs(update),
      window.tabGroups.onDidChangeTabGroups(update),
      workspace.onDidOpenTextDocument(update),
      workspace.onDidCloseTextDocument(update),
      workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(setting) && this.update()),
      this.notes.onDidCheck(({ document }) => document === shownNote() && this.updateSoon()),
    ];
  }

  private updateSoon(): void {
    this.waiting ??= setTimeout(() => this.update(), settling);
  }

  private update(): void {
    clearTimeout(this.waiting);
    this.waiting = undefined;
    const document = shownNote();
    const isWanted = vscode.workspace.getConfiguration().get(setting, true);
    if (document && isWanted) this.show(statusOf(this.notes.check(document)));
    else this.item.hide();
  }

  private show(status: Status): void {
    this.item.text = textOf(status);
    this.item.tooltip = tooltipOf(status);
    const label = [vscode.l10n.t('Note'), ...problemsIn(status.counts), markedIn(status.marking)].join(', ');
    this.item.accessibilityInformation = { label, role: 'button' };
    this.item.show();
  }

  dispose(): void {
    clearTimeout(this.waiting);
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

/** What is to be said of a note. */
interface Status {
  readonly title: string;
  readonly counts: ProblemCounts;
  readonly marking: Marking | undefined;
}

function statusOf({ note, diagnostics }: CheckedDocument): Status {
  const { title, marking } = note.contents.values;
  return { title: title?.value ?? '', counts: countBySeverity(diagnostics), marking: marking?.value };
}

function textOf({ counts: { error = 0, warning = 0 }, marking }: Status): string {
  const problems = [
    ...(error > 0 ? [`$(error) ${error}`] : []),
    ...(warning > 0 ? [`$(warning) ${warning}`] : []),
  ];
  const found = problems.length > 0 ? problems : ['$(check)'];
  // A wider space than that between a sign and its count.
  return ['$(note)', ...found, ...(marking ? [marking] : [])].join('\u2002');
}

function tooltipOf({ title, counts, marking }: Status): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  if (title) text.appendMarkdown('**').appendText(title).appendMarkdown('**\n\n');
  text.appendText(problemsIn(counts).join(', ')).appendMarkdown('\n\n');
  text.appendText(marking ? `${marking}: ${say(markings[marking])}` : markedIn(marking));
  return text.appendMarkdown('\n\n').appendText(vscode.l10n.t('Click for what can be done with the note.'));
}

function markedIn(marking: Marking | undefined): string {
  return marking ? vscode.l10n.t('marked {0}', marking) : vscode.l10n.t('no marking');
}
