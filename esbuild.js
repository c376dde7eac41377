// Builds every bundle of the project from one table. Usage:
//   node esbuild.js [target …] [--production] [--watch] [--metafile]
// Without a target it builds what the extension ships; `tests` builds what the test commands run.
const esbuild = require('esbuild');
const fs = require('node:fs');
const { availableParallelism } = require('node:os');
const path = require('node:path');
const { globSync } = require('tinyglobby');

const flags = new Set(process.argv.slice(2).filter((word) => word.startsWith('--')));
const names = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const production = flags.has('--production');

const node = { platform: 'node', format: 'cjs', target: 'node20' };
const browser = { platform: 'browser', target: 'es2022' };

/** The package's module for browsers is the same code in a form of which unused parts can be left out. */
const lean = { alias: { yaml: './node_modules/yaml/browser/index.js' } };

/** Nothing that is built can fetch: of that package only what reads is taken. */
const unfetching = {
  name: 'unfetching',
  setup(build) {
    const instead = path.join(__dirname, 'src', 'bibliography', 'citation-js-core.ts');
    build.onResolve({ filter: /^@citation-js\/core$/ }, () => ({ path: instead }));
  },
};

/** What a server of the Model Context Protocol never asks for is left out of it. */
const unasking = {
  name: 'unasking',
  setup(build) {
    const instead = path.join(__dirname, 'src', 'cli', 'mcp', 'no-validator.ts');
    build.onResolve({ filter: /\/ajv-provider\.js$/ }, () => ({ path: instead }));
  },
};

const coreFolder = path.join(__dirname, 'src', 'core');

/**
 * The folders of core that are bundles of their own beside the extension's, so that each stays small. A room
 * may import those that stand before it; `core.js` is what the index of core offers of all.
 */
const rooms = {
  language: ['prose', 'copies', 'language'],
  engine: ['util', 'text', 'yaml', 'model', 'workspace'],
  rules: ['rules'],
  edits: ['edits', 'release', 'fixes'],
  features: ['features'],
  views: ['views'],
  exports: ['export'],
  reports: ['reports'],
  imports: ['import'],
  'whole-notes': ['whole-notes'],
  merge: ['merge'],
};

/** A layer with a library of its own: it stands above core, and is offered by its index. */
const bibliographyFolder = path.join(__dirname, 'src', 'bibliography');

/** The bundle that a file of core is in; undefined for files of other layers. */
function bundleOf(file) {
  if (file === coreFolder) return 'core';
  if (file === bibliographyFolder) return 'bibliography';
  if (!file.startsWith(coreFolder + path.sep)) return undefined;
  const folder = path.relative(coreFolder, file).split(path.sep)[0];
  return Object.keys(rooms).find((room) => rooms[room].includes(folder)) ?? 'core';
}

/**
 * Leaves out of a bundle what stands beside it, so that none of it is there twice. What is imported from there
 * is read once, when the bundle is loaded, so that a call into another bundle costs what any call does.
 */
const apart = (bundle) => ({
  name: 'apart',
  setup(build) {
    build.onResolve({ filter: /^\.\.?\// }, ({ path: wanted, resolveDir }) => {
      const beside = bundleOf(path.resolve(resolveDir, wanted));
      return beside && isBelow(beside, bundle) ? { path: beside, namespace: 'beside' } : undefined;
    });
    build.onResolve({ filter: /^yaml$/ }, () => ({ path: './yaml.js', external: true }));
    build.onResolve({ filter: /./, namespace: 'beside' }, ({ path: file }) => ({
      path: file,
      external: true,
    }));
    build.onLoad({ filter: /./, namespace: 'beside' }, async ({ path: beside }) => {
      const names = await exportsOf(beside);
      return { contents: `export const { ${names.join(', ')} } = require('./${beside}.js');` };
    });
  },
});

/** A room may import those below it. The lowest brings its own copy of the few helpers that stand higher. */
function isBelow(room, other) {
  const order = [...Object.keys(rooms), 'core', 'bibliography', 'tools', 'extension'];
  return order.indexOf(room) < order.indexOf(other);
}

/**
 * The names that a bundle offers to those above it.
 * @throws where two of its files export the same name, of which JavaScript would silently export neither
 */
