import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inlayHints } from '../../../src/core/features/inlay-hints';
import { readNote } from '../../../src/core/workspace/note/live-note';

function hinted(text: string, from = 0, to = text.length): string {
  const note = readNote(text);
  let shown = text;
  for (const { offset, label } of inlayHints(note, { start: from, end: to }).sort(
    (a, b) => b.offset - a.offset,
  ))
    shown = `${shown.slice(0, offset)}‹${label}›${shown.slice(offset)}`;
  return shown;
}

const note = `yardstick: phia
actors: {krem: {name: The Kremlin}, x: x, united-russia: United Russia, nato: {name: The NATO}}
claims:
  c: {text: "See [[krem]]", by: [krem, x, ghost, united-russia, nato], likelihood: likely}
  d: {text: D, by: 'krem', likelihood: 60%}
`;

describe('inlay hints', () => {
  it('tell names behind bare ids and bands behind terms, and nothing that is there already', () =>
    assert.equal(
      hinted(note),
      note
        .replace('[krem,', '[krem‹The Kremlin›,')
        .replace('likely}', 'likely‹55–75 %›}')
        .replace("'krem'", "'krem'‹The Kremlin›"),
    ));
  it('tell the bands of what is neither a term nor a plain percentage', () => {
    const entries = ['unlikely to likely', '~70%', '<10%', 'over 90%', '1 in 3', '70 percent', '60–80 %']
      .map((likelihood, at) => `  h${at}: {text: H, likelihood: ${likelihood}}\n`)
      .join('');
    assert.deepEqual(
      [...hinted(`hypotheses:\n${entries}`).matchAll(/‹(.*?)›/g)].map(([, label]) => label),
      ['20–80 %', '65–75 %', '0–10 %', '90–100 %', '33.33 %'],
    );
  });
  it('tell the name behind the id of a citation, and the bands of views and earlier weighings', () => {
    const cited = `yardstick: phia
sources: {tass: TASS report}
actors: {ann: Ann Lee}
claims:
  c:
    text: C
    sources: [{source: tass, at: p. 4, quote: likely}]
    views: {ann: {likelihood: unlikely, because: likely}}
    was: {2022: likely, 2021: 60%}
`;
    assert.equal(
      hinted(cited),
      cited
        .replace('source: tass', 'source: tass‹TASS report›')
        .replace('{ann: {', '{ann‹Ann Lee›: {')
        .replace('unlikely,', 'unlikely‹25–35 %›,')
        .replace('2022: likely', '2022: likely‹55–75 %›'),
    );
  });
  it('are only of the stretch that is asked for', () => {
    const from = note.indexOf('  d:');
    assert.equal(hinted(note, from), note.replace("'krem'", "'krem'‹The Kremlin›"));
  });
  it('are short beside others', () => {
    const long = 'word '.repeat(20);
    const shown = hinted(`claims:\n  a: ${long}\n  b: ${long}\n  c: {text: C, supported-by: [a, b]}\n`);
    for (const [, label = ''] of shown.matchAll(/‹(.*?)›/g)) assert.ok(label.length <= 25, label);
  });
});
