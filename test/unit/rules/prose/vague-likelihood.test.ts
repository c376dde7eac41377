import { describeRule } from '../../support/check';

/** A claim with a text and other fields. */
function claim(text: string, fields = ''): string {
  return `title: T\nclaims: {c: {text: ${text}${fields}}}\n`;
}

/** A note that says something up front. */
function says(bottomLine: string): string {
  return `title: T\nbottom-line: ${bottomLine}\n`;
}

describeRule('vague-likelihood', {
  reports: {
    'the judgement on a hypothesis without likelihood': `
      title: T
      hypotheses: {h: H}
      claims: {c: {text: Russia ⟦vague-likelihood:may⟧ attack., hypothesis: h}}
      `,
    'judgements without likelihood': `
      title: T
      claims:
        a: Russia ⟦vague-likelihood:may⟧ attack within days.
        b: {text: "The deal ⟦vague-likelihood:might⟧ collapse.", kind: judgement}
        c:
          text: 'The ministry''s plan ⟦vague-likelihood:could⟧ fail.'
          kind: judgment
          confidence: high
          if: a
      `,
    'a folded bottom line, in which the words are shown': `
      title: T
      bottom-line: >-
        The drills end. ⟦vague-likelihood:Perhaps⟧ the troops leave;
        a new wave ⟦vague-likelihood:cannot be
        ruled out⟧.
      `,
    'a bottom line that keeps its lines': `
      title: T
      bottom-line: |
        - Talks are likely.
        - War ⟦vague-likelihood:could⟧ follow.
      claims: {}
      `,
    'lines that end as on Windows':
      'title: T\r\nclaims:\r\n  c: |-\r\n    Russia\r\n    ⟦vague-likelihood:may⟧ attack.\r\n  d: War is likely.\r\n',
    'an empty likelihood': claim('Russia ⟦vague-likelihood:may⟧ attack.', ', likelihood: '),
    'several words in the text of a claim, which one likelihood cures': `
      title: T
      claims:
        a: Russia ⟦vague-likelihood:may⟧ attack, and ⟪could⟫ win.
        b:
          text: >-
            ⟦vague-likelihood:Perhaps⟧ the deal holds; it
            ⟪might⟫ not.
      `,
    'each of several words in the bottom line, which all want another': says(
      'Russia ⟦vague-likelihood:may⟧ attack, and ⟦vague-likelihood:could⟧ win. It ⟦vague-likelihood:may⟧ not.',
    ),
    possibly: says('The attacker ⟦vague-likelihood:possibly⟧ came in through a supplier.'),
    'a hedge beside names that objects have in JavaScript': says(
      "The constructor ⟦vague-likelihood:may⟧ fail, and __proto__'constructor too.",
    ),
    'words in emphasis': says('An attack **⟦vague-likelihood:may⟧** follow.'),
    'a hedge beside a term': says('War is unlikely, but talks ⟦vague-likelihood:could⟧ fail.'),
    'a hedge behind a link': says('"[[kremlin]] ⟦vague-likelihood:may⟧ sign."'),
    'a hedge beside the month': says('In May, Moscow ⟦vague-likelihood:may⟧ try again.'),
  },
  spares: {
    'the judgement on a hypothesis with a likelihood': `
      title: T
      hypotheses: {h: {text: H, likelihood: likely}}
      claims: {c: {text: Russia may attack., hypothesis: h}}
      `,
    'implications and recommendations': `
      title: T
      claims: {c: {text: Prices may rise., kind: implication}, d: {text: Perhaps buy now., kind: recommendation}}
      `,
    'prose of another language': 'title: T\nlang: de\nbottom-line: Im Mai may be.\nclaims: {c: It may be.}\n',
    gaps: 'title: T\ngaps: {g: {text: Russia may attack., collect: Perhaps ask.}}\n',
    'a judgement with likelihood': claim('Russia may attack.', ', likelihood: unlikely'),
    'a likelihood that cannot be read, which is reported as that': claim(
      'Russia may attack.',
      ', likelihood: [low]',
    ),
    'facts, assumptions and forecasts': `
      title: T
      claims:
        a: {text: Russia may attack., kind: fact}
        b: {text: Russia may attack., kind: assumption}
        c: {text: Russia may attack., kind: forecast}
      `,
    'a claim of somebody else': `
      title: T
      actors: {a: A}
      claims: {c: {text: Russia may attack., by: a}}
      `,
    'a claim of an unknown kind': claim('Russia may attack.', ', kind: guess'),
    'other texts': `
      title: Russia may attack
      question: Which town might be hit?
      brief: Russia may attack.
      hypotheses: {h: Russia may attack.}
      indicators: {i: Russia may attack.}
      claims: {c: {text: Russia attacks., note: It may be otherwise.}}
      `,
    'the month': says('The drills end in May.'),
    'the noun': says('The might of the fleet impressed nobody.'),
    'what is quoted': says('Lavrov said that “talks may fail”, and «could» as well.'),
    'what is quoted in single quotes': claim('\'The report says "perhaps" twice.\''),
    'what is asked or supposed': says('Could Moscow back down? It would if it could pay.'),
    'terms of the yardstick': says('War is very unlikely, and talks are likely.'),
    'a bottom line that is no text': says('[Russia may attack]'),
    'a malformed claim': 'title: T\nclaims:\n  c: {text: Russia may attack.\n',
  },
});
