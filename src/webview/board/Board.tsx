import { useEffect, useMemo } from 'preact/hooks';
import type { BoardView } from '../../protocol/board';
import { moveFocus } from '../shared/focus';
import { ProblemList } from '../shared/ProblemList';
import { t } from '../strings';
import { Column } from './Column';
import { ActorCard } from './cards/ActorCard';
import { ClaimCard } from './cards/ClaimCard';
import { IndicatorCard } from './cards/IndicatorCard';
import { Header } from './Header';
import { useActions, useSelection } from './state/board-context';

/** The note as three columns of cards. */
export function Board({ view }: { readonly view: BoardView }) {
  const { select, open } = useActions();
  const { selected } = useSelection();
  useEffect(() => revealSelected(selected), [selected]);

  // A selection draws the frames of the cards, and not what is on them.
  const columns = useMemo(() => <Columns view={view} />, [view]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && selected !== undefined) select(undefined);
    else moveFocus(event);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the cards, which are the elements to interact with
    <div class={selected === undefined ? 'page' : 'page has-selection'} onKeyDown={onKeyDown}>
      <Header view={view} />
      {view.otherProblems.length > 0 && (
        <details class="other-problems">
          <summary>{t('{0} in the rest of the note', countOf(view.otherProblems.length))}</summary>
          <ProblemList problems={view.otherProblems} open={open} />
        </details>
      )}
      {columns}
    </div>
  );
}

function Columns({ view }: { readonly view: BoardView }) {
  return (
    <main class="columns">
      <Column title={t('Actors')} cards={view.actors} hint={t('Name who acts under “actors:” in the text.')}>
        {(card) => <ActorCard key={card.id} card={card} />}
      </Column>
      <Column
        title={t('Claims')}
        cards={view.claims}
        hint={t('Write what can be true or false under “claims:” in the text.')}
      >
        {(card) => <ClaimCard key={card.id} card={card} />}
      </Column>
      <Column
        title={t('Indicators')}
        cards={view.indicators}
        hint={t('Write what happened, or may happen, under “indicators:” in the text.')}
      >
        {(card) => <IndicatorCard key={card.id} card={card} />}
      </Column>
    </main>
  );
}

function countOf(problems: number): string {
  return problems === 1 ? t('1 problem') : t('{0} problems', problems);
}

/** Brings the selected card into view, and in the other columns the first card that lights up with it. */
function revealSelected(id: string | undefined): void {
  if (id === undefined) return;
  const selected = document.querySelector(`[data-id="${CSS.escape(id)}"]`);
  selected?.scrollIntoView({ block: 'nearest' });
  for (const column of document.querySelectorAll('.column')) {
    const lit = [...column.querySelectorAll('.card.lit')];
    if (!column.contains(selected) && !lit.some((card) => isVisible(card, column))) scrollTo(column, lit[0]);
  }
}

function isVisible(card: Element, column: Element): boolean {
  const { top, bottom } = card.getBoundingClientRect();
  const frame = column.getBoundingClientRect();
  return top < frame.bottom && bottom > frame.top;
}

function scrollTo(column: Element, card: Element | undefined): void {
  if (!card) return;
  const heading = column.querySelector('h2')?.getBoundingClientRect().height ?? 0;
  const distance = card.getBoundingClientRect().top - column.getBoundingClientRect().top - heading;
  column.scrollBy({ top: distance });
}
