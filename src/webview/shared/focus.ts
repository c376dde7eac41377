const steps: Readonly<Record<string, readonly [column: number, row: number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** Moves the focus between cards with the arrow keys, while a card itself has it. */
export function moveFocus(event: KeyboardEvent): void {
  const step = steps[event.key];
  const card = event.target;
  if (!step || !(card instanceof HTMLElement) || card.dataset.id === undefined || hasModifier(event)) return;
  const columns = [...document.querySelectorAll('.column')].map((column) => cardsIn(column));
  const column = columns.findIndex((cards) => cards.includes(card));
  const row = columns[column]?.indexOf(card) ?? 0;
  const cards = columns[column + step[0]];
  const next = cards?.[Math.min(row + step[1], cards.length - 1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function cardsIn(column: Element): HTMLElement[] {
  return [...column.querySelectorAll<HTMLElement>('[data-id]')];
}

function hasModifier({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}
