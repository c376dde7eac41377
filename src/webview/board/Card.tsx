import type { JSX } from 'preact';
import { memo } from 'preact/compat';
import { useState } from 'preact/hooks';
import type { Bearing, Row } from '../../protocol/board';
import { Band } from '../shared/Band';
import { onEntryKey } from '../shared/focus-inspector';
import { Icon } from '../shared/Icon';
import { Problems } from '../shared/Problems';
import { useSelected, useStore } from '../store/hooks';
import { t } from '../strings';
import { DropMenu, draggedEntry, startDrag } from './drop';

type CardRow = Extract<Row, { readonly position: number }>;
type CardData = CardRow['card'];

interface CardProps {
  readonly row: CardRow;
  readonly size: number;
  readonly style: JSX.CSSProperties;
  readonly isTabStop: boolean;
  onFocus(): void;
}

/** An entry as a card: its text and a line of facts, and nothing to edit. */
export function Card({ row: { card, position, bearing }, size, style, isTabStop, onFocus }: CardProps) {
  const store = useStore();
  const selected = useSelected();
  const [dropped, setDropped] = useState<string>();
  const isSelected = selected === card.key;
  return (
    <div
      class={classOf(card, bearing, isSelected, selected !== undefined)}
      style={style}
      role="option"
      aria-selected={isSelected}
      aria-posinset={position}
      aria-setsize={size}
      tabIndex={isTabStop ? 0 : -1}
      title={card.id}
      {...dragging(card, setDropped)}
      onFocus={onFocus}
      onClick={() => store.select(card.key)}
      onKeyDown={(event) => onEntryKey(event, store, card.key)}
    >
      <CardBody card={card} bearing={bearing} />
      {dropped !== undefined && dropped !== card.key && (
        <DropMenu claim={card.key} evidence={dropped} close={() => setDropped(undefined)} />
      )}
    </div>
  );
}

/** A claim or an indicator can be dragged, and dropped on a claim. */
function dragging({ key, kind }: CardData, drop: (entry: string | undefined) => void) {
  return {
    draggable: kind === 'claim' || kind === 'indicator',
    onDragStart: (event: DragEvent) => startDrag(event, key),
    onDragOver: (event: DragEvent) => kind === 'claim' && event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      drop(draggedEntry(event));
    },
  };
}

function classOf(
  card: CardData,
  bearing: Bearing | undefined,
  isSelected: boolean,
  hasSelection: boolean,
): string {
  const state = isSelected ? 'selected' : bearing ? `lit ${bearing}` : hasSelection ? 'dim' : '';
  return `card ${card.kind} ${state}`;
}

const CardBody = memo(
  ({ card, bearing }: { readonly card: CardData; readonly bearing: Bearing | undefined }) => (
    <>
      <p class="card-text" dir="auto">
        {card.isKey && <Icon name="star" label={t('Key judgement')} />}
        {bearing && bearing !== 'other' && <Sign bearing={bearing} />}
        {card.text}
      </p>
      <p class="card-foot">
        <span class="card-facts">
          <Facts card={card} />
        </span>
        {card.locked && <Icon name="lock" label={t('Its text is malformed: mend it there first')} />}
        <Problems counts={card.problems} />
      </p>
    </>
  ),
);

/** A sign and its colour, in words for who sees neither. */
function Sign({ bearing }: { readonly bearing: 'for' | 'against' }) {
  const words = bearing === 'for' ? t('speaks for what is selected') : t('speaks against what is selected');
  return (
    <span class={`bearing ${bearing}`} role="img" aria-label={words} title={words}>
      {bearing === 'for' ? '+' : '−'}
    </span>
  );
}

/** One line: what it is, how likely, how sure, how well founded. */
function Facts({ card }: { readonly card: CardData }) {
  const { sort, band, likelihood, confidence, grade, date, due, evidence, uses } = card;
  return (
    <>
      {sort && <span class={`sort ${sort}`}>{sort}</span>}
      {band && <Band low={band.low} high={band.high} />}
      {likelihood && <span class="fact">{likelihood}</span>}
      {evidence && <Evidence evidence={evidence} />}
      {grade && <span class="fact grade">{grade}</span>}
      {date && <span class={`fact due ${due ?? ''}`}>{date}</span>}
      {confidence && <span class="fact quiet">{t('{0} confidence', confidence)}</span>}
      {uses && <Uses uses={uses} />}
    </>
  );
}

/** What speaks for a claim and against it, or else how many sources it cites. */
function Evidence({ evidence }: { readonly evidence: NonNullable<CardData['evidence']> }) {
  if (evidence === 'none') return <span class="fact quiet">{t('no evidence yet')}</span>;
  const { reasons, objections, sources } = evidence;
  if (reasons + objections > 0) {
    const words = t('{0} for, {1} against', reasons, objections);
    return (
      <span class="fact counts" role="img" title={words} aria-label={words}>
        {reasons}+ {objections}−
      </span>
    );
  }
  if (sources === 0) return null;
  return <span class="fact quiet">{sources === 1 ? t('1 source') : t('{0} sources', sources)}</span>;
}

function Uses({ uses: { here, elsewhere } }: { readonly uses: NonNullable<CardData['uses']> }) {
  if (here + elsewhere === 0) return <span class="fact quiet">{t('not named yet')}</span>;
  return (
    <span class="fact quiet">
      {elsewhere === 0
        ? t('named by {0}', here)
        : t('named by {0} here, {1} in other notes', here, elsewhere)}
    </span>
  );
}
