import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Checker } from '../../../src/core/rules/engine/checker';
import { difference } from '../../../src/core/text/edit';
import { Workspace, type WorkspaceChange } from '../../../src/core/workspace/includes/workspace';
import { type Note, noteOf } from '../../../src/core/workspace/note/note';
import { type CopiesByPath, serveCopies } from '../support/check-copies';
import { allMentions } from '../support/found-in';
import { assertForAll } from '../support/property';

const files = ['a', 'b', 'c', 'd'];
const ids = ['p', 'q', 'r', 's', 'war'];
const names = ['Ann', 'Ann Lee', 'Bo', 'The Ann'];

/** Paths are names of files here, and only those of one letter are notes. Copies go by their paths, too. */
function workspace(): Workspace {
  return new Workspace(
    (_, path) => (path.length === 1 ? path : undefined),
    (_, path) => (path.startsWith('..') ? 'outside' : { address: path }),
  );
}

/** What a copy may be at some time. */
const contents = ['Ann Lee says so', 'Bo and Ann', Uint8Array.of(0, 1), undefined] as const;
const copyNames = ['x.txt', 'y.html', 'z.pdf', '../x.txt'] as const;

const id = fc.constantFrom(...ids);
const reference = fc.oneof({ weight: 8, arbitrary: id }, { weight: 1, arbitrary: fc.constant('nobody') });
const list = fc.array(reference, { maxLength: 2 }).map((all) => `[${all.join(', ')}]`);
const words = fc.constantFrom(
  'Ann Lee says so',
  'Bo and Ann',
  'it is [[p]]',
  'nothing',
  'see [[war|it]]',
  '"',
);

const entry = fc.oneof(
  fc.record({ section: fc.constant('actors'), id, body: fc.constantFrom(...names) }),
  fc.record({
    section: fc.constant('actors'),
    id,
    body: fc.tuple(fc.constantFrom(...names), list).map(([name, of]) => `{name: ${name}, part-of: ${of}}`),
  }),
  fc.record({
    section: fc.constant('sources'),
    id,
    body: list.map((all) => `{title: S, derived-from: ${all}}`),
  }),
  fc.record({
    section: fc.constant('sources'),
    id,
    body: fc.constantFrom(
      '{title: S, reliability: B, by: p}',
      'S',
      '{title: S, marking: TLP:RED, status: retracted}',
      '{title: S, marking: TLP:AMBER, derived-from: q}',
    ),
  }),
  fc.record({
    section: fc.constant('sources'),
    id,
    body: fc.constantFrom(...copyNames).map((path) => `{title: S, file: ${path}, sha256: ${'0'.repeat(64)}}`),
  }),
  fc.record({
    section: fc.constant('claims'),
    id,
    body: fc
      .tuple(id, fc.constantFrom('Ann Lee', 'Bo and Ann', 'Bo … Ann', '…'))
      .map(([source, quote]) => `{text: C, sources: [{source: ${source}, quote: ${quote}}]}`),
  }),
  fc.record({
    section: fc.constant('hypotheses'),
    id,
    body: fc.constantFrom('H', '{text: H, likelihood: 70%}', '{text: H, likelihood: unlikely}'),
  }),
  fc.record({
    section: fc.constant('indicators'),
    id,
    body: fc.tuple(words, list, fc.constantFrom('observed', 'watching'), id).map(indicator),
  }),
  fc.record({ section: fc.constant('claims'), id, body: fc.tuple(words, list, list, list).map(claim) }),
  fc.record({ section: fc.constant('claims'), id, body: fc.tuple(words, list, list, id).map(judgement) }),
  fc.record({ section: fc.constant('claims'), id, body: fc.tuple(id, id, id).map(answer) }),
  fc.record({
    section: fc.constant('gaps'),
    id,
    body: list.map((all) => `{text: G, affects: ${all}, marking: TLP:AMBER}`),
  }),
);

/** A claim that is the judgement on a hypothesis. */
function answer([hypothesis, source, excluded]: readonly [string, string, string]): string {
  return `{text: It is likely., hypothesis: ${hypothesis}, sources: [{source: ${source}, at: p. 4}], contradicts: ${excluded}, kind: forecast}`;
}

