import type { ComponentChildren } from 'preact';
import type { Chip, SensitivityView, SeparatingItem, SeparationView } from '../../protocol/board';
import { Icon } from '../shared/Icon';
import { useStore } from '../store/hooks';
import { t } from '../strings';
import { glyphs } from './rating';

interface PanelProps {
  readonly title: string;
  readonly children: ComponentChildren;
  close(): void;
}

function Panel({ title, children, close }: PanelProps) {
  return (
    <section class="matrix-panel" aria-label={title}>
      <div class="matrix-panel-head">
        <h3>{title}</h3>
        <button type="button" class="icon-button" aria-label={t('Close')} title={t('Close')} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      {children}
    </section>
  );
}

interface ExplanationProps {
  readonly sentences: readonly string[];
  close(): void;
}

export function Explanation({ sentences, close }: ExplanationProps) {
  return (
    <Panel title={t('What inconsistency is, and what it is not')} close={close}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Panel>
  );
}

interface SensitivityProps {
  readonly found: SensitivityView;
  close(): void;
}

/** Which single item, if it were wrong, would change the order of the hypotheses. */
export function Sensitivity({ found, close }: SensitivityProps) {
  return (
    <Panel title={t('What changes the order')} close={close}>
      <p class="quiet">{found.summary}</p>
      <ul>
        {found.items.map(({ key, chip, sentences }) => (
          <li key={key} class="stacked">
            <ChipButton chip={chip} />
            <span class="quiet" dir="auto">
              {sentences.join(' ')}
            </span>
          </li>
        ))}
      </ul>
      <More count={found.total - found.items.length} />
    </Panel>
  );
}

interface SeparationProps {
  readonly found: SeparationView;
  close(): void;
}

/** What tells two hypotheses apart, and what that is awaited would. */
export function Separation({ found, close }: SeparationProps) {
  return (
    <Panel title={t('What separates these two')} close={close}>
      <Pair one={found.one} other={found.other} />
      <p class="quiet">{found.summary}</p>
      <SeparatingList items={found.items} />
      <More count={found.total - found.items.length} />
      {found.awaited.length > 0 && <h4>{t('Awaited, and would tell them apart')}</h4>}
      <SeparatingList items={found.awaited} />
      <More count={found.awaitedTotal - found.awaited.length} />
    </Panel>
  );
}

function Pair({ one, other }: { readonly one: Chip; readonly other: Chip }) {
  return (
    <p class="pair">
      <ChipButton chip={one} />
      <Icon name="compare" />
      <ChipButton chip={other} />
    </p>
  );
}

function SeparatingList({ items }: { readonly items: readonly SeparatingItem[] }) {
  return (
    <ul>
      {items.map(({ key, chip, ratings, why }) => (
        <li key={key} title={why}>
          <span class="two-ratings">
            {ratings.map((rating) => (
              <span class={`small-rating ${rating}`}>
                {rating} <span class="glyph">{glyphs[rating]}</span>
              </span>
            ))}
          </span>
          <ChipButton chip={chip} />
        </li>
      ))}
    </ul>
  );
}

function More({ count }: { readonly count: number }) {
  return count > 0 ? <p class="quiet">{t('and {0} more', count)}</p> : null;
}

function ChipButton({ chip }: { readonly chip: Chip }) {
  const store = useStore();
  return (
    <button type="button" class="chip-link" dir="auto" onClick={() => store.select(chip.key)}>
      {chip.title}
    </button>
  );
}
