import { useState } from 'preact/hooks';
import type { Control, FieldItem } from '../../../protocol/inspector';
import { Icon } from '../../shared/Icon';
import { iconOfKind } from '../../shared/kinds';
import { useStore } from '../../store/hooks';
import { t } from '../../strings';
import { useEditing, useSetting } from '../editing';
import { nameOf, RemoveButton } from '../parts/Chip';
import { Combobox } from '../parts/Combobox';
import { EntryPicker } from '../parts/EntryPicker';
import { More } from '../parts/MoreItems';
import { RefusedWord } from '../parts/RefusedWord';
import { useChecked } from '../use-checked';
import type { ControlProps } from './control-props';
import { Value } from './Value';

/** A map: a row for each key, with the control of what stands behind it. */
export function RowsControl({ control, path, label, doc, field }: ControlProps<'rows'>) {
  const { isLocked } = useEditing();
  const items = field?.items ?? [];
  const { rows, begin, drop } = useRows(items);
  const taken = rows.flatMap(({ name }) => name ?? []);
  return (
    <>
      <ul class="rows" aria-label={label}>
        {rows.map((item) => (
          <Row
            key={item.key}
            {...{ item, label, doc }}
            path={[...path, item.name ?? '']}
            control={control.values}
            drop={() => drop(item.name)}
          />
        ))}
      </ul>
      <More name={path[0] ?? ''} held={items.length} total={field?.total ?? 0} />
      {!isLocked && <NewKey {...{ path, label, taken, begin }} keys={control.keys} />}
    </>
  );
}

/** The rows of the note and those begun here: a key is in the note only when something stands behind it. */
function useRows(items: readonly FieldItem[]) {
  const [begun, setBegun] = useState<readonly string[]>([]);
  const fresh = begun.filter((key) => !items.some(({ name }) => name === key));
  return {
    rows: [...items, ...fresh.map((key): FieldItem => ({ key, name: key, value: null }))],
    begin: (key: string) => setBegun([...begun, key]),
    drop: (name: string | undefined) => setBegun(begun.filter((key) => key !== name)),
  };
}

interface RowProps {
  readonly item: FieldItem;
  readonly path: readonly string[];
  readonly control: Control;
  readonly label: string;
  readonly doc: string;
  drop(): void;
}

function Row({ item, path, control, label, doc, drop }: RowProps) {
  const { isLocked } = useEditing();
  const [, set] = useSetting(path, item.value);
  const name = nameOf(item.value === null && !item.chip ? { ...item, value: item.name ?? '' } : item);
  const remove = () => {
    drop();
    set(null);
  };
  return (
    <li class={control.kind === 'record' ? 'row tall' : 'row'}>
      <div class="row-head">
        <RowName item={item} name={name} />
        {!isLocked && <RemoveButton name={name} remove={remove} />}
      </div>
      <Value
        {...{ control, path, doc }}
        label={t('{0}: {1}', label, name)}
        value={item.value}
        band={item.band}
      />
    </li>
  );
}

function RowName({ item: { chip, trouble }, name }: { readonly item: FieldItem; readonly name: string }) {
  const store = useStore();
  if (!chip)
    return (
      <span class={trouble ? 'row-name trouble' : 'row-name'} dir="auto">
        {trouble && <Icon name="warning" label={t('There is no such entry.')} />}
        {name}
      </span>
    );
  return (
    <button type="button" class="chip row-name" title={name} onClick={() => store.select(chip.key)}>
      <Icon name={iconOfKind[chip.kind]} />
      <span class="chip-title" dir="auto">
        {name}
      </span>
    </button>
  );
}

interface NewKeyProps {
  readonly keys: Control;
  readonly path: readonly string[];
  readonly label: string;
  readonly taken: readonly string[];
  begin(key: string): void;
}

/** Chooses or writes the key of another row. */
function NewKey({ keys, ...props }: NewKeyProps) {
  return keys.kind === 'references' ? (
    <NewEntryKey {...props} kinds={keys.kinds} />
  ) : (
    <NewWord {...props} keys={keys} />
  );
}

interface NewEntryKeyProps extends Omit<NewKeyProps, 'keys'> {
  readonly kinds: Extract<Control, { kind: 'references' }>['kinds'];
}

function NewEntryKey({ kinds, path, label, taken, begin }: NewEntryKeyProps) {
  const { entry } = useEditing();
  return (
    <EntryPicker
      label={t('{0}: add', label)}
      buttonLabel={t('add')}
      kinds={kinds}
      exclude={taken}
      into={{ entry, field: path[0] ?? '' }}
      creates={[]}
      pick={begin}
      create={() => undefined}
    />
  );
}

/** A key that is a word or a date: what has a form is begun only when it has it. */
function NewWord({ keys, path, label, taken, begin }: NewKeyProps) {
  const { refused, take } = useChecked(path, (word) => word && !taken.includes(word) && begin(word), true);
  const choices = keys.kind === 'choice' ? keys.choices.filter(({ key }) => !taken.includes(key)) : [];
  return (
    <>
      <Combobox
        label={t('{0}: add', label)}
        text={refused?.text ?? ''}
        chosen=""
        options={choices.map(({ key, meaning }) => ({ key, label: key, detail: meaning }))}
        isLocked={false}
        placeholder={keys.kind === 'date' ? t('add a date') : t('add')}
        choose={take}
        take={take}
      />
      <RefusedWord refused={refused} take={take} />
    </>
  );
}
