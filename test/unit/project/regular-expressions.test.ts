import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyse } from 'scslre';
import { layers, placeOf, type Source, type Syntax, walk, withSources } from '../../host/l10n/sources';

/*
 * Texts of notes come from anywhere. A regular expression that tries what follows a run of signs again from each of
 * them takes the square of its length, and a line of a megabyte stops an editor.
 */

interface Written {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** The regular expressions that stand in a source between slashes. */
function literalsIn(source: Source, syntax: Syntax): Written[] {
  const found: Written[] = [];
  walk(source.file, (node) => {
    if (!syntax.isRegularExpressionLiteral(node)) return;
    const end = node.text.lastIndexOf('/');
    const [pattern, flags] = [node.text.slice(1, end), node.text.slice(end + 1)];
    found.push({ place: placeOf(source, node), source: pattern, flags });
  });
  return found;
}

/** Those that are put together from pieces, as what is meant to be shipped makes them when it is loaded. */
async function madeFromPieces(): Promise<Written[]> {
  const found: Written[] = [];
  const { RegExp: original } = globalThis;
  globalThis.RegExp = new Proxy(original, {
    construct(target, [pattern, flags]: [string | RegExp, string?], made) {
      const expression: RegExp = Reflect.construct(target, [pattern, flags], made);
      found.push({ place: 'made from pieces', source: expression.source, flags: expression.flags });
      return expression;
    },
  });
  try {
    for (const load of faces) await load();
  } finally {
    globalThis.RegExp = original;
  }
  return found;
}

const faces = [
  () => import('../../../src/core'),
  () => import('../../../src/core/export'),
  () => import('../../../src/core/import'),
  () => import('../../../src/core/merge'),
  () => import('../../../src/core/reports'),
  () => import('../../../src/core/whole-notes'),
];

/** How an expression behaves on texts that are made against it, in words; nothing where its time is that of the text. */
function slownessOf({ place, source, flags }: Written): string[] {
  const { reports } = analyse({ source, flags }, { reportTypes: { Move: true, Self: true, Trade: true } });
  return reports.map(
    ({ type, exponential }) =>
      `${place} /${source}/${flags} ${type} ${exponential ? 'exponential' : 'square'}`,
  );
}

describe('regular expressions', () => {
  it('take a time that grows with the text and no faster', async () => {
    const written = await withSources(layers, (sources, syntax) =>
      sources.flatMap((source) => literalsIn(source, syntax)),
    );
    assert.ok(written.length > 1000, 'the sources were read');
    assert.deepEqual(written.flatMap(slownessOf), []);
  });

  it('do so also where they are put together when the program starts', async () => {
    const made = await madeFromPieces();
    assert.ok(made.length > 30, 'the sources were loaded');
    assert.deepEqual([...new Set(made.flatMap(slownessOf))], []);
  });

  it('are looked at by a tool that sees a slow one', () => {
    assert.deepEqual(slownessOf({ place: 'here', source: '\\s+$', flags: '' }), ['here /\\s+$/ Move square']);
    assert.deepEqual(slownessOf({ place: 'here', source: '(?<!\\s)\\s+$', flags: '' }), []);
  });
});
