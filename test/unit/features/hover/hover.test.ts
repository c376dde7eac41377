import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hover } from '../../../../src/core/features/hover/hover';
import { dedented } from '../../support/marks';
import { marked, textAt } from '../support';

/** What a hover at the cursor `‸` of a note covers. */
function covered(written: string): string | undefined {
  const { note, offset } = marked(dedented(written));
  const found = hover(note, offset, ({ id }) => `#${id}`);
  return found && textAt(note, found.span);
}

/** The Markdown of a hover at the cursor `‸` of a note. */
function says(written: string): string | undefined {
  const { note, offset } = marked(dedented(written));
  return hover(note, offset, ({ id }) => `#${id}`)?.markdown;
}

/** Asserts the whole Markdown of a hover at the cursor `‸` of a note, given without the blank lines between. */
function assertSays(written: string, paragraphs: readonly string[]): void {
  assert.equal(says(written), paragraphs.join('\n\n'));
}

/** PHIA's yardstick as a table, with some of its terms marked. */
function phia(...strong: readonly string[]): string {
  const bands = {
    'remote chance': '0–5 %',
    'highly unlikely': '10–20 %',
    unlikely: '25–35 %',
    'realistic possibility': '40–50 %',
    'likely, probable': '55–75 %',
    'highly likely': '80–90 %',
    'almost certain': '95–100 %',
  };
  const rows = Object.entries(bands).map(([term, band]) =>
    strong.includes(term) ? `| **${term}** | **${band}** |` : `| ${term} | ${band} |`,
  );
  return ['| PHIA probability yardstick | |', '| :-- | --: |', ...rows].join('\n');
}

const phiaSource = 'Professional Head of Intelligence Assessment (gov.uk, 24 March 2025)';

const likelihood = (written: string): string =>
  `yardstick: phia\nclaims: {c: {text: C, likelihood: ${written}}}\n`;

