import { useCallback, useMemo, useState } from 'preact/hooks';
import type { EntryKey } from '../../protocol/board';
import type { InspectorHead, InspectorPart } from '../../protocol/inspector';
import { Icon } from '../shared/Icon';
import { useKept, useLocked, usePart } from '../store/hooks';
import { t } from '../strings';
import { controls } from './controls/table';
import { ControlContext } from './controls/Value';
import { DeleteQuestion } from './DeleteQuestion';
import { EditingContext } from './editing';
import { FieldRow } from './FieldRow';
import { InspectorHeader } from './InspectorHeader';
import { InspectorProblems } from './InspectorProblems';
import { InspectorUses } from './InspectorUses';
import { MoreContext } from './parts/MoreItems';

interface Counts {
  readonly entry: EntryKey;
  readonly counts: Readonly<Record<string, number>>;
}

/** All that is said of one entry, field by field. */
export function Inspector({ entry }: { readonly entry: EntryKey }) {
  const [counts, more] = useCounts(entry);
  const part = usePart('inspector', { entry, counts });
  if (!part) return null;
  if (!part.head) return <p class="hint">{t('This entry is not in the note any more.')}</p>;
  return (
    <MoreContext.Provider value={more}>
      <ControlContext.Provider value={controls}>
        <Inspected key={part.head.key} head={part.head} part={part} />
      </ControlContext.Provider>
    </MoreContext.Provider>
  );
}

/** How many items of each field are asked for. Another entry begins anew. */
function useCounts(
  entry: EntryKey,
): readonly [Counts['counts'], more: (name: string, count: number) => void] {
  const [asked, setAsked] = useState<Counts>({ entry, counts: {} });
  const countsIn = (of: Counts) => (of.entry === entry ? of.counts : {});
  const more = useCallback(
    (name: string, count: number) =>
      setAsked((before) => ({ entry, counts: { ...countsIn(before), [name]: count } })),
    [entry],
  );
  return [countsIn(asked), more];
}

interface InspectedProps {
  readonly head: InspectorHead;
  readonly part: InspectorPart;
}

/** Until another entry has come, the one before stays, with edits of its own. */
function Inspected({ head, part }: InspectedProps) {
  const locked = useLocked();
  const [isDeleting, setDeleting] = useState(false);
  const reason = locked ?? head.locked;
  const isLocked = reason !== undefined;
  const editing = useMemo(() => ({ entry: head.key, isLocked }), [head.key, isLocked]);
  return (
    <EditingContext.Provider value={editing}>
      <div data-inspected={head.key}>
        <InspectorHeader head={head} askToDelete={() => setDeleting(true)} />
        {isDeleting && <DeleteQuestion head={head} uses={part.uses} close={() => setDeleting(false)} />}
        {reason && reason !== 'conflict' && <LockNotice reason={reason} home={head.elsewhere ?? ''} />}
        <Fields part={part} isLocked={isLocked} />
        <InspectorUses uses={part.uses} />
      </div>
    </EditingContext.Provider>
  );
}

/** Why this entry cannot be changed; of a merge that is to be decided, the notice above the tabs tells. */
function LockNotice({ reason, home }: { readonly reason: string; readonly home: string }) {
  const words: Readonly<Record<string, string>> = {
    'read-only': t('This note is read-only, so nothing can be changed here.'),
    malformed: t(
      'Something in the writing of this entry is malformed. Mend it in the text; until then it cannot be changed here.',
    ),
    elsewhere: t('This entry is of the note {0}, and is changed there.', home),
  };
  return (
    <p class="lock-notice">
      <Icon name="lock" /> {words[reason]}
    </p>
  );
}

/** The fields that are given or usual, and the others behind a button. What was shown once stays where it is. */
function Fields({ part, isLocked }: { readonly part: InspectorPart; readonly isLocked: boolean }) {
  const [folded] = useState(() => new Set(part.fields.filter(({ isMore }) => isMore).map(({ key }) => key)));
  const shown = part.fields.filter(({ isGiven }) => isGiven || !isLocked);
  const first = shown.filter(({ key }) => !folded.has(key));
  const more = shown.filter(({ key }) => folded.has(key));
  return (
    <>
      <FieldRows fields={first} problems={part.problems} />
      <InspectorProblems problems={part.problems} />
      {more.length > 0 && <MoreFields fields={more} problems={part.problems} />}
      {part.others.length > 0 && <OtherFields names={part.others} />}
    </>
  );
}

function OtherFields({ names }: { readonly names: readonly string[] }) {
  return <p class="control-note others">{t('Also in the text: {0}', names.join(', '))}</p>;
}

type FieldRowsProps = Pick<InspectorPart, 'fields' | 'problems'>;

function FieldRows({ fields, problems }: FieldRowsProps) {
  return (
    <div class="fields">
      {fields.map((field) => (
        <FieldRow key={field.key} field={field} problems={problems} />
      ))}
    </div>
  );
}

function MoreFields({ fields, problems }: FieldRowsProps) {
  const [isOpen, setOpen] = useKept('inspectorMore', false);
  return (
    <>
      <button type="button" class="fold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} /> {t('More fields')}{' '}
        <span class="count">{fields.length}</span>
      </button>
      {isOpen && <FieldRows fields={fields} problems={problems} />}
    </>
  );
}
