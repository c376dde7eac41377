import { mkdir, writeFile } from 'node:fs/promises';
import { Workbench } from '../../host/workbench';

let opened: Promise<Workbench> | undefined;

/**
 * The one window of the tests of this folder, with no editor open. To open a window takes as long as some of them do, and
 * each has notes of its own.
 * @param settings those of its folder, in the place of what others before had there
 */
export async function textWindow(settings: Readonly<Record<string, unknown>> = {}): Promise<Workbench> {
  opened ??= open();
  const workbench = await opened;
  await workbench.closeEditors();
  await mkdir(workbench.file('.vscode'), { recursive: true });
  await writeFile(workbench.file('.vscode/settings.json'), JSON.stringify(settings));
  return workbench;
}

async function open(): Promise<Workbench> {
  const workbench = await Workbench.launch();
  await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  return workbench;
}

/** @throws where anything was asked for beyond this machine */
export async function closeTextWindow(): Promise<void> {
  await (await opened)?.close();
}
