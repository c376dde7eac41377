import * as vscode from 'vscode';
import { isDay, type RuleCode, type SeveritySetting } from '../core';
import { type DayClock, DayWatch, severitiesFrom } from '../session';
import { later } from './later';

const section = 'analystNotes.rules';
const daySetting = 'analystNotes.today';

/** How notes are checked here: how grave the user has rules, and which day it is. */
export class CheckSettings implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly day = new DayWatch(calendar, () => this.changed.fire());
  private readonly subscriptions: vscode.Disposable[];

  /** Fires when notes may have to be judged otherwise. */
  readonly onDidChange = this.changed.event;

  constructor() {
    this.subscriptions = [
      this.changed,
      vscode.Disposable.from(this.day),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(section)) this.changed.fire();
        if (event.affectsConfiguration(daySetting)) this.day.look();
      }),
      // Who comes back in the morning sees the day that it is.
      vscode.window.onDidChangeWindowState(({ focused }) => focused && this.day.look()),
    ];
  }

  get today(): string {
    return this.day.today;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

const calendar: DayClock = {
  now: () => new Date(),
  named: namedDay,
  after: later,
};

/** The day by which the user wants notes to be judged, if one is named. */
function namedDay(): string | undefined {
  const named: unknown = vscode.workspace.getConfiguration().get(daySetting);
  return typeof named === 'string' && isDay(named) ? named : undefined;
}

export function severitiesFor(uri: vscode.Uri): ReadonlyMap<RuleCode, SeveritySetting> {
  return severitiesFrom(vscode.workspace.getConfiguration(undefined, uri).get(section));
}
