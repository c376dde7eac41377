import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../host/paths';
import { Editor } from '../unit/server/editor';
import { type LinkedNote, linkedNote } from './linked-note';
import { quantile, rounded } from './measures';
import { runProgram } from './program';
import { Random } from './random';
import { figure, table } from './table';

/**
 * What a client of `analyst-notes lsp` waits for in a note of 10,000 claims, beside Red Hat's YAML language server in
 * the same run, both over stdio: from a key to its diagnostics; and how much memory both take. Usage:
 *   npm run bench:lsp
 */
const claims = 10_000;
const [ownKeys, theirKeys, questions] = [200, 3, 300];
/** Between two keys, in milliseconds: a quick typist. */
const rhythm = 100;
const leastFaster = 500;
const longestAnswer = 20;
const mostMemory = 0.5;

/** A server with the note open, in the hands of a typist. */
class Typing {
  private version = 1;

  private constructor(
    private readonly editor: Editor,
    private readonly uri: string,
    private readonly note: LinkedNote,
  ) {}

  static async begin(note: LinkedNote, server?: readonly string[]): Promise<Typing> {
    const editor = await Editor.start({ 'year.notes.yaml': note.text }, { ...(server && { server }) });
    await editor.notify('workspace/didChangeConfiguration', { settings: schemas });
    const uri = await editor.open('year.notes.yaml');
    const typing = new Typing(editor, uri, note);
    await typing.told(undefined);
    // Its first check may be one of a schema that is still to be read.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    return typing;
  }

  /** From a key to what is told of it, in milliseconds: a character comes to the end of the link, or goes. */
  async key(count: number): Promise<number[]> {
    const { uri, note, editor } = this;
    const start = editor.texts.get(uri)?.positionAt(note.at + note.link.length - ']]'.length);
    if (!start) throw new Error('The note is not open.');
    const behind = { line: start.line, character: start.character + 1 };
    const times: number[] = [];
    for (let n = 0; n < count; n++) {
      const comes = n % 2 === 0;
      const change = { range: { start, end: comes ? start : behind }, text: comes ? 'x' : '' };
      const textDocument = { uri, version: ++this.version };
      const before = editor.told.get(uri);
      const began = performance.now();
      await editor.notify('textDocument/didChange', { textDocument, contentChanges: [change] });
      await this.told(before);
      times.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, rhythm));
    }
    return times;
  }

  /** How long answers take at places of the note, in milliseconds. */
  async ask(method: string, count: number): Promise<number[]> {
    const random = new Random(7);
    const document = this.editor.texts.get(this.uri);
    const times: number[] = [];
    for (let n = 0; n < count; n++) {
      const position = document?.positionAt(random.pick(this.note.claims).reference);
      const began = performance.now();
      await this.editor.request(method, { textDocument: { uri: this.uri }, position });
      times.push(performance.now() - began);
    }
    return times;
  }

  /** What the process of the server takes, in megabytes. */
  get memory(): number {
    const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(this.editor.process.pid)], {
      encoding: 'utf8',
    });
    return Number(stdout) / 1000;
  }

  end(): void {
    this.editor.discard();
  }

  /** Waits until something else is told of the note than before. */
  private told(before: ReturnType<Editor['told']['get']>): Promise<void> {
    return this.editor.until(() => this.editor.told.get(this.uri) !== before, 'diagnostics', 600_000);
  }
}

const schema = pathToFileURL(path.join(root, 'test', 'bench', 'schema.json')).href;
const schemas = { yaml: { schemas: { [schema]: '*.notes.yaml' }, schemaStore: { enable: false } } };

interface Bar {
  readonly what: string;
  readonly value: number;
  readonly isMet: boolean;
}

async function measure(): Promise<Bar[]> {
  const note = linkedNote(claims, claims / 2);
  const ours = await Typing.begin(note);
  // The first keys and questions meet code that is still being compiled.
  await ours.key(40);
  for (const method of ['textDocument/hover', 'textDocument/completion']) await ours.ask(method, 60);
  const own = { keys: await ours.key(ownKeys), memory: ours.memory };
  const hover = quantile(await ours.ask('textDocument/hover', questions), 0.95);
  const completion = quantile(await ours.ask('textDocument/completion', questions), 0.95);
  ours.end();
  const peer = path.join(root, 'node_modules', 'yaml-language-server', 'bin', 'yaml-language-server');
  const theirs = await Typing.begin(note, [peer, '--stdio']);
  const their = { keys: await theirs.key(theirKeys), memory: theirs.memory };
  theirs.end();
  const rows = [['analyst-notes', own] as const, ['yaml-language-server', their] as const];
  const heads = ['server', 'key, median ms', 'key, p95 ms', 'memory, MB'];
  console.log(
    table(
      heads,
      rows.map(([name, { keys, memory }]) => rowOf(name, keys, memory)),
    ),
  );
  const faster = rounded(quantile(their.keys, 0.5) / quantile(own.keys, 0.5));
  const share = rounded(own.memory / their.memory);
  return [
    {
      what: `key to diagnostics: × as fast, at least ${leastFaster}`,
      value: faster,
      isMet: faster >= leastFaster,
    },
    { what: `hover, p95 ms, at most ${longestAnswer}`, value: rounded(hover), isMet: hover <= longestAnswer },
    {
      what: `completion, p95 ms, at most ${longestAnswer}`,
      value: rounded(completion),
      isMet: completion <= longestAnswer,
    },
    { what: `memory: share of its, at most ${mostMemory}`, value: share, isMet: share <= mostMemory },
  ];
}

function rowOf(name: string, keys: readonly number[], memory: number): string[] {
  return [name, figure(quantile(keys, 0.5)), figure(quantile(keys, 0.95)), figure(memory)];
}

runProgram(async () => {
  const bars = await measure();
  console.log(
    `\n${table(
      ['bar', 'value', ''],
      bars.map(({ what, value, isMet }) => [what, figure(value), isMet ? 'met' : 'MISSED']),
    )}`,
  );
  return bars.every(({ isMet }) => isMet) ? 0 : 1;
});
