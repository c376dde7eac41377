import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csvOf, rowsOfCsv } from '../../../src/core/text/csv';

describe('a table as CSV', () => {
  it('parts cells by commas and rows by CRLF', () =>
    assert.equal(
      csvOf([
        ['a', 'b'],
        ['c', ''],
      ]),
      'a,b\r\nc,\r\n',
    ));
  it('quotes what would part a cell, and doubles its quotes', () =>
    assert.equal(
      csvOf([['a,b', 'say "no"', 'two\nlines', ' edge']]),
      '"a,b","say ""no""","two\nlines"," edge"\r\n',
    ));
  it('makes harmless what a spreadsheet would take for a formula', () =>
    assert.equal(
      csvOf([['=1+1', '+1-2', '-x', '@x', "'=1", 'a=b']]),
      '"\t=1+1","\t+1-2","\t-x","\t@x","\t\'=1",a=b\r\n',
    ));
  it('leaves numbers as they are, with their sign', () =>
    assert.equal(csvOf([['+1', '-1', '-0.5', '+.5', '-2.']]), '+1,-1,-0.5,+.5,-2.\r\n'));
});

describe('CSV of texts', () => {
  const texts = (...cells: readonly string[]) => csvOf([cells], () => false);

  it('keeps what a spreadsheet would make a number, a date, a time or a truth of', () => {
    const others = [
      '001',
      '1e3',
      '1.00E+03',
      '-2',
      '50%',
      '1/2',
      '2022-02-14',
      'mar-1',
      'Jan 2022',
      '12:30 pm',
      'TRUE',
    ];
    for (const text of others) assert.equal(texts(text), `"\t${text}"\r\n`);
    assert.deepEqual(rowsOfCsv(texts(...others)), [others]);
  });
  it('leaves all else alone', () => {
    const others = ['C', 'NA', 'e10', 'drills-2', 'may', 'T1566', 'In 2022', 'march-hare', '', '√2'];
    assert.equal(texts(...others), `${others.join(',')}\r\n`);
  });
});

describe('CSV as a table', () => {
  it('is read back as it was', () => {
    const rows = [
      ['=1+1', "'x", "it's", '"', 'a,b', 'a;b', 'a\tb'],
      ['', 'two\r\nlines', ' edge ', '-', '', 'ä', '\uFEFF'],
    ];
    assert.deepEqual(rowsOfCsv(csvOf(rows)), rows);
  });
  it('has no guard of another program before a formula', () =>
    assert.deepEqual(rowsOfCsv("'=1+1,it's,\t-x"), [['=1+1', "it's", '-x']]));
  it('may be parted by semicolons or tabs, and begin with a byte order mark', () => {
    assert.deepEqual(rowsOfCsv('\uFEFFa;b,c;d\r\ne;f'), [
      ['a', 'b,c', 'd'],
      ['e', 'f'],
    ]);
    assert.deepEqual(rowsOfCsv('a\tb;c\nd\te\n'), [
      ['a', 'b;c'],
      ['d', 'e'],
    ]);
  });
  it('is parted by no sign that stands in quotes', () => {
    const row = ['a "b", c, d, e', 'f\tg\th\ti', 'j'];
    assert.deepEqual(rowsOfCsv(`"a ""b"", c, d, e";"f\tg\th\ti";j\r\n`), [row]);
    assert.deepEqual(rowsOfCsv('"\t001","\t1e3"\n'), [['001', '1e3']]);
  });
  it('ends with the text where a quote is never closed', () =>
    assert.deepEqual(rowsOfCsv('a,"b,c\nd'), [['a', 'b,c\nd']]));
  it('keeps what stands behind a closed quote', () => assert.deepEqual(rowsOfCsv('"a"b,c'), [['ab', 'c']]));
  it('may have no rows', () => assert.deepEqual(rowsOfCsv(''), []));
});
