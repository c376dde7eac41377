import type { CallHierarchyItem as LspItem } from 'vscode-languageserver/node';
import {
  type ArgumentStep,
  type CallHierarchyItem,
  incomingCalls,
  type Note,
  outgoingCalls,
  prepareCallHierarchy,
} from '../../core';
import type { Server } from '../server-context';
import { wordsFor } from './shared/argument-words';
import { symbolKindFor } from './shared/symbol-kinds';

/** Walks an argument: *incoming* is the evidence of an entry, *outgoing* what rests on it. */
export function registerCallHierarchy(server: Server): void {
  const { answers, connection } = server;
  const { callHierarchy } = connection.languages;
  callHierarchy.onPrepare(
    answers.at((note, offset) =>
      prepareCallHierarchy(note, offset).flatMap((item) => toItem(server, item, '') ?? []),
    ),
  );
  callHierarchy.onIncomingCalls(answers.to(async ({ item }) => incoming(server, item)));
  callHierarchy.onOutgoingCalls(answers.to(async ({ item }) => outgoing(server, item)));
}

function toItem({ convert, client }: Server, item: CallHierarchyItem, role: string): LspItem | undefined {
  const { uri, kind, id, title, worth, selection } = item;
  const whole = convert.toLocation(item);
  const own = convert.toLocation({ uri, span: selection });
  if (!whole || !own) return undefined;
  return {
    name: title,
    kind: symbolKindFor(client, kind, 'document'),
    detail: [role, worth, kind, title === id ? '' : id].filter(Boolean).join(' · '),
    ...whole,
    selectionRange: own.range,
  };
}

/** A piece of evidence is shown where it stands. */
function incoming(server: Server, asked: LspItem) {
  return stepsFrom(server, asked, incomingCalls).flatMap(({ step }) => {
    const from = toItem(server, step.item, wordsFor(step, 'evidence'));
    return from ? [{ from, fromRanges: [from.selectionRange] }] : [];
  });
}

/** Where others name the item is shown as far as they do so in its own note: clients look nowhere else. */
function outgoing(server: Server, asked: LspItem) {
  return stepsFrom(server, asked, outgoingCalls).flatMap(({ step, home }) => {
    const to = toItem(server, step.item, wordsFor(step, 'resting'));
    const here = step.references.filter(({ uri }) => uri === home.uri);
    const fromRanges = server.convert.toLocations(here).map(({ range }) => range);
    return to ? [{ to, fromRanges: fromRanges.length > 0 ? fromRanges : [asked.range] }] : [];
  });
}

/** The note may have changed since the client got its item: what stands there now counts. */
function stepsFrom(
  { notes, convert }: Server,
  { uri, selectionRange }: LspItem,
  steps: (home: Note, item: Pick<CallHierarchyItem, 'selection'>) => ArgumentStep[],
): { readonly step: ArgumentStep; readonly home: Note }[] {
  const home = notes.read(uri);
  if (!home) return [];
  return steps(home, { selection: convert.toSpan(home, selectionRange) }).map((step) => ({ step, home }));
}
