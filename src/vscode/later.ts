import type { Disposable } from '../session';

/** Runs a task in so many milliseconds, unless nobody wants it any more by then. */
export function later(ms: number, task: () => void): Disposable {
  const timer = setTimeout(task, ms);
  return { dispose: () => clearTimeout(timer) };
}
