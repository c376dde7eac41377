import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import MarkdownIt from 'markdown-it';
import { exportNote } from '../../../src/core/export';
import { htmlPage } from '../../../src/core/export/html/page';
import { check } from '../../../src/core/rules/engine/checker';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { root } from '../../host/paths';
import { dedented } from '../support/marks';
import { contextOf } from '../support/views';

function exported(form: Parameters<typeof exportNote>[1], written: string) {
  return exportNote(contextOf(readNote(dedented(written))), form);
}

/** Harmless strings of each kind that some program might take for more than words. */
const hostile = [
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '</style></title>',
    '{{x}}',
    '=1+1',
    '@SUM(A1)',
  ],
  ...[
    '[x](javascript:alert(1))',
    '![x](https://a.example/x.png)',
    '[x](command:workbench.action.quit)',
    '&lt;b&gt;',
  ],
];

const everywhere = `
  title: T
  author: ${JSON.stringify(hostile[0])}
  lang: en
  marking: TLP:AMBER+STRICT
  bottom-line: ${JSON.stringify(hostile.join(' and '))}
  hypotheses: {h: {text: "=1+1"}, i: {text: "@SUM(A1)"}}
  sources: {s: {title: ${JSON.stringify(hostile[1])}, url: "javascript:alert(1)"}}
  claims:
    a: {text: ${JSON.stringify(hostile.join(' '))}, key: true, sources: s}
  indicators:
    e: {text: "+1-2", sources: [{source: s, quote: "<b>x</b>"}], consistency: {h: I, i: C}}
`;

describe('A page', () => {
  const { text } = exported('html', everywhere);

  it('has no markup or script of the note, and no links but to the web', () => {
    assert.doesNotMatch(text, /<(?:script|img|b)\b|\bhref=(?!"https:\/\/a\.example\/)/i);
    assert.equal(text.match(/<\/style>/g)?.length, 1);
    assert.equal(text.match(/<\/title>/g)?.length, 1);
  });

  it('loads nothing, and has its marking at the head and foot of each page', () => {
    assert.doesNotMatch(text, /<[^>]*\bsrc=|url\(|@import|<link\b|<script\b/);
    assert.match(text, /<meta http-equiv="Content-Security-Policy" content="default-src 'none';/);
    const marking = '<div class="marking tlp-amber"><span>TLP:AMBER+STRICT</span></div>';
    assert.ok(text.includes(`<thead><tr><td>${marking}</td></tr></thead>`));
    assert.ok(text.includes(`<tfoot><tr><td>${marking}</td></tr></tfoot>`));
    assert.equal(text.split('TLP:AMBER+STRICT').length, 3);
  });

  it('names its language, and has no marking where the note has none', () => {
    const page = htmlPage([], { title: 'T', lang: 'de-AT' });
    assert.match(page, /^<!DOCTYPE html>\n<html lang="de-AT">/);
    assert.match(page, /<thead><tr><td><\/td><\/tr><\/thead>/);
  });
});

describe('Markdown', () => {
  it('has no picture of the note, and no links but to the web', () => {
    const { text } = exported('md', everywhere);
    const html = new MarkdownIt({ html: true, linkify: true }).render(text);
    assert.doesNotMatch(html, /<(?:script|img|b)\b|\bhref=(?!"https:\/\/a\.example\/)/i);
  });

  it('leads to the web addresses of sources', () => {
    const { text } = exported(
      'md',
      `
      title: T
      sources: {s: {title: S, url: "https://a.example/x_(y)"}}
      claims: {a: {text: A, key: true, sources: s}}
      `,
    );
    assert.match(text, /https:\/\/a\.example/);
  });
});

describe('A table', () => {
  it('has a tab before what a spreadsheet would take for a formula', () => {
    const { text } = exported('csv', everywhere);
    assert.match(text, /^Hypothesis,,,"\t=1\+1","\t@SUM\(A1\)"\r\n/m);
    assert.match(text, /^e,"\t\+1-2",/m);
  });

  it('says so where there is nothing to show', () =>
    assert.deepEqual(exported('csv', 'title: T').notices, ['There are no hypotheses, and so no matrix.']));
});

describe('JSON', () => {
  it('gives each value in its full form, and dates as texts', () =>
    assert.deepEqual(
      JSON.parse(
        exported(
          'json',
          `
          title: T
          date: 2022
          x-own: 1
          actors: {k: Kremlin}
          sources: {s: S}
          claims:
            a:
              text: A
              by: k
              key: true
              sources: [s, {source: s, at: p. 4, quote: Q}]
              views: {k: likely, u: {likelihood: 20%, because: B}}
              was: {2022-02-11: 50%}
              external: {attack: T1566.001}
              supported-by: []
              contradicted-by: [no id]
              consistency: {h: X}
            __proto__: P
            a: twice
          `,
        ).text,
      ),
      JSON.parse(`{
        "title": "T",
        "date": "2022",
        "sources": {"s": {"title": "S"}},
        "actors": {"k": {"name": "Kremlin"}},
        "claims": {
          "a": {
            "text": "A",
            "by": ["k"],
            "key": true,
            "sources": ["s", {"source": "s", "at": "p. 4", "quote": "Q"}],
            "views": {"k": {"likelihood": "likely"}, "u": {"likelihood": "20%", "because": "B"}},
            "was": {"2022-02-11": {"likelihood": "50%"}},
            "external": {"attack": ["T1566.001"]}
          },
          "__proto__": {"text": "P"}
        }
      }`),
    ));

  it('says what is missing of it', () =>
    assert.deepEqual(exported('json', 'title: T\nclaims: {a: {text: A, due: soon}}').notices, [
      '1 place of the note is malformed, and missing here.',
    ]));

  const folder = join(root, 'test', 'fixtures', 'whole-notes');
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.yaml')))
    it(`means what the note means: ${name}`, () => {
      const text = readFileSync(join(folder, name), 'utf8');
      const json = exportNote(contextOf(readNote(text)), 'json').text;
      assert.equal(exportNote(contextOf(readNote(json)), 'json').text, json);
      assert.deepEqual(codesIn(json), codesIn(text));
    });
});

/** What the rules find in a note, whatever its order; comments that silence them are no part of its meaning. */
function codesIn(text: string): readonly string[] {
  const bare = text.replace(/^(.*?) *# notes-ignore.*$/gm, '$1');
  return check(readNote(bare), { today: '2026-11-23' })
    .map(({ code, message }) => `${code}: ${message}`)
    .sort();
}
