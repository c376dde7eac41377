import type { Kind } from '../../../protocol/board';
import type { FieldItem } from '../../../protocol/inspector';
import { mainField, sectionOf } from '../../shared/kinds';
import { useStore } from '../../store/hooks';
import { t } from '../../strings';
import { useEditing, useItems, useSetting } from '../editing';
import { ChipList } from '../parts/ChipList';
import { EntryPicker } from '../parts/EntryPicker';
import { More, useMore } from '../parts/MoreItems';
import type { ControlProps } from './control-props';

/** Entries that a field names: chips that lead there, and a way to add others. */
export function ReferencesControl(props: ControlProps<'references'>) {
  return props.control.isOne ? <OneReference {...props} /> : <ManyReferences {...props} />;
}

function ManyReferences({ control, path, label, field }: ControlProps<'references'>) {
  const { isLocked } = useEditing();
  const [name = ''] = path;
  const { add, remove } = useItems(name);
  const { items = [], total = 0 } = field ?? {};
  const more = useMore(name, items.length, total);
  return (
    <>
      <ChipList
        {...{ label, items, total, more }}
        remove={isLocked ? undefined : (item) => void remove(item.value ?? '')}
      />
      <More name={name} held={items.length} total={total} />
      <FieldPicker
        {...{ name, label, items }}
        kinds={control.kinds}
        pick={(id) => void add(id)}
        take={control.takesProse && ((text) => void add(text))}
      />
    </>
  );
}

/** A field that names one entry at most: what is chosen takes its place. */
function OneReference({ control, path, label, value, field }: ControlProps<'references'>) {
  const { isLocked } = useEditing();
  const [, set] = useSetting(path, value);
  const items = field?.items ?? [];
  return (
    <>
      <ChipList label={label} items={items} remove={isLocked ? undefined : () => set(null)} />
      <FieldPicker {...{ label, items }} name={path[0] ?? ''} kinds={control.kinds} pick={set} isOne />
    </>
  );
}

interface FieldPickerProps {
  readonly name: string;
  readonly label: string;
  readonly kinds: readonly Kind[];
  readonly items: readonly FieldItem[];
  readonly isOne?: true;
  pick(id: string): void;
  take?: ((text: string) => void) | undefined;
}

/** Finds entries for a field. A new one is made and named there in one step; an id makes itself. */
export function FieldPicker({ name, label, kinds, items, isOne, pick, take }: FieldPickerProps) {
  const store = useStore();
  const { entry, isLocked } = useEditing();
  const into = { entry, field: name };
  if (isLocked) return null;
  const create = (kind: Kind, text: string) => {
    const fields = { [mainField[kind]]: text };
    void store.edit({ kind: 'addEntry', section: sectionOf[kind], fields, into });
  };
  return (
    <EntryPicker
      label={t('{0}: add', label)}
      buttonLabel={isOne && items.length > 0 ? t('another') : t('add')}
      {...{ kinds, into, pick, create, take }}
      exclude={items.flatMap(({ name: id }) => id ?? [])}
      creates={isOne ? [] : kinds}
    />
  );
}
