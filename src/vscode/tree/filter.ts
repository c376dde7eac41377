import * as vscode from 'vscode';

export interface Filterable {
  readonly currentFilter: string;
  setFilter(filter: string): void;
}

/** Asks for a filter and applies it while it is typed. Escape brings the one before back. */
export function askForFilter(target: Filterable): void {
  const before = target.currentFilter;
  const input = vscode.window.createInputBox();
  let accepted = false;
  input.title = vscode.l10n.t('Filter Entries');
  input.placeholder = vscode.l10n.t('Words, or is:key, kind:forecast, tag:…, actor:…, problem:warning');
  input.value = before;
  input.onDidChangeValue((value) => target.setFilter(value));
  input.onDidAccept(() => {
    accepted = true;
    input.hide();
  });
  input.onDidHide(() => {
    if (!accepted) target.setFilter(before);
    input.dispose();
  });
  input.show();
}
