import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { quantile, rounded } from './measures';
import { runProgram } from './program';
import { figure, table } from './table';
import { type Subject, subjectOf, Typist } from './typist';

const usage = `Usage: npm run bench:vscode -- [--json FILE] [--keys NUMBER] [--claims NUMBER]

Types in a large note in a real VS Code, with the extension and without it. Times run from the browser's time
stamp of the key to the first task after the frame that shows the change.

  key → text     the characters of a claim's text, one every 100 ms, until each is painted
  key → markers  a character that makes a [[link]] unknown, and its deletion, until the squiggle has come or gone

  --json FILE      writes the rows as JSON too
  --keys NUMBER    characters to type, 200 if absent; for the markers each is deleted again
  --claims NUMBER  the size of the note, 10000 if absent
`;

interface Options {
  readonly json?: string | undefined;
  readonly keys: number;
  readonly claims: number;
}

interface Row {
  readonly measure: 'key → text' | 'key → markers';
  readonly extension: boolean;
  readonly claims: number;
  readonly keys: number;
  readonly median: number;
  readonly p95: number;
  readonly unit: 'ms';
}

async function main(args: readonly string[]): Promise<number> {
  const options = optionsOf(args);
  if (!options) return 2;
  const subject = await subjectOf(options.claims);
  const rows = [...(await rowsOf(subject, true, options)), ...(await rowsOf(subject, false, options))];
  console.log(report(rows));
  if (options.json) writeFileSync(options.json, `${JSON.stringify(rows, undefined, 2)}\n`);
  return 0;
}

function optionsOf(args: readonly string[]): Options | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'string' },
        keys: { type: 'string', default: '200' },
        claims: { type: 'string', default: '10000' },
      },
    });
    return { json: values.json, keys: toCount(values.keys), claims: toCount(values.claims) };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    return undefined;
  }
}

function toCount(word: string): number {
  if (!/^[1-9]\d{0,6}$/.test(word)) throw new Error(`"${word}" is no number of keys or claims.`);
  return Number(word);
}

async function rowsOf(subject: Subject, extension: boolean, { keys, claims }: Options): Promise<Row[]> {
  console.error(`… typing ${extension ? 'with' : 'without'} the extension`);
  const typist = await Typist.start(subject, extension);
  const row = (measure: Row['measure'], times: readonly number[]): Row => ({
    ...{ measure, extension, claims, keys: times.length, unit: 'ms' },
    median: rounded(quantile(times, 0.5)),
    p95: rounded(quantile(times, 0.95)),
  });
  try {
    // The language alone has no markers, and without them there is nothing to wait for.
    const marked = extension ? [row('key → markers', await typist.toggleDiagnostic(keys))] : [];
    return [...marked, row('key → text', await typist.type(keys))];
  } finally {
    await typist.stop();
  }
}

function report(rows: readonly Row[]): string {
  return table(
    ['measure', 'extension', 'claims', 'keys', 'median', 'p95', 'unit'],
    rows.map(({ measure, extension, claims, keys, median, p95, unit }) => [
      ...[measure, extension ? 'enabled' : 'disabled', figure(claims), figure(keys)],
      ...[figure(median), figure(p95), unit],
    ]),
  );
}

void runProgram(main);
