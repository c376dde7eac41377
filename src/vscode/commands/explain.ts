import * as vscode from 'vscode';
import { isRuleCode, type RuleCode, rules } from '../../core';
import { languageId } from '../language';
import type { Log } from '../log';

export const explainCommand = 'analystNotes.explainWarning';

interface Choice extends vscode.QuickPickItem {
  readonly code: RuleCode;
}

/**
 * Opens the page of a rule: of the one that is asked for, of what is reported at the cursor, or of one that
 * the user chooses.
 */
export function registerExplain(log: Log, extensionUri: vscode.Uri): vscode.Disposable {
  const { commands } = log.for('explain');
  return commands.registerCommand(explainCommand, async (asked?: unknown) => {
    const code = typeof asked === 'string' && isRuleCode(asked) ? asked : await chosen();
    if (code) await open(pageOf(extensionUri, code));
  });
}

export function pageOf(extensionUri: vscode.Uri, code: RuleCode): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'media', 'rules', `${code}.md`);
}

async function chosen(): Promise<RuleCode | undefined> {
  const here = atCursor();
  const [only] = here;
  if (only && here.length === 1) return only.code;
  const item = await vscode.window.showQuickPick(here.length > 0 ? here : all(), {
    placeHolder: vscode.l10n.t('Which warning?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return item?.code;
}

/** What is reported at the cursor, each rule once. */
function atCursor(): Choice[] {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== languageId) return [];
  const found = new Map<RuleCode, Choice>();
  for (const { range, code, message } of vscode.languages.getDiagnostics(editor.document.uri)) {
    const name = codeOf(code);
    if (name && range.intersection(editor.selection))
      found.set(name, { label: name, detail: message, code: name });
  }
  return [...found.values()];
}

function codeOf(code: vscode.Diagnostic['code']): RuleCode | undefined {
  const name = typeof code === 'object' ? code.value : code;
  return typeof name === 'string' && isRuleCode(name) ? name : undefined;
}

function all(): Choice[] {
  return rules.map(({ code, severity, summary }) => ({
    label: code,
    description: severity,
    detail: summary,
    code,
  }));
}

/** Beside what is being read, and rendered where the editor can do that, else as it is written. */
async function open(page: vscode.Uri): Promise<void> {
  const isAlone = vscode.window.tabGroups.activeTabGroup.tabs.length === 0;
  try {
    await vscode.commands.executeCommand(`markdown.showPreview${isAlone ? '' : 'ToSide'}`, page);
  } catch {
    const viewColumn = isAlone ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside;
    await vscode.window.showTextDocument(page, { preview: true, viewColumn });
  }
}