describe('hover over an entry', () => {
  it('tells the names of an actor, its role, and what is said of it', () =>
    assertSays(
      `
        actors:
          krem‸lin: {name: The Kremlin, aliases: [Moscow], kind: state, role: Decides}
        claims:
          boxed-in: {text: Moscow is left with two bad ways out.}
      `,
      [
        '**The Kremlin**',
        'state · `kremlin`',
        'Also: Moscow',
        'Decides',
        'Said of it: [Moscow is left with two bad ways out\\.](#boxed-in)',
      ],
    ));
  it('tells what an actor claims, and whom it is part of', () =>
    assertSays(
      `
        actors:
          lavrov: {name: Sergei Lavrov, part-of: kremlin}
          kremlin: {name: The Kremlin}
        claims:
          said: {text: All goes to plan, by: lav‸rov}
      `,
      [
        '**Sergei Lavrov**',
        'actor · `lavrov`',
        'Part of: [The Kremlin](#kremlin)',
        'Claims: [All goes to plan](#said)',
      ],
    ));
  it('tells the likelihood of a claim with the band, confidence, and evidence for and against', () =>
    assertSays(
      `
        yardstick: phia
        claims:
          boxed‸-in:
            text: Moscow is left with two bad ways out.
            likelihood: highly likely
            confidence: moderate
            supported-by: [drills-end]
            contradicted-by: said
            key: true
          said: {text: All goes to plan}
        indicators:
          drills-end: {text: The drills end}
      `,
      [
        '**Moscow is left with two bad ways out\\.**',
        'key judgement · highly likely (80–90 %) · moderate confidence · `boxed-in`',
        'For: [The drills end](#drills-end)',
        'Against: [All goes to plan](#said)',
      ],
    ));
  it('tells who claims what others say', () =>
    assertSays(
      `
        actors: {lavrov: Sergei Lavrov}
        claims:
          boxed-in: {text: B, contradicted-by: sa‸id}
          said: {text: All goes to plan, by: lavrov}
      `,
      ['**All goes to plan**', 'judgement · `said`', 'By: [Sergei Lavrov](#lavrov)'],
    ));
  it('tells the date, status and grade of an indicator in words', () =>
    assertSays(
      `
        sources:
          tass: {title: TASS report, reliability: B}
        claims:
          boxed-in: {text: Moscow is boxed in, supported-by: [drills‸-end]}
        indicators:
          drills-end: {text: The drills end, date: 2022-02-14, sources: tass, credibility: 2}
      `,
      [
        '**The drills end**',
        'observed · 2022-02-14 · `drills-end`',
        'Grade **B2**: usually reliable, probably true',
        'Sources: [TASS report](#tass)',
        'Supports: [Moscow is boxed in](#boxed-in)',
      ],
    ));
  it('tells how reliable a source is, and who uses it', () =>
    assertSays(
      `
        sources:
          tass: {title: TASS report, publisher: TASS, date: 2022-02-14, reliability: B, kind: media}
        claims:
          c: {text: C, sources: ta‸ss}
      `,
      [
        '**TASS report**',
        'media · TASS · 2022-02-14 · `tass`',
        'Reliability **B**: usually reliable',
        'Used by: [C](#c)',
      ],
    ));
  it('tells how likely a hypothesis is, and what rates it', () =>
    assertSays(
      `
        yardstick: phia
        hypotheses:
          war: {text: Russia invades, likelihood: unlikely}
        indicators:
          tanks: {text: Tanks move, consistency: {war: C}}
          snow: {text: It snows, consistency: {war: N}}
          drills-end: {text: The drills end, consistency: {w‸ar: I}}
          talks: {text: They talk, consistency: {war: II, peace: C}}
      `,
      [
        '**Russia invades**',
        'hypothesis · unlikely (25–35 %) · `war`',
        [
          '2 against · 1 for · 1 neutral:',
          '- `II` [They talk](#talks)',
          '- `I` [The drills end](#drills-end)',
          '- `C` [Tanks move](#tanks)',
          '- `N` [It snows](#snow)',
        ].join('\n'),
      ],
    ));
  it('covers the mention that it is over', () =>
    assert.equal(
      covered(`
        actors: {kremlin: {name: The Kremlin, aliases: [Moscow]}}
        claims: {c: {text: Mos‸cow waits.}}
      `),
      'Moscow',
    ));
  it('lets no markup of the note through', () =>
    assertSays('claims:\n  c‸: {text: "![x](http://e.org/x.png) <img src=x> *b*"}\n', [
      '**\\!\\[x\\]\\(http\\://e\\.org/x\\.png\\) &lt;img src=x\\> \\*b\\***',
      'judgement · `c`',
    ]));
  it('survives ids that objects have by nature', () =>
    assertSays(
      `
        actors: {constructor: C, __proto__: P}
        claims:
          toString: {text: T, by: const‸ructor}
      `,
      ['**C**', 'actor · `constructor`', 'Claims: [T](#toString)'],
    ));
});

