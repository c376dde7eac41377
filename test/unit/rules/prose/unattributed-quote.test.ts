import { describeRule } from '../../support/check';

/** A claim with a text and other fields. */
function claim(text: string, fields = ''): string {
  return `title: T\nsources: {s: S}\nclaims: {c: {text: ${text}${fields}}}\n`;
}

describeRule('unattributed-quote', {
  reports: {
    'a gap, which takes no sources, and the reasons of a hypothesis, by a link': `
      title: T
      hypotheses: {h: {text: H, because: ⟦unattributed-quote:“It is all over now”⟧}}
      gaps: {g: {text: Who said ⟦unattributed-quote:“it is all over now”⟧?, collect: Ask ⟦unattributed-quote:“who said it then”⟧.}}
      `,
    'reasons of a claim, of those who judge otherwise, and of former likelihoods': `
      title: T
      actors: {a: A}
      claims:
        c:
          text: C
          because: ⟦unattributed-quote:“It is all over now”⟧
          views: {a: {likelihood: likely, because: ⟦unattributed-quote:“It is all over now”⟧}}
          was: {2021: {because: ⟦unattributed-quote:“It is all over now”⟧}}
      `,
    'a claim without sources and support': `
      title: T
      claims:
        a: Lavrov said that ⟦unattributed-quote:“the drills are over now”⟧.
        b: {text: 'He said: ⟦unattributed-quote:"We will not attack."⟧', kind: fact}
        c:
          text: "The ⟦unattributed-quote:“end of the drills”⟧ came early."
          sources: []
          supported-by:
      `,
    'an indicator without sources': `
      title: T
      indicators: {i: {text: Radio Minsk says ⟦unattributed-quote:“the troops go home”⟧.}}
      `,
    'a claim with nothing but evidence against it': claim(
      '"⟦unattributed-quote:“It is all over now”⟧, he said."',
      ', contradicted-by: d',
    ),
    'a claim with a link in the text, and no sources': claim(
      '"⟦unattributed-quote:“It is all over now”⟧, says [[s]]."',
    ),
    'a claim of somebody else': `
      title: T
      actors: {a: A}
      claims: {c: {text: ⟦unattributed-quote:“It is all over now.”⟧, by: a}}
      `,
    'the note of a claim': claim('C', ', note: He wrote ⟦unattributed-quote:“we shall see tomorrow”⟧.'),
    'hypotheses and actors': `
      title: T
      hypotheses: {h: ⟦unattributed-quote:“We will take Kyiv”⟧ comes true.}
      actors: {a: {name: A, role: Calls himself ⟦unattributed-quote:“the last honest man”⟧.}}
      `,
    'a sentence of the briefing without a reference': `
      title: T
      brief: >-
        The ministry spoke ([[s]]). It said ⟦unattributed-quote:“the drills
        are over”⟧. Nobody left, and ⟦unattributed-quote:“there is nothing to
        add here”⟧.
      sources: {s: S}
      `,
    'an item of a list in the briefing': `
      title: T
      brief: |
        - [[s]] denies it.
        - ⟦unattributed-quote:«Nous ne savons rien»⟧, they say.
      sources: {s: S}
      `,
    'a block quotation': `
      title: T
      brief: |
        The minister said:

        ⟦unattributed-quote:> The drills are over.⟧

        Nobody left.
      claims: {}
      `,
    'lines that end as on Windows':
      'title: T\r\nbrief: |-\r\n  He said ⟦unattributed-quote:“the drills\r\n  are over”⟧.\r\nclaims: {}\r\n',
  },
  spares: {
    'a gap whose sentence links where the words are from': `
      title: T
      sources: {s: S}
      gaps: {g: {text: "Who says “it is all over now” in [[s]]?"}}
      `,
    'the quotation of a citation': `
      title: T
      sources: {s: S}
      claims: {c: {text: “It is all over now”, sources: {source: s, quote: “it is all over now”}}}
      `,
    'prose of another language': 'title: T\nlang: de\nclaims: {c: „Es ist jetzt alles vorbei“}\n',
    'a claim with sources': claim('"“It is all over now”, he said."', ', sources: s'),
    'a claim with support': claim('"“It is all over now”, he said."', ', supported-by: [d]'),
    'an indicator with sources': `
      title: T
      sources: {s: S}
      indicators: {i: {text: “It is all over now”, note: “So it is at last.”, sources: [s]}}
      `,
    'sources that cannot be read, which is reported as that': claim(
      '“It is all over now.”',
      ', sources: {s: 1}',
    ),
    'fewer than four words': claim('They call it “a special operation”.'),
    'a title': claim('He wrote “The Guns of August”.'),
    'a name': claim('The so-called “deal of the century” failed.'),
    apostrophes: claim("The ministry's plan isn't what the generals' staff wants."),
    'a sentence of the briefing with a reference': `
      title: T
      brief: |
        The ministry ([[s]]) said “the drills are over”. “We go home now”, says [[s|Lavrov]].
      sources: {s: S}
      `,
    'a sentence of a hypothesis with a reference': `
      title: T
      sources: {s: S}
      hypotheses: {h: "What [[s]] calls “a rapid and full victory” comes."}
      `,
    'the bottom line and the question': `
      title: T
      question: What means “the drills are over”?
      bottom-line: He said “the drills are over”.
      `,
    sources: `
      title: T
      sources: {s: {title: “The drills are all over”, note: It says “we shall see tomorrow”.}}
      `,
    'an indirect quotation': claim('He said that the drills were over.'),
    'a mark that is never closed': claim("'He said that \"the drills are over.'"),
    'a text that is no text': claim('[“It is all over now”]'),
    'a malformed claim': 'title: T\nclaims:\n  c: {text: “It is all over now.”\n',
  },
});
