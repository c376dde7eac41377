import type { EvidenceOrder } from '../../protocol/board';

/** How somebody looks at the matrix. */
export interface MatrixSettings {
  readonly order: EvidenceOrder;
  readonly isTurned: boolean;
  readonly withUnrated: boolean;
  readonly withSensitivity: boolean;
  readonly isExplained: boolean;
  /** The hypotheses that are held against each other, at most two. */
  readonly compared: readonly string[];
}

export const usualSettings: MatrixSettings = {
  order: 'diagnosticity',
  isTurned: false,
  withUnrated: false,
  withSensitivity: false,
  isExplained: false,
  compared: [],
};

/** Chooses a hypothesis to compare or lets it go; a third takes the place of the first. */
export function withCompared(compared: readonly string[], key: string): readonly string[] {
  return compared.includes(key) ? compared.filter((each) => each !== key) : [...compared, key].slice(-2);
}
