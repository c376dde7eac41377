import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type NoText, textOfCopy } from '../../../src/core/copies/copy-text';
import { decode, foundIn } from './support';

function textIn(name: string, bytes: Uint8Array): string | NoText {
  const found = textOfCopy(name, bytes, decode);
  return typeof found === 'string' ? found : found.parts.map(({ text }) => text).join('|');
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

describe('the text of a copy', () => {
  it('is read by its byte order mark', () => {
    assert.equal(textIn('a.txt', Uint8Array.of(0xef, 0xbb, 0xbf, 0x61)), 'a');
    assert.equal(textIn('a.txt', Uint8Array.of(0xff, 0xfe, 0x61, 0)), 'a');
    assert.equal(textIn('a.txt', Uint8Array.of(0xfe, 0xff, 0, 0x61)), 'a');
  });

  it('is read as HTML and XML declare', () => {
    const html = '<html><head><meta charset="iso-8859-1"></head>caf\xe9';
    assert.match(textIn('a.html', latin1(html)), /café$/);
    const meta = '<META http-equiv=Content-Type content="text/html; charset=windows-1251">\xcc\xe8\xf0';
    assert.match(textIn('a.htm', latin1(meta)), /Мир$/);
    assert.match(textIn('a.XML', latin1('<?xml version="1.0" encoding="latin1"?><a>\xe9</a>')), /é/);
  });

  it('is UTF-8 where a declaration is of no encoding', () =>
    assert.match(textIn('a.html', utf8('<meta charset="nonsense">é')), /é$/));

  it('is none in other files, and where it cannot be decoded', () => {
    assert.equal(textIn('a.pdf', utf8('%PDF')), 'other-kind');
    assert.equal(textIn('a', utf8('text')), 'other-kind');
    assert.equal(textIn('a.txt', Uint8Array.of(0x61, 0, 0x62)), 'binary');
    assert.equal(textIn('a.txt', latin1('caf\xe9')), 'undecodable');
    assert.equal(textIn('a.txt', new Uint8Array(0)), '');
  });
});

const mail = `From: =?utf-8?Q?Jos=C3=A9?= <jose@example.org>
Subject: =?UTF-8?B?VHJvb3BzIHdpdGhkcmF3biDigJMg?=
 =?utf-8?q?from_the_border?=
MIME-Version: 1.0
Content-Type: multipart/mixed;
 boundary="b1"

preamble
--b1
Content-Type: multipart/alternative; boundary=b10

--b10
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: quoted-printable

We shall not =E2=80=9Cinvade=E2=80=9D any coun=
try, he said.
--b10
Content-Type: text/html; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

<p>The <b>caf=E9</b> is closed</p>
--b10--
--b1
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64

VGhlIGJyaWRnZSBpcyBv
cGVuIGFnYWlu
--b1
Content-Type: application/pdf
Content-Transfer-Encoding: base64

AAAA
--b1--
`;

describe('a quotation in a mail is found', () => {
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    'in an encoded subject': [
      'Troops withdrawn – from the border',
      '=?UTF-8?B?VHJvb3BzIHdpdGhkcmF3biDigJMg?=\n =?utf-8?q?from_the_border?=',
    ],
    'in a part that is quoted-printable': [
      'We shall not "invade" any country',
      'We shall not =E2=80=9Cinvade=E2=80=9D any coun=\ntry',
    ],
    'in a part in HTML and another charset': ['The café is closed', 'The <b>caf=E9</b> is closed'],
    'in a part in base64': ['bridge is open', 'JyaWRnZSBpcyBv\ncGVuI'],
  };
  for (const [where, [quote, expected]] of Object.entries(cases))
    it(where, () => assert.equal(foundIn('a.eml', mail, quote), expected));

  it('unless it stands in none of its texts', () =>
    assert.equal(foundIn('a.eml', mail, 'The bridge is closed'), 'absent'));

  it('whatever its lines end in', () =>
    assert.notEqual(foundIn('a.eml', mail.replaceAll('\n', '\r\n'), 'The café is closed'), 'absent'));

  it('at its place behind other signs than those of ASCII', () => {
    const plain = 'Subject: é\n\nÜber alles: the war is over.\n';
    assert.equal(foundIn('a.eml', plain, 'the war is over'), 'the war is over');
  });
});
