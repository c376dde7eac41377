import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bringEntries, idsIn, missing, pasteAddress } from '../../../src/core/features/paste';
import { check } from '../../../src/core/rules/engine/checker';
import { applyEdits } from '../../../src/core/text/edit';
import { Note } from '../../../src/core/workspace/note/note';
import { marked } from './support';

const url = 'https://www.example.org/news/2022/drills-end.html?x=1';

/** The note after the paste, its places to fill in with what stands in them. */
function pasted(text: string, address = url): string | undefined {
  const { note, offset } = marked(text);
  const paste = pasteAddress(note, offset, address, '2022-03-01');
  if (!paste) return undefined;
  const plain = paste.insert.replace(/\\(.)|\$\{\d:([^}]*)\}/g, (_, sign, name) => sign ?? name);
  const insert = { span: { start: offset, end: offset }, text: plain.replaceAll('\t', '    ') };
  return applyEdits(note.text, [insert, ...paste.edits]);
}

describe('an address that is pasted', () => {
  it('among the sources is an entry', () =>
    assert.equal(
      pasted('sources:\n  ‸\n'),
      `sources:\n  example-drills-end:\n    title: example.org\n    url: ${url}\n    accessed: 2022-03-01\n`,
    ));
  it('among the sources in braces is one, too', () =>
    assert.equal(
      pasted('sources: {s: S, ‸}\n', 'https://example.org'),
      'sources: {s: S, example: {title: example.org, url: https://example.org, accessed: 2022-03-01}}\n',
    ));
  it('where sources are named is the id of a new one', () =>
    assert.equal(
      pasted('sources:\n  s: {title: S}\nclaims:\n  c: {text: C, sources: [s, ‸]}\n'),
      `sources:\n  s: {title: S}\n  example-drills-end: {title: example.org, url: ${url}, accessed: 2022-03-01}\nclaims:\n  c: {text: C, sources: [s, example-drills-end]}\n`,
    ));
  it('is the id of the source that has it already', () =>
    assert.equal(
      pasted(`sources:\n  s: {title: S, url: "${url}"}\nclaims:\n  c:\n    sources: ‸\n`),
      `sources:\n  s: {title: S, url: "${url}"}\nclaims:\n  c:\n    sources: s\n`,
    ));
  it('opens the section where it is empty', () => {
    const entry = '{example: {title: example.org, url: https://example.org, accessed: 2022-03-01}}';
    for (const text of ['sources: ‸\n', 'sources:‸\n'])
      assert.equal(pasted(text, 'https://example.org'), `sources: ${entry}\n`);
  });
  it('has the space that is missing behind a colon', () =>
    assert.equal(
      pasted(`sources: {s: {url: "${url}"}}\nclaims:\n  c:\n    sources:‸\n`),
      `sources: {s: {url: "${url}"}}\nclaims:\n  c:\n    sources: s\n`,
    ));
  it('is text beside what is written already, but not over it', () => {
    for (const place of ['s‸', '‸s', '"s‸"', 's ‸'])
      assert.equal(pasted(`claims: {c: {sources: [${place}]}}`), undefined, place);
    const { note, offset } = marked('claims: {c: {sources: [‸s]}}');
    assert.equal(pasteAddress(note, offset, url, '2022-03-01', offset + 1)?.insert, 'example-drills-end');
  });
  it('may be dropped as a list, and be written in any script', () => {
    const list = '# from a browser\r\nhttps://example.org/%D0%B4%D0%B5%D0%BD%D1%8C\r\n';
    assert.match(pasted('sources:\n  ‸\n', list) ?? '', /example-день:/);
    assert.match(pasted('sources:\n  ‸\n', 'https://example.org/100%') ?? '', /example-100:/);
    assert.equal(pasted('sources:\n  ‸\n', `${url}\n${url}`), undefined);
  });
  it('is quoted where YAML wants it', () =>
    assert.match(
      pasted('sources:\n  ‸\n', 'https://example.org/a:') ?? '',
      /url: "https:\/\/example.org\/a:"/,
    ));
  it('is text elsewhere, as is what is no address', () => {
    for (const text of [
      'title: ‸',
      'sources: {s: {url: ‸}}',
      'sources:\n  s: {title: ‸}\n',
      'brief: |\n  ‸\n',
    ])
      assert.equal(pasted(text), undefined, text);
    assert.equal(pasted('sources:\n  ‸\n', 'not an address'), undefined);
  });
});

describe('ids that are pasted', () => {
  const from = Note.read(
    `sources:
  s: {title: S}   # a comment
actors:
    a:
        name: Ann
        note: >-
          Two
          lines
claims:
  c: {text: "[[a]] came", supported-by: [i]}
  d: {text: D, supported-by: [c, x]}
indicators: {i: {text: I,
  sources: s}}
`.replaceAll('\n', '\r\n'),
  );
  const selection = { start: from.text.indexOf('[c, x]'), end: from.text.indexOf('[c, x]') + 6 };

  it('are those of the selection', () => assert.deepEqual(idsIn(from, selection), ['c', 'x']));

  it('bring what they name, and what that names', () => {
    const note = Note.read('title: T\nclaims:\n  e:\n    text: E\n    supported-by: [c, x]\n');
    assert.equal(
      applyEdits(note.text, bringEntries(note, from, ['c', 'x'])),
      `title: T
sources:
  s: {title: S}
actors:
  a:
      name: Ann
      note: >-
        Two
        lines
claims:
  e:
    text: E
    supported-by: [c, x]
  c: {text: "[[a]] came", supported-by: [i]}
indicators:
  i: {text: I,
    sources: s}
`,
    );
  });

  it('leave what the note has', () => {
    const note = Note.read('claims: {c: C}\n');
    assert.deepEqual(missing(note, from, ['c', 'x']), []);
  });

  it('leave no reference behind that leads nowhere', () => {
    const note = Note.read('claims:\n  e: {text: E, supported-by: [c]}\n');
    const after = Note.read(applyEdits(note.text, bringEntries(note, from, ['c'])));
    assert.ok(!check(after).some(({ code }) => code === 'unknown-reference' || code === 'syntax'));
  });
});
