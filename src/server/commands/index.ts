import {
  ErrorCodes,
  type ExecuteCommandParams,
  type Position,
  type Range,
  ResponseError,
} from 'vscode-languageserver/node';
import type { Server } from '../server-context';
import { applyFix, fixCommand } from './apply-fix';
import { exportCommand, runExport } from './export';
import { impactCommand, runImpact } from './impact';
import { readOutside, readOutsideCommand } from './read-outside';
import { showUses, usesCommand } from './uses';

/** Of the arguments of a command anything may come; each is looked at before it is taken. */
type Run = (server: Server, of: readonly unknown[]) => Promise<unknown>;

const commands: Readonly<Record<string, Run>> = {
  [fixCommand]: (server, [reference]) => applyFix(server, reference as Parameters<typeof applyFix>[1]),
  [usesCommand]: (server, [uri, id, range]) => showUses(server, text(uri), text(id), rangeOf(range)),
  [readOutsideCommand]: (server, [address]) => readOutside(server, text(address)),
  [exportCommand]: (server, [uri, form]) => runExport(server, text(uri), text(form)),
  [impactCommand]: (server, [uri, position]) => runImpact(server, text(uri), positionOf(position)),
};

export const commandNames = Object.keys(commands);

/** Runs what lenses, actions and users ask for by name. */
export function registerCommands(server: Server): void {
  const { connection, answers } = server;
  connection.onExecuteCommand(
    answers.to(async ({ command, arguments: given = [] }: ExecuteCommandParams) => {
      const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
      if (!run) throw invalid(`There is no command ${command}.`);
      return run(server, given);
    }),
  );
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  throw invalid('A text is missing among the arguments.');
}

function positionOf(value: unknown): Position {
  const { line, character } = (value ?? {}) as Partial<Position>;
  if (Number.isInteger(line) && Number.isInteger(character)) return value as Position;
  throw invalid('A position is missing among the arguments.');
}

function rangeOf(value: unknown): Range {
  const { start, end } = (value ?? {}) as Partial<Range>;
  return { start: positionOf(start), end: positionOf(end) };
}

function invalid(message: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, message);
}
