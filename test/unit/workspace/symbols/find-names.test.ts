import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { markupOf } from '../../../../src/core/prose';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import { Names } from '../../../../src/core/workspace/symbols/actor-names';
import { findNames } from '../../../../src/core/workspace/symbols/find-names';

/** The names and aliases of actors, by their ids. */
type Called = Readonly<Record<string, readonly string[]>>;

function namesOf(called: Called): Names {
  const lines = Object.entries(called).map(
    ([id, [name, ...aliases]]) => `  ${id}: ${JSON.stringify({ name, aliases })}\n`,
  );
  const names = new Names();
  for (const entry of readNote(`actors:\n${lines.join('')}`).contents.entries)
    if (entry.kind === 'actor') names.add(entry);
  return names;
}

/** A text with its names in `⟦id:name⟧`; what no name is looked for in is told by its Markdown. */
function marked(text: string, called: Called): string {
  let shown = '';
  let at = 0;
  for (const { start, end, name } of findNames([namesOf(called)], text, markupOf(text, true))) {
    const ids = name.actors.map(({ id }) => id).join(' or ');
    shown += `${text.slice(at, start)}⟦${ids}:${text.slice(start, end)}⟧`;
    at = end;
  }
  return shown + text.slice(at);
}

describe('names that begin alike', () => {
  const called = { nc: ['National Council'], ncs: ['National Council of Sudan'], nat: ['National'] };

  it('are found by the longest that stands there', () => {
    assert.equal(
      marked('The National Council of Sudan met the National Council.', called),
      'The ⟦ncs:National Council of Sudan⟧ met the ⟦nc:National Council⟧.',
    );
    assert.equal(marked('The National Council of Chad.', called), 'The ⟦nc:National Council⟧ of Chad.');
    assert.equal(marked('A National day.', called), 'A ⟦nat:National⟧ day.');
  });
  it('are found however many there are', () => {
    const many = Object.fromEntries([...Array(3000).keys()].map((at) => [`n${at}`, [`National Body ${at}`]]));
    assert.equal(marked('The National Body 2999 spoke.', many), 'The ⟦n2999:National Body 2999⟧ spoke.');
  });
});

describe('names that overlap', () => {
  it('are found from left to right', () => {
    const called = { a: ['Bank of England'], b: ['England Rugby'] };
    assert.equal(marked('The Bank of England Rugby team', called), 'The ⟦a:Bank of England⟧ Rugby team');
    assert.equal(marked('Bank of England. England Rugby', called), '⟦a:Bank of England⟧. ⟦b:England Rugby⟧');
  });
  it('mean several actors where they are the same', () =>
    assert.equal(marked('Ann left.', { a: ['Ann'], b: ['Bo', 'Ann'] }), '⟦a or b:Ann⟧ left.'));
});

describe('a name', () => {
  it('is a whole word, in its case', () => {
    const called = { mod: ['MoD'] };
    assert.equal(
      marked('MoD, but no MoDs, mod or preMoD.', called),
      '⟦mod:MoD⟧, but no MoDs, mod or preMoD.',
    );
  });
  it('has its article where it has one in its name', () => {
    assert.equal(marked('Moscow and the Kremlin', { k: ['The Kremlin'] }), 'Moscow and ⟦k:the Kremlin⟧');
    assert.equal(marked('Moscow and the Kremlin', { k: ['Kremlin'] }), 'Moscow and the ⟦k:Kremlin⟧');
  });
  it('goes on over a line break', () =>
    assert.equal(marked('Islamic\n  State', { is: ['Islamic State'] }), '⟦is:Islamic\n  State⟧'));
  it('is found in another form of the same letters, where it is written', () => {
    assert.equal(marked('Say E\u0301tat now.', { e: ['État'] }), 'Say ⟦e:E\u0301tat⟧ now.');
    assert.equal(marked('Say État now.', { e: ['E\u0301tat'] }), 'Say ⟦e:État⟧ now.');
  });
  it('may end within a word of a script that writes no spaces', () =>
    assert.equal(marked('北京市政府说', { bj: ['北京'], city: ['北京市'] }), '⟦city:北京市⟧政府说'));
  it('is not looked for in links, code and addresses, unless it is one', () => {
    const called = { ann: ['Ann'], site: ['ann.example'] };
    assert.equal(marked('[[x|Ann]] and `Ann` and Ann', called), '[[x|Ann]] and `Ann` and ⟦ann:Ann⟧');
    assert.equal(marked('See ann.example now', called), 'See ⟦site:ann.example⟧ now');
  });
});
