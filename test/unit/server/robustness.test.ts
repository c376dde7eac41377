import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { CancellationTokenSource, type Diagnostic, type Hover } from 'vscode-languageserver/node';
import { program } from '../cli/program';
import { Editor } from './editor';
import { files, judgement } from './notes';

async function begin(context: TestContext): Promise<{ editor: Editor; uri: string }> {
  const editor = await Editor.start(files);
  context.after(() => editor.discard());
  return { editor, uri: await editor.open('war.notes.yaml') };
}

/** What is said of an entry of an included note, once that is read. */
async function hoverIn(editor: Editor, uri: string): Promise<Hover> {
  await editor.request('workspace/symbol', { query: '' });
  return editor.ask<Hover>('hover', uri, 'by: mod');
}

function wordsOf(found: readonly Diagnostic[]): string[] {
  return found.map(({ code, message, range }) => JSON.stringify([code, message, range]));
}

/** What a server that knows nothing of before says of the notes as they are open now. */
async function anew(context: TestContext, editor: Editor, uri: string): Promise<string[]> {
  const fresh = await Editor.start({ ...files, 'war.notes.yaml': editor.textOf(uri) });
  context.after(() => fresh.discard());
  const other = await fresh.open('war.notes.yaml');
  await fresh.request('workspace/symbol', { query: '' });
  return wordsOf(await settled(fresh, other));
}

/** The diagnostics once nothing more is to come. */
async function settled(editor: Editor, uri: string): Promise<readonly Diagnostic[]> {
  await editor.diagnostics(uri);
  await new Promise((resolve) => setTimeout(resolve, 300));
  return editor.diagnostics(uri);
}

describe('a server whose client is gone', () => {
  it('ends when its input ends', async () => {
    const editor = await Editor.start(files);
    await editor.open('war.notes.yaml');
    const ended = once(editor.process, 'exit');
    editor.process.stdin?.end();
    assert.deepEqual(await ended, [1, null]);
    editor.discard();
  });

  it('ends when the process of the client is gone, though its pipes are held', {
    timeout: 20_000,
  }, async (context) => {
    const client = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const server = spawn(process.execPath, [program, 'lsp']);
    context.after(() => server.kill());
    const params = { processId: client.pid, rootUri: null, capabilities: {} };
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    await once(server.stdout, 'data');
    client.kill();
    assert.deepEqual(await once(server, 'exit'), [1, null]);
  });

  it('ends well when it was told to', async () => {
    const editor = await Editor.start(files);
    assert.equal(await editor.stop(), 0);
  });
});

describe('a client that sends nonsense', () => {
  it('is refused each request, and answered the next one', async (context) => {
    const { editor, uri } = await begin(context);
    const textDocument = { uri };
    for (const [method, params] of [
      ['textDocument/hover', {}],
      ['textDocument/hover', { textDocument, position: 'here' }],
      ['textDocument/rename', { textDocument, position: { line: 0, character: 0 } }],
      ['textDocument/completion', null],
      ['textDocument/codeAction', { textDocument, range: 7 }],
      ['textDocument/noSuchThing', { textDocument }],
      ['codeLens/resolve', { data: 3 }],
      ['callHierarchy/incomingCalls', {}],
    ] as const)
      await editor.request(method, params).catch((error) => assert.ok(error instanceof Error));
    for (const position of [
      { line: -4, character: 2 },
      { line: 1e9, character: 1e9 },
      { line: 2.5, character: Number.NaN },
    ])
      await editor.request('textDocument/hover', { textDocument, position }).catch(() => undefined);
    await editor.notify('textDocument/didChange', { textDocument: { uri: 7 } });
    await editor.notify('textDocument/didOpen', {});
    await editor.notify('textDocument/didClose', { textDocument: null });
    await editor.notify('workspace/didChangeConfiguration', { settings: 'all' });
    const found = await hoverIn(editor, uri);
    assert.match(JSON.stringify(found.contents), /Russian Ministry of Defence/);
  });

  it('is answered behind a message that is no JSON', async (context) => {
    const { editor, uri } = await begin(context);
    const body = '{"jsonrpc": "2.0", "id": 1, "method":';
    editor.process.stdin?.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    const found = await hoverIn(editor, uri);
    assert.match(JSON.stringify(found.contents), /Russian Ministry of Defence/);
  });

  it('is told why the server ends where no message can be found in what it sends', async () => {
    const server = spawn(process.execPath, [program, 'lsp']);
    let said = '';
    server.stderr.on('data', (part) => {
      said += part;
    });
    server.stdin.write('Content-Length: many\r\n\r\nHello');
    const [code] = await once(server, 'exit');
    assert.equal(code, 1);
    assert.match(said, /^The language server ends: /m);
  });
});

describe('a client whose changes come out of order', () => {
  it('is told so, is told nothing wrong, and is served again when it opens the note anew', async (context) => {
    const { editor, uri } = await begin(context);
    await editor.diagnostics(uri);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const change = (version: number) =>
      editor.notify('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range, text: '# a\n' }],
      });
    await change(3);
    await change(2);
    await editor.until(
      () => editor.messages.some((each) => /until it is opened anew/.test(each)),
      'it is told',
    );
    await editor.until(() => editor.told.get(uri)?.diagnostics.length === 0, 'nothing is told of the note');
    await editor.open('war.notes.yaml');
    await editor.until(() => (editor.told.get(uri)?.diagnostics.length ?? 0) > 0, 'it is told of anew');
    assert.deepEqual(wordsOf(await settled(editor, uri)), await anew(context, editor, uri));
  });

  it('is not believed where a change is beyond the text', async (context) => {
    const { editor, uri } = await begin(context);
    const at = { line: 4000, character: 0 };
    const contentChanges = [{ range: { start: at, end: at }, text: 'x' }];
    await editor.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges });
    await editor.until(() => editor.messages.some((each) => /makes no sense/.test(each)), 'it is told');
  });
});

