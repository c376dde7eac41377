import { describeRule } from '../../support/check';

describeRule('mixed-likelihood-confidence', {
  reports: {
    'a text of a claim': `
      title: T
      claims:
        c: {text: "War is ⟦mixed-likelihood-confidence:unlikely, with low confidence⟧."}
      `,
    'a claim that is only its text': `
      title: T
      claims:
        c: We assess with ⟦mixed-likelihood-confidence:high confidence that war is likely⟧.
      `,
    'the bottom line, in which the words are shown': `
      title: T
      bottom-line: >-
        The drills end. War is ⟦mixed-likelihood-confidence:unlikely, we judge with
        moderate confidence⟧.
      `,
    'a bottom line that keeps its lines': `
      title: T
      bottom-line: |
        ## Outlook

        - Talks are ⟦mixed-likelihood-confidence:probable (low confidence⟧).
        - War is not.
      claims: {}
      `,
    'lines that end as on Windows':
      'title: T\r\nbottom-line: >-\r\n  War is ⟦mixed-likelihood-confidence:likely\r\n  (high confidence⟧).\r\n',
    'hypotheses and indicators': `
      title: T
      hypotheses: {h: {text: 'Russia ⟦mixed-likelihood-confidence:probably invades (high confidence⟧).'}}
      indicators: {i: It is ⟦mixed-likelihood-confidence:likely that the drills ended (low confidence⟧).}
      `,
    'a claim of somebody else': `
      title: T
      actors: {a: A}
      claims: {c: {text: War is ⟦mixed-likelihood-confidence:likely (low confidence⟧)., by: a}}
      `,
    'a percentage': `
      title: T
      bottom-line: There is a ⟦mixed-likelihood-confidence:60% chance of war (moderate confidence⟧).
      `,
    'words in emphasis': `
      title: T
      bottom-line: "War is **⟦mixed-likelihood-confidence:likely** (*low confidence⟧*)."
      `,
  },
  spares: {
    'the text of an implication and of a recommendation': `
      title: T
      claims:
        c: {text: "War is unlikely, with low confidence.", kind: implication}
        d: {text: "War is unlikely, with low confidence.", kind: recommendation}
      `,
    'prose of another language': 'title: T\nlang: ru\nbottom-line: War is unlikely, with low confidence.\n',
    'why a claim is as likely as it is': `
      title: T
      claims: {c: {text: C, because: "War is unlikely, with low confidence."}}
      `,
    'two sentences': `
      title: T
      bottom-line: War is unlikely. We have low confidence in this judgement.
      claims: {c: War is likely. Our confidence is high.}
      `,
    'items of a list': `
      title: T
      bottom-line: |
        - War is likely
        - Confidence: low
      `,
    'a likelihood in the text and a confidence in its field': `
      title: T
      claims: {c: {text: War is likely., confidence: low}}
      `,
    'another confidence': 'title: T\nbottom-line: Consumer confidence is low, and a recession is likely.\n',
    'what is quoted': 'title: T\nbottom-line: War is unlikely, she said “with low confidence”.\n',
    'what is linked': 'title: T\nbottom-line: "War is unlikely: [[a|low confidence]]."\nclaims: {a: A}\n',
    'a question': 'title: T\nquestion: Is war likely, with high confidence?\n',
    'the briefing, notes and titles': `
      title: War is likely (low confidence)
      brief: War is likely (low confidence).
      claims: {c: {text: C, note: War is likely (low confidence).}}
      sources: {s: War is likely (low confidence)}
      `,
    'a text that is no text': 'title: T\nclaims: {c: {text: [War is likely, low confidence]}}\n',
    'a malformed claim': 'title: T\nclaims:\n  c: {text: War is likely (low confidence).\n',
  },
});
