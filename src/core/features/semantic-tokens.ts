import type { Entry } from '../model/entries/entry';
import type { Reference } from '../model/fields/values';
import type { Kind } from '../model/sections';
import type { Span } from '../text/span';
import { addAll } from '../util/add-all';
import { type Note, noteOf } from '../workspace/note/note';
import { displaySpan } from '../workspace/note/word-place';
import { type ChunkFacts, factsOf } from '../workspace/reading/chunk-facts';
import { spanInNote } from '../workspace/reading/place';
import { occurrencesIn } from '../workspace/symbols/references';

/** The types of token: the kinds of entry, and an id that leads nowhere. Each has a scope in `package.json`. */
export const tokenTypes = [
  'source',
  'actor',
  'hypothesis',
  'claim',
  'indicator',
  'gap',
  'unresolved',
] as const;
/**
 * `definition` is the id where an entry is defined; `included` what another note defines; `mention` a name in
 * prose without markup; `linked` an id in `[[…]]`.
 */
export const tokenModifiers = ['definition', 'included', 'mention', 'linked'] as const;

export type TokenType = (typeof tokenTypes)[number];
export type TokenModifier = (typeof tokenModifiers)[number];

/** A word of a note by what it names. It stands on one line. */
export interface SemanticToken extends Span {
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** The tokens in a stretch of a note, in order and apart. */
export function semanticTokens(note: Note, within: Span): SemanticToken[] {
  const found: SemanticToken[] = [];
  for (const chunk of note.text.chunksIn(within)) addAll(found, tokensIn(note, factsOf(chunk)));
  return found.filter(({ start, end }) => start <= within.end && within.start <= end);
}

function tokensIn(note: Note, facts: ChunkFacts): SemanticToken[] {
  const { chunk, entries } = facts;
  const tokens = [
    ...[
      ...entries.map(({ idSpan, kind }) => token(idSpan, kind, ['definition'])),
      ...[...occurrencesIn(facts)].map(({ reference }) => ofReference(note, reference)),
    ].map((each) => ({ ...each, ...displaySpan(chunk.text, each) })),
    ...note.symbols.mentions(facts).flatMap((mention) => {
      const [actor] = mention.actors;
      return actor ? [token(mention, 'actor', ['mention', ...origin(note, actor)])] : [];
    }),
  ];
  return apart(tokens)
    .flatMap((each) => onOneLine(chunk.text, each))
    .map((each) => ({
      ...each,
      ...spanInNote(chunk, each),
    }));
}

function ofReference(note: Note, reference: Reference): SemanticToken {
  const target = note.scope.find(reference.id);
  const linked: TokenModifier[] = reference.kinds ? [] : ['linked'];
  if (!target) return token(reference, 'unresolved', linked);
  return token(reference, target.kind, [...linked, ...origin(note, target)]);
}

function origin(note: Note, entry: Entry): TokenModifier[] {
  return noteOf(entry) === note ? [] : ['included'];
}

function token({ start, end }: Span, type: Kind | 'unresolved', modifiers: TokenModifier[]): SemanticToken {
  return { start, end, type, modifiers };
}

function apart(tokens: readonly SemanticToken[]): SemanticToken[] {
  const ordered = [...tokens].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return ordered.filter((each) => {
    if (each.start < end || each.end === each.start) return false;
    end = each.end;
    return true;
  });
}

/** A name may be folded over several lines, and a token may not. */
function onOneLine(text: string, whole: SemanticToken): SemanticToken[] {
  const written = text.slice(whole.start, whole.end);
  if (!/[\r\n]/.test(written)) return [whole];
  return [...written.matchAll(/[^\s](?:[^\r\n]*[^\s])?/g)].map(({ index, 0: line }) => ({
    ...whole,
    start: whole.start + index,
    end: whole.start + index + line.length,
  }));
}
