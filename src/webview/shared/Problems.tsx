import type { ProblemCounts, Severity } from '../../protocol/board';
import { t } from '../strings';
import { Icon } from './Icon';

export const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export function nameOfProblems(severity: Severity, count: number): string {
  const one: Readonly<Record<Severity, string>> = {
    error: t('1 error'),
    warning: t('1 warning'),
    info: t('1 remark'),
    hint: t('1 hint'),
  };
  const many: Readonly<Record<Severity, string>> = {
    error: t('{0} errors', count),
    warning: t('{0} warnings', count),
    info: t('{0} remarks', count),
    hint: t('{0} hints', count),
  };
  return (count === 1 ? one : many)[severity];
}

/** How many problems there are, as icons with counts; hints are left out where they would crowd. */
export function Problems({ counts }: { readonly counts: ProblemCounts }) {
  const shown = severities.filter((severity) => severity !== 'hint' && counts[severity]);
  return (
    <>
      {shown.map((severity) => (
        <span
          key={severity}
          class={`problem-count ${severity}`}
          title={nameOfProblems(severity, counts[severity] ?? 0)}
        >
          <Icon name={severity} label={nameOfProblems(severity, counts[severity] ?? 0)} />
          {counts[severity]}
        </span>
      ))}
    </>
  );
}
