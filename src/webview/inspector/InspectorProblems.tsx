import type { FixOffer, InspectorProblem } from '../../protocol/inspector';
import { Icon } from '../shared/Icon';
import { Menu } from '../shared/Menu';
import { nameOfProblems } from '../shared/Problems';
import { useStore } from '../store/hooks';
import { t } from '../strings';
import { useEditing } from './editing';
import { CountedSection } from './parts/CountedSection';

/** The problems of the entry as sentences, each with what mends it. */
export function InspectorProblems({ problems }: { readonly problems: readonly InspectorProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <CountedSection label={t('Problems')} heading={t('Problems')} count={problems.length}>
      <ul class="inspector-problems">
        {problems.map((problem) => (
          <ProblemRow key={problem.key} problem={problem} />
        ))}
      </ul>
    </CountedSection>
  );
}

function ProblemRow({ problem }: { readonly problem: InspectorProblem }) {
  const { severity, message, code, fixes } = problem;
  const { isLocked } = useEditing();
  const mending = fixes.filter(({ silences }) => !silences);
  const first = mending.find(({ isPreferred }) => isPreferred) ?? mending[0];
  return (
    <li class="inspector-problem" id={problemId(problem.key)}>
      <span class={`problem-count ${severity}`}>
        <Icon name={severity} label={nameOfProblems(severity, 1)} />
      </span>
      <div class="inspector-problem-text">
        <p>{message}</p>
        {!isLocked && (
          <div class="inspector-fixes">
            {first && <FixButton problem={problem} fix={first} />}
            <OtherFixes problem={problem} fixes={fixes.filter((fix) => fix !== first)} />
            <span class="quiet code">{code}</span>
          </div>
        )}
      </div>
    </li>
  );
}

/** What a field says of its problems to a screen reader leads here. */
export function problemId(key: string): string {
  return `problem ${key}`.replace(/\s/g, '-');
}

function useFix(problem: InspectorProblem): (fix: FixOffer) => void {
  const store = useStore();
  const { entry } = useEditing();
  return ({ key }) =>
    store.post({
      type: 'run',
      command: 'fix',
      entry,
      detail: JSON.stringify({ problem: problem.key, fix: key }),
    });
}

function FixButton({ problem, fix }: { readonly problem: InspectorProblem; readonly fix: FixOffer }) {
  const run = useFix(problem);
  return (
    <button type="button" class="button fix" onClick={() => run(fix)}>
      {fix.title}
    </button>
  );
}

interface OtherFixesProps {
  readonly problem: InspectorProblem;
  readonly fixes: readonly FixOffer[];
}

function OtherFixes({ problem, fixes }: OtherFixesProps) {
  const run = useFix(problem);
  if (fixes.length === 0) return null;
  return (
    <Menu
      label={t('Other ways to mend it')}
      icon="ellipsis"
      items={fixes.map((fix) => ({ label: fix.title, run: () => run(fix) }))}
    />
  );
}
