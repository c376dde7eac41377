import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Refusal } from '../../../src/core/edits/refusal';
import {
  incomingCalls,
  outgoingCalls,
  prepareCallHierarchy,
} from '../../../src/core/features/call-hierarchy';
import { codeLenses, countsOf } from '../../../src/core/features/code-lens';
import { definition } from '../../../src/core/features/definition';
import { documentLinks } from '../../../src/core/features/document-links';
import { outline } from '../../../src/core/features/document-symbols';
import { hover } from '../../../src/core/features/hover/hover';
import { implementation } from '../../../src/core/features/implementation';
import { inlayHints } from '../../../src/core/features/inlay-hints';
import { linkedRanges } from '../../../src/core/features/linked-editing';
import { references } from '../../../src/core/features/references';
import { rename } from '../../../src/core/features/rename';
import { semanticTokens } from '../../../src/core/features/semantic-tokens';
import { workspaceSymbols } from '../../../src/core/features/workspace-symbols';
import { applyEdits } from '../../../src/core/text/edit';
import type { Span } from '../../../src/core/text/span';
import { readNote } from '../../../src/core/workspace/note/live-note';
import type { Note } from '../../../src/core/workspace/note/note';
import { spanInNote } from '../../../src/core/workspace/reading/place';
import { allMentions, allReferences } from '../support/found-in';
import { type Pick, picked } from '../support/pick';
import { printed } from '../support/printer';
import { assertForAll } from '../support/property';
import { randomValues } from '../support/values';

/** One and the same note, written in two ways. */
function pairs(escapes: boolean): fc.Arbitrary<readonly [string, string]> {
  const styles = { aliases: true, flowFrom: 0, explicitKeys: true, escapes } as const;
  return picked((pick: Pick) => {
    const values = randomValues(pick, styles);
    return [printed(values, pick, styles), printed(values, pick, styles)] as const;
  });
}

type Answers = Readonly<Record<string, unknown>>;

/** The places that mean something, in the order of the text. */
function placesIn(note: Note): number[] {
  const spans: Span[] = [
    ...note.contents.entries.map(({ chunk, idSpan }) => spanInNote(chunk, idSpan)),
    ...allReferences(note).map(({ chunk, reference }) => spanInNote(chunk, reference)),
    ...allMentions(note).map((mention) => spanInNote(mention.chunk, mention)),
  ];
  return [...new Set(spans.map(({ end }) => end))].sort((a, b) => a - b);
}

/** What a note says, without the way in which it is written. */
function said(note: Note): unknown {
  return [
    note.contents.entries.map(({ id, title, prose }) => [id, title, prose.map(({ text }) => text.value)]),
    [...note.contents.facts].flatMap(({ prose }) => prose.map(({ text }) => text.value)).sort(),
    allReferences(note)
      .map(({ reference }) => reference.id)
      .sort(),
  ];
}

function afterRename(note: Note, offset: number): unknown {
  const isName = allMentions(note).some(({ chunk, end }) => chunk.startInNote + end === offset);
  // What shares an anchor with a name may be in the same chunk as it, or not.
  if (isName && note.text.toString().includes('&')) return undefined;
  try {
    const edits = rename(note, offset, isName ? 'The Quay: Another #1' : 'quite-another').get(note.uri) ?? [];
    return said(readNote(applyEdits(note.text.toString(), edits)));
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error));
    return error.message;
  }
}

/** What stands at a place, whatever lines it is folded over, and whatever quotes it is in. */
function word(note: Note, { start, end }: Span): string {
  return note.text
    .toString()
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(/\\(["\\])|'(?=')/g, '$1');
}

/** A name that is folded over lines has a token for each. */
function withoutRepeats(words: readonly string[]): string[] {
  return words.filter((word, at) => word !== words[at - 1]);
}

/** Answers in which escapes can be seen. */
function writtenAnswersOf(text: string, which: number): Answers {
  const note = readNote(text);
  const places = placesIn(note);
  const offset = places[which % Math.max(1, places.length)] ?? 0;
  return {
    references: references(note, offset).map(({ span }) => word(note, span)),
    'linked editing': linkedRanges(note, offset).map((span) => word(note, span)),
  };
}

function answersOf(text: string, which: number): Answers {
  const note = readNote(text);
  const all = { start: 0, end: note.text.length };
  const places = placesIn(note);
  const offset = places[which % Math.max(1, places.length)];
  const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);
  const walked = (way: typeof outgoingCalls, from: number) =>
    ids(prepareCallHierarchy(note, from).flatMap((item) => way(note, item).map((step) => step.item)));
  const here =
    offset === undefined
      ? {}
      : {
          hover: hover(note, offset, ({ id }) => id)?.markdown,
          definition: ids(definition(note, offset)),
          references: references(note, offset).map(({ kind }) => kind),
          implementation: ids(implementation(note, offset)),
          evidence: walked(incomingCalls, offset),
          'what rests on it': walked(outgoingCalls, offset),
          rename: afterRename(note, offset),
        };
  return {
    ...here,
    places: places.length,
    outline: outline(note).map(({ name, detail, children }) => [
      name,
      detail,
      children.map((child) => [child.name, child.detail]),
    ]),
    symbols: workspaceSymbols([note], '').map(({ name }) => name),
    lenses: codeLenses(note).map((lens) => [lens.id, countsOf(note, lens)?.title]),
    // What has room in a line depends on how the note is written.
    hints: inlayHints(note, all, { names: 'on', bands: true, perLine: 0 })
      .sort((a, b) => a.offset - b.offset)
      .map(({ label }) => label),
    tokens: withoutRepeats(
      semanticTokens(note, all).map(({ type, modifiers }) => [type, ...modifiers].join()),
    ),
    links: documentLinks(note).map(({ span: _, ...link }) => Object.values(link).join()),
  };
}

describe('a note that is written in two ways', () => {
  it('gives the same answers', () =>
    assertForAll(
      fc.property(pairs(true), fc.nat(), ([one, other], which) => {
        assert.deepEqual(answersOf(one, which), answersOf(other, which));
      }),
      300,
    ));

  it('has the same words at the places that they lead to, where no escapes stand for letters', () =>
    assertForAll(
      fc.property(pairs(false), fc.nat(), ([one, other], which) => {
        assert.deepEqual(writtenAnswersOf(one, which), writtenAnswersOf(other, which));
      }),
      300,
    ));
});
