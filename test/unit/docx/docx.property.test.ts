import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { briefDocument } from '../../../src/core/export';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { TemplateRefused, wordBrief } from '../../../src/docx';
import { parseXml } from '../../../src/docx/xml/xml';
import { notes } from '../support/notes';
import { assertForAllLater, trials } from '../support/property';
import { contextOf } from '../support/views';
import { partsOf, styleNamed, templateWith, wordsIn } from './support';

it('any note is a document whose parts are well-formed', async () => {
  const property = fc.asyncProperty(notes(), async ({ text }) => {
    const { bytes } = await wordBrief(briefDocument(contextOf(readNote(text))));
    for (const part of Object.values(partsOf(bytes))) parseXml(part);
  });
  await assertForAllLater(property, trials(100));
});

it('any words stand in a document as they are, but for what no document may hold', async () => {
  const property = fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
    const blocks = [
      { kind: 'paragraph', key: 'a', runs: [{ text }, { text: 'end', isStrong: true }] } as const,
    ];
    const brief = { title: text, authors: [text], lang: 'en', day: '2022-02-16', notices: [], blocks };
    const parts = partsOf((await wordBrief(brief)).bytes);
    parseXml(parts['docProps/core.xml'] ?? '');
    const [words = ''] = wordsIn(parts['word/document.xml'] ?? '');
    assert.equal(words, `${shown(text)}end`);
  });
  await assertForAllLater(property, trials(300));
});

/** White space is one space, and stands on the line of the sign of per cent behind a number. */
function shown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?<=\d) (?=%)/g, '\u00A0')
    .replace(/\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '');
}

const template = templateWith({
  styles: styleNamed('Title', 'Titel'),
  header: '<w:p><w:r><w:t>House</w:t></w:r></w:p>',
  numbering: '<w:abstractNum w:abstractNumId="0"/><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
});

it('any damage to a template is refused in a sentence, or does no harm', async () => {
  const damage = fc.array(fc.tuple(fc.nat(template.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 });
  const property = fc.asyncProperty(damage, async (changes) => {
    const damaged = template.slice();
    for (const [at, byte] of changes) damaged[at] = byte;
    try {
      await wordBrief(briefDocument(contextOf(readNote('title: T'))), damaged);
    } catch (error) {
      assert.ok(error instanceof TemplateRefused, String(error));
      assert.match(error.message, /^[A-Z].*\.$/);
    }
  });
  await assertForAllLater(property, trials(1_000));
});
