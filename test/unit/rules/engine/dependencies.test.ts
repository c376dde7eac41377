import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  mayShowOtherwise,
  staleChunks,
  staleInAllChunks,
  staleTopRules,
} from '../../../../src/core/rules/engine/dependencies';
import { FindingStore } from '../../../../src/core/rules/engine/finding-store';
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

/** Edited notes by what rules read. A `✓` stands before the id of each entry that these must be checked again for. */
const table: Readonly<Record<Reads, Readonly<Record<string, string>>>> = {
  entry: {
    'an entry in other words, and none beside': `
      title: T
      claims:
        ✓strait: {text: They ⟪hold⇒leave⟫ the strait.}
        port: {text: They hold the port., supported-by: strait}
      `,
    'an entry that is new': `
      title: T
      claims:
        strait: {text: They hold the strait., supported-by: port}⟪⇒
        ✓port: {text: They hold the port.}⟫
      `,
    'no entry, where one is gone': `
      title: T
      claims:
        strait: {text: They hold the strait., supported-by: port}⟪
        port: {text: They hold the port.}⇒⟫
      `,
  },
  neighbours: {
    'no entry in other words': `
      title: T
      claims:
        strait: {text: They ⟪hold⇒leave⟫ the strait., sources: times}
        port: {text: They hold the port., supported-by: strait}
      sources:
        times: The Times
      `,
    'an entry that something was found in': `
      title: T
      claims:
        ✓strait: {text: They ⟪hold⇒leave⟫ the strait., sources: nothing}
      `,
    'what refers to an entry of another id now': `
      title: T
      claims:
        ✓⟪strait⇒straits⟫: {text: They hold the strait.}
        ✓port: {text: They hold the port., supported-by: strait}
        war: {text: There is war., supported-by: port}
      `,
    'of what refers to an entry that says something else, only what something is found in': `
      title: T
      claims:
        ✓strait: {text: They hold the strait., confidence: ⟪low⇒high⟫}
        port: {text: They hold the port., supported-by: strait}
        ✓war: {text: There is war., actors: strait}
      `,
    'all entries of an id': `
      title: T
      claims:
        ✓strait: {text: They hold the strait.}
        ✓⟪port⇒strait⟫: {text: They hold the port.}
      `,
    'what mentions an actor who has another name now': `
      title: T
      actors:
        ✓fleet: {name: Northern Fleet⟪⇒, aliases: [Red Fleet]⟫}
      claims:
        ✓strait: {text: The Red Fleet holds the strait.}
        ✓port: {text: The Northern Fleet holds the port.}
        war: {text: There is war.}
      `,
    'an unknown id for which another may be suggested now': `
      title: T
      claims:
        ✓port: {text: They hold the port., supported-by: strat}
        war: {text: There is war., supported-by: nothing}⟪⇒
        ✓strait: {text: They hold the strait.}⟫
      `,
  },
  support: {
    'no entry in other words': `
      title: T
      claims:
        strait: {text: They ⟪hold⇒leave⟫ the strait., sources: times}
        port: {text: They hold the port., supported-by: strait}
      sources:
        times: The Times
      `,
    'all that rests on an entry, and what is contradicted by that': `
      title: T
      claims:
        ✓strait: {text: They hold the strait., confidence: ⟪low⇒high⟫}
        ✓port: {text: They hold the port., supported-by: strait}
        ✓war: {text: There is war., supported-by: port}
        ✓peace: {text: There is peace., contradicted-by: war}
        truce: {text: There is a truce.}
      `,
    'what cannot be true with an entry that says something else': `
      title: T
      claims:
        ✓war: {text: There is war., contradicts: peace, likelihood: ⟪likely⇒unlikely⟫}
        ✓peace: {text: There is peace., likelihood: likely}
        truce: {text: There is a truce., likelihood: likely}
      `,
    'what rests on a source that repeats another now': `
      title: T
      sources:
        ✓times: {title: The Times⟪⇒, derived-from: agency⟫}
        agency: The Agency
      claims:
        ✓strait: {text: They hold the strait., sources: times}
        port: {text: They hold the port., sources: agency}
      `,
    'a finding that shows an entry in other words': `
      title: T
      claims:
        ✓war: {text: There is war., contradicts: peace, likelihood: very likely}
        peace: {text: There is ⟪peace⇒lasting peace⟫., likelihood: very likely}
      `,
  },
  concern: {
    'what refers to a source that is withdrawn': `
      title: T
      sources:
        ✓times: {title: The Times⟪⇒, status: retracted⟫}
        agency: The Agency
      claims:
        ✓strait: {text: They hold the strait., sources: times}
        ✓port: {text: They hold the port., supported-by: strait}
        war: {text: There is war., sources: agency}
      `,
    'what mentions an actor who has another name now': `
      title: T
      actors:
        ✓fleet: {name: Northern Fleet⟪⇒, aliases: [Red Fleet]⟫}
      claims:
        ✓strait: {text: The Red Fleet holds the strait.}
        ✓port: {text: The Northern Fleet holds the port.}
        war: {text: There is war.}
      `,
    'no entry in other words': `
      title: T
      sources:
        times: {title: The ⟪Times⇒New Times⟫}
      claims:
        strait: {text: They hold the strait., sources: times}
      `,
  },
  use: {
    'what an entry refers to now': `
      title: T
      sources:
        ✓times: The Times
        agency: The Agency
      claims:
        ✓strait: {text: They hold the strait.⟪⇒, sources: times⟫}
        port: {text: They hold the port., supported-by: strait, sources: agency}
      `,
    'what nothing refers to any more': `
      title: T
      sources:
        ✓times: The Times
      claims:
        strait: {text: They hold the strait.}⟪
        port: {text: They hold the port., sources: times}⇒⟫
      `,
    'whom a text mentions now': `
      title: T
      actors:
        ✓fleet: Northern Fleet
        army: Northern Army
      claims:
        ✓strait: {text: The ⟪ships⇒Northern Fleet⟫ hold the strait.}
        port: {text: The Northern Army holds the port.}
      `,
    'no entry in other words': `
      title: T
      sources:
        times: The Times
      claims:
        strait: {text: They ⟪hold⇒leave⟫ the strait., sources: times}
      `,
  },
  names: {
    'the actors of a name that another has now': `
      title: T
      actors:
        ✓fleet: {name: Northern Fleet}
        ✓ships: {name: The Ships⟪⇒, aliases: [Northern Fleet]⟫}
        army: {name: Southern Army}
      `,
    'the actors of a name that another had': `
      title: T
      actors:
        ✓fleet: {name: Northern Fleet}
        army: {name: Southern Army}⟪
        ships: {name: The Ships, aliases: [Northern Fleet]}⇒⟫
      `,
    'the namesakes of an actor whose id another actor has now': `
      title: T
      actors:
        ✓fleet: {name: Northern Fleet}
        ✓ships: {name: Northern Fleet}
        ✓⟪army⇒ships⟫: {name: Southern Army}
      `,
    'no actor, where a text mentions one': `
      title: T
      actors:
        fleet: {name: Northern Fleet}
      claims:
        ✓strait: {text: The ⟪ships⇒Northern Fleet⟫ hold the strait.}
      `,
  },
  matrix: {
    'all that rates hypotheses, where one is new': `
      title: T
      hypotheses:
        war: There is war.⟪⇒
        ✓peace: There is peace.⟫
      claims:
        ✓strait: {text: They hold the strait., consistency: {war: C}}
        port: {text: They hold the port.}
      `,
    'all that rates hypotheses, where an id leads to one no more': `
      title: T
      hypotheses:
        ✓⟪war⇒peace⟫: There is war.
        truce: There is a truce.
      claims:
        ✓strait: {text: They hold the strait., consistency: {war: C}}
        ✓port: {text: They hold the port., consistency: {truce: C}}
      `,
    'an entry whose ratings are edited, and none beside': `
      title: T
      hypotheses:
        war: There is war.
      claims:
        ✓strait: {text: They hold the strait., consistency: {war: ⟪C⇒I⟫}}
        port: {text: They hold the port., consistency: {war: C}}
      `,
    'no entry, where a hypothesis says it in other words': `
      title: T
      hypotheses:
        war: There is ⟪war⇒a war⟫.
      claims:
        strait: {text: They hold the strait., consistency: {war: C}}
      `,
  },
};

for (const reads of Object.keys(table) as Reads[])
  describe(`rules that read ${reads} are checked again for`, () => {
    for (const [name, marked] of Object.entries(table[reads]))
      it(name, () => {
        const edit = readEdit(marked);
        const note = new LiveNote(edit.before);
        assert.deepEqual(checkedAgain(reads, note, edit).sort(), entriesAt(edit, note).sort());
      });
  });

describe('all chunks are checked again', () => {
  it('for all that is read, when a top-level field changes on which findings depend', () => {
    const change = changeBy('title: T\nyardstick: ⟪phia⇒icd-203⟫\n');
    assert.deepEqual(staleInAllChunks(change), Object.keys(table));
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

  it('by all rules of it, when a source is marked', () =>
    assert.deepEqual(codes('title: T\nsources:\n  s: {title: S⟪⇒, marking: TLP:RED⟫}\n'), all));

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
    const stores = Object.keys(table).map((reads) => [reads, storeOf(reads as Reads, note)] as const);
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
  const own = rules.filter((rule) => rule.reads === reads);
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
