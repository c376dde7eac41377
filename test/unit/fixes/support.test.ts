import { describe, it } from 'node:test';
import { assertMends, type Mending } from '../support/fixes';

const mendings: Readonly<Record<string, Mending>> = {
  'a claim whose text a comma cuts, and no part of it is recovered off': {
    code: 'unsupported-claim',
    title: 'Mark as an assumption',

    before: 'title: T\nclaims: {c: {text: Moscow, Minsk}}\n',
    after: 'title: T\nclaims: {c: {text: Moscow, Minsk, kind: assumption}}\n',
  },
  'a bare text in a block, which stays one': {
    code: 'unsupported-claim',
    title: 'Mark as an assumption',
    before:
      'title: T\nclaims:\n    c: |   # why\n        It is so\n        # not a comment\n\n    d: {text: D, kind: assumption}\n',
    after:
      'title: T\nclaims:\n    c:\n        text: |   # why\n            It is so\n            # not a comment\n        kind: assumption\n\n    d: {text: D, kind: assumption}\n',
  },
  'a bare text in a block that keeps its line breaks': {
    code: 'unsupported-claim',
    title: 'Mark as an assumption',
    before: 'title: T\nclaims:\n  c: >+\n    It is\n    so\n\n  d: {text: D, kind: assumption}\n',
    after:
      'title: T\nclaims:\n  c:\n    text: >+\n      It is\n      so\n\n    kind: assumption\n  d: {text: D, kind: assumption}\n',
  },
  'a field whose text keeps its line breaks': {
    code: 'unsupported-claim',
    title: 'Mark as an assumption',
    before: 'title: T\nclaims:\n  c:\n    text: |+\n      It is\n\n\n  d: {text: D, kind: assumption}\n',
    after:
      'title: T\nclaims:\n  c:\n    text: |+\n      It is\n\n\n    kind: assumption\n  d: {text: D, kind: assumption}\n',
  },
  'a bare text over two lines': {
    code: 'unsupported-claim',
    title: 'Mark as an assumption',
    before: 'title: T\nclaims:\n  c: It is\n    so\n',
    after: 'title: T\nclaims:\n  c:\n    text: It is\n      so\n    kind: assumption\n',
  },
  'an entry in braces over several lines goes with its line, and no other comment': {
    code: 'unused-entry',
    title: 'Remove the source “r”',
    before:
      'title: T\nsources: {\n  s: {title: S},   # first\n  r: R             # second\n}\nbrief: "[[s]]"\n',
    after: 'title: T\nsources: {\n  s: {title: S}   # first\n}\nbrief: "[[s]]"\n',
  },
  'an unused entry goes with the comment that silences another rule on it': {
    code: 'unused-entry',
    title: 'Remove the source “s”',
    before:
      'title: T\nsources:\n  r: {title: R}\n  # notes-ignore: missing-field (no title is known)\n  # so far\n  s: {url: "https://example.org"}\nbrief: "[[r]]"\n',
    after: 'title: T\nsources:\n  r: {title: R}\n  # so far\nbrief: "[[r]]"\n',
  },
  'the last entry in braces with a comma behind it': {
    code: 'unused-entry',
    title: 'Remove the source “s”',
    before: 'title: T\nsources: {s: S,}\n',
    after: 'title: T\nsources: {}\n',
  },
  'an item in brackets over several lines goes with its line': {
    code: 'supports-and-contradicts',
    title: 'Take “i” out of supported-by',
    before:
      'title: T\nsources: {s: S}\nclaims:\n  c:\n    text: C\n    supported-by: [\n      j,   # a\n      i\n    ]\n    contradicted-by: i\nindicators: {i: {text: I, sources: s}, j: {text: J, sources: s}}\n',
    after:
      'title: T\nsources: {s: S}\nclaims:\n  c:\n    text: C\n    supported-by: [\n      j   # a\n    ]\n    contradicted-by: i\nindicators: {i: {text: I, sources: s}, j: {text: J, sources: s}}\n',
  },
  'fields in braces over several lines by one more line': {
    code: 'unsupported-claim',
    title: 'Mark as an assumption',
    before: 'title: T\nclaims: {\n  c: {\n    text: C   # why?\n  }\n}\n',
    after: 'title: T\nclaims: {\n  c: {\n    text: C,   # why?\n    kind: assumption\n  }\n}\n',
  },
  'a claim by what supports it': {
    code: 'unsupported-claim',
    title: 'Add what supports it…',
    answers: ['vote'],
    before: `
      title: T
      sources: {s: S}
      claims:
        c:
          text: C
          # how sure
          confidence: low
      indicators: {vote: {text: They vote, sources: s}}
      `,
    after: `
      title: T
      sources: {s: S}
      claims:
        c:
          text: C
          # how sure
          confidence: low
          supported-by: [vote]
      indicators: {vote: {text: They vote, sources: s}}
      `,
  },
  'a claim that is a bare text, by its source': {
    code: 'unsupported-claim',
    title: 'Add its source…',
    answers: ['The Gazette'],
    before: 'title: T\nsources: {s: The Gazette}\nclaims:\n  c: They do not sign. # why?\n',
    after:
      'title: T\nsources: {s: The Gazette}\nclaims:\n  c:\n    text: They do not sign. # why?\n    sources: [s]\n',
  },
  'a claim that is taken as given': {
    code: 'unsupported-claim',
    title: 'Mark as an assumption',
    before: 'title: T\nclaims: {c: {text: C, kind: fact}}\n',
    after: 'title: T\nclaims: {c: {text: C, kind: assumption}}\n',
  },
  'a claim of an actor, with its source': {
    code: 'unsupported-claim',
    title: 'Attribute to an actor…',
    answers: ['a', 's'],
    before:
      'title: T\nsources: {r: {title: R}, s: {title: S, by: a}}\nactors: {a: {name: A, role: "[[r]]"}}\nclaims:\n  c: {text: C}\n',
    after:
      'title: T\nsources: {r: {title: R}, s: {title: S, by: a}}\nactors: {a: {name: A, role: "[[r]]"}}\nclaims:\n  c: {text: C, by: a, sources: [s]}\n',
  },
  'a claim of an actor that is a bare text, where there are no sources': {
    code: 'unsupported-claim',
    title: 'Attribute to an actor…',
    answers: ['a', 'A new source…', ' Speech in the Duma, 14 February '],
    before: 'title: T\nactors: {a: {name: A}}\nclaims:\n  c: They do not sign.\n',
    after:
      'title: T\nsources:\n  speech-in-the-duma-14-february: {title: "Speech in the Duma, 14 February"}\nactors: {a: {name: A}}\nclaims:\n  c:\n    text: They do not sign.\n    by: a\n    sources: [speech-in-the-duma-14-february]\n',
  },
  'a claim by a source that the note does not know yet': {
    code: 'unsupported-claim',
    title: 'Add its source…',
    answers: ['A new source…', 'Gazette'],
    before:
      'title: T\nsources:\n  gazette: {title: Another} # old\nclaims:\n  c: {text: C, sources: }\nbrief: "[[gazette]]"\n',
    after:
      'title: T\nsources:\n  gazette: {title: Another} # old\n  gazette-2: {title: Gazette}\nclaims:\n  c: {text: C, sources: [gazette-2] }\nbrief: "[[gazette]]"\n',
  },
  'a claim of an actor that is a bare text, with its source': {
    code: 'unsupported-claim',
    title: 'Attribute to an actor…',
    answers: ['a', 's'],
    before: 'title: T\nsources: {s: S}\nactors: {a: {name: A}}\nclaims:\n  c: They do not sign.\n',
    after:
      'title: T\nsources: {s: S}\nactors: {a: {name: A}}\nclaims:\n  c:\n    text: They do not sign.\n    by: a\n    sources: [s]\n',
  },
  'a claim of somebody else by its source': {
    code: 'unsourced-claim',
    title: 'Add its source…',
    answers: ['s'],
    before: 'title: T\nsources: {s: S}\nactors: {a: A}\nclaims:\n  c: {text: C, by: a}\n',
    after: 'title: T\nsources: {s: S}\nactors: {a: A}\nclaims:\n  c: {text: C, by: a, sources: [s]}\n',
  },
  'a chain that ends nowhere': {
    code: 'unsupported-chain',
    title: 'Add what supports it…',
    answers: ['i'],
    before: `
      title: T
      sources: {s: S}
      claims:
        c:
          text: C
          supported-by:
            - d # a hope
        d: {text: D, kind: assumption}
      indicators: {i: {text: I, sources: s}}
      `,
    after: `
      title: T
      sources: {s: S}
      claims:
        c:
          text: C
          supported-by:
            - d # a hope
            - i
        d: {text: D, kind: assumption}
      indicators: {i: {text: I, sources: s}}
      `,
  },
  'a chain with a single link': {
    code: 'unsupported-chain',
    title: 'Add what supports it…',
    answers: ['i'],
    before:
      'title: T\nsources: {s: S}\nclaims: {c: {text: C, supported-by: "d"}, d: {text: D, kind: assumption}}\nindicators: {i: {text: I, sources: s}}\n',
    after:
      'title: T\nsources: {s: S}\nclaims: {c: {text: C, supported-by: ["d", i]}, d: {text: D, kind: assumption}}\nindicators: {i: {text: I, sources: s}}\n',
  },
  'an indicator by who reports it': {
    code: 'unsourced-indicator',
    title: 'Add its source…',
    answers: ['s'],
    before: 'title: T\nsources: {s: S}\nbrief: "[[i]] [[s]]"\nindicators: {i: I}\n',
    after: 'title: T\nsources: {s: S}\nbrief: "[[i]] [[s]]"\nindicators: {i: {text: I, sources: [s]}}\n',
  },
  'an indicator that nobody reports': {
    code: 'unsourced-indicator',
    title: 'Only watch for it',
    before: 'title: T\nindicators:\n  i: {text: I, status: observed} # c\nbrief: "[[i]]"\n',
    after: 'title: T\nindicators:\n  i: {text: I, status: watching} # c\nbrief: "[[i]]"\n',
  },
  'two reports of one origin, of which the later goes': {
    code: 'circular-reporting',
    title: 'Take “j” out of supported-by',
    before: `
      title: T
      sources: {o: O, p: {title: P, derived-from: o}}
      claims:
        c:
          text: C
          supported-by:
            - i
            - j  # again
      indicators: {i: {text: I, sources: o}, j: {text: J, sources: p, status: watching}}
      brief: "[[j]]"
      `,
    after: `
      title: T
      sources: {o: O, p: {title: P, derived-from: o}}
      claims:
        c:
          text: C
          supported-by:
            - i
      indicators: {i: {text: I, sources: o}, j: {text: J, sources: p, status: watching}}
      brief: "[[j]]"
      `,
  },
  'two reports of one origin, of which the earlier goes': {
    code: 'circular-reporting',
    title: 'Take “i” out of supported-by',
    before:
      'title: T\nsources: {o: O, p: {title: P, derived-from: o}}\nclaims: {c: {text: C, supported-by: [ i, j ]}}\nindicators: {i: {text: I, sources: o}, j: {text: J, sources: p}}\nbrief: "[[i]]"\n',
    after:
      'title: T\nsources: {o: O, p: {title: P, derived-from: o}}\nclaims: {c: {text: C, supported-by: [ j ]}}\nindicators: {i: {text: I, sources: o}, j: {text: J, sources: p}}\nbrief: "[[i]]"\n',
  },
  'too much confidence, where nothing is usable': {
    code: 'overconfident',
    title: 'Lower the confidence to low',
    before: 'title: T\nsources: {s: S}\nclaims: {c: {text: C, sources: s, confidence: moderate}}\n',
    after: 'title: T\nsources: {s: S}\nclaims: {c: {text: C, sources: s, confidence: low}}\n',
  },
  'too much confidence, where something is usable': {
    code: 'overconfident',
    title: 'Lower the confidence to moderate',
    before:
      'title: T\nsources: {s: {title: S, reliability: B}}\nclaims:\n  c:\n    text: C\n    sources: s\n    confidence: "high"\n',
    after:
      'title: T\nsources: {s: {title: S, reliability: B}}\nclaims:\n  c:\n    text: C\n    sources: s\n    confidence: "moderate"\n',
  },
  'high confidence against the evidence': {
    code: 'ignored-counterevidence',
    title: 'Lower the confidence to moderate',
    before: `
      title: T
      sources: {s: {title: S, reliability: A}, r: {title: R, reliability: B}}
      claims: {c: {text: C, supported-by: [i, j], contradicted-by: k, confidence: high}}
      indicators:
        i: {text: I, sources: s, credibility: 2}
        j: {text: J, sources: r, credibility: 2}
        k: {text: K, sources: r, credibility: 3}
      `,
    after: `
      title: T
      sources: {s: {title: S, reliability: A}, r: {title: R, reliability: B}}
      claims: {c: {text: C, supported-by: [i, j], contradicted-by: k, confidence: moderate}}
      indicators:
        i: {text: I, sources: s, credibility: 2}
        j: {text: J, sources: r, credibility: 2}
        k: {text: K, sources: r, credibility: 3}
      `,
  },
  'a reference to a source that was recalled': {
    code: 'recalled-source',
    title: 'Take “s” out of sources',
    before:
      'title: T\nsources: {s: {title: S, status: retracted}, q: Q}\nactors: {a: A}\nclaims: {c: {text: C, by: a, sources: [s, q]}}\nbrief: "[[s]]"\n',
    after:
      'title: T\nsources: {s: {title: S, status: retracted}, q: Q}\nactors: {a: A}\nclaims: {c: {text: C, by: a, sources: [q]}}\nbrief: "[[s]]"\n',
  },
  'a confirmation by nobody else': {
    code: 'uncorroborated-confirmation',
    title: 'Change the credibility to 2, probably true',
    before:
      'title: T\nsources: {s: S}\nindicators: {i: {text: I, sources: s, credibility: 1}}\nbrief: "[[i]]"\n',
    after:
      'title: T\nsources: {s: S}\nindicators: {i: {text: I, sources: s, credibility: 2}}\nbrief: "[[i]]"\n',
  },
  'an entry for and against, which is no longer for': {
    code: 'supports-and-contradicts',
    title: 'Take “i” out of supported-by',
    before:
      'title: T\nsources: {s: S}\nclaims: {c: {text: C, kind: assumption, supported-by: i, contradicted-by: [i]}}\nindicators: {i: {text: I, sources: s}}\n',
    after:
      'title: T\nsources: {s: S}\nclaims: {c: {text: C, kind: assumption, contradicted-by: [i]}}\nindicators: {i: {text: I, sources: s}}\n',
  },
  'an entry for and against, which is no longer against': {
    code: 'supports-and-contradicts',
    title: 'Take “i” out of contradicted-by',
    before:
      'title: T\nsources: {s: S}\nclaims:\n  c:\n    text: C\n    supported-by: i\n    contradicted-by:\n      - i\nindicators: {i: {text: I, sources: s}}\n',
    after:
      'title: T\nsources: {s: S}\nclaims:\n  c:\n    text: C\n    supported-by: i\nindicators: {i: {text: I, sources: s}}\n',
  },
  'an assumption that carries a key claim': {
    code: 'linchpin-assumption',
    title: 'Give the assumption a confidence…',
    answers: ['low'],
    before:
      'title: T\nsources: {s: S}\nhypotheses: {h: {text: H, likelihood: 70%}}\nclaims:\n  c: {text: C, supported-by: d, sources: s, key: true, confidence: low}\n  d: {text: D, kind: assumption}\n',
    after:
      'title: T\nsources: {s: S}\nhypotheses: {h: {text: H, likelihood: 70%}}\nclaims:\n  c: {text: C, supported-by: d, sources: s, key: true, confidence: low}\n  d: {text: D, kind: assumption, confidence: low}\n',
  },
  'an entry that nothing uses': {
    code: 'unused-entry',
    title: 'Remove the source “s”',
    before: `
      title: T
      sources:
        # Old.
        s:
          title: S   # why
          url: https://example.org
        r: {title: R}
      brief: "[[r]]"
      `,
    after: `
      title: T
      sources:
        # Old.
        r: {title: R}
      brief: "[[r]]"
      `,
  },
  'the last entry of a section': {
    code: 'unused-entry',
    title: 'Remove the actor “a”',
    before: 'title: T\nactors:\n  a: A # c',
    after: 'title: T\nactors:\n',
  },
  'an entry in braces': {
    code: 'unused-entry',
    title: 'Remove the actor “b”',
    before:
      'title: T\nactors: {a: {name: A, part-of: c}, b: B, c: {name: C, part-of: a}} # c\nbrief: "[[a]]"\n',
    after: 'title: T\nactors: {a: {name: A, part-of: c}, c: {name: C, part-of: a}} # c\nbrief: "[[a]]"\n',
  },
};

describe('a fix of the support mends', () => {
  for (const [name, mending] of Object.entries(mendings)) it(name, () => assertMends(mending));
});
