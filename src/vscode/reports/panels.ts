import * as vscode from 'vscode';
import type { Report, ReportPlace } from '../../core/reports';
import type { FromReport, ToReport } from '../../protocol/report';
import { toRange } from '../convert';
import type { Notes } from '../notes';
import { openText } from '../open-text';
import { assetsOf, documentHtml, randomNonce } from '../page-html';

/** A report that somebody wants to see. */
export interface ShownReport {
  /** What it tells of what: what is told already is shown where it is. */
  readonly key: string;
  /** What its tab is called. */
  readonly title: string;
  /** Makes it as things stand now; undefined where that cannot be told any more, and what is shown stays. */
  make(): Promise<Report | undefined>;
  /** Whether it may be another once a note has changed. */
  isAbout?(uri: string): boolean;
}

/** Reports in the editor, each in a tab of its own beside the note. They follow the notes that they tell of. */
export class ReportPanels implements vscode.Disposable {
  private readonly panels = new Map<string, ReportPanel>();
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly notes: Notes,
    private readonly extensionUri: vscode.Uri,
  ) {
    this.subscription = notes.onDidCheck(({ uri }) => {
      for (const panel of this.panels.values()) panel.noteChanged(uri);
    });
  }

  async show(shown: ShownReport): Promise<void> {
    const known = this.panels.get(shown.key);
    if (known) return known.showAgain(shown);
    const panel = new ReportPanel(shown, this.notes, this.extensionUri);
    this.panels.set(shown.key, panel);
    panel.onDidDispose(() => this.panels.delete(shown.key));
    await panel.update();
  }

  dispose(): void {
    this.subscription.dispose();
    for (const panel of this.panels.values()) panel.dispose();
  }
}

const viewType = 'analystNotes.report';

class ReportPanel {
  private readonly panel: vscode.WebviewPanel;
  private readonly failed: (error: unknown) => void;
  private places: readonly ReportPlace[] = [];
  private html = '';
  /** How often it was made, so that what takes longer comes before nothing that was begun later. */
  private turn = 0;
  private isGone = false;
  /** Whether its notes have changed while nobody looked at it. */
  private isStale = false;

  constructor(
    private shown: ShownReport,
    private readonly notes: Notes,
    private readonly extensionUri: vscode.Uri,
  ) {
    this.failed = notes.log.for('reports').failed;
    this.panel = vscode.window.createWebviewPanel(viewType, shown.title, vscode.ViewColumn.Beside, {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: [assetsOf(extensionUri)],
    });
    const icon = (theme: string) => vscode.Uri.joinPath(extensionUri, 'media', 'icons', `note-${theme}.svg`);
    this.panel.iconPath = { light: icon('light'), dark: icon('dark') };
    this.panel.webview.onDidReceiveMessage((message: FromReport) => this.receive(message));
    this.panel.onDidDispose(() => {
      this.isGone = true;
    });
    this.panel.onDidChangeViewState(() => {
      if (this.panel.visible && this.isStale) this.updateSoon();
    });
  }

  get onDidDispose(): vscode.Event<void> {
    return this.panel.onDidDispose;
  }

  async showAgain(shown: ShownReport): Promise<void> {
    this.shown = shown;
    this.panel.reveal();
    await this.update();
  }

  noteChanged(uri: string): void {
    if (!this.shown.isAbout?.(uri)) return;
    if (this.panel.visible) this.updateSoon();
    else this.isStale = true;
  }

  private updateSoon(): void {
    this.update().catch(this.failed);
  }

  async update(): Promise<void> {
    this.isStale = false;
    const turn = ++this.turn;
    const [report, { reportHtml }] = await Promise.all([this.shown.make(), import('../../core/reports')]);
    if (!report || turn !== this.turn || this.isGone) return;
    const { html, places } = reportHtml(report, { places: vscode.l10n.t('Places in the note') });
    this.places = places;
    if (html === this.html) return;
    this.html = html;
    const { webview } = this.panel;
    if (webview.html === '') webview.html = this.document(html);
    else this.send();
  }

  private document(report: string): string {
    return documentHtml(this.panel.webview, this.extensionUri, {
      name: 'report',
      title: vscode.l10n.t('Report'),
      body: `<main id="report">${report}</main>`,
      nonce: randomNonce(),
    });
  }

  private send(): void {
    const message: ToReport = { type: 'show', html: this.html };
    void this.panel.webview.postMessage(message);
  }

  private receive(message: FromReport): void {
    if (message.type === 'ready') this.send();
    else this.reveal(this.places[message.place]).catch(this.failed);
  }

  private async reveal(place: ReportPlace | undefined): Promise<void> {
    if (!place) return;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(place.uri));
    await openText(document, toRange(this.notes.read(document), place.span));
  }

  dispose(): void {
    this.panel.dispose();
  }
}
