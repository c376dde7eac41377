import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actors } from './support';

const cases: Readonly<Record<string, readonly [text: string, names: readonly string[]]>> = {
  'a person with a title, and whose it is': [
    'Talks with NATO Secretary-General Marta Lindqvist failed, and Lindqvist left.',
    ['actor Marta Lindqvist = Lindqvist person NATO Secretary-General', 'actor NATO'],
  ],
  'a person whose title has no capital': [
    'Later, president Oleg Baran spoke.',
    ['actor Oleg Baran person president'],
  ],
  'initials in brackets, and by themselves': [
    'They left to the Karvala Provincial Command (KPC) what the KPC had asked for.',
    ['actor Karvala Provincial Command = KPC organisation'],
  ],
  'initials that a name begins with': [
    'Both the United Kingdom and the UK embassy wrote.',
    ['actor United Kingdom = UK state'],
  ],
  'small words within names': [
    'They wrote to the Ministry of Public Works and to the Bank for the North.',
    ['actor Ministry of Public Works organisation', 'actor Bank for the North organisation'],
  ],
  'a plural that owns a name': [
    'In the hall of the People’s Republic the Dockers’ Union met.',
    ['actor People’s Republic', 'actor Dockers’ Union organisation'],
  ],
  'no name that only begins a sentence': ['Bread was dear. Trucks stood still. Nobody spoke.', []],
  'a name that begins sentences, more than once': [
    'Karvala burns. Karvala was quiet before.',
    ['actor Karvala'],
  ],
  'no months, days and peoples': ['On Monday Russian and French crews came, and in May they left.', []],
  'no first half of a compound': ['They bought Baltic-made pumps.', []],
  'no headings in capitals': ['The Long Road To Nowhere\n\nIt rained.', []],
  'a name without its possessive': ['They read of Karvala’s mayor.', ['actor Karvala']],
};

describe('the names of a text', () => {
  for (const [what, [text, names]] of Object.entries(cases))
    it(`has ${what}`, () => assert.deepEqual(actors(text), names));

  it('come by how often they are met', () =>
    assert.deepEqual(
      actors('They saw Karvala, then Mardania. In Mardania and again in Mardania it rained.').map((name) =>
        name.replace('actor ', ''),
      ),
      ['Mardania', 'Karvala'],
    ));
});
