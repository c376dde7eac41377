import * as vscode from 'vscode';
import { freeName } from '../free-name';
import type { Log } from '../log';

interface Sample extends vscode.QuickPickItem {
  /** The note and what it keeps beside it; folders of an extension cannot be listed in a browser. */
  readonly note: string;
  readonly copies: readonly string[];
}

/**
 * Opens a sample that may be written in: a copy in the folder that the editor keeps for the extension, so that it
 * needs no folder of the user’s, leaves nothing in one, and is there again next time. No file is ever overwritten.
 */
export function registerOpenSample(
  log: Log,
  { extensionUri, globalStorageUri }: Pick<vscode.ExtensionContext, 'extensionUri' | 'globalStorageUri'>,
): vscode.Disposable {
  const { commands } = log.for('open-sample');
  const from = vscode.Uri.joinPath(extensionUri, 'media', 'sample');
  const to = vscode.Uri.joinPath(globalStorageUri, 'samples');
  return commands.registerCommand('analystNotes.openSample', async () => {
    const sample = await vscode.window.showQuickPick(samples(), {
      // The walkthrough that asks for it takes the focus back at times.
      ignoreFocusOut: true,
      title: vscode.l10n.t('Open a Sample'),
      placeHolder: vscode.l10n.t('You get a copy of your own, to read and to change'),
      matchOnDetail: true,
    });
    if (!sample) return;
    const uri = await ownCopy(sample, from, to);
    if (uri) await vscode.window.showTextDocument(uri);
  });
}

function samples(): Sample[] {
  return [
    {
      label: vscode.l10n.t('War or humiliation'),
      detail: vscode.l10n.t(
        'What Moscow had left itself in February 2022: hypotheses, key judgements, a matrix',
      ),
      note: 'war-or-humiliation.notes.yaml',
      copies: ['copies/lavrov-meeting.txt'],
    },
    {
      label: vscode.l10n.t('Cyber intrusion'),
      detail: vscode.l10n.t('Who was in the network of a port, with ids of ATT&CK and CVE'),
      note: 'cyber-intrusion.notes.yaml',
      copies: [],
    },
    {
      label: vscode.l10n.t('Measles outbreak'),
      detail: vscode.l10n.t('Whether an outbreak is contained, with gaps and what would close them'),
      note: 'measles-outbreak.notes.yaml',
      copies: [],
    },
  ];
}

/** The copy that was made before, or a new one where there is none, or a fresh one is wanted. */
async function ownCopy(sample: Sample, from: vscode.Uri, to: vscode.Uri): Promise<vscode.Uri | undefined> {
  const bundled = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(from, sample.note));
  const own = vscode.Uri.joinPath(to, sample.note);
  const before = await contentOf(own);
  const wanted = before && !isSame(before, bundled) ? await askWhich() : before && 'own';
  if (wanted === 'none') return undefined;
  if (wanted === 'own') return own;
  const uri = await freeName(to, sample.note);
  if (uri) await vscode.workspace.fs.writeFile(uri, bundled);
  for (const copy of sample.copies)
    await copyOnce(vscode.Uri.joinPath(from, copy), vscode.Uri.joinPath(to, copy));
  return uri;
}

async function copyOnce(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  if (await contentOf(to)) return;
  await vscode.workspace.fs.writeFile(to, await vscode.workspace.fs.readFile(from));
}

async function contentOf(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    return undefined;
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** What was changed in a sample is the user’s. */
async function askWhich(): Promise<'own' | 'fresh' | 'none'> {
  const items: (vscode.QuickPickItem & { readonly which: 'own' | 'fresh' })[] = [
    { label: vscode.l10n.t('Your copy, as you left it'), which: 'own' },
    { label: vscode.l10n.t('A fresh copy beside it'), which: 'fresh' },
  ];
  const title = vscode.l10n.t('Open a Sample');
  const placeHolder = vscode.l10n.t('You have changed this sample before');
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.which ?? 'none';
}
