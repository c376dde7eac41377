import { describe, it } from 'node:test';
import { Draft, questions, sample } from '../../fixtures/questions';

for (const [name, ask] of Object.entries(questions))
  describe(name, () => {
    for (const [style, text] of [
      ['LF', sample],
      ['CRLF', sample.replaceAll('\n', '\r\n')],
    ] as const)
      it(`answers at every offset of the sample with ${style}`, () => {
        const draft = new Draft(text);
        for (let offset = 0; offset <= text.length; offset++) ask(draft, offset);
      });

    it('answers at the end of every beginning of the sample', () => {
      const draft = new Draft(sample);
      for (let end = sample.length; end >= 0; end--) {
        draft.cutAt(end);
        ask(draft, end);
      }
    });
  });
