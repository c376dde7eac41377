import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { isOpenedOutside } from '../../src/vscode/commands/export-note';
import { loadWord } from '../../src/vscode/export/load-word.browser';
import { writeFile } from '../../src/vscode/export/save';
import { templateFor } from '../../src/vscode/export/template';
import { partsOf, styleNamed, templateWith } from '../unit/docx/support';
import {
  activate,
  bytesOf,
  closeAll,
  extensionUri,
  newFolder,
  openNote,
  showNote,
  textIn,
  until,
  write,
} from './support';

const note = 'title: T & U\nmarking: TLP:GREEN\nclaims:\n  a: {text: It ends., key: true}\n';

/** What stands in a file; undefined where there is none. */
async function contentOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return await textIn(uri);
  } catch {
    return undefined;
  }
}

/** Exports the note that is shown as a Word document, and gives its parts. */
async function wordExported(target: vscode.Uri): Promise<Readonly<Record<string, string>>> {
  await vscode.commands.executeCommand('analystNotes.exportNote', 'docx', target);
  return partsOf(await vscode.workspace.fs.readFile(target));
}

describe('Export Note…', () => {
  let folder: vscode.Uri;

  before(async () => {
    await activate();
    folder = await newFolder('exporting');
  });
  afterEach(closeAll);
  after(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  it('writes the briefing of the note as it stands in the editor', async () => {
    const document = await openNote(note);
    await showNote(document);
    for (const [form, expected] of [
      ['md', /^\*\*TLP:GREEN\*\*\n\n# T & U\n.*\*\*1\. It ends\.\*\*/s],
      ['html', /^<!DOCTYPE html>.*<title>T &amp; U<\/title>/s],
    ] as const) {
      const target = vscode.Uri.joinPath(folder, `a.${form}`);
      await vscode.commands.executeCommand('analystNotes.exportNote', form, target);
      assert.match((await contentOf(target)) ?? '', expected);
    }
    assert.equal(document.getText(), note);
  });

  it('writes a Word document with the words of the note', async () => {
    await showNote(await openNote(note));
    const parts = await wordExported(vscode.Uri.joinPath(folder, 'a.docx'));
    assert.match(parts['[Content_Types].xml'] ?? '', /PartName="\/word\/document\.xml"/);
    assert.match(parts['word/document.xml'] ?? '', />1\. It ends\.</);
    assert.match(parts['word/header-default.xml'] ?? '', /TLP:GREEN/);
  });

  it('gives a Word document the look of the template that the workspace names', async () => {
    const template = vscode.Uri.joinPath(folder, 'house.docx');
    const styles = styleNamed('heading 1', 'berschrift1');
    await vscode.workspace.fs.writeFile(template, templateWith({ styles }));
    const settings = vscode.workspace.getConfiguration('analystNotes.export');
    await settings.update('template', 'exporting/house.docx', vscode.ConfigurationTarget.Workspace);
    try {
      await showNote(await openNote(note));
      const parts = await wordExported(vscode.Uri.joinPath(folder, 'b.docx'));
      assert.match(parts['word/document.xml'] ?? '', /<w:pStyle w:val="berschrift1"\/>/);
      assert.match(parts['word/document.xml'] ?? '', />1\. It ends\.</);
      assert.match(parts['word/styles.xml'] ?? '', /w:styleId="berschrift1"/);
    } finally {
      await settings.update('template', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('takes no template that a workspace names outside of its folder', async () => {
    const document = await openNote(note);
    const settings = vscode.workspace.getConfiguration('analystNotes.export');
    const reasons: (string | undefined)[] = [];
    try {
      for (const path of ['/house.docx', '../house.docx', 'exporting', 'exporting/none.docx']) {
        await settings.update('template', path, vscode.ConfigurationTarget.Workspace);
        const found = await templateFor(document, 1_000);
        reasons.push(found && 'reason' in found ? found.reason : undefined);
      }
    } finally {
      await settings.update('template', undefined, vscode.ConfigurationTarget.Workspace);
    }
    assert.deepEqual(reasons, [
      'is absolute, which in the settings of a workspace is not allowed',
      'leads out of the workspace',
      'is a folder',
      'is not there',
    ]);
  });

  it('loads what makes Word documents as a browser does', async () => {
    const { wordBrief } = await loadWord(extensionUri());
    const brief = { title: 'T', authors: [], lang: 'en', day: '2022-02-16', blocks: [], notices: [] };
    const { bytes } = await wordBrief(brief);
    assert.ok(partsOf(bytes)['word/document.xml']);
  });

  it('writes the sources of the note for reference managers', async () => {
    await showNote(await openNote('title: T\nsources:\n  a: {title: A & B}\n'));
    for (const [form, expected] of [
      ['bib', /^@misc\{a,\n {2}title = \{\{A \\& B\}\},\n\}\n$/],
      ['ris', /^TY {2}- GEN\r\nID {2}- a\r\nTI {2}- A & B\r\n/],
      ['csl', /"id": "a",\n {4}"type": "document",\n {4}"title": "A & B"/],
    ] as const) {
      const target = vscode.Uri.joinPath(folder, `sources.${form}`);
      await vscode.commands.executeCommand('analystNotes.exportNote', form, target);
      assert.match((await contentOf(target)) ?? '', expected);
    }
  });

  it('asks for the form where none is named', async () => {
    await showNote(await openNote(note));
    const target = vscode.Uri.joinPath(folder, 'asked.md');
    let isDone = false;
    const done = vscode.commands.executeCommand('analystNotes.exportNote', undefined, target).then(() => {
      isDone = true;
    });
    await until('the list of forms', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isDone;
    });
    await done;
    assert.match((await contentOf(target)) ?? '', /^\*\*TLP:GREEN\*\*/);
  });

  it('leaves a page to the browser of the machine where the file is on it, and no page of a browser asks', () => {
    const file = vscode.Uri.file('/strike.html');
    const { Desktop, Web } = vscode.UIKind;
    assert.equal(isOpenedOutside(file, { uiKind: Desktop, remoteName: undefined }), true);
    assert.equal(isOpenedOutside(file, { uiKind: Web, remoteName: undefined }), false);
    assert.equal(isOpenedOutside(file, { uiKind: Desktop, remoteName: 'wsl' }), false);
    const virtual = vscode.Uri.parse('vscode-vfs://github/a/b/strike.html');
    assert.equal(isOpenedOutside(virtual, { uiKind: Desktop, remoteName: undefined }), false);
  });

  it('never writes over the note itself', async () => {
    const uri = vscode.Uri.joinPath(folder, 'own.notes.yaml');
    await write(uri, note);
    const document = await vscode.workspace.openTextDocument(uri);
    await showNote(document);
    assert.equal(await writeFile(document, uri, bytesOf('x')), undefined);
    assert.equal(await contentOf(uri), note);
  });
});
