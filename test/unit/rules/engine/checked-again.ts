import type { Reads } from '../../../../src/core/rules/rule';

/** Edited notes by what rules read. A `✓` stands before the id of each entry that these must be checked again for. */
export const checkedAgainBy: Readonly<Record<Reads, Readonly<Record<string, string>>>> = {
  entry: {
    'an entry in other words, and none beside': `
      title: T
      claims:
        ✓strait: {text: They ⟪hold⇒leave⟫ the strait.}
        port: {text: They hold the port., supported-by: strait}
      `,
    'an entry that is new': `
      title: T
      claims:
        strait: {text: They hold the strait., supported-by: port}⟪⇒
        ✓port: {text: They hold the port.}⟫
      `,
    'no entry, where one is gone': `
      title: T
      claims:
        strait: {text: They hold the strait., supported-by: port}⟪
        port: {text: They hold the port.}⇒⟫
      `,
  },
  likelihoods: {
    'an entry in other words, and none beside': `
      title: T
      hypotheses:
        ✓war: {text: There is ⟪war⇒a war⟫., likelihood: likely}
      claims:
        strait: {text: They hold the strait., hypothesis: war}
      `,
    'the judgements on a hypothesis that is as likely as another now': `
      title: T
      hypotheses:
        ✓war: {text: There is war., likelihood: ⟪likely⇒unlikely⟫}
      claims:
        ✓strait: {text: They hold the strait., hypothesis: war}
        port: {text: They hold the port., supported-by: strait, if: war}
      `,
    'the judgement on what is a hypothesis now': `
      title: T
      claims:
        ✓strait: {text: They hold the strait., hypothesis: war}
        port: {text: They hold the port., sources: war}
      hypotheses:
        peace: There is peace.⟪⇒
        ✓war: {text: There is war., likelihood: unlikely}⟫
      `,
  },
  neighbours: {
    'no entry in other words': `
      title: T
      claims:
        strait: {text: They ⟪hold⇒leave⟫ the strait., sources: times}
        port: {text: They hold the port., supported-by: strait}
      sources:
        times: The Times
      `,
    'an entry that something was found in': `
      title: T
      claims:
        ✓strait: {text: They ⟪hold⇒leave⟫ the strait., sources: nothing}
      `,
    'what refers to an entry of another id now': `
      title: T
      claims:
        ✓⟪strait⇒straits⟫: {text: They hold the strait.}
        ✓port: {text: They hold the port., supported-by: strait}
        war: {text: There is war., supported-by: port}
      `,
    'of what refers to an entry that says something else, only what something is found in': `
      title: T
      claims:
        ✓strait: {text: They hold the strait., confidence: ⟪low⇒high⟫}
        port: {text: They hold the port., supported-by: strait}
        ✓war: {text: There is war., actors: strait}
      `,
    'all entries of an id': `
      title: T
      claims:
        ✓strait: {text: They hold the strait.}
        ✓⟪port⇒strait⟫: {text: They hold the port.}
      `,
    'what mentions an actor who has another name now': `
      title: T
      actors:
        ✓fleet: {name: Northern Fleet⟪⇒, aliases: [Red Fleet]⟫}
      claims:
        ✓strait: {text: The Red Fleet holds the strait.}
        ✓port: {text: The Northern Fleet holds the port.}
        war: {text: There is war.}
      `,
    'an unknown id for which another may be suggested now': `
      title: T
      claims:
        ✓port: {text: They hold the port., supported-by: strat}
        war: {text: There is war., supported-by: nothing}⟪⇒
        ✓strait: {text: They hold the strait.}⟫
      `,
  },
  support: {
    'no entry in other words': `
      title: T
      claims:
        strait: {text: They ⟪hold⇒leave⟫ the strait., sources: times}
        port: {text: They hold the port., supported-by: strait}
      sources:
        times: The Times
      `,
    'all that rests on an entry, and what is contradicted by that': `
      title: T
      claims:
        ✓strait: {text: They hold the strait., confidence: ⟪low⇒high⟫}
        ✓port: {text: They hold the port., supported-by: strait}
        ✓war: {text: There is war., supported-by: port}
        ✓peace: {text: There is peace., contradicted-by: war}
        truce: {text: There is a truce.}
      `,
    'what cannot be true with an entry that says something else': `
      title: T
      claims:
        ✓war: {text: There is war., contradicts: peace, likelihood: ⟪likely⇒unlikely⟫}
        ✓peace: {text: There is peace., likelihood: likely}
        truce: {text: There is a truce., likelihood: likely}
      `,
    'what cannot be true with the judgement on a hypothesis that says something else': `
      title: T
      hypotheses:
        ✓strike: {text: There is a strike., likelihood: ⟪likely⇒unlikely⟫}
      claims:
        ✓war: {text: There is war., contradicts: peace, hypothesis: strike}
        ✓peace: {text: There is peace.}
        ✓raid: {text: There is a raid., contradicts: war}
        truce: {text: There is a truce., contradicts: raid}
      `,
    'what rests on a source that repeats another now': `
      title: T
      sources:
        ✓times: {title: The Times⟪⇒, derived-from: agency⟫}
        agency: The Agency
      claims:
        ✓strait: {text: They hold the strait., sources: times}
        port: {text: They hold the port., sources: agency}
      `,
    'a finding that shows an entry in other words': `
      title: T
      claims:
        ✓war: {text: There is war., contradicts: peace, likelihood: very likely}
        peace: {text: There is ⟪peace⇒lasting peace⟫., likelihood: very likely}
      `,
  },
  concern: {
    'what refers to a source that is withdrawn': `
      title: T
      sources:
        ✓times: {title: The Times⟪⇒, status: retracted⟫}
        agency: The Agency
      claims:
        ✓strait: {text: They hold the strait., sources: times}
        ✓port: {text: They hold the port., supported-by: strait}
        war: {text: There is war., sources: agency}
      `,
    'what mentions an actor who has another name now': `
      title: T
      actors:
        ✓fleet: {name: Northern Fleet⟪⇒, aliases: [Red Fleet]⟫}
      claims:
        ✓strait: {text: The Red Fleet holds the strait.}
        ✓port: {text: The Northern Fleet holds the port.}
        war: {text: There is war.}
      `,
    'no entry in other words': `
      title: T
      sources:
        times: {title: The ⟪Times⇒New Times⟫}
      claims:
        strait: {text: They hold the strait., sources: times}
      `,
  },
  use: {
    'what an entry refers to now': `
      title: T
      sources:
        ✓times: The Times
        agency: The Agency
      claims:
        ✓strait: {text: They hold the strait.⟪⇒, sources: times⟫}
        port: {text: They hold the port., supported-by: strait, sources: agency}
      `,
    'what nothing refers to any more': `
      title: T
      sources:
        ✓times: The Times
      claims:
        strait: {text: They hold the strait.}⟪
        port: {text: They hold the port., sources: times}⇒⟫
      `,
    'whom a text mentions now': `
      title: T
      actors:
        ✓fleet: Northern Fleet
        army: Northern Army
      claims:
        ✓strait: {text: The ⟪ships⇒Northern Fleet⟫ hold the strait.}
        port: {text: The Northern Army holds the port.}
      `,
    'no entry in other words': `
      title: T
      sources:
        times: The Times
      claims:
        strait: {text: They ⟪hold⇒leave⟫ the strait., sources: times}
      `,
  },
  names: {
    'the actors of a name that another has now': `
      title: T
      actors:
        ✓fleet: {name: Northern Fleet}
        ✓ships: {name: The Ships⟪⇒, aliases: [Northern Fleet]⟫}
        army: {name: Southern Army}
      `,
    'the actors of a name that another had': `
      title: T
      actors:
        ✓fleet: {name: Northern Fleet}
        army: {name: Southern Army}⟪
        ships: {name: The Ships, aliases: [Northern Fleet]}⇒⟫
      `,
    'the namesakes of an actor whose id another actor has now': `
      title: T
      actors:
        ✓fleet: {name: Northern Fleet}
        ✓ships: {name: Northern Fleet}
        ✓⟪army⇒ships⟫: {name: Southern Army}
      `,
    'no actor, where a text mentions one': `
      title: T
      actors:
        fleet: {name: Northern Fleet}
      claims:
        ✓strait: {text: The ⟪ships⇒Northern Fleet⟫ hold the strait.}
      `,
  },
  matrix: {
    'all that rates hypotheses, where one is new': `
      title: T
      hypotheses:
        war: There is war.⟪⇒
        ✓peace: There is peace.⟫
      claims:
        ✓strait: {text: They hold the strait., consistency: {war: C}}
        port: {text: They hold the port.}
      `,
    'all that rates hypotheses, where an id leads to one no more': `
      title: T
      hypotheses:
        ✓⟪war⇒peace⟫: There is war.
        truce: There is a truce.
      claims:
        ✓strait: {text: They hold the strait., consistency: {war: C}}
        ✓port: {text: They hold the port., consistency: {truce: C}}
      `,
    'an entry whose ratings are edited, and none beside': `
      title: T
      hypotheses:
        war: There is war.
      claims:
        ✓strait: {text: They hold the strait., consistency: {war: ⟪C⇒I⟫}}
        port: {text: They hold the port., consistency: {war: C}}
      `,
    'no entry, where a hypothesis says it in other words': `
      title: T
      hypotheses:
        war: There is ⟪war⇒a war⟫.
      claims:
        strait: {text: They hold the strait., consistency: {war: C}}
      `,
  },
  copies: {
    'what cites a source that keeps another copy now': `
      title: T
      sources:
        ✓times: {title: The Times, file: ⟪a⇒b⟫.txt}
        agency: The Agency
      claims:
        ✓strait: {text: They hold the strait., sources: times}
        port: {text: They hold the port., sources: agency}
      `,
    'what cites a source that keeps a copy no more': `
      title: T
      sources:
        ✓times: {title: The Times⟪, file: a.txt⇒⟫}
      claims:
        ✓strait: {text: They hold the strait., sources: times}
      `,
    'an entry in other words, and none beside': `
      title: T
      sources:
        times: {title: The Times, file: a.txt}
      claims:
        ✓strait: {text: They ⟪hold⇒leave⟫ the strait., sources: times}
        port: {text: They hold the port., supported-by: strait}
      `,
    'a source that is quoted now': `
      title: T
      sources:
        ✓times: {title: The Times, file: a.txt}
      claims:
        ✓strait: {text: They hold the strait., sources: {source: times⟪⇒, quote: held⟫}}
        port: {text: They hold the port., sources: times}
      `,
  },
};
