import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { textOfCopy } from '../../src/core/copies/copy-text';
import { Checker } from '../../src/core/rules/engine/checker';
import type { CopyFile } from '../../src/core/workspace/copies/copies';
import { Workspace } from '../../src/core/workspace/includes/workspace';
import { decode, readCopy } from '../../src/node/copies';
import { timed } from './clock';
import { runProgram } from './program';
import { actorName, prose } from './prose';
import { Random } from './random';
import { figure, table } from './table';

/**
 * What copies cost: to open a note whose sources are quoted, beside the same note with bare ids; and to look for all of
 * its quotations, beside the time that it takes to read the copies.
 */
const mostToOpen = 1.2;
const mostToCheck = 3;
const rounds = 3;

interface Sizes {
  readonly citations: number;
  readonly copies: number;
  readonly characters: number;
}

const topics = { link: () => undefined, mention: () => actorName(0).name };

/** A text of sentences, of which some are quoted. */
function copyText(random: Random, characters: number): string {
  const parts: string[] = [];
  for (let length = 0; length < characters; length += parts.at(-1)?.length ?? 1)
    parts.push(`${prose(random, topics)}\n`);
  return parts.join('').slice(0, characters);
}

/** A stretch of a copy, as a note quotes it: in one line. */
function cut(random: Random, text: string): string {
  const start = random.below(Math.max(1, text.length - 200));
  return text
    .slice(start, start + 40 + random.below(100))
    .replace(/\s+/g, ' ')
    .trim();
}

/** Claims as analysts write them, of about 350 bytes without what they quote. */
function noteOf(texts: readonly string[], { citations }: Sizes, isQuoted: boolean): string {
  const random = new Random(7);
  const said = new Random(11);
  const lines = ['title: Copies', 'sources:'];
  texts.forEach((_, at) => {
    lines.push(`  s${at}: {title: Source ${at}, reliability: B, file: copy-${at}.txt}`);
  });
  lines.push('claims:');
  for (let at = 0; at < citations; at++) {
    const source = at % texts.length;
    const quote = JSON.stringify(cut(random, texts[source] ?? ''));
    const cited = isQuoted ? `{source: s${source}, quote: ${quote}}` : `s${source}`;
    lines.push(`  c${at}:`, `    text: ${prose(said, topics)}`, '    kind: fact', `    sources: [${cited}]`);
    lines.push('    confidence: low', '    as-of: 2022-02-16', `    note: ${prose(said, topics, 2)}`);
  }
  return `${lines.join('\n')}\n`;
}

function workspaceWith(text: string, folder: string): Workspace {
  const workspace = new Workspace(
    () => undefined,
    (_, path) => ({ address: join(folder, path) }),
  );
  workspace.set(join(folder, 'a.notes.yaml'), text);
  return workspace;
}

/** Reads a note, and finds all that can be told of it before a copy is read. */
function open(text: string, folder: string): { workspace: Workspace; checker: Checker } {
  const workspace = workspaceWith(text, folder);
  const note = workspace.get(join(folder, 'a.notes.yaml'));
  if (!note) throw new Error('The note is not there.');
  workspace.follow(note);
  const checker = new Checker(note);
  checker.diagnostics;
  return { workspace, checker };
}

async function readFileAt(address: string, folder: string): Promise<CopyFile> {
  const found = await readCopy(address, join(folder, 'a.notes.yaml'), []);
  if (found.state !== 'read') return found;
  const text = textOfCopy(address, found.bytes, decode);
  return typeof text === 'string' ? { state: text } : { state: 'text', sha256: found.sha256, text };
}

interface Spent {
  readonly reading: number;
  readonly checking: number;
  readonly missed: number;
}

async function checkAll(text: string, folder: string): Promise<Spent> {
  const { workspace, checker } = open(text, folder);
  let reading = 0;
  let checking = 0;
  for (let wanted = workspace.nextCopy(); wanted; wanted = workspace.nextCopy()) {
    const { address } = wanted;
    const began = performance.now();
    const file = await readFileAt(address, folder);
    reading += performance.now() - began;
    checking += timed(() => {
      for (const changes of workspace.takeCopy(address, file).values())
        for (const change of changes) checker.update(change);
    });
  }
  let missed = 0;
  checking += timed(() => {
    missed = checker.diagnostics.filter(({ code }) => code === 'quote-not-found').length;
  });
  return { reading, checking, missed };
}

/** The shortest times to open two notes, in turns, so that neither has all of the time in which code is compiled. */
function toOpen(texts: readonly [string, string], folder: string): [number, number] {
  const times: [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < 2 * rounds; round++)
    for (const at of [0, 1] as const)
      times[at] = Math.min(
        times[at],
        timed(() => open(texts[at], folder)),
      );
  return times;
}

async function measure(sizes: Sizes, folder: string): Promise<void> {
  const random = new Random(3);
  const texts = Array.from({ length: sizes.copies }, () => copyText(random, sizes.characters));
  await Promise.all(texts.map((text, at) => writeFile(join(folder, `copy-${at}.txt`), text)));
  const [quoted, bare] = [noteOf(texts, sizes, true), noteOf(texts, sizes, false)];
  const [opened, plain] = toOpen([quoted, bare], folder);
  const spent: Spent[] = [];
  for (let round = 0; round < rounds; round++) spent.push(await checkAll(quoted, folder));
  const reading = Math.min(...spent.map((each) => each.reading));
  const checking = Math.min(...spent.map((each) => each.checking));
  const row = (what: string, ms: number, beside: number, most: number): string[] => [
    ...[what, figure(ms), figure(beside), `${figure(ms / beside)} ×`],
    ms <= most * beside ? `met: at most ${most} ×` : `not met: at most ${most} ×`,
  ];
  console.log(
    table(
      ['measure', 'ms', 'beside, ms', 'ratio', 'target'],
      [
        row('open, beside bare ids', opened, plain, mostToOpen),
        row('check, beside reading', checking, reading, mostToCheck),
      ],
    ),
  );
  console.log(
    `${spent.at(-1)?.missed} of ${sizes.citations} quotations are not found; all were cut from their copies.`,
  );
}

async function main(args: readonly string[]): Promise<number> {
  const number = (fallback: number) => ({ type: 'string', default: String(fallback) }) as const;
  const { values } = parseArgs({
    args: [...args],
    options: { citations: number(10_000), copies: number(200), characters: number(1_000_000) },
  });
  const folder = await mkdtemp(join(tmpdir(), 'analyst-notes-copies-'));
  try {
    await measure(
      {
        citations: Number(values.citations),
        copies: Number(values.copies),
        characters: Number(values.characters),
      },
      folder,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return 0;
}

void runProgram(main);
