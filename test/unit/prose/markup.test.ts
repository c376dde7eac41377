import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { markupOf } from '../../../src/core/prose/markup';
import { braced, withBraces } from '../support/marks';

/** Texts in which braces stand around all that is no prose. */
type Examples = Readonly<Record<string, readonly string[]>>;

const examples: Examples = {
  'web addresses': [
    'See {https://en.example.org/Kremlin/1}.',
    'See {http://example.org/a?b=may,might;c#will}, or not.',
    '({https://en.example.org/wiki/Kremlin_(Moscow)}) and (see {https://example.org/Kremlin}).',
    '“{https://example.org/Kremlin}” and **{https://example.org/may}**',
    '{HTTPS://EXAMPLE.ORG/MAY} {ftp://files.example.org/may} {hxxps://kremlin[.]example/may}',
    'Kremlin:{https://example.org/Kremlin}',
    '见{https://example.org/Kremlin}。北京说',
    '参见{https://example.org/Kremlin}，北京',
    '{mailto:press@Kremlin.example} {urn:isbn:0451450523} {tel:+7-495-may}',
    "{https://example.org/Kremlin}'s page, {https://example.org/may}…",
  ],
  'domains without a scheme': [
    '{www.kremlin.example} and {www.Kremlin.ru/may}.',
    '{may.example.org}, {may.example.org/x}; {news.will.example}!',
    '{Kremlin.ru} said so, as {kremlin.ru} and {KREMLIN.RU} did.',
    'On {Lenta.Ru} and {Amazon.com}.',
    '{example.org:8080/may}, {kremlin.unknown/may} and {a1.might.unknown}',
    '{t.me/Kremlin}, {bit.ly/may}, {x.com/Kremlin}',
    '{localhost:3000/may} and {192.168.1.1/may}, on 12.05.2021/may',
    'On {кремль.рф}, {münchen.de} and {президент.рф/новости}.',
    "{kremlin.ru}'s and {kremlin.ru}’s statement, in {kremlin.ru}.",
    '{kremlin.ru}说 访问：{kremlin.ru}。',
    '{kremlin[.]ru} and {news[.]kremlin[.]ru/may}',
  ],
  'no domains': [
    'The end.Next it may. The end.They left. It ended.the war. No deal.May it be.',
    'The U.S. and the U.K. with e.g. and i.e. at 5 p.m. sharp, a.k.a. Kremlin. p.ex. Moscou',
    'Mr. May vs. Mr. Will, St.Petersburg and Ph.D. students in the U.S.A.',
    'It rose by 3.5% to 1.5m, no.7, v2.may and $3.2bn.',
    'The talks may.resume soon. A.May, J.R.R.May, U.N.may, e.g.may, §3.may, p.4/may',
    'War is unlikely.possibly later, the Kremlin.it said.',
    'Moscow... Kremlin…may "Kremlin."',
  ],
  'e-mail addresses': [
    'Write to {press@Kremlin.example}, {desk.may@example.org}.',
    '({first.will+tag@mod.gov.uk}) and {пресса@кремль.рф}',
  ],
  'names of digital objects': [
    'As {10.1000/may-2021} and {doi:10.1000/Kremlin} show.',
    'In {10.1016/S0140-6736(21)00123-may}.',
    '{https://doi.org/10.1000/will}',
  ],
  'files and paths': [
    'In {report-may.pdf}, {report-Kremlin.pdf} and {Report.May.PDF}.',
    '{report(Kremlin).pdf}, {Kremlin_(1).docx}, {北京.pdf}',
    '{C:/Kremlin/x} {C:\\Kremlin\\x.txt} {\\\\server\\Kremlin\\x} {docs\\Kremlin}',
    '{./Kremlin/a.txt} {../Kremlin/may} {/srv/Kremlin} {~/Kremlin/may} {docs/Kremlin/may.html#will}',
    '"{/srv/Kremlin}" ({/srv/may}) {$HOME/Kremlin}',
    '{data.Kremlin.csv}: {main.ts:12}, {a.tar.gz}.',
    'The {may.md} file, {Kremlin.yaml}; {will.notes.yaml}',
  ],
  'no paths': [
    'and/or, him/her, Kremlin/Moscow, red/white/blue, 9/11, 24/7, km/h, TCP/IP, 2021/22, w/o, n/a',
    'Moscow / Kremlin, [[a]]/Kremlin, **Moscow**/**Kremlin**, "Moscow"/Kremlin',
    '70%/30%, 10:30, note:may, U.S./Kremlin talks, yes/no.',
    'The state-run (may) and/or Kremlin-led.Next',
  ],
  'handles and tags': [
    '{@might} said, {@Kremlin_E}: {@may.example.social}, ({@will}).',
    '{@user@social.example} and {@Kremlin}’s',
    '{#may} and {#Kremlin2024}, ({#will}). {#osint-may} {#МосКва} {#北京}',
    '{@MFA}/{@Kremlin}',
    '关注{@kremlin} {＃北京}',
  ],
  'no handles or tags': [
    'Room #4 and C# and F#; at @ 5 and @5, #1; R&D &#39; # May ## May ##May',
    'a #, b @, #!',
  ],
  'targets of Markdown links': [
    '[the Kremlin]{(https://example.org/Kremlin)} and ![may]{(may.png "may")}',
    '[x]{(<a b may>)} [y]{(Kremlin)} [z]{(#may)} [w]{()}',
    '[1](see below) may, f(x) and a[1] (Kremlin).',
    '[the Kremlin]{[k]} and {[k]} or [no] such.\n\n{[k]: https://example.org/Kremlin "may"}\n{[other]: <x>}',
    '[k]: he said so',
    'It may.{[^may]}\n\n{[^may]}: The Kremlin may.',
    '[[a]](Kremlin) is a link and an aside.',
  ],
  'angle brackets': [
    '{<https://example.org/Kremlin>} {<press@Kremlin.example>} {<mailto:may@x>}',
    'a {<span class="Kremlin">}Kremlin{</span>}{<br>}{<BR/>}{<img alt=may src=\'x\'>}',
    'It {<!-- Kremlin may -->}may. {<!-- a\nb -->} c',
    '{<code>Kremlin may</code>}, {<kbd>may</kbd>}, {<x-y may="1">}{<!DOCTYPE html>}{<?php may ?>}',
    'x<y and z>w, 3 < 4 > 2, <10%, <may>, a <b, <- may ->, <!-- may',
    'One.\n\n{<!-- Kremlin}\n\n{may -->} Kremlin may.',
    '{<pre>}\n{Kremlin may}\n\n{</pre>}\nKremlin',
    '{<!-- never closed}\n\n{may}',
  ],
  'code spans': [
    'It {`may`} and {``may ` might``} and {`` ` ``}.',
    'It `may and ``might not``` end',
    'a \\`may\\` b {`c`}',
    'One ` two\n\nthree ` four',
    '- one ` two\n- three ` four',
    '{`may\nmight`} will',
    '`` may ` might',
    '{`[[a]]`} and [[a|the `may`]]',
  ],
  fences: [
    '{```}\n{Kremlin may}\n\n{[[a]]}\n{```}\nKremlin may',
    '{~~~ js}\n{Kremlin may}\n{```}\n{~~~~}\nmay',
    'One\n{```}\n{may}',
    '{````}\n{```}\n{may}\n{````}\nmay',
    '- item\n  {```}\n  {may}\n  {```}\n  may',
    '- item\n  {```}\n  {may}\nmay',
    '> {```}\n> {may}\n\nmay',
    'It is {``` may ```} no.',
    '{```may```}',
    '~~may~~ ~~~',
  ],
  'indented code': [
    'One.\n\n    {Kremlin may}\n\n    {[[a]]}\n\nmay',
    '    {may}',
    '\t{may}',
    'One\n    may\n\tmay',
    '- One.\n\n  may\n\n    may\n\n      {may}\n\nmay',
    '1. One.\n\n   may\n\n       {may}',
    '-     {may}',
    '- One\n    may',
    '# One\n    {may}',
    '> One.\n>\n>     {may}',
    '- a\n  - b\n\n    may\n\n        {may}',
  ],
  emphasis: [
    'The *Kremlin* and _Moscow_ ~~may~~, | Kremlin | may |',
    '\\*may\\* and \\[may\\] 5 \\_ Kremlin',
  ],
};

