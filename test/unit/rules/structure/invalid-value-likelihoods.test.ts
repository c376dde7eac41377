import { describe } from 'node:test';
import { describeRule, type Table } from '../../support/check';
import { claims } from './claims';

const likelihoods: Table = {
  reports: {
    'terms of no yardstick, and of another': claims(
      'likelihood: ⟦invalid-value:likley⟧',
      'likelihood: ⟦invalid-value:maybe⟧',
      'likelihood: ⟦invalid-value:realistic possibility⟧',
      'likelihood: ⟦invalid-value:highly likely⟧',
      'likelihood: ⟦invalid-value:even chance⟧',
      'likelihood: ⟦invalid-value:almost certainly not⟧',
    ),
    'percentages that are none': claims(
      'likelihood: ⟦invalid-value:70⟧',
      'likelihood: ⟦invalid-value:0.7⟧',
      'likelihood: ⟦invalid-value:101%⟧',
      'likelihood: ⟦invalid-value:80-60%⟧',
      'likelihood: ⟦invalid-value:60-120%⟧',
      'likelihood: ⟦invalid-value:-5%⟧',
      'likelihood: ⟦invalid-value:"%"⟧',
      'likelihood: ⟦invalid-value:60-80⟧',
      'likelihood: ⟦invalid-value:about 170%⟧',
      'likelihood: ⟦invalid-value:<0%⟧',
      'likelihood: ⟦invalid-value:over 100%⟧',
      'likelihood: ⟦invalid-value:5 in 1⟧',
      'likelihood: ⟦invalid-value:1 in 0⟧',
      'likelihood: ⟦invalid-value:likely to unlikely⟧',
      'likelihood: ⟦invalid-value:unlikely to 70%⟧',
      'likelihood: ⟦invalid-value:unlikely to likely to very likely⟧',
      'likelihood: ⟦invalid-value:true⟧',
    ),
    'terms that the yardstick of the note lacks': `
      title: T
      yardstick: phia
      hypotheses:
        a: {text: H, likelihood: ⟦invalid-value:very likely⟧}
        b: {text: H, likelihood: ⟦invalid-value:remote⟧}
        c: {text: H, was: {2021: ⟦invalid-value:almost no chance⟧, 2022: likely}}
      `,
    'terms that Kent and NATO lack': `
      title: T
      claims: {c: {text: C, likelihood: ⟦invalid-value:likely⟧}, d: {text: C, likelihood: ⟦invalid-value:unlikely⟧}}
      yardstick: kent
      `,
    'synonyms where the yardstick has none': `
      title: T
      yardstick: nato
      claims: {c: {text: C, likelihood: ⟦invalid-value:probable⟧}}
      `,
  },
  spares: {
    'all terms of ICD 203, in any case': claims(
      ...[
        'almost no chance, remote, very unlikely, highly improbable, unlikely, improbable, roughly even chance',
        'roughly even odds, likely, probable, very likely, highly probable, almost certain, nearly certain',
        'LIKELY, Very Likely, "almost   certain"',
      ].flatMap((terms) => terms.split(', ').map((term) => `likelihood: ${term}`)),
    ),
    'all terms of PHIA': `
      title: T
      yardstick: phia
      hypotheses:
        a: {text: H, likelihood: remote chance}
        b: {text: H, likelihood: highly unlikely}
        c: {text: H, likelihood: unlikely}
        d: {text: H, likelihood: Realistic possibility}
        e: {text: H, likelihood: likely}
        f: {text: H, likelihood: probable}
        g: {text: H, likelihood: highly likely}
        h: {text: H, likelihood: almost certain}
      `,
    'all terms of NATO': `
      title: T
      hypotheses:
        a: {text: H, likelihood: highly unlikely}
        b: {text: H, likelihood: unlikely}
        c: {text: H, likelihood: even chance}
        d: {text: H, likelihood: likely}
        e: {text: H, likelihood: highly likely}
      yardstick: nato
      `,
    'all terms of Kent': `
      title: T
      yardstick: kent
      hypotheses:
        a: {text: H, likelihood: almost certainly not}
        b: {text: H, likelihood: probably not}
        c: {text: H, likelihood: chances about even}
        d: {text: H, likelihood: probable}
        e: {text: H, likelihood: almost certain}
      `,
    percentages: claims(
      'likelihood: 70%',
      'likelihood: 0%',
      'likelihood: 100%',
      'likelihood: 60-80%',
      'likelihood: 60–80 %',
      'likelihood: 60 – 80 %',
      'likelihood: 60 - 80%',
      'likelihood: 70 %',
      'likelihood: 70-70%',
      'likelihood: 70 percent',
      'likelihood: 70 per cent',
      'likelihood: 60-80 percent',
      'likelihood: 12.5 Percent',
      'likelihood: ~70%',
      'likelihood: ~ 70 percent',
      'likelihood: about 70%',
      'likelihood: About 97 %',
      'likelihood: <10%',
      'likelihood: < 10 %',
      'likelihood: under 10%',
      'likelihood: ">90%"',
      "likelihood: '> 90 per cent'",
      'likelihood: over 90%',
      'likelihood: 1 in 5',
      'likelihood: 1 in 1000',
      'likelihood: 3 in 3',
      'likelihood: unlikely to likely',
      'likelihood: Likely to Very Likely',
      'likelihood: roughly even odds to probable',
      'likelihood: likely to likely',
      'was: {2021: ~70%, 2022: unlikely to likely, 2023: 1 in 3}',
      'was: {2021: 60–80%}',
    ),
  },
};

describe('invalid-value of likelihoods', () => describeRule('invalid-value', likelihoods));
