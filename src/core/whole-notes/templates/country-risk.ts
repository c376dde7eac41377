import { otherSourceLine, questionLines, sourceLine, type Template } from './template';

/** Politics, security and economy of a country, each as a judgement, and by what a change would show. */
export const countryRisk: Template = {
  name: 'country-risk',
  body: `date: ‹date›
audience: ‹›
valid-until: ‹›
${questionLines}

sources:
${sourceLine}
${otherSourceLine}

actors:
  ‹country-id›: {name: "‹actor›", kind: state}

claims:
  ‹politics-id›:
    text: ‹politics›
    actors: [‹country-id›]
    likelihood: ‹›
    confidence: ‹›
    supported-by: [‹event-id›]
    contradicted-by: []
    key: true
    tags: [politics]
  ‹security-id›:
    text: ‹security›
    actors: [‹country-id›]
    likelihood: ‹›
    confidence: ‹›
    supported-by: [‹event-id›]
    contradicted-by: []
    key: true
    tags: [security]
  ‹economy-id›:
    text: ‹economy›
    actors: [‹country-id›]
    likelihood: ‹›
    confidence: ‹›
    supported-by: [‹other-event-id›]
    contradicted-by: []
    key: true
    tags: [economy]
  ‹forecast-id›:
    text: ‹forecast›
    kind: forecast
    likelihood: ‹›
    confidence: ‹›
    supported-by: [‹politics-id›]
    due: ‹›
  ‹implication-id›:
    text: ‹implication›
    kind: implication
    supported-by: [‹politics-id›, ‹security-id›, ‹economy-id›]

indicators:
  ‹event-id›:
    text: ‹event›
    date: ‹›
    sources: [‹source-id›]
    credibility: ‹6|1|2|3|4|5›
  ‹other-event-id›:
    text: ‹otherEvent›
    date: ‹›
    sources: [‹other-source-id›]
    credibility: ‹6|1|2|3|4|5›
  ‹sign-id›:
    text: ‹sign›
    status: watching
    until: ‹›
  ‹other-sign-id›:
    text: ‹otherSign›
    status: watching
    until: ‹›

gaps:
  ‹gap-id›:
    text: ‹gap›
    affects: [‹politics-id›, ‹security-id›, ‹economy-id›]
    collect: ‹›
`,
};
