import * as vscode from 'vscode';
import { type EntryKey, type Mark, markEntries, type Note, reviewNote, type TextEdit } from '../../core';
import type { EditsByUri } from '../../session';
import { activeDocument } from '../active-note';
import { toWorkspaceEdit } from '../convert';
import { tellReadOnly } from '../features/code-actions/code-actions';
import { unlessRefused } from '../import/take-in';
import type { Notes } from '../notes';
import type { SelectedEntry } from '../selected-entry';
import { tell } from '../tell';
import { askNextReview, askNotObserved, askObserved, askOutcome } from './questions';
import { isWatchedRow, type WatchedRow } from './rows';

/** What a command marks: entries by the addresses of their notes. */
type Targets = ReadonlyMap<string, readonly EntryKey[]>;

interface Marking {
  readonly title: string;
  readonly of: 'indicator' | 'forecast';
  /** Asks what is to be noted; undefined where the user thought better of it. */
  readonly ask: (title: string, today: string, on: readonly Note[]) => Promise<Mark | undefined>;
}

/** By their commands. */
function markings(): Readonly<Record<string, Marking>> {
  return {
    'analystNotes.markObserved': {
      title: vscode.l10n.t('Mark as Observed'),
      of: 'indicator',
      ask: askObserved,
    },
    'analystNotes.markNotObserved': {
      ...{ title: vscode.l10n.t('Mark as Not Observed'), of: 'indicator', ask: askNotObserved },
    },
    'analystNotes.markTrue': {
      title: vscode.l10n.t('Mark as True'),
      of: 'forecast',
      ask: askOutcome('true'),
    },
    'analystNotes.markFalse': {
      title: vscode.l10n.t('Mark as False'),
      of: 'forecast',
      ask: askOutcome('false'),
    },
    'analystNotes.markVoid': {
      title: vscode.l10n.t('Mark as Void'),
      of: 'forecast',
      ask: askOutcome('void'),
    },
  };
}

/**
 * Marks what was awaited: the rows that are chosen in the list, or else the entry at the cursor. Whatever is marked at
 * once is asked for once, and one step to undo.
 */
export function registerMarking(notes: Notes, selection: SelectedEntry): vscode.Disposable {
  const { commands } = notes.log.for('marking');
  return vscode.Disposable.from(
    ...Object.entries(markings()).map(([command, marking]) =>
      commands.registerCommand(command, (row: unknown, rows: unknown) => {
        const targets = isWatchedRow(row) ? entriesOf(row, rows) : atCursor(selection);
        return mark(notes, marking, targets);
      }),
    ),
    commands.registerCommand('analystNotes.markReviewed', (row: unknown, rows: unknown) =>
      review(notes, isWatchedRow(row) ? notesOf(row, rows) : activeNote()),
    ),
  );
}

/** The rows that a menu was opened on: all that are selected, where the row is one of them. */
function rowsOf(row: WatchedRow, rows: unknown): readonly WatchedRow[] {
  const all = Array.isArray(rows) ? rows.filter(isWatchedRow) : [];
  return (all.includes(row) ? all : [row]).filter(({ watched }) => watched.kind === row.watched.kind);
}

function entriesOf(row: WatchedRow, rows: unknown): Targets {
  const targets = new Map<string, EntryKey[]>();
  for (const { uri, watched } of rowsOf(row, rows))
    if (watched.key !== undefined) targets.set(uri, [...(targets.get(uri) ?? []), watched.key]);
  return targets;
}

function atCursor(selection: SelectedEntry): Targets {
  const editor = vscode.window.activeTextEditor;
  const document = activeDocument();
  if (!document) return new Map();
  const key = editor ? selection.atCursor(editor) : selection.in(document);
  return new Map(key === undefined ? [] : [[document.uri.toString(), [key]]]);
}

function notesOf(row: WatchedRow, rows: unknown): readonly string[] {
  return rowsOf(row, rows).map(({ uri }) => uri);
}

function activeNote(): readonly string[] {
  const document = activeDocument();
  return document ? [document.uri.toString()] : [];
}

async function mark(notes: Notes, { title, of, ask }: Marking, targets: Targets): Promise<void> {
  const isRight = [...targets.values()].flat().every((key) => key.startsWith(sections[of]));
  if (targets.size === 0 || !isRight) return tell(firstThe(of));
  const noted = await ask(title, notes.today, await notesAt(notes, targets.keys()));
  if (noted)
    await change(notes, targets.keys(), (note, uri) => markEntries(note, targets.get(uri) ?? [], noted));
}

/** How the keys of what can be marked begin. */
const sections = { indicator: 'indicators/', forecast: 'claims/' } as const;

function firstThe(kind: Marking['of']): string {
  return kind === 'indicator'
    ? vscode.l10n.t('Put the cursor into an indicator, or choose one in the watch list, and try again.')
    : vscode.l10n.t('Put the cursor into a forecast, or choose one in the watch list, and try again.');
}

async function review(notes: Notes, uris: readonly string[]): Promise<void> {
  if (uris.length === 0)
    return tell(vscode.l10n.t('Open the note that you have looked at again, and try again.'));
  const date = await askNextReview(
    vscode.l10n.t('Mark as Reviewed'),
    notes.today,
    await notesAt(notes, uris),
  );
  if (date !== undefined) await change(notes, uris, (note) => reviewNote(note, date));
}

/** A note that was written a moment ago may not be read yet. */
async function notesAt(notes: Notes, uris: Iterable<string>): Promise<Note[]> {
  const all = [...uris];
  if (all.some((uri) => !notes.noteAt(uri))) await notes.allRead();
  return all.flatMap((uri) => notes.noteAt(uri) ?? []);
}

/** Makes the edits of some notes, open or not, in what they say by then. As after a rename, they are left unsaved. */
async function change(
  notes: Notes,
  uris: Iterable<string>,
  editsOf: (note: Note, uri: string) => TextEdit[],
): Promise<void> {
  const all = [...uris];
  const find = (): EditsByUri =>
    new Map(
      all.flatMap((uri) => {
        const note = notes.noteAt(uri);
        return note ? [[uri, editsOf(note, uri)] as const] : [];
      }),
    );
  await unlessRefused(async () => {
    const found = await notes.editsInAllNotes(find);
    if (found && !(await vscode.workspace.applyEdit(toWorkspaceEdit(found, notes)))) tellReadOnly();
  });
}
