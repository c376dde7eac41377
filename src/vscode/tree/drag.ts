import * as vscode from 'vscode';
import { moveChangeTo, type Placement, reorder } from '../../core';
import { runFix } from '../features/code-actions/code-actions';
import type { Notes } from '../notes';
import { tell } from '../tell';
import { editNote, goAlong, orSay } from './edit';
import { type Dragged, draggedIn } from './pointed';
import { listOf, type Row } from './rows';

const mime = 'application/vnd.code.tree.analystnotes.contents';

/**
 * Rows that are dragged: entries go elsewhere in their section, or to another note. A drop takes the place of the row
 * under the mouse: behind it for who comes from above, else before it.
 */
export class DragEntries implements vscode.TreeDragAndDropController<Row> {
  readonly dragMimeTypes = [mime];
  readonly dropMimeTypes = [mime];

  constructor(private readonly notes: Notes) {}

  handleDrag(rows: readonly Row[], data: vscode.DataTransfer): void {
    const dragged = draggedIn(rows);
    if (dragged) data.set(mime, new vscode.DataTransferItem(dragged));
  }

  async handleDrop(target: Row | undefined, data: vscode.DataTransfer): Promise<void> {
    const dragged: Dragged | 'several' | undefined = data.get(mime)?.value;
    if (!target || !dragged) return;
    await drop(this.notes, dragged, target);
  }
}

/** Carries out what a drop means. */
export async function drop(notes: Notes, dragged: Dragged | 'several', target: Row): Promise<void> {
  if (dragged === 'several') return tell(oneNote());
  const { uri } = target;
  if (uri === undefined) return tell(ontoAnEntry());
  if (uri !== dragged.uri) return moveToNote(notes, dragged, uri);
  const placement = placementOn(target, dragged);
  if (!placement) return tell(ontoAnEntry());
  await editNote(notes, uri, (note) => reorder(note, dragged.entries, placement));
  if (dragged.entries.length === 1) goAlong(notes, uri, dragged.entries[0]);
}

function oneNote(): string {
  return vscode.l10n.t('Choose entries of one note at a time.');
}

function ontoAnEntry(): string {
  return vscode.l10n.t(
    'Drop an entry onto another of its list to put it there, or onto another note to move it.',
  );
}

/** Entries stay in their list: what makes a claim a key one is a field, and not its place. */
function placementOn(target: Row, { lists }: Dragged): Placement | undefined {
  const list = target.type === 'list' ? target : target.type === 'entry' ? listOf(target) : undefined;
  if (!list || lists.size !== 1 || !lists.has(list.name)) return undefined;
  return target.type === 'entry' ? { onto: target.entry } : 'first';
}

/** A drop is quickly made by mistake, and this one changes several files. */
async function moveToNote(notes: Notes, { uri, entries }: Dragged, to: string): Promise<void> {
  await orSay(async () => {
    await notes.allRead();
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    const note = notes.read(document);
    const { change, others } = moveChangeTo(note, entries, to);
    const name = notes.noteAt(to)?.name ?? '';
    const question =
      entries.length === 1
        ? vscode.l10n.t('Move the entry to {0}?', name)
        : vscode.l10n.t('Move {0} entries to {1}?', entries.length, name);
    const detail =
      others.length > 0
        ? vscode.l10n.t('What they name and is not seen there goes with them: {0}.', others.join(', '))
        : '';
    const move = { label: vscode.l10n.t('Move'), ...(detail && { detail }) };
    const answer = await vscode.window.showQuickPick([move], { title: question });
    if (answer) await runFix(notes, document, note, { title: question, step: change });
  });
}
