import { describeRule } from '../../support/check';

describeRule('self-reference', {
  reports: {
    'a claim that supports, contradicts or conditions itself': `
      title: T
      claims:
        c: {text: C, supported-by: [⟦self-reference:c⟧, d], contradicted-by: ⟦self-reference:c⟧}
        d:
          text: D
          contradicts:
            - ⟦self-reference:d⟧
          if: ⟦self-reference:d⟧
      `,
    'a source that repeats itself': 'title: T\nsources: {s: {title: S, derived-from: ⟦self-reference:s⟧}}\n',
    'an actor that is part of itself, or related to itself': `
      title: T
      actors:
        a: {name: A, part-of: [⟦self-reference:a⟧], relations: {⟦self-reference:a⟧: rival, b: rival}}
        b: B
      `,
    'an entry in a field that does not take its kind': `
      title: T
      claims: {c: {text: C, by: ⟦self-reference:c⟧, sources: [⟦self-reference:c⟧]}}
      indicators:
        i: {text: I, actors: ⟦self-reference:'i'⟧, consistency: {⟦self-reference:i⟧: C}}
      `,
    'an id in another script': 'title: T\nactors: {кремль: {name: K, part-of: ⟦self-reference:кремль⟧}}\n',
    'names that objects have in JavaScript': `
      title: T
      claims: {__proto__: {text: C, supported-by: ⟦self-reference:__proto__⟧}, toString: {text: D, supported-by: constructor}}
      `,
  },
  spares: {
    'a link to itself in prose, which is no field of references': `
      title: T
      claims: {c: {text: "As [[c]] says", note: "[[c|this]]"}}
      `,
    'a circle of two': `
      title: T
      claims: {c: {text: C, supported-by: d}, d: {text: D, supported-by: c}}
      `,
    'an id that differs in case': 'title: T\nclaims: {c: {text: C, supported-by: C}, C: D}\n',
    'its own id as a tag or in a key of the user': 'title: T\nclaims: {c: {text: c, tags: [c], x-by: c}}\n',
  },
});
