import type { EntryKey } from '../../protocol/board';
import { MenuList } from '../shared/Menu';
import { useStore } from '../store/hooks';
import { t } from '../strings';

const format = 'application/x-analyst-notes-entry';

export function startDrag(event: DragEvent, key: EntryKey): void {
  event.dataTransfer?.setData(format, key);
}

/** The entry that is dropped; undefined for anything else. */
export function draggedEntry(event: DragEvent): EntryKey | undefined {
  return event.dataTransfer?.getData(format) || undefined;
}

/** The id in a key: what stands in the lists of other entries. */
export function idIn(key: EntryKey): string {
  return key
    .split('/')
    .slice(key.startsWith('^') ? 3 : 2)
    .join('/');
}

interface DropMenuProps {
  readonly claim: EntryKey;
  readonly evidence: EntryKey;
  close(): void;
}

/** Asks what an entry says about the claim that it was dropped on. */
export function DropMenu({ claim, evidence, close }: DropMenuProps) {
  const store = useStore();
  const add = (field: string) => () =>
    void store.edit({ kind: 'addItem', entry: claim, field, item: idIn(evidence) });
  const items = [
    { label: t('Speaks for it'), run: add('supported-by') },
    { label: t('Speaks against it'), run: add('contradicted-by') },
  ];
  return <MenuList label={t('What does it say about this claim?')} items={items} close={close} />;
}
