import { cp } from 'node:fs/promises';
import { temporaryFolder } from './ending';
import { sample } from './paths';

/** A copy of a folder, the sample if none is given, for VS Code to open: what it writes there harms nothing. */
export async function workspaceCopy(folder = sample): Promise<string> {
  const copy = await temporaryFolder('workspace');
  await cp(folder, copy, { recursive: true });
  return copy;
}
