import { describe, it } from 'node:test';
import { assertMends, type Mending } from '../support/fixes';

const mendings: Readonly<Record<string, Mending>> = {
  'a source, in a section that says that it is empty': {
    code: 'unknown-reference',
    title: 'Create the source “s-1”',

    before: 'title: T\nsources: ~   # none\nclaims:\n  c: {text: C, sources: s-1}\n',
    after: 'title: T\nsources:   # none\n  s-1: {title: S 1}\nclaims:\n  c: {text: C, sources: s-1}\n',
  },
  'a source that is named as support': {
    code: 'wrong-kind',
    title: 'Name “paper” in sources',
    before: `
      title: T
      sources: {paper: P}
      claims:
        # why
        c:
          text: C   # so
          supported-by:
            - seen   # with our own eyes
            - 'paper'
          key: false
      indicators: {seen: {text: I, sources: paper}}
      `,
    after: `
      title: T
      sources: {paper: P}
      claims:
        # why
        c:
          text: C   # so
          sources: [paper]
          supported-by:
            - seen   # with our own eyes
          key: false
      indicators: {seen: {text: I, sources: paper}}
      `,
  },
  'a source that is the only support, in braces': {
    code: 'wrong-kind',
    title: 'Name “paper” in sources',
    before:
      'title: T\nsources: {paper: P, more: M}\nclaims: {c: {text: "C", sources: [ more ], supported-by: paper}} # so\n',
    after:
      'title: T\nsources: {paper: P, more: M}\nclaims: {c: {text: "C", sources: [ more, paper ]}} # so\n',
  },
  'a source that is cited already, with its words': {
    code: 'wrong-kind',
    title: 'Name “paper” in sources',
    before:
      'title: T\nsources: {paper: P}\nclaims: {c: {text: C, sources: {source: paper, at: p. 4}, supported-by: [paper, i]}}\nindicators: {i: {text: I, sources: paper}}\n',
    after:
      'title: T\nsources: {paper: P}\nclaims: {c: {text: C, sources: {source: paper, at: p. 4}, supported-by: [i]}}\nindicators: {i: {text: I, sources: paper}}\n',
  },
  'a reference in quotes, and those stay': {
    code: 'unknown-reference',
    title: 'Change to “bob”',
    before: "title: T\nactors: {bob: B}\nclaims: {c: {text: C, by: ['boob'], kind: assumption}}\n",
    after: "title: T\nactors: {bob: B}\nclaims: {c: {text: C, by: ['bob'], kind: assumption}}\n",
    leaves: ['unsourced-claim'],
  },
  'a reference by the id that was meant': {
    code: 'unknown-reference',
    title: 'Change to “kremlin”',
    before: `
      title: T
      actors: {kremlin: The Kremlin}
      claims:
        c: {text: C, kind: assumption, actors: [kremln]}
      `,
    after: `
      title: T
      actors: {kremlin: The Kremlin}
      claims:
        c: {text: C, kind: assumption, actors: [kremlin]}
      `,
  },
  'a link by the id that was meant': {
    code: 'unknown-reference',
    title: 'Change to “kremlin”',
    before: 'title: T\nactors: {kremlin: The Kremlin}\nbrief: |\n  It is [[ kremln|the Kremlin]].\n',
    after: 'title: T\nactors: {kremlin: The Kremlin}\nbrief: |\n  It is [[ kremlin|the Kremlin]].\n',
  },
  'a link by the name of an actor': {
    code: 'unknown-reference',
    title: 'Change to [[mod|Ministry of Defence]]',
    before:
      'title: T\nactors: {mod: {name: Ministry of Defence}}\nbrief: |\n  The [[Ministry of Defence]] said so.\n',
    after:
      'title: T\nactors: {mod: {name: Ministry of Defence}}\nbrief: |\n  The [[mod|Ministry of Defence]] said so.\n',
  },
  'a link by an alias with its article, in quotes and over two lines': {
    code: 'unknown-reference',
    title: 'Change to [[mod|the Dockers’ Union]]',
    before:
      'title: T\nactors: {mod: {name: M, aliases: [Dockers\' Union]}}\nclaims:\n  c:\n    kind: assumption\n    text: "See [[the Dockers’\n      Union]]."\n',
    after:
      'title: T\nactors: {mod: {name: M, aliases: [Dockers\' Union]}}\nclaims:\n  c:\n    kind: assumption\n    text: "See [[mod|the Dockers’\n      Union]]."\n',
  },
  'a link by a name that has a label': {
    code: 'unknown-reference',
    title: 'Change to “mod”',
    before:
      "title: T\nactors: {mod: {name: Ministry of Defence}}\nbottom-line: 'See [[ Ministry of Defence|them]].'\n",
    after: "title: T\nactors: {mod: {name: Ministry of Defence}}\nbottom-line: 'See [[ mod|them]].'\n",
  },
  'a link by a name in a table': {
    code: 'unknown-reference',
    title: 'Change to “mod”',
    before:
      'title: T\nactors: {mod: {name: Ministry of Defence}}\nbrief: |\n  | [[Ministry of Defence]] | x |\n',
    after: 'title: T\nactors: {mod: {name: Ministry of Defence}}\nbrief: |\n  | [[mod]] | x |\n',
  },
  'a reference by a name of several words': {
    code: 'invalid-value',
    title: 'Change to “mod”',
    before:
      'title: T\nactors: {mod: {name: Ministry of Defence}}\nsources: {s: {title: S, by: Ministry of Defence}}\nbrief: "[[s]]"\n',
    after:
      'title: T\nactors: {mod: {name: Ministry of Defence}}\nsources: {s: {title: S, by: mod}}\nbrief: "[[s]]"\n',
  },
  'a reference by an alias of one word': {
    code: 'unknown-reference',
    title: 'Change to “krem”',
    before:
      'title: T\nactors: {krem: {name: The Kremlin, aliases: [Moscow]}}\nclaims: {c: {text: C, kind: assumption, actors: [Moscow]}}\n',
    after:
      'title: T\nactors: {krem: {name: The Kremlin, aliases: [Moscow]}}\nclaims: {c: {text: C, kind: assumption, actors: [krem]}}\n',
  },
  'a link by the title of a source': {
    code: 'unknown-reference',
    title: 'Change to [[s|Annual Report]]',
    before: 'title: T\nsources: {s: Annual Report}\nbrief: See [[Annual Report]].\n',
    after: 'title: T\nsources: {s: Annual Report}\nbrief: See [[s|Annual Report]].\n',
  },
  'an actor that is not there, in a section in blocks': {
    code: 'unknown-reference',
    title: 'Create the actor “red-cross”',
    before: `
      title: T
      actors:
        un:
            name: The UN   # since 1945
            part-of: red-cross

      # What is said.
      claims:
        c: {text: C, kind: assumption, actors: un}
      `,
    after: `
      title: T
      actors:
        un:
            name: The UN   # since 1945
            part-of: red-cross
        red-cross:
            name: Red cross

      # What is said.
      claims:
        c: {text: C, kind: assumption, actors: un}
      `,
  },
  'an actor that is not there, in a section in braces': {
    code: 'unknown-reference',
    title: 'Create the actor “b”',
    before:
      'title: T\nactors: {a: {name: A, part-of: b}} # who\nclaims: {c: {text: "[[a]]", kind: assumption}}\n',
    after:
      'title: T\nactors: {a: {name: A, part-of: b}, b: {name: B}} # who\nclaims: {c: {text: "[[a]]", kind: assumption}}\n',
  },
  'a source that is not there, with its section': {
    code: 'unknown-reference',
    title: 'Create the source “gazette”',
    before: 'title: T\nclaims:\n  c: {text: C, sources: gazette}\nbrief: B\n',
    after:
      'title: T\nsources:\n  gazette: {title: Gazette}\nclaims:\n  c: {text: C, sources: gazette}\nbrief: B\n',
  },
  'a source, in an empty section': {
    code: 'unknown-reference',
    title: 'Create the source “gazette”',
    before: 'title: T\nsources:   # none yet\n\nclaims:\n  c: {text: C, sources: gazette}\n',
    after:
      'title: T\nsources:   # none yet\n  gazette: {title: Gazette}\n\nclaims:\n  c: {text: C, sources: gazette}\n',
  },
  'a source, in an empty section in braces': {
    code: 'unknown-reference',
    title: 'Create the source “s-1”',
    before: 'title: T\nsources: {}\nclaims:\n  c: {text: C, sources: s-1}\n',
    after: 'title: T\nsources: {s-1: {title: S 1}}\nclaims:\n  c: {text: C, sources: s-1}\n',
  },
  'a source, in a note that is all in braces': {
    code: 'unknown-reference',
    title: 'Create the source “s”',
    before: '{title: T, claims: {c: {text: C, sources: s}}}\n',
    after: '{title: T, claims: {c: {text: C, sources: s}}, sources: {s: {title: S}}}\n',
  },
  'an indicator that a source reports': {
    code: 'unknown-reference',
    title: 'Create the indicator “vote”…',
    answers: ['gazette'],
    before: `
      title: T
      sources:
        gazette: The Gazette
      claims:
        c: {text: C, supported-by: [vote]}
      `,
    after: `
      title: T
      sources:
        gazette: The Gazette
      claims:
        c: {text: C, supported-by: [vote]}
      indicators:
        vote: {text: Vote, sources: [gazette]}
      `,
  },
  'an indicator that nobody reports': {
    code: 'unknown-reference',
    title: 'Create the indicator “vote”',
    before: 'title: T\nclaims:\n  c: {text: C, kind: assumption, contradicted-by: [vote]}',
    after:
      'title: T\nclaims:\n  c: {text: C, kind: assumption, contradicted-by: [vote]}\nindicators:\n  vote: {text: Vote, status: watching}\n',
  },
  'a claim that rests on another': {
    code: 'unknown-reference',
    title: 'Create the claim “no-deal”…',
    answers: ['vote'],
    before: `
      title: T
      sources: {s: S}
      claims:
        c: {text: C, supported-by: [no-deal]}
      indicators: {vote: {text: V, sources: s}}
      `,
    after: `
      title: T
      sources: {s: S}
      claims:
        c: {text: C, supported-by: [no-deal]}
        no-deal: {text: No deal, supported-by: [vote]}
      indicators: {vote: {text: V, sources: s}}
      `,
  },
  'a claim that is an assumption': {
    code: 'unknown-reference',
    title: 'Create the claim “peace”',
    before: 'title: T\nbottom-line: "[[peace]]"\n',
    after: 'title: T\nbottom-line: "[[peace]]"\nclaims:\n  peace: {text: Peace, kind: assumption}\n',
  },
  'a hypothesis with its likelihood': {
    code: 'unknown-reference',
    title: 'Create the hypothesis “war”…',
    answers: ['unlikely'],
    before: 'title: T\nclaims: {c: {text: C, kind: assumption, if: war}}\n',
    after:
      'title: T\nhypotheses:\n  war: {text: War, likelihood: unlikely}\nclaims: {c: {text: C, kind: assumption, if: war}}\n',
  },
  'a reference of an entry to itself': {
    code: 'self-reference',
    title: 'Take “c” out of supported-by',
    before:
      'title: T\nsources: {s: S}\nclaims:\n  c:\n    text: C\n    sources: s\n    supported-by: [c, d]\n  d: {text: D, sources: s}\n',
    after:
      'title: T\nsources: {s: S}\nclaims:\n  c:\n    text: C\n    sources: s\n    supported-by: [d]\n  d: {text: D, sources: s}\n',
  },
};

describe('a fix of the structure mends', () => {
  for (const [name, mending] of Object.entries(mendings)) it(name, () => assertMends(mending));
});
