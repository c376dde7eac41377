import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { plainSource, proposalsFor } from '../../../../src/core/import';
import { root } from '../../../host/paths';

// The article that the format is modelled on is not part of the project. Where it lies beside it, or is named, what an
// analyst marked in it by hand must be among the first proposals: each by a few words of its sentence.

const file = process.env.ANALYST_NOTES_ARTICLE ?? join(root, '..', 'shared', 'article.txt');
const options = {
  skip: existsSync(file) ? false : 'the article is not there: ANALYST_NOTES_ARTICLE names it',
};

/** So many are looked through by a user who has little time. */
const first = 60;

const estimates = [
  ['could erupt'],
  ['highly uncertain'],
  ['sign of weakness'],
  ['crystal clear'],
  ['propagandists'],
  ['indications'],
  ['look weak'],
  ['no guarantee'],
  ['could launch'],
  ['entirely possible'],
  ['binding force'],
  ['likely aim'],
  ['not very probable', 'decree'],
  ['remain on the table'],
  ['seem willing'],
  ['eventually return'],
  ['interpreted'],
  ['not very probable', 'allies'],
  ['drag on'],
];

/** What is dated, or said by somebody, with its kind and what it must know. */
const facts = [
  ['indicator', 'proxy war', '2014/..'],
  ['indicator', 'defense chiefs', undefined],
  ['claim', 'diplomatic victory', 'Sergei Lavrov'],
  ['indicator', 'front line', '2021-06-09'],
  ['indicator', 'Minsk Agreement', '2015'],
  ['claim', 'keep trying', 'Sergei Lavrov'],
  ['indicator', 'Pentagon', '2021-01-22'],
  ['indicator', 'past two months', undefined],
  ['claim', 'said no', 'West'],
  ['indicator', 'reportedly', undefined],
] as const;

const names = (
  'Vladimir Putin|Kremlin|Russia|Ukraine|Moscow|Donbas|United States|Belarus|Sergei Lavrov|West|Volodymyr Zelensky|NATO|' +
  'Kiev|Washington|Lloyd Austin|Jens Stoltenberg|State Duma|Communist Party|United Russia|Southern Military District|' +
  'Russian Ministry of Defense|Donetsk People’s Republic|Lugansk People’s Republic'
).split('|');

describe('The article that the format is modelled on', options, () => {
  const text = options.skip ? '' : readFileSync(file, 'utf8');
  const { all } = proposalsFor(plainSource(text));
  const shown = all.slice(0, first);

  const count = (found: readonly boolean[]) => found.filter(Boolean).length;

  it('has at least eight of its estimates among the first proposals', () => {
    const claims = shown.flatMap((each) =>
      each.kind === 'claim' && each.form !== 'view' ? [each.quote] : [],
    );
    const found = estimates.map((words) =>
      claims.some((quote) => words.every((word) => quote.includes(word))),
    );
    assert.ok(count(found) >= 8, `${count(found)} of ${estimates.length}`);
    assert.ok(count(found) >= 0.8 * estimates.length, `${count(found)} of ${estimates.length}`);
  });

  it('has at least six of its dated or attributed facts among them', () => {
    const found = facts.map(([kind, words, known]) =>
      shown.some((each) => {
        if (each.kind !== kind || !each.quote.includes(words)) return false;
        return (each.kind === 'claim' ? each.by : each.date) === known;
      }),
    );
    assert.ok(count(found) >= 6, `${count(found)} of ${facts.length}`);
  });

  it('has at least twelve of its actors among them', () => {
    const actors = shown.flatMap((each) => (each.kind === 'actor' ? [each.name] : []));
    const found = names.map((name) => actors.includes(name));
    assert.ok(count(found) >= 12, `${count(found)} of ${names.length}`);
  });

  it('is the origin of every word that is proposed', () => {
    for (const each of all) {
      assert.ok(text.includes(each.quote), each.quote);
      const words = each.kind === 'actor' ? [each.name, ...each.aliases] : [each.text];
      for (const written of words) assert.ok(text.includes(written), written);
    }
  });
});
