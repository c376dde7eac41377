import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setInField } from '../../../src/core/edits/set-field';
import { completion } from '../../../src/core/features/completion/completion';
import { definition } from '../../../src/core/features/definition';
import { documentHighlights } from '../../../src/core/features/document-highlight';
import { linkedRanges } from '../../../src/core/features/linked-editing';
import { rename } from '../../../src/core/features/rename';
import { includesAfterMove } from '../../../src/core/features/will-rename-files';
import { workspaceSymbols } from '../../../src/core/features/workspace-symbols';
import { check } from '../../../src/core/rules/engine/checker';
import { applyEdits } from '../../../src/core/text/edit';
import { relativePath } from '../../../src/core/text/paths';
import { pathOfOtherForm } from '../../../src/core/workspace/includes/file-forms';
import { Workspace } from '../../../src/core/workspace/includes/workspace';
import { LiveNote, readNote } from '../../../src/core/workspace/note/live-note';

const nfc = (text: string): string => text.normalize('NFC');
const nfd = (text: string): string => text.normalize('NFD');

/** What is reported, by code and the composed text that it covers. */
function found(text: string): string[] {
  return check(readNote(text)).map(({ code, span }) => `${code} ${nfc(text.slice(span.start, span.end))}`);
}

function codes(text: string): string[] {
  return check(readNote(text)).map(({ code }) => code);
}

