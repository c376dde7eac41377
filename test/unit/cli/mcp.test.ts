import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import Ajv from 'ajv';
import { program, run } from './program';
import { workplace } from './workplace';

const note = `title: Harbour
sources: {gazette: Gazette}
hypotheses: {long: A long strike, short: A short one}
claims:
  strike: {text: They strike, key: true, supported-by: pickets}
indicators:
  pickets: {text: Pickets stand, sources: gazette, consistency: {long: C, short: I}}
  talks: {text: Talks begin, status: watching, until: 2022-03-01}
`;

/** A folder with notes, and beside it what is none of the server’s business. */
function place(context: TestContext, more: Readonly<Record<string, string>> = {}) {
  const top = workplace(
    context,
    new Map(Object.entries({ 'notes/a.notes.yaml': note, 'secret.notes.yaml': 'title: Secret\n', ...more })),
  );
  return { top, folder: join(top, 'notes') };
}

/** Starts the server as a program of its own, with the client of the protocol’s library. */
async function connected(context: TestContext, ...folders: readonly string[]) {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [program, 'mcp', ...folders, '--today', '2022-04-01'],
    stderr: 'pipe',
  });
  let log = '';
  transport.stderr?.on('data', (text) => {
    log += text;
  });
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport);
  context.after(() => client.close());
  /** The text of an answer, and whether it is a refusal. Unlike the client, a caller may send anything. */
  const ask = async (name: string, input: unknown = {}) => {
    const { content, isError = false } = await client.callTool({
      name,
      arguments: input as Record<string, unknown>,
    });
    const [part] = content as readonly { readonly text: string }[];
    return { text: part?.text ?? '', isError };
  };
  return { client, transport, ask, log: () => log };
}

const calls: readonly (readonly [string, Record<string, unknown>])[] = [
  ['check_note', {}],
  ['check_note', { note: 'a.notes.yaml', severity: 'hint', limit: 1 }],
  ['evidence_of_claim', { id: 'strike' }],
  ['evidence_of_claim', { id: 'long' }],
  ['impact_of_entry', { id: 'gazette' }],
  ['search_entries', { query: 'strike' }],
  ['search_entries', { query: 'is:overdue' }],
  ['watch_list', {}],
  ['compare_hypotheses', { first: 'long', second: 'short' }],
];

test('the server lists its tools, and each answer is what the tool says that it is', async (context) => {
  const { folder } = place(context);
  const { client, log } = await connected(context, folder);
  const { tools } = await client.listTools();
  assert.deepEqual(tools.map(({ name }) => name).sort(), [...new Set(calls.map(([name]) => name))].sort());
  const ajv = new Ajv();
  for (const { name, annotations, outputSchema } of tools) {
    assert.deepEqual([annotations?.readOnlyHint, annotations?.openWorldHint], [true, false], name);
    for (const [, input] of calls.filter(([called]) => called === name)) {
      const { structuredContent, isError, content } = await client.callTool({ name, arguments: input });
      assert.ok(!isError, JSON.stringify(content));
      assert.ok(ajv.validate(outputSchema ?? false, structuredContent), ajv.errorsText());
      assert.match(JSON.stringify(structuredContent), /"file":"a\.notes\.yaml"/);
    }
  }
  assert.equal(log(), '');
});

test('input that does not fit is refused with what is wrong', async (context) => {
  const { client, ask } = await connected(context, place(context).folder);
  assert.deepEqual(await ask('check_note', { note: 5 }), {
    text: 'The input does not fit: note: Invalid input: expected string, received number.',
    isError: true,
  });
  assert.match((await ask('evidence_of_claim')).text, /id: .*expected string/);
  assert.match((await ask('evidence_of_claim', { id: 'strikes' })).text, /Is “strike” meant\?/);
  await assert.rejects(client.callTool({ name: 'delete_note' }), /There is no tool “delete_note”/);
  await assert.rejects(ask('check_note', 'a'), /arguments|expected/i);
});

test('what lies outside of the folders is not read, by whichever way', async (context) => {
  const { top, folder } = place(context, {
    'notes/b.notes.yaml':
      'title: B\ninclude: ../secret.notes.yaml\nsources: {s: {title: S, file: ../secret.notes.yaml}}\n',
  });
  symlinkSync(join(top, 'secret.notes.yaml'), join(folder, 'link.notes.yaml'));
  mkdirSync(join(top, 'other'));
  writeFileSync(join(top, 'other', 'deep.notes.yaml'), 'title: Secret\nclaims: {hidden: Secret}\n');
  symlinkSync(join(top, 'other'), join(folder, 'linked'));
  writeFileSync(
    join(folder, 'c.notes.yaml'),
    'title: C\ninclude: linked/deep.notes.yaml\nclaims: {c: "[[hidden]]"}\n',
  );
  const { ask } = await connected(context, folder);
  for (const path of ['../secret.notes.yaml', join(top, 'secret.notes.yaml'), '/etc/passwd'])
    assert.match(
      (await ask('check_note', { note: path })).text,
      /lies outside of what may be read here: /,
      path,
    );
  for (const path of ['link.notes.yaml', 'linked/deep.notes.yaml'])
    assert.deepEqual(await ask('check_note', { note: path }), {
      text: `“${path}” leads out of the folders that are named, and is not read.`,
      isError: true,
    });
  const answers = [
    ...[await ask('search_entries', { query: '' }), await ask('watch_list')],
    ...[await ask('check_note', { note: 'b' }), await ask('check_note', { note: 'c' })],
  ];
  for (const { text } of answers) assert.doesNotMatch(text, /Secret/);
  assert.match(answers[2]?.text ?? '', /unresolved-include/);
});

