import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { asPrinted, byPlace, toldByCommandLine } from './command-line';
import { closeAll, codeOf, codesOf, openNote, sampleUri, until, words } from './support';

const broken =
  'title: T\nactors:\n  a: {name: A, kid: state}\nclaims:\n  c:\n    text: A acts.\n    by: b\n    sources: s\n';

describe('Diagnostics', () => {
  afterEach(closeAll);

  it('stand where the problem is, with their code and what it takes to mend it', async () => {
    const document = await openNote(broken);
    const [unknown] = await until('diagnostics', () => {
      const found = vscode.languages.getDiagnostics(document.uri);
      return found.length > 0 ? found : undefined;
    });
    assert.equal(codeOf(unknown as vscode.Diagnostic), 'unknown-key');
    assert.equal(unknown?.source, 'Analyst Notes');
    assert.equal(unknown?.severity, vscode.DiagnosticSeverity.Warning);
    assert.equal(words(document, (unknown as vscode.Diagnostic).range), 'kid');
    assert.match((unknown as vscode.Diagnostic).message, /Did you mean “kind”\?/);
    assert.deepEqual(codesOf(document.uri), ['unknown-key', 'unknown-reference', 'unknown-reference']);
  });

  it('follow what is typed', async () => {
    const document = await openNote(broken);
    await until('diagnostics', () => codesOf(document.uri).length === 3);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(2, 15, 2, 18), 'kind');
    await vscode.workspace.applyEdit(edit);
    await until('one fewer', () => codesOf(document.uri).join() === 'unknown-reference,unknown-reference');
  });

  it('fade an unused entry', async () => {
    const document = await openNote('title: T\nactors:\n  a: A\n');
    const [unused] = await until('a hint', () => {
      const found = vscode.languages.getDiagnostics(document.uri);
      return found.length > 0 ? found : undefined;
    });
    assert.equal(codeOf(unused as vscode.Diagnostic), 'unused-entry');
    assert.deepEqual(unused?.tags, [vscode.DiagnosticTag.Unnecessary]);
    assert.equal(unused?.severity, vscode.DiagnosticSeverity.Hint);
  });

  it('lead to the other place that has a part in it', async () => {
    const document = await openNote('title: T\nclaims:\n  a: {text: A, sources: s}\n  a: B\n');
    const duplicate = await until('a duplicate', () =>
      vscode.languages.getDiagnostics(document.uri).find((each) => codeOf(each) === 'duplicate-id'),
    );
    assert.equal(duplicate.range.start.line, 3);
    assert.equal(duplicate.relatedInformation?.[0]?.location.range.start.line, 2);
  });

  for (const name of ['war-or-humiliation', 'cyber-intrusion', 'measles-outbreak'])
    it(`of the sample ${name} are those that the command line prints`, async () => {
      const uri = vscode.Uri.joinPath(sampleUri, '..', `${name}.notes.yaml`);
      const document = await vscode.workspace.openTextDocument(uri);
      // What no tab shows any more has no problems, although VS Code may still keep its document.
      await vscode.window.showTextDocument(document);
      const { samples } = await toldByCommandLine();
      const all = samples[`${name}.notes.yaml`] ?? [];
      assert.ok(all.length > 0);
      // What is not found in kept copies comes when these are read.
      const shown = await until('diagnostics', () => {
        const found = vscode.languages.getDiagnostics(document.uri);
        return found.length >= all.length ? found : undefined;
      });
      assert.deepEqual(shown.map(asPrinted).sort(byPlace), [...all].sort(byPlace));
    });
});
