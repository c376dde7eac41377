import { useLayoutEffect, useRef } from 'preact/hooks';
import type { InspectorHead, Uses } from '../../protocol/inspector';
import { useStore } from '../store/hooks';
import { t } from '../strings';

interface DeleteQuestionProps {
  readonly head: InspectorHead;
  readonly uses: Uses;
  close(): void;
}

/** Shows what refers to an entry before it goes, and offers to take those references away as well. */
export function DeleteQuestion({ head, uses, close }: DeleteQuestionProps) {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => root.current?.querySelector<HTMLElement>('button')?.focus(), []);
  return (
    <div
      ref={root}
      class="question"
      role="alertdialog"
      aria-label={t('Delete this entry?')}
      onKeyDown={(event) => onQuestionKey(event, close)}
    >
      <p>{t('Delete “{0}”?', head.title)}</p>
      <Consequences uses={uses} />
      <Answers head={head} isUsed={uses.total > 0} close={close} />
    </div>
  );
}

function onQuestionKey(event: KeyboardEvent, close: () => void): void {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  close();
}

interface AnswersProps {
  readonly head: InspectorHead;
  readonly isUsed: boolean;
  close(): void;
}

/** Takes the entry away, and what refers to it as well where that is wanted. */
function useRemoval({ key: entry }: InspectorHead, close: () => void) {
  const store = useStore();
  return async (references: 'keep' | 'remove') => {
    const isDone = await store.edit({ kind: 'removeEntry', entry, references });
    if (isDone) store.select(undefined);
    else close();
  };
}

function Answers({ head, isUsed, close }: AnswersProps) {
  const remove = useRemoval(head, close);
  return (
    <div class="question-buttons">
      <Answer label={t('Cancel')} run={close} />
      {isUsed && <Answer label={t('Delete, and leave references')} run={() => remove('keep')} />}
      {isUsed && <Answer label={t('Delete with its references')} run={() => remove('remove')} isPrimary />}
      {!isUsed && <Answer label={t('Delete')} run={() => remove('keep')} isPrimary />}
    </div>
  );
}

interface AnswerProps {
  readonly label: string;
  /** Whether it is what is usually meant. */
  readonly isPrimary?: boolean;
  run(): unknown;
}

function Answer({ label, isPrimary, run }: AnswerProps) {
  return (
    <button type="button" class={isPrimary ? 'button primary' : 'button'} onClick={() => void run()}>
      {label}
    </button>
  );
}

function Consequences({ uses: { total, groups, inTexts, inNotes } }: { readonly uses: Uses }) {
  const lines = groups.map(({ label, total: count }) => t('{0}: {1}', label, count));
  if (total === 0 && inTexts.length === 0 && inNotes.length === 0)
    return <p class="quiet">{t('Nothing refers to it.')}</p>;
  return (
    <ul class="quiet">
      {total === 1 && <li>{t('One entry refers to it ({0}).', lines.join(', '))}</li>}
      {total > 1 && <li>{t('{0} entries refer to it ({1}).', total, lines.join(', '))}</li>}
      {inTexts.length > 0 && <li>{t('It is named in: {0}.', inTexts.join(', '))}</li>}
      {inNotes.length > 0 && (
        <li>{t('Other notes may use it: {0}.', inNotes.map(({ name }) => name).join(', '))}</li>
      )}
    </ul>
  );
}
