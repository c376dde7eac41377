import type { MatrixColumn, MatrixRow } from '../../protocol/board';
import { Icon } from '../shared/Icon';
import { iconOfKind } from '../shared/kinds';
import { t } from '../strings';
import type { Head } from './grid-view';

export interface Comparing {
  /** The hypotheses that are held against each other. */
  readonly chosen: readonly string[];
  toggle(key: string): void;
}

/** What a head says, in a row or a column alike. */
export function HeadContent({ head, comparing }: { readonly head: Head; readonly comparing: Comparing }) {
  return head.kind === 'hypothesis' ? (
    <HypothesisHead row={head.row} comparing={comparing} />
  ) : (
    <EvidenceHead column={head.column} />
  );
}

function HypothesisHead({ row, comparing }: { readonly row: MatrixRow; readonly comparing: Comparing }) {
  return (
    <>
      <span class="matrix-title" dir="auto" title={row.chip.title}>
        {row.chip.title}
      </span>
      <span class="matrix-facts">
        <span
          class="inconsistency"
          title={t('Inconsistency: how much speaks against it. It is no probability.')}
        >
          <span>{t('Inconsistency')}</span> {row.inconsistency}
        </span>
        <CompareButton hypothesis={row.key} comparing={comparing} />
      </span>
    </>
  );
}

interface CompareButtonProps {
  readonly hypothesis: string;
  readonly comparing: Comparing;
}

function CompareButton({ hypothesis, comparing }: CompareButtonProps) {
  const compare = (event: Event) => {
    event.stopPropagation();
    comparing.toggle(hypothesis);
  };
  return (
    <button
      type="button"
      tabIndex={-1}
      class="compare"
      aria-pressed={comparing.chosen.includes(hypothesis)}
      title={t('Hold against another (Space)')}
      aria-label={t('Hold against another')}
      onClick={compare}
    >
      <Icon name="compare" />
    </button>
  );
}

function EvidenceHead({ column }: { readonly column: MatrixColumn }) {
  return (
    <>
      <span class="matrix-title" dir="auto" title={column.chip.title}>
        {column.chip.title}
      </span>
      <EvidenceFacts column={column} />
    </>
  );
}

function EvidenceFacts({ column }: { readonly column: MatrixColumn }) {
  const { chip, weight, why, locked, date, grade } = column;
  return (
    <span class="matrix-facts quiet" title={[why, locked].filter(Boolean).join(' ')}>
      <Icon name={locked === undefined ? iconOfKind[chip.kind] : 'lock'} />
      <span class="matrix-words">{[date, grade].filter(Boolean).join(' · ')}</span>
      <span class={weight === undefined ? 'weight none' : 'weight'}>
        {weight === undefined ? t('not counted') : `× ${weight}`}
      </span>
    </span>
  );
}

/** What a screen reader says of a head. */
export function wordsOfHead(head: Head): string {
  if (head.kind === 'hypothesis')
    return t('{0}. Inconsistency {1}', head.row.chip.title, head.row.inconsistency);
  const { chip, why, locked } = head.column;
  return [chip.title, why, locked].filter(Boolean).join(' ');
}