describe('a client that floods the server', () => {
  it('with 10,000 changes is told of the last text as a fresh server tells of it', {
    timeout: 60_000,
  }, async (context) => {
    const { editor, uri } = await begin(context);
    const words = ['troops-massed', 'unknown-one', ' likely', '\n', '# c\n', '  x-y: {text: T}\n'];
    let seed = 7;
    const next = (most: number): number => {
      seed = (seed * 48271) % 2147483647;
      return seed % most;
    };
    for (let count = 0; count < 10_000; count++) {
      const lines = editor.textOf(uri).split('\n');
      const line = 2 + next(lines.length - 2);
      const character = next((lines[line] ?? '').length + 1);
      // As much is deleted as is typed, so that the note stays a note of its length.
      const start = { line, character };
      const end = lines.length > 40 ? { line: line + 2, character: 0 } : start;
      const isLast = line + 2 >= lines.length;
      await editor.edit(uri, [
        { range: { start, end: isLast ? start : end }, newText: words[next(words.length)] ?? '' },
      ]);
    }
    await editor.request('workspace/symbol', { query: '' });
    assert.deepEqual(wordsOf(await settled(editor, uri)), await anew(context, editor, uri));
  });

  it('with requests that it cancels gets an answer to each, and is served on', {
    timeout: 60_000,
  }, async (context) => {
    const { editor, uri } = await begin(context);
    const names = ['hover', 'completion', 'definition', 'references', 'documentSymbol', 'rename'];
    const asked = Array.from({ length: 1200 }, (_, n) => {
      const token = new CancellationTokenSource();
      const position = editor.at(uri, 'by: mod', 'behind');
      const params = { textDocument: { uri }, position, context: {}, newName: 'ministry' };
      const answer = editor.connection.sendRequest(
        `textDocument/${names[n % names.length]}`,
        params,
        token.token,
      );
      token.cancel();
      return answer.then(
        () => 'answered',
        () => 'cancelled',
      );
    });
    assert.ok(
      (await Promise.all(asked)).every((outcome) => outcome === 'cancelled' || outcome === 'answered'),
    );
    const found = await hoverIn(editor, uri);
    assert.match(JSON.stringify(found.contents), /Russian Ministry of Defence/);
    assert.equal(editor.textOf(uri), judgement);
  });
});

describe('a large note', () => {
  it('is told of at once by the lines of a key, and then as a fresh server tells of it', {
    timeout: 60_000,
  }, async (context) => {
    const claims = Array.from(
      { length: 1500 },
      (_, n) => `  c-${n}: {text: "Claim ${n} stands.", supported-by: [troops-massed, c-${n + 1}]}\n`,
    );
    const editor = await Editor.start({ ...files, 'war.notes.yaml': judgement + claims.join('') });
    context.after(() => editor.discard());
    const uri = await editor.open('war.notes.yaml');
    await settled(editor, uri);
    for (const [words, text] of [
      ['c-700]', 'c-x]'],
      ['Claim 900 stands', 'Russia is certain to stand'],
      ['c-800]', 'c-800, c-800]'],
      ['c-x]', 'c-700]'],
      ['  c-1000: ', '  # c\n  c-1000: '],
    ] as const) {
      await editor.type(uri, words, text);
      await editor.diagnostics(uri);
    }
    assert.deepEqual(wordsOf(await settled(editor, uri)), await anew(context, editor, uri));
  });
});

describe('the server', () => {
  it('writes nothing', async (context) => {
    const { editor, uri } = await begin(context);
    const before = snapshot(editor.folder);
    await editor.ask('rename', uri, 'by: mod', { newName: 'ministry' });
    for (const form of ['md', 'html', 'stix'])
      await editor.request('workspace/executeCommand', {
        command: 'analyst-notes.export',
        arguments: [uri, form],
      });
    await editor.close(uri);
    assert.deepEqual(snapshot(editor.folder), before);
  });
});

function snapshot(folder: string): unknown[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const path = join(folder, name);
      const { mtimeMs } = statSync(path);
      return [name, mtimeMs, statSync(path).isFile() ? readFileSync(path, 'utf8') : ''];
    });
}

describe('a note that is too large', () => {
  it('is told of once, asked about in vain, and others are answered for', async (context) => {
    const many = `title: T\n${'x-a: b\n'.repeat(200_001)}`;
    const editor = await Editor.start({ ...files, 'many.notes.yaml': many });
    context.after(() => editor.discard());
    const large = await editor.open('many.notes.yaml');
    const told = wordsOf(await settled(editor, large));
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', /This note has more than 200,000 entries, and is not read\. Divide it/);
    assert.equal(await editor.ask('hover', large, 'title'), null);
    const uri = await editor.open('war.notes.yaml');
    assert.ok(await hoverIn(editor, uri));
  });
});
