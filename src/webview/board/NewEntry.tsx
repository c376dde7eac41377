import type { Intent, Kind } from '../../protocol/board';
import { Icon } from '../shared/Icon';
import { mainField, sectionOf } from '../shared/kinds';
import { useLocked } from '../store/hooks';
import { t } from '../strings';
import { useNewLine } from './line';

interface NewEntryProps {
  readonly kind: Kind;
  readonly label: string;
}

/** A line at the end of a column: a text, Enter, and the entry is there, under an id of its own. */
export function NewEntry({ kind, label }: NewEntryProps) {
  const locked = useLocked();
  if (locked) return null;
  const intentFor = (typed: string): Intent => ({
    kind: 'addEntry',
    section: sectionOf[kind],
    fields: { [mainField[kind]]: typed },
  });
  return (
    <LineToType slot={`new ${kind}`} label={label} hint={t('Type, then press Enter')} intentFor={intentFor} />
  );
}

interface LineToTypeProps {
  readonly slot: string;
  readonly label: string;
  readonly hint: string;
  readonly intentFor: (typed: string) => Intent;
}

/** A line that becomes something of the note with Enter. */
export function LineToType({ slot, label, hint, intentFor }: LineToTypeProps) {
  const { text, refusal, type, onKeyDown } = useNewLine(slot, intentFor);
  return (
    <div class="new-entry" title={refusal ?? hint}>
      <Icon name={refusal === undefined ? 'add' : 'warning'} />
      <input
        class="new-entry-input"
        aria-label={label}
        aria-invalid={refusal !== undefined}
        placeholder={label}
        dir="auto"
        value={text}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
