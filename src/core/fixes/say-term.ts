import { reword } from '../edits/words';
import { certainties, hedges } from '../language';
import type { Prose } from '../model/fields/values';
import { ownProse } from '../rules/shared/asserted-prose';
import { Passages } from '../rules/shared/passages';
import { placeIn } from '../rules/shared/prose';
import { contains, type Span } from '../text/span';
import { changeStep, choose, type Fix, type FixContext } from './fix';
import { terms } from './likelihood';
import { asTerm } from './term-in-words';

/** `vague-likelihood` and `bare-certainty` of what is no entry, and has no field for it: a term in the place of the words. */
export function sayTerm(context: FixContext): Fix[] {
  const { note, chunk } = context;
  const vague = context.entry ? undefined : vagueWords(context);
  if (!vague) return [];
  const { prose, span } = vague;
  const text = prose.text.value;
  const said = text.slice(span.start, span.end);
  const before = text.slice(0, span.start);
  const next = text.slice(span.end);
  return choose(`Put a term in the place of “${said.replace(/\s+/g, ' ')}”…`, 'How likely is it?', () =>
    terms(note.yardstick, (term) => term).flatMap(({ label, description }) => {
      const words = asTerm(label, said, before, next);
      if (words === undefined) return [];
      const edits = () => reword(note, chunk, prose, [{ span, words }]);
      return [{ label: words, description, next: changeStep(edits) }];
    }),
  );
}

/** The words that are reported, in the text that they stand in. */
function vagueWords({
  facts,
  chunk,
  at,
}: FixContext): { readonly prose: Prose; readonly span: Span } | undefined {
  for (const prose of ownProse(facts)) {
    if (!contains(prose.text, at)) continue;
    const passage = new Passages().of(prose);
    const found = [...hedges(passage), ...certainties(passage)];
    const span = found.find((each) => placeIn(chunk, prose, each).span.start === at.start);
    if (span) return { prose, span };
  }
  return undefined;
}
