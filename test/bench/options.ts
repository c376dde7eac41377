import { parseArgs } from 'node:util';
import { claimsInChainNote, claimsInFolderNote } from './bench';
import { toCount } from './command-line';
import { type Measure, measures } from './measures';

export interface Options {
  /** Where the rows go as JSON. */
  readonly json?: string;
  readonly measures: readonly Measure[];
  /** The sizes of notes. */
  readonly claims: readonly number[];
  /** The sizes of folders, in notes. */
  readonly folders: readonly number[];
  /** The sizes of chains of notes that each include the next. */
  readonly chains: readonly number[];
  readonly anchors: boolean;
  /** The folder of another build of this project, which is measured beside this one. */
  readonly beside?: string;
}

const sizes = [100, 1_000, 10_000, 50_000];
const folders = [100, 2_000];
const chains = [300, 3_000];

export const usage = `Usage: npm run bench -- [--json FILE] [--only MEASURE,…] [--claims NUMBER,…] [--anchors] [--beside FOLDER]

Measures the engine beside other readers of YAML, on the same texts in the same run.

  --json FILE        writes the rows as JSON too
  --only MEASURE,…   ${measures.join(', ')}
  --claims NUMBER,…  sizes of notes; ${sizes.join(', ')} if absent. A folder is measured where the
                     largest of these is not less than its claims (${folders.map((notes) => notes * claimsInFolderNote).join(', ')}),
                     and so is a chain of notes that each include the next (${chains.map((notes) => notes * claimsInChainNote).join(', ')})
  --anchors          notes that name recurring lists by YAML anchors
  --beside FOLDER    measures another build of this project too: a clone in which “node esbuild.js bench” was run
`;

/** What the command line asks for. Throws an error with a sentence for the user where it makes no sense. */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'string' },
      only: { type: 'string' },
      claims: { type: 'string' },
      anchors: { type: 'boolean', default: false },
      beside: { type: 'string' },
    },
  });
  const claims = values.claims?.split(',').map((word) => toCount(word, 'claims'));
  const largest = claims ? Math.max(...claims) : Number.POSITIVE_INFINITY;
  return {
    ...(values.json !== undefined && { json: values.json }),
    ...(values.beside !== undefined && { beside: values.beside }),
    measures: values.only?.split(',').map(toMeasure) ?? measures,
    claims: claims ?? sizes,
    folders: folders.filter((notes) => notes * claimsInFolderNote <= largest),
    chains: chains.filter((notes) => notes * claimsInChainNote <= largest),
    anchors: values.anchors,
  };
}

function toMeasure(word: string): Measure {
  const found = measures.find((measure) => measure === word);
  if (!found) throw new Error(`There is no measure "${word}".`);
  return found;
}
