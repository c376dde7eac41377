import { useEffect, useRef } from 'preact/hooks';
import type { GroupedProposal } from '../../protocol/from-text';
import { t } from '../strings';
import { usePage } from './context';
import { RowFields } from './RowFields';
import { currentOf, detailsOf, reasonFor } from './words';

interface RowProps {
  readonly grouped: GroupedProposal;
  /** Whether the key Tab leads to it. */
  readonly isStop: boolean;
}

/** Something that is proposed: a box to tick, its words and why; what can be changed of it while it is selected. */
export function ProposalRow({ grouped: { proposal, group }, isStop }: RowProps) {
  const { state, act } = usePage();
  const row = useRef<HTMLLIElement>(null);
  const { id } = proposal;
  const isSelected = state.selected === id;
  const current = currentOf(proposal, state.changes.get(id));
  useEffect(() => {
    if (isSelected && state.reveal === 'list') row.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected, state.reveal]);
  return (
    <li class={`row ${group} ${isSelected ? 'selected' : ''}`} ref={row} data-id={id}>
      <div class="row-head">
        <input
          type="checkbox"
          id={`tick-${id}`}
          class="tick"
          tabIndex={isStop ? 0 : -1}
          checked={state.ticked.has(id)}
          aria-labelledby={`words-${id}`}
          aria-describedby={`why-${id}`}
          onChange={() => act({ type: 'tick', id })}
          onFocus={() => act({ type: 'select', id, from: 'list' })}
        />
        <span class="row-words" id={`words-${id}`}>
          {current.text}
        </span>
      </div>
      <p class="row-why" id={`why-${id}`}>
        {[...detailsOf(proposal, current), reasonFor(proposal), t('paragraph {0}', proposal.paragraph)].join(
          ' · ',
        )}
      </p>
      {isSelected && <RowFields proposal={proposal} current={current} />}
    </li>
  );
}
