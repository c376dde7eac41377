import * as vscode from 'vscode';
import type { BriefDocument } from '../../core/export';
import { loadWord } from './load-word';
import { templateFor } from './template';

/** What is written of a note, and what its readers would miss in it. */
export interface Made {
  readonly bytes: Uint8Array;
  readonly notices: readonly string[];
}

/** Why the template that is set is not used, as a sentence. */
export interface WithoutTemplate {
  readonly reason: string;
}

/** A brief as a Word document in the look that the settings name. */
export async function wordInHouseStyle(
  brief: BriefDocument,
  document: vscode.TextDocument,
  extension: vscode.Uri,
): Promise<Made | WithoutTemplate> {
  const { largestTemplate, TemplateRefused, wordBrief } = await loadWord(extension);
  const found = await templateFor(document, largestTemplate);
  if (found && 'reason' in found)
    return { reason: vscode.l10n.t('The template {0} {1}.', found.path, found.reason) };
  try {
    return await wordBrief(brief, found?.bytes);
  } catch (error) {
    if (!(error instanceof TemplateRefused)) throw error;
    return { reason: vscode.l10n.t('The template is not used. {0}', error.message) };
  }
}

/** A brief as a Word document in our own look. */
export async function plainWord(brief: BriefDocument, extension: vscode.Uri): Promise<Made> {
  const { wordBrief } = await loadWord(extension);
  return wordBrief(brief);
}

/** Whether the user wants the document without the look of the house: it is never handed over so unasked. */
export async function goesWithout({ reason }: WithoutTemplate): Promise<boolean> {
  const go = vscode.l10n.t('Export without It');
  const change = vscode.l10n.t('Open the Setting');
  const chosen = await vscode.window.showErrorMessage(reason, go, change);
  if (chosen === change)
    await vscode.commands.executeCommand('workbench.action.openSettings', 'analystNotes.export.template');
  return chosen === go;
}
