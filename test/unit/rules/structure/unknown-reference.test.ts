import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../../../src/core/rules/engine/checker';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import { describeRule } from '../../support/check';

describeRule('unknown-reference', {
  reports: {
    'references in every field that takes one': `
      title: T
      sources: {s: {title: S, by: ⟦unknown-reference:u1⟧, derived-from: ⟦unknown-reference:u2⟧}}
      actors: {a: {name: A, part-of: ⟦unknown-reference:u3⟧, relations: {⟦unknown-reference:u4⟧: rival}}}
      hypotheses: {h: H}
      claims:
        c:
          text: C
          by: ⟦unknown-reference:u5⟧
          sources: [s, ⟦unknown-reference:u6⟧]
          actors:
            - a
            - ⟦unknown-reference:u7⟧
          if: ⟦unknown-reference:u8⟧
          supported-by: [⟦unknown-reference:u9⟧]
          contradicted-by: ⟦unknown-reference:u10⟧
          contradicts: ⟦unknown-reference:u11⟧
          consistency: {h: C, ⟦unknown-reference:u12⟧: I}
      indicators:
        i:
          text: I
          sources: ⟦unknown-reference:u13⟧
          actors: ⟦unknown-reference:u14⟧
          consistency:
            ⟦unknown-reference:u15⟧: C
      `,
    'links in prose of every style': `
      title: "[[⟦unknown-reference:u1⟧]]"
      question: Will [[⟦unknown-reference:u2⟧]]?
      bottom-line: '[[⟦unknown-reference:u3⟧|it''s them]] and [[⟦unknown-reference:u4⟧]]'
      brief: |
        # [[⟦unknown-reference:u5⟧]]

          - [[⟦unknown-reference:u6⟧|
          label]]
      claims:
        c:
          text: >-
            Folded to [[⟦unknown-reference:u7⟧|a
            label over lines]] and [[⟦unknown-reference:u8⟧]].
          note: Plain text over
            two lines, [[⟦unknown-reference:u9⟧|of
            which]] this is [[⟦unknown-reference:u10⟧]].
          if: the [[⟦unknown-reference:u11⟧]] hold
        d: "Double \\"quoted\\" 🚩 [[⟦unknown-reference:u12⟧]] \\
          and [[⟦unknown-reference:u13⟧]]"
        e: 'Single '' quoted

          [[⟦unknown-reference:u14⟧]]'
        f: {text: "A [[⟦unknown-reference:u15⟧]]", note: 'B [[⟦unknown-reference:u16⟧]]'}
      sources: {s: {title: "S [[⟦unknown-reference:u17⟧]]"}}
      actors: {a: {name: A, role: "Of [[⟦unknown-reference:u18⟧]]"}}
      `,
    'a link with space around its id, without the space': `
      title: T
      brief: "[[ ⟦unknown-reference:u⟧ | label ]]"
      `,
    'a link to what is no id': `
      title: T
      brief: "[[⟦unknown-reference:two words⟧]]"
      `,
    'names that objects have in JavaScript': `
      title: T
      brief: "[[⟦unknown-reference:constructor⟧]] [[⟦unknown-reference:__proto__⟧]]"
      claims: {c: {text: C, by: ⟦unknown-reference:toString⟧, supported-by: [⟦unknown-reference:hasOwnProperty⟧]}}
      `,
    'an id that differs in case, beside one that begins with x-': `
      title: T
      actors: {kremlin: K, x-nato: N}
      claims: {c: {text: C, actors: [⟦unknown-reference:Kremlin⟧, x-nato, ⟦unknown-reference:x-natto⟧]}}
      `,
    'an id with combining marks, behind an emoji and with CRLF': `
      title: T
      claims: {c: {text: "🚩 [[⟦unknown-reference:кремль⟧]]", by: [⟦unknown-reference:رُوسيا⟧]}}
      `
      .replaceAll('\n', '\r\n')
      .replace('\r\n', '\n'),
    'the same item twice': `
      title: T
      claims: {c: {text: C, by: [⟦unknown-reference:u⟧, ⟦unknown-reference:u⟧]}}
      `,
    'a reference through an alias, where the alias stands': `
      title: T
      claims:
        c: {text: C, by: &voice ⟦unknown-reference:u⟧}
        d: {text: D, by: ⟦unknown-reference:*voice⟧}
      `,
    'a link through an alias, on the whole alias': `
      title: T
      claims:
        c: {text: &words "Of [[⟦unknown-reference:u⟧]]."}
        d: {text: D, note: ⟦unknown-reference:*words⟧}
      `,
  },
  spares: {
    'references to entries above and below': `
      title: T
      claims:
        c: {text: "By [[a]] and [[a|them]]", by: a, sources: [s], supported-by: c2, if: h}
        c2: {text: C, contradicts: c}
      actors: {a: A}
      sources: {"s": S}
      hypotheses: {h: H}
      `,
    'brackets that are no links': `
      title: T
      brief: |
        [a](b) [c] [ [d]] [[]] [[ ]] [[|label]] [[a
      claims: {c: "[e]"}
      `,
    'a condition in prose': 'title: T\nclaims: {c: {text: C, if: no such thing}}\n',
    'what is no reference': `
      title: T
      author: nobody
      sources: {s: {title: S, publisher: nobody, url: nowhere}}
      claims: {c: {text: nobody, tags: [nobody], x-by: nobody}}
      actors: {a: {name: nobody, aliases: ["[[nobody]]"]}}
      `,
    'ids that objects have in JavaScript, where they are defined': `
      title: T
      brief: "[[constructor]], [[__proto__|p]] and [[toString]]"
      actors: {constructor: C, __proto__: P, toString: T}
      claims: {hasOwnProperty: {text: C, by: [constructor, __proto__, toString]}}
      `,
    'ids in other scripts, where they are defined': `
      title: T
      brief: "[[кремль]] [[رُوسيا]] [[मॉस्को|m]]"
      actors: {кремль: C, رُوسيا: P, मॉस्को: T}
      `,
    'an entry that is malformed': `
      title: T
      claims:
        c: {text: "C
        d: {text: D, supported-by: c}
      `,
    'an entry that a half-typed line defines': `
      title: T
      claims:
        c
        d: {text: D, supported-by: c}
      `,
  },
});

describe('unknown-reference suggests', () => {
  const note = (reference: string): string =>
    `title: T\nactors: {kremlin: K, nato: N}\nindicators: {kremlins: I}\nclaims: {c: {text: C, by: ${reference}}}\n`;
  const cases: [written: string, meant: string | undefined][] = [
    ['kremln', 'kremlin'],
    ['kermlin', 'kremlin'],
    ['Kremlin', 'kremlin'],
    ['krem', 'kremlin'],
    ['natoo', 'nato'],
    ['washington', undefined],
  ];
  for (const [written, meant] of cases) {
    it(`${meant ?? 'nothing'} for ${written}, of the kinds that the field takes`, () => {
      const [found] = check(readNote(note(written))).filter(({ code }) => code === 'unknown-reference');
      assert.ok(found);
      assert.equal(/Did you mean “(.*?)”/.exec(found.message)?.[1], meant);
    });
  }
});
