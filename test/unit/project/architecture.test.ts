import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../host/paths';

/** One import of a source file. */
interface Import {
  /** The file that imports, from the project's folder, with slashes. */
  readonly from: string;
  /** What is imported: a file of the project without its extension, or a package as it is named. */
  readonly to: string;
  /** Whether the import is gone when the types are. */
  readonly types: boolean;
}

/** The ways in which a module is named: each gives it as the last group, and `type` as the first. */
const ways = [
  /^(?:import|export)\s+(?:(type)\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm,
  /(typeof )?\bimport\(\s*'([^']+)'/g,
  /()\brequire\(\s*'([^']+)'/g,
];

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => `src/${name.split(sep).join('/')}`);

const imports: readonly Import[] = sources.flatMap((from) => {
  const text = readFileSync(join(root, from), 'utf8');
  return ways.flatMap((way) =>
    [...text.matchAll(way)].map(([, type, to = '']) => ({
      from,
      to: target(from, to),
      types: Boolean(type),
    })),
  );
});

function target(from: string, to: string): string {
  return to.startsWith('.') ? posix.join(posix.dirname(from), to) : to;
}

function isIn(path: string, ...folders: string[]): boolean {
  return folders.some((folder) => path.startsWith(`${folder}/`));
}

const offered = [
  ...['src/core', 'src/core/export', 'src/core/reports', 'src/core/import', 'src/core/whole-notes'],
  ...['src/core/merge', 'src/docx', 'src/bibliography', 'src/session', 'src/tools'],
];

/** Whether it is an index, by which core, its parts that are loaded later, Word and the session are offered to all programs. */
function isOffered(to: string): boolean {
  return offered.includes(to);
}

/** What each layer may import beside itself. */
const allowed: Readonly<Record<string, (each: Import) => boolean>> = {
  core: ({ from, to }) => to === 'yaml' && isIn(from, 'src/core/yaml'),
  protocol: ({ to, types }) => isIn(to, 'src/core') && types,
  webview: ({ to }) => isIn(to, 'src/protocol', 'preact', '@vscode/codicons/src/icons') || to === 'preact',
  docx: ({ to }) => ['src/core/export', 'docx', 'fflate', '@xmldom/xmldom'].includes(to),
  session: ({ to }) => to === 'src/core',
  tools: ({ to }) => ['src/core', 'src/session', 'zod/mini', 'zod/locales'].includes(to),
  bibliography: ({ to }) => (isOffered(to) && isIn(`${to}/`, 'src/core')) || to.startsWith('@citation-js/'),
  // It runs in the browser as well, so that nothing of Node is there. The language is a bundle beside its own.
  vscode: ({ to }) => isOffered(to) || isIn(to, 'src/protocol') || to === 'vscode',
  node: ({ to }) => ['src/core', 'src/session'].includes(to) || to.startsWith('node:'),
  cli: ({ from, to }) =>
    isOffered(to) ||
    to === 'src/server' ||
    (isIn(from, 'src/cli/mcp') && isIn(to, '@modelcontextprotocol/sdk')) ||
    isIn(to, 'src/protocol', 'src/node') ||
    to.startsWith('node:') ||
    ['package.json', 'tinyglobby'].includes(to),
  server: ({ to }) =>
    isOffered(to) ||
    isIn(to, 'src/node', 'vscode-languageserver') ||
    to.startsWith('node:') ||
    ['package.json', 'vscode-languageserver-textdocument'].includes(to),
};

/** The files of a folder by those that they import. */
function graphOf(folder: string, edges: readonly Import[]): ReadonlyMap<string, readonly string[]> {
  const files = sources.filter((source) => isIn(source, folder));
  return new Map(
    files.map((file) => [
      file,
      edges.filter(({ from }) => from === file).flatMap(({ to }) => files.filter((each) => isFile(each, to))),
    ]),
  );
}

function isFile(file: string, target: string): boolean {
  return [target, `${target}/index`].some((path) => file === `${path}.ts` || file === `${path}.tsx`);
}

/** A circle of imports, as a walk in depth comes upon it first; undefined where there is none. */
function circle(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of graph.get(file) ?? []) {
      const found = walk(next, [...path, file]);
      if (found) return found;
    }
    done.add(file);
    return undefined;
  };
  for (const file of graph.keys()) {
    const found = walk(file, []);
    if (found) return found;
  }
  return undefined;
}

const layers = readdirSync(join(root, 'src'));

describe('the start of a chunk in its note', () => {
  it('is added in one file alone, and where chunks are made', () => {
    const adding = sources.filter((file) => readFileSync(join(root, file), 'utf8').includes('startInNote'));
    assert.deepEqual(
      adding.filter((file) => !isIn(file, 'src/core/yaml')),
      ['src/core/workspace/reading/place.ts'],
    );
  });
});

