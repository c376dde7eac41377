import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { Workspace } from '../../../src/core';
import { OpenDocuments } from '../../../src/session/open-documents';
import { EditedText } from '../support/session-host';

const text = 'title: T\nactors:\n  ann: Ann\n  bo: Bo\n';

describe('OpenDocuments', () => {
  let workspace: Workspace;
  let documents: OpenDocuments;
  let document: EditedText;
  /** What the listener was told. */
  let told: string[];

  beforeEach(() => {
    workspace = new Workspace((_, path) => path);
    told = [];
    documents = new OpenDocuments(workspace, {
      onReload: ({ uri }) => told.push(`reload ${uri}`),
      onChange: (changes) => told.push(`change of ${[...changes.keys()].map(({ uri }) => uri)}`),
    });
    document = new EditedText(text);
    documents.open('a', document);
  });

  function textOf(uri: string): string | undefined {
    return documents.current(uri)?.check.note.text.toString();
  }

  /** Edits the document, and passes the change on where that has not been missed. */
  function edit(word: string, replaced: string): void {
    const known = documents.get('a');
    const change = document.replace(word, replaced);
    if (known && documents.isNext(known, document.version))
      documents.queue(known, document.version, [change]);
  }

  it('read a document when somebody asks, and once', () => {
    assert.equal(documents.get('a'), undefined);
    assert.equal(textOf('a'), text);
    assert.equal(textOf('a'), text);
    assert.deepEqual(told, ['change of a']);
  });

  it('take in the changes of a document one by one', () => {
    const note = documents.current('a')?.check.note;
    edit('Ann', 'Anna');
    edit('Bo', 'Bob');
    assert.deepEqual(told, ['change of a']);
    assert.equal(textOf('a'), document.getText());
    assert.equal(documents.current('a')?.check.note, note);
    assert.deepEqual(told, ['change of a', 'change of a', 'change of a']);
  });

  it('read a document again of which a change was missed, as the same note', () => {
    const note = documents.current('a')?.check.note;
    document.replace('Ann', 'Eve');
    edit('Bo', 'Bob');
    assert.equal(textOf('a'), document.getText());
    assert.equal(documents.current('a')?.check.note, note);
    assert.deepEqual(told, ['change of a', 'reload a', 'change of a']);
  });

  it('know nothing of a document that is closed', () => {
    const known = documents.current('a');
    assert.equal(documents.close('a'), known);
    assert.equal(documents.current('a'), undefined);
    assert.equal(documents.has('a'), false);
  });

  it('make a note again of which a change could not be taken in', () => {
    const note = documents.current('a')?.check.note;
    edit('Ann', 'Anna');
    edit('Bo', 'Bob');
    const { edit: take } = workspace;
    workspace.edit = () => assert.fail('It is odd');
    assert.throws(() => documents.current('a'), /It is odd/);
    workspace.edit = take;
    assert.equal(textOf('a'), document.getText());
    assert.notEqual(documents.current('a')?.check.note, note);
    assert.equal([...workspace.all].length, 1);
  });
});
