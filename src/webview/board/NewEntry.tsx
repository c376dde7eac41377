import type { Kind } from '../../protocol/board';
import { Icon } from '../shared/Icon';
import { mainField, sectionOf } from '../shared/kinds';
import { useKept, useLocked, useStore } from '../store/hooks';
import { t } from '../strings';

interface NewEntryProps {
  readonly kind: Kind;
  readonly label: string;
}

/** A line at the end of a column: a text, Enter, and the entry is there, under an id of its own. */
export function NewEntry({ kind, label }: NewEntryProps) {
  const locked = useLocked();
  const { text, setText, add } = useNewEntry(kind);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') void add();
    if (event.key !== 'Escape' || text === '') return;
    event.preventDefault();
    setText('');
  };
  if (locked) return null;
  return (
    <div class="new-entry">
      <Icon name="add" />
      <input
        class="new-entry-input"
        aria-label={label}
        placeholder={label}
        title={t('Type, then press Enter')}
        dir="auto"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

/** What is typed for a new entry; it comes back where the entry cannot be made. */
function useNewEntry(kind: Kind) {
  const store = useStore();
  const [text, setText] = useKept(`new ${kind}`, '');
  const add = async () => {
    const typed = text.trim();
    if (typed === '') return;
    setText('');
    const fields = { [mainField[kind]]: typed };
    const isDone = await store.edit({ kind: 'addEntry', section: sectionOf[kind], fields });
    if (!isDone) setText(typed);
  };
  return { text, setText, add };
}
