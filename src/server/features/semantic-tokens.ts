import { SemanticTokensBuilder } from 'vscode-languageserver/node';
import { type Note, type Span, semanticTokens, tokenModifiers, tokenTypes } from '../../core';
import type { Server } from '../server-context';

/** Types that all clients colour, where the words of notes say nothing to them: those of the extension's manifest. */
const standardTypes: Readonly<Record<(typeof tokenTypes)[number], string>> = {
  source: 'variable',
  actor: 'class',
  hypothesis: 'keyword',
  claim: 'function',
  indicator: 'enumMember',
  gap: 'property',
  unresolved: 'regexp',
};

export const legend = {
  tokenTypes: tokenTypes.map((type) => standardTypes[type]),
  tokenModifiers: [...tokenModifiers],
};

/** Colours ids and mentions by what they name; of a note that was coloured before, what has changed. */
export function registerSemanticTokens(server: Server): void {
  const { connection, answers, convert, addresses, notes } = server;
  const builders = new Map<string, SemanticTokensBuilder>();
  notes.session.onDidClose((address) => void builders.delete(addresses.uriOf(address)));
  const builderOf = (uri: string): SemanticTokensBuilder => {
    const known = builders.get(uri) ?? new SemanticTokensBuilder();
    builders.set(uri, known);
    return known;
  };
  const { semanticTokens: asked } = connection.languages;
  asked.on(
    answers.of((note, { textDocument: { uri } }) => {
      const builder = builderOf(uri);
      // A builder forgets what it was given when it is told of another result.
      builder.previousResult('');
      push(server, builder, note, wholeOf(note));
      return builder.build();
    }),
  );
  asked.onDelta(
    answers.of((note, { textDocument: { uri }, previousResultId }) => {
      const builder = builderOf(uri);
      builder.previousResult(previousResultId);
      push(server, builder, note, wholeOf(note));
      return builder.buildEdits();
    }),
  );
  asked.onRange(
    answers.of((note, { range }) => {
      const builder = new SemanticTokensBuilder();
      push(server, builder, note, convert.toSpan(note, range));
      return builder.build();
    }),
  );
}

function wholeOf(note: Note): Span {
  return { start: 0, end: note.text.length };
}

function push({ convert }: Server, builder: SemanticTokensBuilder, note: Note, within: Span): void {
  for (const { start, end, type, modifiers } of semanticTokens(note, within)) {
    const from = convert.toPosition(note, start);
    const length = convert.toPosition(note, end).character - from.character;
    const bits = modifiers.reduce((sum, each) => sum | (1 << tokenModifiers.indexOf(each)), 0);
    builder.push(from.line, from.character, length, tokenTypes.indexOf(type), bits);
  }
}
