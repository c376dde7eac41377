import type { EvidenceChip, Nothing, PickItem } from '../../../protocol/inspector';
import { Icon } from '../../shared/Icon';
import { iconOfKind, oneOf } from '../../shared/kinds';
import { t } from '../../strings';

/** An entry as one line: what it is, its words, its grade and the worst that is wrong with it. */
export function EntryRow({ item }: { readonly item: PickItem }) {
  return (
    <>
      <Icon name={iconOfKind[item.kind]} label={oneOf(item.kind)} />
      <span class="entry-title" dir="auto">
        {item.title}
      </span>
      {item.elsewhere !== undefined && <span class="quiet entry-home">{item.elsewhere}</span>}
      <Worth chip={item} />
      {item.severity && item.severity !== 'hint' && <Worst severity={item.severity} />}
    </>
  );
}

function Worst({ severity }: { readonly severity: NonNullable<PickItem['severity']> }) {
  return (
    <span class={severity}>
      <Icon name={severity} label={t('has problems')} />
    </span>
  );
}

/** The grade of an entry, or that nothing follows from it yet. */
export function Worth({ chip }: { readonly chip: EvidenceChip }) {
  if (chip.nothing)
    return (
      <span class="worth nothing" title={reasonOf(chip.nothing)}>
        {t('nothing')}
      </span>
    );
  if (chip.grade === undefined) return null;
  return (
    <span class="worth" title={t('Grade {0}', chip.grade)}>
      {chip.grade}
    </span>
  );
}

export function reasonOf(nothing: Nothing): string {
  const reasons: Readonly<Record<Nothing, string>> = {
    'not-observed-yet': t('It has not been observed yet, so that nothing follows from it.'),
    'no-source': t('Nobody reports it: it has no source.'),
    'no-ground': t('It rests on nothing that was observed or is reported.'),
  };
  return reasons[nothing];
}
