import * as vscode from 'vscode';
import { type InlayHint, type InlayHintOptions, inlayHints, type Note } from '../../core';
import { toLocation, toSpan } from '../convert';
import { selector } from '../language';
import type { Notes } from '../notes';
import { refreshTriggers } from './shared/refresh-triggers';

const section = 'analystNotes.inlayHints';

/** What the editor shows in a line where nobody has set it. */
const usualPerLine = 43;

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
        return inlayHints(note, toSpan(note, range), optionsFor(document)).map((hint) =>
          toHint(hint, notes, note),
        );
      },
    }),
  );
}

function optionsFor(document: vscode.TextDocument): InlayHintOptions {
  const settings = vscode.workspace.getConfiguration(undefined, document);
  const names = settings.get<string>('analystNotes.inlayHints.names');
  return {
    names: names === 'on' || names === 'off' ? names : 'single',
    bands: settings.get<boolean>('analystNotes.inlayHints.likelihoodBands', true),
    perLine: settings.get<number>('editor.inlayHints.maximumLength', usualPerLine),
  };
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
