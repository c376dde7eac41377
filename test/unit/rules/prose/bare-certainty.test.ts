import { describeRule } from '../../support/check';

/** A claim with a text and other fields. */
function claim(text: string, fields = ''): string {
  return `title: T\nclaims: {c: {text: ${text}${fields}}}\n`;
}

/** A note that says something up front. */
function says(bottomLine: string): string {
  return `title: T\nbottom-line: ${bottomLine}\n`;
}

describeRule('bare-certainty', {
  reports: {
    'the judgement on a hypothesis without likelihood': `
      title: T
      hypotheses: {h: H}
      claims: {c: {text: Russia ⟦bare-certainty:will⟧ invade., hypothesis: h}}
      `,
    'judgements without likelihood and condition': `
      title: T
      claims:
        a: Russia ⟦bare-certainty:will⟧ invade this month.
        b: {text: "The drought ⟦bare-certainty:inevitably⟧ ends in hunger.", kind: judgment, confidence: high}
        c:
          text: 'The ministry''s head is ⟦bare-certainty:certain to⟧ resign.'
          likelihood:
          if: []
      `,
    'a folded bottom line, in which the words are shown': `
      title: T
      bottom-line: >-
        The drills end. The West ⟦bare-certainty:will
        undoubtedly⟧ gloat, and Moscow ⟦bare-certainty:will⟧ pay.
      `,
    'a bottom line that keeps its lines': `
      title: T
      bottom-line: |
        - Talks are likely.
        - Prices ⟦bare-certainty:will⟧ rise.
      claims: {}
      `,
    'lines that end as on Windows':
      'title: T\r\nclaims:\r\n  c: |-\r\n    Russia\r\n    ⟦bare-certainty:will⟧ attack.\r\n  d: War is likely.\r\n',
    undoubtedly: says('Russia ⟦bare-certainty:undoubtedly⟧ prefers talks.'),
    'will not': says('Moscow ⟦bare-certainty:will not⟧ back down.'),
    'will behind a condition': says('If Moscow backs down, the West ⟦bare-certainty:will⟧ call it weakness.'),
    'will behind a link': says('"[[kremlin]] ⟦bare-certainty:will⟧ sign."'),
    'the verb beside the noun': says('The will of the people ⟦bare-certainty:will⟧ prevail.'),
    'a clause beside one that is weighed': says(
      'An attack is unlikely, but sanctions ⟦bare-certainty:will⟧ stay.',
    ),
  },
  spares: {
    'the judgement on a hypothesis with a likelihood': `
      title: T
      hypotheses: {h: {text: H, likelihood: likely}}
      claims: {c: {text: Russia will invade., hypothesis: h}}
      `,
    'implications and recommendations': `
      title: T
      claims: {c: {text: Prices will rise., kind: implication}, d: {text: It will pay to wait., kind: recommendation}}
      `,
    'prose of another language':
      'title: T\nlang: fr-FR\nbottom-line: Russia will invade.\nclaims: {c: Russia will invade.}\n',
    'a judgement with likelihood': claim('Russia will invade.', ', likelihood: unlikely'),
    'a judgement with a condition': claim('Russia will invade.', ', if: talks fail'),
    'a judgement with a condition by id':
      'title: T\nhypotheses: {h: H}\nclaims: {c: {text: It will end., if: [h]}}\n',
    'a likelihood or condition that cannot be read': `
      title: T
      claims: {a: {text: It will end., likelihood: [x]}, b: {text: It will end., if: {b: c}}}
      `,
    'facts, assumptions and forecasts': `
      title: T
      claims:
        a: {text: Russia will attack., kind: fact}
        b: {text: Russia will attack., kind: assumption}
        c: {text: Russia will attack., kind: forecast}
      `,
    'a claim of somebody else': `
      title: T
      actors: {a: A}
      claims: {c: {text: The West will claim victory., by: a}}
      `,
    'other texts': `
      title: Russia will attack
      question: Which town will be hit?
      brief: Russia will attack.
      hypotheses: {h: Russia will attack.}
      indicators: {i: Russia will attack.}
      claims: {c: {text: Russia attacks., note: It will end badly.}}
      `,
    'the noun after an article, an adjective or a possessive': says(
      "The will to fight is gone; political will is weak; Putin's will decides; its will broke.",
    ),
    'the name': says('Will Hurd resigned, as the committee told Will Ryan.'),
    'what is quoted': says('Lavrov wrote that “Russia will win”.'),
    'what is quoted in double quotes': claim('\'He wrote: "We will win."\''),
    'what is left open': says('Moscow will probably sign. War will perhaps follow.'),
    'what is asked': says('Will Russia attack? It is unclear whether it will.'),
    'a claim of an unknown kind': claim('Russia will attack.', ', kind: guess'),
    'a bottom line that is no text': says('[Russia will attack]'),
    'a malformed claim': 'title: T\nclaims:\n  c: {text: Russia will attack.\n',
  },
});
