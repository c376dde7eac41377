import * as vscode from 'vscode';
import { codeLenses, countsOf } from '../../core';
import { spanOfLines, toLocations, toRange, toSpan } from '../convert';
import { selector } from '../language';
import type { Notes } from '../notes';
import { refreshTriggers } from './shared/refresh-triggers';

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

/** A text that was left is asked for its lenses once it has rested for so long, in milliseconds. */
const resting = 400;

/**
 * Tells that a text has lost the focus. The editor then drops the question for lenses that it was about to ask, and
 * shows empty lines for those that it remembers (see `findings/lenses.sh`).
 */
class LeftTexts implements vscode.Disposable {
  private readonly left = new vscode.EventEmitter<void>();
  private readonly subscription: vscode.Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly event = this.left.event;

  constructor() {
    this.subscription = vscode.window.onDidChangeActiveTextEditor(() => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.left.fire(), resting);
    });
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscription.dispose();
    this.left.dispose();
  }
}

/** Counts above claims and actors, which open the references that they count. */
export function registerCodeLens(notes: Notes): vscode.Disposable {
  const { commands, languages } = notes.log.for('code-lens');
  const left = new LeftTexts();
  const { event, subscriptions } = refreshTriggers(notes, setting, notes.visible.onDidMove, left.event);
  return vscode.Disposable.from(
    left,
    subscriptions,
    commands.registerCommand(command, showUses),
    languages.registerCodeLensProvider(selector, {
      onDidChangeCodeLenses: event,
      provideCodeLenses(document) {
        const isShown = vscode.workspace.getConfiguration(undefined, document).get<boolean>(setting, true);
        return isShown ? lensesOf(notes, document) : [];
      },
      resolveCodeLens(lens) {
        if (!(lens instanceof Lens)) return lens;
        const note = notes.read(lens.document);
        const counts = countsOf(note, { id: lens.id, span: toSpan(note, lens.range) });
        if (!counts) return lens;
        const places = toLocations(counts.locations, notes, note).map(toPlace);
        lens.command = {
          // Where nothing is counted there is nothing to open: the words stand alone.
          command: places.length > 0 ? command : '',
          title: counts.title,
          arguments: [lens.document.uri, lens.range.start, places],
        };
        return lens;
      },
    }),
  );
}

/** The editor lays all lenses out anew at each key, so that in a large note only those near the screen are given. */
function lensesOf(notes: Notes, document: vscode.TextDocument): Lens[] {
  const note = notes.read(document);
  const shown = notes.visible.of(document)?.flatMap((lines) => codeLenses(note, spanOfLines(note, lines)));
  return (shown ?? codeLenses(note)).map(({ id, span }) => new Lens(toRange(note, span), document, id));
}

/** A place in a form that survives the way through the editor. */
type Place = readonly [uri: string, range: vscode.Range];

function toPlace({ uri, range }: vscode.Location): Place {
  return [uri.toString(), range];
}

async function showUses(uri: vscode.Uri, at: vscode.Position, places: readonly Place[]): Promise<void> {
  const locations = places.map(([key, range]) => new vscode.Location(vscode.Uri.parse(key), range));
  await vscode.commands.executeCommand('editor.action.showReferences', uri, at, locations);
}
