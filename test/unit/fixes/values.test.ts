import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codeActions } from '../../../src/core/features/code-actions/code-actions';
import { check } from '../../../src/core/rules/engine/checker';
import { applyEdits } from '../../../src/core/text/edit';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { changeOf } from '../support/fixes';

interface Offer {
  /** What stands in the place of the value, for each fix in their order. */
  readonly words: readonly string[];
  /** How many of them are preferred: the first, or none. */
  readonly isSure: boolean;
  readonly message: string;
}

/** What is offered for the value that stands for % in a note. */
function offered(note: string, value: string): Offer {
  const [before = '', behind = ''] = note.split('%%');
  const text = before + value + behind;
  const read = readNote(text);
  const all = check(read);
  const found = all.find(({ code, span }) => code === 'invalid-value' && span.start === before.length);
  assert.ok(found, `${value} is reported`);
  const fixes = codeActions(read, found.span, all).filter(({ title }) => /^Change to/.test(title));
  const words = fixes.map(({ step }) => {
    const after = applyEdits(text, changeOf(step, []).edits());
    assert.ok(after.startsWith(before) && after.endsWith(behind));
    assert.ok(!check(readNote(after)).some(({ code }) => code === 'invalid-value'), after);
    return after.slice(before.length, after.length - behind.length);
  });
  const preferred = fixes.flatMap(({ isPreferred }, at) => (isPreferred ? [at] : []));
  assert.ok(preferred.every((at) => at === 0));
  return { words, isSure: preferred.length === 1, message: found.message };
}

const date = 'title: T\ndate: %%\nclaims: {c: {text: C, kind: assumption}}\n';

const oneReading: Readonly<Record<string, string>> = {
  '16 April 2021': '2021-04-16',
  'April 16, 2021': '2021-04-16',
  '16 Apr 2021': '2021-04-16',
  '16th of April 2021': '2021-04-16',
  'Friday, 16 April 2021': '2021-04-16',
  '16-Apr-2021': '2021-04-16',
  '3 Sept. 2021': '2021-09-03',
  'April 2021': '2021-04',
  '2021/04/16': '2021-04-16',
  '2021.04.16': '2021-04-16',
  '2021.04': '2021-04',
  '2021–04–16': '2021-04-16',
  '16.04.2021': '2021-04-16',
  '16. 4. 2021': '2021-04-16',
  '04/16/2021': '2021-04-16',
  '05/05/2021': '2021-05-05',
  '04/2021': '2021-04',
  '2021-4-6': '2021-04-06',
  '2021-4': '2021-04',
  '20210416': '2021-04-16',
  '202104': '2021-04',
  '2021-04-16T08:35Z': '2021-04-16',
  '2021-04-16T08:35:00.123+02:00': '2021-04-16',
  '2021-04-16 08:35': '2021-04-16',
  '20210416T083500Z': '2021-04-16',
  '2021年4月16日': '2021-04-16',
  '２０２１－０４－１６': '2021-04-16',
  '٢٠٢١-٠٤-١٦': '2021-04-16',
  'Q2 2024': '2024-Q2',
  '2024-q2': '2024-Q2',
  'second quarter of 2024': '2024-Q2',
  'H1 2024': '2024-H1',
  'c. 2014': '2014~',
  'circa May 2014': '2014-05~',
  'since 2014': '2014/..',
  '2014-': '2014/..',
  '2014–present': '2014/..',
  'until May 2014': '../2014-05',
  '10–16 April 2021': '2021-04-10/2021-04-16',
  'April 10-16, 2021': '2021-04-10/2021-04-16',
  '10 April - 2 May 2021': '2021-04-10/2021-05-02',
  '10.-16.04.2021': '2021-04-10/2021-04-16',
  '04/05/2021 - 16/05/2021': '2021-05-04/2021-05-16',
  '2021/04/16-2021/04/18': '2021-04-16/2021-04-18',
  '2021-4-6/2021-4-9': '2021-04-06/2021-04-09',
  '16 April 2021/18 April 2021': '2021-04-16/2021-04-18',
  'April–May 2021': '2021-04/2021-05',
  '2020-2021': '2020/2021',
  '2020-21': '2020/2021',
  '2022-02-10/14': '2022-02-10/2022-02-14',
  '2022-02-10--2022-02-14': '2022-02-10/2022-02-14',
  '2024-05/13': '2024-05-13',
  '2022-03/2022-02-10': '2022-02-10/2022-03',
};

