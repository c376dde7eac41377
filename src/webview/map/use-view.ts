import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MapPart } from '../../protocol/board';
import type { Size } from '../shared/use-size';
import { useKept } from '../store/hooks';
import { type Box, firstView, fitted, revealing, type View, zoomed } from './view';

interface KeptView {
  /** The picture that it is a view of. */
  readonly of: string;
  readonly view: View;
}

export interface ViewActions {
  readonly view: View;
  zoomBy(factor: number): void;
  showAll(): void;
  reveal(box: Box): void;
}

/** How long a view stands still before it is written down, in milliseconds. */
const settling = 200;
const zoomStep = 1.25;

/** The view of a picture: dragged, turned by the wheel, and as it was left when the page comes back. */
export function useView(
  canvas: RefObject<HTMLElement>,
  size: Size,
  name: string,
  bounds: MapPart['bounds'],
  root: Box | undefined,
): ViewActions {
  const [kept, set] = useKeptView(name);
  const view = kept ?? firstView(bounds, root, size);
  const current = useRef(view);
  current.current = view;
  useLayoutEffect(() => {
    if (!kept && size.width > 0 && bounds.width > 0) set(view);
  }, [kept === undefined, size.width, bounds.width]);
  useEffect(() => followPointer(canvas.current, () => current.current, set), [name]);
  const middle = { x: size.width / 2, y: size.height / 2 };
  return {
    view,
    zoomBy: (factor) => set(zoomed(view, factor, middle)),
    showAll: () => set(fitted(bounds, size)),
    reveal: (box) => set(revealing(view, box, size)),
  };
}

/** The view of a picture as it was left; undefined for another picture than that. */
function useKeptView(name: string): readonly [view: View | undefined, set: (view: View) => void] {
  const [kept, keep] = useKept<KeptView | undefined>('mapView', undefined);
  const [state, setState] = useState(kept);
  useEffect(() => {
    const timer = setTimeout(() => state && state !== kept && keep(state), settling);
    return () => clearTimeout(timer);
  }, [state]);
  const view = state?.of === name ? state.view : undefined;
  return [view, (next) => setState({ of: name, view: next })];
}

export const larger = zoomStep;
export const smaller = 1 / zoomStep;

/** The wheel moves the picture, with Ctrl or two fingers it zooms; a drag of the ground moves it. */
function followPointer(element: HTMLElement | null, view: () => View, set: (view: View) => void): () => void {
  if (!element) return () => {};
  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    set(event.ctrlKey || event.metaKey ? zoomedAt(view(), event, element) : moved(view(), wheelStep(event)));
  };
  const onDown = (event: PointerEvent) => {
    if (event.button > 1 || isControl(event.target)) return;
    drag(element, event, view(), set);
  };
  element.addEventListener('wheel', onWheel, { passive: false });
  element.addEventListener('pointerdown', onDown);
  return () => {
    element.removeEventListener('wheel', onWheel);
    element.removeEventListener('pointerdown', onDown);
  };
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.map-node, button') !== null;
}

function drag(
  element: HTMLElement,
  { pointerId, clientX, clientY }: PointerEvent,
  view: View,
  set: (view: View) => void,
): void {
  element.setPointerCapture(pointerId);
  element.classList.add('dragged');
  const onMove = (event: PointerEvent) =>
    set(moved(view, { x: event.clientX - clientX, y: event.clientY - clientY }));
  const onEnd = () => {
    element.classList.remove('dragged');
    element.removeEventListener('pointermove', onMove);
  };
  element.addEventListener('pointermove', onMove);
  element.addEventListener('lostpointercapture', onEnd, { once: true });
}

function moved(view: View, { x, y }: { readonly x: number; readonly y: number }): View {
  return { ...view, x: view.x + x, y: view.y + y };
}

function wheelStep({ deltaX, deltaY, deltaMode, shiftKey }: WheelEvent): {
  readonly x: number;
  readonly y: number;
} {
  const unit = deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
  const [x, y] = shiftKey && deltaX === 0 ? [deltaY, 0] : [deltaX, deltaY];
  return { x: -x * unit, y: -y * unit };
}

function zoomedAt(view: View, { deltaY, clientX, clientY }: WheelEvent, element: HTMLElement): View {
  const { left, top } = element.getBoundingClientRect();
  return zoomed(view, 2 ** (-Math.sign(deltaY) * Math.min(Math.abs(deltaY), 60) * 0.006), {
    x: clientX - left,
    y: clientY - top,
  });
}
