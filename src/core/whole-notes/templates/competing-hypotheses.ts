import { otherSourceLine, questionLines, sourceLine, type Template } from './template';

/** Heuer: all answers first, then how each piece of evidence bears on each of them. */
export const competingHypotheses: Template = {
  name: 'competing-hypotheses',
  body: `date: ‹date›
${questionLines}

sources:
${sourceLine}
${otherSourceLine}

# They exclude each other, and between them cover the question.
hypotheses:
  ‹hypothesis-id›:
    text: ‹hypothesis›
    likelihood: ‹›
  ‹rival-id›:
    text: ‹rival›
    likelihood: ‹›
  ‹remainder-id›:
    text: ‹remainder›
    likelihood: ‹›

claims:
  ‹judgement-id›:
    text: ‹judgement›
    hypothesis: ‹hypothesis-id›
    confidence: ‹›
    supported-by: [‹event-id›]
    contradicted-by: [‹other-event-id›]
    key: true

# Rated one row at a time: what is against an answer decides more than what is for it.
indicators:
  ‹event-id›:
    text: ‹event›
    date: ‹›
    sources: [‹source-id›]
    credibility: ‹6|1|2|3|4|5›
    consistency: {‹hypothesis-id›: ‹N|CC|C|I|II|NA›, ‹rival-id›: ‹N|CC|C|I|II|NA›, ‹remainder-id›: ‹N|CC|C|I|II|NA›}
  ‹other-event-id›:
    text: ‹otherEvent›
    date: ‹›
    sources: [‹other-source-id›]
    credibility: ‹6|1|2|3|4|5›
    consistency: {‹hypothesis-id›: ‹N|CC|C|I|II|NA›, ‹rival-id›: ‹N|CC|C|I|II|NA›, ‹remainder-id›: ‹N|CC|C|I|II|NA›}
  ‹absence-id›:
    text: ‹absence›
    status: ‹watching|not-observed|observed›
    until: ‹›
    consistency: {‹hypothesis-id›: ‹N|CC|C|I|II|NA›, ‹rival-id›: ‹N|CC|C|I|II|NA›, ‹remainder-id›: ‹N|CC|C|I|II|NA›}

gaps:
  ‹gap-id›:
    text: ‹gap›
    affects: [‹hypothesis-id›, ‹rival-id›]
    collect: ‹›
`,
};
