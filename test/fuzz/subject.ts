import assert from 'node:assert/strict';
import { Refusal } from '../../src/core';
import type { Pick } from '../unit/support/pick';

/** A part of the program, and what must hold whatever it is given. */
export interface Subject {
  readonly name: string;
  /** It is tried in one trial of so many: what is dear is tried less often. */
  readonly every: number;
  /** Makes what it is given, where that is no note. */
  make?(pick: Pick): string;
  /** Throws what speaks against it. */
  run(text: string, pick: Pick): void | Promise<void>;
}

/** What is made; undefined where it is refused in a sentence. Nothing else may be thrown. */
export function orRefused<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    assert.match(error.message, /^\S.*[.?!”]$/su);
    return undefined;
  }
}
