import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hover } from '../../../../src/core/features/hover/hover';
import { marked, textAt } from '../support';

const note = `title: T
marking: TLP:AMBER
yardstick: phia
sources:
  tass: {title: TASS report, publisher: TASS, date: 2022-02-14, reliability: B, kind: media, by: lavrov}
actors:
  kremlin: {name: The Kremlin, aliases: [Moscow], kind: state, role: Decides}
  lavrov: {name: Sergei Lavrov, part-of: kremlin}
hypotheses:
  war: {text: Russia invades, likelihood: unlikely}
claims:
  boxed-in:
    text: Moscow is left with two bad ways out.
    likelihood: highly likely
    confidence: moderate
    supported-by: [drills-end]
    contradicted-by: said
    key: true
  said: {text: All goes to plan, by: lavrov, sources: tass}
indicators:
  drills-end:
    text: The drills end
    date: 2022-02-14
    sources: tass
    credibility: 2
    consistency: {war: I}
`;

function hoverAt(before: string, after: string, text = note): { over: string; says: string } | undefined {
  assert.ok(text.includes(before + after), `the note has ${before}${after}`);
  const { note: read, offset } = marked(text.replace(before + after, `${before}‸${after}`));
  const found = hover(read, offset, ({ id }) => `#${id}`);
  return found && { over: textAt(read, found.span), says: found.markdown };
}

describe('hover', () => {
  it('over an actor tells its names, role, claims and what is said of it', () => {
    const found = hoverAt('  krem', 'lin: {');
    assert.equal(found?.over, 'kremlin');
    assert.match(found?.says ?? '', /\*\*The Kremlin\*\*/);
    assert.match(found?.says ?? '', /state · `kremlin`/);
    assert.match(found?.says ?? '', /Also: Moscow/);
    assert.match(found?.says ?? '', /Decides/);
    assert.match(found?.says ?? '', /Said of it: \[Moscow is left with two bad ways out\\.\]\(#boxed-in\)/);
    assert.match(hoverAt('by: lav', 'rov}')?.says ?? '', /Claims: \[All goes to plan\]\(#said\)/);
  });

  it('over a claim tells its likelihood with the band, confidence, and evidence for and against', () => {
    const says = hoverAt('  boxed', '-in:')?.says ?? '';
    assert.match(says, /key judgement · highly likely \(80–90 %\) · moderate confidence/);
    assert.match(says, /For: \[The drills end\]\(#drills-end\)/);
    assert.match(says, /Against: \[All goes to plan\]\(#said\)/);
    assert.match(hoverAt('contradicted-by: sa', 'id')?.says ?? '', /By: \[Sergei Lavrov\]\(#lavrov\)/);
  });

  it('over an indicator tells its date, status and grade in words', () => {
    const says = hoverAt('[drills', '-end]')?.says ?? '';
    assert.match(says, /observed · 2022-02-14/);
    assert.match(says, /Grade \*\*B2\*\*: usually reliable, probably true/);
    assert.match(says, /Supports: \[Moscow is left/);
  });

  it('over a source and a hypothesis tells what the note makes of them', () => {
    assert.match(hoverAt('sources: ta', 'ss\n')?.says ?? '', /Reliability \*\*B\*\*: usually reliable/);
    assert.match(hoverAt('{w', 'ar: I}')?.says ?? '', /hypothesis · unlikely \(25–35 %\)/);
  });

  it('over a mention covers the mention', () => assert.equal(hoverAt('text: Mos', 'cow')?.over, 'Moscow'));

  it('over grades, likelihoods, confidence and markings explains the scale', () => {
    assert.match(hoverAt('reliability: ', 'B')?.says ?? '', /Minor doubt/);
    assert.match(hoverAt('credibility: 2', '\n')?.says ?? '', /probably true/);
    assert.match(
      hoverAt('likelihood: highly', ' likely')?.says ?? '',
      /\*\*highly likely\*\* \| \*\*80–90 %\*\*/,
    );
    assert.match(hoverAt('confidence: mod', 'erate')?.says ?? '', /Partly corroborated/);
    assert.match(hoverAt('marking: TLP', ':AMBER')?.says ?? '', /need-to-know/);
    assert.match(
      hoverAt('likelihood: ', '70%', note.replace('highly likely', '70%'))?.says ?? '',
      /\*\*likely, probable\*\*/,
    );
  });

  it('over a range of terms marks these and not their neighbours', () => {
    const says = hoverAt(
      'likelihood: unlikely',
      ' to likely',
      note.replace('highly likely', 'unlikely to likely'),
    )?.says;
    assert.match(says ?? '', /\*\*unlikely to likely\*\* · 25–75 %/);
    assert.match(says ?? '', /\*\*realistic possibility\*\*/);
    assert.match(says ?? '', /\| highly likely \|/);
    assert.match(
      hoverAt('likelihood: ', '1 in 5', note.replace('highly likely', '1 in 5'))?.says ?? '',
      /· 20 %/,
    );
    assert.match(
      hoverAt('confidence: me', 'dium', note.replace('confidence: moderate', 'confidence: medium'))?.says ??
        '',
      /Partly corroborated/,
    );
  });

  it('over any word of a choice says what it means', () => {
    assert.match(hoverAt('consistency: {war: ', 'I}')?.says ?? '', /inconsistent/);
    assert.match(hoverAt('kind: me', 'dia')?.says ?? '', /Press/);
    assert.match(hoverAt('yardstick: ', 'phia')?.says ?? '', /PHIA/);
    assert.equal(hoverAt('key: ', 'true'), undefined);
  });

  it('over a key says what it is for', () => {
    assert.match(hoverAt('    supported', '-by:')?.says ?? '', /Why it is true/);
    assert.match(hoverAt('clai', 'ms:')?.says ?? '', /true or false/);
    assert.match(hoverAt('yard', 'stick:')?.says ?? '', /scale of likelihood/);
  });

  it('over plain prose says nothing', () => assert.equal(hoverAt('two bad', ' ways'), undefined));

  it('lets no markup of the note through', () => {
    const says =
      hoverAt(
        '  boxed',
        '-in:',
        note.replace('Moscow is left', '"![x](http://e.org/x.png) <img src=x> *b*'.concat('" #')),
      )?.says ?? '';
    assert.doesNotMatch(says, /!\[x\]\(|<img|\*b\*(?!\*)/);
  });

  it('survives ids that objects have by nature', () => {
    const says = hoverAt(
      'by: const',
      'ructor',
      'actors: {constructor: C, __proto__: P}\nclaims:\n  toString: {text: T, by: constructor}\n',
    );
    assert.match(says?.says ?? '', /\*\*C\*\*/);
  });
});
