import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rename } from '../../../src/core/features/rename';
import { applyEdits } from '../../../src/core/text/edit';
import { LiveNote, readNote } from '../../../src/core/workspace/note/live-note';
import type { Note } from '../../../src/core/workspace/note/note';
import { factsOf } from '../../../src/core/workspace/reading/chunk-facts';
import { diagnosticsOf } from '../support/check';

/** What a text mentions of actors with some names, as it is written there. */
function mentions(text: string, ...names: readonly string[]): string[] {
  const actors = names.map((name, index) => `  a${index}: {name: ${JSON.stringify(name)}}\n`).join('');
  const block = text.replaceAll('\n', '\n  ');
  const note = readNote(`actors:\n${actors}brief: |\n  ${block}\n`);
  return [...note.text.chunks].flatMap((chunk) =>
    note.symbols
      .mentions(factsOf(chunk))
      .filter(({ field }) => field === 'brief')
      .map(({ start, end }) => chunk.text.slice(start, end).replace(/\s+/g, ' ')),
  );
}

describe('mentions', () => {
  const alike: readonly (readonly [text: string, name: string])[] = [
    ['The Dockers’ Union', "The Dockers' Union"],
    ["Dockers' Union", 'the Dockers’ Union'],
    ['Dockersʼ Union', 'Dockers’ Union'],
    ['Al‑Qaeda', 'Al-Qaeda'],
    ['Al‐Qaeda', 'Al‑Qaeda'],
    ['Al-Qaeda', 'Al‐Qaeda'],
    ['Islamic\u00a0State', 'Islamic State'],
    ['Islamic \u202f State', 'Islamic State'],
    ['Islamic\nState', 'Islamic State'],
    ['Islamic State', 'Islamic\u00a0\u00a0State'],
    ['E\u0301tat', 'État'],
    ['État', 'E\u0301tat'],
    ['Viê\u0323t Nam', 'Việt Nam'],
    ['Å\u030c', '\u212b\u030c'],
    ['\u1111\u1167\u11bc\u110b\u1163\u11bc', '평양'],
    ['’Ndrangheta', "'Ndrangheta"],
  ];
  for (const [text, name] of alike)
    it(`take ${JSON.stringify(text)} for ${JSON.stringify(name)}`, () => {
      const found = mentions(`Say ${text}, e\u0301.`, name);
      assert.deepEqual(found, [text.replace(/\s+/g, ' ')]);
    });

  const within: readonly (readonly [text: string, names: readonly string[], found: readonly string[]])[] = [
    ['官员在北京举行会谈，北京说。', ['北京'], ['北京', '北京']],
    ['北京市政府说', ['北京', '北京市', '北京市政府'], ['北京市政府']],
    ['在北京市，北京市政', ['北京', '北京市政府', '北京市'], ['北京市', '北京市']],
    ['今日ロシアは、ロシアの', ['ロシア'], ['ロシア', 'ロシア']],
    ['ウラジーミル・プーチン大統領', ['プーチン', 'ウラジーミル・プーチン'], ['ウラジーミル・プーチン']],
    ['รัฐบาลประเทศไทยกล่าว', ['ประเทศไทย'], ['ประเทศไทย']],
    ['ຢູ່ວຽງຈັນແລ້ວ', ['ວຽງຈັນ'], ['ວຽງຈັນ']],
    ['នៅភ្នំពេញថា', ['ភ្នំពេញ'], ['ភ្នំពេញ']],
    ['မြန်မာနိုင်ငံတွင်', ['မြန်မာ'], ['မြန်မာ']],
    ['ก็', ['ก'], []],
    ['평양은 말했다. 평양에서는 평양의', ['평양'], ['평양', '평양', '평양']],
    ['평양시 북평양은 평양냉면', ['평양'], []],
    [
      '조선중앙통신은 조선 중앙통신이라고',
      ['조선중앙통신', '조선 중앙통신'],
      ['조선중앙통신', '조선 중앙통신'],
    ],
    ['NATO는 NATOは NATO表示 the NATO', ['NATO'], ['NATO', 'NATO', 'NATO', 'NATO']],
    ['NATOs xNATO NATO2 NATO_ éNATO', ['NATO'], []],
    ['Путина Путин, Путину', ['Путин'], ['Путин']],
    ['والكرملين الكرملين', ['الكرملين'], ['الكرملين']],
    ['国連と国連', ['国連', '連と'], ['国連', '国連']],
    ['2月に𠮷野家', ['𠮷野家'], ['𠮷野家']],
    ['A股上海', ['A股', '上海'], ['A股', '上海']],
  ];
  for (const [text, names, found] of within)
    it(`in ${text} of ${names.join(', ')} are ${found.length === 0 ? 'none' : found.join(', ')}`, () => {
      assert.deepEqual(mentions(text, ...names), found);
      // Where a letter of another form stands before them, the places are found back.
      assert.deepEqual(mentions(`e\u0301 ${text}`, ...names), found);
    });

  const spared: readonly string[] = [
    'https://en.example.org/Kremlin/1',
    'press@Kremlin.example',
    'C:/Kremlin/x',
    'report-Kremlin.pdf',
    '[x](https://example.org/Kremlin)',
    '`Kremlin`',
    '```\nKremlin\n```',
    '~~~\nKremlin',
    'One.\n\n    Kremlin',
    '<a title="Kremlin">',
    '<!-- Kremlin -->',
    '@Kremlin and #Kremlin',
    '[[a0|the Kremlin]] and [[a0\\|Kremlin]]',
  ];
  for (const text of spared)
    it(`are none in ${JSON.stringify(text)}`, () => assert.deepEqual(mentions(text, 'Kremlin'), []));

  it('do not reach into what is no prose', () =>
    assert.deepEqual(mentions('Kremlin press@Kremlin.example', 'Kremlin', 'Kremlin press'), ['Kremlin']));

  it('are addresses as a whole where they are given as names', () => {
    assert.deepEqual(mentions('@mfa_russia and @mfa_russia_en', '@mfa_russia', 'mfa_russia'), [
      '@mfa_russia',
    ]);
    assert.deepEqual(
      mentions('#Resist: the Lenta.ru, Lenta.ru’s, https://Lenta.ru/x, Lenta.ru/x', '#Resist', 'Lenta.ru'),
      ['#Resist', 'Lenta.ru', 'Lenta.ru'],
    );
    assert.deepEqual(mentions('Radio Lenta.ru and Radio `Lenta.ru`', 'Radio Lenta.ru', 'Radio'), [
      'Radio Lenta.ru',
      'Radio',
    ]);
  });

  it('are found among many names that begin alike', () => {
    const names = Array.from({ length: 3000 }, (_, index) => `中国${String.fromCodePoint(0x4e00 + index)}`);
    assert.deepEqual(mentions(`${'在中国'.repeat(3000)}。${names[7]}`, ...names).at(-1), names[7]);
  });

  it('follow when names come and go', () => {
    const text = "actors:\n  a: {name: 'Dockers'}\nbrief: The Dockersʼ Union of E\u0301tat, 在北京说\n";
    for (const name of ["Dockers' Union", 'État', '北京', 'E\u0301tat']) {
      const note = new LiveNote(text);
      const start = text.indexOf("'Dockers'");
      note.edit({ start, end: start + 9, text: JSON.stringify(name) });
      const count = (each: Note): number =>
        [...each.contents.facts].reduce((sum, facts) => sum + each.symbols.rawMentions(facts).length, 0);
      assert.equal(count(note), count(readNote(note.text.toString())), name);
      assert.ok(count(note) > 0, name);
    }
  });
});

