import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  mayShowOtherwise,
  staleChunks,
  staleInAllChunks,
  staleTopRules,
} from '../../../../src/core/rules/engine/dependencies';
import { FindingStore } from '../../../../src/core/rules/engine/finding-store';
import { RuleSet } from '../../../../src/core/rules/engine/rule-set';
import { ShownElsewhere } from '../../../../src/core/rules/engine/shown-elsewhere';
import { rules } from '../../../../src/core/rules/registry';
import type { Reads } from '../../../../src/core/rules/rule';
import { Passages } from '../../../../src/core/rules/shared/passages';
import { LiveNote } from '../../../../src/core/workspace/note/live-note';
import type { Note } from '../../../../src/core/workspace/note/note';
import {
  anyRereferencedByOthers,
  type NoteChange,
  rereferencedByOthers,
} from '../../../../src/core/workspace/note/note-change';
import { spanOf } from '../../../../src/core/workspace/reading/place';
import { type MarkedEdit, readEdit } from '../../support/edits';
import { checkedAgainBy } from './checked-again';

for (const reads of Object.keys(checkedAgainBy) as Reads[])
  describe(`rules that read ${reads} are checked again for`, () => {
    for (const [name, marked] of Object.entries(checkedAgainBy[reads]))
      it(name, () => {
        const edit = readEdit(marked);
        const note = new LiveNote(edit.before);
        assert.deepEqual(checkedAgain(reads, note, edit).sort(), entriesAt(edit, note).sort());
      });
  });

describe('all chunks are checked again', () => {
  it('for all that is read, when a top-level field changes on which findings depend', () => {
    const change = changeBy('title: T\nyardstick: ⟪phia⇒icd-203⟫\n');
    assert.deepEqual(staleInAllChunks(change), Object.keys(checkedAgainBy));
  });

  it('for their use, when others may use any entry', () =>
    assert.deepEqual(staleInAllChunks(anyRereferencedByOthers), ['use']));

  it('for nothing, when another note refers to an entry', () =>
    assert.deepEqual(staleInAllChunks(rereferencedByOthers(new Set(['strait']))), []));

  it('for nothing, when the title changes', () =>
    assert.deepEqual(staleInAllChunks(changeBy('title: ⟪T⇒U⟫\n')), []));
});

describe('the note as a whole is checked again', () => {
  const codes = (marked: string): string[] => staleTopRules(changeBy(marked)).map(({ code }) => code);
  const all = rules.filter(({ checkTop }) => checkTop).map(({ code }) => code);

  it('by all rules of it, when a top-level field changes', () =>
    assert.deepEqual(codes('title: ⟪T⇒U⟫\n'), all));

  it('by all rules of it, when an entry is marked', () => {
    assert.deepEqual(codes('title: T\nsources:\n  s: {title: S⟪⇒, marking: TLP:RED⟫}\n'), all);
    assert.deepEqual(codes('title: T\nclaims:\n  c: {text: C, marking: ⟪TLP:RED⇒no⟫}\n'), all);
  });

  it('by the rules that follow references, when one is added', () =>
    assert.deepEqual(codes('title: T\nclaims:\n  c: {text: C⟪⇒, sources: s⟫}\nsources:\n  s: S\n'), [
      'marking-downgrade',
    ]));

  it('by none, when an entry says something else', () =>
    assert.deepEqual(codes('title: T\nclaims:\n  c: {text: C, confidence: ⟪low⇒high⟫}\n'), []));
});

describe('what is found may be shown otherwise', () => {
  it('where a comment silences rules', () =>
    assert.ok(isShownOtherwise('title: T\nclaims:\n  c: C⟪⇒ # notes-ignore: unsupported-claim⟫\n')));

  it('where evidence changes, and a finding looks up what rests on it', () =>
    assert.ok(isShownOtherwise(recalled('confidence: ⟪low⇒high⟫'))));

  it('nowhere, where an entry is in other words', () =>
    assert.ok(!isShownOtherwise(recalled('note: ⟪So⇒Thus⟫'))));

  function recalled(field: string): string {
    return `title: T\nsources:\n  s: {title: S, status: retracted}\nclaims:\n  c: {text: C, sources: s, ${field}}\n`;
  }

  function isShownOtherwise(marked: string): boolean {
    const { before, change } = readEdit(marked);
    const note = new LiveNote(before);
    const stores = Object.keys(checkedAgainBy).map(
      (reads) => [reads, storeOf(reads as Reads, note)] as const,
    );
    const findings = Object.fromEntries(stores) as Record<Reads, FindingStore>;
    return mayShowOtherwise(note.edit(change), findings);
  }
});

function changeBy(marked: string): NoteChange {
  const { before, change } = readEdit(marked);
  return new LiveNote(before).edit(change);
}

/** The entries that rules are checked again for after an edit. */
function checkedAgain(reads: Reads, note: LiveNote, { change }: MarkedEdit): string[] {
  const store = storeOf(reads, note);
  const chunks = staleChunks(reads, note.edit(change), note, store);
  return [...chunks].flatMap(({ entries }) => entries.map(({ id }) => id));
}

/** What rules find in a note. */
function storeOf(reads: Reads, note: Note): FindingStore {
  const own = new RuleSet(rules.filter((rule) => rule.reads === reads));
  const store = new FindingStore(own, note, { passages: new Passages() }, new ShownElsewhere(note));
  for (const facts of note.contents.facts) store.check(facts);
  return store;
}

/** The entries before whose ids marks stand. */
function entriesAt({ marks }: MarkedEdit, note: Note): string[] {
  const marked = note.contents.entries.filter((entry) => marks.includes(spanOf(entry).start));
  assert.equal(marked.length, marks.length, 'each mark stands before an id');
  return marked.map(({ id }) => id);
}
