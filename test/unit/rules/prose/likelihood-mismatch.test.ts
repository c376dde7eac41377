import { describeRule } from '../../support/check';

/** A claim with a text and a likelihood. */
function claim(text: string, likelihood: string, top = ''): string {
  return `title: T\n${top}claims: {c: {text: "${text}", likelihood: ${likelihood}}}\n`;
}

/** A claim whose likelihood is reported as another than its text says. */
function mismatch(text: string, likelihood: string, top = ''): string {
  return claim(text, `⟦likelihood-mismatch:${likelihood}⟧`, top);
}

describeRule('likelihood-mismatch', {
  reports: {
    'the hypothesis on which a claim is the judgement, on the words': `
      title: T
      hypotheses: {⟪h⟫: {text: H, likelihood: unlikely}}
      claims: {c: {text: War is ⟦likelihood-mismatch:likely⟧., hypothesis: h}}
      `,
    'a sentence that links an entry with a likelihood, on the phrase': `
      title: T
      bottom-line: "War is ⟦likelihood-mismatch:almost certain⟧, as [[c]] and [[a]] show. Talks are likely."
      brief: |
        ## Outlook

        War is likely to come.
        - Peace is ⟦likelihood-mismatch:very
          likely⟧ ([[ h |a peace]]).
      actors: {a: A}
      hypotheses: {⟪h⟫: {text: H, likelihood: 20%}}
      claims: {⟪c⟫: {text: C, likelihood: unlikely}}
      `,
    'a former likelihood that is told as if it held, or was another': `
      title: T
      brief: War is ⟦likelihood-mismatch:likely⟧ ([[c]]). In May we held [[c]] to be ⟦likelihood-mismatch:very likely⟧.
      claims: {⟪c⟫: {text: C, likelihood: unlikely, was: {2024-05: 60%}}}
      `,
    'a sentence that links the judgement on a hypothesis': `
      title: T
      brief: War is ⟦likelihood-mismatch:likely⟧ ([[c]]).
      hypotheses: {h: {text: H, likelihood: unlikely}}
      claims: {⟪c⟫: {text: C, hypothesis: h}}
      `,
    'a sentence in lines that end as on Windows':
      'title: T\r\nbrief: >-\r\n  In [[c]] war is\r\n  ⟦likelihood-mismatch:not\r\n  likely⟧.\r\nclaims:\r\n  ⟪c⟫: {text: C, likelihood: likely}\r\n',
    'English of a region': mismatch('War is ⟪likely⟫ this month.', 'unlikely', 'lang: en-GB\n'),
    'a claim whose text says that it is likely': mismatch('War is ⟪likely⟫ this month.', 'unlikely'),
    'a rough percentage': mismatch('War is ⟪likely⟫ this month.', '~45%'),
    'a percentage in words': mismatch('War is ⟪likely⟫ this month.', '20 percent'),
    'an upper bound': mismatch('War is ⟪likely⟫ this month.', 'under 10%'),
    'a lower bound': mismatch('War is ⟪likely⟫ this month.', '">90%"'),
    'a share': mismatch('War is ⟪likely⟫ this month.', '1 in 5'),
    'a range of terms': mismatch('War is ⟪almost certain⟫ this month.', 'unlikely to likely'),
    'a hypothesis in block style': `
      title: T
      hypotheses:
        war:
          text: >-
            Russia is ⟪very
            unlikely⟫ to invade.
          likelihood: ⟦likelihood-mismatch:"50 %"⟧
      `,
    'a text of several lines': `
      title: T
      claims:
        c:
          likelihood: ⟦likelihood-mismatch:roughly even chance⟧
          text: |
            The drills end in February.
            War is ⟪almost certain⟫ then.
      `,
    'a text with line breaks of Windows':
      'title: T\r\nclaims:\r\n  c:\r\n    text: >-\r\n      The pact will\r\n      ⟪probably⟫ hold.\r\n    likelihood: ⟦likelihood-mismatch:30%⟧\r\n',
    adverbs: mismatch('Moscow will ⟪almost certainly⟫ sign.', 'likely'),
    'a number in the text': mismatch('There is a ⟪60% chance⟫ of war.', '61-70%'),
    'a denial, which means 0 to the lower bound': mismatch('War is ⟪not likely⟫.', '56%'),
    'a range that lies beside the band': mismatch('War is ⟪likely⟫.', '81–90 %'),
    'words of the other yardsticks in their own': mismatch(
      'War is ⟪highly likely⟫.',
      'likely',
      'yardstick: phia\n',
    ),
    'a term that the text denies': mismatch('War is ⟪not likely⟫.', 'likely'),
    'words of PHIA': mismatch('There is a ⟪realistic possibility⟫ of war.', 'unlikely', 'yardstick: phia\n'),
    'words of NATO': mismatch('War is ⟪highly unlikely⟫.', 'even chance', 'yardstick: nato\n'),
    'words of Kent': mismatch('War is ⟪almost certain⟫.', 'chances about even', 'yardstick: kent\n'),
    'a claim of somebody else': `
      title: T
      actors: {a: A}
      claims: {c: {text: War is ⟪likely⟫., by: a, likelihood: ⟦likelihood-mismatch:unlikely⟧}}
      `,
    'a text in single quotes with a name': `
      title: T
      claims: {c: {text: 'The ministry''s plan is ⟪likely⟫ to fail.', likelihood: ⟦likelihood-mismatch:'10%'⟧}}
      `,
  },
  spares: {
    'a sentence that agrees with what it links': `
      title: T
      bottom-line: War is likely ([[c]]). Peace is unlikely ([[d]]).
      hypotheses: {h: {text: H, likelihood: unlikely}}
      claims: {c: {text: C, likelihood: 77%}, d: {text: D, hypothesis: h}}
      `,
    'a sentence with several links to weighed entries, or several phrases': `
      title: T
      brief: War is likely by [[c]] and [[d]], and once more by [[c]]. War is likely, peace unlikely ([[c]]). War is likely. [[c]] says so.
      claims: {c: {text: C, likelihood: unlikely}, d: {text: D, likelihood: unlikely}}
      `,
    'a sentence that tells of a former likelihood': `
      title: T
      brief: In May we held [[c]] to be likely.
      claims: {c: {text: C, likelihood: unlikely, was: {2024-05: likely}}}
      `,
    'a sentence that links what has no likelihood': `
      title: T
      bottom-line: War is likely ([[c]], [[i]], [[nothing]], [[e]]).
      brief: War is likely ([[d]]).
      claims: {c: C, d: {text: D, kind: implication, likelihood: unlikely}, e: {text: E, hypothesis: nothing}}
      indicators: {i: I}
      `,
    'a link in the title, the question or an entry': `
      title: War is likely by [[c]]
      question: Is war likely by [[c]]?
      claims: {c: {text: C, likelihood: unlikely, note: "War is likely ([[c]])."}}
      gaps: {g: {text: G, collect: "War is likely ([[c]])."}}
      `,
    'implications and recommendations': `
      title: T
      claims:
        c: {text: War is likely., kind: implication, likelihood: unlikely}
        d: {text: War is likely., kind: recommendation, likelihood: unlikely}
      `,
    'prose of another language': `
      title: T
      lang: de
      bottom-line: War is likely ([[c]]).
      claims: {c: {text: War is likely., likelihood: unlikely}}
      `,
    'a hypothesis that agrees with the text of its judgement': `
      title: T
      hypotheses: {h: {text: H, likelihood: likely}}
      claims: {c: {text: War is likely., hypothesis: h}}
      `,
    'a rough percentage that reaches the band': claim('War is likely this month.', 'about 50%'),
    'a share in the band': claim('War is likely this month.', '2 in 3'),
    'a range of terms that takes the band in': claim('War is likely this month.', 'unlikely to likely'),
    'what agrees': claim('War is likely this month.', 'likely'),
    'a synonym': claim('War is probable.', 'Likely'),
    'a percentage within the band': claim('War is likely.', '70%'),
    'a percentage on the border': claim('War is likely.', '80%'),
    'a neighbour that shares the border': claim('War is likely.', 'very likely'),
    'a range that overlaps': claim('War is likely.', '50 – 60 %'),
    'a number between two terms of PHIA': claim('War is likely.', '77%', 'yardstick: phia\n'),
    'a percentage where a denied term begins': claim('War is not likely.', '55%'),
    'a denial that agrees': claim('War is not likely.', 'unlikely'),
    'an adverb with a denial, of either reading': claim('Moscow will probably not sign.', 'unlikely'),
    'two estimative phrases': claim('War is likely, and talks are unlikely.', 'very unlikely'),
    'no estimative phrase': claim('Russia invades.', 'unlikely'),
    'a phrase in quotation marks': claim('Lavrov calls war “almost certain”.', 'unlikely'),
    'a phrase that describes a noun': claim('The likely target is Odesa.', 'unlikely'),
    'a phrase in the note of a claim': `
      title: T
      claims: {c: {text: C, note: War is almost certain., likelihood: unlikely}}
      `,
    'a text without likelihood': 'title: T\nclaims: {c: War is likely.}\nhypotheses: {h: War is likely.}\n',
    'a likelihood that is none': claim('War is likely.', 'low'),
    'a likelihood that is a list': claim('War is likely.', '[unlikely]'),
    'an indicator': 'title: T\nindicators: {i: {text: War is likely., credibility: 5}}\n',
    'an earlier likelihood': `
      title: T
      claims: {c: {text: War is likely., likelihood: likely, was: {2021: unlikely}}}
      `,
    'a malformed claim': 'title: T\nclaims:\n  c: {text: War is likely., likelihood: unlikely\n',
  },
});
