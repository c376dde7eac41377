import { Draft, questions, sample } from '../fixtures/questions';
import { timed } from './clock';
import { quantile } from './measures';
import { runProgram } from './program';
import { figure, table } from './table';

/** How long a screen shows one picture, in milliseconds. */
const frame = 1000 / 60;

/** The best of so many answers is what one takes: other work on the machine makes single ones slower. */
const tries = 3;

interface Times {
  readonly question: string;
  readonly where: string;
  readonly times: readonly number[];
}

function bestOf(task: () => void): number {
  return Math.min(...Array.from({ length: tries }, () => timed(task)));
}

function* measured(): Generator<Times> {
  for (const [question, ask] of Object.entries(questions)) {
    const whole = new Draft(sample);
    const everywhere = Array.from({ length: sample.length + 1 }, (_, at) => bestOf(() => ask(whole, at)));
    yield { question, where: 'every offset', times: everywhere };
    const cut = new Draft(sample);
    const atEnds: number[] = [];
    for (let end = sample.length; end >= 0; end--) {
      cut.cutAt(end);
      atEnds.push(bestOf(() => ask(cut, end)));
    }
    yield { question, where: 'every beginning', times: atEnds };
  }
}

/** How long each question takes at every offset of the sample, and at the end of everything that comes before it. */
async function main(): Promise<number> {
  const rows = [...measured()].map(({ question, where, times }) => {
    const slowest = times.reduce((a, b) => Math.max(a, b));
    const numbers = [quantile(times, 0.5), quantile(times, 0.99), slowest].map(figure);
    return [question, where, ...numbers, slowest <= frame ? 'met' : 'not met'];
  });
  const headings = ['question', 'at', 'median ms', 'p99', 'slowest', `within a frame of ${figure(frame)} ms`];
  console.log(table(headings, rows));
  return 0;
}

void runProgram(main);
