import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { escapeMarkdown } from '../../../src/core/text/markdown';
import { assertForAll } from '../support/property';

/** What CommonMark makes of escaped signs, entities and line breaks in a paragraph. */
function shown(markdown: string): string {
  return markdown
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}

describe('escapeMarkdown', () => {
  const cases: [name: string, text: string, markdown: string][] = [
    ['plain words', 'Кремль 2022', 'Кремль 2022'],
    ['emphasis', '*a* _b_ ~~c~~', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~'],
    ['code', '`rm`', '\\`rm\\`'],
    ['a link', '[a](b)', '\\[a\\]\\(b\\)'],
    ['an image', '![a](b)', '\\!\\[a\\]\\(b\\)'],
    ['an address', 'https://a.b', 'https\\://a\\.b'],
    ['an address without a scheme', 'www.a.b', 'www\\.a\\.b'],
    ['a mail address', 'a@b.c', 'a\\@b\\.c'],
    ['HTML', '<img src=x>', '&lt;img src=x\\>'],
    ['an entity', '&lt;', '&amp;lt;'],
    ['a backslash', '\\*', '\\\\\\*'],
    ['a table', 'a|b', 'a\\|b'],
    ['a heading', '# a', '\\# a'],
    ['a list', '- a', '\\- a'],
    ['a numbered list', '1. a', '1\\. a'],
    ['an icon of VS Code', '$(zap)', '$\\(zap\\)'],
    ['several lines', 'a\n\n  # b', 'a \\# b'],
    ['several lines that end with CRLF', 'a\r\n\r\n===', 'a ==='],
    ['a line break of CR alone', 'a\r===', 'a ==='],
  ];
  for (const [name, text, markdown] of cases) {
    it(`shows ${name} as it is`, () => assert.equal(escapeMarkdown(text), markdown));
  }

  it('makes no block of code of a text that begins with white space', () => {
    assert.doesNotMatch(escapeMarkdown('    a-b'), /^(?: {4}|\t)/);
    assert.doesNotMatch(escapeMarkdown('\ta-b'), /^(?: {4}|\t)/);
  });

  it('shows every text on one line of its own characters', () => {
    const signs = fc.constantFrom(...'\\`*_{}[]()#+-.!|<>~&:@"\'$=^/;a1é😀 ');
    assertForAll(
      fc.property(fc.string({ unit: signs }), (text) => {
        const markdown = escapeMarkdown(text);
        assert.equal(shown(markdown).trimStart(), text.trimStart());
        assert.doesNotMatch(markdown.replace(/\\./g, ''), /[`*_[\]()#|<>~]/);
      }),
      300,
    );
  });
});