function read(written: string, isMarkdown: boolean): void {
  const { text, spans } = braced(written);
  assert.equal(withBraces(text, markupOf(text, isMarkdown).opaque), withBraces(text, spans));
}

describe('what is no prose', () => {
  for (const [name, texts] of Object.entries(examples))
    describe(name, () => {
      for (const written of texts) it(JSON.stringify(written), () => read(written, true));
    });

  it('is the same with CRLF', () => {
    for (const written of Object.values(examples).flat()) read(written.replaceAll('\n', '\r\n'), true);
  });

  it('is the same in a text that is not Markdown, but for indentation', () => {
    for (const written of Object.entries(examples).flatMap(([name, texts]) =>
      name === 'indented code' ? [] : texts,
    ))
      read(written, false);
    read('One.\n\n    Kremlin may', false);
  });
});

describe('links', () => {
  const cases: [written: string, ids: string[]][] = [
    ['See {[[a]]}, {[[b|the b]]} and [[c, [d]] or {[[]]}x]].', ['a', 'b', '']],
    ['| {[[mod\\|the ministry]]} | {[[mod|it]]} |', ['mod', 'mod']],
    ['{[[ a ]]} {[[b |c]]} {[[b \\| c]]}', ['a', 'b', 'b']],
    ['`[[a]]` {[[b]]} ``[[c]]``', ['b']],
    ['```\n[[a]]\n```\n{[[b]]}', ['b']],
    ['~~~\n[[a]]', []],
    ['One.\n\n    [[a]]\n\n{[[b]]}', ['b']],
    ['<!-- [[a]] --> {[[b]]} <a title="[[c]]">', ['b']],
    ['[x](https://example.org/[[a]]) {[[b]]}', ['b']],
    ['{[[a|see `x` or https://example.org/x]]}', ['a']],
    ['[{[[a]]}](x) and \\[\\[a]]', ['a']],
    ['press{[[a]]}@x and {[[état|l’État]]}', ['a', 'état']],
  ];
  for (const [written, ids] of cases)
    it(JSON.stringify(written), () => {
      const { text, spans } = braced(written);
      const { links } = markupOf(text, true);
      assert.equal(withBraces(text, links), withBraces(text, spans));
      assert.deepEqual(
        links.map(({ id }) => id),
        ids,
      );
      for (const { id, idSpan } of links) assert.equal(text.slice(idSpan.start, idSpan.end), id);
    });
});
