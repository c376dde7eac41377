import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codeActions } from '../../../../src/core/features/code-actions/code-actions';
import type { RuleCode } from '../../../../src/core/model/rule-codes';
import { check } from '../../../../src/core/rules/engine/checker';
import { applyEdits } from '../../../../src/core/text/edit';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import { dedented } from '../../support/marks';

/** The rules that can meet such a sign. */
const codes: readonly RuleCode[] = ['syntax', 'invalid-value', 'unknown-key'];

const names: Readonly<Record<string, RegExp>> = {
  '“': /left double quotation mark “ \(U\+201C\)/,
  '‘': /left single quotation mark ‘ \(U\+2018\)/,
  '„': /double low-9 quotation mark „ \(U\+201E\)/,
  '«': /left-pointing double angle quotation mark « \(U\+00AB\)/,
  '\u00A0': /no-break space \(U\+00A0\)/,
  '\u202F': /narrow no-break space \(U\+202F\)/,
  '\u3000': /ideographic space \(U\+3000\)/,
  '\u200B': /zero width space \(U\+200B\)/,
  '：': /full-width colon ： \(U\+FF1A\)/,
  '，': /full-width comma ， \(U\+FF0C\)/,
  '［': /full-width left square bracket ［ \(U\+FF3B\)/,
  '｛': /full-width left curly bracket ｛ \(U\+FF5B\)/,
};

interface Slip {
  readonly sign: string;
  readonly before: string;
  readonly after: string;
}

/** Asserts that the one report of these rules names the sign, and that the preferred fix leaves none; with LF and CRLF. */
function assertNamed({ sign, before, after }: Slip): void {
  for (const lineEnd of ['\n', '\r\n']) {
    const [from = '', to = ''] = [before, after].map((text) => dedented(text).replaceAll('\n', lineEnd));
    const note = readNote(from);
    const found = check(note).filter(({ code }) => codes.includes(code));
    assert.equal(found.length, 1, JSON.stringify(found));
    const [diagnostic] = found;
    assert.ok(diagnostic);
    assert.match(diagnostic.message, names[sign] ?? /never/);
    const fix = codeActions(note, diagnostic.span, [diagnostic]).find(({ isPreferred }) => isPreferred);
    assert.ok(fix?.step.kind === 'change', 'there is a fix');
    assert.equal(applyEdits(from, fix.step.edits()), to);
    assert.deepEqual(
      check(readNote(to)).filter(({ code }) => codes.includes(code)),
      [],
    );
  }
}

function claim(fields: string): string {
  return `title: T\nclaims:\n  c: {text: C, ${fields}}\n  d: D\n`;
}

function slip(sign: string, before: string, after: string): Slip {
  return { sign, before, after };
}

