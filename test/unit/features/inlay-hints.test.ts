import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type InlayHintOptions, inlayHints } from '../../../src/core/features/inlay-hints';
import { readNote } from '../../../src/core/workspace/note/live-note';

const usual: InlayHintOptions = { names: 'single', bands: true, perLine: 43 };

/** A note with its hints in ‹…›. */
function hinted(text: string, options: Partial<InlayHintOptions> = {}, from = 0, to = text.length): string {
  const hints = inlayHints(readNote(text), { start: from, end: to }, { ...usual, ...options });
  let shown = text;
  for (const { offset, label } of hints.sort((a, b) => b.offset - a.offset))
    shown = `${shown.slice(0, offset)}‹${label}›${shown.slice(offset)}`;
  return shown;
}

/** Checks a note that is written with its hints in ‹…›. */
function check(expected: string, options?: Partial<InlayHintOptions>): void {
  assert.equal(hinted(expected.replace(/‹.*?›/g, ''), options), expected);
}

describe('inlay hints', () => {
  it('tell names behind bare ids and bands behind terms, and nothing that is there already', () => {
    const note = `yardstick: phia
actors: {krem: {name: The Kremlin}, x: x, united-russia: United Russia, nato: {name: The NATO}}
claims:
  c: {text: "See [[krem]]", by: [krem‹The Kremlin›, x, ghost, united-russia, nato], likelihood: likely‹55–75 %›}
  d: {text: D, by: 'krem'‹The Kremlin›, likelihood: 60%}
`;
    check(note, { names: 'on' });
    check(note.replace(/krem‹.*?›, x/, 'krem, x'));
    check(note.replaceAll('‹The Kremlin›', ''), { names: 'off' });
    check(note.replaceAll('‹55–75 %›', ''), { names: 'on', bands: false });
  });

  it('tell the bands of what is neither a term nor a plain percentage', () => {
    const entries = ['unlikely to likely', '~70%', '<10%', 'over 90%', '1 in 3', '70 percent', '60–80 %']
      .map((likelihood, at) => `  h${at}: {text: H, likelihood: ${likelihood}}\n`)
      .join('');
    assert.deepEqual(
      [...hinted(`hypotheses:\n${entries}`).matchAll(/‹(.*?)›/g)].map(([, label]) => label),
      ['20–80 %', '65–75 %', '0–10 %', '90–100 %', '33.33 %'],
    );
  });

  it('tell the name behind the id of a citation, and the bands of views and earlier weighings', () =>
    check(`yardstick: phia
sources: {tass: TASS report}
actors: {ann: Ann Lee}
claims:
  c:
    text: C
    sources: [{source: tass‹TASS report›, at: p. 4, quote: likely}]
    views:
      ann‹Ann Lee›: {likelihood: unlikely‹25–35 %›, because: likely}
    was: {2022: likely‹55–75 %›, 2021: 60%}
`));

  it('are only of the stretch that is asked for', () => {
    const note = 'actors: {a: Ann}\nclaims:\n  c: {text: C, by: a}\n  d: {text: D, by: a}\n';
    const from = note.indexOf('  d:');
    assert.equal(hinted(note, {}, from), note.replace('D, by: a', 'D, by: a‹Ann›'));
  });
});

describe('names behind ids', () => {
  const texts = `claims:
  few: Few words.
  many: Many words that go on for longer than anybody can read in one line.
`;

  it('stand behind ids that are alone in their field, unless others are wanted, too', () => {
    check(`${texts}  c:\n    supported-by: [few, many]\n    contradicted-by: [few‹Few words.›]\n`);
    check(`${texts}  c:\n    supported-by:\n      - few\n      - many\n`);
    check(`${texts}  c: {supported-by: [few‹Few words.›, many‹Many words that go on for longer…›]}\n`, {
      names: 'on',
    });
  });

  it('stand behind no hypothesis that is rated, as each matrix repeats them', () => {
    const note = 'hypotheses: {h: It rains}\nindicators:\n  i: {text: I, consistency: {h: C}}\n';
    check(note);
    check(note.replace('{h: C', '{h‹It rains›: C'), { names: 'on' });
  });

  it('are cut behind a word, or not shown where no word fits', () => {
    check(`${texts}  c: {contradicts: many‹Many words that go on for longer than…›}\n`);
    check('claims:\n  a: Donaudampfschifffahrtselektrizitätenhauptbetriebswerk\n  c: {contradicts: a}\n');
    check(`${texts}  c: {contradicts: many}\n`, { perLine: 10 });
  });

  it('are cut anywhere in scripts without spaces between words', () =>
    check(`claims:\n  a: ${'北京'.repeat(30)}\n  c: {contradicts: a‹${'北京'.repeat(19)}北…›}\n`));

  it('leave the editor room for the bands of their line', () => {
    const line = '  c: {by: ann‹NAME›, likelihood: likely‹55–80 %›}\n';
    const actor = 'actors: {ann: The Commission of Inquiry of the Lower House}\nclaims:\n';
    check(actor + line.replace('NAME', 'The Commission of Inquiry of the…'), { names: 'on', perLine: 43 });
    check(actor + line.replace('NAME', 'The Commission…'), { names: 'on', perLine: 24 });
    check(actor + line.replace('‹NAME›', ''), { names: 'on', perLine: 12 });
    check(actor + line.replace('NAME', 'The Commission of Inquiry of the Lower…'), {
      names: 'on',
      perLine: 0,
    });
  });

  it('make no line so long that it wraps where the Board stands beside the text', () => {
    const note = (id: string, name: string) =>
      `claims:\n  ${id}: Many words that go on for longer than can be read.\n  c:\n    contradicts: ${id}${name}\n`;
    check(note('a-rather-long-identifier', '‹Many words that go on…›'));
    check(note('an-identifier-that-fills-half-of-the-line', ''));
    check(note('an-identifier-that-fills-half-of-the-line', '‹Many words that go on for longer than…›'), {
      names: 'on',
    });
  });
});
