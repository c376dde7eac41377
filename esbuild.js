// Builds every bundle of the project from one table. Usage:
//   node esbuild.js [target …] [--production] [--watch] [--metafile]
// Without a target it builds what the extension ships; `tests` builds what the test commands run.
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');
const { globSync } = require('tinyglobby');

const flags = new Set(process.argv.slice(2).filter((word) => word.startsWith('--')));
const names = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const production = flags.has('--production');

const node = { platform: 'node', format: 'cjs', target: 'node20' };
const browser = { platform: 'browser', target: 'es2022' };

/** The package's module for browsers is the same code in a form of which unused parts can be left out. */
const lean = { alias: { yaml: './node_modules/yaml/browser/index.js' } };

const coreFolder = path.join(__dirname, 'src', 'core');

/** Bundles beside the extension's, by what is imported from them: the language, its reader of English, the YAML library. */
const besides = {
  [coreFolder]: './core.js',
  [path.join(coreFolder, 'language')]: './language.js',
};

/** Leaves out of a bundle what stands beside it, so that each is small and none is there twice. */
const apart = {
  name: 'apart',
  setup(build) {
    build.onResolve({ filter: /^yaml$/ }, () => ({ path: './yaml.js', external: true }));
    build.onResolve({ filter: /\/(?:core|language)$/ }, ({ path: wanted, resolveDir }) => {
      const beside = besides[path.resolve(resolveDir, wanted)];
      return beside && { path: beside, external: true };
    });
  },
};

/** Tests and their harness keep their packages outside, so that stack traces and versions stay true. */
const testing = { ...node, packages: 'external', external: ['vscode'], sourcemap: true, minify: false };

/** @type {Record<string, import('esbuild').BuildOptions>} */
const shipped = {
  extension: {
    ...node,
    entryPoints: ['src/vscode/extension.ts'],
    outfile: 'dist/extension.js',
    external: ['vscode'],
    plugins: [apart],
  },
  core: {
    ...node,
    entryPoints: ['src/core/index.ts'],
    outfile: 'dist/core.js',
    plugins: [apart],
  },
  language: {
    ...node,
    entryPoints: ['src/core/language/index.ts'],
    outfile: 'dist/language.js',
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
  },
  webview: {
    ...browser,
    format: 'iife',
    entryPoints: { board: 'src/webview/main.tsx' },
    outdir: 'dist/webview',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.ttf': 'file' },
    assetNames: '[name]',
  },
  cli: {
    ...node,
    ...lean,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
};

/** What is tried on thousands of notes, edits or places takes minutes, and has a command of its own. */
const properties = 'test/unit/**/*.property.test.ts';

/** @type {Record<string, import('esbuild').BuildOptions>} */
const tests = {
  'test-unit': {
    ...testing,
    entryPoints: globSync('test/unit/**/*.test.ts', { ignore: properties }),
    outdir: 'out/unit',
    outbase: 'test/unit',
  },
  'test-properties': {
    ...testing,
    entryPoints: globSync(properties),
    outdir: 'out/properties',
    outbase: 'test/unit',
  },
  'test-vscode': {
    ...testing,
    entryPoints: globSync('test/vscode/*.ts'),
    outdir: 'out/vscode',
    outbase: 'test/vscode',
  },
  'test-e2e': {
    ...testing,
    entryPoints: globSync('test/e2e/**/*.test.ts'),
    outdir: 'out/e2e',
    outbase: 'test/e2e',
  },
  grammar: { ...testing, entryPoints: ['test/grammar/run.ts'], outfile: 'out/grammar/run.js' },
  bench: {
    ...testing,
    entryPoints: ['run', 'contest', 'language', 'offsets', 'vscode'].map((name) => `test/bench/${name}.ts`),
    outdir: 'out/bench',
  },
  host: { ...testing, entryPoints: globSync('test/host/*.ts'), outdir: 'out/host', outbase: 'test/host' },
};

const groups = {
  shipped: Object.keys(shipped),
  tests: Object.keys(tests).filter((name) => name !== 'bench'),
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
    metafile: flags.has('--metafile'),
    logLevel: 'info',
    legalComments: 'none',
    ...targets[name],
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
}

main().catch((error) => {
  console.error(String(error.message ?? error));
  process.exitCode = 1;
});