describe('a date that is written otherwise', () => {
  for (const [written, meant] of Object.entries(oneReading))
    it(`is offered as the format has it: ${written}`, () => {
      const { words, isSure, message } = offered(date, written);
      assert.deepEqual(words, [meant]);
      assert.ok(isSure);
      assert.ok(message.includes(meant), message);
    });

  it('with two readings is offered as both, and none is preferred', () => {
    assert.deepEqual(offered(date, '04/05/2021').words, ['2021-05-04', '2021-04-05']);
    assert.equal(offered(date, '04/05/2021').isSure, false);
    assert.deepEqual(offered(date, '04.05.2021/06.05.2021').words, [
      '2021-05-04/2021-05-06',
      '2021-04-05/2021-06-05',
    ]);
    assert.equal(offered(date, '2024-11/02').isSure, false);
  });

  it('is told why it does not exist', () => {
    for (const [written, why] of [
      ['2021-02-30', 'February 2021 has 28 days'],
      ['30 February 2021', 'February 2021 has 28 days'],
      ['2021-02-30/2021-03-02', 'February 2021 has 28 days'],
      ['31.04.2021', 'April 2021 has 30 days'],
      ['2021-13', 'no year has a month 13'],
    ] as const) {
      const { words, message } = offered(date, written);
      assert.deepEqual(words, []);
      assert.ok(message.includes(why), message);
    }
  });

  it('and cannot be read is told how dates are written', () => {
    for (const written of ['soon', 'true', '22-02-14', '16.04.21', '-2022', 'spring 2024', '1/2/3/4'])
      assert.match(offered(date, written).message, /is not a date\. Write one such as 2022/);
  });

  it('keeps its quotes, its block and its line ends', () => {
    assert.deepEqual(offered(date, "'16 April 2021'").words, ["'2021-04-16'"]);
    assert.deepEqual(offered(date, '>-\n  16 April 2021').words, ['>-\n  2021-04-16']);
    const crlf = 'title: T\r\nclaims:\r\n  c:\r\n    text: C\r\n    due: %%\r\n    kind: forecast\r\n';
    assert.deepEqual(offered(crlf, '|\r\n      April 16, 2021 # no comment').words, []);
    assert.deepEqual(offered(crlf, '|-\r\n      April 16, 2021').words, ['|-\r\n      2021-04-16']);
    assert.deepEqual(offered(crlf, '>-\r\n      April 16,\r\n      2021').words, ['>-\r\n      2021-04-16']);
  });

  it('can be a key', () => {
    const was = 'title: T\nclaims: {c: {text: C, kind: assumption, was: {%%: likely, 2020: 70%}}}\n';
    assert.deepEqual(offered(was, '16.04.2021').words, ['2021-04-16']);
  });
});

const marking = 'title: T\nmarking: %%\n';
const claim = (field: string): string => `title: T\nclaims: {c: {text: C, ${field}: %%}}\n`;
const source = (field: string): string => `title: T\nsources: {s: {title: S, ${field}: %%}}\n`;
const indicator = (field: string): string => `title: T\nindicators: {i: {text: I, ${field}: %%}}\n`;

