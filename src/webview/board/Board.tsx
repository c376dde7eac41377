import { useEffect } from 'preact/hooks';
import type { BoardView } from '../../protocol/board';
import { moveFocus } from '../shared/keyboard';
import { ProblemList } from '../shared/ProblemList';
import { t } from '../strings';
import { Column } from './Column';
import { ActorCardView } from './cards/ActorCard';
import { ClaimCardView } from './cards/ClaimCard';
import { IndicatorCardView } from './cards/IndicatorCard';
import { Header } from './Header';
import { useBoard } from './state/board-context';

/** The note as three columns of cards. */
export function Board({ view }: { readonly view: BoardView }) {
  const { select, state } = useBoard();
  useEffect(() => revealSelected(state.selected), [state.selected]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && state.selected !== undefined) select(undefined);
    else moveFocus(event);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the cards, which are the elements to interact with
    <div class={state.selected === undefined ? 'page' : 'page has-selection'} onKeyDown={onKeyDown}>
      <Header view={view} />
      {view.otherProblems.length > 0 && (
        <details class="other-problems">
          <summary>{t('{0} in the rest of the note', countOf(view.otherProblems.length))}</summary>
          <ProblemList problems={view.otherProblems} />
        </details>
      )}
      <main class="columns">
        <Column
          title={t('Actors')}
          cards={view.actors}
          hint={t('Name who acts under “actors:” in the text.')}
        >
          {(card) => <ActorCardView key={card.id} card={card} />}
        </Column>
        <Column
          title={t('Claims')}
          cards={view.claims}
          hint={t('Write what can be true or false under “claims:” in the text.')}
        >
          {(card) => <ClaimCardView key={card.id} card={card} />}
        </Column>
        <Column
          title={t('Indicators')}
          cards={view.indicators}
          hint={t('Write what happened, or may happen, under “indicators:” in the text.')}
        >
          {(card) => <IndicatorCardView key={card.id} card={card} />}
        </Column>
      </main>
    </div>
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
