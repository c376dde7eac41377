import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import Ajv from 'ajv';
import { isRefusal, tools } from '../../../src/tools';
import { root } from '../../host/paths';
import { linesOf, NotesInMemory } from './notes-in-memory';

const one = 'title: One\nhypotheses: {h: H, i: I}\nclaims: {strike: They strike}\n';
const notes = new NotesInMemory({
  'north/a.notes.yaml': one,
  'south/a.notes.yaml': one,
  'south/b.notes.yaml': one,
});

/** The sentence with which a tool refuses to answer. */
async function refusal(name: string, input: unknown, among = notes): Promise<string> {
  const answer = await linesOf(among, name, input).catch((error: unknown) => error);
  assert.ok(isRefusal(answer), String(answer));
  return answer.message;
}

describe('the input of a tool', () => {
  it('is refused where it does not fit, with what is wrong', async () => {
    for (const wrong of [
      5,
      'a',
      [],
      { note: 5 },
      { note: '' },
      { limit: 0 },
      { limit: 1.5 },
      { other: 1 },
      { note: null },
    ])
      assert.match(await refusal('check_note', wrong), /^The input does not fit: ./, JSON.stringify(wrong));
    assert.match(await refusal('evidence_of_claim', {}), /id: .*expected string, received undefined/);
    assert.match(await refusal('watch_list', { when: ['soon'] }), /when: 0: .*"overdue"/);
  });

  it('is refused by the function wherever the schema refuses it', async () => {
    const ajv = new Ajv();
    const odd = [
      {},
      { note: 1 },
      { id: 'x' },
      { id: 'x', depth: 9 },
      { query: 'a', limit: -1 },
      { query: 'a', x: 1 },
    ];
    for (const { name, inputSchema } of tools)
      for (const input of odd) {
        const fits = ajv.validate(inputSchema, input);
        const answer = await linesOf(notes, name, input).catch((error: unknown) => error);
        const isUnfit = isRefusal(answer) && answer.message.startsWith('The input does not fit');
        assert.equal(isUnfit, !fits, `${name} ${JSON.stringify(input)}`);
      }
  });

  it('names a note by an end of its path that only one has', async () => {
    for (const note of ['south/b.notes.yaml', 'b.notes.yaml', 'b', 'north/a'])
      assert.match((await linesOf(notes, 'check_note', { note }))[0] ?? '', /: 0 errors/);
    assert.equal(
      await refusal('check_note', { note: 'a' }),
      '“a” may be each of these: north/a.notes.yaml, south/a.notes.yaml.',
    );
    assert.match(
      await refusal('check_note', { note: '/a' }),
      /^There is no note “\/a”\. The notes are: north/,
    );
    assert.equal(await refusal('check_note', { note: 'secret' }), '“secret” is not shown.');
  });

  it('may leave out the note where there is one, or one is open', async () => {
    assert.match(await refusal('check_note', {}), /^Name the note\. The notes are: north\/a/);
    const alone = new NotesInMemory({ only: one });
    assert.match((await linesOf(alone, 'check_note'))[0] ?? '', /^only: /);
    const open = new NotesInMemory({ x: one, y: one });
    open.current = open.noteAt('y');
    assert.match((await linesOf(open, 'check_note'))[0] ?? '', /^y: /);
    assert.equal(await refusal('check_note', {}, new NotesInMemory({})), 'There are no notes.');
  });

  it('names entries that are there, of the kind that is wanted', async () => {
    const note = 'b';
    assert.match(
      await refusal('evidence_of_claim', { note, id: 'strik' }),
      /no entry “strik”\. Is “strike” meant\?$/,
    );
    assert.match(
      await refusal('compare_hypotheses', { note, first: 'h', second: 'strike' }),
      /no hypothesis “strike”: that is of the kind claim\. It has: h, i\.$/,
    );
    assert.equal(
      await refusal('compare_hypotheses', { note, first: 'h', second: 'h' }),
      'These are one hypothesis: name two.',
    );
  });
});

describe('the manifest', () => {
  const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const texts = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));

  it('contributes the tools as they are defined', () =>
    assert.deepEqual(
      contributes.languageModelTools.map((each: Record<string, string>) => ({
        name: each.name?.replace(/^analyst-notes_/, ''),
        title: texts[each.displayName?.replaceAll('%', '') ?? ''],
        description: each.modelDescription,
        inputSchema: each.inputSchema,
      })),
      tools.map(({ name, title, description, inputSchema }) => ({ name, title, description, inputSchema })),
    ));
});
