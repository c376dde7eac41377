import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Block } from '../../../../src/core/views/brief/blocks';
import { briefAsHtml, briefBlocks, briefPart } from '../../../../src/core/views/brief/brief-part';
import { sample } from '../../../host/paths';
import { contextOf } from './support';

const note = `
title: War or humiliation
date: 2022-02-16
author: Desk
marking: TLP:GREEN
question: Will it come to war?
bottom-line: It is **unlikely**, says [[paper]].
sources:
  paper: {title: A paper, publisher: Press, date: 2022-02-14, kind: media, reliability: C, url: "https://a.example/p"}
  copy: {title: Another paper, derived-from: paper, kind: media}
  record: {title: The record, kind: document, reliability: A, marking: TLP:AMBER}
actors: {kremlin: The Kremlin, usa: United States}
hypotheses:
  war: {text: War., likelihood: unlikely, because: Signs turned, was: {2022-02-11: likely}}
claims:
  first:
    text: Moscow is boxed in
    key: true
    likelihood: likely
    confidence: low
    because: Little is known.
    views: {usa: {likelihood: unlikely, confidence: high, because: It counts troops}}
    supported-by: [drills, said, second]
    contradicted-by: calm
  second: {text: Nobody wants war., kind: forecast, key: true, due: 2022-03-31, supported-by: belief, if: war}
  said: {text: All is calm., by: kremlin, sources: {source: record, at: p. 4, quote: all is calm}}
  belief: {text: They count as we do., kind: assumption, confidence: moderate}
  so: {text: It stays cold., kind: implication, supported-by: first}
  do: {text: Keep watching., kind: recommendation, supported-by: first}
indicators:
  drills: {text: Drills end., date: 2022-02-14, sources: [copy], credibility: 2, consistency: {war: I}}
  calm: {text: Troops leave., status: not-observed, sources: paper}
  decree: {text: A decree is signed., status: watching, until: 2022-02-18}
  talks: {text: Talks are held., status: scheduled, date: 2022-02-21}
gaps:
  who: {text: Who decides., affects: [first, second], collect: Ask}
  known: {text: Known by now., status: closed}
brief: |
  ## Where we are
  Calm, says [[paper|the press]].
`;

const expected = `TLP:GREEN

War or humiliation
==================

Information as of 16 February 2022. By Desk.

Will it come to war?

Bottom line
-----------

It is unlikely, says A paper [1].

Key judgements
--------------

1. Moscow is boxed in.

We judge this to be likely (55–80 %). Our confidence in this is low. Little is known.

What speaks for it:

- Drills end. (14 February 2022; 2: probably true) [2]
- According to The Kremlin: All is calm.
  > “all is calm” [3, p. 4]
- Judgement 2.

What speaks against it:

- Looked for and not seen: Troops leave. (C: fairly reliable) [1]

How others judge:

- United States: unlikely (20–45 %). Confidence is high. It counts troops.

2. Nobody wants war.

This holds on condition: War. It is to be settled by 31 March 2022.

What speaks for it:

- Assumption: They count as we do.

Discussion
----------

Where we are

Calm, says the press [1].

Assumptions
-----------

- They count as we do. Our confidence in this is moderate.

Alternatives
------------

These answers exclude each other. Inconsistency adds up the evidence that speaks against an answer, weighted by its credibility; it is no probability.

1. War. We judge this to be unlikely (20–45 %). Signs turned. Before, on 11 February 2022: likely (55–80 %). Inconsistency with the evidence: 1.4.

What is not known
-----------------

- Who decides. To close it: Ask. It bears on judgements 1 and 2.

What it means
-------------

- It stays cold.

What to do
----------

- Keep watching.

What to watch
-------------

- A decree is signed. (watched until 18 February 2022; overdue)
- Talks are held. (expected: 21 February 2022)
- Judgement 2 (to be settled by 31 March 2022)

Words of likelihood
-------------------

ICD 203	Means
almost no chance, remote	1–5 %
very unlikely, highly improbable	5–20 %
unlikely, improbable	20–45 %
roughly even chance, roughly even odds	45–55 %
likely, probable	55–80 %
very likely, highly probable	80–95 %
almost certain, nearly certain	95–99 %

Sources
-------

This brief rests on 3 sources. By kind: 2 from the media and 1 documentary. By reliability: 1 A, 1 C and 1 not graded. 2 of them are independent origins; the others repeat what stands elsewhere. 1 is of 14 February 2022; 2 have no date.

[1] A paper. Press, 14 February 2022. Reliability C: fairly reliable. https://a.example/p.
[2] Another paper. Reliability not graded. Repeats [1].
[3] (TLP:AMBER) The record. Reliability A: completely reliable.

TLP:GREEN
`;

