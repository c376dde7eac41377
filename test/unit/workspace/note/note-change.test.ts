import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LiveNote } from '../../../../src/core/workspace/note/live-note';
import { readEdit } from '../../support/edits';
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
      affects: ['settings', 'top', 'wholeNote', 'yardstick'],
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

describe('what an edit of a note changes', () => {
  for (const [name, [edited, change]] of Object.entries(edits))
    it(`by ${name}`, () => {
      const edit = readEdit(edited);
      assert.deepEqual(told(new LiveNote(edit.before).edit(edit.change)), change);
    });
});
