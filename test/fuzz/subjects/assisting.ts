import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { serverOf } from '../../../src/cli/mcp/server';
import { tools } from '../../../src/tools';
import type { Pick } from '../../unit/support/pick';
import { NotesInMemory } from '../../unit/tools/notes-in-memory';
import { properties } from '../material';
import type { Subject } from '../subject';
import { twisted } from '../twist';
import { type Answer, type Asked, Wire } from '../wire';

class NotesUpdated extends NotesInMemory {
  async update(): Promise<void> {
    // They stand in memory as they are.
  }
}

const clientInfo = { name: 'fuzz', version: '1' };

function requestIn(pick: Pick): { method: string; params: object } {
  const word = pick.one([...properties, 'a', 'war', '']);
  const given = { id: word, first: word, second: word, query: word, note: pick.one(['a', word]), depth: 2 };
  const name = pick.chance(85) ? pick.one(tools).name : word;
  return pick.one([
    { method: 'tools/call', params: { name, arguments: given } },
    { method: 'tools/call', params: { name, arguments: given } },
    { method: 'tools/list', params: {} },
    { method: 'ping', params: {} },
    { method: 'initialize', params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo } },
    { method: pick.one(['resources/list', 'prompts/get', 'logging/setLevel', word]), params: {} },
  ]);
}

/** An assistant that speaks to the server as over its input and output. */
function connected(notes: NotesUpdated, failed: (error: unknown) => void) {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const wire = new Wire(toServer, (text) => `${text}\n`);
  let pending = '';
  toClient.setEncoding('utf8').on('data', (text: string) => {
    const lines = (pending + text).split('\n');
    pending = lines.pop() ?? '';
    for (const line of lines) wire.take(JSON.parse(line) as Answer);
  });
  const server = serverOf(notes, failed);
  return { wire, server, begun: server.connect(new StdioServerTransport(toServer, toClient)) };
}

/** Each request is answered, whatever comes with it, and the next one rightly. */
async function assisted(text: string, pick: Pick): Promise<void> {
  const { wire, server, begun } = connected(new NotesUpdated({ a: text, honest }), () => undefined);
  try {
    await begun;
    await meddled(wire, pick);
    const { result } = await wire.ask({
      ...{ jsonrpc: '2.0', id: 1_000_000, method: 'tools/call' },
      params: { name: 'search_entries', arguments: { query: 'It rains', note: 'honest' } },
    });
    assert.match(JSON.stringify(result), /rains-here/);
    assert.deepEqual(wire.failures, []);
  } finally {
    await server.close();
    wire.end();
  }
}

const honest = 'title: Honest\nclaims:\n  rains-here: {text: It rains., kind: fact}\n';

async function meddled(wire: Wire, pick: Pick): Promise<void> {
  const asked: Asked[] = [];
  for (let id = 3 + pick.below(10); id > 0; id--) {
    const { method, params } = requestIn(pick);
    const message: Asked = {
      jsonrpc: '2.0',
      id,
      method,
      params: pick.chance(50) ? twisted(params, pick) : params,
    };
    // What is no request at all may stay unanswered.
    if (pick.chance(20)) await wire.send(twisted({ ...message, id: -1 }, pick));
    await wire.send(message);
    if (isMembers(message.params)) asked.push(message);
  }
  for (const message of asked) await wire.answerTo(message);
}

function isMembers(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const assistingSubjects: readonly Subject[] = [{ name: 'assistants', every: 25, run: assisted }];
