import type { ComponentChildren, TargetedPointerEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { useKept } from '../store/hooks';
import { t } from '../strings';

interface LayoutProps {
  readonly isNarrow: boolean;
  /** Undefined where nothing is selected. */
  readonly inspector: ComponentChildren | undefined;
  readonly children: ComponentChildren;
  close(): void;
}

const [least, most, usual] = [260, 480, 320];

/** A tab with the Inspector at its right, or below it as a sheet where the panel is narrow. */
export function Layout({ isNarrow, inspector, children, close }: LayoutProps) {
  const [width, setWidth] = useKept('inspectorWidth', usual);
  return (
    <div class={isNarrow ? 'layout narrow' : 'layout'}>
      <div class="tab-panel" id="tab-panel" role="tabpanel">
        {children}
      </div>
      {inspector && !isNarrow && <Sash width={width} setWidth={setWidth} />}
      {inspector && (
        <aside
          class="inspector"
          aria-label={t('Inspector')}
          style={isNarrow ? {} : { width: `${width}px` }}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.defaultPrevented) close();
          }}
        >
          {inspector}
        </aside>
      )}
    </div>
  );
}

interface SashProps {
  readonly width: number;
  setWidth(width: number): void;
}

/** The line between tab and Inspector: dragged, or moved with the arrow keys. */
function Sash({ width, setWidth }: SashProps) {
  const to = (wanted: number) => setWidth(Math.round(Math.min(most, Math.max(least, wanted))));
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') to(width + 20);
    if (key === 'ArrowRight') to(width - 20);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line that moves is no ruler
    <div
      class="sash"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('Width of the Inspector')}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      onKeyDown={onKeyDown}
      {...useSashDrag(width, to)}
    />
  );
}

function useSashDrag(width: number, to: (wanted: number) => void) {
  const dragged = useRef<{ readonly x: number; readonly width: number }>();
  const onPointerDown = (event: TargetedPointerEvent<HTMLElement>) => {
    dragged.current = { x: event.clientX, width };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = ({ clientX }: PointerEvent) => {
    const { current } = dragged;
    if (current) to(current.width + current.x - clientX);
  };
  const onPointerUp = () => {
    dragged.current = undefined;
  };
  return { onPointerDown, onPointerMove, onPointerUp };
}