describe('the words of a field are offered the nearest first', () => {
  const firsts: readonly (readonly [string, string, string])[] = [
    [marking, 'TLP:WHITE', 'TLP:CLEAR'],
    [marking, 'white', 'TLP:CLEAR'],
    [marking, 'AMBER', 'TLP:AMBER'],
    [marking, 'tlp amber', 'TLP:AMBER'],
    [marking, '"TLP: AMBER"', '"TLP:AMBER"'],
    [marking, 'TLP:AMBER STRICT', 'TLP:AMBER+STRICT'],
    [marking, 'amber-strict', 'TLP:AMBER+STRICT'],
    [marking, 'TLP-Red', 'TLP:RED'],
    [marking, 'TLP:GREN', 'TLP:GREEN'],
    [claim('confidence'), 'High', 'high'],
    [claim('confidence'), 'high confidence', 'high'],
    [claim('confidence'), 'medium-high', 'moderate-high'],
    [claim('confidence'), 'low to moderate', 'low-moderate'],
    [claim('kind'), 'prediction', 'forecast'],
    [claim('outcome'), 'yes', 'true'],
    [claim('key'), 'yes', 'true'],
    [claim('key'), '0', 'false'],
    [source('kind'), 'newspaper', 'media'],
    [source('kind'), 'Social Media', 'social'],
    [source('status'), 'withdrawn', 'retracted'],
    [source('reliability'), 'usually reliable', 'B'],
    [source('reliability'), 'b', 'B'],
    [indicator('credibility'), 'confirmed', '1'],
    [indicator('credibility'), 'probably true', '2'],
    [indicator('status'), 'confirmed', 'observed'],
    [indicator('status'), 'not observed', 'not-observed'],
    [claim('kind'), 'so what', 'implication'],
    [claim('kind'), 'advice', 'recommendation'],
    [indicator('status'), 'planned', 'scheduled'],
    [claim('marking'), 'amber', 'TLP:AMBER'],
    ['title: T\nportions: {brief: %%}\n', 'red', 'TLP:RED'],
    ['title: T\ngaps: {g: {text: G, status: %%}}\n', 'answered', 'closed'],
    ['title: T\nactors: {a: A}\nclaims: {c: {text: C, views: {a: {confidence: %%}}}}\n', 'weak', 'low'],
    ['title: T\nactors: {a: A}\nclaims: {c: {text: C, views: {a: %%}}}\n', 'likley', 'likely'],
    ['title: T\nhypotheses: {h: {text: H, was: {2024: {likelihood: %%}}}}\n', '0.7', '70%'],
    ['title: T\nactors: {a: {name: A, kind: %%}}\n', 'country', 'state'],
    ['title: T\nactors: {a: {name: A, kind: %%}}\n', 'Organisation', 'organisation'],
    ['title: T\nyardstick: %%\n', 'ICD 203', 'icd-203'],
    ['title: T\nrules: {overdue: %%}\n', 'none', 'off'],
    ['title: T\nhypotheses: {h: H}\nclaims: {c: {text: C, consistency: {h: %%}}}\n', 'inconsistent', 'I'],
  ];
  for (const [note, written, first] of firsts)
    it(`${written} → ${first}`, () => {
      const { words, isSure } = offered(note, written);
      assert.equal(words[0], first);
      assert.ok(isSure);
    });

  it('with all others behind, and none preferred where nothing is near', () => {
    const { words, isSure } = offered(marking, 'AMBR');
    assert.deepEqual(words.slice(0, 2), ['TLP:AMBER', 'TLP:AMBER+STRICT']);
    assert.equal(words.length, 5);
    assert.equal(isSure, false);
  });

  it('and TLP:WHITE is told why', () =>
    assert.match(offered(marking, 'TLP:WHITE').message, /TLP:WHITE is called TLP:CLEAR since version 2/));
});

const likelihood = (yardstick: string): string =>
  `title: T\nyardstick: ${yardstick}\nclaims: {c: {text: C, kind: assumption, likelihood: %%}}\n`;

