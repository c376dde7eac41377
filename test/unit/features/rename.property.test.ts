import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Refusal } from '../../../src/core/edits/refusal';
import { targetAt } from '../../../src/core/features/cursor/target';
import { rename } from '../../../src/core/features/rename';
import type { Entry } from '../../../src/core/model/entries/entry';
import { isSectionName } from '../../../src/core/model/sections';
import { applyEdits } from '../../../src/core/text/edit';
import { Workspace } from '../../../src/core/workspace/includes/workspace';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { type Note, noteOf } from '../../../src/core/workspace/note/note';
import { spanInNote } from '../../../src/core/workspace/reading/place';
import type { Node } from '../../../src/core/yaml/parse/nodes';
import { parseFully } from '../../../src/core/yaml/parse/parse';
import { allReferences } from '../support/found-in';
import { oddIds, oddNote } from '../support/odd-notes';
import { type Pick, picked } from '../support/pick';
import { printed } from '../support/printer';
import { assertForAll, trials as count } from '../support/property';
import { randomValues, type ValueMap } from '../support/values';

const styles = { aliases: true, flowFrom: 0, explicitKeys: true, escapes: true } as const;
const keys = ['one', 'two', 'three'];

interface Trial {
  /** The texts of notes by their keys. */
  readonly texts: ReadonlyMap<string, string>;
  /** Which of all ids that stand somewhere is renamed. */
  readonly which: number;
  readonly id: string;
}

const ids = ['kremlin', 'war', 'reply', 'c2', 'tass', 'nobody', 'fresh', 'новый', 'null', 'y'];

/** Notes that include each other, in circles, too, and share ids: each may hide those of others. */
const trials: fc.Arbitrary<Trial> = picked((pick) => ({
  texts: new Map(keys.map((key) => [key, printed(included(pick), pick, styles)])),
  which: pick.below(1000),
  id: pick.one(ids),
}));

function included(pick: Pick): ValueMap {
  const paths = keys.filter(() => pick.chance(40));
  return new Map([
    ...(pick.chance(70) ? ([['include', paths]] as const) : []),
    ...randomValues(pick, styles),
  ]);
}

function workspaceOf(texts: ReadonlyMap<string, string>): Workspace {
  const workspace = new Workspace((_, path) => path);
  for (const [key, text] of texts) workspace.set(key, text);
  return workspace;
}

/** Where each reference of all notes leads, in their order: the note and the how-manieth of its entries. */
function leads(workspace: Workspace): string[] {
  return [...workspace.all].flatMap((note) =>
    allReferences(note).map(({ reference }) => {
      const entry = note.scope.find(reference.id);
      return `${note.uri}: ${reference.field} → ${entry ? placeOf(entry) : 'nowhere'}`;
    }),
  );
}

function placeOf(entry: Entry): string {
  const note = noteOf(entry);
  return `${note.uri} ${note.contents.entries.indexOf(entry)}`;
}

/** The offsets at which ids stand, in all notes. */
function idsIn(workspace: Workspace): (readonly [note: Note, offset: number])[] {
  return [...workspace.all].flatMap((note) => [
    ...note.contents.entries.map(({ chunk, idSpan }) => [note, spanInNote(chunk, idSpan).end] as const),
    ...allReferences(note).map(({ chunk, reference }) => [note, spanInNote(chunk, reference).end] as const),
  ]);
}

describe('the rename of an id in any notes', () => {
  it('is refused, or leaves every reference leading where it led', () => {
    let renamed = 0;
    assertForAll(
      fc.property(trials, ({ texts, which, id }) => {
        const workspace = workspaceOf(texts);
        const places = idsIn(workspace);
        const place = places[which % Math.max(1, places.length)];
        if (!place) return;
        const before = leads(workspace);
        const after = new Map(texts);
        try {
          for (const [uri, edits] of rename(...place, id))
            after.set(uri, applyEdits(texts.get(uri) ?? '', edits));
        } catch (error) {
          assert.ok(error instanceof Refusal, String(error));
          return;
        }
        renamed++;
        const expected = leads(workspaceOf(after));
        // What led nowhere may be mended.
        assert.deepEqual(
          before.map((lead, at) => (lead.endsWith('nowhere') ? expected[at] : lead)),
          expected,
        );
      }),
      count(400),
    );
    assert.ok(renamed > count(400) / 4, `${renamed}`);
  });
});

const referring = /^(?:by|sources|actors|supported-by|contradicts|if|part-of|derived-from)$/;
const keyed = /^(?:consistency|relations)$/;

/** Every id that a text names, by the YAML library and as a whole: also where a key or field is given twice. */
function namedIn(text: string): string[] {
  const { root } = parseFully(text);
  return root?.kind === 'map'
    ? root.pairs
        .filter(({ key }) => !key.text.startsWith('x-'))
        .flatMap(({ key, value }) => namedBy(key.text, value))
    : [];
}

function namedBy(key: string, node: Node | null): string[] {
  const isId = referring.test(key);
  switch (node?.kind) {
    case 'map':
      return node.pairs.flatMap((pair) => [
        ...(keyed.test(key) || isSectionName(key) ? [pair.key.text] : []),
        ...namedBy(pair.key.text, pair.value),
      ]);
    case 'seq':
      return node.items.flatMap((item) => namedBy(key, item));
    case 'scalar': {
      const links = [...node.text.matchAll(/\[\[([^[\]|]*)/g)].map(([, id = '']) => id.trim());
      return isId && !/\s/.test(node.text.trim()) ? [node.text.trim()] : links;
    }
    default:
      return [];
  }
}

function dangling(note: Note): number {
  return allReferences(note).filter(({ reference }) => !note.scope.find(reference.id)).length;
}

describe('the rename of an id in odd notes', () => {
  const odd = fc.tuple(picked(oddNote), fc.nat(), fc.constantFrom('fresh', 'новый', ...oddIds));
  it('leaves no reference dangling that did not, and none behind', () => {
    let renamed = 0;
    assertForAll(
      fc.property(odd, ([text, which, id]) => {
        const workspace = workspaceOf(new Map([['one', text]]));
        const [note] = workspace.all;
        const places = idsIn(workspace);
        const place = places[which % Math.max(1, places.length)];
        if (!note || !place) return;
        const target = targetAt(...place);
        const from =
          target?.kind === 'definition'
            ? target.entry.id
            : target?.kind === 'reference'
              ? target.reference.id
              : '';
        let after: string;
        try {
          after = applyEdits(text, rename(...place, id).get(note.uri) ?? []);
        } catch (error) {
          assert.ok(error instanceof Refusal, String(error));
          return;
        }
        renamed++;
        const shown = `${JSON.stringify(text)}\n${from} → ${id}\n${JSON.stringify(after)}`;
        assert.ok(dangling(readNote(after)) <= dangling(note), shown);
        if ([...note.text.chunks].some(({ isBroken }) => isBroken)) return;
        assert.deepEqual(
          namedIn(after),
          namedIn(text).map((each) => (each === from ? id : each)),
          shown,
        );
      }),
      count(500),
    );
    assert.ok(renamed > count(500) / 4, `${renamed}`);
  });
});
