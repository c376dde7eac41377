import * as vscode from 'vscode';
import { isRuleCode, isSeveritySetting, localDay, type RuleCode, type SeveritySetting } from '../core';

const section = 'analystNotes.rules';

/** How notes are checked here: how grave the user has rules, and which day it is. */
export class CheckSettings implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[];
  private day = localDay(new Date());
  private midnight: ReturnType<typeof setTimeout> | undefined;

  /** Fires when notes may have to be judged otherwise. */
  readonly onDidChange = this.changed.event;

  constructor() {
    this.subscriptions = [
      this.changed,
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(section)) this.changed.fire();
      }),
      // While a machine sleeps, so do its timers.
      vscode.window.onDidChangeWindowState(({ focused }) => focused && this.lookAtDay()),
    ];
    this.waitForMidnight();
  }

  get today(): string {
    return this.day;
  }

  private lookAtDay(): void {
    const day = localDay(new Date());
    if (day === this.day) return;
    this.day = day;
    this.changed.fire();
  }

  private waitForMidnight(): void {
    const now = new Date();
    const next = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
    this.midnight = setTimeout(() => {
      this.lookAtDay();
      this.waitForMidnight();
    }, next.getTime() - now.getTime());
  }

  dispose(): void {
    clearTimeout(this.midnight);
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

/** Settings are typed by hand, so that anything may stand in them; what makes no sense is left out. */
export function severitiesFor(uri: vscode.Uri): ReadonlyMap<RuleCode, SeveritySetting> {
  const written: unknown = vscode.workspace.getConfiguration(undefined, uri).get(section);
  const pairs = typeof written === 'object' && written !== null ? Object.entries(written) : [];
  return new Map(
    pairs.flatMap(([code, severity]) =>
      isRuleCode(code) && isSeveritySetting(severity) ? [[code, severity] as const] : [],
    ),
  );
}
