import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../host/paths';

interface Command {
  readonly command: string;
  readonly title?: string;
}

interface MenuItem {
  readonly command?: string;
  readonly when?: string;
}

interface Walkthrough {
  readonly steps: readonly { readonly id: string; readonly description: string }[];
}

interface Contributions {
  readonly commands: readonly Command[];
  readonly keybindings: readonly Command[];
  readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
  readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
  readonly viewsContainers: Readonly<Record<string, readonly { readonly id: string }[]>>;
  readonly viewsWelcome: readonly {
    readonly view: string;
    readonly contents: string;
    readonly when?: string;
  }[];
  readonly walkthroughs: readonly Walkthrough[];
  readonly customEditors: readonly { readonly viewType: string }[];
  readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
}

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly icon: string;
  readonly engines: { readonly vscode: string };
  readonly contributes: Contributions;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

function read(...path: string[]): string {
  return readFileSync(join(root, ...path), 'utf8');
}

const written = read('package.json');
const manifest: Manifest = JSON.parse(written);
const texts: Readonly<Record<string, string>> = JSON.parse(read('package.nls.json'));
const { contributes } = manifest;

const source = readdirSync(join(root, 'src', 'vscode'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => read('src', 'vscode', name))
  .join('\n');

/** Every text of a value, however deep. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

describe('the texts of the manifest', () => {
  const keys = strings(manifest).flatMap((text) =>
    [...text.matchAll(/%([^%\s]+)%/g)].map(([, key = '']) => key),
  );

  it('are all there', () => {
    assert.ok(keys.length > 0);
    for (const key of keys) assert.ok(texts[key], `package.nls.json has ${key}`);
  });

  it('are all used', () =>
    assert.deepEqual(
      Object.keys(texts).filter((key) => !keys.includes(key)),
      [],
    ));
});

describe('the commands of the manifest', () => {
  const ids = contributes.commands.map(({ command }) => command);
  const shown = strings([contributes.viewsWelcome, contributes.walkthroughs]).map(
    (text) => texts[text.replaceAll('%', '')] ?? text,
  );
  const linked = shown.flatMap((text) => [...text.matchAll(/\(command:([\w.]+)/g)].map(([, id = '']) => id));
  const used = [
    ...contributes.keybindings.map(({ command }) => command),
    ...Object.values(contributes.menus).flatMap((items) => items.flatMap(({ command }) => command ?? [])),
    // The editor's own commands are its matter.
    ...linked.filter((id) => !id.startsWith('workbench.') && !id.endsWith('.focus')),
  ];

  it('are there for every menu, key and link', () => {
    assert.ok(used.length > 0 && linked.length > 0);
    assert.deepEqual(
      used.filter((id) => !ids.includes(id)),
      [],
    );
  });

  it('are each there once', () => assert.equal(new Set(ids).size, ids.length));

  it('have a title', () => {
    for (const { command, title } of contributes.commands) assert.ok(title, command);
  });

  it('are registered', () => {
    assert.ok(source.includes('registerCommand('));
    assert.deepEqual(
      ids.filter((id) => !source.includes(`'${id}'`)),
      [],
    );
  });

  it('are registered under no other name of the extension’s than they have', () => {
    const registered = [...source.matchAll(/registerCommand\(\s*'([^']+)'/g)].map(([, id = '']) => id);
    const offered = registered.filter((id) => ids.includes(id));
    const inner = registered.filter((id) => !ids.includes(id));
    assert.ok(offered.length > 0);
    // What rows and buttons run is no command for users, and used where it is registered.
    for (const id of inner) assert.ok(source.split(`'${id}'`).length > 2, `${id} is used`);
  });
});

describe('the palette', () => {
  const { commandPalette = [] } = contributes.menus;
  const conditionOf = (id: string) => commandPalette.find(({ command }) => command === id)?.when;

  it('has only commands that can be run anywhere, or a condition', () =>
    assert.deepEqual(
      contributes.commands.map(({ command }) => command).filter((id) => conditionOf(id) === undefined),
      [
        'newNote',
        'newNoteFromText',
        'openSample',
        'import',
        'showCalibration',
        'explainWarning',
        'showLog',
      ].map((name) => `analystNotes.${name}`),
    ));

  it('has none of the commands of rows, which need a row', () => {
    const onRows = contributes.menus['view/item/context']?.map(({ command = '' }) => command) ?? [];
    // Those of the argument begin at the cursor as well.
    const ofRows = onRows.filter((id) => id.startsWith('analystNotes.tree.'));
    assert.ok(ofRows.length > 0);
    for (const id of ofRows) assert.equal(conditionOf(id), 'false', id);
  });

  it('asks for contexts that are set', () => {
    const asked = [...written.matchAll(/\b(analystNotes\.(?:noteShown|filtered|notesInFolder))\b/g)];
    const names = new Set(asked.map(([, name = '']) => name));
    assert.equal(names.size, 3);
    for (const name of names) assert.ok(source.includes(`'${name}'`), name);
  });
});

describe('the samples', () => {
  it('are all offered, with the copies that they keep', () => {
    const files = readdirSync(join(root, 'media', 'sample'), { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => /\.\w+$/.test(name));
    assert.ok(files.length > 3);
    assert.deepEqual(
      files.filter((name) => !source.includes(`'${name}'`)),
      [],
    );
  });
});

describe('the views of the manifest', () => {
  const views = Object.values(contributes.views).flat();

  it('stand in a container that is there', () => {
    const containers = Object.values(contributes.viewsContainers).flat();
    for (const id of Object.keys(contributes.views))
      assert.ok(containers.some((container) => container.id === id));
  });

  it('are those that welcome, and are registered', () => {
    for (const { view } of contributes.viewsWelcome)
      assert.ok(
        views.some(({ id }) => id === view),
        view,
      );
    for (const { id } of views) assert.ok(source.includes(`'${id}'`), id);
    for (const { viewType } of contributes.customEditors)
      assert.ok(source.includes(`'${viewType}'`), viewType);
  });

  it('are those that conditions name', () => {
    const named = [...written.matchAll(/\bview == ([\w.]+)/g)].map(([, id]) => id);
    assert.ok(named.length > 0);
    for (const view of named)
      assert.ok(
        views.some(({ id }) => id === view),
        view,
      );
  });
});

describe('the settings of the manifest', () => {
  it('are all read', () => {
    for (const key of Object.keys(contributes.configuration.properties)) {
      const [section = '', ...rest] = key.split('.');
      const isWhole = source.includes(`'${key}'`);
      const isPart = source.includes(`'${section}'`) && source.includes(`'${rest.join('.')}'`);
      assert.ok(isWhole || isPart, `${key} is read`);
    }
  });
});

describe('the files of the manifest', () => {
  const named = strings({ ...contributes, icon: manifest.icon }).filter((text) =>
    /^(?:\.\/)?(?:media|syntaxes)\//.test(text),
  );
  const built = [manifest.main, manifest.browser, ...Object.values(manifest.bin)];

  it('are there', () => {
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.filter((path) => !existsSync(join(root, path))),
      [],
    );
  });

  it('are otherwise built', () => {
    const script = read('esbuild.js');
    assert.deepEqual(
      built.filter((path) => !script.includes(`outfile: '${path.replace(/^\.\//, '')}'`)),
      [],
    );
  });

  it('are packed, but for readers of the source', () => {
    const packed = read('.vscodeignore').split('\n');
    assert.deepEqual(
      built.filter((path) => !packed.includes(`!${path.replace(/^\.\//, '')}`)),
      [],
    );
  });
});

describe('the versions of the manifest', () => {
  it('are of the editor that its types are for', () => {
    assert.equal(manifest.engines.vscode, '^1.100.0');
    assert.match(manifest.devDependencies['@types/vscode'] ?? '', /^1\.100\./);
  });

  it('are exact', () => {
    const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    assert.deepEqual(
      all.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)),
      [],
    );
  });
});

describe('the scripts', () => {
  const scripts = Object.keys(manifest.scripts);

  it('that the README names are there', () => {
    const named = [...read('README.md').matchAll(/\bnpm (?:run ([\w:-]+)|(test|start))\b/g)];
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.map(([, run, own]) => run ?? own ?? '').filter((name) => !scripts.includes(name)),
      [],
    );
  });

  it('that scripts run are there', () => {
    const commands = Object.values(manifest.scripts).join('\n');
    const named = [...commands.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g)].map(([, name = '']) => name);
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.filter((name) => !scripts.includes(name)),
      [],
    );
  });
});