describe('a likelihood that is none of the yardstick', () => {
  it('is offered by the terms whose bands are nearest', () => {
    const { words, isSure, message } = offered(likelihood('icd-203'), 'highly likely');
    assert.deepEqual(words.slice(0, 3), ['very likely', 'almost certain', 'likely']);
    assert.equal(words.length, 7);
    assert.ok(isSure);
    assert.match(message, /PHIA.*\(80–90 %\).*“very likely” \(80–95 %\)/);
    assert.deepEqual(offered(likelihood('phia'), 'very unlikely').words.slice(0, 2), [
      'highly unlikely',
      'remote chance',
    ]);
    assert.equal(offered(likelihood('kent'), 'likely').words[0], 'probable');
  });

  it('is offered by spelling, and by what its words mean', () => {
    assert.equal(offered(likelihood('icd-203'), 'likley').words[0], 'likely');
    assert.equal(offered(likelihood('icd-203'), 'probabel').words[0], 'probable');
    assert.equal(offered(likelihood('icd-203'), 'quite unlikely').words[0], 'unlikely');
  });

  const numbers: Readonly<Record<string, string>> = {
    '0.7': '70%',
    '70': '70%',
    '60-80': '60-80%',
    '60 to 80%': '60-80%',
    '80 - 60 percent': '60-80%',
    'approximately 70%': 'about 70%',
    'about 70': 'about 70%',
    'less than 10%': 'under 10%',
    '≥ 90%': 'over 90%',
    'at least 90 percent': 'over 90%',
    '1:5': '1 in 5',
    '1/5': '1 in 5',
    'one in five': '1 in 5',
    '2 out of 3': '2 in 3',
    'likely to unlikely': 'unlikely to likely',
    'unlikely - likely': 'unlikely to likely',
    'between unlikely and likely': 'unlikely to likely',
  };
  for (const [written, meant] of Object.entries(numbers))
    it(`is offered as the format has it: ${written}`, () => {
      const { words, isSure } = offered(
        likelihood('icd-203'),
        /[:{]/.test(written) ? `"${written}"` : written,
      );
      assert.deepEqual(words, [/[:{]/.test(written) ? `"${meant}"` : meant]);
      assert.ok(isSure);
    });
});

const hash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

describe('the one value that is meant is offered', () => {
  const external = (scheme: string): string =>
    `title: T\nactors: {a: {name: A, external: {${scheme}: %%}}}\nbrief: "[[a]]"\n`;
  const meant: readonly (readonly [string, string, string])[] = [
    [external('attack'), 't1566.001', 'T1566.001'],
    [external('attack'), 'T1566/001', 'T1566.001'],
    [external('ATTACK'), 'T1566 Phishing', 'T1566'],
    [external('attack'), 'https://attack.mitre.org/groups/G0016/', 'G0016'],
    [external('attack'), 'attack.t1003.006', 'T1003.006'],
    [external('cve'), 'cve-2024-3094', 'CVE-2024-3094'],
    [external('cve'), '2024-3094', 'CVE-2024-3094'],
    [external('CVE'), '"CVE‑2024‑3094"', '"CVE-2024-3094"'],
    ['title: T\nlang: %%\n', 'English', 'en'],
    ['title: T\nlang: %%\n', 'en_GB', 'en-GB'],
    ['title: T\nlang: %%\n', 'deu', 'de'],
    ['title: T\nlang: %%\n', 'German (at)', 'de-AT'],
    [source('sha256'), `sha256:${hash}`, hash],
    [source('sha256'), `SHA-256 = ${hash.toUpperCase()}`, hash],
  ];
  for (const [note, written, value] of meant)
    it(`${written} → ${value}`, () => {
      const { words, isSure } = offered(note, written);
      assert.deepEqual(words, [value]);
      assert.ok(isSure);
    });

  it('and else an example is told', () => {
    for (const [note, written, message] of [
      [external('attack'), 'Phishing', /is no id of MITRE ATT&CK\. Write one such as T1566\.001\.$/],
      [external('attack'), 'T1566 and T1567', /Write one such as/],
      [external('attack'), `T${'1'.repeat(300)}`, /Write one such as/],
      [external('cve'), 'CVE-24-3094', /is no id of CVE\. Write one such as CVE-2024-3094\.$/],
      ['title: T\nlang: %%\n', 'Klingon', /is no tag of a language\. Write one such as en or de-AT\.$/],
      [source('sha256'), 'd41d8cd98f00b204e9800998ecf8427e', /is no SHA-256\. Write its 64 hexadecimal/],
    ] as const) {
      const { words, message: told } = offered(note, written);
      assert.deepEqual(words, []);
      assert.match(told, message);
    }
  });
});
