import { originsOfEntry } from '../../workspace/argument/source-origins';
import { at, type Rule } from '../rule';
import { named } from '../shared/wording';

/** STANAG 2511: credibility 1 means confirmed by other, independent sources. */
export const uncorroboratedConfirmation: Rule = {
  code: 'uncorroborated-confirmation',
  severity: 'warning',
  summary: 'Credibility 1, “confirmed by other sources”, although there is one origin only.',
  reads: 'support',
  about: ['indicator'],
  *check({ entries }) {
    for (const indicator of entries) {
      if (indicator.kind !== 'indicator' || indicator.broken) continue;
      if (String(indicator.summary.credibility) !== '1') continue;
      const { credibility } = indicator.values;
      if (!credibility) continue;
      const origins = originsOfEntry(indicator);
      const [origin] = origins.sources;
      if (!origin || origins.sources.size > 1 || origins.areUncertain) continue;
      yield {
        at: at(indicator.chunk, credibility),
        message: `Credibility 1 means confirmed by other sources, and all that is cited for ${named(indicator)} comes from ${named(origin)}. Cite an independent source, or grade it 2, “probably true”.`,
        related: [{ at: at(origin.chunk, origin.idSpan), message: 'The only origin.' }],
      };
    }
  },
};