function indicator([text, sources, status, rated]: readonly [string, string, string, string]): string {
  return `{text: ${text.replaceAll('[', '(')}, status: ${status}, sources: ${sources}, date: 2024-05, credibility: 2, consistency: {${rated}: I}}`;
}

function judgement([text, support, against, excluded]: readonly [string, string, string, string]): string {
  return `\n    text: ${text}\n    supported-by: ${support}\n    contradicted-by: ${against}\n    contradicts: ${excluded}\n    confidence: high\n    key: true\n    as-of: 2024-04`;
}

function claim([text, support, sources, by]: readonly [string, string, string, string]): string {
  return `\n    text: ${text}\n    supported-by: ${support}\n    sources: ${sources}\n    by: ${by}`;
}

const include = fc
  .array(fc.constantFrom(...files, ...files, ...files, 'e', 'alien'), { maxLength: 3 })
  .map((all) => (all.length > 0 ? `include: [${all.join(', ')}]\n` : ''));
const marking = fc.constantFrom('', '', 'marking: TLP:AMBER\n');
const top = fc.constantFrom('', '', 'yardstick: phia\n', 'lang: de\n', 'brief: It is likely by [[p]].\n');

interface Written {
  readonly section: string;
  readonly id: string;
  readonly body: string;
}

/** A note of a few entries, whose sections may be split. */
const texts = fc
  .tuple(include, marking, top, fc.array(entry, { maxLength: 6 }))
  .map(([head, marked, own, all]) => `title: T\n${head}${marked}${own}${all.map(lines).join('')}`);

function lines({ section, id: own, body }: Written, at: number, all: readonly Written[]): string {
  const header = all[at - 1]?.section === section ? '' : `${section}:\n`;
  return `${header}  ${own}: ${body}\n`;
}

const file = fc.constantFrom(...files);
const steps = fc.oneof(
  { weight: 3, arbitrary: fc.record({ way: fc.constant('set' as const), file, text: texts }) },
  { weight: 1, arbitrary: fc.record({ way: fc.constant('delete' as const), file, text: fc.constant('') }) },
  {
    weight: 1,
    arbitrary: fc.record({
      way: fc.constant('copy' as const),
      file: fc.constantFrom(...copyNames),
      text: fc.constant(''),
      content: fc.constantFrom(...contents),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      way: fc.constant('edit' as const),
      file,
      text: fc.oneof(
        fc.constantFrom(
          '',
          ' ',
          'p',
          'Ann',
          'x.txt',
          'quote: Ann',
          '\n',
          '"',
          ', b',
          'x: y\n',
          'yardstick: kent\n',
          '# one\n# two\n',
        ),
        texts,
      ),
      at: fc.nat(),
      length: fc.nat({ max: 40 }),
    }),
  },
);
type Step = typeof steps extends fc.Arbitrary<infer T> ? T : never;

/** A workspace whose notes are all shown, each with a checker that follows. */
class Desk {
  readonly notes = workspace();
  readonly checkers = new Map<Note, Checker>();
  readonly texts = new Map<string, string>();
  readonly gone = new Set<string>();
  copies: CopiesByPath = {};

  set(key: string, text: string): void {
    this.texts.set(key, text);
    this.gone.delete(key);
    this.follow(this.notes.set(key, text));
  }

  delete(key: string): void {
    this.texts.delete(key);
    this.gone.add(key);
    const note = this.notes.get(key);
    this.follow(this.notes.delete(key));
    if (note) this.checkers.delete(note);
  }

  edit(key: string, text: string): void {
    const { span, text: inserted } = difference(this.texts.get(key) ?? '', text);
    this.texts.set(key, text);
    this.follow(this.notes.edit(key, { ...span, text: inserted }));
  }

  take(step: Step): void {
    if (step.way === 'copy') {
      const { file: path, content } = step;
      const { [path]: _, ...others } = this.copies;
      this.copies = content === undefined ? others : { ...others, [path]: content };
      this.notes.copyChanged(path);
      return;
    }
    const known = this.texts.get(step.file);
    if (step.way === 'delete') this.delete(step.file);
    else if (step.way === 'set' || known === undefined) this.set(step.file, step.text);
    else {
      const at = step.at % (known.length + 1);
      this.edit(step.file, known.slice(0, at) + step.text + known.slice(at + step.length));
    }
  }