describe('letters that are composed otherwise', () => {
  const composedId = nfc('état');
  const written = nfd('état');

  it('make the same id in a definition, references, links and keys of maps', () => {
    const text = `title: T\nactors: {${composedId}: État}\nhypotheses: {${written}-h: H, g: G}\nclaims:\n  c: {text: "[[${written}|E]]", kind: assumption, by: ${written}, sources: [], consistency: {${composedId}-h: I, g: C}}\n`;
    assert.ok(!codes(text).includes('unknown-reference'));
    const note = readNote(text);
    assert.equal(documentHighlights(note, text.indexOf(composedId)).length, 3);
    assert.equal(definition(note, text.indexOf(`by: ${written}`) + 5)[0]?.id, composedId);
  });

  it('make the same letter of other scripts', () => {
    for (const [one, other] of [
      ['한국', nfd('한국')],
      ['Å', '\u212b'],
      ['ạ̊-ʼb', nfd('ạ̊-ʼb')],
      ['й', nfd('й')],
      ['がく', nfd('がく')],
    ].map(([a = '', b = '']) => [a.replace('ʼ', ''), b.replace('ʼ', '')])) {
      const text = `title: T\nactors: {${one}: N}\nclaims: {c: {text: C, kind: assumption, actors: ${other}}}\n`;
      assert.ok(!codes(text).includes('unknown-reference'), text);
    }
  });

  it('are found twice: ids, keys of maps, names, included ids', () => {
    assert.ok(codes(`title: T\nactors: {${composedId}: A, ${written}: B}\n`).includes('duplicate-id'));
    const rated = `title: T\nhypotheses: {${composedId}: H}\nclaims: {c: {text: C, consistency: {${composedId}: I, ${written}: C}}}\n`;
    assert.ok(codes(rated).includes('duplicate-key'));
    assert.ok(
      codes(`title: T\nactors: {a: {name: ${composedId}}, b: {name: ${written}}}\n`).includes(
        'ambiguous-alias',
      ),
    );
    const workspace = new Workspace((_, path) => path);
    workspace.set('a', `title: A\nactors: {${composedId}: A}\n`);
    workspace.set('b', `title: B\ninclude: [a]\nactors: {${written}: A}\n`);
    const note = workspace.get('b');
    assert.ok(note && check(note).some(({ code }) => code === 'shadowed-id'));
  });

  it('are mentions of the actor where they stand', () => {
    for (const [name, inText, letter] of [
      [nfc('État'), nfd('État'), 's'],
      [nfd('État'), nfc('État'), 's'],
      ['\u212bland', nfd('Åland'), 's'],
      // A letter of another script ends a Korean word.
      [nfd('평양'), nfc('평양'), '시'],
    ] as const) {
      const text = `title: T\nactors: {a: {name: ${name}}}\nclaims: {c: {text: "Éé ${inText}, and the ${inText}${letter} of ${inText}.", kind: assumption}}\n`;
      const note = readNote(text);
      const actor = note.scope.find('a');
      assert.ok(actor?.kind === 'actor');
      const mentions = note.symbols
        .mentionsOf(actor)
        .map(({ chunk, start, end }) => chunk.text.slice(start, end));
      assert.deepEqual(mentions, [inText, inText]);
    }
  });

  it('follow the edits of names and texts', () => {
    const note = new LiveNote(
      `title: T\nactors: {a: {name: ${nfc('Été')}}}\nclaims:\n  c: {text: "${nfd('Été')}", kind: assumption}\n`,
    );
    const isUsed = () => !check(note).some(({ code }) => code === 'unused-entry');
    assert.ok(isUsed());
    const at = note.text.toString().indexOf(nfc('Été'));
    note.edit({ start: at, end: at + 3, text: 'X' });
    assert.ok(!isUsed());
    note.edit({ start: at, end: at + 1, text: nfd('Été') });
    assert.ok(isUsed());
  });

  it('are renamed together, as the user writes it', () => {
    const text = `title: T\nactors: {${composedId}: A}\nclaims: {c: {text: "[[${written}]]", by: ${written}, kind: fact}}\n`;
    const edited = (name: string) =>
      applyEdits(text, [...rename(readNote(text), text.indexOf(written) + 2, name).values()].flat());
    assert.equal(edited('b'), text.replaceAll(composedId, 'b').replaceAll(written, 'b'));
    assert.equal(edited(nfd('été')), text.replaceAll(composedId, nfd('été')).replaceAll(written, nfd('été')));
    assert.equal(edited(composedId), text.replaceAll(written, composedId));
    assert.equal(edited(written), text.replaceAll(composedId, written));
  });

  it('refuse a rename to an id that is taken in the other form', () => {
    const text = `title: T\nactors: {${composedId}: A, b: B}\n`;
    assert.throws(() => rename(readNote(text), text.indexOf('b: B'), written), /already an actor/);
  });

  it('rename names and their mentions together', () => {
    const text = `title: T\nactors: {a: {name: ${nfc('Été')}}}\nclaims: {c: {text: "${nfd('Été')} said.", kind: assumption}}\n`;
    const edits = [...rename(readNote(text), text.indexOf(nfc('Été')) + 1, 'Hiver').values()].flat();
    assert.equal(applyEdits(text, edits), text.replace(nfc('Été'), 'Hiver').replace(nfd('Été'), 'Hiver'));
  });

  it('change together as they are typed', () => {
    const text = `actors: {${composedId}: A}\nclaims: {c: {text: C, by: ${written}}}\n`;
    const ranges = linkedRanges(readNote(text), text.indexOf(written) + 1);
    assert.deepEqual(
      ranges.map(({ start, end }) => text.slice(start, end)),
      [composedId, written],
    );
  });

  it('are completed, and not offered twice', () => {
    const labels = (text: string) =>
      completion(readNote(text.replace('‸', '')), text.indexOf('‸'), {
        today: '2024-06-01',
        paths: () => [nfd('é.notes.yaml')],
      }).items;
    const base = `title: T\nactors: {${composedId}: A, b: B}\nclaims: `;
    assert.deepEqual(
      labels(`${base}{c: {text: C, actors: [${written}, ‸]}}\n`).map(({ label }) => label),
      ['b'],
    );
    const typed = labels(`${base}{c: {text: C, actors: [${nfd('ét')}‸]}}\n`);
    assert.ok(typed.some(({ label, filter }) => label === composedId && filter?.startsWith(nfd('ét'))));
    assert.deepEqual(labels(`include: [${nfc('é.notes.yaml')}, ‸]\n`), []);
  });

  it('set the value of the key that is there', () => {
    const text = `title: T\nhypotheses: {${composedId}: H}\nclaims: {c: {text: C, consistency: {${written}: I}}}\n`;
    const note = readNote(text);
    const entry = note.scope.find('c');
    assert.ok(entry);
    assert.equal(
      applyEdits(text, setInField(note, entry, 'consistency', composedId, 'C')),
      text.replace(': I', ': C'),
    );
  });

  it('are found by a search', () =>
    assert.equal(workspaceSymbols([readNote(`actors: {${composedId}: A}\n`)], written).length, 1));

  it('keep an id known that a malformed entry may name', () => {
    const text = `title: T\nactors: {${composedId}: A}\nclaims:\n  c: {text: C, by: ${written}\n`;
    assert.ok(!codes(text).includes('unused-entry'));
  });

  it('change nothing of what is reported', () => {
    const text =
      'title: Überblick\nactors:\n  übung: {name: Die Übung, aliases: [Ü]}\n  über: Über\nsources: {s: S}\nclaims:\n  é: {text: Die Übung war Über. Ü!, by: über, supported-by: [é, ñ]}\n';
    assert.deepEqual(found(nfd(text)), found(nfc(text)));
  });
});

