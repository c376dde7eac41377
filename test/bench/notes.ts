/** A note with so many claims, and sources, actors and indicators in proportion, as analysts write them. */
export function noteOf(claims: number): string {
  const tenth = Math.ceil(claims / 10);
  return [
    'title: A long-running file',
    'date: 2022-02-16',
    'question: What happens next?',
    '',
    'sources:',
    ...range(
      tenth,
      (n) =>
        `  source-${n}: {title: Report ${n} of the agency, date: 2022-02-14, reliability: ${'ABC'[n % 3]}}`,
    ),
    '',
    'actors:',
    ...range(
      tenth,
      (n) => `  actor-${n}: {name: Actor Number${n}, kind: organisation, role: Observes the matter}`,
    ),
    '',
    'hypotheses:',
    '  stays: {text: Things stay as they are, likelihood: likely}',
    '  changes: {text: Things change, likelihood: unlikely}',
    '',
    'claims:',
    ...range(claims, (n) => claim(n, tenth)),
    '',
    'indicators:',
    ...range(Math.ceil(claims / 2), (n) => indicator(n, tenth)),
    '',
  ].join('\n');
}

function claim(n: number, tenth: number): string {
  const lines = [
    `  claim-${n}:`,
    n % 3 === 0
      ? `    text: >-\n      Claim number ${n} is told at some length, so that it takes more than one line,\n      and it speaks of Actor Number${n % tenth}.`
      : `    text: Claim number ${n} concerns Actor Number${n % tenth} and what it does # as of today`,
    n % 4 === 0 ? `    by: actor-${n % tenth}` : '    confidence: moderate',
    n % 50 === 0 ? '    # nothing supports this one' : `    supported-by: [indicator-${Math.floor(n / 2)}]`,
    n % 4 === 0 ? `    sources: source-${n % tenth}` : '    likelihood: likely',
  ];
  return lines.join('\n');
}

function indicator(n: number, tenth: number): string {
  return [
    `  indicator-${n}:`,
    `    text: "Event ${n} is reported from the region"`,
    '    date: 2022-02-14',
    `    sources: [source-${n % tenth}]`,
    '    credibility: 2',
    '    consistency: {stays: C, changes: I}',
  ].join('\n');
}

function range(count: number, line: (n: number) => string): string[] {
  return Array.from({ length: count }, (_, n) => line(n));
}
