import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { argumentGraph, type GraphRequest } from '../../../../src/core/views/map/argument-graph';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import { markedFiles } from '../../features/includes';
import { dedented } from '../../support/marks';

const note = `
  sources: {wire: {title: Wire, derived-from: agency}, agency: Agency, paper: Paper}
  hypotheses: {war: War, peace: Peace}
  claims:
    top: {text: Top, supported-by: [middle], contradicted-by: [denial], hypothesis: war}
    middle: {text: Middle, supported-by: [seen, low]}
    low: {text: Low, sources: paper}
    denial: {text: Denial, by: x, sources: paper}
  indicators:
    seen: {text: Seen, sources: wire, consistency: {war: C, peace: II}}
  `;

/** A graph in words: its links, with what is left of each node. */
function shown(text: string, request: Partial<GraphRequest>): { nodes: string[]; links: string[] } {
  const read = readNote(dedented(text));
  const graph = argumentGraph(read, { steps: 2, collapsed: [], ...request });
  return {
    nodes: graph.nodes.map(({ entry, isCollapsed, hidden, more }) =>
      [entry.id, isCollapsed ? `hides ${hidden}` : '', more > 0 ? `more ${more}` : '']
        .filter(Boolean)
        .join(' '),
    ),
    links: graph.links.map(({ from, to, kind, sign = '' }) => `${from.id} ${kind}${sign} ${to.id}`).sort(),
  };
}

describe('the argument of an entry', () => {
  it('is its evidence for and against, and what that rests on, as far as it is asked for', () =>
    assert.deepEqual(shown(note, { root: 'claims/0/top', steps: 1 }), {
      nodes: ['war', 'top', 'middle more 2', 'denial more 1'],
      links: ['denial contradiction- top', 'middle support+ top', 'top bears-on war'],
    }));

  it('leads from a source to what rests on it, and down to what it repeats', () =>
    assert.deepEqual(shown(note, { root: 'sources/0/wire', steps: 2 }), {
      nodes: ['wire', 'agency', 'middle more 1', 'seen'],
      links: ['agency source wire', 'seen support+ middle', 'wire source seen'],
    }));

  it('has the ratings of the entry that is looked at', () =>
    assert.deepEqual(shown(note, { root: 'indicators/0/seen', steps: 1 }).links, [
      'seen bears-on+ war',
      'seen bears-on- peace',
      'seen support+ middle',
      'wire source seen',
    ]));

  it('is for a hypothesis what bears on it', () =>
    assert.deepEqual(shown(note, { root: 'hypotheses/0/war', steps: 1 }).links, [
      'seen bears-on+ war',
      'top bears-on war',
    ]));

  it('goes in circles once', () =>
    assert.deepEqual(
      shown('\n  claims:\n    a: {text: A, supported-by: b}\n    b: {text: B, supported-by: a}\n', {
        root: 'claims/0/a',
        steps: 9,
      }),
      { nodes: ['a', 'b'], links: ['a support+ b', 'b support+ a'] },
    ));

  it('is nothing where the entry is gone', () =>
    assert.deepEqual(shown(note, { root: 'claims/0/gone' }), { nodes: [], links: [] }));

  it('leads to entries of included notes', () => {
    const { note: read } = markedFiles({
      'base.notes.yaml': 'indicators: {far: {text: Far, sources: s}}\nsources: {s: S}\n',
      'own.notes.yaml': 'include: base.notes.yaml\nclaims: {near‸: {text: Near, supported-by: far}}\n',
    });
    const graph = argumentGraph(read, { root: 'claims/0/near', steps: 2, collapsed: [] });
    assert.deepEqual(
      graph.nodes.map(({ entry }) => entry.id),
      ['near', 'far', 's'],
    );
  });
});

describe('a branch that is folded away', () => {
  it('is counted where it is hidden', () =>
    assert.deepEqual(shown(note, { root: 'claims/0/top', collapsed: ['claims/0/middle'] }).nodes, [
      'paper',
      'war',
      'top',
      'middle hides 2',
      'denial',
    ]));

  it('stays where something that is open rests on it, too', () =>
    assert.deepEqual(
      shown(note, { root: 'claims/0/top', steps: 9, collapsed: ['claims/0/low'] }).nodes.filter((node) =>
        /paper|low/.test(node),
      ),
      ['paper', 'low hides 0'],
    ));

  it('is folded in a circle as well', () =>
    assert.deepEqual(
      shown(
        '\n  claims:\n    a: {text: A, supported-by: b}\n    b: {text: B, supported-by: c}\n    c: {text: C, supported-by: a}\n',
        { whole: true, collapsed: ['claims/0/b'] },
      ).nodes,
      ['b hides 2'],
    ));
});

describe('a whole note', () => {
  it('has all entries that take part in arguments, and ratings of what supports nothing else', () =>
    assert.deepEqual(
      shown(`${note}  quiet: {text: Quiet, consistency: {war: I}}\n`.replace('  quiet', '    quiet'), {
        whole: true,
      }),
      {
        nodes: ['wire', 'agency', 'paper', 'war', 'peace', 'top', 'middle', 'low', 'denial', 'seen', 'quiet'],
        links: [
          'agency source wire',
          'denial contradiction- top',
          'low support+ middle',
          'middle support+ top',
          'paper source denial',
          'paper source low',
          'quiet bears-on- war',
          'seen support+ middle',
          'top bears-on war',
          'wire source seen',
        ],
      },
    ));

  it('hides with a branch only what nothing else rests on', () =>
    assert.deepEqual(shown(note, { whole: true, collapsed: ['claims/0/top'] }).nodes, [
      'war',
      'peace',
      'top hides 7',
    ]));
});

describe('a large note', () => {
  const claims = Array.from({ length: 400 }, (_, n) => `  c${n}: {text: C${n}, sources: s}`).join('\n');
  const large = `sources: {s: S}\nclaims:\n${claims}\n`;
  const graph = argumentGraph(readNote(large), { root: 'sources/0/s', steps: 2, whole: true, collapsed: [] });

  it('is shown in part, and it is counted what is left out', () => {
    assert.equal(graph.nodes.length, 200);
    assert.equal(graph.leftOut, 201);
  });
});

it('what rests on the root has no evidence of its own to fold', () => {
  const graph = argumentGraph(readNote(dedented(note)), {
    root: 'claims/0/middle',
    steps: 1,
    collapsed: ['claims/0/top'],
  });
  const top = graph.nodes.find(({ entry }) => entry.id === 'top');
  assert.deepEqual([top?.canFold, top?.isCollapsed, top?.more], [false, false, 1]);
});
