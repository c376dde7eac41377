/** Moves the focus among elements of one kind by the arrow keys, Home and End; whether the key was one of these. */
export function walk(event: KeyboardEvent, selector: string, keys: 'vertical' | 'both'): boolean {
  const step = stepOf(event.key, keys);
  const { currentTarget, target } = event;
  if (step === undefined || !(currentTarget instanceof HTMLElement) || !(target instanceof HTMLElement))
    return false;
  const all = [...currentTarget.querySelectorAll<HTMLElement>(selector)];
  const at = all.indexOf(target);
  if (at < 0) return false;
  const next = typeof step === 'number' ? all[at + step] : step === 'first' ? all[0] : all.at(-1);
  next?.focus();
  event.preventDefault();
  return true;
}

function stepOf(key: string, keys: 'vertical' | 'both'): number | 'first' | 'last' | undefined {
  const isSideways = keys === 'both';
  if (key === 'ArrowDown' || (isSideways && key === 'ArrowRight')) return 1;
  if (key === 'ArrowUp' || (isSideways && key === 'ArrowLeft')) return -1;
  if (key === 'Home') return 'first';
  return key === 'End' ? 'last' : undefined;
}
