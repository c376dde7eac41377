import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import { Editor } from './editor';

const count = 1200;
const facts = Array.from({ length: count }, (_, n) => `  c${n}: {text: Ships leave port ${n}., kind: fact}`);
const note = `title: T\nclaims:\n${facts.join('\n')}\n  last: {text: They stay., kind: fact, supported-by: [nobody]}\n`;

it('of very much that is found, the gravest is told, and how much more there is', async () => {
  const editor = await Editor.start({ 'many.notes.yaml': note });
  try {
    const uri = await editor.open('many.notes.yaml');
    await editor.until(() => editor.told.has(uri), 'the note is told of');
    const [rest, ...told] = editor.told.get(uri)?.diagnostics ?? [];
    assert.equal(told.length, 1000);
    assert.match(String(rest?.message), /^\d+ more are found that are not listed here/);
    const errors = told.filter(({ severity }) => severity === DiagnosticSeverity.Error);
    assert.deepEqual(
      errors.map(({ range }) => range.start.line),
      [count + 2],
    );
  } finally {
    editor.discard();
  }
});
