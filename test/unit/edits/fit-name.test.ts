import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fitName } from '../../../src/core/edits/fit-name';

/** The text with another name in the place of the one between the marks. */
function fitted(old: string, name: string, marked: string): string {
  const [before = '', written = '', after = ''] = marked.split('|');
  const place = fitName(old, name, { before, written, after });
  return before.slice(0, before.length - place.before) + place.words + after.slice(place.after);
}

const presidency: readonly [old: string, marked: string, text: string][] = [
  ['The Kremlin', 'Senior |Kremlin| officials say so.', 'Senior Presidency officials say so.'],
  ['The Kremlin', 'So says |the Kremlin|.', 'So says the Presidency.'],
  ['The Kremlin', '|The Kremlin| waits.', 'The Presidency waits.'],
  ['The Kremlin', '|Kremlin| waits.', 'The Presidency waits.'],
  ['Kremlin', 'The |Kremlin| waits.', 'The Presidency waits.'],
  ['The Kremlin', 'It waits. |Kremlin| waits.', 'It waits. The Presidency waits.'],
  ['The Kremlin', 'It waits, and |Kremlin| waits.', 'It waits, and the Presidency waits.'],
  ['The Kremlin', 'a |Kremlin| spokesman', 'a Presidency spokesman'],
  ['The Kremlin', 'A senior |Kremlin| official', 'A senior Presidency official'],
  ['The Kremlin', 'the powerful |Kremlin| said', 'the powerful Presidency said'],
  ['The Kremlin', '|Kremlin| sources', 'Presidency sources'],
  ['The Kremlin', 'According to |Kremlin| claims', 'According to Presidency claims'],
  ['The Kremlin', '|Kremlin| claims that', 'The Presidency claims that'],
  ['The Kremlin', '|Kremlin|-backed groups', 'Presidency-backed groups'],
  ['The Kremlin', 'pro-|Kremlin| groups', 'pro-Presidency groups'],
  ['The Kremlin', '|the Kremlin|’s plan', 'the Presidency’s plan'],
  ['The Kremlin', 'That is |Kremlin|’s plan', 'That is the Presidency’s plan'],
  ['The Kremlin', 'Russia’s |Kremlin|', 'Russia’s Presidency'],
  ['The Kremlin', 'So the\n|Kremlin| waits', 'So the\nPresidency waits'],
  ['The Kremlin', '“|Kremlin| waits”', '“The Presidency waits”'],
  ['The Kremlin', 'It says\n- |Kremlin| waits', 'It says\n- The Presidency waits'],
];

const others: readonly [old: string, name: string, marked: string, text: string][] = [
  ['The Kremlin', 'Putin', '|The Kremlin| waits.', 'Putin waits.'],
  ['The Kremlin', 'Putin', 'So does |the Kremlin|.', 'So does Putin.'],
  ['The Kremlin', 'Putin', '|The Kremlin| spokesman', 'The Putin spokesman'],
  ['The Kremlin', 'Presidency', 'So does |the Kremlin|.', 'So does the Presidency.'],
  ['The Kremlin', 'State Duma', '|The Kremlin| waits.', 'The State Duma waits.'],
  ['The Kremlin', 'Moscow', '|The Kremlin| waits.', 'Moscow waits.'],
  ['Kremlin', 'Presidency', 'So does the |Kremlin|.', 'So does the Presidency.'],
  ['Kremlin', 'Elysée', 'a |Kremlin| plan', 'an Elysée plan'],
  ['Elysée', 'Kremlin', 'An |Elysée| plan', 'A Kremlin plan'],
  ['Elysée', 'The Kremlin', 'an |Elysée| plan', 'a Kremlin plan'],
  ['FSB', 'GRU', 'an |FSB| man', 'a GRU man'],
  ['NATO', 'UN', 'a |NATO| man', 'a UN man'],
  ['NATO', 'FBI', 'a |NATO| man', 'an FBI man'],
  ['Kremlin', 'Ukraine', 'a |Kremlin| plan', 'a Ukraine plan'],
  ['Kremlin', 'EU', 'a |Kremlin| plan', 'an EU plan'],
  ['Kremlin', 'European Union', 'a |Kremlin| plan', 'a European Union plan'],
  ['Kremlin', 'United States', '|Kremlin|’s plan', 'United States’ plan'],
  ['Ann Lee', 'Bo Hess', '|Ann Lee|’s plan', 'Bo Hess’s plan'],
  ['United States', 'The Kremlin', "|United States|' plan", "The Kremlin's plan"],
  ['The Dockers', 'The Union', 'the |Dockers|’ plan', 'the Union’s plan'],
  ['Ann', 'Bo', 'vitamin A |Ann| takes', 'vitamin A Bo takes'],
  ['Кремль', 'Дума', 'так |Кремль| решил', 'так Дума решил'],
  ['北京', '上海', '在|北京|说', '在上海说'],
];

describe('a name is fitted in', () => {
  for (const [old, marked, text] of presidency)
    it(`“${marked}” with an article`, () => assert.equal(fitted(old, 'The Presidency', marked), text));
  for (const [old, name, marked, text] of others)
    it(`“${marked}” as ${name}`, () => assert.equal(fitted(old, name, marked), text));
});
