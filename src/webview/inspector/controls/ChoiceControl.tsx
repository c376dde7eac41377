import { t } from '../../strings';
import { useEditing, useSetting } from '../editing';
import { Combobox, notStated } from '../parts/Combobox';
import { type ControlProps, textOf } from './control-props';

/** One of some words, each with its meaning. */
export function ChoiceControl({ control, path, label, value, describedBy }: ControlProps<'choice'>) {
  const { isLocked } = useEditing();
  const [shown, set] = useSetting(path, value);
  const word = textOf(shown);
  const choices = control.choices.map(({ key, meaning }) => ({ key, label: key, detail: meaning }));
  const known = choices.find(({ key }) => key === word);
  return (
    <>
      <Combobox
        label={label}
        text={word}
        chosen={word}
        options={[notStated(), ...choices]}
        isLocked={isLocked}
        placeholder={t('not stated')}
        describedBy={describedBy}
        choose={(key) => set(key === '' ? null : key)}
        take={control.isOpen && ((text) => set(text === '' ? null : text))}
      />
      {known?.detail && <p class="control-note">{known.detail}</p>}
    </>
  );
}
