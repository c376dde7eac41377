import * as vscode from 'vscode';
import type { Notes } from '../notes';
import { ToolNotes } from './tool-notes';

/** A tool as the manifest contributes it, in the language of the user. */
interface Contributed {
  readonly name: string;
  readonly displayName: string;
}

/** What the manifest puts before the name of a tool, as tools of all extensions have their names together. */
const prefix = 'analyst-notes_';

/** Offers the tools of the manifest to language models. They are read when the first is used. */
export function registerLanguageModelTools(
  notes: Notes,
  { extension }: vscode.ExtensionContext,
): vscode.Disposable {
  const { failed } = notes.log.for('assistants');
  const contributed: readonly Contributed[] = extension.packageJSON.contributes.languageModelTools;
  const host = new ToolNotes(notes);
  try {
    return vscode.Disposable.from(
      ...contributed.map((tool) => vscode.lm.registerTool(tool.name, toolFor(tool, notes, host, failed))),
    );
  } catch (error) {
    // Editors that are made of VS Code may have no language models.
    failed(error);
    return vscode.Disposable.from();
  }
}

function toolFor(
  { name, displayName }: Contributed,
  notes: Notes,
  host: ToolNotes,
  failed: (error: unknown) => void,
): vscode.LanguageModelTool<unknown> {
  return {
    prepareInvocation: () => ({
      invocationMessage: vscode.l10n.t('Reading notes: {0}', displayName),
      confirmationMessages: {
        title: displayName,
        message: vscode.l10n.t('Shall the assistant be told what your notes say? Nothing is changed.'),
      },
    }),
    invoke: async ({ input }) => {
      const { tools, isRefusal } = await import('../../tools');
      const tool = tools.find((each) => prefix + each.name === name);
      if (!tool) throw new Error(`There is no tool ${name}.`);
      try {
        await notes.foundOnce();
        const { text } = await tool.call(host, input);
        return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
      } catch (error) {
        if (!isRefusal(error)) failed(error);
        throw error;
      }
    },
  };
}
