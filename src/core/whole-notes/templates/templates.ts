import { assessment } from './assessment';
import { blank } from './blank';
import { competingHypotheses } from './competing-hypotheses';
import { countryRisk } from './country-risk';
import { indicatorsAndWarnings } from './indicators-and-warnings';
import { situationReport } from './situation-report';
import type { Template, TemplateName } from './template';
import { threatReport } from './threat-report';

/** What new notes can begin as, by name. */
export const templates: Readonly<Record<TemplateName, Template>> = {
  blank,
  assessment,
  'competing-hypotheses': competingHypotheses,
  'indicators-and-warnings': indicatorsAndWarnings,
  'threat-report': threatReport,
  'situation-report': situationReport,
  'country-risk': countryRisk,
};