describe('hover over a value', () => {
  it('explains grades', () => {
    assertSays('sources: {s: {title: S, reliability: ‸B}}\n', [
      '**B** · usually reliable',
      'Minor doubt; a history of valid information most of the time.',
      'Source reliability, NATO Admiralty grades (STANAG 2511).',
    ]);
    assertSays('indicators: {i: {text: I, credibility: 2‸}}\n', [
      '**2** · probably true',
      'Not confirmed; logical and consistent with other information.',
      'Information credibility, NATO Admiralty grades (STANAG 2511).',
    ]);
  });
  it('marks a term among the others of the yardstick', () =>
    assertSays(likelihood('highly‸ likely'), [
      '**highly likely** · 80–90 %',
      phia('highly likely'),
      phiaSource,
    ]));
  it('marks the term that a number stands for', () => {
    assertSays(likelihood('‸70%'), ['**70%** · 70 %', phia('likely, probable'), phiaSource]);
    assertSays(likelihood('‸1 in 5'), ['**1 in 5** · 20 %', phia('highly unlikely'), phiaSource]);
  });
  it('marks the terms of a range, and not their neighbours', () =>
    assertSays(likelihood('unlikely‸ to likely'), [
      '**unlikely to likely** · 25–75 %',
      phia('unlikely', 'realistic possibility', 'likely, probable'),
      phiaSource,
    ]));
  it('explains confidence, by either of its words', () => {
    for (const word of ['mod‸erate', 'me‸dium'])
      assertSays(`claims: {c: {text: C, confidence: ${word}}}\n`, [
        '**moderate**',
        'Partly corroborated, several assumptions.',
        'Confidence is about the evidence, not about the odds (JP 2-0, ODNI).',
      ]);
  });
  it('explains markings', () =>
    assertSays('marking: TLP‸:AMBER\n', [
      '**TLP:AMBER**',
      "Limited to recipients' organisations and their clients, on a need-to-know basis.",
      'Traffic Light Protocol 2.0 (FIRST).',
    ]));
  it('says what any word of a choice means', () => {
    assertSays('indicators: {i: {text: I, consistency: {war: ‸I}}}\n', [
      '**I**',
      'inconsistent',
      'consistency: How the event bears on each hypothesis, as if it happened.',
    ]);
    assertSays('sources: {s: {title: S, kind: me‸dia}}\n', [
      '**media**',
      'Press, broadcasting, news agencies.',
      'kind: What sort of source it is.',
    ]);
    assertSays('yardstick: ‸phia\n', [
      '**phia**',
      'PHIA probability yardstick',
      'yardstick: The scale of likelihood terms; icd-203 if absent.',
    ]);
  });
  it('says nothing of plain prose and of what is true', () => {
    assert.equal(says('claims: {c: {text: two bad‸ ways}}\n'), undefined);
    assert.equal(says('claims: {c: {text: C, key: ‸true}}\n'), undefined);
  });
});

describe('hover over a key', () => {
  it('says what it is for, and what it takes', () => {
    assertSays('claims: {c: {text: C, supported‸-by: d}}\n', [
      '**supported-by**',
      'Why it is true.',
      'Takes the id of a claim or an indicator, or a list of them.',
    ]);
    assertSays('yard‸stick: phia\n', [
      '**yardstick**',
      'The scale of likelihood terms; icd-203 if absent.',
      'Takes icd-203, phia, nato or kent.',
    ]);
  });
  it('says what a section is for', () =>
    assertSays('clai‸ms: {c: C}\n', [
      '**claims**',
      'What can be true or false: facts, judgements, assumptions, forecasts, implications, recommendations.',
    ]));
});

describe('hover within citations, views and other maps with keys of their own', () => {
  it('tells what a key of a citation is for', () =>
    assertSays('claims: {c: {text: C, sources: [{source: s, q‸uote: W}]}}\n', [
      '**quote**',
      'The words that bear it out, verbatim.',
      'Takes a text.',
    ]));
  it('tells what a key of a view is for', () =>
    assertSays('claims: {c: {text: C, views: {a: {be‸cause: W}}}}\n', [
      '**because**',
      'Why.',
      'Takes a text.',
    ]));
  it('tells whose marking a key of the portions is', () =>
    assert.match(says('portions: {br‸ief: TLP:RED}\n') ?? '', /^\*\*brief\*\*\n\nWho may read this part\./));
  const band = /^\*\*highly likely\*\* · 80–90 %/;
  for (const [where, field] of Object.entries({
    'of a view': 'views: {a: high‸ly likely}',
    'of a view with its reason': 'views: {a: {likelihood: high‸ly likely, because: W}}',
    'of an earlier weighing': 'was: {2022: high‸ly likely}',
    'of an earlier weighing with its reason': 'was: {2022: {likelihood: high‸ly likely}}',
  }))
    it(`tells the band ${where}`, () =>
      assert.match(says(`yardstick: phia\nclaims: {c: {text: C, ${field}}}\n`) ?? '', band));
  it('tells what the confidence of a view means', () =>
    assert.match(
      says('claims: {c: {text: C, views: {a: {confidence: mod‸erate}}}}\n') ?? '',
      /^\*\*moderate\*\*/,
    ));
  it('tells what the marking of a portion means', () =>
    assert.match(
      says('portions:\n  brief: TLP:‸RED\n') ?? '',
      /^\*\*TLP:RED\*\*[\s\S]*Traffic Light Protocol/,
    ));
  it('tells the meaning of a rating by its word', () =>
    assert.match(says('claims: {c: {text: C, consistency: {h: I‸I}}}\n') ?? '', /^\*\*II\*\*/));
  it('says nothing of a quotation and a place in a source', () => {
    assert.equal(says('claims: {c: {text: C, sources: [{source: s, quote: high‸}]}}\n'), undefined);
    assert.equal(says('claims: {c: {text: C, sources: [{source: s, at: p. ‸4}]}}\n'), undefined);
  });
});

