import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { vsix } from '../host/paths';
import { optionsOrUsage, toCount } from './command-line';
import { quantile, rounded } from './measures';
import { runProgram } from './program';
import { measuredSidebar, sidebarReport } from './sidebar';
import { figure, table } from './table';
import { type Subject, subjectOf, Typist } from './typist';

const usage = `Usage: npm run bench:vscode -- [--json FILE] [--keys NUMBER] [--claims NUMBERS] [--beside VSIX]
                               [--only typing|sidebar]

Types in large notes in a real VS Code, with the extension and without it. Times run from the browser's time
stamp of the key to the first task after the frame that shows the change.

  key → text     the characters of a claim's text, one every 100 ms, until each is painted
  key → markers  a character that makes a [[link]] unknown, and its deletion, until the squiggle has come or gone

  first rows     the view of all notes in a folder of 2,000, from the key that runs its command to its first rows;
                 then keys → text and markers in one of them, with the view open and with the sidebar hidden

  --json FILE       writes the rows as JSON too
  --keys NUMBER     characters to type, 200 if absent; for the markers each is deleted again
  --claims NUMBERS  the sizes of the notes, 100,10000 if absent
  --beside VSIX     another build of the extension, measured by turns with this one
  --only MEASURE    typing (in large notes) or sidebar (in a large folder); both if absent
`;

interface Options {
  readonly json?: string | undefined;
  readonly beside?: string | undefined;
  readonly keys: number;
  readonly claims: readonly number[];
  readonly only?: string | undefined;
}

/** This build, another one, or VS Code without either. */
type Build = 'this' | 'beside' | 'none';

interface Row {
  readonly measure: 'key → text' | 'key → markers';
  readonly build: Build;
  readonly claims: number;
  readonly keys: number;
  readonly median: number;
  readonly p95: number;
  readonly unit: 'ms';
}

/** Minutes in which the machine is slow are to hit all builds and sizes alike. */
const rounds = 2;

async function main(args: readonly string[]): Promise<number> {
  const options = optionsOf(args);
  if (!options) return 2;
  const rows = options.only === 'sidebar' ? [] : await measured(options);
  const ofSidebar = options.only === 'typing' ? [] : await measuredSidebar(options.keys);
  if (rows.length > 0) console.log(`${report(rows)}\n\n${ratios(rows).join('\n')}`);
  if (ofSidebar.length > 0) console.log(sidebarReport(ofSidebar));
  const all = [...rows, ...ofSidebar];
  if (options.json) writeFileSync(options.json, `${JSON.stringify(all, undefined, 2)}\n`);
  return 0;
}

async function measured(options: Options): Promise<Row[]> {
  const builds: Build[] = options.beside ? ['this', 'beside', 'none'] : ['this', 'none'];
  const times = new Map<string, { row: Pick<Row, 'measure' | 'build' | 'claims'>; times: number[] }>();
  for (let round = 1; round <= rounds; round++)
    for (const claims of options.claims) {
      const subject = await subjectOf(claims);
      for (const build of builds) {
        console.error(`… round ${round}: ${build === 'none' ? 'no extension' : build} at ${claims} claims`);
        for (const { measure, times: own } of await timesOf(subject, build, options)) {
          const key = `${measure} ${build} ${claims}`;
          const known = times.get(key)?.times ?? [];
          times.set(key, { row: { measure, build, claims }, times: [...known, ...own] });
        }
      }
    }
  return [...times.values()].map(({ row, times: all }) => ({
    ...row,
    keys: all.length,
    median: rounded(quantile(all, 0.5)),
    p95: rounded(quantile(all, 0.95)),
    unit: 'ms',
  }));
}

function optionsOf(args: readonly string[]): Options | undefined {
  return optionsOrUsage(usage, () => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'string' },
        keys: { type: 'string', default: '200' },
        claims: { type: 'string', default: '100,10000' },
        beside: { type: 'string' },
        only: { type: 'string' },
      },
    });
    const { json, beside, keys, claims, only } = values;
    if (only !== undefined && only !== 'typing' && only !== 'sidebar')
      throw new Error(`There is no measure "${only}".`);
    return {
      json,
      beside,
      only,
      keys: toCount(keys, 'keys or claims'),
      claims: claims.split(',').map((word) => toCount(word, 'keys or claims')),
    };
  });
}

async function timesOf(
  subject: Subject,
  build: Build,
  { keys, beside }: Options,
): Promise<readonly { readonly measure: Row['measure']; readonly times: readonly number[] }[]> {
  const packages: Record<Build, string | undefined> = { this: vsix, beside, none: undefined };
  const typist = await Typist.start(subject, packages[build]);
  const count = Math.ceil(keys / rounds);
  try {
    // The language alone has no markers, and without them there is nothing to wait for.
    const marked = build === 'none' ? [] : await typist.toggleDiagnostic(count);
    const painted = await typist.type(count);
    return [
      ...(build === 'none' ? [] : [{ measure: 'key → markers' as const, times: marked }]),
      { measure: 'key → text', times: painted },
    ];
  } finally {
    await typist.stop();
  }
}

function report(rows: readonly Row[]): string {
  return table(
    ['measure', 'extension', 'claims', 'keys', 'median', 'p95', 'unit'],
    rows.map(({ measure, build, claims, keys, median, p95, unit }) => [
      ...[measure, build, figure(claims), figure(keys)],
      ...[figure(median), figure(p95), unit],
    ]),
  );
}

/** The medians of this build beside those of others, of no extension, and of its own in the smallest note. */
function ratios(rows: readonly Row[]): string[] {
  const smallest = Math.min(...rows.map(({ claims }) => claims));
  return rows
    .filter(({ build }) => build === 'this')
    .flatMap((own) => {
      const beside = (build: Build, claims = own.claims) =>
        rows.find((row) => row.measure === own.measure && row.build === build && row.claims === claims);
      const [other, none, small] = [beside('beside'), beside('none'), beside('this', smallest)];
      const compared = [
        ...(other ? [`${figure(other.median / own.median)} × as fast as the other build`] : []),
        ...(none ? [`${figure(own.median / none.median)} × what it takes without an extension`] : []),
        ...(small && small !== own
          ? [`${figure(own.median / small.median)} × its own at ${figure(smallest)}`]
          : []),
      ];
      return compared.length > 0 ? [`${own.measure} at ${figure(own.claims)}: ${compared.join(', ')}`] : [];
    });
}

void runProgram(main);