describe('a file whose name is composed otherwise', () => {
  const [one, other] = [nfc('é.notes.yaml'), nfd('é.notes.yaml')];
  const includer = `title: I\ninclude: [${one}]\nclaims: {c: {text: C, kind: assumption, actors: a}}\n`;
  const included = 'title: A\nactors: {a: A}\n';
  const reported = (workspace: Workspace) => {
    const note = workspace.get('i');
    assert.ok(note);
    return check(note).map(({ code }) => code);
  };

  it('is included, whichever of them comes first, and goes', () => {
    for (const order of [
      ['i', other],
      [other, 'i'],
    ]) {
      const workspace = new Workspace((_, path) => path);
      for (const key of order) workspace.set(key, key === 'i' ? includer : included);
      assert.deepEqual([...workspace.wanted()], []);
      assert.deepEqual(reported(workspace), []);
      workspace.edit(other, { start: 20, end: 21, text: 'b' });
      assert.deepEqual(reported(workspace), ['unknown-reference']);
      workspace.delete(other);
      assert.deepEqual(reported(workspace), ['unresolved-include']);
      workspace.set(other, included);
      assert.deepEqual(reported(workspace), []);
    }
  });

  it('comes behind one that is written so', () => {
    const workspace = new Workspace((_, path) => path);
    workspace.set('i', includer);
    workspace.set(other, 'title: B\n');
    assert.deepEqual(reported(workspace), ['unknown-reference']);
    workspace.set(one, included);
    assert.deepEqual(reported(workspace), []);
    workspace.delete(one);
    assert.deepEqual(reported(workspace), ['unknown-reference']);
  });

  it('is the same in an address', () => {
    const address = (path: string) => `file:///w/${encodeURIComponent(path)}`;
    const workspace = new Workspace((_, path) => address(path));
    workspace.set(address('i'), includer);
    workspace.set(address(other), included);
    assert.deepEqual([...workspace.wanted()], []);
    assert.equal(workspace.locate(address('i'), one), address(other));
  });

  it('keeps its include where it moves, and where it does not', () => {
    const workspace = new Workspace((from, path) => new URL(path, `file://${from}`).pathname);
    const [home, target] = ['/w/i.notes.yaml', `/w/${encodeURI(other)}`];
    workspace.set(home, includer);
    workspace.set(target, included);
    const moves = (moved: (key: string) => string) =>
      includesAfterMove(workspace.all, {
        moved,
        resolve: () => target,
        relative: relativePath,
      }).size;
    assert.equal(
      moves((key) => key),
      0,
    );
    assert.equal(
      moves((key) => (key === target ? '/w/x/b.notes.yaml' : key)),
      1,
    );
  });

  it('is found in its folder', async () => {
    const folders: Readonly<Record<string, readonly string[]>> = {
      '/w': [nfd('dé'), 'x'],
      [`/w/${nfd('dé')}`]: [nfc('é.notes.yaml')],
    };
    const namesIn = async (folder: string) => folders[folder] ?? [];
    const actual = `/w/${nfd('dé')}/${nfc('é.notes.yaml')}`;
    assert.equal(await pathOfOtherForm(`/w/${nfc('dé')}/${nfd('é.notes.yaml')}`, '/', namesIn), actual);
    assert.equal(await pathOfOtherForm(actual, '/', namesIn), undefined);
    assert.equal(await pathOfOtherForm('/w/ö/é.notes.yaml', '/', namesIn), undefined);
    assert.equal(await pathOfOtherForm('/w/a.notes.yaml', '/', namesIn), undefined);
  });
});