async function exportsOf(bundle) {
  const { metafile } = await esbuild.build({
    entryPoints: filesOf(bundle).map((file) => path.join(folderOf(bundle), file)),
    bundle: false,
    format: 'esm',
    outdir: 'out',
    outbase: folderOf(bundle),
    write: false,
    metafile: true,
  });
  // What an index offers is another file's, and so the same.
  const outputs = Object.entries(metafile.outputs);
  const own = outputs.flatMap(([file, output]) => (path.basename(file) === 'index.js' ? [] : output.exports));
  const repeated = own.find((name, at) => own.indexOf(name) < at);
  if (repeated)
    throw new Error(`Two files of the bundle “${bundle}” export ${repeated}. Rename one of them.`);
  return [...new Set(outputs.flatMap(([, output]) => output.exports))];
}

function folderOf(bundle) {
  return bundle === 'bibliography' ? bibliographyFolder : coreFolder;
}

/** The files of a room; for the rest of core, its index. */
function filesOf(bundle) {
  const folders = rooms[bundle];
  if (!folders) return ['index.ts'];
  return folders.flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: coreFolder })).sort();
}

/** Where a bundle of core begins: its index, or for a room all of its files. */
function sourceOf(bundle) {
  if (!rooms[bundle]) return { entryPoints: ['src/core/index.ts'] };
  const contents = filesOf(bundle)
    .map((file) => `export * from './${file.replace(/\.ts$/, '')}';`)
    .join('\n');
  return { stdin: { contents, resolveDir: coreFolder, sourcefile: `${bundle}.ts`, loader: 'ts' } };
}

/** Leaves out what stands beside a bundle, and is loaded by it when somebody asks. */
const loaded = (bundle, name) => ({
  name: `${bundle} apart`,
  setup(build) {
    build.onResolve({ filter: name }, () => ({ path: bundle, namespace: bundle }));
    build.onResolve({ filter: /./, namespace: bundle }, ({ path: file }) => ({ path: file, external: true }));
    // A dynamic import that stays one would look for names of exports in a bundle that does not list them.
    build.onLoad({ filter: /./, namespace: bundle }, () => ({
      contents: `module.exports = require('./${bundle}.js');`,
    }));
  },
});

/** Word is a bundle of its own, which programs load when somebody asks. */
const wordApart = loaded('docx', /^\.\.?\/.*\bdocx$/);

/** So are all commands but that which checks. */
const commandsApart = loaded('commands', /^\.\/commands$/);

/** In the extension, the tools for assistants are one, too. */
const toolsApart = loaded('tools', /^\.\.?\/.*\/tools$/);

/** So are the tools for assistants over the Model Context Protocol, with its library. */
const mcpApart = loaded('mcp', /^\.\/mcp$/);

/** And so is the server of editors, with the library of its protocol. */
const serverApart = loaded('server', /^\.\.\/server$/);

/** A browser has no modules beside the extension's: there, the bundle of Word is read as a file. */
const wordOfBrowser = {
  name: 'word of the browser',
  setup(build) {
    build.onResolve({ filter: /\/load-word$/ }, ({ path: wanted, resolveDir }) => ({
      path: path.resolve(resolveDir, `${wanted}.browser.ts`),
    }));
  },
};

