import type { ComponentChildren } from 'preact';
import type { CardProblem } from '../../../protocol/board';
import { Icon } from '../../shared/Icon';
import { ProblemList } from '../../shared/ProblemList';
import { t } from '../../strings';
import { useActions, useSelection } from '../state/board-context';

interface CardProps {
  readonly id: string;
  /** What a screen reader says for the card. */
  readonly label: string;
  readonly kind: 'actor' | 'claim' | 'indicator';
  readonly problems: readonly CardProblem[];
  /** F2 on the card. */
  readonly onRename?: () => void;
  readonly children: ComponentChildren;
}

/** What all cards have in common: selection, light, problems, and the way to the text. */
export function Card({ id, label, kind, problems, onRename, children }: CardProps) {
  const { select, open } = useActions();
  const { selected, lit } = useSelection();
  const isSelected = selected === id;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter' && event.altKey) open({ id });
    else if (event.key === 'Enter' || event.key === ' ') select(isSelected ? undefined : id);
    else if (event.key === 'F2' && onRename) onRename();
    else return;
    event.preventDefault();
  };
  return (
    <li
      class={['card', kind, isSelected && 'selected', lit && (lit.has(id) ? 'lit' : 'dim')]
        .filter(Boolean)
        .join(' ')}
      data-id={id}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a card can be selected, and holds controls of its own
      tabIndex={0}
      aria-label={label}
      aria-current={isSelected}
      onClick={(event) => isControl(event.target) || select(id)}
      onDblClick={(event) => isControl(event.target) || open({ id })}
      onKeyDown={onKeyDown}
    >
      <div class="card-top">
        <span class="id">{id}</span>
        <button
          type="button"
          class="icon-button"
          title={t('Open in text (Alt+Enter)')}
          aria-label={t('Open {0} in text', id)}
          onClick={() => open({ id })}
        >
          <Icon name="go-to-file" />
        </button>
      </div>
      {children}
      <ProblemList problems={problems} open={open} />
    </li>
  );
}

/** A click on a control of a card is for the control. */
function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, select, input, textarea, label') !== null;
}
