import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { importSources } from '../../../src/bibliography';
import { citationFormOf } from '../../../src/core';
import { check } from '../../../src/core/rules/engine/checker';
import { applyEdits } from '../../../src/core/text/edit';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { root } from '../../host/paths';
import { dedented } from '../support/marks';

const folder = join(root, 'test', 'fixtures', 'references');
/** Set to write what is read instead of comparing it; what is written is then to be read. */
const isWriting = process.env.ANALYST_NOTES_EXPECT === 'write';

/** A note after references were taken in, and what is told of them as comments. */
function imported(text: string, note = ''): string {
  const { edits, summary, notices } = importSources(readNote(note), text);
  const told = [summary, ...notices].map((sentence) => `# ${sentence}\n`).join('');
  return applyEdits(note, edits) + told;
}

describe('files of reference managers', () => {
  for (const name of readdirSync(folder).filter((each) => !each.endsWith('.yaml')))
    it(`as ${name} become sources`, () => {
      const text = readFileSync(join(folder, name), 'utf8');
      assert.equal(citationFormOf(text), name.replace('.json', '').split('.').at(-1));
      const file = join(folder, `${name}.yaml`);
      const found = imported(text);
      if (isWriting) writeFileSync(file, found);
      assert.equal(found, readFileSync(file, 'utf8'));
      const again = importSources(readNote(found), text);
      assert.deepEqual(again.edits, []);
    });
});

const bib = (...fields: readonly string[]) => `@misc{k1, ${fields.join(', ')}}`;

describe('references', () => {
  const note = `
    title: T
    sources:
      a: {title: The First, date: 2020, external: {doi: 10.1234/ABC}}
      b: {title: The Second, url: "https://www.example.org/b/"}
    claims:
      c: {text: C, sources: [k1]}
    `;
  const known = (text: string) => {
    const before = dedented(note);
    return importSources(readNote(before), text).edits.length === 0;
  };

  it('are there already by DOI, address, or title and date', () => {
    assert.ok(known(bib('title = {Otherwise}', 'doi = {https://doi.org/10.1234/abc}')));
    assert.ok(known(bib('title = {Otherwise}', 'url = {http://example.org/b#part}')));
    assert.ok(known(bib('title = {the first.}', 'year = 2020')));
    assert.ok(!known(bib('title = {The First}', 'year = 2021')));
    assert.ok(!known(bib('title = {The Second}', 'url = {https://example.org/c}')));
  });

  it('take their key where it can be an id, also one that is named already', () => {
    assert.match(imported(bib('title = {X}'), dedented(note)), /^ {2}k1: \{title: X\}$/m);
    assert.match(imported('@misc{a, title = {X}}', dedented(note)), /^ {2}a-2: \{title: X\}$/m);
    assert.match(imported('@misc{2020:Doe.b, title = {X}}'), /^ {2}_2020-doe-b:$/m);
    assert.match(imported('TY  - GEN\nTI  - Some title\nER  - \n'), /^ {2}some-title:$/m);
  });

  it('bring no links, controls or addresses that are none of the web', () => {
    const found = imported(bib('title = {[[c]] a\u0007b}', 'url = {command:x}', 'annote = {See [[c|d]]}'));
    assert.match(found, /title: "\[ \[c\]\] ab"/);
    assert.match(found, /note: "?See \[ \[c\|d\]\]/);
    assert.match(found, /# Left out, as sources have no field for it: other addresses\./);
  });

  it('refer to each other, and to actors of the note', () => {
    const text = '@misc{x, title = {X}, by = {Moscow; nobody}, derivedfrom = {y}}\n@misc{y, title = {Y}}\n';
    const found = imported(text, 'actors: {kremlin: {name: The Kremlin, aliases: [Moscow]}}\n');
    assert.match(found, /by: \[kremlin\]\n {4}derived-from: \[y\]\n/);
    assert.match(found, /^# 1 name of an actor or source that the note does not know was left out\.$/m);
  });

  it('whose dates cannot be read, or in two ways, have none', () => {
    const found = imported(
      'TY  - GEN\nTI  - A\nDA  - 02/03/2022\nER  - \nTY  - GEN\nTI  - B\nDA  - 14 Feb 2022\nER  - \n',
    );
    assert.match(found, /title: A\n {2}b:\n {4}title: B\n {4}date: 2022-02-14\n/);
    assert.match(found, /^# 1 date that cannot be read was left out: 02\/03\/2022\.$/m);
  });

  it('that are pasted by the hundred make a note without problems of form', () => {
    const many = Array.from({ length: 300 }, (_, at) =>
      bib(`title = {Title ${at}: a #b, c}`).replace('k1', `k${at}`),
    );
    const found = imported(many.join('\n'), 'title: T\n');
    assert.equal(readNote(found).contents.entriesOfKind('source').length, 300);
    assert.ok(check(readNote(found)).every(({ code }) => code === 'unused-entry'));
  });

  it('of a file with variables of variables do not fill the memory', () => {
    const strings = Array.from({ length: 60 }, (_, at) => `@string{s${at + 1} = s${at} # s${at}}`).join('\n');
    const found = imported(
      `@string{s0 = "ten letters"}\n${strings}\n@misc{a, title = s60}\n@misc{b, title = {B}}\n`,
    );
    assert.match(found, /^ {2}b:$/m);
  });
});
