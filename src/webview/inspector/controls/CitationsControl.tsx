import { useState } from 'preact/hooks';
import type { FieldItem, FieldValue, PartControl } from '../../../protocol/inspector';
import { t } from '../../strings';
import { useEditing, useItems } from '../editing';
import { ChipList } from '../parts/ChipList';
import { More } from '../parts/MoreItems';
import type { ControlProps } from './control-props';
import { FieldPicker } from './ReferencesControl';
import { TextControl } from './TextControl';

/** Sources that are cited: chips, each with where in the source, and in what words. */
export function CitationsControl({ control, path, label, field }: ControlProps<'citations'>) {
  const { isLocked } = useEditing();
  const [name = ''] = path;
  const { add, remove } = useItems(name);
  const items = field?.items ?? [];
  const [, ...parts] = control.parts;
  return (
    <>
      <ChipList
        label={label}
        items={items}
        remove={isLocked ? undefined : (item) => void remove(item.value ?? '')}
        below={(item, at) => <Cited item={item} path={[...path, String(at)]} parts={parts} />}
      />
      <More name={name} held={items.length} total={field?.total ?? 0} />
      <FieldPicker {...{ name, label, items }} kinds={control.kinds} pick={(id) => void add(id)} />
    </>
  );
}

interface CitedProps {
  readonly item: FieldItem;
  readonly path: readonly string[];
  readonly parts: readonly PartControl[];
}

/** What is said of a citation, folded to one line until somebody wants to write. */
function Cited({ item, path, parts }: CitedProps) {
  const { isLocked } = useEditing();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <CitedParts item={item} path={path} parts={parts} />;
  const said = parts.flatMap(({ key }) => partOf(item.value, key) ?? []);
  if (isLocked && said.length === 0) return null;
  return (
    <button type="button" class="cited-words" disabled={isLocked} onClick={() => setOpen(true)}>
      {said.length > 0 ? said.join(' · ') : t('page or words…')}
    </button>
  );
}

function CitedParts({ item, path, parts }: CitedProps) {
  return (
    <div class="parts">
      {parts.map(({ key, label, doc }) => (
        <TextControl
          key={key}
          control={{ kind: 'text', form: '' }}
          path={[...path, key]}
          label={label}
          doc={doc}
          value={partOf(item.value, key) ?? null}
        />
      ))}
    </div>
  );
}

/** What stands behind a key of a map; undefined where it is no map, or has no such key. */
export function partOf(value: FieldValue | null, key: string): FieldValue | undefined {
  if (typeof value !== 'object' || value === null || isListValue(value)) return undefined;
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function isListValue(value: FieldValue): value is readonly FieldValue[] {
  return Array.isArray(value);
}
