import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Refusal } from '../../../src/core/edits/refusal';
import { pairAt, pathTo, semanticValue } from '../../../src/core/edits/semantic-value';
import { move } from '../../../src/core/fixes/move';
import type { Entry } from '../../../src/core/model/entries/entry';
import { applyEdits } from '../../../src/core/text/edit';
import { Workspace } from '../../../src/core/workspace/includes/workspace';
import { type Note, noteOf } from '../../../src/core/workspace/note/note';
import { allReferences } from '../support/found-in';
import { type Pick, picked } from '../support/pick';
import { assertForAll, trials } from '../support/property';

const keys = ['a', 'b', 'c', 'd'];
const ids = { actors: ['ann', 'bo'], claims: ['vote', 'deal', 'war'], sources: ['s'] } as const;

/** Notes that include each other, in circles, too, define the same ids, and name those of each other. */
function texts(pick: Pick): Map<string, string> {
  return new Map(keys.map((key) => [key, text(pick, key)]));
}

function text(pick: Pick, key: string): string {
  const included = keys.filter((other) => other !== key && pick.chance(40));
  const shuffled = pick.chance(50) ? included : [...included].reverse();
  const include = shuffled.length > 0 ? `include: [${shuffled.join(', ')}]\n` : '';
  const sections = [actors(pick, key), claims(pick, key), sources(pick, key)].join('');
  const brief = pick.chance(40) ? `brief: "${prose(pick)}"\n` : '';
  const note = `title: ${key}\n${include}${sections}${brief}`;
  return pick.chance(20) ? note.replaceAll('\n', '\r\n') : note;
}

/** What an entry says tells whose it is, wherever it stands. */
function actors(pick: Pick, key: string): string {
  const own = ids.actors.filter(() => pick.chance(35));
  const names = { ann: ['Ann', 'Ann Lee'], bo: ['Bo', 'Ann'] };
  const entries = own.map((id) => `  ${id}: {name: ${pick.one(names[id])}, role: ${id} of ${key}}\n`);
  return own.length > 0 ? `actors:\n${entries.join('')}` : '';
}

function claims(pick: Pick, key: string): string {
  const own = ids.claims.filter(() => pick.chance(40));
  const entries = own.map((id) => {
    const head = `  ${id}:\n    text: "${id} of ${key}. ${prose(pick)}"\n`;
    const support = pick.chance(50)
      ? `    supported-by: [${pick.one(ids.claims)}, ${pick.one(ids.claims)}]\n`
      : '';
    const sources = pick.chance(30) ? '    sources: s\n' : '';
    return head + support + sources + (pick.chance(20) ? '\n' : '');
  });
  return own.length > 0 ? `claims:\n${entries.join('')}` : '';
}

function sources(pick: Pick, key: string): string {
  return pick.chance(30) ? `sources: {s: s of ${key}}\n` : '';
}

function prose(pick: Pick): string {
  const words = ['So', '[[vote]]', '[[ann|she]]', 'Ann', 'Ann Lee', 'Bo', 'and [[deal]]', 'it is.'];
  return Array.from({ length: 1 + pick.below(4) }, () => pick.one(words)).join(' ');
}

function workspaceOf(all: ReadonlyMap<string, string>): Workspace {
  const workspace = new Workspace((_, path) => path);
  for (const [key, each] of all) workspace.set(key, each);
  return workspace;
}

/** Which entry it is: the words of its main field or role, which no other has. */
function nameOf(entry: Entry | undefined): string {
  if (!entry) return 'nobody';
  return entry.kind === 'actor' ? (entry.values.role?.value ?? '') : entry.title;
}

/** Where each reference and mention leads, by what it stands in; and all that the entries say. */
function meaningOf(workspace: Workspace): string[] {
  return [...workspace.all]
    .flatMap((note) => [
      ...allReferences(note).map(
        ({ reference, entry }) =>
          `${place(note, entry)} ${reference.field}: ${reference.id} → ${nameOf(note.scope.find(reference.id))}`,
      ),
      ...[...note.contents.facts].flatMap((facts) =>
        note.symbols
          .rawMentions(facts)
          .map(
            ({ name, entry }) => `${place(note, entry)}: ${name.bare} → ${name.actors.map(nameOf).join()}`,
          ),
      ),
      ...note.contents.entries.map((entry) => `${entry.id}: ${nameOf(entry)}, ${wordsOf(entry)}`),
    ])
    .sort();
}

function wordsOf({ chunk, idSpan }: Entry): string {
  return JSON.stringify(
    semanticValue(pairAt(chunk.root, pathTo(chunk.root, idSpan.start) ?? [])?.value ?? null),
  );
}

function place(note: Note, entry: Entry | undefined): string {
  return entry ? nameOf(entry) : note.uri;
}

const isMention = /: (?:Ann|Ann Lee|Bo) → /;

interface Trial {
  readonly all: ReadonlyMap<string, string>;
  readonly which: number;
  readonly to: number;
}

const arbitrary: fc.Arbitrary<Trial> = picked((pick) => ({
  all: texts(pick),
  which: pick.below(1000),
  to: pick.below(1000),
}));

describe('moving an entry among any notes', () => {
  it('is refused, or leaves all that is said, and every reference and mention meaning what it meant', () => {
    const counts = { moved: 0, refused: 0 };
    assertForAll(
      fc.property(arbitrary, ({ all, which, to }) => {
        const workspace = workspaceOf(all);
        const entries = [...workspace.all].flatMap(({ contents }) => contents.entries);
        const entry = entries[which % Math.max(1, entries.length)];
        if (!entry) return;
        const note = noteOf(entry);
        const { included, includers } = note.scope;
        const targets = [...new Set([...included, ...includers])].filter((other) => other !== note);
        const target = targets[to % Math.max(1, targets.length)];
        if (!target) return;
        const before = meaningOf(workspace);
        const after = new Map(all);
        try {
          for (const [each, edits] of move(note, [entry], target))
            after.set(each.uri, applyEdits(each.text.toString(), edits));
        } catch (error) {
          assert.ok(error instanceof Refusal, String(error));
          counts.refused++;
          return;
        }
        counts.moved++;
        const shown = `${entry.id} of ${note.uri} to ${target.uri}\n${JSON.stringify([...all])}\n${JSON.stringify([...after])}`;
        const known = new Set(before);
        const isNew = (line: string) => !known.has(line) && isMention.test(line);
        // What named nobody may name the actor where it is now.
        assert.deepEqual(
          meaningOf(workspaceOf(after)).filter((line) => !isNew(line)),
          before,
          shown,
        );
      }),
      trials(800),
    );
    assert.ok(counts.moved > trials(800) / 20, JSON.stringify(counts));
  });
});
