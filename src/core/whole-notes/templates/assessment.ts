import { questionLines, type Template } from './template';

/** ICD 203: a judgement with its likelihood and confidence, what it rests on and assumes, what speaks against it. */
export const assessment: Template = {
  name: 'assessment',
  body: `date: ‹date›
audience: ‹›
${questionLines}

sources:
  ‹source-id›: {title: "‹source›", kind: ‹other|official|media|document|human|imagery|social|academic›, reliability: ‹F|A|B|C|D|E›}
  ‹other-source-id›: {title: "‹otherSource›", kind: ‹other|official|media|document|human|imagery|social|academic›, reliability: ‹F|A|B|C|D|E›}

actors:
  ‹actor-id›: {name: "‹actor›", kind: ‹person|organisation|state|group|region|other›}

claims:
  ‹judgement-id›:
    text: ‹judgement›
    actors: [‹actor-id›]
    likelihood: ‹›
    confidence: ‹›
    because: ‹›
    supported-by: [‹event-id›, ‹assumption-id›]
    contradicted-by: [‹objection-id›]
    key: true
  ‹assumption-id›:
    text: ‹assumption›
    kind: assumption
    confidence: ‹›
  ‹objection-id›:
    text: ‹objection›
    kind: fact
    sources: [‹other-source-id›]
  ‹implication-id›:
    text: ‹implication›
    kind: implication
    supported-by: [‹judgement-id›]

indicators:
  ‹event-id›:
    text: ‹event›
    date: ‹›
    sources: [‹source-id›]
    credibility: ‹6|1|2|3|4|5›

gaps:
  ‹gap-id›:
    text: ‹gap›
    affects: [‹judgement-id›]
    collect: ‹›
`,
};
