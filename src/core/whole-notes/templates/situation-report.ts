import { otherSourceLine, questionLines, sourceLine, type Template } from './template';

/** What has happened since the last report, what comes next, what it means, and what is not known. */
export const situationReport: Template = {
  name: 'situation-report',
  body: `date: ‹date›
reference: ‹›
audience: ‹›
valid-until: ‹›
${questionLines}

sources:
${sourceLine}
${otherSourceLine}

actors:
  ‹actor-id›: {name: "‹actor›", kind: ‹organisation|state|group|person|region|other›}

claims:
  ‹judgement-id›:
    text: ‹judgement›
    likelihood: ‹›
    confidence: ‹›
    supported-by: [‹event-id›, ‹other-event-id›]
    contradicted-by: []
    key: true
  ‹implication-id›:
    text: ‹implication›
    kind: implication
    supported-by: [‹judgement-id›]

indicators:
  ‹event-id›:
    text: ‹event›
    date: ‹›
    place: ‹›
    sources: [‹source-id›]
    credibility: ‹6|1|2|3|4|5›
    actors: [‹actor-id›]
  ‹other-event-id›:
    text: ‹otherEvent›
    date: ‹›
    place: ‹›
    sources: [‹other-source-id›]
    credibility: ‹6|1|2|3|4|5›
  ‹appointment-id›:
    text: ‹appointment›
    status: scheduled
    date: ‹›

gaps:
  ‹gap-id›:
    text: ‹gap›
    affects: [‹judgement-id›]
    collect: ‹›
`,
};
