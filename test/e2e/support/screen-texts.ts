import type { Locator } from 'playwright-core';
import type { FieldType } from '../../../src/core/model/fields/field-type';
import { schemas } from '../../../src/core/model/kinds/schemas';
import { ruleCodes } from '../../../src/core/model/rule-codes';
import { yardsticks } from '../../../src/core/model/scales/yardsticks';

/**
 * Where core speaks in whole sentences that it makes of pieces, which are English as its rules are: what is found in
 * an entry with what mends it, and the briefing.
 */
const english = '.inspector-problem-text, .brief-page, .brief-notices, .chapter-list';

/** All that can be read in something or is said of it, as it stands on the screen. */
export async function textsIn(where: Locator): Promise<readonly string[]> {
  const texts = await where.evaluateAll((roots, left) => {
    const found: string[] = [];
    const isLeft = (element: Element | null) => element === null || element.closest(left) !== null;
    for (const root of roots) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { parentElement } = node;
        if (!isLeft(parentElement) && parentElement?.checkVisibility()) found.push(node.textContent ?? '');
      }
      for (const element of [root, ...root.querySelectorAll('*')]) {
        if (isLeft(element) || !element.checkVisibility()) continue;
        for (const name of ['title', 'aria-label', 'placeholder', 'alt'])
          found.push(element.getAttribute(name) ?? '');
      }
    }
    return found;
  }, english);
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}

const terms = new Set([
  ...Object.values(schemas).flatMap(({ kind, fields }) => [
    kind,
    ...Object.values(fields).flatMap(({ type }) => wordsOf(type)),
  ]),
  ...Object.values(yardsticks).flatMap((each) => each.terms.flatMap(({ names }) => names)),
  ...ruleCodes,
]);

function wordsOf({ choices = {}, items, values, fields = {}, byWord }: FieldType<unknown>): string[] {
  const inner = [items, values, byWord?.type, ...Object.values(fields).map(({ type }) => type)];
  return [...Object.keys(choices), ...inner.flatMap((type) => (type ? wordsOf(type) : []))];
}

/** Tells what is said by a note, or is a word of its format: it is the same in all languages. */
export function formatWords(note: string): (text: string) => boolean {
  const plain = note.replace(/\*\*|\[\[(?:[^|\]]*\|)?|\]\]/g, '').replace(/\s+/g, ' ');
  const isKnown = (text: string): boolean => {
    const words = text.replace(/…$/, '').trim();
    if (!/[A-Za-z]{2}/.test(words) || terms.has(words.replaceAll(' ', '-')) || terms.has(words)) return true;
    return plain.includes(words);
  };
  return (text) => isKnown(text) || text.split(/ · |, | \(|\)/).every(isKnown);
}
