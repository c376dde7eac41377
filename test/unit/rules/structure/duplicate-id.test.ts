import { describeRule } from '../../support/check';

describeRule('duplicate-id', {
  reports: {
    'ids that begin with x-': `
      title: T
      claims: {⟪x-c⟫: A}
      actors: {⟦duplicate-id:x-c⟧: D}
      `,
    'an id twice in one section': `
      title: T
      claims:
        ⟪c⟫: A
        d: B
        ⟦duplicate-id:c⟧: C
      `,
    'an id in two sections': `
      title: T
      actors:
        ⟪kremlin⟫: A
      claims:
        ⟦duplicate-id:kremlin⟧: B
      `,
    'an id three times': `
      title: T
      actors: {⟪x⟫: A}
      claims: {⟦duplicate-id:x⟧: B}
      indicators: {⟦duplicate-id:x⟧: C}
      `,
    'an id in quotes and without': `
      title: T
      claims:
        ⟪"c"⟫: A
        ⟦duplicate-id:'c'⟧: B
        ⟦duplicate-id:c⟧: C
      `,
    'names that objects have in JavaScript': `
      title: T
      claims:
        ⟪__proto__⟫: A
        ⟦duplicate-id:__proto__⟧: B
        ⟪constructor⟫: C
        ⟦duplicate-id:constructor⟧: D
      `,
    'an id in a section that is given twice': `
      title: T
      claims:
        ⟪c⟫: A
      actors: {}
      claims:
        ⟦duplicate-id:c⟧: A
      `,
    'ids with combining marks': `
      title: T
      actors: {⟪رُوسيا⟫: A}
      sources: {⟦duplicate-id:رُوسيا⟧: B}
      `,
  },
  spares: {
    'ids that differ in case': `
      title: T
      claims: {c: A, C: B}
      `,
    'an id that is a key of the format': `
      title: T
      claims: {title: A, claims: B, text: {text: C}}
      `,
    'an id and a key of the user': `
      title: T
      claims: {x-c: A, c: B}
      x-claims: {c: C, x-c: D}
      `,
    'a definition and its references': `
      title: T
      actors: {a: A}
      claims: {c: {text: "[[a]]", actors: [a, a], by: a}}
      `,
    'ids that objects have in JavaScript, once': `
      title: T
      claims: {constructor: A, toString: B, __proto__: C, hasOwnProperty: D}
      `,
    'the same key in two entries': `
      title: T
      hypotheses: {h: H, g: G}
      claims: {c: {text: C, consistency: {h: C}}, d: {text: D, consistency: {h: C}}}
      `,
  },
});
