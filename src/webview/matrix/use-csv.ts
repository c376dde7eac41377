import { useEffect, useRef, useState } from 'preact/hooks';
import type { EvidenceOrder } from '../../protocol/board';
import { useStore } from '../store/hooks';
import type { Store } from '../store/store';
import { t } from '../strings';

export interface MatrixCsvSettings {
  readonly order: EvidenceOrder;
  readonly withUnrated: boolean;
  readonly isTurned: boolean;
}

export interface Csv {
  /** What became of the last copy or paste, as sentences. */
  readonly told: readonly string[];
  copy(): void;
  paste(): void;
  forget(): void;
}

/** The matrix to the clipboard and back. The keys for it come as events of the document. */
export function useCsv(settings: MatrixCsvSettings, isIn: (target: EventTarget | null) => boolean): Csv {
  const store = useStore();
  const [told, tell] = useState<readonly string[]>([]);
  const copy = () => void copyMatrix(store, settings).then(tell);
  const takeText = (text: string) => void pasteMatrix(store, text).then(tell);
  const paste = () =>
    void readClipboard().then((text) =>
      text === undefined
        ? tell([t('Click a cell and press Ctrl+V: the clipboard cannot be read in another way.')])
        : takeText(text),
    );
  useClipboardKeys(isIn, copy, takeText);
  return { told, copy, paste, forget: () => tell([]) };
}

async function copyMatrix(store: Store, settings: MatrixCsvSettings): Promise<readonly string[]> {
  const csv = await store.ask('matrixCsv', settings);
  try {
    await navigator.clipboard.writeText(csv ?? '');
    return [t('The matrix is on the clipboard, as CSV.')];
  } catch {
    return [t('The clipboard could not be written.')];
  }
}

async function readClipboard(): Promise<string | undefined> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    return undefined;
  }
}

/** All ratings are one edit, which is undone at once. */
async function pasteMatrix(store: Store, text: string): Promise<readonly string[]> {
  const found = await store.ask('ratingsFromCsv', { text });
  if (!found) return [t('What was pasted could not be read.')];
  const { intents: sets, unchanged, unread } = found;
  const isMade = sets.length === 0 || (await store.edit({ kind: 'setFields', sets }));
  if (!isMade) return [t('None of the ratings was set.'), ...unread];
  const made = t('{0} ratings were set, {1} stood there already.', sets.length, unchanged);
  return sets.length + unchanged > 0 ? [made, ...unread] : unread;
}

/**
 * A desktop editor takes the keys of the clipboard and gives them back as events of the document, which come where
 * somebody says that there is something to copy.
 */
function useClipboardKeys(
  isIn: (target: EventTarget | null) => boolean,
  copy: () => void,
  paste: (text: string) => void,
): void {
  const current = useRef({ isIn, copy, paste });
  current.current = { isIn, copy, paste };
  useEffect(() => followClipboard(current), []);
}

interface ClipboardActions {
  isIn(target: EventTarget | null): boolean;
  copy(): void;
  paste(text: string): void;
}

/** Whether a key of the clipboard is meant for the grid, and then for nobody else. */
function isClaimed(event: Event, isIn: ClipboardActions['isIn']): boolean {
  if (!isIn(document.activeElement)) return false;
  event.preventDefault();
  return true;
}

function followClipboard(actions: { readonly current: ClipboardActions }): () => void {
  const claim = (event: Event): boolean => isClaimed(event, actions.current.isIn);
  const copy = (event: Event) => claim(event) && actions.current.copy();
  const paste = (event: ClipboardEvent) =>
    claim(event) && actions.current.paste(event.clipboardData?.getData('text/plain') ?? '');
  const listeners = { beforecopy: claim, beforepaste: claim, copy, paste };
  const all = Object.entries(listeners) as [string, EventListener][];
  for (const [name, listener] of all) document.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of all) document.removeEventListener(name, listener);
  };
}
