import type { RatedItem } from './rated-matrix';

/** By what evidence can be sorted. */
const evidenceOrders = ['diagnosticity', 'file', 'date'] as const;
export type EvidenceOrder = (typeof evidenceOrders)[number];

export function isEvidenceOrder(value: unknown): value is EvidenceOrder {
  return evidenceOrders.some((order) => order === value);
}

/** Evidence in an order; what is equal in it stays in that of the text. */
export function inEvidenceOrder(items: readonly RatedItem[], order: EvidenceOrder): readonly RatedItem[] {
  switch (order) {
    case 'file':
      return items;
    case 'diagnosticity':
      return [...items].sort((a, b) => b.diagnosticity - a.diagnosticity);
    case 'date':
      return [...items].sort(byDay);
  }
}

/** The earliest first, and what has no date behind all that has. */
function byDay({ said: { day: one } }: RatedItem, { said: { day: other } }: RatedItem): number {
  if (one === other) return 0;
  if (one === '' || other === '') return one === '' ? 1 : -1;
  return one < other ? -1 : 1;
}
