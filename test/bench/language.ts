import { certainties } from '../../src/core/language/findings/certainties/certainties';
import { confidences } from '../../src/core/language/findings/confidences';
import { directQuotations } from '../../src/core/language/findings/direct-quotations';
import { hedges } from '../../src/core/language/findings/hedges/hedges';
import { mixedSentences } from '../../src/core/language/findings/mixed-sentences';
import { estimates } from '../../src/core/language/likelihood/estimates';
import { foreignTerms } from '../../src/core/language/likelihood/yardstick-terms';
import { yardsticks } from '../../src/core/model/scales/yardsticks';
import { timed } from './clock';
import { scoreTables } from './language-scores';
import { runProgram } from './program';
import { figure, table } from './table';

/**
 * Whether each reader of English takes a time in proportion to the text, on texts made to be hard: what begins
 * phrases, quotations and links without end. A reader that is quadratic grows by the square of `times`.
 */
const times = 4;
const limit = 2 * times;

const yardstick = yardsticks['icd-203'];
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  estimates: (text) => estimates(text, yardstick),
  'foreign terms': (text) => foreignTerms(text, yardstick),
  'mixed sentences': (text) => mixedSentences(text, yardstick),
  hedges,
  certainties,
  confidences,
  'direct quotations': directQuotations,
};

const hard: readonly string[] = [
  ...'likely |not |very |60|6 to |60% |chance of |the odds are |as likely as |will |may |cannot be |if |a|no '.split(
    '|',
  ),
  ...'"|s\' |‘|“a |« |[[|`|(|. |.|…|a.|- |\n|> |http://|"a b c d e" [[x]] |"a b c d e". '.split('|'),
  ...'which may |says that |who will |fears |the claim that |once |while it may, |– or |of which |under the law |to say |he said, '.split(
    '|',
  ),
  'it is likely, with high confidence. ',
  'it is likely, with high confidence, that it will ',
];

interface Growth {
  readonly reader: string;
  readonly piece: string;
  readonly small: number;
  readonly growth: number;
}

function growthOf(reader: string, piece: string): Growth {
  const read = readers[reader];
  const fastest = (text: string): number => Math.min(...[1, 2, 3].map(() => timed(() => read?.(text))));
  const small = fastest(piece.repeat(4_000));
  const large = fastest(piece.repeat(4_000 * times));
  return { reader, piece, small, growth: large / small };
}

async function main(): Promise<number> {
  const worst = Object.keys(readers).map((reader) => {
    // What takes a millisecond or less tells of the clock and the compiler.
    const all = hard.map((piece) => growthOf(reader, piece)).filter(({ small }) => small > 1);
    return all.reduce((a, b) => (b.growth > a.growth ? b : a));
  });
  const rows = worst.map(({ reader, piece, small, growth }) => [
    ...[reader, JSON.stringify(piece), figure(small), `${figure(growth)} ×`],
    growth <= limit ? 'met' : 'not met',
  ]);
  const headings = ['reader', 'its hardest text', 'ms', `${times} × the text`, `at most ${limit} ×`];
  console.log(table(headings, rows));
  for (const scores of scoreTables()) console.log(`\n${scores}`);
  return 0;
}

void runProgram(main);
