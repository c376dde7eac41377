import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Workspace } from '../../../../src/core/workspace/includes/workspace';
import { LiveNote } from '../../../../src/core/workspace/note/live-note';
import type { TextChange } from '../../../../src/core/yaml/chunks/chunks';
import { readEdit } from '../../support/edits';
import { dedented } from '../../support/marks';
import { told } from '../../support/told-change';

/** An edited note, and what the edit changed in it. */
const edits: Readonly<Record<string, readonly [edited: string, change: object]>> = {
  'another word in a text': [
    `
      title: T
      claims:
        strait: {text: They ⟪hold⇒leave⟫ the strait., sources: times}
        port: {text: They hold the port., supported-by: strait}
      sources:
        times: The Times
      `,
    { kind: 'reworded', chunks: { removed: ['strait'], added: ['strait'] }, ids: { redefined: ['strait'] } },
  ],
  'a word that names an actor': [
    `
      title: T
      actors:
        fleet: Northern Fleet
      claims:
        strait: {text: The ⟪ships⇒Northern Fleet⟫ hold the strait.}
      `,
    {
      kind: 'edited',
      chunks: { removed: ['strait'], added: ['strait'] },
      ids: { redefined: ['strait'], rereferenced: ['fleet'] },
      affects: ['links'],
    },
  ],
  'a claim that is surer': [
    `
      title: T
      claims:
        strait: {text: They hold the strait., confidence: ⟪low⇒high⟫}
        port: {text: They hold the port., supported-by: strait}
        war: {text: There is war., supported-by: port}
        peace: {text: There is peace., contradicted-by: war}
      `,
    {
      kind: 'edited',
      chunks: { removed: ['strait'], added: ['strait'] },
      ids: { redefined: ['strait'], evidence: ['peace', 'port', 'strait', 'war'] },
      evidenceChunks: ['peace', 'port', 'strait', 'war'],
    },
  ],
  'a claim renamed': [
    `
      title: T
      claims:
        ⟪strait⇒straits⟫: {text: They hold the strait.}
        port: {text: They hold the port., supported-by: strait}
      `,
    {
      kind: 'edited',
      chunks: { removed: ['strait'], added: ['straits'] },
      ids: {
        redefined: ['strait', 'straits'],
        appearedOrGone: ['strait', 'straits'],
        evidence: ['port', 'strait', 'straits'],
      },
      evidenceChunks: ['port', 'straits'],
      affects: ['links'],
    },
  ],
  'an entry added': [
    `
      title: T
      claims:
        strait: {text: They hold the strait.}⟪⇒
        port: {text: They hold the port.}⟫
        war: {text: There is war., supported-by: port}
      `,
    {
      kind: 'edited',
      chunks: { added: ['port'] },
      ids: { redefined: ['port'], appearedOrGone: ['port'], evidence: ['port', 'war'] },
      evidenceChunks: ['port', 'war'],
      affects: ['links'],
    },
  ],
  'an entry removed': [
    `
      title: T
      claims:
        strait: {text: They hold the strait.}⟪
        port: {text: They hold the port.}⇒⟫
        war: {text: There is war., supported-by: port}
      `,
    {
      kind: 'edited',
      chunks: { removed: ['port'] },
      ids: { redefined: ['port'], appearedOrGone: ['port'], evidence: ['port', 'war'] },
      evidenceChunks: ['war'],
      affects: ['links'],
    },
  ],
  'an entry moved': [
    `
      title: T
      claims:
        ⟪strait: {text: They hold the strait.}
        port: {text: They hold the port.}⇒port: {text: They hold the port.}
        strait: {text: They hold the strait.}⟫
        war: {text: There is war., supported-by: port}
      `,
    {
      kind: 'edited',
      chunks: { removed: ['strait', 'port'], added: ['port', 'strait'] },
      ids: { redefined: ['port', 'strait'] },
    },
  ],
  'an id that is defined twice': [
    `
      title: T
      claims:
        strait: {text: They hold the strait.}
        ⟪port⇒strait⟫: {text: They hold the port.}
      `,
    {
      kind: 'edited',
      chunks: { removed: ['port'], added: ['strait'] },
      ids: {
        redefined: ['port', 'strait'],
        appearedOrGone: ['port', 'strait'],
        evidence: ['port', 'strait'],
      },
      evidenceChunks: ['strait', 'strait'],
      affects: ['links'],
    },
  ],
  'a reference added': [
    `
      title: T
      claims:
        strait: {text: They hold the strait.⟪⇒, sources: times⟫}
      sources:
        times: The Times
      `,
    {
      kind: 'edited',
      chunks: { removed: ['strait'], added: ['strait'] },
      ids: { redefined: ['strait'], rereferenced: ['times'], evidence: ['strait'] },
      evidenceChunks: ['strait'],
      affects: ['links'],
    },
  ],
  'a link in a text': [
    `
      title: T
      claims:
        strait: {text: "They hold it, says ⟪it⇒[[times]]⟫."}
      sources:
        times: The Times
      `,
    {
      kind: 'edited',
      chunks: { removed: ['strait'], added: ['strait'] },
      ids: { redefined: ['strait'], rereferenced: ['times'] },
      affects: ['links'],
    },
  ],
  'a hypothesis': [
    `
      title: T
      hypotheses:
        war: There is war.⟪⇒
        peace: There is peace.⟫
      claims:
        strait: {text: They hold the strait., consistency: {war: C}}
      `,
    {
      kind: 'edited',
      chunks: { added: ['peace'] },
      ids: { redefined: ['peace'], appearedOrGone: ['peace'], evidence: ['peace'] },
      evidenceChunks: ['peace'],
      affects: ['hypotheses', 'links', 'wholeNote'],
    },
  ],
  'a rating of a hypothesis': [
    `
      title: T
      hypotheses:
        war: There is war.
      claims:
        strait: {text: They hold the strait., consistency: {war: ⟪C⇒I⟫}}
      `,
    {
      kind: 'edited',
      chunks: { removed: ['strait'], added: ['strait'] },
      ids: { redefined: ['strait'], evidence: ['strait'] },
      evidenceChunks: ['strait'],
      affects: ['wholeNote'],
    },
  ],
  'a marking': [
    `
      title: T
      sources:
        times: {title: The Times⟪⇒, marking: TLP:RED⟫}
      `,
    {
      kind: 'edited',
      chunks: { removed: ['times'], added: ['times'] },
      ids: { redefined: ['times'], evidence: ['times'] },
      evidenceChunks: ['times'],
      affects: ['wholeNote'],
    },
  ],
  'a title': [
    `
      title: The ⟪strait⇒port⟫
      claims:
        strait: {text: They hold the strait.}
      `,
    { kind: 'edited', chunks: { removed: ['title:'], added: ['title:'] }, affects: ['top', 'wholeNote'] },
  ],
  'a yardstick': [
    `
      title: T
      yardstick: ⟪phia⇒icd-203⟫
      claims:
        strait: {text: They hold the strait.}
      `,
    {
      kind: 'edited',
      chunks: { removed: ['yardstick:'], added: ['yardstick:'] },
      affects: ['settings', 'top', 'wholeNote'],
    },
  ],
  'a comment that silences': [
    `
      title: T
      claims:
        strait: {text: They hold the strait.}⟪⇒ # notes-ignore: unsupported-claim⟫
      `,
    {
      kind: 'reworded',
      chunks: { removed: ['strait'], added: ['strait'] },
      ids: { redefined: ['strait'] },
      affects: ['suppressions'],
    },
  ],
  'an alias of an actor': [
    `
      title: T
      actors:
        fleet: {name: Northern Fleet⟪⇒, aliases: [Red Banner Fleet]⟫}
      claims:
        strait: {text: The Red Banner Fleet holds the strait.}
        port: {text: They hold the port.}
      `,
    {
      kind: 'edited',
      chunks: { removed: ['fleet'], added: ['fleet'], rementioned: ['strait'] },
      ids: { redefined: ['fleet'], rereferenced: ['fleet'] },
      renamedFirstWords: ['Northern', 'Red'],
      affects: ['links'],
    },
  ],
  'an entry that becomes malformed': [
    `
      title: T
      claims:
        strait: {text: They hold the strait.⟪}⇒⟫
        port: {text: They hold the port., supported-by: strait}
      `,
    {
      kind: 'edited',
      chunks: { removed: ['strait'], added: ['strait'] },
      ids: {
        redefined: ['strait'],
        appearedOrGone: ['strait'],
        rereferenced: ['They', 'hold', 'strait', 'text', 'the'],
        evidence: ['port', 'strait'],
      },
      evidenceChunks: ['port', 'strait'],
      affects: ['links', 'wholeNote'],
    },
  ],
};

