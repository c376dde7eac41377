import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../../../src/core/rules/engine/checker';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import { describeRule } from '../../support/check';

describeRule('unknown-key', {
  reports: {
    'a key at the top': '⟦unknown-key:titel⟧: T\ntitle: T\n',
    'keys of entries of every section': `
      title: T
      sources:
        s: {title: S, ⟦unknown-key:text⟧: A}
      actors:
        a: {name: A, ⟦unknown-key:alias⟧: B}
      hypotheses:
        h: {text: H, ⟦unknown-key:confidence⟧: low}
      claims:
        c: {text: C, ⟦unknown-key:status⟧: observed}
      indicators:
        i: {text: I, ⟦unknown-key:likelihood⟧: likely}
      `,
    'keys of maps in entries, and of the parts of the note': `
      title: T
      portions: {title: TLP:CLEAR, ⟦unknown-key:summary⟧: TLP:CLEAR, x-annex: TLP:RED}
      sources: {s: S}
      actors: {a: A}
      hypotheses: {h: {text: H, was: {2024: {likelihood: likely, ⟦unknown-key:why⟧: W}}}}
      claims:
        c:
          text: C
          sources: [{source: s, ⟦unknown-key:page⟧: 4, x-own: 1}]
          views:
            a:
              ⟦unknown-key:by⟧: B
              confidence: low
      indicators: {i: {text: I, sources: {source: s, ⟦unknown-key:quotes⟧: Q}}}
      gaps: {g: {text: G, ⟦unknown-key:likelihood⟧: likely}}
      `,
    'keys in block style, in quotes, and before an emoji': `
      title: T
      claims:
        c:
          text: C
          ⟦unknown-key:"likelyhood"⟧: likely
          ⟦unknown-key:'Kind'⟧: fact
          note: ok
          ⟦unknown-key:🚩⟧: 🚩
      `,
    'a key behind an emoji in the same line': `
      title: T
      claims: {c: {text: "🚩🚩", ⟦unknown-key:foo⟧: 1}}
      `,
    'names that objects have in JavaScript': `
      title: T
      ⟦unknown-key:constructor⟧: 1
      ⟦unknown-key:__proto__⟧: 1
      ⟦unknown-key:toString⟧: 1
      claims:
        c: {text: C, ⟦unknown-key:hasOwnProperty⟧: 1, ⟦unknown-key:__proto__⟧: {a: b}}
      `,
    'a rule that does not exist': `
      title: T
      rules: {⟦unknown-key:unused-entires⟧: off, ⟦unknown-key:constructor⟧: off, unused-entry: off}
      `,
    'a key that is a number or empty': `
      title: T
      claims:
        c: {text: C, ⟦unknown-key:1⟧: 2}
      `,
    'a key that only looks like one of the user':
      'title: T\n⟦unknown-key:X-mine⟧: 1\n⟦unknown-key:xmine⟧: 1\n',
    'a key with a value behind a text that a comma ends': `
      title: T
      claims: {c: {text: Russia, ⟦unknown-key:as ever⟧: unmoved}}
      `,
    'a key in an entry whose keys are far to the right': `
      title: T
      actors:
              kremlin:
                      name: The Kremlin
                      ⟦unknown-key:nmae⟧: The Kremlin
      `,
  },
  spares: {
    'every key of the format': `
      title: T
      date: 2022
      author: A
      authors: [A]
      marking: TLP:RED
      question: Q
      bottom-line: B
      yardstick: kent
      include: []
      rules: {}
      brief: B
      sources:
        s: {title: S, publisher: P, author: A, url: U, date: 2022, accessed: 2022, kind: media, reliability: A,
            by: a, derived-from: t, status: current, marking: TLP:RED, note: N, tags: [t]}
      actors:
        a: {name: A, aliases: [B], kind: state, role: R, part-of: b, relations: {b: rival}, note: N, tags: [t]}
      hypotheses:
        h: {text: H, likelihood: likely, was: {2021: 70%}, note: N, tags: [t]}
      claims:
        c: {text: C, kind: fact, by: a, sources: s, actors: a, likelihood: 70%, confidence: low, if: h,
            supported-by: i, contradicted-by: i, contradicts: d, consistency: {h: C}, key: true, as-of: 2022,
            was: {2021: 70%}, due: 2023, outcome: void, note: N, tags: [t]}
      indicators:
        i: {text: I, status: observed, date: 2022, until: 2022, sources: s, credibility: 1, actors: a,
            consistency: {h: C}, note: N, tags: [t]}
      `,
    'keys of the user, anywhere': `
      title: T
      x-: 1
      x-top: {any: [thing]}
      rules: {x-mine: loud}
      claims:
        c:
          text: C
          x-own: {likelyhood: 1}
          consistency: {x-own: 1}
          was: {x-own: 1}
      actors:
        a: {name: A, relations: {x-own: 1}}
      `,
    'words behind a comma, which are a cut text': `
      title: T
      claims: {c: {text: Russia, as ever, unmoved, kind: fact}}
      `,
    'all rules of the format, those that are not built yet too': `
      title: T
      rules: {marking-downgrade: off, unused-ignore: error, shadowed-id: hint, syntax: info}
      `,
    'a key that is written as an alias': `
      title: T
      claims:
        c: {text: &name kind, *name : fact}
      `,
    'what stands in a malformed entry': `
      title: T
      claims:
        c: {text: C, likelyhood: likely
      `,
  },
});

describe('unknown-key suggests', () => {
  const cases: [written: string, meant: string][] = [
    ['titel', 'title'],
    ['actor', 'actors'],
    ['claim', 'claims'],
    ['botom-line', 'bottom-line'],
    ['bottomline', 'bottom-line'],
    ['Title', 'title'],
    ['sorces', 'sources'],
  ];
  for (const [written, meant] of cases) {
    it(`${meant} for ${written}`, () => {
      const [found] = check(readNote(`${written}: x\n`)).filter(({ code }) => code === 'unknown-key');
      assert.match(found?.message ?? '', new RegExp(`“${meant}”`));
    });
  }

  it('other ways in place of a merge key', () => {
    const note = readNote('title: T\nx-a: &a {kind: fact}\nclaims: {c: {<<: *a, text: C}}\n');
    const found = check(note).find(({ code }) => code === 'unknown-key');
    assert.match(found?.message ?? '', /^YAML 1.2 knows no merge key/);
  });

  it('nothing for a word that is far from all', () => {
    const [found] = check(readNote('weather: fine\n')).filter(({ code }) => code === 'unknown-key');
    assert.ok(found);
    assert.doesNotMatch(found.message, /Did you mean/);
  });
});
