import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { remember, remembered } from '../host';
import { t } from '../strings';

/** How many cards are drawn at first, and with each wish for more: thousands at once would freeze the page. */
const batch = 200;

interface ColumnProps<C> {
  readonly title: string;
  readonly cards: readonly C[];
  /** What to do where there are no cards. */
  readonly hint: string;
  readonly children: (card: C) => ComponentChildren;
}

export function Column<C>({ title, cards, hint, children }: ColumnProps<C>) {
  const heading = useId();
  const [limit, setLimit] = useState(batch);
  const rest = cards.length - limit;
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.scrollTo({ top: remembered().scroll?.[title] ?? 0 }), []);
  const onScroll = () =>
    remember({ scroll: { ...remembered().scroll, [title]: section.current?.scrollTop ?? 0 } });
  return (
    <section ref={section} class="column" aria-labelledby={heading} onScroll={onScroll}>
      <h2 id={heading}>
        {title} <span class="count">{cards.length}</span>
      </h2>
      {cards.length === 0 ? (
        <p class="hint">{hint}</p>
      ) : (
        <ul class="cards">{cards.slice(0, limit).map(children)}</ul>
      )}
      {rest > 0 && (
        <button type="button" class="more" onClick={() => setLimit(limit + batch)}>
          {t('Show {0} more of {1}', Math.min(batch, rest), rest)}
        </button>
      )}
    </section>
  );
}
