import { questionLines, type Template } from './template';

/** Who attacked whom and how, with ids by which others know it, and what to do. The strictest marking stands there first. */
export const threatReport: Template = {
  name: 'threat-report',
  body: `date: ‹date›
reference: ‹›
audience: ‹›
marking: ‹TLP:RED|TLP:AMBER+STRICT|TLP:AMBER|TLP:GREEN|TLP:CLEAR›
${questionLines}

sources:
  ‹source-id›: {title: "‹source›", kind: ‹document|official|media|human|imagery|social|academic|other›, reliability: ‹F|A|B|C|D|E›}

actors:
  ‹attacker-id›: {name: "‹actor›", aliases: [‹›], kind: ‹group|organisation|state|person|other›}
  ‹target-id›: {name: "‹otherActor›", kind: ‹organisation|state|group|person|region|other›}

claims:
  ‹attribution-id›:
    text: ‹judgement›
    actors: [‹attacker-id›, ‹target-id›]
    likelihood: ‹›
    confidence: ‹›
    because: ‹›
    supported-by: [‹technique-id›]
    contradicted-by: [‹objection-id›]
    key: true
  ‹objection-id›:
    text: ‹objection›
    kind: fact
    sources: [‹source-id›]
  ‹implication-id›:
    text: ‹implication›
    kind: implication
    supported-by: [‹attribution-id›]
  ‹recommendation-id›:
    text: ‹recommendation›
    kind: recommendation
    supported-by: [‹technique-id›]

indicators:
  ‹technique-id›:
    text: ‹technique›
    date: ‹›
    sources: [‹source-id›]
    credibility: ‹6|1|2|3|4|5›
    actors: [‹target-id›]
    external: {attack: ‹›, cve: ‹›}

gaps:
  ‹gap-id›:
    text: ‹gap›
    affects: [‹attribution-id›]
    collect: ‹›
`,
};
