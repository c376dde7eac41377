import { Workbench } from '../../host/workbench';

/** What is offered while somebody types would take his keys. */
const quiet = {
  'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
  'editor.suggestOnTriggerCharacters': false,
};

let opened: Promise<Workbench> | undefined;

/**
 * The one window of the tests of this folder, with no editor open. To open a window takes as long as some of them do, and
 * each has notes of its own.
 */
export async function textWindow(): Promise<Workbench> {
  opened ??= open();
  const workbench = await opened;
  await workbench.closeEditors();
  return workbench;
}

async function open(): Promise<Workbench> {
  const settings = { 'analystNotes.inlayHints.names': 'on', '[analyst-notes]': quiet };
  const workbench = await Workbench.launch({ settings });
  await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  return workbench;
}

/** @throws where anything was asked for beyond this machine */
export async function closeTextWindow(): Promise<void> {
  await (await opened)?.close();
}
