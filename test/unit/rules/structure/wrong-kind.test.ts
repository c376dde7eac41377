import { describeRule } from '../../support/check';

describeRule('wrong-kind', {
  reports: {
    'an actor as a source and a source as an actor': `
      title: T
      actors: {⟪a⟫: A}
      sources: {⟪s⟫: {title: S, by: ⟦wrong-kind:s2⟧}, ⟪s2⟫: S}
      claims: {c: {text: C, by: ⟦wrong-kind:s⟧, sources: [s, ⟦wrong-kind:a⟧]}}
      `,
    'what cannot support': `
      title: T
      actors: {⟪a⟫: A}
      sources: {⟪s⟫: S}
      hypotheses: {⟪h⟫: H}
      claims:
        c: {text: C, supported-by: [⟦wrong-kind:s⟧, ⟦wrong-kind:h⟧, i], contradicted-by: ⟦wrong-kind:a⟧}
      indicators:
        i: I
      `,
    'keys of consistency and relations': `
      title: T
      hypotheses: {h: H}
      actors: {a: {name: A, relations: {⟦wrong-kind:c⟧: rival}, part-of: ⟦wrong-kind:h2⟧}}
      claims:
        ⟪c⟫: {text: C, consistency: {h: C, ⟦wrong-kind:"i"⟧: I}}
      indicators:
        ⟪i⟫: {text: I, consistency: {⟦wrong-kind:c⟧: C}}
      `.replace('h: H}', 'h: H, ⟪h2⟫: H}'),
    'an indicator as what a claim excludes': `
      title: T
      claims: {c: {text: C, contradicts: [d, ⟦wrong-kind:i⟧]}, d: D}
      indicators: {⟪i⟫: I}
      `,
    'a condition that is an actor or a source': `
      title: T
      actors: {⟪a⟫: A}
      sources: {⟪s⟫: S}
      claims: {c: {text: C, if: [⟦wrong-kind:a⟧, ⟦wrong-kind:s⟧]}}
      `,
    'a claim from which a source is derived': `
      title: T
      claims: {⟪c⟫: C}
      sources:
        s:
          title: S
          derived-from:
          - ⟦wrong-kind:c⟧
      `,
  },
  spares: {
    'the kinds that each field takes': `
      title: T
      sources: {s: {title: S, by: a, derived-from: [t]}, t: S}
      actors: {a: {name: A, part-of: b, relations: {b: rival}}, b: B}
      hypotheses: {h: H}
      claims:
        c: {text: C, by: a, sources: s, actors: [a, b], if: [h, i, d], supported-by: [i, d], contradicted-by: [i, d],
            contradicts: d, consistency: {h: C}}
        d: D
      indicators: {i: {text: I, sources: s, actors: a, consistency: {h: C}}}
      `,
    'links in prose, which take any kind': `
      title: T
      brief: "[[s]] [[a]] [[h]] [[c]] [[i]]"
      sources: {s: "S [[c]]"}
      actors: {a: {name: A, role: "[[s]]"}}
      hypotheses: {h: "H [[a]]"}
      claims: {c: {text: "C [[h]]", if: "as [[a]] wants"}}
      indicators: {i: "I [[i]]"}
      `,
    'unknown ids': 'title: T\nclaims: {c: {text: C, by: nobody}}\n',
    'an id of which one definition is of the right kind': `
      title: T
      sources: {x: S}
      actors: {x: A}
      claims: {c: {text: C, by: x, sources: x}}
      `,
  },
});
