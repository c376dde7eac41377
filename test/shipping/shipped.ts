import { listFiles, PackageManager } from '@vscode/vsce';
import { root } from '../host/paths';

/** All files of the project that the extension ships, as `.vscodeignore` allows them. */
export function shippedFiles(): Promise<string[]> {
  return listFiles({ cwd: root, packageManager: PackageManager.None });
}

/** Those of them that the builder has made of code. */
export async function shippedBundles(): Promise<string[]> {
  return (await shippedFiles()).filter((file) => /^dist\/.*\.(?:js|css)$/.test(file));
}
