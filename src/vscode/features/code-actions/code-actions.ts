import * as vscode from 'vscode';
import {
  type Change,
  type CodeAction,
  codeActions,
  type Diagnostic,
  diagnosticsNear,
  type Fix,
  type Note,
  Refusal,
  type RuleCode,
  type Step,
} from '../../../core';
import type { EditsByUri } from '../../../session';
import { explainCommand } from '../../commands/explain';
import { toRange, toSpan, toWorkspaceEdit } from '../../convert';
import { selector } from '../../language';
import type { Notes } from '../../notes';
import { answered } from './fix-questions';
import { readOutsideActions } from './read-outside';

const applyCommand = 'analystNotes.applyFix';

const kinds = {
  quickfix: vscode.CodeActionKind.QuickFix,
  refactor: vscode.CodeActionKind.RefactorRewrite,
  extract: vscode.CodeActionKind.RefactorExtract,
  move: vscode.CodeActionKind.RefactorMove,
  // What cures nothing stands apart from what does, in a group of its own.
  silence: vscode.CodeActionKind.Empty.append('silence'),
  explain: vscode.CodeActionKind.Empty.append('explain'),
} as const;

/** Whoever asks for quick fixes alone, as Problems does, has no other place to silence or to learn. */
function kindFor(kind: keyof typeof kinds, { only }: vscode.CodeActionContext): vscode.CodeActionKind {
  const isBeside = kind === 'silence' || kind === 'explain';
  return isBeside && only?.contains(kinds.quickfix) ? kinds.quickfix : kinds[kind];
}

/** Edits of a note of up to this many characters are made before one is chosen, however much they look at. */
const shortNote = 100_000;

/** An action as the editor shows it, with what is left to do. It holds for one version of its document. */
class Action extends vscode.CodeAction {
  readonly version: number;

  constructor(
    title: string,
    kind: vscode.CodeActionKind,
    readonly step: Step,
    readonly document: vscode.TextDocument,
    readonly note: Note,
    private readonly notes: Notes,
  ) {
    super(title, kind);
    this.version = document.version;
  }

  get isCurrent(): boolean {
    return this.document.version === this.version && !this.document.isClosed;
  }

  /** @throws Refusal where it cannot be done. */
  editOf(change: Change): vscode.WorkspaceEdit {
    return toWorkspaceEdit(this.editsOf(change), this.notes, this.note);
  }

  /** Those of other notes are found in what these say by then. */
  editsOf(change: Change): EditsByUri {
    return new Map([[this.note.uri, change.edits()], ...(change.inOtherNotes?.() ?? [])]);
  }
}

/** Quick fixes and refactorings; each is one step to undo. */
export function registerCodeActions(notes: Notes): vscode.Disposable {
  const { commands, languages } = notes.log.for('code-actions');
  return vscode.Disposable.from(
    languages.registerCodeActionsProvider(selector, new Provider(notes), {
      providedCodeActionKinds: Object.values(kinds),
    }),
    commands.registerCommand(applyCommand, (action: Action) => ask(notes, action)),
  );
}

/**
 * Nothing is left to be resolved: while the editor asked for that, a new list of actions might come, and the command
 * of one of the old would be unknown to it.
 */
class Provider implements vscode.CodeActionProvider<vscode.CodeAction> {
  constructor(private readonly notes: Notes) {}

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const checked = this.notes.check(document);
    const { note } = checked;
    const span = toSpan(note, range);
    const near = checked.diagnosticsIn(diagnosticsNear(note, span));
    const found = codeActions(note, span, near, checked.diagnosticsOf).filter(({ kind }) =>
      isWanted(kindFor(kind, context), context),
    );
    const actions = found.map((action) => toAction(action, document, note, this.notes, context));
    const readings = isWanted(kinds.quickfix, context)
      ? readOutsideActions(this.notes, note, span, context)
      : [];
    return [...readings, ...actions, ...explanations(found, context)];
  }
}

