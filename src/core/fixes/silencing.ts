import { removeComment, silenceLine } from '../edits/comments';
import { silenceNote } from '../edits/silence-note';
import { isRuleCode, ruleCodes } from '../model/rule-codes';
import { rules } from '../rules/registry';
import { contains, type Span } from '../text/span';
import { nearest } from '../util/nearest';
import { offsetInNote } from '../workspace/reading/place';
import { change, changeStep, type Fix, type FixContext } from './fix';

/** Every diagnostic can be silenced where it stands, for a reason, or in the whole note. */
export function silence(context: FixContext): Fix[] {
  const { note, chunk, diagnostic } = context;
  const { code } = diagnostic;
  // What is malformed stays so, whether it is reported or not.
  if (code === 'syntax' || code === 'unused-ignore') return [];
  return [
    {
      title: `Silence ${code} here…`,
      step: {
        kind: 'prompt',
        prompt: `Why is ${code} not to be reported here?`,
        example: 'the only source that there is',
        refuses: () => undefined,
        next: (reason) => changeStep(() => silenceLine(note, chunk, valueAround(context), code, reason)),
      },
    },
    {
      title: `Silence ${code} in this note…`,
      step: {
        kind: 'prompt',
        prompt: `Why is ${code} not to be reported in this note at all?`,
        example: 'the format of the desk has no field for it',
        refuses: () => undefined,
        next: (reason) => changeStep(() => silenceNote(note, code, reason)),
      },
    },
  ];
}

/** What a rule reports that reads texts, a comment silences where the text begins, and not in the midst of it. */
function valueAround({ facts, at, diagnostic: { code } }: FixContext): Span {
  if (!rules.some((rule) => rule.code === code && rule.readsEnglish)) return at;
  const all = [...facts.prose, ...facts.entries.flatMap(({ prose }) => prose)];
  return all.find(({ text }) => contains(text, at))?.text ?? at;
}

/** `unused-ignore`: without the comment, or with the rule that it meant. */
export function fixIgnore({ note, chunk, at }: FixContext): Fix[] {
  const ignore = note.contents.suppressions.find(
    (each) => each.chunk === chunk && each.span.start === at.start,
  );
  if (!ignore) return [];
  const unknown = ignore.codes.find((code) => !isRuleCode(code));
  const meant = unknown === undefined ? undefined : nearest(unknown, ruleCodes);
  const remove = change('Remove the comment', () => removeComment(ignore), 'preferred');
  if (unknown === undefined || meant === undefined) return [remove];
  const start = offsetInNote(chunk, ignore.span.start);
  const offset = chunk.text.slice(ignore.span.start, ignore.span.end).indexOf(unknown);
  const span = { start: start + offset, end: start + offset + unknown.length };
  return [change(`Change to “${meant}”`, () => [{ span, text: meant }]), remove];
}
