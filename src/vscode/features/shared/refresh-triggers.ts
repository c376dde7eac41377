import * as vscode from 'vscode';
import type { Notes } from '../../notes';

interface RefreshTriggers {
  readonly event: vscode.Event<void>;
  /** What keeps the event going; to be disposed of with the feature. */
  readonly subscriptions: vscode.Disposable;
}

/**
 * Fires when what an open note shows may have changed although its text has not: another note did, a setting,
 * or what else is told of. The editor asks again of its own accord only after a change of the text.
 */
export function refreshTriggers(
  notes: Notes,
  section: string,
  ...others: readonly vscode.Event<unknown>[]
): RefreshTriggers {
  const changed = new vscode.EventEmitter<void>();
  const versions = new WeakMap<vscode.TextDocument, number>();
  const subscriptions = vscode.Disposable.from(
    changed,
    ...others.map((other) => other(() => changed.fire())),
    notes.onDidCheck(({ document }) => {
      if (versions.get(document) === document.version) changed.fire();
      versions.set(document, document.version);
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(section)) changed.fire();
    }),
  );
  return { event: changed.event, subscriptions };
}