function isWanted(kind: vscode.CodeActionKind, { only }: vscode.CodeActionContext): boolean {
  return !only || only.contains(kind);
}

function toAction(
  { title, kind, step, isPreferred, diagnostic }: CodeAction,
  document: vscode.TextDocument,
  note: Note,
  notes: Notes,
  context: vscode.CodeActionContext,
): vscode.CodeAction {
  const { diagnostics } = context;
  const action = new Action(title, kindFor(kind, context), step, document, note, notes);
  if (isPreferred) action.isPreferred = true;
  if (diagnostic) action.diagnostics = diagnostics.filter((shown) => isShownAs(note, diagnostic, shown));
  const isMadeNow =
    step.kind === 'change' && !step.isSlow && (!step.isLarge || note.text.length <= shortNote);
  // What asks first is a command, as there are no edits yet; so is what takes long to find.
  if (isMadeNow) complete(action, step);
  else action.command = { command: applyCommand, title, arguments: [action] };
  return action;
}

/** Whether the editor shows a diagnostic as this one: of the rule, at the place. */
function isShownAs(note: Note, { code, span }: Diagnostic, shown: vscode.Diagnostic): boolean {
  const shownCode = typeof shown.code === 'object' ? shown.code.value : shown.code;
  return shownCode === code && shown.range.isEqual(toRange(note, span));
}

/** Gives an action its edits, or says why there are none. */
function complete(action: Action, change: Change): void {
  try {
    action.edit = action.editOf(change);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    action.disabled = { reason: error.message };
  }
}

/** One for each rule that reports something here. */
function explanations(found: readonly CodeAction[], context: vscode.CodeActionContext): vscode.CodeAction[] {
  const codes = new Set(found.flatMap(({ diagnostic }) => diagnostic?.code ?? []));
  const kind = kindFor('explain', context);
  return isWanted(kind, context) ? [...codes].map((code) => explanation(code, kind)) : [];
}

function explanation(code: RuleCode, kind: vscode.CodeActionKind): vscode.CodeAction {
  const title = vscode.l10n.t('Explain {0}', code);
  const action = new vscode.CodeAction(title, kind);
  action.command = { command: explainCommand, title, arguments: [code] };
  return action;
}

/** Mends a problem for who shows it elsewhere than in the text; what the fix leaves open is asked first. */
export function runFix(
  notes: Notes,
  document: vscode.TextDocument,
  note: Note,
  { title, step }: Fix,
): Promise<void> {
  return ask(notes, new Action(title, kinds.quickfix, step, document, note, notes));
}

async function ask(notes: Notes, action: Action): Promise<void> {
  // A note that nobody has read yet may be the one to move to.
  if (action.kind?.contains(kinds.move)) await notes.allRead();
  const change = await answered(action.title, action.step);
  if (!change) return;
  try {
    const edit = change.inOtherNotes
      ? await editInAllNotes(notes, action, change)
      : currentEdit(action, change);
    if (!edit) tellChanged();
    else if (!(await vscode.workspace.applyEdit(edit))) tellReadOnly();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    vscode.window.showInformationMessage(error.message);
  }
}

/** Undefined where the note has changed since the action was offered. */
function currentEdit(action: Action, change: Change): vscode.WorkspaceEdit | undefined {
  return action.isCurrent ? action.editOf(change) : undefined;
}

async function editInAllNotes(
  notes: Notes,
  action: Action,
  change: Change,
): Promise<vscode.WorkspaceEdit | undefined> {
  const find = (): EditsByUri => (action.isCurrent ? action.editsOf(change) : new Map());
  const found = await notes.editsInAllNotes(find);
  return action.isCurrent && found ? toWorkspaceEdit(found, notes, action.note) : undefined;
}

function tellChanged(): void {
  vscode.window.showInformationMessage(
    vscode.l10n.t('The note has changed in the meantime, and nothing was done. Try again.'),
  );
}

export function tellReadOnly(): void {
  vscode.window.showErrorMessage(
    vscode.l10n.t('The note could not be changed, and is as it was. Is its file read-only?'),
  );
}
