import { describeRule } from '../../support/check';
import { describeRuleAcross } from '../../support/check-workspace';

/** A note of a marking that refers to a source of another. */
function cites(marking: string, own: string): string {
  return `title: T\nmarking: ${own}\nsources: {s: {title: S, marking: ${marking}}}\nclaims: {c: {text: C, sources: s}}\n`;
}

/** A note whose marking is reported as too weak for its source. */
function downgrades(marking: string, own: string): string {
  return cites(`⟪${marking}⟫`, `⟦marking-downgrade:${own}⟧`);
}

describeRule('marking-downgrade', {
  reports: {
    'entries of every kind, whether anything refers to them or not': `
      title: T
      marking: ⟦marking-downgrade:TLP:GREEN⟧
      sources: {s: {title: S, marking: ⟪TLP:AMBER⟫}}
      actors: {a: {name: A, marking: ⟪TLP:AMBER+STRICT⟫}}
      hypotheses: {h: {text: H, marking: ⟪TLP:RED⟫}}
      claims: {c: {text: C, marking: ⟪TLP:RED⟫}, d: {text: D, marking: TLP:GREEN}}
      indicators: {i: {text: I, marking: ⟪TLP:AMBER⟫}, j: {text: J, marking: TLP:CLEAR}}
      gaps: {g: {text: G, marking: ⟪TLP:AMBER⟫}}
      `,
    'parts of the note': `
      title: T
      portions: {title: TLP:CLEAR, question: ⟪TLP:GREEN⟫, bottom-line: TLP:CLEAR, brief: ⟪"TLP:RED"⟫}
      marking: ⟦marking-downgrade:TLP:CLEAR⟧
      `,
    'parts in block style, of a note without marking': `
      ⟦marking-downgrade:title: T⟧
      portions:
        brief: ⟪TLP:GREEN⟫
      `,
    'a source that is marked more strictly': downgrades('TLP:AMBER', 'TLP:GREEN'),
    'a source that is for its recipients only': downgrades('TLP:RED', 'TLP:AMBER+STRICT'),
    'one for organisations, in a note for their clients too': downgrades('"TLP:AMBER+STRICT"', "'TLP:AMBER'"),
    'a note without marking, on its first line': `
      ⟦marking-downgrade:title: T⟧
      sources: {s: {title: S, marking: ⟪TLP:GREEN⟫}}
      indicators: {i: {text: I, sources: [s]}}
      `,
    'a note without marking that begins with a comment': `
      ⟦marking-downgrade:# A note⟧
      title: T
      marking:
      sources:
        s:
          title: S
          marking: ⟪TLP:RED⟫
      brief: See [[s]].
      `,
    'all sources that are stricter than the note': `
      title: T
      marking: ⟦marking-downgrade:TLP:CLEAR⟧
      sources:
        a: {title: A, marking: ⟪TLP:GREEN⟫}
        b: {title: B, marking: ⟪TLP:RED⟫, derived-from: [a, c]}
        c: {title: C, marking: TLP:CLEAR}
        d: {title: D, marking: ⟪TLP:RED⟫}
      claims: {c1: {text: C, note: "[[b]]"}}
      `,
    'a marking behind the entries': `
      title: T
      sources: {s: {title: S, marking: ⟪TLP:AMBER⟫}}
      claims: {c: {text: C, sources: s}}
      marking: ⟦marking-downgrade:TLP:GREEN⟧
      `,
    'a marking in lines that end as on Windows':
      'title: T\r\nmarking: ⟦marking-downgrade:TLP:CLEAR⟧\r\nsources:\r\n  s: {title: S, marking: ⟪TLP:RED⟫}\r\nbrief: "[[s]]"\r\n',
  },
  spares: {
    'entries and parts of the note that are marked as it is, or less strictly': `
      title: T
      marking: TLP:AMBER
      portions: {title: TLP:CLEAR, brief: TLP:AMBER}
      claims: {c: {text: C, marking: TLP:AMBER}, d: {text: D, marking: TLP:GREEN}}
      `,
    'parts whose marking is none': 'title: T\nportions: {title: red, brief: [TLP:RED], claims: TLP:RED}\n',
    'malformed parts': 'title: T\nportions:\n  title: TLP:RED\n  brief: {TLP:RED\n',
    'a source of the same marking': cites('TLP:AMBER', 'TLP:AMBER'),
    'a source that is marked less strictly': cites('TLP:AMBER', 'TLP:AMBER+STRICT'),
    'a source without marking': cites('', 'TLP:CLEAR'),
    'a free source of a note without marking': cites('TLP:CLEAR', ''),
    'what is only called a marking':
      'title: T\nsources: {s: {title: S, x-marking: TLP:RED, tags: [TLP:RED], note: TLP:RED}}\n',
    'markings that are none, which is reported as that': `
      title: T
      marking: TLP:CLEAR
      sources: {s: {title: S, marking: TLP:WHITE}, t: {title: T, marking: red}}
      claims: {c: {text: C, sources: [s, t]}}
      `,
    'a marking of the note that is none': cites('TLP:RED', 'TLP:WHITE'),
    'a malformed marking of the note':
      'title: T\nmarking: "TLP:GREEN\nsources: {s: {title: S, marking: TLP:RED}}\nbrief: "[[s]]"\n',
    'a malformed source': `
      title: T
      claims: {c: {text: C, sources: s}}
      sources:
        s: {title: S, marking: TLP:RED
      `,
  },
});

