import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { installed, vsix } from './paths';
import { installExtension } from './server';

/** Where packages lie as an editor installs them, each under a name that follows from its content. */
const packages = path.join(installed, 'packages');

/**
 * The packaged extension as an editor has it once it is installed, for `ServerOptions.unpacked`. A package is installed
 * once and then copied: to install it takes four times as long as to start a server.
 */
export async function packagedExtension(): Promise<Readonly<Record<string, string>>> {
  if (!existsSync(vsix)) throw new Error(`There is no ${vsix}. \`npm run package\` makes it.`);
  const content = createHash('sha256').update(await readFile(vsix));
  const folder = path.join(packages, content.digest('hex').slice(0, 16));
  if (!existsSync(folder)) await install(folder);
  const names = (await readdir(folder)).filter((name) => !/^\.|\.json$/.test(name));
  return Object.fromEntries(names.map((name) => [name, path.join(folder, name)]));
}

/** Beside others that do the same: whoever comes second finds the folder there. */
async function install(folder: string): Promise<void> {
  const data = `${folder}-${process.pid}`;
  await mkdir(data, { recursive: true });
  const extensions = await installExtension(vsix, data);
  await rename(extensions, folder).catch((error: unknown) => {
    if (!existsSync(folder)) throw error;
  });
  await rm(data, { recursive: true, force: true, maxRetries: 5 });
}
