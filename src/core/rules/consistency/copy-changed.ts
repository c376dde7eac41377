import { at, type Rule } from '../rule';
import { named } from '../shared/wording';

/** Berkeley Protocol: a hash shows whether what was kept is still what was seen. */
export const copyChanged: Rule = {
  code: 'copy-changed',
  severity: 'warning',
  summary: 'The kept copy of a source has another SHA-256 than was noted.',
  reads: 'copies',
  about: ['source'],
  *check(facts, note) {
    for (const entry of facts.entries) {
      if (entry.kind !== 'source' || entry.broken) continue;
      const actual = note.scope.copies.of(entry)?.sha256;
      const noted = actual === undefined ? undefined : entry.values.sha256;
      if (!noted || noted.value.toLowerCase() === actual) continue;
      yield {
        at: at(entry.chunk, noted),
        message: `The copy of ${named(entry)} is not the file of which this is the SHA-256: that is ${actual}. Find out who changed it, then note the new one.`,
      };
    }
  },
};
