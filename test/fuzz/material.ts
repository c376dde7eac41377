import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noteFields } from '../../src/core/model/kinds/note';
import { schemas } from '../../src/core/model/kinds/schemas';
import { ruleCodes } from '../../src/core/model/rule-codes';
import { sectionNames } from '../../src/core/model/sections';
import { root, sample } from '../host/paths';

/** What texts are made from and spoilt with, beside what random notes say. */

const fixtures = join(root, 'test', 'fixtures');

/** The texts of the files in a folder that have an ending. */
function textsIn(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

export const samples: readonly string[] = [
  ...textsIn(sample, '.notes.yaml'),
  ...textsIn(join(fixtures, 'whole-notes'), '.notes.yaml'),
];

export const references = {
  bib: [...textsIn(join(fixtures, 'references'), '.bib'), ...textsIn(join(fixtures, 'exports'), '.bib')],
  ris: [...textsIn(join(fixtures, 'references'), '.ris'), ...textsIn(join(fixtures, 'exports'), '.ris')],
  csl: textsIn(join(fixtures, 'references'), '.csl.json'),
} as const;

export const bundles: readonly string[] = textsIn(join(fixtures, 'exports'), '.stix.json');

export const copies: Readonly<Record<string, string>> = {
  'a.txt': '“We will never leave,” she said — twice. Soft\u00adly, and over\nlines.\n',
  'a.md':
    '# Title\n\nHe *said* [that](x) `it` is so.\n\n> Quoted words, many of them.\n\n| a | b |\n| - | - |\n',
  'a.html':
    '<!doctype html><meta charset=utf-8><title>T</title><p>One &amp; <b>two</b> &#8220;three&#8221;<script>x < y</script><!-- c --><p>four',
  'a.xml': '<?xml version="1.0" encoding="UTF-8"?><a b="c">One<![CDATA[two]]> &lt;three&gt;</a>',
  'a.json': '{"a": ["One two", {"b\\u0041": "three \\"four\\""}], "n": 1.5e3}',
  'a.csv': 'a,b\n"One, two",three\n',
  'a.eml':
    'From: a@example.org\nSubject: =?utf-8?Q?One_=C3=A9?=\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nOne =E2=80=94 two=\n three\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+T25lPC9wPg==\n--b--\n',
};

/** Names that every object of JavaScript has, and words that programs trip over. */
export const properties = [
  ...['constructor', '__proto__', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf'],
  ...[
    '__defineGetter__',
    '__lookupSetter__',
    'toLocaleString',
    'propertyIsEnumerable',
    'length',
    'name',
    'then',
  ],
] as const;

/** Words of the format, which a text is likelier to trip over than letters. */
export const words: readonly string[] = [
  ...new Set([
    ...Object.keys(noteFields),
    ...sectionNames,
    ...Object.values(schemas).flatMap(({ fields }) => Object.keys(fields)),
    ...ruleCodes.filter((_, at) => at % 4 === 0),
    ...properties,
    ...[
      'likely',
      '70%',
      '60-80%',
      'TLP:RED',
      'TLP:CLEAR',
      '2022-02-14',
      '2022-02-30',
      '2024-Q5',
      '0000',
      'icd-203',
    ],
    ...[
      'kremlin',
      'war',
      'boxed-in',
      'mod-rus',
      'C',
      'II',
      'true',
      'off',
      'high',
      'A',
      '# notes-ignore: overdue',
    ],
  ]),
];

/** What tears YAML, lines, characters or markup apart. */
export const signs: readonly string[] = [
  ...[
    '\r',
    '\n',
    '\r\n',
    '\n\n',
    '\t',
    ' ',
    '  ',
    '\n ',
    '\n  ',
    '\n    ',
    '\uFEFF',
    '\0',
    '\u0085',
    '\u2028',
    '\x1b[31m',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    '[[',
    ']]',
    '[[war]]',
    '[[x|',
    '"',
    "'",
    '`',
    '\\',
    ',',
    ':',
    ': ',
    '::',
    '#',
    ' #',
    '=',
    '@',
  ],
  ...[
    '- ',
    '\n- ',
    '? ',
    '\n? ',
    '|',
    '>',
    '|2-\n',
    '>+\n',
    '|+\n',
    '&a ',
    '*a',
    '&a *a',
    '!',
    '!!',
    '!!binary ',
    '!<x> ',
  ],
  ...[
    '%',
    '%YAML 1.1\n',
    '---',
    '\n---\n',
    '\n...\n',
    '<<: *a',
    '\ud83d',
    '\ude00',
    '😀',
    '👩‍👩‍👧',
    'e\u0301',
    '\u202e',
    '\u200b',
  ],
  ...[
    '~',
    'null',
    '.nan',
    '-0',
    '1e400',
    '0x',
    '"\\u',
    '\\x-1',
    '\\U0010FFFF',
    '\\/',
    '＂',
    '：',
    '\u00a0',
    '\u3000',
  ],
  ...[
    '<b>',
    '</script>',
    '<!--',
    '-->',
    '&amp;',
    '&#x0;',
    '![x](y)',
    '](javascript:x)',
    '<javascript:x>',
    '$x$',
    '***',
  ],
  ...['<<<<<<< a\n', '=======\n', '>>>>>>> b\n', '||||||| c\n'],
];
