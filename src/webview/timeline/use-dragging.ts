import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { TimelineAxis } from '../../protocol/board';
import type { Time } from './use-time';

/** Below this a hand shook; in pixels. */
const leastDrag = 4;

/** Moves the axis with the mouse: dragged, or by its wheel where that turns sideways or with Shift. */
export function useDragging(area: RefObject<HTMLElement>, axis: TimelineAxis, time: Time): void {
  const current = useRef({ axis, time });
  current.current = { axis, time };
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const stopDrag = followDrag(element, current);
    const onWheel = (event: WheelEvent) => {
      const by = event.shiftKey ? event.deltaX || event.deltaY : event.deltaX;
      if (by === 0 || event.ctrlKey) return;
      event.preventDefault();
      current.current.time.pan(current.current.axis, -by);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      stopDrag();
      element.removeEventListener('wheel', onWheel);
    };
  }, []);
}

type Current = { readonly current: { readonly axis: TimelineAxis; readonly time: Time } };

function followDrag(element: HTMLElement, now: Current): () => void {
  let start: { readonly x: number; readonly axis: TimelineAxis; isDragging: boolean } | undefined;
  const onDown = ({ clientX, button }: PointerEvent) => {
    if (button === 0) start = { x: clientX, axis: now.current.axis, isDragging: false };
  };
  const onMove = (event: PointerEvent) => {
    if (!start || (!start.isDragging && Math.abs(event.clientX - start.x) < leastDrag)) return;
    // Captured only now, so that a click on a mark stays one.
    if (!start.isDragging) element.setPointerCapture(event.pointerId);
    start.isDragging = true;
    now.current.time.pan(start.axis, event.clientX - start.x);
  };
  const onUp = () => {
    start = undefined;
  };
  const listeners = { pointerdown: onDown, pointermove: onMove, pointerup: onUp, pointercancel: onUp };
  const all = Object.entries(listeners) as [string, EventListener][];
  for (const [name, listener] of all) element.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of all) element.removeEventListener(name, listener);
  };
}
