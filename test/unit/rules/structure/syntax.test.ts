import { describeRule } from '../../support/check';

describeRule('syntax', {
  reports: {
    'an unclosed double quote': `
      title: T
      claims:
        c: ⟦syntax:"⟧C
        d: D
      `.replace('⟦syntax:"⟧C', '"C⟦syntax:⟧'),
  },
  spares: {
    'an empty note': '',
    'a note in every style': `
      ---
      "title": 'T'
      claims: {c: {"text":"C"}}
      actors:
          a:
            name: >2
                A
      `,
  },
});
