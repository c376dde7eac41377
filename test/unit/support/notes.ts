import type fc from 'fast-check';
import { picked } from './pick';
import { printed, type Styles } from './printer';
import { randomValues, type ValueMap, type Wishes } from './values';

export interface RandomNote {
  readonly values: ValueMap;
  readonly text: string;
}

const everything: Styles & Wishes = { aliases: true, flowFrom: 0, explicitKeys: true, escapes: true };

/** Random valid notes: what they say, and their text in a random way of writing. */
export function notes(options: Partial<Styles & Wishes> = {}): fc.Arbitrary<RandomNote> {
  const chosen = { ...everything, ...options };
  return picked((pick) => {
    const values = randomValues(pick, chosen);
    return { values, text: printed(values, pick, chosen) };
  });
}
