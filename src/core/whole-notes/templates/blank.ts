import { questionLines, sourceLine, type Template } from './template';

/** All sections, one source, one actor and what he says. */
export const blank: Template = {
  name: 'blank',
  body: `date: ‹date›
${questionLines}

sources:
${sourceLine}

actors:
  ‹actor-id›: {name: "‹actor›", kind: ‹person|organisation|state|group|region|other›}

hypotheses:

claims:
  ‹claim-id›:
    text: ‹claim›
    by: ‹actor-id›
    sources: [‹source-id›]

indicators:
`,
};
