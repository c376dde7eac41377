import type { ProblemCounts, Severity } from '../../protocol/board';
import { t } from '../strings';
import { Icon } from './Icon';

export const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export function nameOfProblems(severity: Severity, count: number): string {
  return (count === 1 ? namesOfOne() : namesOfMany(count))[severity];
}

function namesOfOne(): Readonly<Record<Severity, string>> {
  return { error: t('1 error'), warning: t('1 warning'), info: t('1 remark'), hint: t('1 hint') };
}

function namesOfMany(count: number): Readonly<Record<Severity, string>> {
  return {
    error: t('{0} errors', count),
    warning: t('{0} warnings', count),
    info: t('{0} remarks', count),
    hint: t('{0} hints', count),
  };
}

/** How many problems there are, as icons with counts; hints are left out where they would crowd. */
export function Problems({ counts }: { readonly counts: ProblemCounts }) {
  const shown = severities.filter((severity) => severity !== 'hint' && counts[severity]);
  return (
    <>
      {shown.map((severity) => (
        <ProblemCount key={severity} severity={severity} count={counts[severity] ?? 0} />
      ))}
    </>
  );
}

function ProblemCount({ severity, count }: { readonly severity: Severity; readonly count: number }) {
  const name = nameOfProblems(severity, count);
  return (
    <span class={`problem-count ${severity}`} title={name}>
      <Icon name={severity} label={name} />
      {count}
    </span>
  );
}