/** A note `base`, edited; a note that includes it, and what the edit changed for that. */
const editsOfIncluded: Readonly<Record<string, readonly [edited: string, includer: string, change: object]>> =
  {
    'another word in a text': [
      `
      title: T
      claims:
        strait: {text: They ⟪hold⇒leave⟫ the strait.}
      `,
      `
      title: U
      include: [base]
      claims:
        port: {text: They hold the port., supported-by: strait}
      `,
      {
        kind: 'scope',
        chunks: { removed: ['strait'] },
        ids: { redefined: ['strait'], evidence: ['port', 'strait'] },
        evidenceChunks: ['port'],
      },
    ],
    'a claim that is surer': [
      `
      title: T
      claims:
        strait: {text: They hold the strait., confidence: ⟪low⇒high⟫}
      `,
      `
      title: U
      include: [base]
      claims:
        port: {text: They hold the port., supported-by: strait}
        war: {text: There is war., supported-by: port}
      `,
      {
        kind: 'scope',
        chunks: { removed: ['strait'] },
        ids: { redefined: ['strait'], evidence: ['port', 'strait', 'war'] },
        evidenceChunks: ['port', 'war'],
      },
    ],
    'an actor renamed': [
      `
      title: T
      actors:
        fleet: Northern ⟪Fleet⇒Army⟫
      `,
      `
      title: U
      include: [base]
      claims:
        port: {text: The Northern Fleet holds the port.}
      `,
      {
        kind: 'scope',
        chunks: { removed: ['fleet'], rementioned: ['port'] },
        ids: { redefined: ['fleet'], evidence: ['fleet'] },
        renamedFirstWords: ['Northern'],
      },
    ],
    'a hypothesis': [
      `
      title: T
      hypotheses:
        war: There is war.⟪⇒
        peace: There is peace.⟫
      `,
      `
      title: U
      include: [base]
      claims:
        port: {text: They hold the port., consistency: {war: C}}
      `,
      {
        kind: 'scope',
        ids: { redefined: ['peace'], appearedOrGone: ['peace'], evidence: ['peace'] },
        affects: ['hypotheses', 'links', 'wholeNote'],
      },
    ],
  };

