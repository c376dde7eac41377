import { describeRule } from '../../support/check';

/** A claim with a text and other fields. */
function claim(text: string, fields = ''): string {
  return `title: T\nclaims: {c: {text: ${text}${fields}}}\n`;
}

/** A note that says something up front. */
function says(bottomLine: string): string {
  return `title: T\nbottom-line: ${bottomLine}\n`;
}

/** A bottom line whose words are reported. */
function vague(words: string): string {
  return says(`⟦vague-likelihood:${words}⟧`);
}

describeRule('vague-likelihood', {
  reports: {
    'the judgement on a hypothesis without likelihood': `
      title: T
      hypotheses: {h: H}
      claims: {c: {text: ⟦vague-likelihood:Russia may attack.⟧, hypothesis: h}}
      `,
    'judgements without likelihood': `
      title: T
      claims:
        a: ⟦vague-likelihood:Russia may attack within days.⟧
        b: {text: ⟦vague-likelihood:"The deal might collapse."⟧, kind: judgement}
        c:
          text: ⟦vague-likelihood:'The ministry''s plan could fail.'⟧
          kind: judgment
          confidence: high
          if: a
      `,
    'a folded bottom line, in which the words are shown': `
      title: T
      bottom-line: ⟦vague-likelihood:>-
        The drills end. ⟪Perhaps⟫ the troops leave;
        a new wave ⟪cannot be
        ruled out⟫.⟧
      `,
    'a bottom line that keeps its lines': `
      title: T
      bottom-line: ⟦vague-likelihood:|
        - Talks are likely.
        - War ⟪could⟫ follow.⟧
      claims: {}
      `,
    'lines that end as on Windows':
      'title: T\r\nclaims:\r\n  c: ⟦vague-likelihood:|-\r\n    Russia\r\n    ⟪may⟫ attack.⟧\r\n  d: War is likely.\r\n',
    'an empty likelihood': claim('⟦vague-likelihood:Russia may attack.⟧', ', likelihood: '),
    possibly: vague('The attacker possibly came in through a supplier.'),
    'a hedge beside names that objects have in JavaScript': vague(
      "The constructor may fail, and __proto__'constructor too.",
    ),
    'words in emphasis': vague('An attack **may** follow.'),
    'a hedge beside a term': vague('War is unlikely, but talks could fail.'),
    'a hedge behind a link': vague('"[[kremlin]] may sign."'),
    'a hedge beside the month': vague('In May, Moscow may try again.'),
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
