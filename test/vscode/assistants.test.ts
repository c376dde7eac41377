import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { knowsServers } from '../../src/vscode/assistants/knows-servers';
import { activate, closeAll, isOnMachine, openNote, showNote, until } from './support';

/** What the manifest offers to assistants. */
const contributed: readonly { readonly name: string }[] = vscode.extensions.getExtension(
  'analyst-notes.analyst-notes',
)?.packageJSON.contributes.languageModelTools;

const harbour = `title: Harbour
date: 2022-01-01
sources:
  gazette: {title: Gazette, reliability: B}
hypotheses:
  long: A long strike
  short: A short one
claims:
  strike: {text: They strike, key: true, likelihood: likely, confidence: low, supported-by: pickets}
  ends: {text: It ends, kind: forecast, likelihood: unlikely, due: 2022-05-01}
indicators:
  pickets: {text: Pickets stand, sources: gazette, consistency: {long: C, short: I}}
  talks: {text: Talks begin, status: watching, until: 2999, consistency: {long: I, short: C}}
`;

/** Asks a tool as an assistant would, and gives the text that it is answered. */
async function ask(tool: string, input: object): Promise<string> {
  return askNamed(`analyst-notes_${tool}`, input);
}

async function askNamed(name: string, input: object): Promise<string> {
  const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  const parts = content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : ''));
  return parts.join('\n');
}

describe('The tools for assistants', () => {
  let note = '';
  before(activate);
  beforeEach(async () => {
    const document = await openNote(harbour);
    await showNote(document);
    note = document.uri.toString();
  });
  afterEach(closeAll);

  it('are all there', () => {
    const known = new Set(vscode.lm.tools.map(({ name }) => name));
    assert.equal(contributed.length, 6);
    assert.deepEqual(
      contributed.map(({ name }) => name).filter((name) => !known.has(name)),
      [],
    );
  });

  it('check the note that is open, as it stands, where none is named', async () =>
    assert.match(await ask('check_note', {}), /: 0 errors[\s\S]*notes\.yaml:9:3 info single-source: /));

  it('tell what stands for a claim, down to its sources', async () =>
    assert.match(
      await ask('evidence_of_claim', { note, id: 'strike' }),
      /^claim strike \(judgement, key, likely\)[\s\S]*\[reason\] indicator pickets [\s\S]*:12:3\n {4}\[source\] source gazette/,
    ));

  it('tell what a claim loses', async () =>
    assert.match(
      await ask('impact_of_entry', { note, id: 'gazette' }),
      /what is left has no source — claim strike|nothing is left that it rests on — claim strike/,
    ));

  it('find entries by words and conditions', async () => {
    assert.match(await ask('search_entries', { note, query: 'pickets kind:indicator' }), /^1 entry found/);
    assert.match(
      await ask('search_entries', { query: 'is:key' }),
      /claim boxed-in [\s\S]*war-or-humiliation/,
    );
  });

  it('tell what is watched', async () =>
    assert.match(await ask('watch_list', { note }), /\[later, 2999-12-31\] indicator talks: “Talks begin”/));

  it('tell what separates two hypotheses', async () =>
    assert.match(
      await ask('compare_hypotheses', { note, first: 'long', second: 'short' }),
      /Known:\n {2}\[C \/ I\] indicator pickets[\s\S]*Awaited:\n {2}\[I \/ C\] indicator talks/,
    ));

  it('refuse what is no input of theirs, whatever VS Code has let through', async () => {
    await assert.rejects(ask('check_note', { note: 5 }), /note: .*expected string/);
    await assert.rejects(ask('check_note', { file: note }), /Unrecognized key: "file"/);
    await assert.rejects(
      ask('evidence_of_claim', { note, id: 'strik' }),
      /no entry “strik”\. Is “strike” meant\?/,
    );
    await assert.rejects(ask('check_note', { note: '/etc/passwd' }), /There is no note “\/etc\/passwd”/);
  });

  it('come by a server as well, where VS Code lists those of extensions', async function () {
    if (!knowsServers(vscode.version) || !isOnMachine()) this.skip();
    const name = await until('the tools of the server', async () => {
      const options = { waitForLiveTools: true, autoTrustChanges: true };
      await vscode.commands.executeCommand('workbench.mcp.startServer', '*', options);
      return vscode.lm.tools.find((tool) => /^mcp_.*search_entries$/.test(tool.name))?.name;
    });
    // VS Code hands on what is structured, and not the text beside it.
    const answer = JSON.parse(await askNamed(name, { query: 'id:boxed-in' }));
    assert.deepEqual([answer.total, answer.entries[0].id], [1, 'boxed-in']);
  });
});
