import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Workspace } from '../../../../src/core/workspace/includes/workspace';
import type { TextChange } from '../../../../src/core/yaml/chunks/chunks';
import { readEdit } from '../../support/edits';
import { dedented } from '../../support/marks';
import { told } from '../../support/told-change';

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
    'a hypothesis that is less likely, for the judgements on it': [
      `
      title: T
      hypotheses:
        war: {text: There is war., likelihood: ⟪likely⇒unlikely⟫}
      `,
      `
      title: U
      include: [base]
      claims:
        port: {text: They hold the port., hypothesis: war}
        strait: {text: They hold the strait., supported-by: port}
        truce: {text: There is a truce., contradicts: port}
      `,
      {
        kind: 'scope',
        chunks: { removed: ['war'] },
        ids: { redefined: ['war'], evidence: ['port', 'strait', 'war'] },
        evidenceChunks: ['port', 'strait', 'truce'],
        affects: ['wholeNote'],
      },
    ],
    'a yardstick, by which likelihoods are read': [
      'title: T\nyardstick: ⟪phia⇒nato⟫\n',
      'title: U\ninclude: [base]\n',
      { kind: 'scope', chunks: { removed: ['yardstick:'] }, affects: ['settings', 'wholeNote'] },
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
