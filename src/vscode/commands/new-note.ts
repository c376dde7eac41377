// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders are those of a snippet

import * as vscode from 'vscode';
import { languageId } from '../language';

/** The beginning of a note, with a place to type in at each line that its author must fill. */
const template = [
  'title: ${1:Title of the note}',
  'date: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE',
  'question: ${2:Which question does this note answer?}',
  'bottom-line: >-',
  '  ${3:The answer up front, in a sentence or two.}',
  '',
  'sources:',
  '  ${4:source-id}: {title: "${5:What the source is called}", reliability: ${6|F,A,B,C,D,E|}}',
  '',
  'actors:',
  '  ${7:actor-id}: {name: "${8:Name of the actor}", kind: ${9|person,organisation,state,group,region,other|}}',
  '',
  'hypotheses:',
  '',
  'claims:',
  '  ${10:claim-id}:',
  '    text: ${11:What is claimed, as a full sentence.}',
  '    by: $7',
  '    sources: [$4]',
  '',
  'indicators:',
  '$0',
  '',
].join('\n');

export const newNoteCommand = 'analystNotes.newNote';

/** Opens a new note beside the others, not yet saved, with a template to fill in. */
export function registerNewNote(): vscode.Disposable {
  return vscode.commands.registerCommand(newNoteCommand, async () => {
    const document = await vscode.workspace.openTextDocument({ language: languageId });
    const editor = await vscode.window.showTextDocument(document);
    await editor.insertSnippet(new vscode.SnippetString(template), new vscode.Position(0, 0));
  });
}