const library = 'title: L\nmarking: TLP:AMBER\nactors: {ann: Ann Lee}\nclaims: {c: C}\nsources: {s: S}\n';
const marked = library.replace('TLP:AMBER', '⟪TLP:AMBER⟫');

/** A note that includes the library. */
function including(marking: string, rest: string): string {
  return `title: N\nmarking: ${marking}\ninclude: [library]\n${rest}`;
}

describeRuleAcross('marking-downgrade', {
  reports: {
    'an entry of a stricter note that is referred to': {
      library: marked,
      note: including('⟦marking-downgrade:TLP:GREEN⟧', 'claims: {d: {text: D, supported-by: c}}\n'),
    },
    'a link to one': {
      library: marked,
      note: including('⟦marking-downgrade:TLP:GREEN⟧', 'brief: See [[ann|her]].\n'),
    },
    'a source of such a note without a marking of its own': {
      library: marked,
      note: including('⟦marking-downgrade:TLP:GREEN⟧', 'claims: {d: {text: D, sources: [s]}}\n'),
    },
    'an actor of a stricter note that is mentioned': {
      library: marked,
      note: including('⟦marking-downgrade:TLP:GREEN⟧', 'brief: So says Ann Lee.\n'),
    },
    'a marked source of a note without marking': {
      library: '⟦marking-downgrade:title: L⟧\nsources: {s: {title: S, marking: ⟪TLP:RED⟫}}\n',
      note: '⟦marking-downgrade:title: N⟧\ninclude: [library]\nclaims: {d: {text: D, sources: s}}\n',
    },
    'a marked entry of another kind, by a link': {
      library: 'title: L\nmarking: ⟪TLP:RED⟫\nclaims: {c: {text: C, marking: ⟪TLP:AMBER⟫}}\n',
      note: including('⟦marking-downgrade:TLP:GREEN⟧', 'bottom-line: See [[c]].\n'),
    },
    'a part of an included note there alone': {
      library:
        'title: L\nmarking: ⟦marking-downgrade:TLP:CLEAR⟧\nportions: {brief: ⟪TLP:RED⟫}\nclaims: {c: C}\n',
      note: including('TLP:CLEAR', 'brief: See [[c]].\n'),
    },
    'a note that is included through another': {
      library: marked,
      between: 'title: B\nmarking: TLP:RED\ninclude: [library]\n',
      note: 'title: N\nmarking: ⟦marking-downgrade:TLP:CLEAR⟧\ninclude: [between]\nclaims: {d: {text: D, supported-by: c}}\n',
    },
  },
  spares: {
    'a stricter note of which nothing is used': { library, note: including('TLP:CLEAR', 'claims: {d: D}\n') },
    'a note of the same marking': { library, note: including('TLP:AMBER', 'brief: See [[c]].\n') },
    'a note that is less strict': { library, note: including('TLP:RED', 'brief: See [[c]].\n') },
    'a stricter note whose entry one of the note hides': {
      library,
      note: including('TLP:CLEAR', 'claims: {c: C, d: {text: D, supported-by: c}}\n'),
    },
    'a marked source of an included note that is not referred to': {
      library: 'title: L\nsources: {s: {title: S, marking: TLP:RED}}\nclaims: {c: C}\nmarking: TLP:RED\n',
      note: 'title: N\ninclude: [library]\nmarking: TLP:CLEAR\n',
    },
    'a note whose marking cannot be read': {
      library: library.replace('TLP:AMBER', 'TLP:WHITE'),
      note: including('TLP:CLEAR', 'brief: See [[c]].\n'),
    },
  },
});
