import { type EvidenceOrder, isEvidenceOrder } from './evidence-order';

/** So many from one on. */
export interface MatrixWindow {
  readonly from: number;
  readonly count: number;
}

/** What a page wants to see of the matrix. */
export interface MatrixRequest {
  readonly hypotheses: MatrixWindow;
  readonly evidence: MatrixWindow;
  readonly order: EvidenceOrder;
  /** Whether evidence is shown that rates nothing and could, behind that which does. */
  readonly withUnrated: boolean;
  /** Two hypotheses by their keys, for what tells them apart. */
  readonly pair?: readonly [string, string];
  /** Whether it is shown which items change the order of the hypotheses. */
  readonly withSensitivity?: boolean;
  /** The entry that is selected, by its key. */
  readonly selected?: string;
}

export function isMatrixRequest(value: unknown): value is MatrixRequest {
  if (typeof value !== 'object' || value === null) return false;
  const request: Partial<Record<keyof MatrixRequest, unknown>> = value;
  return (
    isWindow(request.hypotheses) &&
    isWindow(request.evidence) &&
    isEvidenceOrder(request.order) &&
    typeof request.withUnrated === 'boolean' &&
    (request.pair === undefined || isPair(request.pair)) &&
    (request.withSensitivity === undefined || typeof request.withSensitivity === 'boolean') &&
    (request.selected === undefined || typeof request.selected === 'string')
  );
}

function isWindow(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { from, count }: { readonly from?: unknown; readonly count?: unknown } = value;
  return isCount(from) && isCount(count);
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isPair(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every((key) => typeof key === 'string');
}
