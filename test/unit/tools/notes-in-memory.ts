import assert from 'node:assert/strict';
import Ajv from 'ajv';
import { Checker, type Note, Workspace } from '../../../src/core';
import type { CheckedNote } from '../../../src/session';
import { type ToolHost, tools } from '../../../src/tools';
import { dedented } from '../support/marks';

/** Notes that include each other by their names, on a day. */
export class NotesInMemory implements ToolHost {
  readonly today = '2022-02-22';
  current: Note | undefined;
  private readonly workspace = new Workspace((_, path) => path);

  constructor(files: Readonly<Record<string, string>>) {
    for (const [name, text] of Object.entries(files)) this.workspace.set(name, dedented(text));
  }

  get notes(): Iterable<Note> {
    return this.workspace.all;
  }

  nameOf({ uri }: Note): string {
    return uri;
  }

  noteAt(uri: string): Note | undefined {
    return this.workspace.get(uri);
  }

  find(name: string): Note | undefined {
    return this.workspace.get(name);
  }

  whyAbsent(name: string): string | undefined {
    return name === 'secret' ? '“secret” is not shown.' : undefined;
  }

  async check(note: Note): Promise<CheckedNote> {
    const checker = new Checker(note, { today: this.today });
    const { diagnostics } = checker;
    const diagnosticsIn: CheckedNote['diagnosticsIn'] = (within) => checker.diagnosticsIn(within);
    const diagnosticsOf: CheckedNote['diagnosticsOf'] = (code) => checker.diagnosticsOf(code);
    return { uri: note.uri, note, diagnostics, diagnosticsIn, diagnosticsOf, revision: '' };
  }
}

const ajv = new Ajv({ strict: true, strictTypes: false, allErrors: true });

/** What a tool answers, of which it is held that it is what the tool says of its answers. */
export async function asked(notes: ToolHost, name: string, input: unknown = {}) {
  const tool = tools.find((each) => each.name === name);
  assert.ok(tool, name);
  const { structured, text } = await tool.call(notes, input);
  assert.ok(ajv.validate(tool.outputSchema, structured), ajv.errorsText());
  // What is sent is what was made: nothing of it is lost on the way.
  assert.deepEqual(JSON.parse(JSON.stringify(structured)), structured);
  return { structured, lines: text.split('\n') };
}

export async function linesOf(notes: ToolHost, name: string, input?: unknown): Promise<readonly string[]> {
  return (await asked(notes, name, input)).lines;
}
