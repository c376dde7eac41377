import type { Frame, Severity } from '../../protocol/board';
import { Icon } from '../shared/Icon';
import { Marking } from '../shared/Marking';
import { nameOfProblems, severities } from '../shared/Problems';
import { Words } from '../shared/Words';
import { useKept } from '../store/hooks';
import { t } from '../strings';
import { FilterBox } from './FilterBox';

/** What the note is, who may read it, how many problems it has, and what of it is shown. */
export function Header({ frame }: { readonly frame: Frame | undefined }) {
  return (
    <header class="header">
      <div class="header-row">
        {frame?.marking && <Marking marking={frame.marking} />}
        <Title title={frame?.title} />
        {frame?.date && <span class="quiet date">{frame.date}</span>}
        <span class="space" />
        {frame && <ProblemFilters frame={frame} />}
        <FilterBox />
      </div>
      {frame && (frame.question || frame.bottomLine) && <Answer frame={frame} />}
    </header>
  );
}

function Title({ title }: { readonly title: string | undefined }) {
  return (
    <h1 class="title" dir="auto" title={title}>
      {title || t('Untitled note')}
    </h1>
  );
}

/** How many problems there are; a click shows what has them, another shows all again. */
function ProblemFilters({ frame }: { readonly frame: Frame }) {
  const shown = severities.filter((severity) => severity !== 'hint' && frame.problems[severity]);
  return (
    <>
      {shown.map((severity) => (
        <ProblemFilter key={severity} severity={severity} count={frame.problems[severity] ?? 0} />
      ))}
    </>
  );
}

function ProblemFilter({ severity, count }: { readonly severity: Severity; readonly count: number }) {
  const [filter, setFilter] = useKept('filter', '');
  const own = `problem:${severity}`;
  const name = nameOfProblems(severity, count);
  return (
    <button
      type="button"
      class={`icon-button problem-count ${severity}`}
      aria-pressed={filter === own}
      title={name}
      aria-label={name}
      onClick={() => setFilter(filter === own ? '' : own)}
    >
      <Icon name={severity} />
      {count}
    </button>
  );
}

/** The question and its answer up front: open at first, then as they were left. */
function Answer({ frame }: { readonly frame: Frame }) {
  const [isOpen, setOpen] = useKept('answerOpen', true);
  return (
    <div class={isOpen ? 'answer open' : 'answer'}>
      <AnswerButton isOpen={isOpen} toggle={() => setOpen(!isOpen)} />
      <AnswerText frame={frame} />
    </div>
  );
}

function AnswerButton({ isOpen, toggle }: { readonly isOpen: boolean; toggle(): void }) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-expanded={isOpen}
      aria-label={t('Question and bottom line')}
      onClick={toggle}
    >
      <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} />
    </button>
  );
}

function AnswerText({ frame: { question, bottomLine } }: { readonly frame: Frame }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long one is scrolled, with the keyboard as well
    <section class="answer-text" tabIndex={0} aria-label={t('Question and bottom line')}>
      {question && <AnswerLine name="note-question" runs={question} />}
      {bottomLine && <AnswerLine name="bottom-line" runs={bottomLine} />}
    </section>
  );
}

interface AnswerLineProps {
  readonly name: string;
  readonly runs: NonNullable<Frame['question']>;
}

function AnswerLine({ name, runs }: AnswerLineProps) {
  return (
    <p class={name} dir="auto">
      <Words runs={runs} />
    </p>
  );
}
