import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exportNote } from '../../../src/core/export';
import { importNote } from '../../../src/core/import';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { contextOf } from '../support/views';
import { contentOf, idOf, imported } from './stix-support';

const bureau = {
  type: 'identity',
  id: idOf('identity', 1),
  name: 'Harbour Bureau',
  identity_class: 'organization',
  sectors: ['government-national'],
};
const group = {
  type: 'intrusion-set',
  id: idOf('intrusion-set', 1),
  created_by_ref: bureau.id,
  name: 'Grey Gull',
  aliases: ['Grey Gull', 'G-7', 'Gull: East'],
  description: 'It preys on ports.',
  external_references: [
    { source_name: 'mitre-attack', external_id: 'G0999', url: 'https://a.example/groups/G0999' },
    { source_name: 'Quay 2023', description: 'Quay. (2023). Gulls.', url: 'https://a.example/gulls' },
  ],
};
const technique = {
  type: 'attack-pattern',
  id: idOf('attack-pattern', 1),
  name: 'Phishing',
  external_references: [{ source_name: 'mitre-attack', external_id: 'T1566' }],
};
const program = {
  type: 'malware',
  id: idOf('malware', 1),
  name: 'Beak',
  is_family: true,
  malware_types: ['backdoor'],
};
const uses = {
  type: 'relationship',
  id: idOf('relationship', 1),
  created_by_ref: bureau.id,
  relationship_type: 'uses',
  source_ref: group.id,
  target_ref: technique.id,
  description: 'Grey Gull writes to harbour masters.',
  external_references: [
    { source_name: 'Quay 2023', description: 'Quay. (2023). Gulls.', url: 'https://a.example/gulls' },
  ],
};

