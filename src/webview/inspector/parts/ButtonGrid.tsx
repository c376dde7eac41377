import { useRef } from 'preact/hooks';

export interface GridButton {
  readonly key: string;
  readonly label: string;
  /** The name in full, where the label is short. */
  readonly name?: string;
  readonly isOn: boolean;
  /** A cell of which only the place is there. */
  readonly isEmpty?: boolean;
  run?(): void;
}

interface ButtonGridProps {
  readonly label: string;
  readonly columns: number;
  readonly buttons: readonly GridButton[];
}

/** Buttons in rows, one stop of the Tab key together: the arrow keys move among them. */
export function ButtonGrid({ label, columns, buttons }: ButtonGridProps) {
  const root = useRef<HTMLDivElement>(null);
  const on = buttons.findIndex(({ isOn }) => isOn);
  const first = on >= 0 ? on : buttons.findIndex(({ isEmpty }) => !isEmpty);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a border of its own
    <div
      ref={root}
      class="button-grid"
      role="group"
      aria-label={label}
      style={{ gridTemplateColumns: `repeat(${columns}, 1fr)` }}
      onKeyDown={(event) => onGridKey(event, root.current, columns)}
    >
      {buttons.map((button, at) => (
        <GridCell key={button.key} button={button} at={at} isTabStop={at === first} />
      ))}
    </div>
  );
}

interface GridCellProps {
  readonly button: GridButton;
  readonly at: number;
  readonly isTabStop: boolean;
}

function GridCell({ button, at, isTabStop }: GridCellProps) {
  const { label, name, isOn, isEmpty, run } = button;
  if (isEmpty) return <span />;
  return (
    <button
      type="button"
      class={isOn ? 'toggle on' : 'toggle'}
      data-at={at}
      title={name}
      aria-pressed={isOn}
      tabIndex={isTabStop ? 0 : -1}
      onClick={run}
    >
      {label}
    </button>
  );
}

const steps: Readonly<Record<string, (columns: number) => number>> = {
  ArrowLeft: () => -1,
  ArrowRight: () => 1,
  ArrowUp: (columns) => -columns,
  ArrowDown: (columns) => columns,
};

function onGridKey(event: KeyboardEvent, root: Element | null, columns: number): void {
  const step = steps[event.key]?.(columns);
  const at = Number((event.target as HTMLElement).dataset.at);
  if (step === undefined || Number.isNaN(at)) return;
  root?.querySelector<HTMLElement>(`[data-at="${at + step}"]`)?.focus();
  event.preventDefault();
  event.stopPropagation();
}
