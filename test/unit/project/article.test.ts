import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { bandOf } from '../../../src/core/model/scales/likelihoods';
import { check } from '../../../src/core/rules/engine/checker';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { root } from '../../host/paths';

// The format is modelled on one article. A note that says all that the article does must need no field that is not
// there, and no rule may object to what a careful writer has stated.

const text = readFileSync(join(root, 'test', 'fixtures', 'article.notes.yaml'), 'utf8');
const note = readNote(text);

/** What the article estimates, with the percent that its words stand for. */
const estimates: Readonly<Record<string, readonly [low: number, high: number]>> = {
  'for-the-voters': [55, 80],
  'resolutions-as-lever': [55, 80],
  'no-decree': [20, 45],
  'west-yields': [20, 45],
  'still-weighing': [40, 60],
  'drags-on': [80, 95],
};

/** Who is said to have said what. */
const attributed: Readonly<Record<string, string>> = { 'west-to-claim': 'lavrov', 'keeps-trying': 'lavrov' };

/** What happened when, as its dates are read. */
const dated: Readonly<Record<string, string>> = {
  'proxy-war': '2014-01-01/',
  'minsk-signed': '2015-01-01/2015-12-31',
  'first-call': '2021-01-22/2021-01-22',
  'front-visit': '2021-06-09/2021-06-09',
  ultimatum: '2021-11-01/2022-01-31',
  'defence-talks': '2022-02-14/2022-02-14',
  'drills-over': '2022-02-14/2022-02-14',
};

describe('The article that the format is modelled on', () => {
  it('is told without a word of objection', () => {
    const found = check(note, { today: '2022-02-20' });
    assert.deepEqual(
      found.map(({ code, message }) => `${code}: ${message}`),
      [],
    );
  });

  it('keeps its estimates, with their bands', () => {
    for (const [id, [low, high]] of Object.entries(estimates)) {
      const claim = note.symbols.definition(id);
      const likelihood = claim?.kind === 'claim' ? claim.values.likelihood?.value : undefined;
      const band = bandOf(likelihood ?? '', note.yardstick);
      assert.deepEqual([id, band?.low, band?.high], [id, low, high]);
    }
  });

  it('keeps who says what', () => {
    for (const [id, actor] of Object.entries(attributed)) {
      const claim = note.symbols.definition(id);
      assert.deepEqual(claim?.kind === 'claim' && claim.values.by?.map((by) => by.id), [actor]);
    }
  });

  it('keeps what happened when', () => {
    for (const [id, expected] of Object.entries(dated)) {
      const event = note.symbols.definition(id);
      const interval = event?.kind === 'indicator' ? event.values.date?.interval : undefined;
      assert.equal(`${interval?.from ?? ''}/${interval?.to ?? ''}`, expected);
    }
  });

  it('says what nobody knows', () => assert.equal(note.contents.entriesOfKind('gap').length, 2));
});