  check(note: Note): void {
    this.notes.follow(note);
    this.checkers.set(note, new Checker(note));
  }

  /** Has all diagnostics made, and reads the copies that these want, until none is wanted. */
  settle(): void {
    do {
      for (const checker of this.checkers.values()) checker.diagnostics;
      for (const change of serveCopies(this.notes, this.copies)) this.follow(change);
    } while (this.notes.wantsCopies);
  }

  private follow(changes: WorkspaceChange): void {
    for (const [note, each] of changes) {
      const checker = this.checkers.get(note);
      if (checker) for (const change of each) checker.update(change);
      else this.check(note);
    }
  }
}

/** All that the notes of a desk say of each other. */
function picture(desk: Desk): object {
  desk.settle();
  const { notes, checkers } = desk;
  return files.map((key) => {
    const note = notes.get(key);
    if (!note) return key;
    return {
      key,
      diagnostics: checkers.get(note)?.diagnostics,
      finds: ids.map((each) => keyOf(note, each)),
      mentions: allMentions(note).map(({ start, end, actors }) => [
        start,
        end,
        actors.map(({ id: of }) => of),
      ]),
      includes: note.scope.includes.map(({ note: found, ...include }) => ({
        ...include,
        leadsTo: found?.uri,
      })),
      viewers: note.scope.includers.map((viewer) => viewer.uri).sort(),
    };
  });
}

function keyOf(note: Note, each: string): string | undefined {
  const found = note.scope.find(each);
  return found && noteOf(found).uri;
}

function fresh({ texts: all, gone, copies }: Desk): object {
  const desk = new Desk();
  desk.copies = copies;
  for (const key of gone) desk.delete(key);
  for (const key of files) {
    const text = all.get(key);
    if (text !== undefined) desk.set(key, text);
  }
  for (const note of desk.notes.all) desk.check(note);
  return picture(desk);
}

/** What an editor shows of a note: lines and columns, also where another note is pointed at. */
interface Shown {
  readonly note: Note;
  readonly diagnostics: string;
  readonly revision: number;
}

function shownOf(desk: Desk): ReadonlyMap<string, Shown> {
  desk.settle();
  const { notes, checkers } = desk;
  const shown = new Map<string, Shown>();
  for (const key of files) {
    const note = notes.get(key);
    const checker = note && checkers.get(note);
    if (!checker) continue;
    const diagnostics = checker.diagnostics.map(({ span, related = [], ...rest }) => ({
      ...rest,
      range: note.text.rangeOf(span),
      related: related.map((each) => [each.message, each.uri, notes.get(each.uri)?.text.rangeOf(each.span)]),
    }));
    shown.set(key, { note, diagnostics: JSON.stringify(diagnostics), revision: checker.revision });
  }
  return shown;
}

/** Asserts that an editor would show again what is shown otherwise after an edit elsewhere. */
function assertShownAgain(
  before: ReadonlyMap<string, Shown>,
  after: ReadonlyMap<string, Shown>,
  edited: string,
): void {
  for (const [key, now] of after) {
    const then = before.get(key);
    if (key === edited || then?.note !== now.note || then.diagnostics === now.diagnostics) continue;
    assert.notEqual(now.revision, then.revision, `${key} after an edit of ${edited}`);
  }
}

const stepsEach = 10;
const stepsInAll = Number(process.env.ANALYST_NOTES_EDITS ?? 3000);

describe('notes that include each other', () => {
  it('are at any time what they would be if they were all read anew', () => {
    assertForAll(
      fc.property(
        fc.array(fc.tuple(file, texts), { maxLength: 4 }),
        fc.array(steps, { minLength: stepsEach, maxLength: stepsEach }),
        (before, sequence) => {
          const desk = new Desk();
          for (const [key, text] of before) desk.set(key, text);
          for (const step of sequence) {
            const shown = shownOf(desk);
            desk.take(step);
            assertShownAgain(shown, shownOf(desk), step.file);
            assert.deepEqual(picture(desk), fresh(desk), JSON.stringify([...desk.texts]));
          }
        },
      ),
      Math.ceil(stepsInAll / stepsEach),
    );
  });
});