/** Of core, Word takes a few functions: nothing there does anything when it is loaded. */
const fewOfCore = {
  name: 'few of core',
  setup(build) {
    build.onResolve(
      { filter: /^\.\.?\// },
      async ({ path: wanted, resolveDir, kind, importer, pluginData }) => {
        if (pluginData === fewOfCore) return undefined;
        const found = await build.resolve(wanted, { resolveDir, kind, importer, pluginData: fewOfCore });
        return found.path.startsWith(coreFolder + path.sep) ? { ...found, sideEffects: false } : undefined;
      },
    );
  },
};

/** One bundle of core, which stands beside the extension's. */
const part = (bundle) => ({
  ...node,
  ...sourceOf(bundle),
  outfile: `dist/${bundle}.js`,
  plugins: [apart(bundle)],
});

/** Tests and their harness keep their packages outside, so that stack traces and versions stay true. */
const testing = {
  ...node,
  loader: { '.svg': 'text' },
  packages: 'external',
  external: ['vscode'],
  sourcemap: true,
  minify: false,
};

/** The tests of an extension host are one bundle, in which each file begins when it is asked for. */
const testFiles = {
  name: 'files of tests',
  setup(build) {
    const folder = path.join(__dirname, 'test', 'vscode');
    build.onLoad({ filter: /[\\/]test-files\.ts$/ }, () => {
      const loaded = globSync('*.test.ts', { cwd: folder })
        .sort()
        .map((file) => `'${file}': () => require('./${file}')`);
      return { contents: `export const files = { ${loaded.join(', ')} };`, resolveDir: folder };
    });
  },
};

/**
 * In a browser's extension host, nothing of Node is there: its assertions are others, and
 * what only some tests use, and never there, is empty.
 */
const testsInBrowser = {
  name: 'tests in the browser',
  setup(build) {
    const folder = path.join(__dirname, 'test', 'vscode');
    build.onResolve({ filter: /^node:assert\/strict$/ }, () => ({
      path: path.join(folder, 'web', 'assert.ts'),
    }));
    // Its package says that it is a module, and it is none.
    build.onResolve({ filter: /^mocha\/mocha$/ }, () => ({
      path: require.resolve('mocha/mocha.js'),
      namespace: 'script',
    }));
    build.onLoad({ filter: /./, namespace: 'script' }, ({ path: file }) => ({
      contents: fs.readFileSync(file, 'utf8'),
    }));
    build.onResolve({ filter: /^node:/ }, ({ path: module }) => ({ path: module, namespace: 'absent' }));
    build.onLoad({ filter: /./, namespace: 'absent' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** Runs the bundle, which is written nowhere, and writes the JSON Schema of the format that it makes. */
const schemaWriter = {
  name: 'schema',
  setup(build) {
    build.onEnd(({ outputFiles = [] }) => {
      const code = outputFiles.find((file) => file.path.endsWith('.js'));
      if (!code) return;
      const made = { exports: {} };
      new Function('module', 'exports', 'require', code.text)(made, made.exports, require);
      fs.mkdirSync('dist', { recursive: true });
      fs.writeFileSync(
        'dist/analyst-notes.schema.json',
        `${JSON.stringify(made.exports.noteSchema(), null, 2)}\n`,
      );
    });
  },
};

/** @type {Record<string, import('esbuild').BuildOptions>} */
const shipped = {
  extension: {
    ...node,
    // With the session, which is small and needed as soon as the extension is.
    entryPoints: ['src/vscode/extension.ts'],
    outfile: 'dist/extension.js',
    external: ['vscode'],
    plugins: [wordApart, toolsApart, apart('extension')],
  },
  core: part('core'),
  engine: part('engine'),
  rules: part('rules'),
  edits: part('edits'),
  features: part('features'),
  views: part('views'),
  // Loaded when somebody exports, imports, wants a report, or makes a note: nothing imports them at the start.
  exports: part('exports'),
  reports: part('reports'),
  imports: part('imports'),
  'whole-notes': part('whole-notes'),
  // Loaded when somebody decides what a merge has left.
  merge: part('merge'),
  bibliography: {
    ...node,
    entryPoints: ['src/bibliography/index.ts'],
    outfile: 'dist/bibliography.js',
    plugins: [unfetching, apart('bibliography')],
  },
  // Loaded when an assistant uses a tool.
  tools: {
    ...node,
    entryPoints: ['src/tools/index.ts'],
    outfile: 'dist/tools.js',
    plugins: [apart('tools')],
  },
  language: part('language'),
  // For Node and for browsers; the command line and the extension load it when somebody asks.
  docx: {
    ...browser,
    format: 'cjs',
    entryPoints: ['src/docx/index.ts'],
    outfile: 'dist/docx.js',
    plugins: [fewOfCore],
  },
  yaml: {
    ...node,
    entryPoints: ['node_modules/yaml/browser/index.js'],
    outfile: 'dist/yaml.js',
  },
  web: {
    ...browser,
    format: 'cjs',
    entryPoints: ['src/vscode/extension.ts'],
    outfile: 'dist/web/extension.js',
    external: ['vscode'],
    plugins: [unfetching, wordOfBrowser],
  },
  webview: {
    ...browser,
    format: 'iife',
    entryPoints: {
      board: 'src/webview/main.tsx',
      'from-text': 'src/webview/from-text/main.tsx',
      report: 'src/webview/report/main.ts',
      calibration: 'src/webview/calibration/calibration.css',
    },
    outdir: 'dist/webview',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.svg': 'text' },
  },
  cli: {
    ...node,
    ...lean,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    plugins: [commandsApart, mcpApart, serverApart, fewOfCore],
    banner: { js: '#!/usr/bin/env node' },
  },
  // Loaded by the command line for all but checking.
  commands: {
    ...node,
    ...lean,
    entryPoints: ['src/cli/commands.ts'],
    outfile: 'dist/commands.js',
    plugins: [unfetching, wordApart],
  },
  // Loaded by the command line when an assistant starts it.
  mcp: {
    ...node,
    ...lean,
    entryPoints: ['src/cli/mcp/index.ts'],
    outfile: 'dist/mcp.js',
    plugins: [unasking, fewOfCore],
  },
  // Loaded by the command line for editors other than VS Code.
  server: {
    ...node,
    ...lean,
    entryPoints: ['src/server/index.ts'],
    outfile: 'dist/server.js',
    plugins: [fewOfCore],
  },
  schema: {
    ...node,
    ...lean,
    entryPoints: ['src/core/export/json-schema.ts'],
    outfile: 'dist/schema.js',
    write: false,
    plugins: [schemaWriter],
  },
};

/** What is tried on thousands of notes, edits or places takes minutes, and has a command of its own. */
const properties = globSync('test/unit/**/*.property.test.ts').sort();

const unitTests = globSync('test/unit/**/*.test.ts')
  .filter((file) => !properties.includes(file))
  .sort();

/** It looks at what core makes as it is loaded, and so is the first to load it. */
const apartTests = unitTests.filter((file) => path.basename(file) === 'regular-expressions.test.ts');

/**
 * Tests in few bundles, so many for each core that none waits for long where one takes longer. What they test is loaded and
 * compiled once in each, and not once for each of some hundred files, which took longer than the tests.
 * @param {string} name what the bundles are called, each with its number
 * @param {readonly string[]} files
 * @param {number} perCore
 */
function together(name, files, perCore) {
  const groups = Array.from({ length: perCore * availableParallelism() }, (_, group) => `${name}-${group}`);
  const namespace = `${name} together`;
  const plugin = {
    name: namespace,
    setup(build) {
      build.onResolve({ filter: new RegExp(`^${name}-\\d+$`) }, ({ path: group }) => ({
        path: group,
        namespace,
      }));
      build.onLoad({ filter: /./, namespace }, ({ path: group }) => ({
        contents: files
          .filter((_file, at) => groups[at % groups.length] === group)
          .map((file) => `import './${file}';`)
          .join('\n'),
        resolveDir: __dirname,
      }));
    },
  };
  return { entryPoints: groups.map((group) => ({ in: group, out: `${group}.test` })), plugins: [plugin] };
}

const unitTestsTogether = together(
  'together',
  unitTests.filter((file) => !apartTests.includes(file)),
  2,
);

/** @type {Record<string, import('esbuild').BuildOptions>} */
const tests = {
  'test-together': {
    ...testing,
    ...unitTestsTogether,
    entryPoints: [
      ...unitTestsTogether.entryPoints,
      ...apartTests.map((file) => ({ in: file, out: path.basename(file, '.ts') })),
    ],
    outdir: 'out/together',
  },
  /** One bundle for each file, for who works on it. */
  'test-unit': {
    ...testing,
    entryPoints: [...unitTests, ...properties],
    outdir: 'out/unit',
    outbase: 'test/unit',
  },
  'test-properties': {
    ...testing,
    ...together('properties', properties, 4),
    outdir: 'out/properties',
  },
  'test-vscode': {
    ...testing,
    entryPoints: ['test/vscode/index.ts'],
    outfile: 'out/vscode/index.js',
    plugins: [testFiles],
  },
  'test-vscode-web': {
    ...browser,
    format: 'cjs',
    entryPoints: ['test/vscode/web/index.ts'],
    outfile: 'out/vscode-web/index.js',
    define: { global: 'globalThis' },
    external: ['vscode'],
    sourcemap: 'inline',
    minify: false,
    plugins: [testFiles, testsInBrowser],
  },
  /** A file system in memory, for notes that are no files of the machine. */
  memfs: {
    ...testing,
    entryPoints: ['test/host/memfs/extension.ts', 'test/host/memfs/package.json'],
    loader: { '.json': 'copy' },
    outdir: 'out/memfs',
    outbase: 'test/host/memfs',
  },
  'test-e2e': {
    ...testing,
    // Those in folders are brought by one beside the folder, and share its window.
    entryPoints: globSync('test/e2e/*.test.ts'),
    outdir: 'out/e2e',
    outbase: 'test/e2e',
  },
  'test-clients': {
    ...testing,
    entryPoints: globSync('test/clients/*.test.ts'),
    outdir: 'out/clients',
    outbase: 'test/clients',
  },
  grammar: { ...testing, entryPoints: ['test/grammar/run.ts'], outfile: 'out/grammar/run.js' },
  bench: {
    ...testing,
    entryPoints: [
      ...[
        'run',
        'board',
        'cli',
        'cli-probe',
        'contest',
        'copies',
        'exports',
        'language',
        'lsp',
        'map',
        'offsets',
        'stix',
        'vscode',
      ],
    ].map((name) => `test/bench/${name}.ts`),
    outdir: 'out/bench',
  },
  fuzz: { ...testing, entryPoints: ['test/fuzz/run.ts'], outfile: 'out/fuzz/run.js' },
  host: { ...testing, entryPoints: globSync('test/host/*.ts'), outdir: 'out/host', outbase: 'test/host' },
  shipping: {
    ...testing,
    entryPoints: globSync('test/shipping/*.ts'),
    outdir: 'out/shipping',
    outbase: 'test/shipping',
  },
};

/** The bundles of the package for npm, which has no part of the editor. */
const npm = ['cli', 'commands', 'mcp', 'server', 'docx'];

const groups = {
  shipped: Object.keys(shipped),
  npm,
  // All unit tests are in few bundles there; those for each file are for who works on one.
  tests: Object.keys(tests).filter((name) => !['bench', 'fuzz', 'test-unit'].includes(name)),
};
const targets = { ...shipped, ...tests };

function chosen() {
  const wanted = names.length > 0 ? names.flatMap((name) => groups[name] ?? [name]) : groups.shipped;
  const unknown = wanted.find((name) => !(name in targets));
  if (unknown)
    throw new Error(`There is no target "${unknown}". Targets: ${Object.keys(targets).join(', ')}`);
  return wanted;
}

function options(name) {
  return {
    bundle: true,
    minify: production,
    sourcemap: production ? false : 'linked',
    // Of what is shipped is noted what came in, as its licences go along.
    metafile: production || flags.has('--metafile'),
    legalComments: production ? 'external' : 'none',
    logLevel: 'info',
    ...targets[name],
  };
}

/** Where the package for npm is gathered. */
const npmFolder = path.join(__dirname, 'out', 'npm');

/** Gathers the package for npm: its bundles, the pages of the rules, and a manifest of its own. */
function gatherNpmPackage() {
  fs.rmSync(npmFolder, { recursive: true, force: true });
  const files = npm.map((bundle) => path.relative(__dirname, path.resolve(targets[bundle].outfile)));
  for (const file of [...files, 'LICENSE', path.join('media', 'rules')])
    fs.cpSync(path.join(__dirname, file), path.join(npmFolder, file), { recursive: true });
  fs.cpSync(path.join(__dirname, 'src', 'cli', 'README.md'), path.join(npmFolder, 'README.md'));
  const manifest = npmManifest(require('./package.json'));
  fs.writeFileSync(path.join(npmFolder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const program of Object.values(manifest.bin)) fs.chmodSync(path.join(npmFolder, program), 0o755);
}

/** It needs no other package: what the bundles use is in them. */
function npmManifest({ name, version, license, keywords, repository, engines, bin }) {
  return {
    ...{ name, version, license, keywords, repository },
    description: 'Checks, imports, exports and releases analysts’ briefing notes in YAML.',
    engines: { node: engines.node },
    bin,
    // It is a program: nobody imports it.
    exports: { './package.json': './package.json' },
    files: ['dist', 'media'],
  };
}

/** A test that was renamed or deleted would else be run for as long as its bundle lies there. */
function removeOldTests(name) {
  const { outdir } = tests[name] ?? {};
  if (outdir) fs.rmSync(outdir, { recursive: true, force: true });
}

async function main() {
  // The package is written there, and its maker makes no folder.
  fs.mkdirSync('out', { recursive: true });
  for (const name of chosen()) {
    if (flags.has('--watch')) {
      await (await esbuild.context(options(name))).watch();
      continue;
    }
    removeOldTests(name);
    const result = await esbuild.build(options(name));
    if (result.metafile) {
      fs.mkdirSync('out/meta', { recursive: true });
      fs.writeFileSync(path.join('out/meta', `${name}.json`), JSON.stringify(result.metafile));
    }
  }
  if (names.includes('npm')) gatherNpmPackage();
}

main().catch((error) => {
  console.error(String(error.message ?? error));
  process.exitCode = 1;
});
