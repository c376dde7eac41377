import * as vscode from 'vscode';
import { type InlayHint, inlayHints, type Note } from '../../core';
import { toLocation, toSpan } from '../convert';
import { selector } from '../language';
import type { Notes } from '../notes';
import { refreshTriggers } from './shared/refresh-triggers';

const section = 'analystNotes.inlayHints';

/** Each kind of hint by the setting that shows it. */
const settings: Readonly<Record<InlayHint['kind'], string>> = {
  name: 'analystNotes.inlayHints.names',
  band: 'analystNotes.inlayHints.likelihoodBands',
};

/** Shows the name behind a bare id, and the band behind a term of likelihood. */
export function registerInlayHints(notes: Notes): vscode.Disposable {
  const { languages } = notes.log.for('inlay-hints');
  const { event, subscriptions } = refreshTriggers(notes, section);
  return vscode.Disposable.from(
    subscriptions,
    languages.registerInlayHintsProvider(selector, {
      onDidChangeInlayHints: event,
      provideInlayHints(document, range) {
        const note = notes.read(document);
        const shown = vscode.workspace.getConfiguration(undefined, document);
        return inlayHints(note, toSpan(note, range))
          .filter(({ kind }) => shown.get<boolean>(settings[kind], true))
          .map((hint) => toHint(hint, notes, note));
      },
    }),
  );
}

/** The name of an entry leads to it, as the id before it does. */
function toHint({ offset, label, target }: InlayHint, notes: Notes, note: Note): vscode.InlayHint {
  const { line, character } = note.text.positionAt(offset);
  const part = new vscode.InlayHintLabelPart(label);
  const location = target && toLocation(target, notes, note);
  if (location) part.location = location;
  const hint = new vscode.InlayHint(new vscode.Position(line, character), [part]);
  hint.paddingLeft = true;
  return hint;
}
