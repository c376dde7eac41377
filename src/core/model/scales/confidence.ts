/** How well an analytic judgement is founded (JP 2-0, ODNI): about the evidence, never about the odds. */
export const confidenceLevels = {
  low: 'Uncorroborated, many assumptions, gaps in the information.',
  'low-moderate': 'Between low and moderate; the rules take it for low.',
  moderate: 'Partly corroborated, several assumptions.',
  'moderate-high': 'Between moderate and high; the rules take it for moderate.',
  high: 'Well corroborated by several good sources, few assumptions, alternatives considered.',
} as const;

export type Confidence = keyof typeof confidenceLevels;

/** A level by which evidence is measured. */
export type WeighedConfidence = 'low' | 'moderate' | 'high';

/** Of two levels between which a confidence lies, the lower. */
export function lowerLevel(level: Confidence): WeighedConfidence {
  switch (level) {
    case 'low-moderate':
      return 'low';
    case 'moderate-high':
      return 'moderate';
    default:
      return level;
  }
}

/** Other words for the levels that are taken, and for those that are offered instead. */
export const confidenceWords = {
  accepted: { medium: 'moderate' },
  meanings: {
    weak: 'low',
    limited: 'low',
    'very low': 'low',
    'low to moderate': 'low-moderate',
    'low-medium': 'low-moderate',
    'low to medium': 'low-moderate',
    mid: 'moderate',
    middle: 'moderate',
    average: 'moderate',
    fair: 'moderate',
    'moderate to high': 'moderate-high',
    'medium-high': 'moderate-high',
    'medium to high': 'moderate-high',
    strong: 'high',
    'very high': 'high',
  },
} as const;
