import { describe, it } from 'node:test';
import type { FieldValue, Intent } from '../../../src/core/edits/intent';
import type { SectionName } from '../../../src/core/model/sections';
import { checkAll, refused } from '../support/whole-entries';

const add = (
  section: SectionName,
  fields: Readonly<Record<string, FieldValue>>,
  into?: { readonly entry: string; readonly field: string },
): Intent => ({ kind: 'addEntry', section, fields, ...(into && { into }) });

describe('a new entry', () => {
  checkAll({
    'in an empty note': [
      add('claims', { text: 'Moscow bluffs: so far' }),
      '',
      `
        claims:
          moscow-bluffs-so-far:
            text: "Moscow bluffs: so far"
      `,
    ],
    'in a section of its own, in the order of the format and of the fields': [
      add('claims', { key: true, likelihood: 'likely', text: 'Moscow bluffs', tags: ['a', 'b, c'] }),
      `
        title: T
        sources:
          s: {title: S}
        gaps: {g: G}
      `,
      `
        title: T
        sources:
          s: {title: S}
        claims:
          moscow-bluffs:
            text: Moscow bluffs
            likelihood: likely
            key: true
            tags: [a, "b, c"]
        gaps: {g: G}
      `,
    ],
    'with a text of several lines': [
      add('claims', { text: 'One\n\nTwo', note: 'N' }),
      `
        claims:
          a:
            text: A
      `,
      `
        claims:
          a:
            text: A
          one-two:
            text: |-
              One

              Two
            note: N
      `,
    ],
    'behind the others, in braces as they are': [
      add('sources', { title: 'An article', reliability: 'B' }),
      `
        sources:
          a: {title: A}
          b: {title: B} # last
        claims: {c: C}
      `,
      `
        sources:
          a: {title: A}
          b: {title: B} # last
          an-article: {title: An article, reliability: B}
        claims: {c: C}
      `,
    ],
    'behind the others, in lines and apart as they are': [
      add('indicators', {
        text: 'It rains',
        date: '2022-02-14',
        sources: [{ source: 's', quote: 'Rain, they say' }],
      }),
      `
        indicators:
            a:
               text: A

            # about b
            b:
               text: B

        claims: {c: C}
      `,
      `
        indicators:
            a:
               text: A

            # about b
            b:
               text: B

            it-rains:
               text: It rains
               date: 2022-02-14
               sources: [{source: s, quote: "Rain, they say"}]

        claims: {c: C}
      `,
    ],
    'in a section in braces': [
      add('gaps', { text: 'Who did it' }),
      'gaps: {g: G}',
      'gaps: {g: G, who-did-it: {text: Who did it}}',
    ],
    'under an id that nothing has or names': [
      add('claims', { text: '[[kremlin|Moscow]] bluffs' }),
      `
        claims:
          moscow-bluffs: {text: One, supported-by: moscow-bluffs-2}
      `,
      `
        claims:
          moscow-bluffs: {text: One, supported-by: moscow-bluffs-2}
          moscow-bluffs-3: {text: "[[kremlin|Moscow]] bluffs"}
      `,
    ],
    'that goes into the list of another': [
      add('indicators', { text: 'It rains' }, { entry: 'claims/0/b', field: 'supported-by' }),
      `
        claims:
          a: {text: A}
          b:
            text: B
      `,
      `
        claims:
          a: {text: A}
          b:
            text: B
            supported-by: [it-rains]
        indicators:
          it-rains:
            text: It rains
      `,
    ],
    'that goes into the list of the entry before it': [
      add('claims', { text: 'New' }, { entry: 'claims/0/b', field: 'contradicted-by' }),
      `
        claims:
          b:
            text: B
            contradicted-by:
              - a # c
      `,
      `
        claims:
          b:
            text: B
            contradicted-by:
              - a # c
              - new
          new:
            text: New
      `,
    ],
    'that goes into a field that takes one': [
      add('hypotheses', { text: 'War' }, { entry: 'claims/0/b', field: 'hypothesis' }),
      'claims: {b: {text: B}}',
      `
        hypotheses:
          war:
            text: War
        claims: {b: {text: B, hypothesis: war}}
      `,
    ],
  });

  it('is refused without its main text, with an unknown field, and in a list that does not take it', () => {
    refused('claims: {}', add('claims', { likelihood: 'likely' }));
    refused('claims: {}', add('claims', { text: '  ' }));
    refused('claims: {}', add('claims', { text: 'One', nothing: 'x' }));
    refused('claims: {}', add('claims', { text: ['One'] }));
    refused('claims: {b: B}', add('gaps', { text: 'One' }, { entry: 'claims/0/b', field: 'supported-by' }));
    refused('claims: {b: B}', add('claims', { text: 'One' }, { entry: 'claims/0/c', field: 'supported-by' }));
    refused(
      'claims: {b: {text: B, consistency: {}}}',
      add('hypotheses', { text: 'One' }, { entry: 'claims/0/b', field: 'consistency' }),
    );
  });
});

const copy = (entry: string): Intent => ({ kind: 'duplicateEntry', entry });

describe('a copy of an entry', () => {
  checkAll({
    'behind it, with the comments in it': [
      copy('claims/0/a'),
      `
        claims:
          # about a
          a: # begins
            text: One # why
            # a line
            tags:
              - x # tag
          b: {text: Two}
      `,
      `
        claims:
          # about a
          a: # begins
            text: One # why
            # a line
            tags:
              - x # tag
          a-2: # begins
            text: One # why
            # a line
            tags:
              - x # tag
          b: {text: Two}
      `,
    ],
    'of a copy': [
      copy('claims/0/a-2'),
      `
        claims:
          a: A
          "a-2": B
      `,
      `
        claims:
          a: A
          "a-2": B
          a-3: B
      `,
    ],
    'in braces': [
      copy('claims/0/a'),
      'claims: {a: {text: One}, b: B}',
      'claims: {a: {text: One}, a-2: {text: One}, b: B}',
    ],
    'apart from it, as the others are': [
      copy('claims/0/a'),
      `
        claims:
          a: |
            One

          b: B
      `,
      `
        claims:
          a: |
            One

          a-2: |
            One

          b: B
      `,
    ],
    'with the blank lines that its text keeps': [
      copy('claims/0/a'),
      `
        claims:
          a: |+
            One

          b: B
      `,
      `
        claims:
          a: |+
            One

          a-2: |+
            One

          b: B
      `,
    ],
    'of the second of two with one id': [
      copy('claims/1/a'),
      `
        claims:
          a: A
          b: B
          a: C
      `,
      `
        claims:
          a: A
          b: B
          a: C
          a-2: C
      `,
    ],
  });

  it('is refused of what others repeat, and of what repeats others', () => {
    refused('claims:\n  a: &x {text: One}\n  b: *x\n', copy('claims/0/a'));
    refused('claims:\n  a: &x {text: One}\n  b: *x\n', copy('claims/0/b'));
    refused('claims:\n  a: {text: &x One}\n', copy('claims/0/a'));
    refused('claims:\n  a:\n    text: "One\n', copy('claims/0/a'));
  });
});
