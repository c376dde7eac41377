import { questionLines, sourceLine, type Template } from './template';

/** Grabo: what would be seen if the threat came nearer or receded, and until when it is looked out for. */
export const indicatorsAndWarnings: Template = {
  name: 'indicators-and-warnings',
  body: `date: ‹date›
valid-until: ‹›
${questionLines}

sources:
${sourceLine}

actors:
  ‹actor-id›: {name: "‹actor›", kind: ‹state|group|organisation|person|region|other›}

hypotheses:
  ‹hypothesis-id›:
    text: ‹hypothesis›
    likelihood: ‹›
  ‹rival-id›:
    text: ‹rival›
    likelihood: ‹›

claims:
  ‹forecast-id›:
    text: ‹forecast›
    kind: forecast
    actors: [‹actor-id›]
    likelihood: ‹›
    confidence: ‹›
    supported-by: [‹event-id›]
    contradicted-by: []
    key: true
    due: ‹›

indicators:
  ‹event-id›:
    text: ‹event›
    date: ‹›
    sources: [‹source-id›]
    credibility: ‹6|1|2|3|4|5›
    consistency: {‹hypothesis-id›: ‹N|CC|C|I|II|NA›, ‹rival-id›: ‹N|CC|C|I|II|NA›}
  # Rated as if it happened: what fits both answers warns of nothing.
  ‹sign-id›:
    text: ‹sign›
    status: watching
    until: ‹›
    consistency: {‹hypothesis-id›: ‹N|CC|C|I|II|NA›, ‹rival-id›: ‹N|CC|C|I|II|NA›}
  ‹other-sign-id›:
    text: ‹otherSign›
    status: watching
    until: ‹›
    consistency: {‹hypothesis-id›: ‹N|CC|C|I|II|NA›, ‹rival-id›: ‹N|CC|C|I|II|NA›}
  ‹appointment-id›:
    text: ‹appointment›
    status: scheduled
    date: ‹›

gaps:
  ‹gap-id›:
    text: ‹gap›
    affects: [‹forecast-id›]
    collect: ‹›
`,
};
