import { describe, it } from 'node:test';
import { assertMends, type Mending } from '../support/fixes';

const supported = 'sources: s';

const mendings: Readonly<Record<string, Mending>> = {
  'a likelihood that the text denies': {
    code: 'likelihood-mismatch',
    title: 'Set likelihood to “unlikely”, as the text says',
    before: 'title: T\nhypotheses: {h: {text: It is unlikely that they sign., likelihood: "likely"}} # c\n',
    after: 'title: T\nhypotheses: {h: {text: It is unlikely that they sign., likelihood: "unlikely"}} # c\n',
  },
  'a text that the likelihood denies': {
    code: 'likelihood-mismatch',
    title: 'Say “likely” in the text',
    before: `
      title: T
      hypotheses:
        h:
          text: >-
            Unlikely to be
            signed before May.
          likelihood: likely
      `,
    after: `
      title: T
      hypotheses:
        h:
          text: >-
            Likely to be
            signed before May.
          likelihood: likely
      `,
  },
  'an adverb that the likelihood denies': {
    code: 'likelihood-mismatch',
    title: 'Say “almost certainly” in the text',
    before: 'title: T\nhypotheses: {h: {text: They will probably sign., likelihood: 97%}}\n',
    after: 'title: T\nhypotheses: {h: {text: They will almost certainly sign., likelihood: 97%}}\n',
  },
  'a percentage that the text denies': {
    code: 'likelihood-mismatch',
    title: 'Set likelihood to “60-70%”, as the text says',
    before:
      'title: T\nhypotheses:\n  h: {text: "They sign, with a probability of 60 to 70 per cent.", likelihood: unlikely}\n',
    after:
      'title: T\nhypotheses:\n  h: {text: "They sign, with a probability of 60 to 70 per cent.", likelihood: 60-70%}\n',
  },
  'a hypothesis whose text gives its likelihood': {
    code: 'missing-likelihood',
    title: 'Set likelihood to “very likely”, as the text says',
    before: 'title: T\nhypotheses:\n  h: It is very likely that they sign.\n',
    after:
      'title: T\nhypotheses:\n  h:\n    text: It is very likely that they sign.\n    likelihood: very likely\n',
  },
  'a forecast without likelihood': {
    code: 'missing-likelihood',
    title: 'Give it a likelihood…',
    answers: ['roughly even chance'],
    before: `title: T\nsources: {s: S}\nclaims: {c: {text: They sign., kind: forecast, due: 2030, ${supported}}}\n`,
    after: `title: T\nsources: {s: S}\nclaims: {c: {text: They sign., kind: forecast, due: 2030, ${supported}, likelihood: roughly even chance}}\n`,
  },
  'a judgement that hedges': {
    code: 'vague-likelihood',
    title: 'Give it a likelihood…',
    answers: ['likely'],
    before: `title: T\nsources: {s: S}\nclaims:\n  c:\n    text: They may sign.\n    ${supported}\n`,
    after: `title: T\nsources: {s: S}\nclaims:\n  c:\n    text: They may sign.\n    ${supported}\n    likelihood: likely\n`,
  },
  'a judgement that is too sure': {
    code: 'bare-certainty',
    title: 'Give it a likelihood…',
    answers: ['almost certain'],
    before: `title: T\nsources: {s: S}\nclaims: {c: {text: They will sign., ${supported}}}\n`,
    after: `title: T\nsources: {s: S}\nclaims: {c: {text: They will sign., ${supported}, likelihood: almost certain}}\n`,
  },
  'terms of another yardstick': {
    code: 'off-yardstick',
    title: 'Say “very likely” in the text',
    before:
      'title: T\nbrief: |\n  # Now\n\n  It is highly likely that they sign;\n  it is highly likely that they pay.\n',
    after:
      'title: T\nbrief: |\n  # Now\n\n  It is very likely that they sign;\n  it is highly likely that they pay.\n',
  },
  'a quotation by its source': {
    code: 'unattributed-quote',
    title: 'Add its source…',
    answers: ['s'],
    before: `title: T\nsources: {s: S}\nclaims: {c: {text: "“We will never sign this paper”, he says.", kind: assumption}}\nbrief: "[[s]]"\n`,
    after: `title: T\nsources: {s: S}\nclaims: {c: {text: "“We will never sign this paper”, he says.", kind: assumption, sources: [s]}}\nbrief: "[[s]]"\n`,
  },
  'a key judgement that nothing is held against': {
    code: 'no-alternative',
    title: 'Add what speaks against it…',
    answers: ['i'],
    before: `title: T\nsources: {s: S}\nclaims: {c: {text: C, key: true, confidence: low, ${supported}}}\nindicators: {i: {text: I, sources: s}}\n`,
    after: `title: T\nsources: {s: S}\nclaims: {c: {text: C, key: true, confidence: low, ${supported}, contradicted-by: [i]}}\nindicators: {i: {text: I, sources: s}}\n`,
    leaves: ['single-source'],
  },
  'a forecast without a date': {
    code: 'missing-due',
    title: 'Give it a date…',
    answers: ['2025-12-31'],
    before: `title: T\nsources: {s: S}\nclaims:\n  c: {text: They sign., kind: forecast, ${supported}, likelihood: 70%}\n`,
    after: `title: T\nsources: {s: S}\nclaims:\n  c: {text: They sign., kind: forecast, ${supported}, likelihood: 70%, due: 2025-12-31}\n`,
  },
  'a forecast that came true': {
    code: 'overdue',
    title: 'Add the outcome: it came true',
    before: `title: T\nsources: {s: S}\nclaims:\n  c:\n    text: They sign.\n    kind: forecast\n    likelihood: 70%\n    due: 2024-05 # soon\n    ${supported}\n`,
    after: `title: T\nsources: {s: S}\nclaims:\n  c:\n    text: They sign.\n    kind: forecast\n    likelihood: 70%\n    due: 2024-05 # soon\n    ${supported}\n    outcome: true\n`,
  },
  'a scheduled event that did not come': {
    code: 'overdue',
    title: 'It was not observed',
    before: `title: T\nsources: {s: S}\nindicators: {i: {text: I, status: scheduled, date: 2024-05-01, ${supported}}}\n`,
    after: `title: T\nsources: {s: S}\nindicators: {i: {text: I, status: not-observed, date: 2024-05-01, ${supported}}}\n`,
    leaves: ['unused-entry'],
  },
  'a note that was to be looked at again': {
    code: 'overdue',
    title: 'Look at it again later…',
    answers: ['2024-09'],
    before: 'title: T\nvalid-until: "2024-05" # spring\n',
    after: 'title: T\nvalid-until: "2024-09" # spring\n',
  },
  'a likelihood that is left to the hypothesis': {
    code: 'likelihood-conflict',
    title: 'Leave it to “h”: unlikely',
    before: `title: T\nsources: {s: S}\nhypotheses: {h: {text: H, likelihood: unlikely}}\nclaims:\n  c:\n    text: C\n    hypothesis: h\n    likelihood: likely # now\n    ${supported}\n`,
    after: `title: T\nsources: {s: S}\nhypotheses: {h: {text: H, likelihood: unlikely}}\nclaims:\n  c:\n    text: C\n    hypothesis: h\n    # now\n    ${supported}\n`,
  },
  'a hypothesis that follows the judgement on it': {
    code: 'likelihood-conflict',
    title: 'Set the likelihood of “h” to “likely” as well',
    before: `title: T\nsources: {s: S}\nhypotheses: {h: {text: H, likelihood: 'unlikely'}}\nclaims: {c: {text: C, hypothesis: h, likelihood: likely, ${supported}}}\n`,
    after: `title: T\nsources: {s: S}\nhypotheses: {h: {text: H, likelihood: 'likely'}}\nclaims: {c: {text: C, hypothesis: h, likelihood: likely, ${supported}}}\n`,
  },
  'a sentence that denies what it links': {
    code: 'likelihood-mismatch',
    title: 'Say “unlikely” in the text',
    before:
      'title: T\nhypotheses:\n  h: {text: H, likelihood: unlikely}\nbrief: |\n  ## Outlook\n\n  War is very likely ([[h]]).\n',
    after:
      'title: T\nhypotheses:\n  h: {text: H, likelihood: unlikely}\nbrief: |\n  ## Outlook\n\n  War is unlikely ([[h]]).\n',
  },
  'a text that the hypothesis denies': {
    code: 'likelihood-mismatch',
    title: 'Say “unlikely” in the text',
    before: `title: T\nsources: {s: S}\nhypotheses: {h: {text: H, likelihood: unlikely}}\nclaims: {c: {text: War is likely., hypothesis: h, ${supported}}}\n`,
    after: `title: T\nsources: {s: S}\nhypotheses: {h: {text: H, likelihood: unlikely}}\nclaims: {c: {text: War is unlikely., hypothesis: h, ${supported}}}\n`,
  },
  'a note whose part is marked more strictly': {
    code: 'marking-downgrade',
    title: 'Mark the note TLP:AMBER',
    before:
      'title: T\nmarking: "TLP:GREEN" # c\nportions: {brief: TLP:AMBER}\ngaps: {g: {text: G, marking: TLP:AMBER}}\n',
    after:
      'title: T\nmarking: "TLP:AMBER" # c\nportions: {brief: TLP:AMBER}\ngaps: {g: {text: G, marking: TLP:AMBER}}\n',
  },
  'an indicator that was not observed': {
    code: 'overdue',
    title: 'It was not observed',
    before: `title: T\nsources: {s: S}\nindicators: {i: {text: I, status: watching, until: 2024-05-01, ${supported}}}\n`,
    after: `title: T\nsources: {s: S}\nindicators: {i: {text: I, status: not-observed, until: 2024-05-01, ${supported}}}\n`,
    leaves: ['unused-entry'],
  },
  'a claim that was weighed before the news': {
    code: 'needs-review',
    title: 'Weighed again: set as-of to 2024-03-09',
    before: `title: T\nsources: {s: S}\nclaims: {c: {text: C, supported-by: [i, j], as-of: 2024-03-01}}\nindicators: {i: {text: I, date: 2024-03-09, ${supported}}, j: {text: J, date: 2024-03-05, ${supported}}}\n`,
    after: `title: T\nsources: {s: S}\nclaims: {c: {text: C, supported-by: [i, j], as-of: 2024-03-09}}\nindicators: {i: {text: I, date: 2024-03-09, ${supported}}, j: {text: J, date: 2024-03-05, ${supported}}}\n`,
  },
  'a key claim without confidence': {
    code: 'missing-confidence',
    title: 'Give it a confidence…',
    answers: ['low'],
    before: `title: T\nsources: {s: S}\nhypotheses: {h: {text: H, likelihood: 70%}}\nclaims: {c: {text: C, ${supported}, key: true}}\n`,
    after: `title: T\nsources: {s: S}\nhypotheses: {h: {text: H, likelihood: 70%}}\nclaims: {c: {text: C, ${supported}, confidence: low, key: true}}\n`,
  },
  'ratings that are not complete': {
    code: 'incomplete-matrix',
    title: 'Rate war, truce with N, neutral',
    before: `
      title: T
      sources: {s: S}
      hypotheses: {war: {text: W, likelihood: 30%}, peace: {text: P, likelihood: 30%}, truce: {text: T, likelihood: 40%}}
      indicators:
        i:
          text: I
          consistency:
            peace: I # so it seems
          sources: s
      `,
    after: `
      title: T
      sources: {s: S}
      hypotheses: {war: {text: W, likelihood: 30%}, peace: {text: P, likelihood: 30%}, truce: {text: T, likelihood: 40%}}
      indicators:
        i:
          text: I
          consistency:
            peace: I # so it seems
            war: N
            truce: N
          sources: s
      `,
  },
  'ratings in braces that are not complete': {
    code: 'incomplete-matrix',
    title: 'Rate war with N, neutral',
    before:
      'title: T\nsources: {s: S}\nhypotheses: {war: {text: W, likelihood: 30%}, peace: {text: P, likelihood: 70%}}\nindicators: {i: {text: I, sources: s, consistency: {"peace": I}}}\n',
    after:
      'title: T\nsources: {s: S}\nhypotheses: {war: {text: W, likelihood: 30%}, peace: {text: P, likelihood: 70%}}\nindicators: {i: {text: I, sources: s, consistency: {"peace": I, war: N}}}\n',
  },
  'ratings that tell nothing': {
    code: 'not-diagnostic',
    title: 'Take the ratings away',
    before:
      'title: T\nsources: {s: S}\nhypotheses: {war: {text: W, likelihood: 30%}, peace: {text: P, likelihood: 70%}}\nindicators: {i: {text: I, sources: s, consistency: {war: C, peace: C}, date: 2024}}\nbrief: "[[i]]"\n',
    after:
      'title: T\nsources: {s: S}\nhypotheses: {war: {text: W, likelihood: 30%}, peace: {text: P, likelihood: 70%}}\nindicators: {i: {text: I, sources: s, date: 2024}}\nbrief: "[[i]]"\n',
  },
  'an alias of two actors': {
    code: 'ambiguous-alias',
    title: 'Take the alias “Moscow” away',
    before:
      'title: T\nactors: {a: {name: A, aliases: [Moscow]}, b: {name: B, aliases: [Bee, "Moscow", C]}}\nbrief: "[[a]] [[b]]"\n',
    after:
      'title: T\nactors: {a: {name: A, aliases: [Moscow]}, b: {name: B, aliases: [Bee, C]}}\nbrief: "[[a]] [[b]]"\n',
  },
  'the marking of a note': {
    code: 'marking-downgrade',
    title: 'Mark the note TLP:RED',
    before:
      'title: T\nmarking: TLP:GREEN # so far\nsources: {s: {title: S, marking: TLP:RED}, r: {title: R, marking: TLP:AMBER}}\nbrief: "[[s]] [[r]]"\n',
    after:
      'title: T\nmarking: TLP:RED # so far\nsources: {s: {title: S, marking: TLP:RED}, r: {title: R, marking: TLP:AMBER}}\nbrief: "[[s]] [[r]]"\n',
  },
  'a note without marking': {
    code: 'marking-downgrade',
    title: 'Mark the note TLP:AMBER+STRICT',
    before:
      'title: >-\n  The\n  title\ndate: 2024\n\nsources:\n  s: {title: S, marking: TLP:AMBER+STRICT}\nbrief: "[[s]]"\n',
    after:
      'title: >-\n  The\n  title\ndate: 2024\nmarking: TLP:AMBER+STRICT\n\nsources:\n  s: {title: S, marking: TLP:AMBER+STRICT}\nbrief: "[[s]]"\n',
  },
};

describe('a fix of the consistency mends', () => {
  for (const [name, mending] of Object.entries(mendings)) it(name, () => assertMends(mending));
});
