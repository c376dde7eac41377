import type { UseGroup, Uses } from '../../protocol/inspector';
import { t } from '../strings';
import { ChipList } from './parts/ChipList';
import { CountedSection } from './parts/CountedSection';
import { More, useMore } from './parts/MoreItems';

/** What refers to the entry, by what it is for them. */
export function InspectorUses({ uses }: { readonly uses: Uses }) {
  const { groups, total, inTexts, inNotes } = uses;
  if (total === 0 && inTexts.length === 0 && inNotes.length === 0) return null;
  return (
    <CountedSection label={t('Used by')} heading={t('Refers to it')} count={total + inTexts.length}>
      {groups.map((group) => (
        <Group key={group.key} group={group} />
      ))}
      {inTexts.length > 0 && <p class="control-note">{t('Named in: {0}', inTexts.join(', '))}</p>}
      {inNotes.length > 0 && <OtherNotes names={inNotes.map(({ name }) => name)} />}
    </CountedSection>
  );
}

function OtherNotes({ names }: { readonly names: readonly string[] }) {
  return <p class="control-note">{t('Other notes that may use it: {0}', names.join(', '))}</p>;
}

function Group({ group: { key, label, total, chips } }: { readonly group: UseGroup }) {
  const items = chips.map((chip) => ({ key: chip.key, value: chip.id, chip }));
  const more = useMore(key, chips.length, total);
  return (
    <div class="use-group">
      <p class="use-label">
        {label} <span class="count">{total}</span>
      </p>
      <ChipList label={label} items={items} total={total} more={more} />
      <More name={key} held={chips.length} total={total} />
    </div>
  );
}