describe('what is no prose', () => {
  const note = (brief: string): string =>
    `title: T\nactors:\n  kremlin: {name: Kremlin}\nbrief: |\n  ${brief.replaceAll('\n', '\n  ')}\n`;

  it('leaves an actor unused', () => {
    for (const brief of ['https://example.org/Kremlin', 'press@Kremlin.example', '`[[kremlin]]`', '#Kremlin'])
      assert.deepEqual(diagnosticsOf(note(brief), 'unused-entry', 'unknown-reference'), [
        'unused-entry: kremlin',
      ]);
    assert.deepEqual(diagnosticsOf(note('So says Kremlin.'), 'unused-entry'), []);
  });

  it('concerns no actor', () => {
    const claim = (text: string): string =>
      `sources:\n  s: {title: S, by: kremlin, reliability: B}\nactors:\n  kremlin: {name: Kremlin}\nclaims:\n  c:\n    text: ${text}\n    sources: s\n`;
    assert.deepEqual(diagnosticsOf(claim('So says press@Kremlin.example'), 'self-interested-source'), []);
    assert.equal(diagnosticsOf(claim('So says Kremlin'), 'self-interested-source').length, 1);
  });

  it('stays when a name or an id is renamed', () => {
    const brief =
      'Kremlin https://example.org/Kremlin press@Kremlin.example [Kremlin](Kremlin.md) `[[kremlin]]`\n| [[kremlin\\|x]] |\n\n```\n[[kremlin]] Kremlin\n```';
    const text = note(brief);
    const read = readNote(text);
    const edited = (offset: number, name: string): string =>
      applyEdits(text, [...rename(read, offset, name).values()].flat());
    assert.equal(
      edited(text.indexOf('name: Kremlin') + 7, 'Duma'),
      note(brief.replace(/^Kremlin/, 'Duma').replace('[Kremlin]', '[Duma]')).replace(
        'name: Kremlin',
        'name: Duma',
      ),
    );
    assert.equal(
      edited(text.indexOf('kremlin:'), 'duma'),
      note(brief.replace('[[kremlin\\|', '[[duma\\|')).replace('kremlin:', 'duma:'),
    );
  });

  it('holds no references, which nobody reports as unknown', () => {
    for (const brief of [
      '`[[nobody]]`',
      '```\n[[nobody]]\n```',
      '~~~\n[[nobody]]',
      'A.\n\n    [[nobody]]',
      '<!-- [[nobody]] -->',
    ])
      assert.deepEqual(diagnosticsOf(note(brief), 'unknown-reference'), [], brief);
    assert.deepEqual(diagnosticsOf(note('A\n    [[nobody]]'), 'unknown-reference'), [
      'unknown-reference: nobody',
    ]);
    assert.deepEqual(diagnosticsOf('title: T\nquestion: "A.\\n\\n    [[nobody]]"\n', 'unknown-reference'), [
      'unknown-reference: nobody',
    ]);
  });

  it('says nothing of likelihood or certainty, and quotes nobody', () => {
    for (const words of [
      'desk.may@example.org',
      'may.example.org',
      'report-may.pdf',
      '@might',
      '#may',
      'news.will.example',
      '10.1000/may-2021',
      '[x](may-will.html)',
      '`may and will`',
      '<!-- it will, it may -->',
      '<i title="it will">x</i>',
      '<https://example.org/highly-likely>',
      'C:\\will\\may',
      '~~~\nit may, it will\n~~~',
      '[^may]',
      '```\n"they will surely leave soon"\n```',
    ]) {
      const found = diagnosticsOf(
        `title: T\nbottom-line: |\n  See\n  ${words.replaceAll('\n', '\n  ')}\nbrief: |\n  See\n  ${words.replaceAll('\n', '\n  ')}\n`,
        'vague-likelihood',
        'bare-certainty',
        'off-yardstick',
        'mixed-likelihood-confidence',
        'unattributed-quote',
      );
      assert.deepEqual(found, [], words);
    }
  });
});

describe('a link in a table', () => {
  const table = (cell: string): string =>
    `actors:\n  mod: {name: Ministry}\nbrief: |\n  | Who | What |\n  | --- | --- |\n  | ${cell} | x |\n`;

  it('refers as elsewhere', () => {
    for (const text of [
      table('[[mod\\|the ministry]]'),
      'actors:\n  mod: {name: Ministry}\nbrief: "| [[mod\\\\|it]] |"\n',
    ])
      assert.deepEqual(diagnosticsOf(text, 'unknown-reference', 'unused-entry'), []);
    assert.deepEqual(diagnosticsOf(table('[[mox\\|the ministry]]'), 'unknown-reference'), [
      'unknown-reference: mox',
    ]);
  });
});
