import * as vscode from 'vscode';
import { isDay, localDay, type RuleCode, type SeveritySetting } from '../core';
import { severitiesFrom } from '../session';

const section = 'analystNotes.rules';
const daySetting = 'analystNotes.today';

/** How notes are checked here: how grave the user has rules, and which day it is. */
export class CheckSettings implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[];
  private day = dayNow();
  private midnight: ReturnType<typeof setTimeout> | undefined;

  /** Fires when notes may have to be judged otherwise. */
  readonly onDidChange = this.changed.event;

  constructor() {
    this.subscriptions = [
      this.changed,
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(section)) this.changed.fire();
        if (event.affectsConfiguration(daySetting)) this.lookAtDay();
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
    const day = dayNow();
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

/** The day by which the user wants notes to be judged; that of the calendar, if none is named. */
function dayNow(): string {
  const named: unknown = vscode.workspace.getConfiguration().get(daySetting);
  return typeof named === 'string' && isDay(named) ? named : localDay(new Date());
}

export function severitiesFor(uri: vscode.Uri): ReadonlyMap<RuleCode, SeveritySetting> {
  return severitiesFrom(vscode.workspace.getConfiguration(undefined, uri).get(section));
}
