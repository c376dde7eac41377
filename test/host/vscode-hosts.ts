import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { temporaryFolder } from './ending';
import { root } from './paths';
import type { Opened } from './server';
import { workspaceCopy } from './workspace';

/** Where the tests run: what is open, and which of VS Code's extension hosts has the extension. */
export interface TestHost {
  readonly about: string;
  /** Opens a copy of the sample. */
  readonly open: () => Promise<Opened>;
  /** Whether the workspace is trusted; else VS Code is in Restricted Mode. */
  readonly isTrusted: boolean;
  /** Whether all tests run there, or just those that touch files, folders or the host itself. */
  readonly isWhole: boolean;
  /** Whether the extension runs in a worker of the browser, by its bundle for that, with the tests. */
  readonly isWeb: boolean;
  /** Whether what is open is in a file system in memory, of an extension that the tests bring. */
  readonly isInMemory: boolean;
}

const usual = { isTrusted: true, isWhole: false, isWeb: false, isInMemory: false } as const;

/** The extension with a file system in memory, and the name under which it is installed. */
export const memoryExtension = { 'analyst-notes-tests.memfs-0.0.0': path.join(root, 'out', 'memfs') };

/**
 * The setting that has the extension run in a worker of the browser. VS Code 1.100 does not hear of
 * `extensionDevelopmentKind` in the address of a page.
 */
export const inBrowserHost = { 'remote.extensionKind': { 'analyst-notes.analyst-notes': ['web'] } };

/** Those in which all tests run come first, as they take longest. */
export const testHosts = {
  folder: { ...usual, about: 'a folder', open: openFolder, isWhole: true },
  /** The extension and what it loads are other bundles there. */
  web: {
    ...usual,
    about: 'a folder, in the browser’s extension host',
    open: openFolder,
    isWhole: true,
    isWeb: true,
  },
  folders: { ...usual, about: 'a workspace of two folders', open: openFolders },
  memory: {
    ...usual,
    about: 'a folder of a file system in memory',
    open: openMemory,
    isInMemory: true,
  },
  restricted: { ...usual, about: 'a folder in Restricted Mode', open: openFolder, isTrusted: false },
  'web-memory': {
    ...usual,
    about: 'a file system in memory, in the browser’s extension host',
    open: openMemory,
    isWeb: true,
    isInMemory: true,
  },
} as const satisfies Readonly<Record<string, TestHost>>;

export type TestHostName = keyof typeof testHosts;

export function isTestHost(name: string): name is TestHostName {
  return Object.hasOwn(testHosts, name);
}

async function openFolder(): Promise<Opened> {
  return { folder: await workspaceCopy() };
}

async function openMemory(): Promise<Opened> {
  return { folder: 'memfs:/notes' };
}

/** The second folder has a note of its own, so that nobody takes it for empty. */
async function openFolders(): Promise<Opened> {
  const folder = await temporaryFolder('folders');
  const second = path.join(folder, 'second');
  await mkdir(second);
  await writeFile(
    path.join(second, 'second.notes.yaml'),
    'title: Second\nclaims:\n  in-second: It is here.\n',
  );
  const folders = [{ path: await workspaceCopy() }, { path: second }];
  const file = path.join(folder, 'both.code-workspace');
  await writeFile(file, JSON.stringify({ folders }));
  return { workspace: file };
}
