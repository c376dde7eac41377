import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openMarked, openNote, words } from './support';

const note = (claim: string) => `title: T
sources:
  tass: {title: TASS report, reliability: C}
actors:
  kremlin: {name: The Kremlin, aliases: [Moscow], role: It decides}
claims:
  boxed-in:
    text: ${claim}
    likelihood: very likely
    supported-by: [drills-end]
    actors: kremlin
indicators:
  drills-end: {text: The drills end, date: 2022-02-14, sources: tass, credibility: 2}
`;

async function hoverAt(text: string): Promise<string> {
  const { document, position } = await openMarked(text);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value))
    .join('\n');
}

describe('Hover', () => {
  afterEach(closeAll);

  it('tells of an actor from a mention in prose', async () => {
    const text = await hoverAt(note('War is what Mos‸cow wants.'));
    assert.match(text, /\*\*The Kremlin\*\*/);
    assert.match(text, /Also: Moscow/);
    assert.match(text, /It decides/);
    assert.match(text, /Said of it: \[War is what Moscow wants\\\.\]\(untitled:.*#L7%2C3\)/);
  });

  it('tells of an indicator with its grade in words', async () => {
    const text = await hoverAt(note('One.').replace('[drills-end]', '[drills‸-end]'));
    assert.match(text, /observed · 2022-02-14/);
    assert.match(text, /Grade \*\*C2\*\*: fairly reliable, probably true/);
  });

  it('shows the band of a likelihood', async () => {
    const text = await hoverAt(note('One.').replace('very likely', 'very lik‸ely'));
    assert.match(text, /\*\*very likely\*\* · 80–95 %/);
  });

  it('says what a grade means', async () => {
    assert.match(await hoverAt(note('One.').replace('reliability: C', 'reliability: C‸')), /fairly reliable/);
  });

  it('lets no markup of the note through', async () => {
    const text = await hoverAt(
      note('"![x](https://example.org/x.png) <b>"').replace('boxed-in', 'boxed‸-in'),
    );
    assert.doesNotMatch(text, /!\[x\]\(/);
    assert.doesNotMatch(text, /<b>/);
  });
});

describe('Navigation', () => {
  afterEach(closeAll);

  it('goes from a reference with a hyphen to the definition', async () => {
    const { document, position } = await openMarked(note('One.').replace('[drills-end]', '[drills-‸end]'));
    const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      position,
    );
    assert.ok(link?.targetSelectionRange && link.originSelectionRange);
    assert.equal(link.targetSelectionRange.start.line, 12);
    assert.equal(words(document, link.originSelectionRange), 'drills-end');
  });

  it('finds references and mentions', async () => {
    const { document, position } = await openMarked(
      note('Moscow, and [[kremlin|the court]].').replace('  kremlin:', '  krem‸lin:'),
    );
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      position,
    );
    assert.deepEqual(found.map(({ range }) => words(document, range)).sort(), [
      'Moscow',
      'kremlin',
      'kremlin',
      'kremlin',
    ]);
  });

  it('highlights the entry under the cursor', async () => {
    const { document, position } = await openMarked(note('M‸oscow waits.'));
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      position,
    );
    assert.equal(found.length, 3);
    assert.equal(found.filter(({ kind }) => kind === vscode.DocumentHighlightKind.Write).length, 1);
  });

  it('takes an id with hyphens for one word', async () => {
    const document = await openNote(note('One.'));
    const range = document.getWordRangeAtPosition(
      document.positionAt(document.getText().indexOf('drills-end') + 2),
    );
    assert.ok(range);
    assert.equal(words(document, range), 'drills-end');
  });
});

describe('Outline', () => {
  afterEach(closeAll);

  const symbolsOf = async (document: vscode.TextDocument) =>
    vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );

  it('has the sections with their entries', async () => {
    const document = await openNote(note('One.'));
    const symbols = await symbolsOf(document);
    assert.deepEqual(
      symbols.map(({ name, children }) => [
        name,
        ...children.map((child) => `${child.name}: ${child.detail}`),
      ]),
      [
        ['sources', 'tass: TASS report'],
        ['actors', 'kremlin: The Kremlin'],
        ['claims', 'boxed-in: One.'],
        ['indicators', 'drills-end: The drills end'],
      ],
    );
    assert.equal(new Set(symbols.flatMap(({ children }) => children.map(({ kind }) => kind))).size, 4);
  });

  it('stays whole while one entry is malformed', async () => {
    const document = await openNote(note('"One'));
    const [, actors, claims, indicators] = await symbolsOf(document);
    assert.deepEqual(
      [actors, claims, indicators].map((section) => section?.children.length),
      [1, 1, 1],
    );
  });
});
