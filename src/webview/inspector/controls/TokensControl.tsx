import type { FieldValue } from '../../../protocol/inspector';
import { useKept } from '../../store/hooks';
import { t } from '../../strings';
import { useEditing, useItems, useSetting } from '../editing';
import { ChipList } from '../parts/ChipList';
import { More } from '../parts/MoreItems';
import type { ControlProps } from './control-props';

/** A list of words: each a chip, and a box in which Enter adds one. */
export function TokensControl(props: ControlProps<'tokens'>) {
  return props.path.length === 1 ? <OwnTokens {...props} /> : <InnerTokens {...props} />;
}

/** Those of a field of its own: each is added and taken away alone. */
function OwnTokens({ path, label, doc, field }: ControlProps<'tokens'>) {
  const { add, remove } = useItems(path[0] ?? '');
  const items = field?.items ?? [];
  return (
    <>
      <Tokens
        label={label}
        doc={doc}
        values={items.map(({ value }) => value ?? '')}
        add={(word) => void add(word)}
        remove={(word) => void remove(word)}
      />
      <More name={path[0] ?? ''} held={items.length} total={field?.total ?? 0} />
    </>
  );
}

/** Those behind a key of a map: the list is set as a whole. */
function InnerTokens({ path, label, doc, value }: ControlProps<'tokens'>) {
  const [shown, set] = useSetting(path, value);
  const values = listOf(shown);
  const setAll = (next: readonly FieldValue[]) => set(next.length > 0 ? next : null);
  return (
    <Tokens
      label={label}
      doc={doc}
      values={values}
      add={(word) => setAll([...values, word])}
      remove={(word) => setAll(values.filter((each) => each !== word))}
    />
  );
}

function listOf(value: FieldValue | null): readonly FieldValue[] {
  if (value === null) return [];
  return Array.isArray(value) ? value : [value];
}

interface TokensProps {
  readonly label: string;
  readonly doc: string;
  readonly values: readonly FieldValue[];
  add(word: string): void;
  remove(word: FieldValue): void;
}

function Tokens({ label, doc, values, add, remove }: TokensProps) {
  const { isLocked } = useEditing();
  const items = values.map((value, at) => ({ key: `${at} ${String(value)}`, value }));
  return (
    <>
      <ChipList
        label={label}
        items={items}
        remove={isLocked ? undefined : ({ value }) => remove(value ?? '')}
      />
      {!isLocked && (
        <TokenBox label={label} placeholder={values.length > 0 ? t('add another') : doc} add={add} />
      )}
    </>
  );
}

interface TokenBoxProps {
  readonly label: string;
  readonly placeholder: string;
  add(word: string): void;
}

function TokenBox({ label, placeholder, add }: TokenBoxProps) {
  const { entry } = useEditing();
  const [typed, setTyped] = useKept(`token ${entry} ${label}`, '');
  const take = () => {
    if (typed.trim() !== '') add(typed.trim());
    setTyped('');
  };
  return (
    <input
      type="text"
      class="text-box"
      dir="auto"
      aria-label={t('{0}: add', label)}
      placeholder={placeholder}
      value={typed}
      onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => onTokenKey(event, typed, take, () => setTyped(''))}
    />
  );
}

function onTokenKey(event: KeyboardEvent, typed: string, take: () => void, drop: () => void): void {
  if (event.isComposing || typed === '') return;
  if (event.key === 'Enter' || event.key === ',') take();
  else if (event.key === 'Escape') drop();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
