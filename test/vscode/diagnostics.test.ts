import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { closeAll, codeOf, codesOf, extensionUri, openNote, sampleUri, until, words } from './support';

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
      const shown = await until('diagnostics', () => {
        const found = vscode.languages.getDiagnostics(document.uri);
        return found.length > 0 ? found : undefined;
      });
      const cli = vscode.Uri.joinPath(extensionUri(), 'dist', 'cli.js').fsPath;
      const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
      const output = execFileSync(process.execPath, [cli, 'check', uri.fsPath, '--format', 'json'], {
        env,
      });
      const printed: Record<string, unknown>[] = JSON.parse(output.toString());
      const severities = ['error', 'warning', 'info', 'hint'];
      const inEditor = shown
        .map((each) => ({ ...each, code: codeOf(each) }))
        .map(({ range, severity, code, message }) => ({
          line: range.start.line + 1,
          column: range.start.character + 1,
          endLine: range.end.line + 1,
          endColumn: range.end.character + 1,
          severity: severities[severity],
          code,
          message,
        }));
      const byPlace = (a: { line?: unknown; code?: unknown }, b: { line?: unknown; code?: unknown }) =>
        Number(a.line) - Number(b.line) || String(a.code).localeCompare(String(b.code));
      assert.deepEqual(inEditor.sort(byPlace), printed.map(({ file: _, ...rest }) => rest).sort(byPlace));
    });
});
