import { memo } from 'preact/compat';
import type { InspectorField, InspectorProblem, LinkedRun } from '../../protocol/inspector';
import { Icon } from '../shared/Icon';
import { t } from '../strings';
import { Value } from './controls/Value';
import { problemId } from './InspectorProblems';
import { LinkedWords } from './parts/LinkedWords';

interface FieldRowProps {
  readonly field: InspectorField;
  readonly problems: readonly InspectorProblem[];
}

/** One field: its name, a sign for the problems that lie in it, and its control. */
export const FieldRow = memo(({ field, problems }: FieldRowProps) => {
  const { key, doc, total = 0, control } = field;
  const own = problems.filter((problem) => field.problems.includes(problem.key));
  return (
    <div class={`field of-${control.kind}`} data-field={key} data-main={field.isMain}>
      <div class="field-head">
        <span class="field-label" title={doc}>
          {labelOf(field)}
        </span>
        {total > 1 && <span class="count">{total}</span>}
        <ProblemSign problems={own} />
      </div>
      {field.tooLong ? <TooLong field={field} /> : <FieldValue field={field} problems={own} />}
    </div>
  );
});

function FieldValue({ field, problems }: FieldRowProps) {
  return (
    <Value
      control={field.control}
      path={[field.key]}
      label={labelOf(field)}
      doc={field.doc}
      value={field.value ?? null}
      field={field}
      band={field.band}
      describedBy={problems.map(({ key }) => problemId(key)).join(' ') || undefined}
    />
  );
}

/** Leads to what is wrong with the field, and to what mends it. */
function ProblemSign({ problems }: { readonly problems: readonly InspectorProblem[] }) {
  const [first] = problems;
  if (!first) return null;
  const goTo = () => {
    const row = document.getElementById(problemId(first.key));
    row?.scrollIntoView({ block: 'nearest' });
    row?.querySelector<HTMLElement>('button')?.focus();
  };
  return (
    <button
      type="button"
      class={`icon-button problem-count ${first.severity}`}
      title={problems.map(({ message }) => message).join('\n')}
      onClick={goTo}
    >
      <Icon name={first.severity} label={t('Go to the problem')} />
    </button>
  );
}

/** The sides of an argument have names of their own. */
function labelOf({ side, label }: InspectorField): string {
  if (side === undefined) return label;
  return side === 'for' ? t('For') : t('Against');
}

function TooLong({ field }: { readonly field: InspectorField }) {
  const words: readonly LinkedRun[] = [{ text: String(field.value ?? '') }];
  return (
    <>
      <LinkedWords words={words} isLocked edit={() => undefined} />
      <p class="control-note">{t('This is too long to be edited here. It can be edited in the text.')}</p>
    </>
  );
}
