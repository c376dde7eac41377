import { IconButton } from '../shared/IconButton';
import { useKept, usePage, useStore } from '../store/hooks';
import { wentBack, wentForward } from '../store/walk';
import { t } from '../strings';
import type { Tab } from './tabs';

interface TabBarProps {
  readonly all: readonly Tab[];
  readonly current: Tab;
  choose(id: string): void;
}

export function TabBar(props: TabBarProps) {
  return (
    <div class="tab-bar">
      <Tabs {...props} />
      <Walk />
    </div>
  );
}

function Tabs({ all, current, choose }: TabBarProps) {
  return (
    <div
      role="tablist"
      aria-label={t('Views of the note')}
      class="tabs"
      onKeyDown={(event) => onTabKey(event, all, current, choose)}
    >
      {all.map((tab) => (
        <TabButton key={tab.id} tab={tab} isCurrent={tab === current} choose={choose} />
      ))}
    </div>
  );
}

interface TabButtonProps extends Pick<TabBarProps, 'choose'> {
  readonly tab: Tab;
  readonly isCurrent: boolean;
}

function TabButton({ tab: { id, label }, isCurrent, choose }: TabButtonProps) {
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${id}`}
      class="tab"
      aria-selected={isCurrent}
      aria-controls="tab-panel"
      tabIndex={isCurrent ? 0 : -1}
      onClick={() => choose(id)}
    >
      {label}
    </button>
  );
}

function onTabKey(
  event: KeyboardEvent,
  all: readonly Tab[],
  current: Tab,
  choose: (id: string) => void,
): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  const next = all[(all.indexOf(current) + step + all.length) % all.length];
  if (step === 0 || !next || event.altKey) return;
  event.preventDefault();
  choose(next.id);
  document.getElementById(`tab-${next.id}`)?.focus();
}

/** Back and forward among what was selected, and whether only what is connected is shown. */
function Walk() {
  const store = useStore();
  const memory = usePage((state) => state.memory);
  const [back, forward] = [wentBack(memory), wentForward(memory)];
  return (
    <div class="walk">
      <IconButton
        icon="arrow-left"
        label={t('Back')}
        title={t('Back (Alt+Left)')}
        isDisabled={!back}
        run={() => back && store.walk(back)}
      />
      <IconButton
        icon="arrow-right"
        label={t('Forward')}
        title={t('Forward (Alt+Right)')}
        isDisabled={!forward}
        run={() => forward && store.walk(forward)}
      />
      {memory.selected !== undefined && <OnlyConnected />}
    </div>
  );
}

function OnlyConnected() {
  const [isOn, setOn] = useKept('onlyConnected', true);
  return (
    <label class="check">
      <input type="checkbox" checked={isOn} onChange={(event) => setOn(event.currentTarget.checked)} />
      {t('Only connected')}
    </label>
  );
}
