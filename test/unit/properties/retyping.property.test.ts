import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { check } from '../../../src/core/rules/engine/checker';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { sample } from '../../host/paths';
import { notes } from '../support/notes';
import { assertForAll } from '../support/property';
import { elsewhere, entriesOf, headersOf, manners, type Retyping, stateOf } from '../support/retyping';
import { Typist } from '../support/typist';

const options = { today: '2026-11-23' };

/** What is told elsewhere amid the typing and in neither of its ends, with the state in which it is. */
function* toldAmid(retyping: Retyping, hasCursor: boolean): Generator<string> {
  const [first = '', last = ''] = [retyping.states[0], retyping.states.at(-1)];
  const ends = new Set([first, last].flatMap((typed) => [...toldFromScratch(retyping, typed)]));
  const typist = new Typist(stateOf(retyping, first).text, options);
  for (const [index, typed] of retyping.states.entries()) {
    typist.type(retyping.head.length, retyping.states[index - 1] ?? first, typed);
    if (!hasCursor) typist.leave();
    for (const told of elsewhere(typist.told, stateOf(retyping, typed).entry))
      if (!ends.has(told)) yield `${JSON.stringify(typed.slice(-80))}: ${told}`;
  }
  typist.leave();
  assert.deepEqual(typist.told, check(readNote(stateOf(retyping, last).text), options));
}

function toldFromScratch(retyping: Retyping, typed: string): ReadonlySet<string> {
  const { text, entry } = stateOf(retyping, typed);
  return elsewhere(check(readNote(text), options), entry);
}

const samples = readdirSync(sample)
  .filter((file) => file.endsWith('.notes.yaml'))
  .map((file) => readFileSync(join(sample, file), 'utf8'));

/** What is told elsewhere where every so many-th entry of the samples is typed anew. */
function toldInSamples(manner: string, every: number, hasCursor: boolean): string[] {
  return samples.flatMap((text) =>
    entriesOf(text, every)
      .flatMap((entry) => manners[manner]?.(text, entry) ?? [])
      .flatMap((retyping) => [...toldAmid(retyping, hasCursor)]),
  );
}

/** How many entries of random notes are typed anew. */
const entriesInAll = Number(process.env.ANALYST_NOTES_RETYPED ?? 100);

describe('Typing an entry of a sample anew', () => {
  for (const manner of Object.keys(manners)) {
    it(`tells nothing elsewhere that is in neither end: ${manner}`, () => {
      const every = manner === 'letter by letter' ? 3 : 9;
      assert.deepEqual(toldInSamples(manner, every, true), []);
    });
  }

  it('tells nothing elsewhere that is in neither end: the keys of sections', () => {
    const told = samples.flatMap(headersOf).flatMap((retyping) => [...toldAmid(retyping, true)]);
    assert.deepEqual(told, []);
  });

  it('tells no error elsewhere where nobody knows of a cursor', () => {
    const told = toldInSamples('letter by letter', 3, false);
    assert.deepEqual(
      told.filter((each) => each.includes(': error ')),
      [],
    );
  });
});

describe('Typing an entry of any note anew', () => {
  // In braces an entry that is open, or ends its line in a comment, may hold the next one for a while.
  it('tells something elsewhere that is in neither end in at most one of a hundred states, and all when the cursor leaves', () => {
    const which = fc.nat({ max: 1_000_000 });
    const told: string[] = [];
    let states = 0;
    const styles = { aliases: false, explicitKeys: false };
    assertForAll(
      fc.property(notes(styles), which, fc.constantFrom(...Object.keys(manners)), ({ text }, at, manner) => {
        const entries = entriesOf(text, 1);
        const entry = entries[at % Math.max(1, entries.length)];
        for (const retyping of (entry && manners[manner]?.(text, entry)) ?? []) {
          states += retyping.states.length;
          told.push(...toldAmid(retyping, true));
        }
      }),
      entriesInAll,
    );
    assert.ok(told.length * 100 <= states, `${states} states: ${told.join('\n')}`);
  });
});