/** What a note says, as its JSON has it. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into what is JSON
function noteOf(objects: readonly object[], bundle: object = {}): any {
  return contentOf(imported(objects, bundle).text);
}

describe('A bundle of others', () => {
  it('has a title, a date and a bottom line by its report, and is marked as the strictest of it', () => {
    const report = {
      type: 'report',
      id: idOf('report', 1),
      created_by_ref: bureau.id,
      name: 'Gulls: a threat',
      description: 'Ports should look up.\n\nThey do not.',
      published: '2024-01-05T10:00:00.000Z',
      object_refs: [group.id, idOf('tool', 9)],
      object_marking_refs: ['marking-definition--f88d31f6-486f-44da-b317-01333bde0b82'],
    };
    const { text, leftOut } = imported([bureau, { ...group, created_by_ref: idOf('identity', 9) }, report]);
    assert.equal(
      text,
      [
        'title: "Gulls: a threat"',
        'date: "2024-01-05"',
        'marking: TLP:AMBER',
        'bottom-line: |-',
        '  Ports should look up.',
        '',
        '  They do not.',
        '',
        'sources:',
        '  quay-2023:',
        '    title: Quay. (2023). Gulls.',
        '    url: https://a.example/gulls',
        '',
        'actors:',
        '  harbour-bureau:',
        '    name: Harbour Bureau',
        '    kind: state',
        '    tags: [government-national]',
        '    external:',
        `      stix: ${bureau.id}`,
        '  grey-gull:',
        '    name: Grey Gull',
        '    aliases:',
        '      - G-7',
        '      - "Gull: East"',
        '    kind: group',
        '    tags: [intrusion-set]',
        '    external:',
        `      stix: ${group.id}`,
        '      attack: G0999',
        '',
        'claims:',
        '  grey-gull-described:',
        '    text: It preys on ports.',
        '    kind: fact',
        '    sources: [quay-2023]',
        '    external:',
        `      stix: ${group.id}`,
        '      attack: G0999',
        '    actors: [grey-gull]',
        '',
      ].join('\n'),
    );
    assert.deepEqual(leftOut, [
      '1 × object that a report refers to: it is not in the bundle, or was left out.',
    ]);
  });

  it('has what a relationship tells as a claim, with the ids of techniques, which are none', () => {
    const { claims, actors } = noteOf([
      bureau,
      group,
      technique,
      program,
      uses,
      {
        ...uses,
        id: idOf('relationship', 2),
        description: undefined,
        external_references: undefined,
        target_ref: program.id,
      },
    ]);
    assert.deepEqual(claims['grey-gull-uses-phishing'], {
      text: 'Grey Gull writes to harbour masters.',
      kind: 'fact',
      by: ['harbour-bureau'],
      sources: ['quay-2023'],
      actors: ['grey-gull'],
      external: { attack: ['T1566'], stix: [uses.id] },
    });
    assert.deepEqual(actors['grey-gull'].relations, { beak: ['uses'] });
    assert.deepEqual(actors.beak.tags, ['malware', 'backdoor']);
    assert.deepEqual(imported([group, technique, uses]).leftOut, [
      '1 × attack-pattern: a technique stands in a note as an id of the claims that speak of it.',
    ]);
  });

  it('has notes as claims, and opinions as views of them', () => {
    const note = {
      type: 'note',
      id: idOf('note', 1),
      created_by_ref: bureau.id,
      abstract: 'Outlook',
      content: 'Grey Gull comes back; see [[x]].',
      object_refs: [group.id],
      confidence: 85,
      labels: ['a b'],
    };
    const opinion = {
      type: 'opinion',
      id: idOf('opinion', 1),
      created_by_ref: bureau.id,
      opinion: 'strongly-disagree',
      explanation: 'It is gone.',
      object_refs: [note.id],
    };
    const alone = {
      ...opinion,
      id: idOf('opinion', 2),
      created_by_ref: undefined,
      object_refs: [group.id],
      authors: ['A. Smith'],
    };
    const { claims, sources } = noteOf([bureau, group, note, opinion, alone]);
    assert.deepEqual(claims.outlook, {
      text: 'Grey Gull comes back; see [ [x]].',
      note: 'Outlook',
      actors: ['grey-gull'],
      by: ['harbour-bureau'],
      sources: ['bundle'],
      confidence: 'high',
      tags: ['a b'],
      external: { stix: [note.id] },
      views: { 'harbour-bureau': { because: 'Strongly disagree: It is gone.' } },
    });
    assert.equal(claims['strongly-disagree-it-is-gone'].text, 'On Grey Gull: Strongly disagree: It is gone.');
    assert.equal(sources.bundle.title, 'Import of a STIX bundle');
  });

  it('has indicators, sightings, observations, campaigns and incidents as indicators', () => {
    const indicator = {
      type: 'indicator',
      id: idOf('indicator', 1),
      name: 'Beak at the gate',
      pattern: "[url:value = 'x']",
      pattern_type: 'stix',
      valid_from: '2024-01-01T00:00:00Z',
      valid_until: '2024-06-01T00:00:00Z',
      indicator_types: ['malicious-activity'],
    };
    const address = { type: 'ipv4-addr', spec_version: '2.1', id: idOf('ipv4-addr', 1), value: '192.0.2.1' };
    const seen = {
      type: 'observed-data',
      id: idOf('observed-data', 1),
      first_observed: '2024-01-01T00:00:00Z',
      last_observed: '2024-01-03T00:00:00Z',
      number_observed: 3,
      object_refs: [address.id],
    };
    const sighting = {
      type: 'sighting',
      id: idOf('sighting', 1),
      sighting_of_ref: program.id,
      where_sighted_refs: [bureau.id],
      first_seen: '2024-02-01T00:00:00Z',
    };
    const campaign = {
      type: 'campaign',
      id: idOf('campaign', 1),
      name: 'Low Tide',
      description: 'Ports were robbed.',
      first_seen: '2023-05-01T00:00:00.000Z',
      last_seen: '2023-07-01T00:00:00.000Z',
    };
    const incident = { type: 'incident', id: idOf('incident', 1), name: 'Harbour robbed' };
    const indicates = {
      ...uses,
      description: undefined,
      external_references: undefined,
      relationship_type: 'indicates',
      source_ref: indicator.id,
      target_ref: program.id,
    };
    const { indicators, claims } = noteOf([
      bureau,
      program,
      indicator,
      address,
      seen,
      sighting,
      campaign,
      incident,
      indicates,
    ]);
    assert.equal(claims, undefined);
    assert.deepEqual(indicators['beak-at-the-gate'], {
      text: 'Beak at the gate',
      status: 'watching',
      until: '2024-06-01',
      note: "Pattern (stix): [url:value = 'x']\nValid from 2024-01-01.",
      sources: ['bundle'],
      tags: ['malicious-activity'],
      external: { stix: [indicator.id] },
      actors: ['beak'],
    });
    const told = Object.values(indicators as Record<string, { text: string; date?: string }>);
    assert.deepEqual(
      told.slice(1).map(({ text, date }) => [text, date]),
      [
        ['Observed: ipv4-addr 192.0.2.1 (3 times).', '2024-01-01/2024-01-03'],
        ['Beak was seen by Harbour Bureau.', '2024-02-01'],
        ['Low Tide: Ports were robbed.', '2023-05-01/2023-07-01'],
        ['Harbour robbed', undefined],
      ],
    );
  });

  it('has vulnerabilities as facts and courses of action as recommendations', () => {
    const flaw = {
      type: 'vulnerability',
      id: idOf('vulnerability', 1),
      name: 'CVE-2024-3094',
      description: 'A door.',
      external_references: [{ source_name: 'cve', external_id: 'CVE-2024-3094' }],
    };
    const advice = {
      type: 'course-of-action',
      id: idOf('course-of-action', 1),
      name: 'Shut it',
      description: 'Shut the door.',
    };
    const { claims } = noteOf([flaw, advice]);
    assert.deepEqual(claims['cve-2024-3094'].external.cve, ['CVE-2024-3094']);
    assert.equal(claims['cve-2024-3094'].kind, 'fact');
    assert.equal(claims['shut-it'].kind, 'recommendation');
    assert.equal(claims['shut-it'].text, 'Shut it: Shut the door.');
  });

  it('has several reports as sources, each with what it says', () => {
    const report = (number: number) => ({
      type: 'report',
      id: idOf('report', number),
      name: `Report ${number}`,
      description: `It says ${number}.`,
      published: '2024-01-05T10:00:00.000Z',
      object_refs: [],
    });
    const { title, sources, claims } = noteOf([report(1), report(2)]);
    assert.equal(title, 'Import of a STIX bundle');
    assert.deepEqual(sources['report-1'], {
      title: 'Report 1',
      date: '2024-01-05',
      external: { stix: [idOf('report', 1)] },
    });
    assert.deepEqual(claims['report-2-2'], {
      text: 'It says 2.',
      sources: ['report-2'],
      external: { stix: [idOf('report', 2)] },
    });
  });

  it('takes the newest of several versions, nothing that is revoked, and counts what it leaves out', () => {
    const { text, leftOut } = imported([
      { ...bureau, name: 'New', modified: '2024-03-01T00:00:00.000Z' },
      { ...bureau, name: 'Old' },
      { ...program, revoked: true },
      { ...technique, revoked: false },
      { type: 'x-mitre-tactic', id: idOf('x-mitre-tactic', 1), name: 'T', x_mitre_deprecated: true },
      { type: 'x-mitre-tactic', id: idOf('x-mitre-tactic', 2), name: 'U' },
      { type: 'url', id: idOf('url', 1), value: 'https://a.example' },
      {
        type: 'marking-definition',
        id: idOf('marking-definition', 1),
        definition_type: 'statement',
        definition: { statement: 'Mine.' },
      },
      { type: 'identity', id: idOf('identity', 7) },
      { ...uses, target_ref: program.id },
      {},
    ]);
    assert.match(text, /^ {4}name: New$/m);
    assert.deepEqual(leftOut, [
      '1 × identity: there is a newer version of it.',
      '1 × identity: it has no name.',
      '1 × malformed object: it has no type or no id.',
      '1 × malware: its maker has revoked it or given it up.',
      '1 × x-mitre-tactic: its maker has revoked it or given it up.',
      '1 × x-mitre-tactic: it is a type of its maker’s own.',
      '1 × relationship: one of its ends is not there, or was left out as well.',
      '1 × attack-pattern: a technique stands in a note as an id of the claims that speak of it.',
      '1 × url: a note has a place for it only where somebody says that it was seen.',
      '1 × marking-definition: a note knows the markings of the Traffic Light Protocol only.',
    ]);
  });

  it('gives entries of one name ids of their own', () => {
    const twins = [1, 2, 3].map((number) => ({ ...bureau, id: idOf('identity', number), name: 'Null' }));
    assert.deepEqual(Object.keys(noteOf(twins).actors), ['null-2', 'null-3', 'null-4']);
  });

  it('shows what would turn its text around or command a terminal', () => {
    const { text } = imported([{ ...bureau, name: 'a\u202eb\u009bc' }]);
    assert.match(text, /name: "a\\u202eb\\u009bc"/);
  });

  it('is added to a note of ours where others have put it beside that', () => {
    const own = 'title: T\nactors: {k: Kremlin, harbour-bureau: Bureau}\nclaims: {a: {text: A, key: true}}\n';
    const bundle = JSON.parse(exportNote(contextOf(readNote(own)), 'stix').text);
    const claim = bundle.objects.find(({ type }: { type: string }) => type === 'note');
    const opinion = {
      ...{ type: 'opinion', id: idOf('opinion', 1), created_by_ref: bureau.id },
      ...{ opinion: 'agree', object_refs: [claim.id] },
    };
    const answer = importNote(
      JSON.stringify({ ...bundle, objects: [...bundle.objects, bureau, opinion] }),
      'stix',
    );
    assert.ok(answer.kind === 'note');
    assert.deepEqual(answer.leftOut, []);
    // biome-ignore lint/suspicious/noExplicitAny: tests look into what is JSON
    const { title, actors, claims } = contentOf(answer.text) as any;
    assert.equal(title, 'T');
    assert.deepEqual(Object.keys(actors), ['k', 'harbour-bureau', 'harbour-bureau-2']);
    assert.deepEqual(claims.a.views, { 'harbour-bureau-2': { because: 'Agree' } });
  });
});
