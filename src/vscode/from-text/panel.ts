import * as vscode from 'vscode';
import type { Proposal } from '../../core/import';
import type { FoundInText, FromFromText, FromTextState, ToFromText } from '../../protocol/from-text';
import { isFromFromText } from '../../protocol/from-text-guards';
import type { Registry } from '../log';
import type { Notes } from '../notes';
import { assetsOf, pageHtml } from '../page-html';
import type { ChosenText } from './chosen-text';
import { makeNote } from './make-note';

export const fromTextViewType = 'analystNotes.fromText';

interface Shown {
  readonly notes: Notes;
  readonly extensionUri: vscode.Uri;
  readonly text: ChosenText;
  /** What the user has been looking at, beside which a note may go. */
  readonly near: vscode.Uri | undefined;
}

type Core = typeof import('../../core/import');
type Make = Extract<FromFromText, { readonly type: 'make' }>;

function newPanel(extensionUri: vscode.Uri): vscode.WebviewPanel {
  const title = vscode.l10n.t('New Note from Text');
  const panel = vscode.window.createWebviewPanel(fromTextViewType, title, vscode.ViewColumn.Active, {
    enableScripts: true,
    localResourceRoots: [assetsOf(extensionUri)],
    // What is ticked and typed is nowhere else.
    retainContextWhenHidden: true,
  });
  panel.iconPath = iconIn(extensionUri);
  return panel;
}

/** The page on which a text and what it offers to a note stand side by side. Nothing is written before its user says so. */
export class FromTextPanel {
  private readonly registry: Registry;
  private folder: vscode.Uri | undefined;
  private proposals: ReadonlyMap<string, Proposal> = new Map();
  private isMaking = false;

  /** What reads the text is a bundle of its own, which is loaded now. */
  static async show(shown: Shown): Promise<void> {
    const core = await import('../../core/import');
    const panel = newPanel(shown.extensionUri);
    new FromTextPanel(shown, core, panel).begin();
  }

  private constructor(
    private readonly shown: Shown,
    private readonly core: Core,
    private readonly panel: vscode.WebviewPanel,
  ) {
    this.registry = shown.notes.log.for('new-note-from-text');
    this.folder = folderNear(shown.near);
  }

  private begin(): void {
    const { webview } = this.panel;
    webview.onDidReceiveMessage((message) => {
      if (isFromFromText(message)) this.receive(message).then(undefined, this.registry.failed);
    });
    const title = vscode.l10n.t('New Note from Text');
    webview.html = pageHtml(webview, this.shown.extensionUri, {
      name: 'from-text',
      title,
      first: this.first(),
    });
  }

  private first(): FromTextState {
    const { name, source } = this.shown.text;
    const { folder } = this;
    return {
      name,
      title: source.title ?? titleOf(name),
      date: source.date ?? '',
      text: source.text,
      paragraphs: source.paragraphs,
      ...(folder && { folder: wordsFor(folder) }),
      ...this.found(source.date),
    };
  }

  private found(date: string | undefined): FoundInText {
    const { all, notices } = this.core.proposalsFor(this.shown.text.source, { date });
    this.proposals = new Map(all.map((proposal) => [proposal.id, proposal]));
    const proposals = all.map((proposal) => ({ group: this.core.groupOf(proposal), proposal }));
    return { proposals, notices };
  }

  private async receive(message: FromFromText): Promise<void> {
    switch (message.type) {
      case 'date':
        return this.send({ type: 'found', ...this.found(message.date) });
      case 'chooseFolder':
        return this.chooseFolder();
      case 'make':
        return this.make(message);
      case 'cancel':
        this.panel.dispose();
    }
  }

  private send(message: ToFromText): void {
    void this.panel.webview.postMessage(message);
  }

  private async chooseFolder(): Promise<void> {
    const [folder] =
      (await vscode.window.showOpenDialog({
        title: vscode.l10n.t('Folder of the Note'),
        openLabel: vscode.l10n.t('Choose'),
        canSelectFiles: false,
        canSelectFolders: true,
        ...(this.folder && { defaultUri: this.folder }),
      })) ?? [];
    if (!folder) return;
    this.folder = folder;
    this.send({ type: 'folder', folder: wordsFor(folder) });
  }

  /** One act of its user makes one note. */
  private async make({ title, date, accepted }: Make): Promise<void> {
    if (this.isMaking) return;
    const reason = this.reasonAgainst(title, date);
    if (reason !== undefined) return this.send({ type: 'refused', reason });
    const proposals = accepted.flatMap(({ id, changes }) => {
      const proposal = this.proposals.get(id);
      return proposal ? [this.core.changed(proposal, changes)] : [];
    });
    this.isMaking = true;
    try {
      const document = await makeNote(this.shown.text, {
        title: title.trim(),
        date: date.trim(),
        accepted: proposals,
        today: this.shown.notes.today,
        ...(this.folder && { folder: this.folder }),
      });
      const { viewColumn = vscode.ViewColumn.Active } = this.panel;
      await vscode.window.showTextDocument(document, { preview: false, viewColumn });
      this.panel.dispose();
      if (!this.folder) this.tellNotKept();
    } catch (error) {
      this.registry.failed(error);
      this.send({
        type: 'refused',
        reason: vscode.l10n.t('The note cannot be written there. Choose another folder.'),
      });
    } finally {
      this.isMaking = false;
    }
  }

  private reasonAgainst(title: string, date: string): string | undefined {
    if (title.trim() === '') return vscode.l10n.t('Give the note a title.');
    if (date.trim() === '' || this.core.isDateOfText(date.trim())) return undefined;
    return vscode.l10n.t(
      '“{0}” is no date of a text. Write one such as 2022-02-16, or leave it empty.',
      date,
    );
  }

  private tellNotKept(): void {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'No folder is open, so that the text is not kept beside the note. Save the note, and the text in the same folder, and name it in the note as the file of its source.',
      ),
    );
  }
}

function iconIn(extensionUri: vscode.Uri): { readonly light: vscode.Uri; readonly dark: vscode.Uri } {
  const icon = (theme: string) => vscode.Uri.joinPath(extensionUri, 'media', 'icons', `note-${theme}.svg`);
  return { light: icon('light'), dark: icon('dark') };
}

/** The folder of what the user looks at, where it is in one that is open; else the first that is. */
function folderNear(near: vscode.Uri | undefined): vscode.Uri | undefined {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  const isWithin = near !== undefined && vscode.workspace.getWorkspaceFolder(near) !== undefined;
  return isWithin ? vscode.Uri.joinPath(near, '..') : first?.uri;
}

function wordsFor(folder: vscode.Uri): string {
  const several = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
  const own = vscode.workspace.getWorkspaceFolder(folder);
  if (own?.uri.toString() === folder.toString()) return own.name;
  const path = vscode.workspace.asRelativePath(folder, several);
  return own && !several ? `${own.name}/${path}` : path;
}

/** A title of the name of a file: without its ending, with spaces. */
function titleOf(name: string): string {
  const words = name
    .replace(/\.\w{1,5}$/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
