import type { CardProblem, Severity } from '../../protocol/board';
import { t } from '../strings';
import { Icon } from './Icon';

const icons: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  hint: 'lightbulb',
};

interface ProblemListProps {
  readonly problems: readonly CardProblem[];
  open(place: { readonly line: number }): void;
}

/** Problems, each of which leads to its line in the text. */
export function ProblemList({ problems, open }: ProblemListProps) {
  if (problems.length === 0) return null;
  return (
    <ul class="problems">
      {problems.map(({ severity, code, message, line }) => (
        <li key={`${code} ${line} ${message}`}>
          <button
            type="button"
            class={`problem ${severity}`}
            title={t('Open line {0} in the text', line)}
            onClick={() => open({ line })}
          >
            <Icon name={icons[severity]} label={severity} />
            <span>
              {message} <span class="code">{code}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
