import { describeRuleWithCopies, hashOf } from '../../support/check-copies';

const copies = { 'a.txt': 'Troops go home.', 'large.txt': { state: 'too-large' } } as const;
const own = hashOf('Troops go home.');
const other = hashOf('Troops stay.');

const source = (file: string, sha256: string): string =>
  `title: T\nsources: {s: {title: S, file: ${file}, sha256: ${sha256}}}\n`;

describeRuleWithCopies('copy-changed', {
  copies,
  reports: {
    'a copy with another hash': source('a.txt', `⟦copy-changed:${other}⟧`),
    'a hash in quotes': source('a.txt', `⟦copy-changed:"${other}"⟧`),
  },
  spares: {
    'the same hash': source('a.txt', own),
    'the same in capital letters': source('a.txt', own.toUpperCase()),
    'what is no hash': source('a.txt', 'abc'),
    'a copy that is not there': source('gone.txt', other),
    'a copy that was not read': source('large.txt', other),
    'a hash without a copy': `title: T\nsources: {s: {title: S, sha256: ${other}}}\n`,
  },
});
