/** How well an analytic judgement is founded (JP 2-0, ODNI): about the evidence, never about the odds. */
export const confidenceLevels = {
  low: 'Uncorroborated, many assumptions, gaps in the information.',
  moderate: 'Partly corroborated, several assumptions.',
  high: 'Well corroborated by several good sources, few assumptions, alternatives considered.',
} as const;

export type Confidence = keyof typeof confidenceLevels;
