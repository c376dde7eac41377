import type { BandStop } from '../../../protocol/inspector';
import { t } from '../../strings';
import { useEditing, useSetting } from '../editing';
import { Combobox, type ComboOption, notStated } from '../parts/Combobox';
import { RefusedWord } from '../parts/RefusedWord';
import { useChecked } from '../use-checked';
import { BandSlider } from './BandSlider';
import { type ControlProps, textOf } from './control-props';

/** How likely something is: a slider that snaps to the terms of the note's yardstick, and a list beside it. */
export function LikelihoodControl(props: ControlProps<'likelihood'>) {
  const { control, path, label, value, band } = props;
  const { isLocked } = useEditing();
  const [shown, set] = useSetting(path, value);
  const checked = useChecked(path, set);
  const choose = (term: string) => {
    checked.drop();
    set(term === '' ? null : term);
  };
  const word = textOf(shown);
  const own = shown === value ? band : undefined;
  return (
    <div class="likelihood">
      <BandSlider {...{ label, word, isLocked }} stops={control.stops} band={own} set={choose} />
      <Terms {...props} word={word} checked={checked} choose={choose} />
      <RefusedWord refused={checked.refused} take={checked.take} />
    </div>
  );
}

interface TermsProps extends ControlProps<'likelihood'> {
  readonly word: string;
  readonly checked: ReturnType<typeof useChecked>;
  choose(term: string): void;
}

/** The terms as a list, in which a likelihood can also be written. */
function Terms({ control, label, describedBy, word, checked: { refused, take }, choose }: TermsProps) {
  const { isLocked } = useEditing();
  return (
    <Combobox
      label={t('{0}, in words or percent', label)}
      text={refused?.text ?? word}
      chosen={word.toLowerCase()}
      options={[notStated(), ...control.stops.map(toOption)]}
      isLocked={isLocked}
      placeholder={t('not stated')}
      describedBy={describedBy}
      choose={choose}
      take={take}
    />
  );
}

function toOption({ key, low, high }: BandStop): ComboOption {
  return { key, label: key, detail: t('{0}–{1} %', low, high) };
}
