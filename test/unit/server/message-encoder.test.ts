import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Message } from 'vscode-languageserver/node';
import { messageEncoder } from '../../../src/server/message-encoder';

async function sentBy(encoder: ReturnType<typeof messageEncoder>, message: object): Promise<unknown> {
  const bytes = await encoder.encode({ jsonrpc: '2.0', ...message } as Message);
  return JSON.parse(Buffer.from(bytes).toString('utf8'));
}

const finding = (message: string) => ({ message, range: { start: { line: 1 }, end: { line: 2 } } });
const told = (...diagnostics: readonly object[]) => ({
  method: 'textDocument/publishDiagnostics',
  params: { uri: 'file:///é.notes.yaml', version: 2, diagnostics },
});

describe('Messages of the server are written', () => {
  const [one, other] = [finding('“It ends” ]}} is vague'), finding('another')];

  it('as they are, those of diagnostics too', async () => {
    const encoder = messageEncoder();
    for (const message of [
      told(),
      told(one),
      told(one, other),
      told(other, one),
      { method: 'window/logMessage', params: { type: 3, message: '…' } },
      { id: 1, result: { diagnostics: [one] } },
    ])
      assert.deepEqual(await sentBy(encoder, message), { jsonrpc: '2.0', ...message });
  });

  it('whatever stands behind their content', async () => {
    const message = { ...told(one), trace: 'verbose' };
    assert.deepEqual(await sentBy(messageEncoder(), message), { jsonrpc: '2.0', ...message });
  });
});
