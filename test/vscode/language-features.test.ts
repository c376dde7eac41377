import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openMarked, openNote, words } from './support';

const note = `title: T
include: [other.notes.yaml]
sources:
  tass: {title: TASS report, url: "https://example.org/tass"}
actors:
  kremlin: {name: The Kremlin, aliases: [Moscow]}
hypotheses:
  war: {text: War, likelihood: unlikely}
claims:
  boxed-in:
    text: Moscow is boxed in.
    supported-by: [drills-end]
    contradicted-by: plan
    by: kremlin
    sources: tass
  plan: {text: All goes to plan, supported-by: [boxed-in]}
indicators:
  drills-end: {text: The drills end, sources: tass}
`;

function run<T>(command: string, ...args: unknown[]): Thenable<T> {
  return vscode.commands.executeCommand<T>(`vscode.${command}`, ...args);
}

describe('Language features', () => {
  afterEach(closeAll);

  it('go from a claim to its evidence', async () => {
    const { document, position } = await openMarked(note.replace('  boxed-in:', '  boxed‸-in:'));
    const found = await run<vscode.LocationLink[]>('executeImplementationProvider', document.uri, position);
    const shown = found.map(
      ({ targetSelectionRange }) => targetSelectionRange && words(document, targetSelectionRange),
    );
    assert.deepEqual(shown.sort(), ['drills-end', 'tass']);
  });

  it('find entries in all notes', async () => {
    const document = await openNote('actors:\n  zugzwang: {name: Zug Zwang, aliases: [Compulsion]}\n');
    for (const query of ['zugzw', 'zug zwang', 'compuls']) {
      const found = await run<vscode.SymbolInformation[]>('executeWorkspaceSymbolProvider', query);
      const own = found.filter(({ location }) => location.uri.toString() === document.uri.toString());
      assert.deepEqual(
        own.map(({ name }) => name),
        [query === 'compuls' ? 'Zug Zwang · Compulsion · zugzwang' : 'Zug Zwang · zugzwang'],
        query,
      );
    }
  });

  it('make addresses and included paths into links', async () => {
    const document = await openNote(note);
    const links = await run<vscode.DocumentLink[]>('executeLinkProvider', document.uri);
    const shown = links.map(({ range, target }) => `${words(document, range)} → ${target?.toString(true)}`);
    assert.ok(shown.includes('https://example.org/tass → https://example.org/tass'), shown.join('\n'));
    assert.ok(
      shown.some((link) => /^other\.notes\.yaml → .*other\.notes\.yaml$/.test(link)),
      shown.join('\n'),
    );
  });

  it('fold sections and entries', async () => {
    const document = await openNote(note);
    const found = await run<vscode.FoldingRange[]>('executeFoldingRangeProvider', document.uri);
    assert.deepEqual(
      found.map(({ start, end }) => `${start}-${end}`),
      ['2-3', '4-5', '6-7', '8-15', '9-14', '16-17'],
    );
  });

  it('grow a selection from a word to its entry', async () => {
    const { document, position } = await openMarked(note.replace('[drills-end]', '[drills‸-end]'));
    const [first] = await run<vscode.SelectionRange[]>('executeSelectionRangeProvider', document.uri, [
      position,
    ]);
    const grown: string[] = [];
    for (let range = first; range; range = range.parent)
      grown.push(words(document, range.range).split('\n', 1)[0] ?? '');
    for (const each of ['drills-end', '[drills-end]', 'supported-by: [drills-end]', 'boxed-in:', 'claims:'])
      assert.ok(grown.includes(each), `${each} in ${grown.join(' | ')}`);
  });

  it('take an id and its references together', async () => {
    const { document, position } = await openMarked(note.replace('  boxed-in:', '  boxed‸-in:'));
    const found = await vscode.commands.executeCommand<{ ranges: unknown[] }>(
      '_executeLinkedEditingProvider',
      document.uri,
      position,
    );
    assert.equal(found.ranges.length, 2);
  });

  it('show names behind ids and bands behind terms, as the settings want', async () => {
    const both = '  both: {text: Both, contradicts: [plan, boxed-in]}\nindicators:';
    const document = await openNote(note.replace('indicators:', both));
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const labels = async (): Promise<string[]> => {
      const found = await run<vscode.InlayHint[]>('executeInlayHintProvider', document.uri, all);
      return found.map(({ label }) =>
        typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
      );
    };
    const single = ['20–45 %', 'All goes to plan', 'TASS report', 'TASS report'];
    assert.deepEqual((await labels()).sort(), single);
    const settings = vscode.workspace.getConfiguration('analystNotes.inlayHints');
    try {
      await settings.update('names', 'on', vscode.ConfigurationTarget.Global);
      const lists = ['All goes to plan', 'Moscow is boxed in.', 'Moscow is boxed in.'];
      assert.deepEqual((await labels()).sort(), [...single, ...lists].sort());
      await settings.update('names', 'off', vscode.ConfigurationTarget.Global);
      assert.deepEqual(await labels(), ['20–45 %']);
      await settings.update('likelihoodBands', false, vscode.ConfigurationTarget.Global);
      assert.deepEqual(await labels(), []);
    } finally {
      await settings.update('names', undefined, vscode.ConfigurationTarget.Global);
      await settings.update('likelihoodBands', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('count above claims and actors, and open what they count', async () => {
    const document = await openNote(note);
    await vscode.window.showTextDocument(document);
    const lenses = await run<vscode.CodeLens[]>('executeCodeLensProvider', document.uri, 9);
    assert.deepEqual(
      lenses.map(({ command }) => command?.title),
      ['asserts 1 · named by 1', '1 for · 1 against · used by 1', '1 for · 0 against · used by 1'],
    );
    const command = lenses[1]?.command;
    assert.ok(command?.arguments);
    const [, , places] = command.arguments as [unknown, unknown, [string, vscode.Range][]];
    assert.deepEqual(
      places.map(([, range]) => words(document, range)),
      ['drills-end', 'plan', 'boxed-in'],
    );
    await vscode.commands.executeCommand(command.command, ...command.arguments);
    const settings = vscode.workspace.getConfiguration('analystNotes');
    try {
      await settings.update('codeLens', false, vscode.ConfigurationTarget.Global);
      assert.deepEqual(await run<vscode.CodeLens[]>('executeCodeLensProvider', document.uri, 9), []);
    } finally {
      await settings.update('codeLens', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('say above a new claim that it has no evidence yet, and open nothing', async () => {
    const document = await openNote(
      'claims:\n  c: New\n  d: {text: D, supported-by: [ghost], contradicts: c}\n',
    );
    const lenses = await run<vscode.CodeLens[]>('executeCodeLensProvider', document.uri, 9);
    assert.deepEqual(
      lenses.map(({ command }) => [command?.title, command?.command !== '']),
      [
        ['no evidence yet · used by 1', true],
        ['no evidence yet', false],
      ],
    );
  });

  it('tell kinds of ids apart by semantic tokens', async () => {
    const document = await openNote(note);
    const legend = await run<vscode.SemanticTokensLegend>(
      'provideDocumentRangeSemanticTokensLegend',
      document.uri,
    );
    const found = await run<vscode.SemanticTokens>(
      'provideDocumentRangeSemanticTokens',
      document.uri,
      new vscode.Range(9, 0, 15, 0),
    );
    const kinds = [...found.data].filter((_, at) => at % 5 === 3).map((type) => legend.tokenTypes[type]);
    assert.deepEqual(kinds, [
      'noteClaim',
      'noteActor',
      'noteIndicator',
      'noteClaim',
      'noteActor',
      'noteSource',
    ]);
  });

  it('walk the argument', async () => {
    const { document, position } = await openMarked(note.replace('  boxed-in:', '  boxed‸-in:'));
    const [item] = await run<vscode.CallHierarchyItem[]>('prepareCallHierarchy', document.uri, position);
    assert.equal(item?.name, 'Moscow is boxed in.');
    const evidence = await run<vscode.CallHierarchyIncomingCall[]>('provideIncomingCalls', item);
    assert.deepEqual(
      evidence.map(({ from }) => `${from.name}: ${from.detail}`),
      [
        'The drills end: for · indicator · drills-end',
        'All goes to plan: against · claim · plan',
        'TASS report: source · F · source · tass',
      ],
    );
    // What the editor shows of a piece of evidence is the place where it stands.
    assert.deepEqual(
      evidence.map(({ fromRanges }) => fromRanges.map((range) => words(document, range))),
      [['drills-end'], ['plan'], ['tass']],
    );
    const further = await run<vscode.CallHierarchyIncomingCall[]>('provideIncomingCalls', evidence[0]?.from);
    assert.deepEqual(
      further.map(({ from }) => from.name),
      ['TASS report'],
    );
    const resting = await run<vscode.CallHierarchyOutgoingCall[]>('provideOutgoingCalls', item);
    assert.deepEqual(
      resting.map(({ to, fromRanges }) => [
        `${to.name}: ${to.detail}`,
        fromRanges.map((range) => words(document, range)),
      ]),
      [['All goes to plan: supports · claim · plan', ['boxed-in']]],
    );
  });

  it('format a note', async () => {
    const document = await openNote('claims:\n    c:   {text: C,kind:  fact }   \n');
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await run<vscode.TextEdit[]>('executeFormatDocumentProvider', document.uri, options);
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, edits);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), 'claims:\n  c: {text: C, kind: fact}\n');
  });

  it('indent a new line', async () => {
    const { document, position } = await openMarked('claims:\n‸\n');
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await run<vscode.TextEdit[]>(
      'executeFormatOnTypeProvider',
      document.uri,
      position,
      '\n',
      options,
    );
    assert.deepEqual(
      edits.map(({ newText }) => newText),
      ['  '],
    );
  });
});
