import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of an element, in pixels, as it changes. */
export function useSize<E extends Element>(): readonly [ref: RefObject<E>, size: Size] {
  const ref = useRef<E>(null);
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    if (ref.current) return followSize(ref.current, setSize);
  }, []);
  return [ref, size];
}

function followSize(element: Element, set: (next: (old: Size) => Size) => void): () => void {
  const measure = () => {
    const { clientWidth: width, clientHeight: height } = element;
    set((old) => (old.width === width && old.height === height ? old : { width, height }));
  };
  measure();
  const observer = new ResizeObserver(measure);
  observer.observe(element);
  return () => observer.disconnect();
}
