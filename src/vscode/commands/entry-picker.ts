import * as vscode from 'vscode';
import { type Note, searchMemory, workspaceSymbols } from '../../core';
import { toLocation } from '../convert';
import { kindIcons } from '../kind-icons';
import type { Notes } from '../notes';
import { plainLabel } from '../plain-label';
import type { Shown } from '../preview';

export interface EntryItem extends vscode.QuickPickItem {
  readonly id: string;
  readonly place: Shown;
}

export interface EntryChoice {
  readonly title: string;
  readonly placeholder: string;
  /** The notes whose entries are offered, as they stand by then. */
  notes(): Iterable<Note>;
  /** Resolves when all of them have been read. */
  readonly ready?: Promise<void>;
  /** An entry is looked at, by who types or walks along the list. */
  onLook?(item: EntryItem): void;
}

/** Asks for an entry by whatever it says; undefined for who goes away. */
export function pickEntry(notes: Notes, choice: EntryChoice): Promise<EntryItem | undefined> {
  const pick = vscode.window.createQuickPick<EntryItem>();
  const memory = searchMemory();
  pick.title = choice.title;
  pick.placeholder = choice.placeholder;
  const fill = (): void => {
    const symbols = workspaceSymbols(choice.notes(), pick.value, memory);
    pick.items = symbols.flatMap((symbol) => itemOf(notes, symbol) ?? []);
  };
  fill();
  if (choice.ready) {
    pick.busy = true;
    void choice.ready.then(() => {
      pick.busy = false;
      fill();
    });
  }
  pick.onDidChangeValue(fill);
  pick.onDidChangeActive(([item]) => {
    // The first of a list that nobody has searched was not looked for.
    if (item && (pick.value !== '' || item !== pick.items[0])) choice.onLook?.(item);
  });
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** What fits was found by the search of core: the editor's own would leave out what is found elsewhere than here. */
function itemOf(notes: Notes, symbol: ReturnType<typeof workspaceSymbols>[number]): EntryItem | undefined {
  const location = toLocation(symbol, notes, undefined);
  const title = notes.noteAt(symbol.uri)?.contents.values.title?.value ?? '';
  return (
    location && {
      label: plainLabel(symbol.name),
      description: plainLabel(title || symbol.container),
      iconPath: new vscode.ThemeIcon(kindIcons[symbol.kind]),
      alwaysShow: true,
      id: symbol.id,
      place: { uri: location.uri, range: location.range },
    }
  );
}