test('notes are answered for as they are on the disk at that time', async (context) => {
  const { folder } = place(context);
  const { ask } = await connected(context, folder);
  assert.match((await ask('search_entries', { query: 'kind:claim' })).text, /^1 entry found in 1 note/);
  writeFileSync(join(folder, 'a.notes.yaml'), note.replace('They strike', 'They work'));
  mkdirSync(join(folder, 'new'));
  writeFileSync(join(folder, 'new', 'b.notes.yaml'), 'title: B\nclaims: {b: They wait}\n');
  assert.match(
    (await ask('search_entries', { query: 'they' })).text,
    /They work[\s\S]*They wait” — new\/b\.notes/,
  );
  renameSync(join(folder, 'new', 'b.notes.yaml'), join(folder, 'c.notes.yaml'));
  assert.match(
    (await ask('search_entries', { query: 'wait' })).text,
    /^1 entry found in 2 notes\n.* — c\.notes/,
  );
  rmSync(join(folder, 'a.notes.yaml'));
  assert.match((await ask('check_note', {})).text, /^c\.notes\.yaml: /);
});

test('of several folders, files have their whole path, which leads to them again', async (context) => {
  const { top, folder } = place(context, { 'more/b.notes.yaml': 'title: B\nclaims: {b: B}\n' });
  const { ask } = await connected(context, folder, join(top, 'more'));
  const path = join(top, 'more', 'b.notes.yaml').replaceAll('\\', '/');
  assert.match((await ask('search_entries', { query: 'id:b' })).text, new RegExp(` — ${path}:2:`));
  for (const name of [path, 'b.notes.yaml', 'b'])
    assert.match((await ask('check_note', { note: name })).text, /^.*b\.notes\.yaml: /);
});

test('many questions at once are answered each', async (context) => {
  const { client } = await connected(context, place(context).folder);
  const all = Array.from({ length: 40 }, () =>
    client.callTool({ name: 'search_entries', arguments: { query: '' } }),
  );
  for (const { structuredContent } of await Promise.all(all))
    assert.equal((structuredContent as { total: number }).total, 6);
});

test('nothing is written', async (context) => {
  const { top, folder } = place(context);
  const state = () =>
    readdirSync(top, { recursive: true, encoding: 'utf8' }).map((name) => {
      try {
        return [name, readFileSync(join(top, name), 'utf8')];
      } catch {
        return [name];
      }
    });
  const before = state();
  const { client } = await connected(context, folder);
  for (const [name, input] of calls) await client.callTool({ name, arguments: input });
  assert.deepEqual(state(), before);
});

/** A server whose client is this test, by hand. */
function started(context: TestContext, ...words: readonly string[]) {
  const server = spawn(process.execPath, [program, 'mcp', ...words], { stdio: 'pipe' });
  context.after(() => server.kill());
  return server;
}

test('the server ends when its client goes, also where it still could be written to', {
  timeout: 60_000,
}, async (context) => {
  const { folder } = place(context);
  const idle = started(context, folder);
  idle.stdin.end();
  assert.deepEqual(await once(idle, 'exit'), [0, null]);
  const busy = started(context, folder);
  const initialize = {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 't', version: '1' },
  };
  busy.stdin.write(
    `${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: initialize })}\n`,
  );
  await once(busy.stdout, 'data');
  const call = { name: 'check_note', arguments: {} };
  busy.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: 2, method: 'tools/call', params: call })}\n`);
  // It is written to no more, and still could be.
  busy.stdout.destroy();
  assert.deepEqual(await once(busy, 'exit'), [0, null]);
});

test('what is no message is passed over', async (context) => {
  const server = started(context, place(context).folder);
  server.stdin.write('nonsense\n{"jsonrpc":"2.0"}\n\n');
  server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: 7, method: 'ping' })}\n`);
  const [answer] = await once(server.stdout, 'data');
  assert.deepEqual(JSON.parse(String(answer)), { jsonrpc: '2.0', id: 7, result: {} });
});

test('a folder has to be one, and is not the whole disk', (context) => {
  const { top, folder } = place(context);
  for (const wrong of [join(top, 'none'), join(folder, 'a.notes.yaml')])
    assert.equal(run(top, 'mcp', wrong).code, 2, wrong);
  assert.match(run('/', 'mcp').err, /Name the folders with notes/);
  assert.match(run(top, 'mcp', '--today', 'soon').err, /--today takes a day/);
  assert.match(run(top, 'mcp', '--help').out, /^Usage: analyst-notes mcp/);
});

test('a note that is too large is told to be so, and others are answered for', async (context) => {
  const many = `title: T\n${'x-a: b\n'.repeat(200_001)}`;
  const { folder } = place(context, { 'notes/many.notes.yaml': many });
  const { ask } = await connected(context, folder);
  const large = await ask('check_note', { note: 'many.notes.yaml' });
  assert.match(JSON.stringify(large), /This note has more than 200,000 entries, and is not read/);
  assert.doesNotMatch(JSON.stringify(await ask('check_note', { note: 'a.notes.yaml' })), /is not read/);
});
