import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { entryKey } from '../../../../src/core/edits/entry-key';
import type { Block } from '../../../../src/core/views/brief/blocks';
import { briefAsHtml, briefBlocks, briefPart } from '../../../../src/core/views/brief/brief-part';
import { notes } from '../../support/notes';
import { oddNote } from '../../support/odd-notes';
import { picked } from '../../support/pick';
import { assertForAll, trials } from '../../support/property';
import { contextOf } from './support';

/** What people put into texts to see whether it is run. */
const attacks = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](command:workbench.action.quit)',
  '<a href="file:///etc/passwd">x</a>',
  '**<b>**_&lt;_',
  '```\n<i>\n',
  '| <u> |\n| --- |\n| <s> |',
  '> - 1. > *<p>*',
];

const texts = fc.oneof(
  notes().map(({ text }) => text),
  picked(oddNote),
  fc.array(fc.constantFrom(...attacks), { minLength: 1 }).map((parts) => {
    const text = JSON.stringify(parts.join('\n\n'));
    return `title: ${text}\nbrief: ${text}\nbottom-line: ${text}\nsources: {s: {title: ${text}, url: ${text}}}\nclaims: {c: {text: ${text}, key: true, sources: {source: s, quote: ${text}, at: ${text}}, because: ${text}}}\n`;
  }),
);

function* allBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.kind === 'group') yield* allBlocks(block.blocks);
    if (block.kind === 'list') for (const item of block.items) yield* allBlocks(item.blocks ?? []);
  }
}

/** The tags and attributes that a brief may have. */
const tag =
  /<\/?(?:p|h[1-4]|blockquote|pre|ul|ol|li|table|thead|tbody|tr|th|td|strong|em|code|sup|a)(?: dir="auto"| start="\d+"| href="https?:\/\/[^"<>]*")?>/g;

describe('The brief of any note', () => {
  it('states every key judgement once', () => {
    assertForAll(
      fc.property(texts, (text) => {
        const context = contextOf(text);
        const key = context.note.contents
          .entriesOfKind('claim')
          .filter(({ summary }) => summary.key === true);
        const stated = [...allBlocks(briefBlocks(context))].flatMap((block) =>
          block.kind === 'paragraph' && block.role === 'judgement' ? [block.entry] : [],
        );
        if (key.length > 0)
          assert.deepEqual(
            stated,
            key.map((claim) => entryKey(context.note, claim)),
          );
      }),
      trials(150),
    );
  });

  it('escapes everything, and leads nowhere but to the web', () => {
    assertForAll(
      fc.property(texts, (text) => {
        const { html } = briefAsHtml(contextOf(text));
        assert.doesNotMatch(html.replace(tag, ''), /[<>"]/);
      }),
      trials(150),
    );
  });

  it('is the same in windows as in whole, each block under a key of its own', () => {
    assertForAll(
      fc.property(texts, fc.integer({ min: 1, max: 9 }), (text, count) => {
        const context = contextOf(text);
        const whole = briefBlocks(context);
        const windows: Block[] = [];
        while (windows.length < whole.length)
          windows.push(...briefPart(context, { from: windows.length, count }).blocks);
        assert.deepEqual(windows, whole);
        assert.equal(new Set(whole.map(({ key }) => key)).size, whole.length);
      }),
      trials(80),
    );
  });
});
