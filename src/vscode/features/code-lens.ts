import * as vscode from 'vscode';
import { codeLenses, countsOf, type Entry, type Note, type Use } from '../../core';
import { toOffset, toRange } from '../convert';
import { selector } from '../language';
import type { Notes } from '../notes';
import { LongAnswers } from './long-answer';
import { refreshTriggers } from './refresh-triggers';

const setting = 'analystNotes.codeLens';

/** What opens the places that a lens counts. */
const command = 'analystNotes.showUses';

/** A lens whose counts are made when it comes into sight. */
class Lens extends vscode.CodeLens {
  constructor(
    range: vscode.Range,
    readonly document: vscode.TextDocument,
    readonly id: string,
  ) {
    super(range);
  }
}

/** Counts above claims and actors, which open the references that they count. */
export function registerCodeLens(notes: Notes): vscode.Disposable {
  const { commands, languages } = notes.log.for('code-lens');
  const changes = refreshTriggers(notes, setting);
  const lenses = new LongAnswers(notes, lensesOf);
  return vscode.Disposable.from(
    changes,
    commands.registerCommand(command, showUses),
    languages.registerCodeLensProvider(selector, {
      onDidChangeCodeLenses: changes,
      provideCodeLenses(document, token) {
        const isShown = vscode.workspace.getConfiguration(undefined, document).get<boolean>(setting, true);
        return isShown ? lenses.for(document, token) : [];
      },
      resolveCodeLens(lens) {
        if (!(lens instanceof Lens)) return lens;
        const entry = entryOf(notes.read(lens.document), lens);
        if (entry?.kind !== 'claim' && entry?.kind !== 'actor') return lens;
        const { title, uses } = countsOf(entry);
        lens.command = {
          command,
          title,
          arguments: [lens.document.uri, lens.range.start, uses.map(toPlace)],
        };
        return lens;
      },
    }),
  );
}

function lensesOf(note: Note, document: vscode.TextDocument): Lens[] {
  return codeLenses(note).map(({ entry, span }) => new Lens(toRange(note, span), document, entry.id));
}

/** An id that is defined twice is that of the entry where the lens stands. */
function entryOf(note: Note, { id, range }: Lens): Entry | undefined {
  const here = note.entryAt(toOffset(note, range.start));
  return here?.id === id ? here : note.findOwn(id);
}

/** A place in a form that survives the way through the editor. */
type Place = readonly [uri: string, range: vscode.Range];

function toPlace({ note, span }: Use): Place {
  return [note.key, toRange(note, span)];
}

async function showUses(uri: vscode.Uri, at: vscode.Position, places: readonly Place[]): Promise<void> {
  const locations = places.map(([key, range]) => new vscode.Location(vscode.Uri.parse(key), range));
  await vscode.commands.executeCommand('editor.action.showReferences', uri, at, locations);
}
