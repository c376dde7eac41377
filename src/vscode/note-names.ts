import * as vscode from 'vscode';
import { betterName, headLength, readsAsNote } from '../core';
import { editsFor } from './features/will-rename-files';
import { hasFile } from './files';
import { freeName } from './free-name';
import { isNote } from './language';
import type { Notes } from './notes';

const memory = 'analystNotes.leaveNames';

/**
 * Tells of files that read as notes and are none to the editor, as their names have lost `.notes.yaml`, or that are named
 * by their first line, as editors propose it: once for each, and never where nobody wants to hear of it.
 */
export function registerNoteNames(notes: Notes, memento: vscode.Memento): vscode.Disposable {
  const names = new NoteNames(notes, memento);
  const look = (editor: vscode.TextEditor | undefined) => editor && names.look(editor.document);
  look(vscode.window.activeTextEditor);
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.workspace.onDidSaveTextDocument((document) => names.look(document)),
  );
}

class NoteNames {
  private readonly asked = new Set<string>();

  constructor(
    private readonly notes: Notes,
    private readonly memento: vscode.Memento,
  ) {}

  async look(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    if (this.asked.has(key) || this.memento.get(memory) === true || !hasFile(document.uri)) return;
    const name = nameFor(document);
    if (name === undefined) return;
    this.asked.add(key);
    const uri = await freeName(vscode.Uri.joinPath(document.uri, '..'), name);
    if (uri) await this.ask(document, uri);
  }

  private async ask(document: vscode.TextDocument, uri: vscode.Uri): Promise<void> {
    const rename = vscode.l10n.t('Rename to {0}', nameOf(uri));
    const never = vscode.l10n.t('Don’t ask again');
    const message = isNote(document)
      ? vscode.l10n.t(
          '“{0}” is named by its first line. Give it a name that is easier to link to.',
          nameOf(document.uri),
        )
      : vscode.l10n.t(
          '“{0}” reads as a note, but nothing checks it: its name does not end in .notes.yaml. Rename it.',
          nameOf(document.uri),
        );
    const answer = await vscode.window.showInformationMessage(message, rename, never);
    if (answer === never) await this.memento.update(memory, true);
    if (answer !== rename || (await this.rename(document.uri, uri))) return;
    vscode.window.showErrorMessage(
      vscode.l10n.t('The file could not be renamed, and is as it was. Is it read-only?'),
    );
  }

  /** The includes of others go first: then nothing is left for which VS Code would ask. */
  private async rename(oldUri: vscode.Uri, newUri: vscode.Uri): Promise<boolean> {
    const cancellation = new vscode.CancellationTokenSource();
    const edit = await editsFor(this.notes, [{ oldUri, newUri }], cancellation.token);
    cancellation.dispose();
    edit.renameFile(oldUri, newUri, { overwrite: false });
    return vscode.workspace.applyEdit(edit, { isRefactoring: true });
  }
}

/** What a document should be called that reads as a note; undefined where its name is good. */
function nameFor(document: vscode.TextDocument): string | undefined {
  const name = nameOf(document.uri);
  // Who has told the editor that .yaml files are notes has all that a note has.
  const isYaml = /\.ya?ml$/i.test(name);
  if (isYaml === isNote(document) && !/\.notes\.ya?ml$/i.test(name)) return undefined;
  const head = document.getText(new vscode.Range(0, 0, 400, 0)).slice(0, headLength);
  return readsAsNote(head) ? betterName(name, head) : undefined;
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
