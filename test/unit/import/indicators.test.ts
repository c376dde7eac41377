import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { IndicatorOptions } from '../../../src/core/import';
import { importIndicators } from '../../../src/core/import';
import { applyEdits } from '../../../src/core/text/edit';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { dedented } from '../support/marks';

/** The note after a table was imported, and what is told of it. */
function imported(note: string, table: string, options?: IndicatorOptions) {
  const before = dedented(note);
  const { edits, summary, notices, ambiguous } = importIndicators(readNote(before), table, options);
  return { text: applyEdits(before, edits), told: [summary, ...notices], ambiguous };
}

describe('a table of dated events', () => {
  it('becomes indicators with the sources that the note lacks', () => {
    const { text, told } = imported(
      `
      title: T
      sources:
        tass: {title: TASS, date: 2022-02-14}
      actors:
        kremlin: {name: The Kremlin, aliases: [Moscow]}
      brief: B
      `,
      [
        'Date,Event,Source,URL,Actor,Location,Status,Notes,Credibility',
        '2022-02-14,"The drills end, it says",TASS,,moscow,Rostov,confirmed,,2',
        '27 Feb 2022,Convoy seen,The Courier,https://example.org/c,Kremlin; Nobody,,,"Two\r\nlines",',
        ',,,,,,,,',
        '2022-03,,TASS,,,,,,',
      ].join('\r\n'),
    );
    assert.equal(
      text,
      dedented(`
      title: T
      sources:
        tass: {title: TASS, date: 2022-02-14}
        the-courier: {title: The Courier, url: https://example.org/c}
      actors:
        kremlin: {name: The Kremlin, aliases: [Moscow]}
      indicators:
        the-drills-end-it-says:
          text: The drills end, it says
          status: observed
          date: 2022-02-14
          place: Rostov
          sources: [tass]
          credibility: 2
          actors: [kremlin]
        convoy-seen:
          text: Convoy seen
          date: 2022-02-27
          sources: [the-courier]
          actors: [kremlin]
          note: |-
            Two
            lines
      brief: B
      `),
    );
    assert.deepEqual(told, [
      '2 indicators and 1 source were added.',
      'Rows without a text were left out: 5.',
      'Actors that the note does not know were left out: Nobody.',
    ]);
  });

  it('of an event data set has its sentence in the notes', () => {
    const { text, told } = imported(
      'title: T\n',
      [
        'event_id_cnty;event_date;event_type;sub_event_type;actor1;assoc_actor_1;location;latitude;source;notes',
        'XAM12;14 February 2022;Strategic developments;Movement of forces;Forces of Examplia;;Exampleton;1.5;Courier;On 14 February, forces moved.',
        'XAM13;15 February 2022;Battles;Armed clash;Forces of Examplia;;Exampleton;1.5;"Courier; Agency One";On 15 February, forces clashed.',
      ].join('\n'),
    );
    assert.match(
      text,
      /^ {2}XAM13:\n {4}text: On 15 February, forces clashed\.\n {4}date: 2022-02-15\n {4}place: Exampleton\n {4}sources: \[courier, agency-one\]\n {4}tags: \[Battles, Armed clash\]$/m,
    );
    assert.ok(told.includes('Columns that were left out: latitude.'));
  });

  it('says which dates nobody can read, and reads them as its user says', () => {
    const table = 'date\ttext\n2/3/2022\tOne\n4/5/2022\tTwo\nsoon\tThree\n';
    const { text, told, ambiguous } = imported('title: T\n', table);
    assert.equal(ambiguous, '2/3/2022');
    assert.match(text, /date: 2\/3\/2022/);
    assert.deepEqual(told.slice(1), [
      '2 dates stand as in the table, as day and month cannot be told apart: 2/3/2022, 4/5/2022.',
      '1 date stands as in the table, as nobody can read it: soon.',
    ]);
    assert.match(imported('title: T\n', table, { order: 'dayFirst' }).text, /date: 2022-03-02/);
    assert.match(imported('title: T\n', table, { order: 'monthFirst' }).text, /date: 2022-02-03/);
  });

  it('is read in the order that others of its dates show, and says so', () => {
    const { text, told, ambiguous } = imported('title: T\n', 'date,text\n2/27/2022,One\n2/3/2022,Two\n');
    assert.match(text, /date: 2022-02-27.*date: 2022-02-03/s);
    assert.equal(ambiguous, undefined);
    assert.equal(
      told[1],
      'Dates such as 2/3/2022 were read with the month first, as others in the table can only be read so.',
    );
  });

  it('adds nothing twice', () => {
    const table = '\uFEFFdate;text;source\n2022-02-14;It began.;Courier\n2022-02-14;it began;Courier\n';
    const first = imported('title: T\n', table);
    assert.deepEqual(first.told, [
      '1 indicator and 1 source were added.',
      '1 row is there already, by date and text.',
    ]);
    const second = imported(first.text, table);
    assert.equal(second.text, first.text);
    assert.deepEqual(second.told, ['Nothing was added.', '2 rows are there already, by date and text.']);
  });

  it('keeps its ids where they can be some and are free', () => {
    const { text } = imported('title: T\nclaims:\n  b: {text: B}\n', 'id,text\na,One\nb,Two\n001,Three\n');
    assert.match(text, /^ {2}a:\n {4}text: One$/m);
    assert.match(text, /^ {2}b-2:\n {4}text: Two$/m);
    assert.match(text, /^ {2}three:\n {4}text: Three$/m);
  });

  it('brings no links, formulas of spreadsheets lose their guard, and colons stay text', () => {
    const { text } = imported('title: T\n', 'text,notes\n"\t=1+1: [[a]] # b","\'@x"\n');
    const [indicator] = readNote(text).contents.entriesOfKind('indicator');
    assert.equal(indicator?.title, '=1+1: [ [a]] # b');
    assert.equal(indicator?.values.note?.value, '@x');
  });

  it('needs a column for the words of its events', () => {
    const { text, told } = imported('title: T\n', 'a,b\n1,2\n');
    assert.equal(text, 'title: T\n');
    assert.match(told[1] ?? '', /^The first row of the table has to name its columns/);
  });

  for (const [name, note] of Object.entries({
    'an empty note': '',
    'a note in braces': '{title: T, indicators: {a: {text: A}}}\n',
    'a section in braces': 'title: T\nindicators: {a: {text: A}}\nbrief: B\n',
    'an empty section in braces': 'title: T\nindicators: {}\n',
    'a section that says nothing': 'indicators: ~\ntitle: T\n',
    'entries apart from each other': 'indicators:\n  a:\n    text: A\n\n  b:\n    text: B\n\nbrief: |\n  B\n',
  }))
    it(`goes into ${name}`, () => {
      for (const lineEnd of ['\n', '\r\n']) {
        const before = note.replaceAll('\n', lineEnd);
        const { edits } = importIndicators(readNote(before), 'date,text,source\n2022,One,S\n2023,Two,S\n');
        const after = applyEdits(before, edits);
        const { contents } = readNote(after);
        assert.deepEqual(
          contents.entriesOfKind('source').map(({ id }) => id),
          ['s'],
        );
        assert.deepEqual(
          contents
            .entriesOfKind('indicator')
            .map(({ title }) => title)
            .slice(-2),
          ['One', 'Two'],
        );
        if (before.includes('\r')) assert.doesNotMatch(after, /(?<!\r)\n/);
        else assert.doesNotMatch(after, /\r/);
      }
    });
});
