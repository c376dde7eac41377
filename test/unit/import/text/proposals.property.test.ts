import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { languageOf, noteOfText, plainSource, proposalsFor } from '../../../../src/core/import';
import { check } from '../../../../src/core/rules/engine/checker';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import { assertForAll, trials } from '../../support/property';

const pieces = [
  ...[
    'Oleg Baran',
    'NATO',
    'the Ministry of Defence',
    '(KPC)',
    'said that',
    'will probably',
    'is unlikely to',
    'could',
  ],
  ...[
    'on 2 March 2031',
    'in 2015',
    'since May',
    'by June 2031',
    'yesterday',
    '“we will never go home”',
    '"',
    '’s',
    '. ',
  ],
  ...[
    '.\n\n',
    '\r\n',
    '? ',
    '- ',
    '# ',
    '> ',
    ' fail',
    ' hold',
    'Zürich',
    '政府',
    '[[x]]',
    '&amp;',
    '60-70%',
    '\u2028',
  ],
];

const texts = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((words) => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

it('whatever the text is, all that is proposed stands in it, and makes a note without errors', () => {
  const property = fc.property(texts, fc.constantFrom(undefined, '2031-03-04', '2031'), (text, date) => {
    const source = plainSource(text);
    const { all } = proposalsFor(source, { date });
    assert.ok(all.length <= 200);
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
    for (const each of all) {
      const [place] = each.places;
      assert.equal(each.quote, source.text.slice(place?.start, place?.end));
      assert.ok(each.quote !== '' && source.text.includes(each.kind === 'actor' ? each.name : each.text));
    }
    assert.deepEqual(proposalsFor(source, { date }).all, all);
    const lang = languageOf(source);
    const note = noteOfText({
      title: text.slice(0, 30),
      today: '2031-03-05',
      accepted: all,
      source: { title: text.slice(0, 40) },
      ...(lang && { lang }),
    });
    const errors = check(readNote(note)).filter(({ severity }) => severity === 'error');
    assert.deepEqual(errors, [], note);
  });
  assertForAll(property, trials(300));
});

it('a long text is read, however it is written', () => {
  const prose =
    'Oleg Baran said that it will probably rain on 2 March. It is unlikely that Ann Lee stays at home. ';
  for (const piece of [prose, 'Aa ', '“', '(', 'x', '- A\n', 'said, ']) {
    const text = piece.repeat(Math.ceil((piece === prose ? 2_000_000 : 100_000) / piece.length));
    assert.ok(proposalsFor(plainSource(text)).all.length <= 200);
  }
});
