import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { exportNote } from '../../../../src/core/export';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import { root } from '../../../host/paths';
import { dedented } from '../../support/marks';
import { contextOf, firstOf } from '../../support/views';
import { bundleOf, exportDay, otherErrors, type Read, schemaErrors } from './stix-support';

const samples = join(root, 'media', 'sample');

for (const name of readdirSync(samples).filter((each) => each.endsWith('.notes.yaml')))
  describe(`The bundle of ${name}`, () => {
    const { objects } = bundleOf(readNote(readFileSync(join(samples, name), 'utf8')));

    it('fits the schemas of its objects', () => assert.deepEqual(schemaErrors(objects), []));

    it('has references that lead somewhere, unique ids, times in order and nothing empty', () =>
      assert.deepEqual(otherErrors(objects), []));
  });

function bundled(written: string): readonly Read[] {
  const { objects } = bundleOf(readNote(dedented(written)));
  assert.deepEqual(schemaErrors(objects), []);
  assert.deepEqual(otherErrors(objects), []);
  return objects;
}

function ofType(objects: readonly Read[], type: string): readonly Read[] {
  return objects.filter((object) => object.type === type);
}

function entry(objects: readonly Read[], id: string): Read {
  const found = objects.find(({ extensions }) =>
    Object.values(extensions ?? {}).some((part) => (part as Read).entry === id),
  );
  assert.ok(found, id);
  return found;
}

const note = `
  title: "[[union]] at the harbour"
  reference: R-7
  date: 2024-03-05
  author: [A. Smith, B. Jones]
  marking: TLP:GREEN
  lang: en-GB
  bottom-line: "[[union]] has little reason to give in."
  sources:
    gazette: {title: Harbour Gazette, publisher: Quay Press, url: "https://a.example/Häfen und mehr?q=[1]", sha256: ${'ab'.repeat(32)}}
    odd: {title: Odd, url: "command:x", publisher: cve, marking: TLP:AMBER}
  actors:
    union: {name: The Dockers' Union, aliases: [the dockers], kind: organisation, role: "Employs [[crane]]"}
    crane: {name: Crane Men, kind: group, part-of: union, relations: {state: [owes, fears]}}
    state: {name: State, kind: state}
    coast: {name: Coast, kind: region}
    gang: {name: Gang, tags: [threat-actor], aliases: [G], external: {attack: G0001, own: CVE-2024-3094}}
  hypotheses:
    opens: {text: It opens, likelihood: unlikely, was: {2024-02: likely}}
    shut: {text: It stays shut, likelihood: likely}
  claims:
    a:
      text: The Dockers' Union gives nothing.
      key: true
      likelihood: likely
      confidence: low-moderate
      sources: [{source: gazette, at: p. 4, quote: Never.}, odd]
      supported-by: e
      contradicted-by: [b]
      contradicts: b
      views: {state: {likelihood: almost no chance, confidence: high, because: It says so.}, gang: likely, nobody: {because: X}}
      external: {cve: CVE-2024-3094}
      if: [opens, e]
      consistency: {opens: II}
    b: {text: B, by: state, sources: gazette, kind: fact}
  indicators:
    e: {text: E, date: 2024-03-01, credibility: 2, consistency: {opens: I, shut: CC}, marking: TLP:RED}
  gaps:
    g: {text: Nobody knows., affects: [a, opens]}
`;

