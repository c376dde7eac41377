import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textOfCopy } from '../../../../src/core';
import { searchQuotes } from '../../../../src/core/copies/quote-search';
import { UnitTables } from '../../../../src/core/copies/units';
import {
  changed,
  languageOf,
  noteOfText,
  type Proposal,
  plainSource,
  proposalsFor,
  type SourceText,
  sourceOfCopy,
} from '../../../../src/core/import';
import { check } from '../../../../src/core/rules/engine/checker';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import { lineOf } from './support';

const decode = (bytes: Uint8Array, label: string) => new TextDecoder(label).decode(bytes);

/** A report, an advisory and a mail, in words of their own. */
const texts: Readonly<Record<string, string>> = {
  'report.txt': `Harbour strike enters second week

Lisbon, 3 March 2031

Dock workers voted on 1 March to go on, the Dockers’ Union of the North (DUN) said. Ana Pereira, the union’s
spokeswoman, told reporters: “We will not be moved by threats from Lisbon.” Transport Minister Rui Campos warned
that the army may come in. A longer strike is unlikely, analysts at Banco Azul say.
`,
  'advisory.md': `# Advisory 12: loader in mail attachments

- **Published:** 2031-05-11
- We assess with moderate confidence that GREY HERON will probably widen its targets by June 2031.
- On 9 May 2031 the actor GREY HERON sent 1,400 mails to the Port Authority of Leira.
- The "loader that never sleeps on port machines" was first seen in April 2031, Leira CERT reports.
`,
  'mail.eml': [
    'From: "Marta Lind" <marta@example.org>',
    'Subject: =?utf-8?Q?Talks_in_K=C3=B6rvala?=',
    'Date: Tue, 4 Mar 2031 10:00:00 +0000',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Dear all,',
    '',
    'The talks in Karvala will probably fail. On 2 March the Karvala Council (KC) =',
    'told Oleg Baran that K=C3=B6rvala was lost. Oleg Baran said the KC was right.',
    '',
  ].join('\r\n'),
  'page.html':
    '<html lang="en"><head><title>Talks &amp; trade</title><meta name="author" content="Marta Lind"><meta property="article:published_time" content="2031-03-04T10:00"></head>' +
    '<body><script>var a = "It is likely that this is no text.";</script><h1>Talks &amp; trade</h1><p>The truce will <b>probably</b>\n hold&nbsp;until June.</p><p>On 2 March <i>Oleg Baran</i> left.</p></body></html>',
  'table.csv':
    'when,what\n2031-03-02,"On 2 March 2031 Oleg Baran said ""we will not leave this town"" to all"\n',
  'values.json':
    '{"a": 1, "b": ["On 2 March 2031 Oleg Baran left \\"Karvala\\".", "x"], "c": "The truce will probably hold."}',
};

function read(name: string): SourceText {
  const copy = textOfCopy(name, new TextEncoder().encode(texts[name] ?? ''), decode);
  assert.ok(typeof copy !== 'string');
  return sourceOfCopy(name, copy);
}

function noteFrom(source: SourceText, accepted: readonly Proposal[]): string {
  const lang = languageOf(source);
  const { title = 'T', author, date } = source;
  const copy = { file: 'a.txt', sha256: 'a'.repeat(64) };
  return noteOfText({
    title: 'What it says: all',
    today: '2031-06-30',
    accepted,
    ...(lang && { lang }),
    source: { title, copy, ...(author && { author }), ...(date && { date }) },
  });
}

describe('a note of all that a text offers', () => {
  for (const name of Object.keys(texts))
    it(`has no errors and quotes what is there: ${name}`, () => {
      const source = read(name);
      const { all } = proposalsFor(source, { date: source.date });
      assert.ok(all.length > 2, all.map(lineOf).join('\n'));
      const text = noteFrom(source, all);
      const note = readNote(text);
      const errors = check(note).filter(({ severity }) => severity === 'error');
      assert.deepEqual(
        errors.map(({ code, message }) => `${code} ${message}`),
        [],
        text,
      );
      const quotes = [...text.matchAll(/quote: (".*")\}/g)].map(
        ([, quote = '""']) => JSON.parse(quote) as string,
      );
      assert.equal(quotes.length, all.filter(({ kind }) => kind !== 'actor').length);
      const copy = textOfCopy(name, new TextEncoder().encode(texts[name] ?? ''), decode);
      assert.ok(typeof copy !== 'string');
      for (const [quote, place] of searchQuotes(copy, quotes, new UnitTables()))
        assert.equal(typeof place, 'object', quote);
    });
});

