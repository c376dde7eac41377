import { confidenceLevels, confidenceWords } from '../scales/confidence';
import { choice } from './choice';
import type { FieldType } from './field-type';
import { prose } from './prose';
import { type RecordOf, record } from './record';
import { field } from './schema';
import { likelihood } from './text';

const fields = {
  likelihood: field(likelihood(), 'How likely it is.'),
  confidence: field(choice(confidenceLevels, confidenceWords), 'How well that is founded.'),
  because: field(prose(), 'Why.'),
};

/** How likely somebody takes something to be, now or formerly, and why. */
export type Weighing = RecordOf<typeof fields>;

/** A likelihood, or a map that says with what confidence and why. */
export function weighing(owner: string): FieldType<Weighing> {
  return record(owner, fields, 'likelihood');
}
