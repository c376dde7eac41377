import * as vscode from 'vscode';
import { hasFile } from './files';
import { freeName } from './free-name';
import { writeWhole } from './write-whole';

/** Writes a new file beside that of a note, in its encoding and never over another; undefined where it cannot. */
export async function writeNew(
  { uri: beside, encoding }: vscode.TextDocument,
  name: string,
  text: string,
): Promise<vscode.Uri | undefined> {
  if (!hasFile(beside)) return undefined;
  const uri = await freeName(vscode.Uri.joinPath(beside, '..'), name);
  if (!uri) return undefined;
  try {
    await writeWhole(uri, await vscode.workspace.encode(text, { encoding }));
    return uri;
  } catch {
    return undefined;
  }
}