describe('A brief', () => {
  it('says what a note says, as its reader needs it', () =>
    assert.equal(briefAsHtml(contextOf(note)).text, expected));

  it('leads what it prints to its entry or field', () => {
    const text = (of: (block: Block) => boolean) => JSON.stringify(briefBlocks(contextOf(note)).filter(of));
    assert.match(
      text(({ entry }) => entry === 'claims/0/first'),
      /Moscow is boxed in/,
    );
    assert.match(
      text(({ field }) => field === 'bottom-line'),
      /unlikely/,
    );
    assert.match(
      text(({ field }) => field === 'question'),
      /Will it come to war/,
    );
    assert.match(
      text(({ kind }) => kind === 'notes'),
      /"entry":"sources\/0\/paper"/,
    );
  });

  it('prints all that its author judges where nothing is marked as key', () => {
    const { text } = briefAsHtml(contextOf('title: T\nclaims: {a: {text: A.}, b: {text: B., by: x}}\n'));
    assert.match(text, /Judgements\n-+\n\n1\. A\.\n/);
    assert.doesNotMatch(text, /B\./);
  });

  it('numbers sources that only repeat each other, and says so', () => {
    const { text } = briefAsHtml(
      contextOf(
        'sources: {a: {title: A, derived-from: b}, b: {title: B, derived-from: a}}\nclaims: {c: {text: C., sources: a}}\n',
      ),
    );
    assert.match(text, /0 of them are independent origins/);
    assert.match(text, /2 sources lead back to no origin/);
    assert.match(text, /\[1\] A\..* Repeats \[2\]\.\n\[2\] B\..* Repeats \[1\]\./);
  });

  it('is no longer than what there is to say', () =>
    assert.equal(briefAsHtml(contextOf('')).text, 'Without a title\n===============\n'));

  it('shows no id where a text is missing', () =>
    assert.doesNotMatch(briefAsHtml(contextOf('claims: {secret-id: {key: true}}\n')).text, /secret-id/));
});

describe('The part of a brief', () => {
  const context = contextOf(readFileSync(join(sample, 'war-or-humiliation.notes.yaml'), 'utf8'));
  const whole = briefBlocks(context);

  it('is a window on its blocks, wherever it is', () => {
    for (const from of [0, 7, 40, whole.length, 10_000]) {
      const { total, blocks, from: begin } = briefPart(context, { from, count: 9 });
      assert.equal(total, whole.length);
      assert.deepEqual(blocks, whole.slice(begin, begin + 9));
    }
  });

  it('says where its chapters begin', () => {
    const { chapters } = briefPart(context, { from: 0, count: 1 });
    assert.ok(chapters.length > 5);
    for (const { at, title } of chapters) {
      const block = whole[at];
      assert.equal(block?.kind === 'heading' && block.runs[0]?.text, title);
    }
  });

  it('finds the block of an entry, and the place of a field', () => {
    const judgement = briefPart(context, { from: 0, count: 0, near: 'claims/0/west-holds' }).found;
    assert.equal(judgement?.entry, 'claims/0/west-holds');
    assert.match(JSON.stringify(whole[judgement?.at ?? 0]), /NATO and Washington go on refusing/);
    assert.equal(briefPart(context, { from: 0, count: 0, near: 'claims/0/nobody' }).found, undefined);
    assert.equal(briefPart(context, { from: 0, count: 0, near: '' }).found, undefined);
    const { fields } = briefPart(context, { from: 0, count: 0 });
    assert.match(context.note.text.toString().slice(fields['bottom-line']), /^bottom-line: >-/);
  });

  it('holds little, whatever is asked for', () => {
    for (const [from, count] of [
      [-5, 1e9],
      [Number.NaN, Number.NaN],
      [0.5, 1e9],
    ] as const)
      assert.ok(briefPart(context, { from, count }).blocks.length <= 60);
  });

  it('cuts a long list into blocks of few items', () => {
    const ids = Array.from({ length: 50 }, (_, at) => `i${at}`);
    const long = contextOf(
      `claims: {c: {text: C., key: true, supported-by: [${ids.join(', ')}]}}\nindicators:\n${ids.map((id) => `  ${id}: {text: Event ${id}.}\n`).join('')}`,
    );
    for (const block of briefBlocks(long)) assert.ok(JSON.stringify(block).length < 2_000, block.key);
    assert.equal(briefAsHtml(long).html.match(/<ul>/g)?.length, 1);
  });
});