/** An edited note that includes another, `base`; this, and what the edit changed for it. */
const editsOfIncluders: Readonly<Record<string, readonly [edited: string, base: string, change: object]>> = {
  'that begins to refer to an entry': [
    `
      title: U
      include: [base]
      claims:
        port: {text: They hold the port.⟪⇒, supported-by: strait⟫}
      `,
    `
      title: T
      claims:
        strait: {text: They hold the strait.}
      `,
    { kind: 'scope', ids: { rereferenced: ['strait'] } },
  ],
  'that is included anew': [
    `
      title: U
      ⟪x-inc⇒inc⟫lude: [base]
      claims:
        port: {text: They hold the port.}
      `,
    `
      title: T
      claims:
        strait: {text: They hold the strait.}
      `,
    { kind: 'scope', affects: ['uses', 'wholeNote'] },
  ],
};

describe('what an edit of a note changes', () => {
  for (const [name, [edited, change]] of Object.entries(edits))
    it(`by ${name}`, () => {
      const edit = readEdit(edited);
      assert.deepEqual(told(new LiveNote(edit.before).edit(edit.change)), change);
    });
});

describe('what an edit of an included note changes', () => {
  for (const [name, [edited, includer, change]] of Object.entries(editsOfIncluded))
    it(`by ${name}`, () => {
      const edit = readEdit(edited);
      const files = { base: edit.before, includer: dedented(includer) };
      assert.deepEqual(toldOf('includer', files, 'base', edit.change), [change]);
    });
});

describe('what the edit of a note changes for one that it includes', () => {
  for (const [name, [edited, base, change]] of Object.entries(editsOfIncluders))
    it(`by ${name}`, () => {
      const edit = readEdit(edited);
      const files = { base: dedented(base), includer: edit.before };
      assert.deepEqual(toldOf('base', files, 'includer', edit.change), [change]);
    });

  it('is nothing where nobody follows that', () => {
    const workspace = workspaceOf({ base: 'title: T\n', includer: 'title: U\ninclude: [base]\n' });
    const change = { start: 7, end: 8, text: 'V' };
    assert.deepEqual([...workspace.edit('includer', change).keys()], [workspace.get('includer')]);
  });
});

/** What a note is told that somebody follows, when another is edited. */
function toldOf(
  followed: string,
  files: Readonly<Record<string, string>>,
  edited: string,
  change: TextChange,
): object[] {
  const workspace = workspaceOf(files);
  const note = workspace.get(followed);
  assert.ok(note);
  note.symbols.findMentions();
  workspace.follow(note);
  return (workspace.edit(edited, change).get(note) ?? []).map(told);
}

function workspaceOf(files: Readonly<Record<string, string>>): Workspace {
  const workspace = new Workspace((_, path) => path);
  for (const [key, text] of Object.entries(files)) workspace.set(key, text);
  return workspace;
}
