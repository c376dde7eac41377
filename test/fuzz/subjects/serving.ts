import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  createConnection,
  ErrorCodes,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { type Serving, serveOn } from '../../../src/server/serving';
import type { Pick } from '../../unit/support/pick';
import { properties } from '../material';
import type { Subject } from '../subject';
import { twisted } from '../twist';
import { type Answer, type Asked, Wire } from '../wire';

const folder = 'file:///nowhere/at/all';
const uris = ['a.notes.yaml', 'b.notes.yaml'].map((name) => `${folder}/${name}`);
const otherUris = [
  ...['untitled:Untitled-1', 'file:', 'file:///', '', '\0', 'http://[', `${folder}/%zz.notes.yaml`],
  ...properties,
];

/** What a client can say of itself, of which each server is told some. */
const abilities = {
  general: { positionEncodings: ['utf-8', 'utf-16'] },
  workspace: { applyEdit: true, configuration: true, workspaceEdit: { documentChanges: true } },
  textDocument: {
    completion: { completionItem: { snippetSupport: true } },
    definition: { linkSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    diagnostic: {},
  },
  window: { showMessage: { messageActionItem: {} }, showDocument: { support: true } },
};

/** A server and its client in one process. */
class Client {
  readonly wire: Wire;
  private readonly serving: Serving;
  private count = 0;

  constructor(pick: Pick) {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    this.wire = new Wire(toServer, (text) => `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    this.serving = serveOn(
      createConnection(
        ProposedFeatures.all,
        new StreamMessageReader(toServer),
        new StreamMessageWriter(toClient),
      ),
    );
    new StreamMessageReader(toClient).listen((message) => {
      const { id, method } = message as { id?: unknown; method?: string };
      if (method === undefined) this.wire.take(message as unknown as Answer);
      // What the server asks for is answered with nothing, or with anything.
      else if (id !== undefined && id !== null)
        void this.wire.send({ jsonrpc: '2.0', id, result: pick.chance(50) ? null : twisted({}, pick) });
    });
  }

  async begin(pick: Pick): Promise<void> {
    const capabilities = pick.chance(20) ? twisted(abilities, pick) : pick.chance(70) ? abilities : {};
    const params = { processId: null, rootUri: null, capabilities };
    const { error } = await this.wire.ask(this.request('initialize', params));
    // A client that cannot say who it is has to try again.
    if (error) await this.wire.ask(this.request('initialize', { ...params, capabilities: {} }));
    await this.notify('initialized', {});
  }

  request(method: string, params: unknown): Asked {
    return { jsonrpc: '2.0', id: ++this.count, method, params };
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.wire.send({ jsonrpc: '2.0', method, params });
  }

  open(uri: string, text: string): Promise<void> {
    return this.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    });
  }

  end(): void {
    this.serving.end();
    this.wire.end();
  }
}

function placeIn(text: string, pick: Pick): { line: number; character: number } {
  const lines = text.split('\n');
  const line = pick.below(lines.length);
  return { line, character: pick.below((lines[line] ?? '').length + 1) };
}

/** A request as an editor makes it. */
function requestIn(text: string, pick: Pick): { method: string; params: Record<string, unknown> } {
  const [position, other] = [placeIn(text, pick), placeIn(text, pick)];
  const range = { start: position, end: other };
  const textDocument = { uri: pick.one(uris) };
  const of = pick.one([
    ...['hover', 'definition', 'implementation', 'documentHighlight', 'documentSymbol', 'prepareRename'],
    ...['foldingRange', 'documentLink', 'linkedEditingRange', 'codeLens', 'semanticTokens/full'],
    ...['prepareCallHierarchy', 'semanticTokens/range', 'inlayHint', 'diagnostic'],
    ...['completion', 'references', 'rename', 'codeAction', 'formatting', 'onTypeFormatting'],
    ...['selectionRange', 'semanticTokens/full/delta'],
  ]);
  const params = {
    ...{ textDocument, position, range, positions: [position], ch: '\n', newName: pick.one(properties) },
    ...{ context: { diagnostics: [], includeDeclaration: true, triggerKind: 1 }, previousResultId: 'x' },
    options: { tabSize: 2, insertSpaces: true },
  };
  if (pick.chance(80)) return { method: `textDocument/${of}`, params };
  const command = pick.one(['fix', 'uses', 'export', 'impact', pick.one(properties)]);
  return pick.one<{ method: string; params: Record<string, unknown> }>([
    { method: 'workspace/symbol', params: { query: pick.one(['', 'w', ...properties]) } },
    {
      method: 'workspace/executeCommand',
      params: { command: `analyst-notes.${command}`, arguments: [textDocument.uri, 'md', range] },
    },
    {
      method: pick.one(['callHierarchy/incomingCalls', 'callHierarchy/outgoingCalls']),
      params: { item: { name: 'x', kind: 5, uri: textDocument.uri, range, selectionRange: range } },
    },
    { method: 'codeLens/resolve', params: { range, data: { uri: textDocument.uri } } },
    { method: 'completionItem/resolve', params: { label: 'x', data: textDocument.uri } },
    { method: 'workspace/willRenameFiles', params: { files: [{ oldUri: uris[0], newUri: uris[1] }] } },
  ]);
}

/** What a client tells, at times out of its turn or with places that there are not. */
function noticeIn(text: string, pick: Pick): { method: string; params: object } {
  const textDocument = { uri: pick.one(uris), version: pick.below(9), languageId: 'yaml', text };
  const range = { start: placeIn(text, pick), end: placeIn(text, pick) };
  const contentChanges = [{ range, text: pick.one(['', 'x', '\n', '\r', ...properties]) }, { text }];
  return pick.one<{ method: string; params: object }>([
    { method: 'textDocument/didOpen', params: { textDocument } },
    {
      method: 'textDocument/didChange',
      params: { textDocument, contentChanges: contentChanges.slice(pick.below(2)) },
    },
    { method: 'textDocument/didClose', params: { textDocument } },
    { method: 'textDocument/didSave', params: { textDocument } },
    { method: '$/cancelRequest', params: { id: pick.below(30) } },
    { method: '$/setTrace', params: { value: 'off' } },
    { method: 'workspace/didChangeConfiguration', params: { settings: { analystNotes: { rules: {} } } } },
    {
      method: 'workspace/didChangeWorkspaceFolders',
      params: { event: { added: [], removed: [{ uri: folder, name: 'x' }] } },
    },
    { method: 'workspace/didChangeWatchedFiles', params: { changes: [{ uri: textDocument.uri, type: 1 }] } },
  ]);
}

/** A message that goes wrong in one part: a type, a name, a place, an address. */
function wrong(params: object, pick: Pick): unknown {
  if (pick.chance(20)) return { ...params, textDocument: { uri: pick.one(otherUris), version: 1 } };
  const far = pick.one([-1, 1e9, 1.5, null, '1']);
  if (pick.chance(20)) return { ...params, position: { line: far, character: far }, range: { start: far } };
  return twisted(params, pick);
}

const honest = 'title: Honest\nclaims:\n  a: {text: It rains., kind: fact}\n';

/** The server still knows what a note says that nobody meddled with. */
async function answersRightly(client: Client): Promise<void> {
  const uri = `${folder}/honest.notes.yaml`;
  await client.open(uri, honest);
  const position = { line: 2, character: 3 };
  const { result, error } = await client.wire.ask(
    client.request('textDocument/hover', { textDocument: { uri }, position }),
  );
  assert.match(JSON.stringify(result ?? error ?? null), /It rains/);
}

async function served(text: string, pick: Pick): Promise<void> {
  const client = new Client(pick);
  try {
    await client.begin(pick);
    for (const uri of uris) await client.open(uri, text);
    await meddled(client, text, pick);
    await answersRightly(client);
    assert.deepEqual(client.wire.failures, []);
  } finally {
    client.end();
  }
}

/** Some messages, right and wrong. Each that asks is answered, and what is asked rightly is nobody's failure. */
async function meddled(client: Client, text: string, pick: Pick): Promise<void> {
  const asked: { readonly message: Asked; readonly isRight: boolean }[] = [];
  for (let count = 3 + pick.below(12); count > 0; count--) {
    const isRight = pick.chance(40);
    const isRequest = pick.chance(65);
    const { method, params } = isRequest ? requestIn(text, pick) : noticeIn(text, pick);
    const sent = isRight ? params : wrong(params, pick);
    if (!isRequest) {
      await client.notify(method, sent);
      continue;
    }
    const name =
      isRight || pick.chance(90) ? method : pick.one([...properties, 'initialize', 'textDocument/']);
    const message = client.request(name, sent);
    await client.wire.send(message);
    asked.push({ message, isRight });
  }
  for (const { message, isRight } of asked) {
    const { error } = await client.wire.answerTo(message);
    if (isRight) assert.notEqual(error?.code, ErrorCodes.InternalError, JSON.stringify([message, error]));
  }
}

export const servingSubjects: readonly Subject[] = [{ name: 'language server', every: 25, run: served }];