describe('a text', () => {
  it('says of itself what it is', () => {
    const { title, author, date } = read('mail.eml');
    assert.deepEqual([title, author, date], ['Talks in Körvala', 'Marta Lind', '2031-03-04']);
    const page = read('page.html');
    assert.deepEqual(
      [page.title, page.author, page.date, page.lang],
      ['Talks & trade', 'Marta Lind', '2031-03-04', 'en'],
    );
    const report = read('report.txt');
    assert.deepEqual([report.title, report.date], ['Harbour strike enters second week', '2031-03-03']);
    assert.equal(read('advisory.md').date, '2031-05-11');
  });

  it('of a page is what it shows', () =>
    assert.equal(
      read('page.html').text,
      'Talks & trade\n\nThe truce will probably hold until June.\n\nOn 2 March Oleg Baran left.',
    ));

  it('that is broken into lines has paragraphs of several', () => {
    const broken =
      'This line is as long as the next one is, about\nso long that it was broken by a program, and\nit ends.';
    assert.equal(plainSource(broken).paragraphs.length, 1);
    assert.equal(
      plainSource('Short heading\nA paragraph that goes on in one line as editors write it.\nEnd').paragraphs
        .length,
      3,
    );
  });

  it('of nothing offers nothing, and says so', () => {
    for (const text of ['', ' \r\n\r\n', '\uFEFF']) {
      const { all, notices } = proposalsFor(plainSource(text));
      assert.deepEqual([all, notices], [[], ['There is no text in it.']]);
    }
  });

  it('in another language says what is not looked for', () => {
    const german =
      'Die Regierung hat am Montag mitgeteilt, dass die Gespräche mit dem Rat der Stadt Karvala weitergehen. Oleg Baran sagte, dass eine Einigung wahrscheinlich sei. Am 2031-04-02 traf sich Oleg Baran mit der KPC.';
    const source = plainSource(german);
    const { all, notices } = proposalsFor(source);
    assert.match(notices.join(' '), /does not read as English/);
    assert.equal(languageOf(source), 'und');
    const lines = all.map(lineOf);
    assert.ok(lines.includes('actor Oleg Baran') && lines.includes('actor KPC'), lines.join('\n'));
    assert.ok(!lines.some((line) => line.startsWith('judgement')));
    const japanese = proposalsFor(plainSource('政府は月曜日に協議が続くと発表した。合意は近いという。'));
    assert.equal(japanese.notices.length, 2);
  });
});

describe('a proposal that was changed', () => {
  const [judged, event] = proposalsFor(
    plainSource('The truce will probably hold. On 2 March 2031 they met.'),
  ).all;
  assert.ok(judged && event);

  it('has the words, kind, likelihood and date of its user, and its own passage', () => {
    const other = changed(judged, {
      text: 'It holds.',
      form: 'forecast',
      likelihood: 'very likely',
      date: '2031-05',
    });
    assert.equal(lineOf(other), 'forecast very likely due 2031-05 “It holds.”');
    assert.equal(other.quote, 'The truce will probably hold.');
    assert.equal(
      lineOf(changed(judged, { form: 'event', date: '' })),
      'event “The truce will probably hold.”',
    );
    assert.equal(lineOf(changed(event, { form: 'judgement' })), 'judgement “On 2 March 2031 they met.”');
    assert.equal(lineOf(changed(judged, { likelihood: '' })), 'forecast “The truce will probably hold.”');
  });

  it('that names an actor keeps the name of the text as another', () => {
    const [actor] = proposalsFor(plainSource('They saw NATO.')).all;
    assert.ok(actor);
    assert.equal(
      lineOf(changed(actor, { text: 'The alliance', actorKind: 'organisation' })),
      'actor The alliance = NATO organisation',
    );
  });

  it('brings its speaker along, who is no second actor where one was accepted', () => {
    const source = plainSource('Minister Oleg Baran said that it is over. Ann Lee said that it is not.');
    const all = proposalsFor(source).all;
    const accepted = all.filter((each) => each.kind !== 'actor' || each.name === 'Oleg Baran');
    const text = noteFrom(source, accepted);
    assert.match(text, /oleg-baran:\n {4}name: Oleg Baran\n {4}kind: person\n {4}role: Minister/);
    assert.match(text, /ann-lee:\n {4}name: Ann Lee\n/);
    assert.equal(text.match(/^ {4}by: /gm)?.length, 2);
  });
});
