import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { vsix } from '../host/paths';
import { type BoardBuild, type BoardMeasure, type BoardRow, BoardSamples, barsOf } from './board-bars';
import { BoardReader } from './board-reader';
import { optionsOrUsage, toCount } from './command-line';
import { emptyEditorCommand, packageEmptyEditor } from './empty-editor';
import { runProgram } from './program';
import { figure, table } from './table';
import { type Subject, subjectOf } from './typist';

const usage = `Usage: npm run bench:board -- [--json FILE] [--claims NUMBERS] [--rounds NUMBER] [--beside VSIX]

Opens notes on the Board in a real VS Code, by turns with an extension whose custom editor shows an empty page, and
tells what is due and what is reached.

  --json FILE       writes the rows as JSON too
  --claims NUMBERS  the sizes of the notes, 100,1000,10000 if absent
  --rounds NUMBER   how often each is opened, 3 if absent
  --beside VSIX     another build of the extension, measured by turns with this one
`;

interface Options {
  readonly json?: string | undefined;
  readonly beside?: string | undefined;
  readonly rounds: number;
  readonly claims: readonly number[];
}

const command = 'Open Board to the Side';

/** How many keys, clicks and hidings one round has. */
const repeats = 12;

async function main(args: readonly string[]): Promise<number> {
  const options = optionsOf(args);
  if (!options) return 2;
  const rows = await measured(options);
  console.log(`${report(rows)}\n\n${verdicts(rows)}`);
  if (options.json) writeFileSync(options.json, `${JSON.stringify(rows, undefined, 2)}\n`);
  return 0;
}

function optionsOf(args: readonly string[]): Options | undefined {
  return optionsOrUsage(usage, () => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'string' },
        claims: { type: 'string', default: '100,1000,10000' },
        rounds: { type: 'string', default: '3' },
        beside: { type: 'string' },
      },
    });
    const { json, beside, rounds, claims } = values;
    return {
      json,
      beside,
      rounds: toCount(rounds, 'rounds or claims'),
      claims: claims.split(',').map((word) => toCount(word, 'rounds or claims')),
    };
  });
}

async function measured({ beside, rounds, claims: sizes }: Options): Promise<BoardRow[]> {
  const empty = await packageEmptyEditor();
  const builds: readonly (readonly [BoardBuild, string])[] = [
    ['this', vsix],
    ...(beside ? [['beside', beside] as const] : []),
    ['empty', empty],
  ];
  const all = new Map<string, BoardSamples>();
  for (let round = 1; round <= rounds; round++)
    for (const claims of sizes) {
      const subject = await subjectOf(claims, 1);
      for (const [build, file] of builds) {
        console.error(`… round ${round}: ${build} at ${claims} claims`);
        await measure(subject, build, file, (name, values) => {
          const key = `${name} ${build} ${claims}`;
          const samples = all.get(key) ?? new BoardSamples(name, build, claims);
          samples.add(values);
          if (values.length > 0) all.set(key, samples);
        });
      }
    }
  return [...all.values()].map(({ row }) => row);
}

type Take = (measure: BoardMeasure, values: readonly number[]) => void;

async function measure(subject: Subject, build: BoardBuild, file: string, take: Take): Promise<void> {
  const reader = await BoardReader.start(subject, file);
  try {
    await measureOpening(reader, build, take);
    await measureKeys(reader, take);
    take('frame, scrolling', await reader.scrollingFrames());
    if (build === 'this') await measureUse(reader, take);
    if (build !== 'empty') take('elements', await reader.elements());
    take('heap of the page', inThousands(await reader.heap(3)));
  } finally {
    await reader.stop();
  }
}

async function measureOpening(reader: BoardReader, build: BoardBuild, take: Take): Promise<void> {
  const opened = await reader.open(build === 'empty' ? emptyEditorCommand : command);
  const { script, cards, state } = opened;
  take('command → cards', [cards - opened.command]);
  if (script === undefined) return;
  take('script → cards', [cards - script]);
  take('state', inThousands([state]));
}

async function measureKeys(reader: BoardReader, take: Take): Promise<void> {
  const keys = await reader.typeInText(repeats);
  take(
    'key → message',
    keys.flatMap(({ message }) => message ?? []),
  );
  take(
    'bytes of a key',
    keys.map(({ bytes }) => bytes),
  );
}

async function measureUse(reader: BoardReader, take: Take): Promise<void> {
  take('selection → painted', await reader.selections(repeats));
  take('filter → painted', await reader.filters('cease'));
  take('frame, typing', await reader.typingFrames());
}

function inThousands(bytes: readonly number[]): number[] {
  return bytes.map((each) => each / 1_000);
}

function report(rows: readonly BoardRow[]): string {
  return table(
    ['measure', 'build', 'claims', 'times', 'median', 'p95', 'worst', 'unit'],
    rows.map(({ measure, build, claims, count, median, p95, worst, unit }) => [
      ...[measure, build, figure(claims), figure(count)],
      ...[figure(median), figure(p95), figure(worst), unit],
    ]),
  );
}

function verdicts(rows: readonly BoardRow[]): string {
  const largest = figure(Math.max(...rows.map(({ claims }) => claims)));
  return table(
    [`due at ${largest} claims`, 'reached', 'bar', ''],
    barsOf(rows).map(({ what, value, limit }) => [
      what,
      figure(value),
      `≤ ${figure(limit)}`,
      value <= limit ? '' : 'missed',
    ]),
  );
}

void runProgram(main);
