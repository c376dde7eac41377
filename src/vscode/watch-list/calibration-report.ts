import * as vscode from 'vscode';
import { assetsOf } from '../page-html';
import { calibrationPage } from './calibration-page';
import type { WatchList } from './list';

/** The report of how well forecasts turned out, in a page of its own. It follows the notes for as long as it is open. */
export class CalibrationReport implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly list: WatchList,
    private readonly extensionUri: vscode.Uri,
  ) {
    this.subscription = list.onDidChange(() => this.draw());
  }

  show(): void {
    if (this.panel) this.panel.reveal();
    else this.open();
    this.draw();
  }

  private open(): void {
    this.panel = newPanel(this.extensionUri);
    this.panel.onDidDispose(() => {
      this.panel = undefined;
    });
  }

  /** A page that says the same as before is left alone, as it would lose its place. */
  private draw(): void {
    if (!this.panel) return;
    const { webview } = this.panel;
    const html = calibrationPage(webview, this.extensionUri, this.list.calibration);
    if (webview.html !== html) webview.html = html;
  }

  dispose(): void {
    this.subscription.dispose();
    this.panel?.dispose();
  }
}

function newPanel(extensionUri: vscode.Uri): vscode.WebviewPanel {
  const title = vscode.l10n.t('Calibration');
  const options = {
    enableScripts: false,
    localResourceRoots: [assetsOf(extensionUri)],
    enableFindWidget: true,
  };
  return vscode.window.createWebviewPanel(
    'analystNotes.calibration',
    title,
    vscode.ViewColumn.Active,
    options,
  );
}
