import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertMends, type Mending, titlesAt } from '../support/fixes';

const mendings: Readonly<Record<string, Mending>> = {
  'a source, in a section that says that it is empty': {
    code: 'unknown-reference',
    title: 'Create the source “s-1”',

    before: 'title: T\nsources: ~   # none\nclaims:\n  c: {text: C, sources: s-1}\n',
    after: 'title: T\nsources:   # none\n  s-1: {title: S 1}\nclaims:\n  c: {text: C, sources: s-1}\n',
  },
  'an entry that says that it is empty': {
    code: 'missing-field',
    title: 'Add the text…',
    answers: ['It is so'],
    before: 'title: T\nclaims:\n  c: ~ # none\n',
    after: 'title: T\nclaims:\n  c: {text: It is so} # none\n',
  },
  'a title cut by a sign, before a comment': {
    code: 'cut-text',
    title: 'Put the whole text in quotes',

    before: 'title: Berth #3 is closed # since May\n',
    after: 'title: "Berth #3 is closed" # since May\n',
  },
  'a text in braces that a hash cuts, and its bracket with it': {
    code: 'cut-text',
    title: 'Put the whole text in quotes',
    before: 'title: T\nclaims:\n  c: {text: Room #4 is closed, kind: assumption} # why\n',
    after: 'title: T\nclaims:\n  c: {text: "Room #4 is closed", kind: assumption} # why\n',
  },
  'a text that a hash and a comma cut': {
    code: 'cut-text',
    title: 'Put the whole text in quotes',
    before: 'title: T\nclaims:\n  c: {text: Room #4, the large one, is closed, kind: assumption}\n',
    after: 'title: T\nclaims:\n  c: {text: "Room #4, the large one, is closed", kind: assumption}\n',
  },
  'one of several that hashes cut': {
    code: 'cut-text',
    title: 'Put the whole text in quotes',
    before: 'title: T\nauthor: [Team #3, Team #4]\n',
    after: 'title: T\nauthor: ["Team #3", Team #4]\n',
  },
  'all of several that hashes cut': {
    code: 'cut-text',
    title: 'Mend all 2 of cut-text in this note',
    before: 'title: T\nauthor: [Team #3, Team #4] # both\n',
    after: 'title: T\nauthor: ["Team #3", "Team #4"] # both\n',
  },
  'a text over lines that a hash cuts in their midst': {
    code: 'cut-text',
    title: 'Put the whole text in quotes',
    before: `
      title: T
      claims:
        c:
          text: A text #1
            with "4" in
            #3 parts
          kind: assumption
      `.replace('#3 parts', '#3 parts\n            of it # so'),
    after: `
      title: T
      claims:
        c:
          text: "A text #1 with \\"4\\" in #3 parts of it" # so
          kind: assumption
      `,
  },
  'hashtags where a list is taken': {
    code: 'cut-text',
    title: 'Put the whole text in quotes',
    before: 'title: T\nclaims: {c: {text: C, kind: assumption, tags: #osint #harbour}}\n',
    after: 'title: T\nclaims: {c: {text: C, kind: assumption, tags: ["#osint", "#harbour"]}}\n',
  },
  'a number where a list is taken': {
    code: 'cut-text',
    title: 'Put the whole text in quotes',
    before: 'title: T\nclaims:\n  c:\n    text: C\n    kind: assumption\n    tags: room #4 # why\n',
    after: 'title: T\nclaims:\n  c:\n    text: C\n    kind: assumption\n    tags: ["room #4"] # why\n',
  },
  'an item that a hash empties': {
    code: 'cut-text',
    title: 'Put the whole text in quotes',
    before:
      'title: T\nclaims:\n  c:\n    text: C\n    kind: assumption\n    tags:\n      - #osint # so\n      - b\n',
    after:
      'title: T\nclaims:\n  c:\n    text: C\n    kind: assumption\n    tags:\n      - "#osint" # so\n      - b\n',
  },
  'a text that begins with a hash': {
    code: 'cut-text',
    title: 'Put the whole text in quotes',
    before: 'title: #4 is closed\n  since May # so\ndate: 2022\n',
    after: 'title: "#4 is closed since May" # so\ndate: 2022\n',
  },
  'a first word that is a tag to YAML': {
    code: 'cut-text',
    title: 'Put the whole text in quotes',
    before: 'title: !Warning: the\n  harbour # so\n',
    after: 'title: "!Warning: the harbour" # so\n',
  },
  'a first word that is an anchor, before a number': {
    code: 'cut-text',
    title: 'Put the whole text in quotes',
    before: 'title: T\nauthor: [&Co #4, &Co]\n',
    after: 'title: T\nauthor: ["&Co #4", &Co]\n',
  },
  'a first word, beside an anchor that an alias names': {
    code: 'cut-text',
    title: 'Put the whole text in quotes',
    before:
      'title: &t T\nbrief: *t\nquestion: !Alarm\nclaims: {c: {text: C, kind: &k assumption}, d: {text: D, kind: *k}}\n',
    after:
      'title: &t T\nbrief: *t\nquestion: "!Alarm"\nclaims: {c: {text: C, kind: &k assumption}, d: {text: D, kind: *k}}\n',
  },
  'a text of the user that a hash cuts, and its bracket with it': {
    code: 'syntax',
    title: 'Put the whole text in quotes',
    before: 'title: T\nclaims:\n  c: {text: C, kind: assumption, x-own: a #1}\n',
    after: 'title: T\nclaims:\n  c: {text: C, kind: assumption, x-own: "a #1"}\n',
  },
  'a text over two lines that begins with a link': {
    code: 'syntax',
    title: 'Put the text that begins with [[ in quotes',

    before: 'title: T\nactors: {a: A}\nbrief: [[a]] is\n  in.\n',
    after: 'title: T\nactors: {a: A}\nbrief: "[[a]] is in."\n',
  },
  'a key by the one that was meant': {
    code: 'unknown-key',
    title: 'Change to “confidence”',
    before: `
      title: T
      claims:
        c:
          text: C
          kind: assumption
          confidense: low # why
      `,
    after: `
      title: T
      claims:
        c:
          text: C
          kind: assumption
          confidence: low # why
      `,
  },
  'a key by one of the writer’s own': {
    code: 'unknown-key',
    title: 'Keep it as a key of your own',
    before: 'title: T\nclaims: {c: {text: C, kind: assumption, "colour": red}}\n',
    after: 'title: T\nclaims: {c: {text: C, kind: assumption, "x-colour": red}}\n',
  },
  'a section by the one that was meant': {
    code: 'unknown-key',
    title: 'Change to “actors”',
    before: 'title: T\nactor: # who\n',
    after: 'title: T\nactors: # who\n',
  },
  'the code of a rule': {
    code: 'unknown-key',
    title: 'Change to “overdue”',
    before: 'title: T\nrules: {overdeu: off}\n',
    after: 'title: T\nrules: {overdue: off}\n',
  },
  'an enumeration by the nearest value': {
    code: 'invalid-value',
    title: 'Change to “assumption”',
    before: 'title: T\nclaims: {c: {text: C, kind: "assumtion"}}\n',
    after: 'title: T\nclaims: {c: {text: C, kind: "assumption"}}\n',
  },
  'a value in a block of its own': {
    code: 'invalid-value',
    title: 'Change to “assumption”',
    before: 'title: T\nclaims:\n  c:\n    text: C\n    kind: >-\n      assumtion\n    tags: [a]\n',
    after: 'title: T\nclaims:\n  c:\n    text: C\n    kind: >-\n      assumption\n    tags: [a]\n',
  },
  'a reference in quotes, and those stay': {
    code: 'unknown-reference',
    title: 'Change to “bob”',
    before: "title: T\nactors: {bob: B}\nclaims: {c: {text: C, by: ['boob'], kind: assumption}}\n",
    after: "title: T\nactors: {bob: B}\nclaims: {c: {text: C, by: ['bob'], kind: assumption}}\n",
    leaves: ['unsourced-claim'],
  },
  'an enumeration by any value where none is near': {
    code: 'invalid-value',
    title: 'Change to “low”',
    before: 'title: T\nclaims: {c: {text: C, kind: assumption, confidence: perfect}}\n',
    after: 'title: T\nclaims: {c: {text: C, kind: assumption, confidence: low}}\n',
  },
  'a number that is meant as a text': {
    code: 'invalid-value',
    title: 'Put it in quotes',
    before: 'title: 2022 # the year\n',
    after: 'title: "2022" # the year\n',
  },
  'a likelihood without its sign': {
    code: 'invalid-value',
    title: 'Change to “70%”',
    before: 'title: T\nhypotheses:\n  h: {text: H, likelihood: 70}\n',
    after: 'title: T\nhypotheses:\n  h: {text: H, likelihood: 70%}\n',
  },
  'a likelihood that is a fraction of one': {
    code: 'invalid-value',
    title: 'Change to “12.5%”',
    before: 'title: T\nhypotheses:\n  h: {text: H, likelihood: 0.125} # low\n',
    after: 'title: T\nhypotheses:\n  h: {text: H, likelihood: 12.5%} # low\n',
  },
  'a likelihood that begins with its higher bound': {
    code: 'invalid-value',
    title: 'Change to “60-80%”',
    before: 'title: T\nhypotheses:\n  h: {text: H, likelihood: "80 – 60 %"}\n',
    after: 'title: T\nhypotheses:\n  h: {text: H, likelihood: "60-80%"}\n',
  },
  'an interval that ends before it begins': {
    code: 'invalid-value',
    title: 'Change to “2022-02-10/2022-03”',
    before: 'title: T\ndate: "2022-03/2022-02-10"\n',
    after: 'title: T\ndate: "2022-02-10/2022-03"\n',
  },
  'a truth in quotes': {
    code: 'invalid-value',
    title: 'Change to false, without quotes',
    before: 'title: T\nclaims: {c: {text: C, kind: assumption, key: "false"}}\n',
    after: 'title: T\nclaims: {c: {text: C, kind: assumption, key: false}}\n',
  },
  'a date that a comma cuts, before its year': {
    code: 'cut-text',
    title: 'Put the whole text in quotes',
    before:
      'title: T\nactors: {a: A}\nsources: {s: {title: S, date: April 16, 2021, by: a}}\nbrief: "[[s]]"\n',
    after:
      'title: T\nactors: {a: A}\nsources: {s: {title: S, date: "April 16, 2021", by: a}}\nbrief: "[[s]]"\n',
  },
  'a truth that its tag makes a text': {
    code: 'invalid-value',
    title: 'Change to true, without its tag',
    before: 'title: T\nclaims: {c: {text: C, kind: assumption, key: !!str true}} # so\n',
    after: 'title: T\nclaims: {c: {text: C, kind: assumption, key: true}} # so\n',
    leaves: ['missing-confidence'],
  },
  'a truth in quotes that its tag makes a text, with an anchor': {
    code: 'invalid-value',
    title: 'Change to false, without its tag',
    before: 'title: T\nclaims:\n  c:\n    text: C\n    kind: assumption\n    key: !!str &k "false"\n',
    after: 'title: T\nclaims:\n  c:\n    text: C\n    kind: assumption\n    key: &k false\n',
  },
  'a title that its tag makes a number': {
    code: 'invalid-value',
    title: 'Put it in quotes, without its tag',
    before: 'title: !!int 2022\n',
    after: 'title: "2022"\n',
  },
  'a title in quotes that its tag makes a number': {
    code: 'invalid-value',
    title: 'Take its tag away',
    before: 'title: !!int "2022"\n',
    after: 'title: "2022"\n',
  },
  'a word in quotes where a truth is taken': {
    code: 'invalid-value',
    title: 'Change to “true”, without quotes',
    before: 'title: T\nclaims: {c: {text: C, kind: assumption, key: "yes"}}\n',
    after: 'title: T\nclaims: {c: {text: C, kind: assumption, key: true}}\n',
    leaves: ['missing-confidence'],
  },
  'an author whom a comma cuts': {
    code: 'cut-text',
    title: 'Put the whole text in quotes',
    before: 'title: T\nsources: {s: {title: S, author: Kent, Sherman, kind: academic}}\n',
    after: 'title: T\nsources: {s: {title: S, author: "Kent, Sherman", kind: academic}}\n',
  },
  'a likelihood of another yardstick by the nearest own': {
    code: 'invalid-value',
    title: 'Change to “very likely” (80–95 %)',
    before: 'title: T\nhypotheses:\n  h: {text: H, likelihood: highly likely}\n',
    after: 'title: T\nhypotheses:\n  h: {text: H, likelihood: very likely}\n',
  },
  'a lower bound that begins like a block': {
    code: 'syntax',
    title: 'Put the likelihood in quotes',
    before: 'title: T\nhypotheses:\n  h:\n    text: H\n    likelihood: >90% # much\n    tags: [a]\n',
    after: 'title: T\nhypotheses:\n  h:\n    text: H\n    likelihood: ">90%" # much\n    tags: [a]\n',
  },
  'a lower bound in braces, in words': {
    code: 'syntax',
    title: 'Put the likelihood in quotes',
    before: 'title: T\nhypotheses:\n  h: {text: H, likelihood: > 90 per cent, tags: [a]}\n',
    after: 'title: T\nhypotheses:\n  h: {text: H, likelihood: "> 90 per cent", tags: [a]}\n',
  },
  'the second of two lower bounds in one line': {
    code: 'syntax',
    title: 'Put the likelihood in quotes',
    before: 'title: T\nhypotheses:\n  h: {text: H, was: {2021: ">80%"}, likelihood: >90%}\n',
    after: 'title: T\nhypotheses:\n  h: {text: H, was: {2021: ">80%"}, likelihood: ">90%"}\n',
  },
  'a marking with a space behind its colon': {
    code: 'syntax',
    title: 'Change to “TLP:AMBER”',
    before: 'title: T\nmarking: TLP: AMBER # for now\n',
    after: 'title: T\nmarking: TLP:AMBER # for now\n',
  },
  'a marking with spaces and of version 1, in braces': {
    code: 'syntax',
    title: 'Change to “TLP:CLEAR”',
    before:
      'title: T\nactors: {a: A}\nsources:\n  s: {title: S, marking: TLP: WHITE, by: a}\nbrief: "[[s]]"\n',
    after: 'title: T\nactors: {a: A}\nsources:\n  s: {title: S, marking: TLP:CLEAR, by: a}\nbrief: "[[s]]"\n',
  },
  'an id that is given twice': {
    code: 'duplicate-id',
    title: 'Call this one “c-2”',
    before: 'title: T\nclaims:\n  c: {text: C, kind: assumption}\n  "c": {text: D, kind: assumption}\n',
    after: 'title: T\nclaims:\n  c: {text: C, kind: assumption}\n  c-2: {text: D, kind: assumption}\n',
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
  'a text that a comma cut': {
    code: 'cut-text',
    title: 'Put the whole text in quotes',
    before: 'title: T\nclaims:\n  c: {text: Moscow, Minsk and "Kyiv", kind: assumption} # c\n',
    after: 'title: T\nclaims:\n  c: {text: "Moscow, Minsk and \\"Kyiv\\"", kind: assumption} # c\n',
  },
  'a text that a comma cut over two lines': {
    code: 'cut-text',
    title: 'Put the whole text in quotes',
    before: 'title: T\nclaims:\n  c: {text: Moscow,\n    Minsk and\n    Kyiv, kind: assumption}\n',
    after: 'title: T\nclaims:\n  c: {text: "Moscow, Minsk and Kyiv", kind: assumption}\n',
  },
  'a text that a hash cut': {
    code: 'cut-text',
    title: 'Put the whole text in quotes',
    before: 'title: Berth #3 is closed \n',
    after: 'title: "Berth #3 is closed" \n',
  },
  'a text that begins with a link and goes on': {
    code: 'syntax',
    title: 'Put the text that begins with [[ in quotes',
    before: 'title: T\nactors: {a: A}\nclaims:\n  c:\n    text: [[a]] is in.\n    kind: assumption\n',
    after: 'title: T\nactors: {a: A}\nclaims:\n  c:\n    text: "[[a]] is in."\n    kind: assumption\n',
  },
  'a text that is a link': {
    code: 'invalid-value',
    title: 'Put the text that begins with [[ in quotes',
    before: 'title: T\nactors: {a: A}\nbottom-line: [[a]] # so\n',
    after: 'title: T\nactors: {a: A}\nbottom-line: "[[a]]" # so\n',
  },
  'a text in braces that begins with a link': {
    code: 'syntax',
    title: 'Put the text that begins with [[ in quotes',
    before: 'title: T\nactors: {a: A}\nclaims:\n  c: {text: [[a]] is in, kind: assumption}\n',
    after: 'title: T\nactors: {a: A}\nclaims:\n  c: {text: "[[a]] is in", kind: assumption}\n',
  },
  'the title of a note': {
    code: 'missing-field',
    title: 'Add the title…',
    answers: ['Harbour: a strike'],
    before: '# A note.\nactors: {a: A}\nbrief: "[[a]]"\n',
    after: '# A note.\ntitle: "Harbour: a strike"\nactors: {a: A}\nbrief: "[[a]]"\n',
  },
  'the text of an entry': {
    code: 'missing-field',
    title: 'Add the text…',
    answers: ['It is so'],
    before: 'title: T\nclaims:\n  c:\n    kind: assumption\n',
    after: 'title: T\nclaims:\n  c:\n    kind: assumption\n    text: It is so\n',
  },
};

describe('what stands behind an alias', () => {
  const titles = (text: string): string[] => titlesAt(text).filter((title) => !title.startsWith('Silence'));
  it('is mended at its anchor, and the alias stays', () => {
    const entry = 'title: T\nsources:\n  s: &s {title: S, reliabilty: A}\n  t: |*s\nbrief: "[[s]] [[t]]"\n';
    assert.deepEqual(titles(entry), []);
    const reference =
      'title: T\nactors: {bob: B}\nclaims:\n  c: {text: C, kind: assumption, by: &b boob}\n  d: {text: D, by: |*b}\n';
    assert.deepEqual(titles(reference), ['Create the actor “boob”']);
    assert.deepEqual(titles('x-y: &y 2022\ntitle: |*y\n'), []);
  });
});

/** Texts that begin with a sign with which none does, and are no YAML. */
const misbegun = [
  '& more',
  '? really',
  '- dash',
  '* star',
  '*bold* words',
  '% x',
  '@handle',
  '`code` and "more"',
  '| text on the line',
  '> quoted',
  '>90%',
  ': colon',
  'a: second colon',
];

describe('a fix puts in quotes a text that begins with', () => {
  for (const text of misbegun) {
    const quoted = JSON.stringify(text);
    const title = 'Put the whole text in quotes';
    it(text, () => {
      assertMends({
        code: 'syntax',
        title,
        before: `title: ${text} # so\n`,
        after: `title: ${quoted} # so\n`,
      });
      const note = (value: string) =>
        `title: T\nclaims:\n  c: {text: ${value}, kind: assumption}\n  d: {text: D, kind: assumption}\n`;
      if (!/: /.test(text) && !/^>\d/.test(text))
        assertMends({ code: 'syntax', title, before: note(text), after: note(quoted) });
      const list = (value: string) => `title: T\nauthor:\n  - ${value}\n  - A\n`;
      if (!/^[-?:] |: /.test(text))
        assertMends({ code: 'syntax', title, before: list(text), after: list(quoted) });
    });
  }
});

describe('a fix of the structure mends', () => {
  for (const [name, mending] of Object.entries(mendings)) it(name, () => assertMends(mending));
});
