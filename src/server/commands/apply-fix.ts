import type { Range } from 'vscode-languageserver/node';
import {
  type Change,
  type Choice,
  type CodeAction,
  codeActions,
  diagnosticsNear,
  type Note,
  type Question,
  Refusal,
  type Step,
} from '../../core';
import type { EditsByUri } from '../../session';
import { inTime, longestEdit, longestThought } from '../client/in-time';
import { tell } from '../client/tell';
import { toWorkspaceEdit } from '../client/workspace-edit';
import type { Server } from '../server-context';

export const fixCommand = 'analyst-notes.applyFix';

/** So many answers of a question are shown, as in a list that somebody can look through. */
const mostAnswers = 40;

/** An action that was found in a note. */
export interface FoundAction {
  readonly action: CodeAction;
  readonly note: Note;
}

/** What an action is found again by, in the text for which it was offered. */
interface ActionReference {
  readonly uri: string;
  readonly version: number | null;
  readonly range: Range;
  readonly title: string;
  readonly kind: string;
  readonly code: string | null;
}

/** What can be done in a range of a note, by what the rules find there: what clients send of that may be empty. */
export function actionsIn({ notes, convert }: Server, uri: string, range: Range): FoundAction[] {
  const checked = notes.check(uri);
  if (!checked) return [];
  const { note } = checked;
  const span = convert.toSpan(note, range);
  const near = checked.diagnosticsIn(diagnosticsNear(note, span));
  return codeActions(note, span, near, checked.diagnosticsOf).map((action) => ({ action, note }));
}

export function referenceTo(server: Server, uri: string, range: Range, action: CodeAction): ActionReference {
  const { title, kind, diagnostic } = action;
  return { uri, version: versionOf(server, uri), range, title, kind, code: diagnostic?.code ?? null };
}

function versionOf({ notes, addresses }: Server, uri: string): number | null {
  return notes.versionOf(addresses.of(uri)) ?? null;
}

/** Those of other notes are found in what these say by then. */
export function editsOf(note: Note, change: Change): EditsByUri {
  return new Map([[note.uri, change.edits()], ...(change.inOtherNotes?.() ?? [])]);
}

/** Does what was chosen: asks what it leaves open, and has the client make the edits. */
export async function applyFix(server: Server, reference: ActionReference): Promise<null> {
  const { notes, connection } = server;
  // A note that nobody has read yet may be the one to move to.
  if (reference.kind === 'move') await notes.session.allRead();
  const found = findAgain(server, reference);
  if (!found) return tellChanged(server);
  const change = await answered(server, found.action.step);
  if (!change) return null;
  try {
    const find = (): EditsByUri => (findAgain(server, reference) ? editsOf(found.note, change) : new Map());
    const edits = change.inOtherNotes ? await notes.session.editsInAllNotes(find) : find();
    if (!edits || edits.size === 0) return tellChanged(server);
    const edit = toWorkspaceEdit(server, edits);
    const answer = connection.workspace.applyEdit({ label: reference.title, edit });
    const result = await inTime(answer, longestEdit);
    if (!result?.applied) tell(connection, 'error', 'The note could not be changed, and is as it was.');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    tell(connection, 'info', error.message);
  }
  return null;
}

/** Undefined where the note has changed since the action was offered. */
function findAgain(
  server: Server,
  { uri, version, range, title, kind, code }: ActionReference,
): FoundAction | undefined {
  if (versionOf(server, uri) !== version) return undefined;
  return actionsIn(server, uri, range).find(
    ({ action }) =>
      action.title === title && action.kind === kind && (action.diagnostic?.code ?? null) === code,
  );
}

function tellChanged({ connection }: Server): null {
  tell(connection, 'info', 'The note has changed in the meantime, and nothing was done. Try again.');
  return null;
}

/** Asks the user what a fix leaves open; undefined where the user thought better of it. */
async function answered(server: Server, step: Step): Promise<Change | undefined> {
  let left: Step | undefined = step;
  while (left && left.kind !== 'change')
    left = left.kind === 'question' ? await chosen(server, left) : undefined;
  return left;
}

/** Answers are told apart by what is shown of them. */
async function chosen({ connection }: Server, question: Question): Promise<Step | undefined> {
  const choices = new Map<string, Choice>();
  for (const choice of question.choices()) {
    if (choices.size === mostAnswers) break;
    choices.set([choice.label, choice.description].filter(Boolean).join(' · '), choice);
  }
  const items = [...choices.keys()].map((title) => ({ title }));
  const answer = connection.window.showInformationMessage(question.question, ...items);
  const item = await inTime(answer, longestThought);
  return item && choices.get(item.title)?.next;
}
