import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isInSight, scrollIntoSight } from './scroll';

/** The lines of a brief are one tab stop: the arrows lead from line to line, and to what stands in one. */
export function useLineFocus(view: RefObject<HTMLElement>): void {
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    const { current: root } = view;
    if (!root) return;
    if (!root.querySelector('[data-line][tabindex="0"]')) linesIn(root)[0]?.setAttribute('tabindex', '0');
    // A line that was scrolled away takes the focus with it: then the brief as a whole has it.
    if (hadFocus.current && document.hasFocus() && document.activeElement === document.body)
      root.focus({ preventScroll: true });
  });
  useLayoutEffect(() => {
    const { current: root } = view;
    const onFocus = ({ target }: FocusEvent) => {
      hadFocus.current = root?.contains(target as Node) ?? false;
      if (root && target instanceof HTMLElement && target.matches('[data-line]')) makeStop(root, target);
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, [view]);
}

/** The line that Tab leads to. */
export function makeStop(root: HTMLElement, line: HTMLElement): void {
  for (const old of root.querySelectorAll('[data-line][tabindex="0"]')) old.setAttribute('tabindex', '-1');
  line.setAttribute('tabindex', '0');
}

/** Moves the focus by a key; false for one that means something else. */
export function moveByKey(root: HTMLElement, key: string): boolean {
  const next = nextFor(root, key);
  if (!next) return false;
  next.focus({ preventScroll: true });
  scrollIntoSight(root, next);
  return true;
}

function nextFor(root: HTMLElement, key: string): HTMLElement | undefined {
  const lines = linesIn(root);
  const line = lines.find((each) => each.contains(document.activeElement));
  const at = line && isInSight(root, line) ? lines.indexOf(line) : -1;
  switch (key) {
    case 'ArrowDown':
      return at < 0 ? firstInSight(root, lines) : lines[at + 1];
    case 'ArrowUp':
      return at < 0 ? firstInSight(root, lines) : lines[at - 1];
    case 'ArrowRight':
      return line && besideIn(line, 1);
    case 'ArrowLeft':
      return line && besideIn(line, -1);
    default:
      return undefined;
  }
}

/** The line itself, then what leads somewhere in it. */
function besideIn(line: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const stops = [line, ...line.querySelectorAll<HTMLElement>('[data-target]')];
  const { activeElement } = document;
  return activeElement instanceof HTMLElement ? stops[stops.indexOf(activeElement) + step] : undefined;
}

function firstInSight(root: HTMLElement, lines: readonly HTMLElement[]): HTMLElement | undefined {
  const { top } = root.getBoundingClientRect();
  return lines.find((line) => line.getBoundingClientRect().top >= top);
}

function linesIn(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-line]')];
}
