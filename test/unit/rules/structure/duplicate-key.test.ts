import { describeRule } from '../../support/check';

describeRule('duplicate-key', {
  reports: {
    'a field twice in an entry': `
      title: T
      claims:
        c:
          ⟪text⟫: A
          kind: fact
          ⟦duplicate-key:text⟧: B
      `,
    'a field twice in a flow map, in quotes once': `
      title: T
      claims:
        c: {⟪text⟫: A, kind: fact, ⟦duplicate-key:"text"⟧: B}
      `,
    'a field three times': `
      title: T
      claims:
        c: {⟪text⟫: A, ⟦duplicate-key:text⟧: B, ⟦duplicate-key:text⟧: C}
      `,
    'a section twice': `
      ⟪title⟫: T
      ⟪claims⟫:
        c: A
      actors:
        a: A
      ⟦duplicate-key:claims⟧:
        d: B
      ⟦duplicate-key:title⟧: U
      `,
    'a section in block style and in flow style': `
      title: T
      ⟪claims⟫: {c: A}
      ⟦duplicate-key:claims⟧:
        d: B
      ⟦duplicate-key:"claims"⟧:
      `,
    'a top-level field twice in a document in flow style': `
      {⟪title⟫: T, claims: {}, ⟦duplicate-key:title⟧: U}
      `,
    'keys of the maps in an entry': `
      title: T
      hypotheses: {h: H}
      claims:
        c: {text: C, consistency: {⟪h⟫: C, ⟦duplicate-key:h⟧: I}, was: {⟪2021⟫: likely, ⟦duplicate-key:"2021"⟧: 70%}}
      rules:
        ⟪syntax⟫: error
        ⟦duplicate-key:syntax⟧: warning
      `,
    'another key beside two merge keys': `
      title: T
      x-a: &a {kind: fact}
      claims: {c: {<<: *a, <<: *a, ⟪text⟫: C, ⟦duplicate-key:text⟧: D}}
      `,
    'unknown keys': `
      title: T
      ⟪__proto__⟫: 1
      ⟦duplicate-key:__proto__⟧: 1
      claims: {c: {text: C, ⟪foo⟫: 1, ⟦duplicate-key:foo⟧: 2}}
      `,
  },
  spares: {
    'two merge keys, neither of which counts': `
      title: T
      <<: {}
      <<: {}
      x-a: &a {kind: fact}
      claims:
        c:
          <<: *a
          <<: *a
          text: C
        <<: *a
        <<: *a
      `,
    'the same field in two entries': `
      title: T
      claims: {c: {text: A}, d: {text: A}}
      `,
    'keys of the user': `
      title: T
      x-a: 1
      x-a: 2
      claims:
        c: {text: C, x-b: 1, x-b: 2}
      rules: {x-r: 1, x-r: 2}
      `,
    'ids that are defined twice, which are duplicate ids': `
      title: T
      claims: {c: A, c: B}
      `,
    'both author and authors': 'title: T\nauthor: A\nauthors: [B]\n',
    'fields that differ in case': 'title: T\nTitle: T\n',
  },
});
