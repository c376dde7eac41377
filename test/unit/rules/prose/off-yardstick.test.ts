import { describeRule } from '../../support/check';

/** A note with a yardstick that says something up front. */
function says(words: string, yardstick = 'icd-203'): string {
  return `title: T\nyardstick: ${yardstick}\nbottom-line: ${words}\n`;
}

describeRule('off-yardstick', {
  reports: {
    'a term of PHIA without a yardstick of the note': `
      title: T
      bottom-line: War is ⟦off-yardstick:highly likely⟧.
      `,
    'texts of all entries': `
      title: T
      claims:
        a: War is ⟦off-yardstick:highly unlikely⟧.
        b: {text: "There is a ⟦off-yardstick:realistic possibility⟧ of war.", kind: fact, likelihood: 45%}
        c:
          text: 'There is an ⟦off-yardstick:even chance⟧ of war.'
      hypotheses: {h: War is ⟦off-yardstick:highly likely⟧.}
      indicators: {i: {text: War is ⟦off-yardstick:highly likely⟧.}}
      `,
    'a briefing, in which the words are shown': `
      title: T
      brief: |
        ## Outlook

        War is ⟦off-yardstick:highly
        likely⟧. A truce is ⟦off-yardstick:highly unlikely⟧.
      claims: {}
      `,
    'lines that end as on Windows':
      'title: T\r\nbrief: >-\r\n  War is\r\n  ⟦off-yardstick:highly likely⟧.\r\n',
    'a term of ICD 203 and NATO in PHIA': says('War is ⟦off-yardstick:very likely⟧.', 'phia'),
    'a term of ICD 203 in NATO': says('War is ⟦off-yardstick:very unlikely⟧.', 'nato'),
    'a term of PHIA in NATO': says('There is a ⟦off-yardstick:realistic possibility⟧ of war.', 'nato'),
    'a term of the others in Kent': says('War is ⟦off-yardstick:likely⟧.', 'kent'),
    'a term of the others in Kent that denies': says('War is ⟦off-yardstick:unlikely⟧.', 'kent'),
    'the adverb of a term': says('The flaw will ⟦off-yardstick:almost certainly⟧ be exploited.', 'nato'),
    'the adverb of a term of the others in NATO': says('Moscow will ⟦off-yardstick:probably⟧ sign.', 'nato'),
    'a term of ICD 203 and Kent in NATO': says('War is ⟦off-yardstick:probable⟧.', 'nato'),
    'a denied term': says('War is not ⟦off-yardstick:highly likely⟧.'),
    'two terms, one its own': says('War is unlikely, a raid is ⟦off-yardstick:highly likely⟧.'),
  },
  spares: {
    'the text of an implication and of a recommendation': `
      title: T
      claims: {c: {text: War is highly likely., kind: implication}, d: {text: War is highly likely., kind: recommendation}}
      `,
    'prose of another language': 'title: T\nlang: uk\nbottom-line: War is highly likely.\n',
    'reasons, and what would close a gap': `
      title: T
      actors: {a: A}
      hypotheses: {h: {text: H, because: War is highly likely.}}
      claims: {c: {text: C, views: {a: {likelihood: likely, because: War is highly likely.}}}}
      gaps: {g: {text: G, collect: War is highly likely.}}
      `,
    'its own terms': says('War is very unlikely, and talks are likely.'),
    'synonyms of its own terms': says('War is highly improbable, nearly certain, remote or probable.'),
    'the adverbs of its own terms': says('Moscow will probably sign and almost certainly regret it.'),
    'a term that it shares with others': says('War is almost certain.', 'kent'),
    'terms of PHIA in PHIA': says('War is highly likely; a raid is a realistic possibility.', 'phia'),
    'terms of NATO in NATO': says('War is highly unlikely; there is an even chance of a raid.', 'nato'),
    'likely in NATO': says('War is likely.', 'nato'),
    'probable in Kent': says('War is probable.', 'kent'),
    'words that no yardstick has': says('War is extremely likely. Talks are a toss-up.'),
    percentages: says('There is a 60% chance of war.', 'kent'),
    'a claim of somebody else': `
      title: T
      actors: {a: A}
      claims: {c: {text: War is highly likely., by: a}}
      `,
    'what is quoted, linked or asked': says(
      '"\\"War is highly likely\\", see [[c|highly likely]]. Is war highly likely?"',
    ),
    'other prose': `
      title: War is highly likely
      question: Tell us what is highly likely.
      sources: {s: {title: War is highly likely, note: War is highly likely.}}
      claims: {c: {text: C, note: War is highly likely.}}
      `,
    'a text that is no text': says('[highly likely]'),
    'a malformed claim': 'title: T\nclaims:\n  c: {text: War is highly likely.\n',
  },
});
