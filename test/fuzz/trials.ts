import { endless } from '../unit/support/pick';
import { madeNote } from './make';
import type { Subject } from './subject';

/** What speaks against a subject: in which trial, and what it was given, as small as it could be made. */
export interface Find {
  readonly seed: number;
  readonly subject: string;
  readonly error: unknown;
  readonly text: string;
}

/** Each subject chooses as it likes, whatever others choose. */
const apart = 7919;

/**
 * Makes one trial: a note, and what all subjects whose turn it is make of it. A trial follows from its seed alone.
 * @param thinned how many times less often all is tried than by hand, but for the reading
 * @returns what speaks against the first subject that does not hold
 */
export async function tried(
  seed: number,
  subjects: readonly Subject[],
  thinned = 1,
): Promise<Find | undefined> {
  const note = madeNote(endless(seed));
  for (const [at, subject] of subjects.entries()) {
    const every = subject.every === 1 ? 1 : subject.every * thinned;
    if ((seed + at) % every !== 0) continue;
    const own = seed + (at + 1) * apart;
    const text = subject.make ? subject.make(endless(own)) : note;
    const run: Run = (each) => failureOf(subject, each, own + 1);
    const error = await run(text);
    if (error === undefined) continue;
    const small = await smaller(text, run);
    return { seed, subject: subject.name, error: (await run(small)) ?? error, text: small };
  }
  return undefined;
}

type Run = (text: string) => Promise<unknown>;

async function failureOf(subject: Subject, text: string, seed: number): Promise<unknown> {
  try {
    await subject.run(text, endless(seed));
    return undefined;
  } catch (error) {
    return error ?? new Error('Nothing was thrown.');
  }
}

/** How often it is tried at most whether less of a text fails as well. */
const mostTries = 400;

/** A text without as much as can be left out so that it still fails: of its halves, its quarters, down to signs. */
async function smaller(text: string, run: Run): Promise<string> {
  let small = text;
  let tries = 0;
  for (let size = Math.ceil(text.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < small.length && tries < mostTries; tries++) {
      const less = small.slice(0, at) + small.slice(at + size);
      if ((await run(less)) === undefined) at += size;
      else small = less;
    }
  }
  return small;
}