const slips: Readonly<Record<string, Slip>> = {
  'a title with a colon': slip(
    '“',
    'title: “Harbour talks: round two” # so\n',
    'title: "Harbour talks: round two" # so\n',
  ),
  'a German quotation': slip('„', 'title: „Hafen: zwei“\ndate: 2022\n', 'title: "Hafen: zwei"\ndate: 2022\n'),
  'a French quotation': slip('«', 'title: «Port: deux»\n', 'title: "Port: deux"\n'),
  'an unclosed quotation': slip('“', 'title: “Harbour: two # so\n', 'title: "Harbour: two" # so\n'),
  'a quotation with straight quotes in it': slip(
    '“',
    'title: “He said "no": all”\n',
    'title: "He said \\"no\\": all"\n',
  ),
  'a title in braces': slip(
    '“',
    'title: T\nsources:\n  s: {title: “Talks: two”, kind: media}\n  t: T\n',
    'title: T\nsources:\n  s: {title: "Talks: two", kind: media}\n  t: T\n',
  ),
  'a word of a list of choices': slip('‘', claim('confidence: ‘low’'), claim("confidence: 'low'")),
  'a reference': slip('“', claim('by: [“a”]'), claim('by: ["a"]')),
  'a boolean, which takes no quotes': slip('“', claim('key: “true”'), claim('key: true')),
  'a date': slip('“', 'title: T\ndate: “2022-02-14”\n', 'title: T\ndate: "2022-02-14"\n'),
  'a percentage': slip('“', claim('likelihood: “70%”'), claim('likelihood: "70%"')),
  'a web address': slip(
    '“',
    'title: T\nsources: {s: {title: S, url: “https://example.org/a”}}\n',
    'title: T\nsources: {s: {title: S, url: "https://example.org/a"}}\n',
  ),
  'a path': slip('“', 'title: T\ninclude: [“a.notes.yaml”]\n', 'title: T\ninclude: ["a.notes.yaml"]\n'),
  'a key of an entry': slip('“', claim('“kind”: fact'), claim('"kind": fact')),
  'a key at the top': slip('“', 'title: T\n“date”: 2022\n', 'title: T\n"date": 2022\n'),
  'an id': slip('“', 'title: T\nclaims:\n  “c”: C\n', 'title: T\nclaims:\n  "c": C\n'),
  'the key of a map': slip('“', claim('consistency: {“h”: C}'), claim('consistency: {"h": C}')),
  'a no-break space behind a choice': slip(
    '\u00A0',
    claim('confidence: low\u00A0'),
    claim('confidence: low'),
  ),
  'a no-break space before a reference': slip('\u00A0', claim('by: [\u00A0a, b]'), claim('by: [a, b]')),
  'a narrow no-break space behind a date, in quotes': slip(
    '\u202F',
    'title: T\ndate: "2022\u202F"\n',
    'title: T\ndate: "2022"\n',
  ),
  'an ideographic space before a boolean': slip('\u3000', claim('key: \u3000true'), claim('key: true')),
  'a no-break space behind an id': slip(
    '\u00A0',
    'title: T\nclaims:\n  c\u00A0: C\n',
    'title: T\nclaims:\n  c: C\n',
  ),
  'a zero width space behind a choice': slip('\u200B', claim('kind: fact\u200B'), claim('kind: fact')),
  'a zero width space within a reference': slip('\u200B', claim('by: krem\u200Blin'), claim('by: kremlin')),
  'a no-break space behind a colon': slip(
    '\u00A0',
    'title: T\nclaims:\n  c:\n    text: C\n    kind:\u00A0fact\n',
    'title: T\nclaims:\n  c:\n    text: C\n    kind: fact\n',
  ),
  'a no-break space behind a colon in braces': slip('\u00A0', claim('kind:\u00A0fact'), claim('kind: fact')),
  'a no-break space behind the header of a section': slip(
    '\u00A0',
    'title: T\nclaims:\u00A0\n  c: C\n',
    'title: T\nclaims:\n  c: C\n',
  ),
  'a colon of an entry': slip(
    '：',
    'title: T\nclaims:\n  c:\n    text：C\n    kind: fact\n  d: D\n',
    'title: T\nclaims:\n  c:\n    text: C\n    kind: fact\n  d: D\n',
  ),
  'all colons of an entry': slip(
    '：',
    'title: T\nclaims:\n  c:\n    text：C\n    kind： fact\n  d: D\n',
    'title: T\nclaims:\n  c:\n    text: C\n    kind: fact\n  d: D\n',
  ),
  'a colon in braces': slip('：', claim('kind：fact'), claim('kind: fact')),
  'the colon of an id': slip(
    '：',
    'title: T\nclaims:\n  c: C\n  d：\n    text: D\n  e: E\n',
    'title: T\nclaims:\n  c: C\n  d:\n    text: D\n  e: E\n',
  ),
  'the colon of a section': slip(
    '：',
    'title: T\nclaims：\n  c: C\nactors: {a: A}\n',
    'title: T\nclaims:\n  c: C\nactors: {a: A}\n',
  ),
  'the colon of a field of the note': slip('：', 'title: T\nquestion：Q\n', 'title: T\nquestion: Q\n'),
  'all colons of a note': slip('：', 'title：T\nquestion：Q\n', 'title: T\nquestion: Q\n'),
  'a comma between fields': slip('，', claim('kind: fact，key: true'), claim('kind: fact, key: true')),
  'a comma between references': slip('，', claim('by: [a，b]'), claim('by: [a, b]')),
  'the brackets of a list': slip('［', claim('kind: fact, by: ［a］'), claim('kind: fact, by: [a]')),
  'the braces of an entry': slip(
    '｛',
    'title: T\nclaims:\n  c: ｛text: C｝\n',
    'title: T\nclaims:\n  c: {text: C}\n',
  ),
};

describe('a sign that is not what it seems is named and replaced:', () => {
  for (const [name, each] of Object.entries(slips)) it(name, () => assertNamed(each));

  it('where more than that is wrong, it goes first', () => {
    const text = 'title: T\nsources: {s: {title: S, reliability: ‘G’}}\n';
    const note = readNote(text);
    const [found] = check(note).filter(({ code }) => code === 'invalid-value');
    assert.match(found?.message ?? '', /‘ \(U\+2018\)/);
    const fix = found && codeActions(note, found.span, [found])[0];
    assert.ok(fix?.step.kind === 'change' && !fix.isPreferred);
    assert.equal(applyEdits(text, fix.step.edits()), text.replace('‘G’', "'G'"));
  });
});

/** Notes in which such signs are right. */
const sound: Readonly<Record<string, string>> = {
  'quotations in prose': `
    title: “A quotation”
    question: Is it “so”, or ‘not’?
    brief: He said “no”
    claims:
      c: “It is so”
      d: {text: «Oui», note: „Nein“, kind: fact}
    `,
  'signs of other scripts in prose': `
    title: 他说：好，是［注］
    claims:
      c: 问题：谁赢，谁输？
      d: {text: 他说：好，是, kind: fact}
    `,
  'odd spaces in prose': 'title: 5\u00A0000 men\u3000\nbrief: a\u200Bb «\u202Fc\u202F»\n',
  'an apostrophe at the end of a name': 'title: T\nactors: {a: {name: The Dockers’, aliases: [‘Ali’]}}\n',
  'a no-break space before the percent sign': 'title: T\nhypotheses: {h: {text: H, likelihood: 70\u00A0%}}\n',
};

describe('a sign that is right is left alone:', () => {
  for (const [name, text] of Object.entries(sound))
    it(name, () =>
      assert.deepEqual(
        check(readNote(dedented(text))).filter(({ code }) => codes.includes(code)),
        [],
      ),
    );

  it('in prose that is malformed for another reason', () => {
    const text = 'title: T\nclaims:\n  c: {text: 他说，好: 是, kind: fact}\n';
    const note = readNote(text);
    const [found] = check(note).filter(({ code }) => code === 'syntax');
    assert.ok(found);
    assert.doesNotMatch(found.message, /U\+/);
  });
});
