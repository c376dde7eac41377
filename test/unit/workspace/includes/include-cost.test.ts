import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../../../src/core/rules/engine/checker';
import { Workspace } from '../../../../src/core/workspace/includes/workspace';

/** Notes by number, each of so many: which ones one includes, and the farthest that it sees. */
interface Shape {
  includes(at: number, count: number): readonly number[];
  farthest(at: number, count: number): number;
}

const within = (all: readonly number[], count: number): number[] => all.filter((each) => each < count);

function leftmost(at: number, count: number): number {
  return 2 * at + 1 < count ? leftmost(2 * at + 1, count) : at;
}

const shapes: Readonly<Record<string, Shape>> = {
  'a chain': { includes: (at, count) => within([at + 1], count), farthest: (_, count) => count - 1 },
  'a chain whose first note comes last': {
    includes: (at) => (at > 0 ? [at - 1] : []),
    farthest: () => 0,
  },
  'a full binary tree': {
    includes: (at, count) => within([2 * at + 1, 2 * at + 2], count),
    farthest: leftmost,
  },
  'a ladder of diamonds': {
    includes: (at, count) => within([at - (at % 2) + 2, at - (at % 2) + 3], count),
    farthest: (at, count) => (at < count - 2 ? count - 1 : at),
  },
  'a star around the note that all include': {
    includes: (at) => (at > 0 ? [0] : []),
    farthest: () => 0,
  },
  'a star around the note that includes all': {
    includes: (at, count) => (at > 0 ? [] : Array.from({ length: count - 1 }, (_, other) => other + 1)),
    farthest: (at, count) => (at > 0 ? at : count - 1),
  },
  'a circle': {
    includes: (at, count) => [(at + 1) % count],
    farthest: (at, count) => (at + count - 1) % count,
  },
};

/** What notes refer to beside their own and what they include. */
const references: Readonly<Record<string, (shape: Shape, at: number, count: number) => string>> = {
  'nothing else': (_, at) => `s${at}`,
  'the farthest that it sees': (shape, at, count) => `s${shape.farthest(at, count)}`,
  'what nobody knows': () => 'somebody',
};

function textOf(at: number, includes: readonly number[], other: string): string {
  const include = includes.length > 0 ? `include: [${includes.map((each) => `n${each}`).join(', ')}]\n` : '';
  const sources = [...new Set([...[at, ...includes].map((each) => `s${each}`), other])].join(', ');
  const claim = `claims:\n  c${at}: {text: Actor${at} speaks., sources: [${sources}]}\n`;
  const entries = `sources:\n  s${at}: S\nactors:\n  a${at}: Actor${at}\n  ann: Ann\n${claim}`;
  return `title: N\nmarking: TLP:GREEN\n${include}${entries}`;
}

/** So many that to look at all of them for each would be seen. */
const count = 300;

interface Cost {
  readonly links: number;
  readonly steps: number;
}

/** How many links are followed to read and check all notes. */
function costOf(shape: Shape, other: (at: number) => string): Cost {
  const workspace = new Workspace((_, path) => path);
  let links = 0;
  for (let at = 0; at < count; at++) {
    const includes = shape.includes(at, count);
    links += includes.length;
    workspace.set(`n${at}`, textOf(at, includes, other(at)));
  }
  for (const note of workspace.all) check(note);
  return { links, steps: workspace.steps };
}

describe('to read and check notes follows each link a few times', () => {
  for (const [name, shape] of Object.entries(shapes))
    for (const [what, other] of Object.entries(references))
      it(`in ${name}, where each refers to ${what}`, () => {
        const { links, steps } = costOf(shape, (at) => other(shape, at, count));
        assert.ok(steps <= 40 * links, `${steps} steps for ${links} links`);
      });
});