/**
 * The rooms of each folder, from the ground up: a file imports from its own room and those before it, never
 * from one behind it. What stands in none of the rooms is the folder's own hallway, and is not held.
 */
const rooms: Readonly<Record<string, readonly string[]>> = {
  'src/core': [
    ...['util', 'text', 'copies', 'prose', 'yaml', 'model', 'language', 'workspace'],
    ...['rules', 'edits', 'release', 'fixes', 'features', 'views', 'export', 'reports', 'import'],
    ...['whole-notes', 'merge'],
  ],
  'src/core/yaml': ['lexical', 'parse', 'source-map', 'split', 'recovery', 'chunks'],
  'src/core/model': ['scales', 'fields', 'kinds', 'entries'],
  'src/core/language': ['text', 'lexicon', 'grammar', 'likelihood', 'findings'],
  'src/core/workspace': ['reading', 'symbols', 'argument', 'note', 'copies', 'includes'],
  'src/core/rules': ['shared', 'structure', 'support', 'consistency', 'prose', 'silence', 'engine'],
  'src/core/features': ['cursor', 'search', 'hover', 'completion', 'paste', 'code-actions', 'formatting'],
  'src/core/reports': ['checklist', 'judgement-diff'],
  'src/core/views': [
    ...['shared', 'contents', 'board', 'inspector', 'matrix', 'timeline', 'map', 'evidence', 'brief'],
    ...['calibration', 'watch'],
  ],
};

/** The place in the order of a folder's rooms that a file stands in; undefined for one in no room. */
function floorOf(folder: string, file: string): number | undefined {
  const room = posix.relative(folder, file).split('/')[0] ?? '';
  const floor = rooms[folder]?.indexOf(room) ?? -1;
  return isIn(file, folder) && floor >= 0 ? floor : undefined;
}

/**
 * What a module could keep that changes: a variable, a collection that begins empty and is not read-only, or one
 * that only serves to be written to.
 */
const state = [
  /^(?:export )?(?:let|var) .*/gm,
  /^(?:export )?const \w+(?:: (?:Map|Set)<.*)? = new (?:Map|Set)(?:<.*>)?\(\).*/gm,
  /^(?:export )?const \w+.* = new Weak(?:Map|Set|Ref).*/gm,
  /^(?:export )?const \w+(?:: (?!readonly )\S+\[\])? = (?:\[\]|\{\});/gm,
];

describe('the modules of core', () => {
  it('keep nothing that changes', () => {
    const kept = sources.flatMap((file) => {
      const text = isIn(file, 'src/core') ? readFileSync(join(root, file), 'utf8') : '';
      return state.flatMap((way) => [...text.matchAll(way)].map(([line]) => `${file}: ${line}`));
    });
    assert.deepEqual(kept, []);
  });
});

describe('the imports', () => {
  it('are all read by this test', () => {
    for (const file of sources) {
      const text = readFileSync(join(root, file), 'utf8');
      const written = text.match(/(?:\bfrom |^import |\bimport\(|\brequire\()\s*'/gm)?.length ?? 0;
      assert.equal(imports.filter(({ from }) => from === file).length, written, file);
    }
  });

  it('lead to files that are there', () => {
    const code = imports.filter(({ to }) => isIn(to, 'src') && !to.endsWith('.css'));
    assert.ok(code.length > 0);
    assert.deepEqual(
      code.filter(({ to }) => !sources.some((file) => isFile(file, to))),
      [],
    );
  });
});

for (const layer of layers) {
  describe(`src/${layer}`, () => {
    const folder = `src/${layer}`;
    const own = imports.filter(({ from }) => isIn(from, folder));

    it('imports itself and what its layer may import', () => {
      const may = allowed[layer];
      assert.ok(may, 'the layer is known');
      assert.ok(own.length > 0, 'there are imports');
      assert.deepEqual(
        own
          .filter((each) => !isIn(each.to, folder) && !may(each))
          .map(({ from, to }) => `${from} imports ${to}`),
        [],
      );
    });

    it('has no files that import each other in a circle', () => {
      assert.equal(circle(graphOf(folder, own))?.join(' → '), undefined);
    });
  });
}

for (const [folder, order] of Object.entries(rooms)) {
  describe(`the rooms of ${folder}`, () => {
    it('are all in their order', () => {
      const found = readdirSync(join(root, folder), { withFileTypes: true }).filter((each) =>
        each.isDirectory(),
      );
      assert.deepEqual(
        found.map(({ name }) => name).filter((name) => !order.includes(name)),
        [],
      );
    });

    it('import only from those before them', () => {
      const up = imports.filter(({ from, to }) => {
        const [own, other] = [floorOf(folder, from), floorOf(folder, to)];
        return own !== undefined && other !== undefined && other > own;
      });
      assert.deepEqual(
        up.map(({ from, to }) => `${from} imports ${to}`),
        [],
      );
    });
  });
}
