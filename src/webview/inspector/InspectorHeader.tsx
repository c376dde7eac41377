import { useRef } from 'preact/hooks';
import type { InspectorHead } from '../../protocol/inspector';
import { Icon } from '../shared/Icon';
import type { IconName } from '../shared/icons';
import { iconOfKind, oneOf } from '../shared/kinds';
import { useStore } from '../store/hooks';
import { t } from '../strings';
import { useEditing } from './editing';

interface HeaderProps {
  readonly head: InspectorHead;
  /** Asks whether the entry is to be deleted. */
  askToDelete(): void;
}

/** What the entry is, and what can be done with it as a whole. */
export function InspectorHeader({ head, askToDelete }: HeaderProps) {
  return (
    <header class="inspector-head">
      <Icon name={iconOfKind[head.kind]} />
      <h2 title={head.title}>
        {oneOf(head.kind)} <span class="inspector-id">{head.id}</span>
      </h2>
      <Tools head={head} askToDelete={askToDelete} />
    </header>
  );
}

interface Tool {
  readonly icon: IconName;
  readonly label: string;
  readonly isOff: boolean;
  run(): void;
}

/** One stop of the Tab key: the arrow keys move among the buttons. */
function Tools({ head, askToDelete }: HeaderProps) {
  const root = useRef<HTMLDivElement>(null);
  const tools = useTools(head, askToDelete);
  return (
    <div
      class="tools"
      role="toolbar"
      aria-label={t('This entry')}
      ref={root}
      onKeyDown={(event) => onToolKey(event, root.current)}
    >
      {tools.map((tool, at) => (
        <ToolButton key={tool.icon} {...tool} isTabStop={at === 0} />
      ))}
    </div>
  );
}

function ToolButton({ icon, label, isOff, isTabStop, run }: Tool & { readonly isTabStop: boolean }) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      aria-disabled={isOff}
      tabIndex={isTabStop ? 0 : -1}
      onClick={() => !isOff && run()}
    >
      <Icon name={icon} />
    </button>
  );
}

function useTools(head: InspectorHead, askToDelete: () => void): readonly Tool[] {
  const { isLocked } = useEditing();
  const { show, move, duplicate, rename } = useRuns(head);
  const [isFirst, isLast] = [head.place <= 1, head.place >= head.count];
  return [
    { icon: 'go-to-file', label: t('Show in the text'), isOff: false, run: show },
    { icon: 'arrow-up', label: t('Move up'), isOff: isLocked || isFirst, run: () => move('up') },
    { icon: 'arrow-down', label: t('Move down'), isOff: isLocked || isLast, run: () => move('down') },
    { icon: 'copy', label: t('Duplicate'), isOff: isLocked, run: duplicate },
    { icon: 'edit', label: t('Rename its id in all notes…'), isOff: isLocked, run: rename },
    { icon: 'trash', label: t('Delete…'), isOff: isLocked, run: askToDelete },
  ];
}

/** What can be done with an entry as it is. */
function useRuns({ key: entry }: InspectorHead) {
  const store = useStore();
  return {
    show: () => store.post({ type: 'open', entry }),
    move: (direction: 'up' | 'down') => void store.edit({ kind: 'moveEntry', entry, direction }),
    duplicate: () => void store.edit({ kind: 'duplicateEntry', entry }),
    rename: () => store.post({ type: 'run', command: 'rename', entry }),
  };
}

function onToolKey({ key }: KeyboardEvent, root: Element | null): void {
  const all = [...(root?.querySelectorAll<HTMLElement>('button') ?? [])];
  const at = all.indexOf(document.activeElement as HTMLElement);
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (step !== 0) all[at + step]?.focus();
}
