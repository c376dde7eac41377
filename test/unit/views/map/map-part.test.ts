import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type MapPart, type MapRequest, mapPart } from '../../../../src/core/views/map/map-part';
import type { ViewContext } from '../../../../src/core/views/shared/view-context';
import { ViewMemory } from '../../../../src/core/views/shared/view-memory';
import { contextOf } from './contexts';

const note = `
  title: T
  sources: {wire: {title: Wire, reliability: B}}
  hypotheses: {war: {text: War, likelihood: unlikely}}
  claims:
    top: {text: 'Top, says [[wire]]', confidence: high, key: true, supported-by: [seen], contradicted-by: [denial], hypothesis: war}
    denial: {text: Denial, sources: wire}
  indicators:
    seen: {text: Seen, sources: wire, credibility: 2}
  `;

function part(context: ViewContext, request: Partial<MapRequest> = {}): MapPart {
  const usual = { steps: 2, mode: 'argument', shows: 'picture', collapsed: [], falls: 50 } as const;
  return mapPart(context, { ...usual, root: 'claims/0/top', ...request });
}

function listOf(text: string, request: Partial<MapRequest> = {}): string[] {
  const { rows, nodes } = part(contextOf(text), { shows: 'list', ...request });
  return rows.map(({ node, level, position, size, relation = '', sign = '', isAbove, isRepeated }) => {
    const id = nodes.find(({ key }) => key === node)?.id;
    const words = [
      `${'  '.repeat(level - 1)}${id}`,
      relation + sign,
      isAbove && 'above',
      isRepeated && 'again',
    ];
    return `${words.filter(Boolean).join(' ')} ${position}/${size}`;
  });
}

describe('the nodes of a map', () => {
  const { nodes, edges, bounds } = part(contextOf(note));
  const nodeOf = (id: string) => nodes.find((node) => node.id === id);

  it('say what is to be known of their entries, without ids and links', () => {
    const { title, sort, isKey, confidence, likelihood, problems, isBranch } = nodeOf('top') ?? {};
    assert.deepEqual(
      { title, sort, isKey, confidence, likelihood, isBranch },
      {
        title: 'Top, says Wire',
        sort: 'judgement',
        isKey: true,
        confidence: 'high',
        likelihood: 'unlikely',
        isBranch: true,
      },
    );
    assert.deepEqual(problems, { warning: 2 });
    assert.equal(nodeOf('seen')?.grade, 'B2');
    assert.equal(nodeOf('wire')?.grade, 'B');
  });

  it('stand within the bounds, evidence below what it is for', () => {
    for (const { x, y, width, height } of nodes) {
      assert.ok(x >= bounds.x && x + width <= bounds.x + bounds.width);
      assert.ok(y >= bounds.y && y + height <= bounds.y + bounds.height);
    }
    const heights = ['war', 'top', 'seen', 'wire'].map((id) => nodeOf(id)?.y ?? 0);
    assert.deepEqual(
      heights,
      [...heights].sort((a, b) => a - b),
    );
  });

  it('are joined by lines that say by a sign what they mean', () => {
    const kinds = edges.map(({ kind, sign = '' }) => `${kind}${sign}`).sort();
    assert.deepEqual(kinds, ['bears-on', 'contradiction-', 'source', 'source', 'support+']);
    const plus = edges.find(({ sign }) => sign === '+')?.mark ?? '';
    const minus = edges.find(({ sign }) => sign === '-')?.mark ?? '';
    assert.match(plus, /h8M.*v8$/);
    assert.match(minus, /h8$/);
  });
});

describe('a map after an edit', () => {
  const memory = new ViewMemory();
  const before = part(contextOf(note, memory));
  const longer = note
    .replace('indicators:', 'indicators:\n    more: {text: More}')
    .replace('[seen]', '[more, seen]');
  const after = part(contextOf(longer, memory));
  const placesIn = ({ nodes }: MapPart) => new Map(nodes.map(({ key, x, y }) => [key, `${x} ${y}`]));

  it('leaves what was there where it was', () => {
    assert.equal(after.nodes.length, before.nodes.length + 1);
    for (const [key, place] of placesIn(before)) assert.equal(placesIn(after).get(key), place, key);
  });

  it('is as before when the edit is undone', () =>
    assert.deepEqual(part(contextOf(note, memory)).edges, before.edges));

  it('is laid out anew where somebody asks for it, or looks at another entry', () => {
    assert.notDeepEqual(placesIn(part(contextOf(longer, memory), { arranged: 1 })), placesIn(after));
    part(contextOf(note, memory), { root: 'claims/0/denial' });
    assert.equal(memory.map?.of, 'argument 0 claims/0/denial');
  });
});

describe('the list of a map', () => {
  it('has below each entry its evidence, and below the root what rests on it', () =>
    assert.deepEqual(listOf(note), [
      'top 1/1',
      '  seen support+ 1/3',
      '    wire source 1/1',
      '  denial contradiction- 2/3',
      '    wire source again 1/1',
      '  war bears-on above 3/3',
    ]));

  it('begins for a whole note with what nothing rests on', () =>
    assert.deepEqual(listOf(note, { whole: true }).slice(0, 2), ['war 1/1', '  top bears-on 1/1']));

  it('ends in a circle', () =>
    assert.deepEqual(
      listOf('\n  claims: {a: {text: A, supported-by: b}, b: {text: B, supported-by: a}}\n', { whole: true }),
      ['a 1/1', '  b support+ 1/1', '    a support+ again 1/1'],
    ));

  it('has a key of its own for each row', () => {
    const { rows } = part(contextOf(note), { shows: 'list', whole: true });
    assert.equal(new Set(rows.map(({ key }) => key)).size, rows.length);
  });
});

describe('the impact of an entry', () => {
  it('is a list of what falls, with the way there', () => {
    const { impact, root } = part(contextOf(note), { mode: 'impact', shows: 'list', root: 'sources/0/wire' });
    assert.equal(root?.title, 'Wire');
    assert.deepEqual(
      impact?.falls.map(({ id, loss, path }) => [id, loss, ...path.map((chip) => chip.title)]),
      [
        ['top', 'support', 'Seen'],
        ['denial', 'support'],
      ],
    );
  });

  it('is a picture of the same', () => {
    const { nodes, edges, impact } = part(contextOf(note), { mode: 'impact', root: 'sources/0/wire' });
    assert.equal(impact?.total, 2);
    assert.deepEqual(nodes.map(({ id, loss }) => `${id} ${loss ?? 'falls'}`).sort(), [
      'denial support',
      'seen support',
      'top support',
      'wire falls',
    ]);
    assert.deepEqual(edges.map(({ kind }) => kind).sort(), ['source', 'source', 'support']);
  });

  it('leaves the middle of a long way out', () => {
    const claims = Array.from({ length: 9 }, (_, n) => `c${n}: {text: C${n}, supported-by: c${n + 1}}`).join(
      ', ',
    );
    const { impact } = part(contextOf(`\n  claims: {${claims}, c9: Last}\n`), {
      mode: 'impact',
      shows: 'list',
      root: 'claims/0/c9',
    });
    const [first] = impact?.falls ?? [];
    assert.deepEqual([first?.path.map(({ id }) => id), first?.skipped], [['c8', 'c7', 'c2', 'c1'], 4]);
  });
});

describe('a map of nothing', () => {
  it('says how much there is to show', () => {
    const { nodes, total, canBeWhole, root } = part(contextOf(note), { root: 'claims/0/gone' });
    assert.deepEqual([nodes, total, canBeWhole, root], [[], 5, true, undefined]);
  });
});
