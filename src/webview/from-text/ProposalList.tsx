import type { ProposalGroup } from '../../protocol/from-text';
import { Icon } from '../shared/Icon';
import { t } from '../strings';
import { usePage } from './context';
import { walk } from './keys';
import { ProposalRow } from './ProposalRow';
import { atOnce, groups, inGroup } from './state';
import { iconOfGroup, nameOfGroup } from './words';

/** What is proposed, in groups of which a few stand there at once. */
export function ProposalList() {
  const { state } = usePage();
  const { proposals, notices } = state.of;
  const filled = groups.filter((group) => inGroup(proposals, group).length > 0);
  const first = filled[0] && inGroup(proposals, filled[0])[0]?.proposal.id;
  const stop = state.selected ?? first;
  return (
    <section
      class="proposals"
      aria-label={t('What it offers to a note')}
      onKeyDown={onKeyDown}
      onClick={focusRow}
    >
      {notices.map((notice) => (
        <p class="notice" key={notice}>
          {notice}
        </p>
      ))}
      {proposals.length === 0 && (
        <p class="hint">
          {t(
            'Nothing in this text looks like a judgement, an event or a name. The note will have the text as its source, and you write the rest.',
          )}
        </p>
      )}
      {filled.map((group) => (
        <Group key={group} group={group} stop={stop} />
      ))}
    </section>
  );
}

/** Arrows lead from tick to tick; Enter goes into the words of a proposal, and Escape back. */
function onKeyDown(event: KeyboardEvent): void {
  if (!(event.target instanceof HTMLElement)) return;
  const { target, key, ctrlKey, metaKey } = event;
  const row = target.closest('li.row');
  if (target.matches('.tick, .more') && walk(event, '.tick, .more', 'vertical')) return;
  if (target.matches('.tick')) {
    if (key !== 'Enter' || ctrlKey || metaKey) return;
    // The key would else be typed into the words as well.
    event.preventDefault();
    row?.querySelector('textarea')?.focus();
  } else if (key === 'Escape') row?.querySelector<HTMLElement>('.tick')?.focus();
}

/** A click on the words of a row selects it, as the focus does; the box alone is for ticking. */
function focusRow({ target }: MouseEvent): void {
  if (!(target instanceof Element) || target.closest('.fields, button, input')) return;
  target.closest('li.row')?.querySelector<HTMLElement>('.tick')?.focus();
}

function Group({ group, stop }: { readonly group: ProposalGroup; readonly stop: string | undefined }) {
  const { state, act } = usePage();
  const all = inGroup(state.of.proposals, group);
  const shown = all.slice(0, state.shown[group]);
  const left = all.length - shown.length;
  const ticked = all.filter(({ proposal }) => state.ticked.has(proposal.id)).length;
  return (
    <div class={`group ${group}`}>
      <h2 class="group-head" id={`group-${group}`}>
        <Icon name={iconOfGroup[group]} />
        {nameOfGroup(group)}
        <span class="count">{ticked > 0 ? t('{0} of {1}', ticked, all.length) : all.length}</span>
      </h2>
      <ul aria-labelledby={`group-${group}`}>
        {shown.map((grouped) => (
          <ProposalRow key={grouped.proposal.id} grouped={grouped} isStop={grouped.proposal.id === stop} />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" class="more" onClick={() => act({ type: 'more', group })}>
          {t('{0} more', Math.min(left, atOnce))}
        </button>
      )}
    </div>
  );
}
