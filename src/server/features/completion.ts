import { dirname, isAbsolute, relative } from 'node:path';
import {
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type CompletionItem as LspItem,
} from 'vscode-languageserver/node';
import { type CompletionItem, completion, describeOffered, editsOfAdded, type Note } from '../../core';
import { slashed } from '../../node/slashed';
import type { Client } from '../client/client';
import { markupFor } from '../client/markup';
import type { Server } from '../server-context';
import { linkerIn } from './shared/linker';
import { withoutPlaceholders } from './shared/snippets';

const kinds: Readonly<Record<CompletionItem['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  term: CompletionItemKind.Unit,
  date: CompletionItemKind.Constant,
  file: CompletionItemKind.File,
  rule: CompletionItemKind.Keyword,
  snippet: CompletionItemKind.Snippet,
  source: CompletionItemKind.Reference,
  actor: CompletionItemKind.Class,
  hypothesis: CompletionItemKind.Interface,
  claim: CompletionItemKind.Value,
  indicator: CompletionItemKind.Event,
  // Clients have no kind for what is not known.
  gap: CompletionItemKind.Text,
};

/** Signs behind which something can be completed before a letter is typed. */
export const completionTriggers = ['[', '{', '"', "'", ' ', ',', '-', '/'];

/** Edits of a note of up to this many characters are made before an item is chosen. */
const shortNote = 100_000;

/** What is kept in an item until somebody looks at it. */
interface ItemData extends Pick<CompletionItem, 'entry' | 'adds'> {
  readonly uri: string;
}

/** Offers what can be written at the cursor. */
export function registerCompletion(server: Server): void {
  const { connection, answers, notes } = server;
  connection.onCompletion(
    answers.at((note, offset, { textDocument: { uri } }) => {
      const { items, isIncomplete } = completion(note, offset, {
        today: notes.today,
        paths: () => pathsFrom(server, note.uri),
      });
      return { isIncomplete, items: items.map((item, at) => toItem(server, note, uri, item, at)) };
    }),
  );
  connection.onCompletionResolve(answers.to(async (item) => resolved(server, item)));
}

function toItem(server: Server, note: Note, uri: string, of: CompletionItem, at: number): LspItem {
  const { client, convert } = server;
  const can = client.completion.completionItem;
  const isSnippet = of.isSnippet && can?.snippetSupport;
  const newText = of.isSnippet && !isSnippet ? withoutPlaceholders(of.newText) : of.newText;
  const [insert, replace] = [convert.toRange(note, of.insert), convert.toRange(note, of.replace)];
  const { entry, adds } = of;
  const data: ItemData = { uri, ...(entry && { entry }), ...(adds && { adds }) };
  return {
    label: of.label,
    kind: kinds[of.kind],
    textEdit: can?.insertReplaceSupport ? { newText, insert, replace } : { newText, range: replace },
    sortText: String(at).padStart(5, '0'),
    ...(of.detail &&
      (can?.labelDetailsSupport ? { labelDetails: { description: of.detail } } : { detail: of.detail })),
    ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
    ...(can?.insertTextModeSupport && { insertTextMode: InsertTextMode.asIs }),
    ...(of.filter !== undefined && client.filtersByText && { filterText: of.filter }),
    ...(of.documentation !== undefined && {
      documentation: markupFor(client, client.documentationForm, of.documentation),
    }),
    ...(adds && isMadeNow(client, note) && addedEdits(server, note, data)),
    ...((entry || adds) && { data }),
  };
}

/** In a large note to find the edits takes too long to do it for all items. Some clients resolve what they do not announce. */
function isMadeNow(client: Client, note: Note): boolean {
  return !client.resolvesAddedEdits && note.text.length <= shortNote;
}

/** A description that nobody may look at, and the edits that come with an item, are found when it is chosen. */
function resolved(server: Server, item: LspItem): LspItem {
  const { client, notes } = server;
  const data: Partial<ItemData> = item.data ?? {};
  const note = data.uri === undefined ? undefined : notes.read(data.uri);
  if (!note) return item;
  const description = data.entry && describeOffered(note, data.entry, linkerIn(server));
  return {
    ...item,
    ...(description !== undefined && {
      documentation: markupFor(client, client.documentationForm, description),
    }),
    ...(item.additionalTextEdits === undefined && addedEdits(server, note, data)),
  };
}

function addedEdits(
  { convert }: Server,
  note: Note,
  { adds }: Partial<ItemData>,
): Pick<LspItem, 'additionalTextEdits'> {
  if (!adds) return {};
  return { additionalTextEdits: editsOfAdded(note, adds).map((edit) => convert.toTextEdit(note, edit)) };
}

/** The paths of the other notes that have files, from the folder of this one. */
function* pathsFrom({ notes }: Server, from: string): Generator<string> {
  if (!isAbsolute(from)) return;
  for (const { uri } of notes.session.notes)
    if (uri !== from && isAbsolute(uri)) yield slashed(relative(dirname(from), uri));
}
