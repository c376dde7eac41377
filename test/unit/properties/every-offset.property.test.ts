import { describe, it } from 'node:test';
import { Draft, questions, sample } from '../../fixtures/questions';

/** Asks everything at a place, one after the other, of a note that is read once for all. */
function askAll(draft: Draft, offset: number): void {
  for (const [name, ask] of Object.entries(questions))
    try {
      ask(draft, offset);
    } catch (error) {
      throw new Error(`There is no answer for ${name} at ${offset}.`, { cause: error });
    }
}

describe('everything that is asked while somebody types', () => {
  for (const [style, text] of [
    ['LF', sample],
    ['CRLF', sample.replaceAll('\n', '\r\n')],
  ] as const)
    it(`is answered at every offset of the sample with ${style}`, () => {
      const draft = new Draft(text);
      for (let offset = 0; offset <= text.length; offset++) askAll(draft, offset);
    });

  it('is answered at the end of every beginning of the sample', () => {
    const draft = new Draft(sample);
    for (let end = sample.length; end >= 0; end--) {
      draft.cutAt(end);
      askAll(draft, end);
    }
  });
});
