import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Circles } from '../../../src/cli/crew/circles';
import { jobsOf } from '../../../src/cli/crew/jobs';

/** Notes named by their circle and a number, as `a1`. */
const parting = { circleOf: (path: string) => path.charAt(0), sizeOf: () => 1 };

function jobs(paths: string, jobSize: number): string[] {
  return jobsOf(paths.split(' '), { ...parting, jobSize }).map(({ read, check }) =>
    read === check ? read.join(' ') : `${check.join(' ')} of ${read.join(' ')}`,
  );
}

test('notes that see each other are read together, in the order of the run', () => {
  assert.deepEqual(jobs('a1 b1 c1 a2 b2', 2), ['a1 a2 of a1 a2', 'b1 b2 of b1 b2', 'c1 of c1']);
  assert.deepEqual(jobs('a1 b1 a2 c1 d1', 4), ['a1 b1 a2 c1', 'd1 of d1']);
});

test('many that see each other are read by several jobs, of which each checks some', () => {
  assert.deepEqual(jobs('a1 b1 a2 a3', 2), ['a1 a2 of a1 a2 a3', 'a3 of a1 a2 a3', 'b1 of b1']);
});

test('no notes make no job, and one that is larger than a job makes one', () => {
  assert.deepEqual(jobsOf([], { ...parting, jobSize: 1 }), []);
  assert.deepEqual(jobs('a1 b1', 0.5), ['a1 of a1', 'b1 of b1']);
});

test('things belong together by whatever chain of pairs', () => {
  const circles = new Circles();
  for (const pair of ['ab', 'cd', 'xy', 'bc', 'dd']) circles.join(pair.charAt(0), pair.charAt(1));
  assert.equal(new Set([...'abcd'].map((thing) => circles.of(thing))).size, 1);
  assert.equal(circles.of('x'), circles.of('y'));
  assert.notEqual(circles.of('x'), circles.of('a'));
  assert.equal(circles.of('z'), 'z');
});