describe('A bundle', () => {
  const objects = bundled(note);

  it('is a report with the title, the date and the bottom line in words', () => {
    const [report] = ofType(objects, 'report');
    assert.equal(report?.name, "The Dockers' Union at the harbour");
    assert.equal(report?.published, '2024-03-05T00:00:00.000Z');
    assert.equal(report?.description, "The Dockers' Union has little reason to give in.");
    assert.equal(report?.created, '2024-02-01T00:00:00.000Z');
    assert.equal(report?.modified, '2024-03-05T00:00:00.000Z');
    assert.equal(report?.lang, 'en-GB');
  });

  it('is a grouping where the note has no date, and is dated by the day', () => {
    const [grouping] = ofType(bundled('title: T'), 'grouping');
    assert.equal(grouping?.context, 'unspecified');
    assert.equal(grouping?.modified, `${exportDay}T00:00:00.000Z`);
  });

  it('has claims as notes on whom they concern, and on the author where that is nobody', () => {
    const claim = entry(objects, 'a');
    assert.equal(claim.content, "The Dockers' Union gives nothing.");
    assert.equal(claim.abstract, 'Key judgement. Likelihood: likely (55–80 %). Confidence: low to moderate.');
    assert.deepEqual(claim.object_refs, [entry(objects, 'union').id]);
    assert.equal(claim.confidence, 29);
    assert.deepEqual(claim.labels, ['claim', 'judgement', 'key-claim']);
    assert.deepEqual(claim.authors, ['A. Smith', 'B. Jones']);
    assert.deepEqual(entry(objects, 'g').object_refs, [claim.created_by_ref]);
    assert.equal(entry(objects, 'e').confidence, 70);
  });

  it('refers to sources with their places, and to ids elsewhere', () =>
    assert.deepEqual(entry(objects, 'a').external_references, [
      {
        source_name: 'Quay Press',
        description: 'Harbour Gazette: p. 4: “Never.”',
        url: 'https://a.example/H%C3%A4fen%20und%20mehr?q=%5B1%5D',
        hashes: { 'SHA-256': 'ab'.repeat(32) },
      },
      { source_name: 'CVE', description: 'Odd' },
      { source_name: 'cve', external_id: 'CVE-2024-3094' },
    ]));

  it('has actors as identities, locations, and what a tag says', () => {
    assert.deepEqual(
      ['union', 'crane', 'state', 'coast', 'gang'].map((id) => entry(objects, id).type),
      ['identity', 'identity', 'identity', 'location', 'threat-actor'],
    );
    assert.equal(entry(objects, 'union').description, 'Employs Crane Men');
    assert.deepEqual(entry(objects, 'state').sectors, ['government-national']);
    assert.equal(entry(objects, 'coast').region, 'Coast');
    assert.deepEqual(entry(objects, 'gang').aliases, ['G']);
    assert.deepEqual(entry(objects, 'gang').external_references, [
      { source_name: 'mitre-attack', external_id: 'G0001' },
      { source_name: 'own', description: 'CVE-2024-3094' },
    ]);
  });

  it('says how entries stand to each other', () => {
    const names = new Map(
      objects.map(({ id, extensions }) => [id, Object.values(extensions ?? {})[0] as Read]),
    );
    const told = ofType(objects, 'relationship').map(
      ({ source_ref, relationship_type, target_ref }) =>
        `${names.get(source_ref)?.entry} ${relationship_type} ${names.get(target_ref)?.entry}`,
    );
    assert.deepEqual(told.sort(), [
      'a excludes b',
      'a very-inconsistent-with opens',
      'b contradicts a',
      'crane part-of union',
      'crane related-to state',
      'e condition-of a',
      'e inconsistent-with opens',
      'e supports a',
      'e very-consistent-with shut',
      'g affects a',
      'g affects opens',
      'opens condition-of a',
      'state asserts b',
    ]);
  });

  it('has the views of others as opinions, as far from the claim as their likelihoods are', () => {
    const told = ofType(objects, 'opinion').map(({ authors, opinion, explanation }) => ({
      authors,
      opinion,
      explanation,
    }));
    assert.deepEqual(told, [
      {
        authors: ['State'],
        opinion: 'strongly-disagree',
        explanation: 'It says so. Likelihood: almost no chance (1–5 %). Confidence: high.',
      },
      { authors: ['Gang'], opinion: 'agree', explanation: 'Likelihood: likely (55–80 %).' },
      { authors: ['nobody'], opinion: 'neutral', explanation: 'X' },
    ]);
  });

  it('marks what holds several parts as the strictest of them', () => {
    const markings = new Map(ofType(objects, 'marking-definition').map(({ id, name }) => [id, name]));
    const of = (object: Read | undefined) =>
      object?.object_marking_refs.map((id: string) => markings.get(id));
    assert.deepEqual(of(entry(objects, 'e')), ['TLP:RED']);
    assert.deepEqual(of(entry(objects, 'a')), ['TLP:AMBER']);
    assert.deepEqual(of(entry(objects, 'b')), ['TLP:GREEN']);
    assert.deepEqual(of(ofType(objects, 'report')[0]), ['TLP:AMBER']);
    const supports = objects.find(({ relationship_type }) => relationship_type === 'supports');
    assert.deepEqual(of(supports), ['TLP:RED']);
    assert.deepEqual([...markings.values()], ['TLP:RED', 'TLP:AMBER', 'TLP:GREEN']);
  });

  it('keeps its ids when the note is exported later, reworded or under another title', () => {
    const later = bundled(
      note
        .replace('2024-03-05', '2024-04-01')
        .replace('gives nothing', 'gives little')
        .replace('at the harbour', 'in April'),
    );
    assert.deepEqual(
      later.map(({ id }) => id),
      objects.map(({ id }) => id),
    );
    assert.equal(entry(later, 'a').created, entry(objects, 'a').created);
    assert.ok(entry(later, 'a').modified > entry(objects, 'a').modified);
  });

  it('has other ids than that of another note', () => {
    const other = bundled(note.replace('R-7', 'R-8'));
    const shared = new Set(objects.map(({ id }) => id));
    assert.deepEqual(
      other.filter(({ id }) => shared.has(id)).map(({ type }) => type),
      ['marking-definition', 'marking-definition', 'marking-definition', 'identity', 'extension-definition'],
    );
  });

  it('says what keeps it from being known again', () => {
    const notices = (text: string) => exportNote(contextOf(readNote(text)), 'stix').notices.length;
    assert.equal(notices('title: T'), 2);
    assert.equal(notices('title: T\ndate: 2024\nreference: R'), 0);
  });

  it('holds the entries of included notes that it names', () => {
    const { objects: all } = bundleOf(
      firstOf({
        'a.notes.yaml':
          'title: A\ninclude: b.notes.yaml\nclaims: {c: {text: Kremlin acts., supported-by: d, sources: s}}\n',
        'b.notes.yaml':
          'title: B\nactors: {k: Kremlin, n: NATO}\nclaims: {d: {text: "D [[n]]"}}\nsources: {s: {title: S, marking: TLP:RED}}\n',
      }),
    );
    assert.deepEqual([...schemaErrors(all), ...otherErrors(all)], []);
    assert.deepEqual(entry(all, 'c').object_refs, [entry(all, 'k').id]);
    assert.deepEqual(entry(all, 'c').external_references, [{ source_name: 'S', description: 'S' }]);
    assert.equal(ofType(all, 'relationship').length, 1);
  });
});
