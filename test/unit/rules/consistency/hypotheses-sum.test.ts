import { describeRule } from '../../support/check';

/** A note with hypotheses of these likelihoods. */
function weighed(likelihoods: readonly string[], top = ''): string {
  const entries = likelihoods.map((likelihood, at) => `  h${at}: {text: H, likelihood: ${likelihood}}\n`);
  return `title: T\n${top}hypotheses:\n${entries.join('')}`;
}

/** Hypotheses of which it is reported that their likelihoods do not add up. */
function wrong(likelihoods: readonly string[], top = ''): string {
  const related = likelihoods.map((likelihood) => `⟪${likelihood}⟫`);
  return weighed(related, top).replace('hypotheses', '⟦hypotheses-sum:hypotheses⟧');
}

describeRule('hypotheses-sum', {
  reports: {
    'two likely hypotheses': `
      title: T
      ⟦hypotheses-sum:hypotheses⟧:
        war: {text: W, likelihood: ⟪likely⟫}
        peace:
          text: P
          likelihood: ⟪Probable⟫
      `,
    'two unlikely hypotheses, in flow style': `
      {title: T, ⟦hypotheses-sum:"hypotheses"⟧: {war: {text: W, likelihood: ⟪unlikely⟫}, peace: {text: P, likelihood: ⟪improbable⟫}}}
      `,
    'percentages that miss 100': wrong(['30%', '68%']),
    'percentages that exceed 100': wrong(['32 %', '70 %']),
    'ranges of percentages': wrong(['10-20%', '20–30 %', '30% - 49%']),
    'ranges of terms': wrong(['likely to very likely', 'likely to almost certain']),
    'rough percentages and bounds': wrong(['about 70%', 'over 40%']),
    shares: wrong(['2 in 3', '1 in 2']),
    'many hypotheses that are too likely': wrong(['very likely', 'unlikely', '1%']),
    'terms of PHIA, widened': wrong(['likely', '49%'], 'yardstick: phia\n'),
    'terms of PHIA that fall short': wrong(['highly unlikely', '39%', 'unlikely'], 'yardstick: phia\n'),
    'terms of NATO': wrong(['even chance', 'likely', '1%'], 'yardstick: nato\n'),
    'terms of Kent': wrong(['probable', '39.5%'], 'yardstick: kent\n'),
  },
  spares: {
    'likelihoods that can add up': weighed(['unlikely', 'likely']),
    'percentages that add up': weighed(['70%', '30%']),
    'percentages that miss 100 by what rounding takes': weighed(['33%', '33%', '33%']),
    'percentages that exceed 100 by what rounding adds': weighed(['17%', '17%', '67%']),
    'shares that are no whole percentages': weighed(['1 in 3', '1 in 3', '1 in 3']),
    'a range of terms and a rough percentage': weighed(['unlikely to roughly even chance', '~50%']),
    'percentages with fractions that add up': weighed(['10.1%', '20.2%', '69.7%']),
    'percentages whose sum binary fractions miss': weighed(['8.6%', '80.1%', '11.3%']),
    'seven parts with fractions': weighed(['14.3%', '14.3%', '14.3%', '14.3%', '14.3%', '14.3%', '14.2%']),
    'upper bounds that just reach 100 %': weighed(['roughly even chance', 'unlikely']),
    'lower bounds that just reach 100 %': weighed(['likely', 'roughly even odds']),
    'terms of PHIA that add up once they are widened': weighed(
      ['remote chance', '92.5%'],
      'yardstick: phia\n',
    ),
    'a gap of PHIA that is taken in': weighed(['likely', 'highly unlikely'], 'yardstick: phia\n'),
    'a gap of Kent that is taken in': weighed(['probable', '38.5%'], 'yardstick: kent\n'),
    'a hypothesis without likelihood': `
      title: T
      hypotheses: {war: {text: W, likelihood: likely}, peace: {text: P, likelihood: likely}, truce: T}
      `,
    'a single hypothesis': weighed(['unlikely']),
    'a likelihood that is none of the yardstick': weighed(['likely', 'likely', 'realistic possibility']),
    'a likelihood that is no single value': weighed(['likely', 'likely', '[likely]']),
    'a malformed hypothesis': `
      title: T
      hypotheses:
        war: {text: W, likelihood: likely}
        peace: {text: P, likelihood: likely}
        truce: {text: T, likelihood: likely
      `,
    'claims that exclude each other': `
      title: T
      claims: {a: {text: A, likelihood: likely}, b: {text: B, likelihood: likely, contradicts: a}}
      `,
    'earlier likelihoods': `
      title: T
      hypotheses:
        war: {text: W, likelihood: likely, was: {2022-01-01: very likely}}
        peace: {text: P, likelihood: unlikely, was: {2022-01-01: likely}}
      `,
    'a hypothesis that is defined twice, which is a duplicate id': `
      title: T
      hypotheses: {war: {text: W, likelihood: 70%}, peace: {text: P, likelihood: 30%}, peace: {text: P, likelihood: 30%}}
      `,
    'a section without entries': 'title: T\nhypotheses:\n',
  },
});
