import {
  type CodeActionContext,
  CodeActionKind,
  type CodeActionParams,
  type Command,
  type CodeAction as LspAction,
} from 'vscode-languageserver/node';
import { type Change, type CodeAction, type Note, Refusal } from '../../core';
import { toWorkspaceEdit } from '../client/workspace-edit';
import { actionsIn, editsOf, type FoundAction, fixCommand, referenceTo } from '../commands/apply-fix';
import { readOutsideActions } from '../commands/read-outside';
import type { Server } from '../server-context';
import { toDiagnostic } from './diagnostic';

type Kind = CodeAction['kind'];

const kinds: Readonly<Record<Kind, CodeActionKind>> = {
  quickfix: CodeActionKind.QuickFix,
  refactor: CodeActionKind.RefactorRewrite,
  extract: CodeActionKind.RefactorExtract,
  move: CodeActionKind.RefactorMove,
  // What cures nothing stands apart from what does, in a group of its own.
  silence: 'silence',
};

export const codeActionKinds = Object.values(kinds);

/** Edits of a note of up to this many characters are made before one is chosen, however much they look at. */
const shortNote = 100_000;

/** Quick fixes and refactorings; each is one step to undo. */
export function registerCodeActions(server: Server): void {
  const { connection, answers, client } = server;
  connection.onCodeAction(
    answers.of((_, params): (LspAction | Command)[] => {
      const found = actionsIn(server, params.textDocument.uri, params.range);
      const wanted = found.filter(({ action }) =>
        isWanted(kindFor(action.kind, params.context), params.context),
      );
      const readings = isWanted(CodeActionKind.QuickFix, params.context)
        ? readOutsideActions(server, params)
        : [];
      const actions = [...readings, ...wanted.flatMap((each) => toAction(server, each, params) ?? [])];
      return client.knowsCodeActions ? actions : actions.flatMap(({ command }) => command ?? []);
    }),
  );
  // Some clients ask for the edits of what has none: that of a command is had by running it.
  connection.onCodeActionResolve(answers.to(async (action) => action));
}

/** Whoever asks for quick fixes alone has no other place to silence. */
function kindFor(kind: Kind, context: CodeActionContext | undefined): CodeActionKind {
  const isFixOnly = context?.only?.some((each) => isWithin(each, CodeActionKind.QuickFix));
  return kind === 'silence' && isFixOnly ? CodeActionKind.QuickFix : kinds[kind];
}

function isWanted(kind: CodeActionKind, context: CodeActionContext | undefined): boolean {
  return !context?.only || context.only.some((each) => isWithin(kind, each));
}

function isWithin(kind: CodeActionKind, group: CodeActionKind): boolean {
  return group === '' || kind === group || kind.startsWith(`${group}.`);
}

/** Undefined for what the client cannot be asked to do, or to ask. */
function toAction(server: Server, found: FoundAction, params: CodeActionParams): LspAction | undefined {
  const { action, note } = found;
  const { title, step, isPreferred, diagnostic } = action;
  const done = whatIsDone(server, found, params);
  return (
    done && {
      title,
      kind: kindFor(action.kind, params.context),
      ...(isPreferred && { isPreferred: true }),
      // Its own, since some clients send none with their question.
      ...(diagnostic && { diagnostics: [toDiagnostic(server, note, diagnostic)] }),
      ...(step.kind === 'change' && done),
      ...done,
    }
  );
}

/** Edits, or the command that makes them, or why there are none. */
function whatIsDone(
  server: Server,
  { action, note }: FoundAction,
  { textDocument, range }: CodeActionParams,
): Pick<LspAction, 'edit' | 'command' | 'disabled'> | undefined {
  const { client } = server;
  const { step, title } = action;
  if (isMadeNow(note, action) && client.knowsCodeActions) return madeNow(server, note, step as Change);
  if (!client.appliesEdits || (step.kind !== 'change' && !client.asksQuestions)) return undefined;
  if (step.kind === 'prompt') return undefined;
  const reference = referenceTo(server, textDocument.uri, range, action);
  return { command: { title, command: fixCommand, arguments: [reference] } };
}

/** What asks first has no edits yet; and what takes long to find is better found when it is chosen. */
function isMadeNow(note: Note, { step }: CodeAction): boolean {
  return step.kind === 'change' && !step.isSlow && (!step.isLarge || note.text.length <= shortNote);
}

function madeNow(
  server: Server,
  note: Note,
  change: Change,
): Pick<LspAction, 'edit' | 'disabled'> | undefined {
  try {
    return { edit: toWorkspaceEdit(server, editsOf(note, change)) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return server.client.showsDisabledActions ? { disabled: { reason: error.message } } : undefined;
  }
}