describe('hover tells what is new in the format', () => {
  it('the place and the words of a citation, behind its source', () =>
    assertSays(
      `
        sources: {tass: {title: TASS report, archived: https://a.example/1, file: copies/tass.txt}}
        claims: {c: {text: C, sources: [{source: ta‸ss, at: p. 4, quote: 'It is *so*'}]}}
      `,
      [
        '**TASS report**',
        'source · `tass`',
        'Archived: https\\://a\\.example/1',
        'Copy: copies/tass\\.txt',
        'Used by: [C](#c)',
        '---',
        'Cited here: p\\. 4 · “It is \\*so\\*”',
      ],
    ));
  it('who judges a claim otherwise, how far apart they are, and how it was weighed before', () =>
    assertSays(
      `
        yardstick: phia
        actors: {sis: The Service}
        hypotheses: {war: {text: War comes}}
        claims:
          c‸:
            text: C
            hypothesis: war
            likelihood: highly likely
            because: Two sources agree.
            views:
              sis: {likelihood: unlikely, confidence: low, because: One source.}
              them: 10%
            was: {2022-01: {likelihood: likely, because: Less was known.}}
          so: {text: So, kind: implication, supported-by: c}
          do: {text: Do, kind: recommendation, supported-by: c}
        gaps: {g: {text: Who paid, affects: [c]}}
      `,
      [
        '**C**',
        'judgement · highly likely (80–90 %) · `c`',
        'Because: Two sources agree\\.',
        'Judgement on: [War comes](#war)',
        'Others judge:\n- The Service: unlikely (25–35 %) · low confidence. Because: One source\\.\n- them: 10%',
        'Spread: 10–90 %',
        'Was:\n- 2022\\-01: likely (55–75 %). Because: Less was known\\.',
        'Implies: [So](#so)',
        'Calls for: [Do](#do)',
        'Not known: [Who paid](#g)',
      ],
    ));
  it('why a hypothesis is likely, who judges it, and what is not known of it', () =>
    assertSays(
      `
        hypotheses: {wa‸r: {text: War comes, because: Troops gather.}}
        claims: {c: {text: C, hypothesis: war}}
        gaps: {g: {text: Who paid, affects: war}}
      `,
      [
        '**War comes**',
        'hypothesis · `war`',
        'Because: Troops gather\\.',
        'Judged by: [C](#c)',
        'Not known: [Who paid](#g)',
      ],
    ));
  it('the place of an indicator, the marking of an entry and its ids elsewhere', () =>
    assertSays(
      `
        indicators:
          i‸: {text: I, status: scheduled, date: 2022-03, place: Minsk, marking: TLP:RED, external: {attack: [T1566.001], wikidata: Q159}}
      `,
      [
        '**I**',
        'scheduled · 2022-03 · Minsk · `i`',
        'Marked **TLP:RED**',
        'attack\\: T1566\\.001 · wikidata\\: Q159',
      ],
    ));
});
