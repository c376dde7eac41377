import { Refusal } from '../edits/refusal';
import { setFieldOf, setInField } from '../edits/set-field';
import { setTop } from '../edits/set-top';
import type { Entry } from '../model/entries/entry';
import { parseDate } from '../model/fields/dates';
import { schemas } from '../model/kinds/schemas';
import { unrated } from '../rules/consistency/incomplete-matrix';
import { neededMarking } from '../rules/consistency/marking-downgrade';
import { isAssessed } from '../rules/shared/claims';
import type { TextEdit } from '../text/edit';
import type { Note } from '../workspace/note/note';
import { spanInNote } from '../workspace/reading/place';
import { change, changeStep, type Fix, type FixContext } from './fix';

/** `unsupported-claim`: what is taken as given needs no support. */
export function assume({ note, entry }: FixContext): Fix[] {
  if (entry?.kind !== 'claim' || !isAssessed(entry)) return [];
  return [set(note, entry, 'kind', 'assumption', 'Mark as an assumption')];
}

/** `unsourced-indicator`: what nobody reports has not been observed yet. */
export function watch({ note, entry }: FixContext): Fix[] {
  return entry?.kind === 'indicator' ? [set(note, entry, 'status', 'watching', 'Only watch for it')] : [];
}

/** `overdue`: how the forecast turned out, whether the event was observed, or until when the note holds now. */
export function settle({ note, entry, chunk, at }: FixContext): Fix[] {
  const isNote =
    note.contents.key('valid-until')?.chunk === chunk &&
    note.contents.values['valid-until']?.start === at.start;
  if (isNote) {
    const edits = (date: string) => setTop(note, 'valid-until', date);
    return [promptDate('Look at it again later…', 'Until when does the note hold?', edits)];
  }
  if (entry?.kind === 'claim')
    return [
      set(note, entry, 'outcome', 'true', 'Add the outcome: it came true'),
      set(note, entry, 'outcome', 'false', 'Add the outcome: it did not come true'),
      set(note, entry, 'outcome', 'void', 'Add the outcome: void, as its condition was not met'),
    ];
  if (entry?.kind !== 'indicator') return [];
  return [
    set(note, entry, 'status', 'not-observed', 'It was not observed'),
    set(note, entry, 'status', 'observed', 'It was observed'),
  ];
}

/** `needs-review`: the day of the newest evidence that the diagnostic relates to. */
export function weighAgain({ note, entry, diagnostic }: FixContext): Fix[] {
  if (entry?.kind !== 'claim') return [];
  const dates = (diagnostic.related ?? []).flatMap(({ span, uri }) => {
    const indicator = uri === note.uri ? note.contents.entryAt(span.start) : undefined;
    const date = indicator?.kind === 'indicator' ? indicator.values.date : undefined;
    return date?.interval.from === undefined ? [] : [{ from: date.interval.from, value: date.value }];
  });
  const newest = dates.sort((a, b) => (a.from < b.from ? -1 : 1)).at(-1);
  if (!newest || newest.value.includes('/')) return [];
  return [set(note, entry, 'as-of', newest.value, `Weighed again: set as-of to ${newest.value}`)];
}

function set(note: Note, entry: Entry, field: string, value: string, title: string): Fix {
  return change(title, () => setFieldOf(note, entry, field, value));
}

/** `incomplete-matrix`. */
export function fillRatings({ note, entry }: FixContext): Fix[] {
  if (!entry) return [];
  const missing = unrated(entry, note);
  const edits = () => missing.flatMap(({ id }) => setInField(note, entry, 'consistency', id, 'N'));
  return [change(`Rate ${missing.map(({ id }) => id).join(', ')} with N, neutral`, edits, 'preferred')];
}

/** `marking-downgrade`. */
export function raiseMarking({ note }: FixContext): Fix[] {
  const marking = neededMarking(note);
  return marking
    ? [change(`Mark the note ${marking}`, () => setTop(note, 'marking', marking), 'preferred')]
    : [];
}

/** `missing-due`. */
export function giveDue({ note, entry }: FixContext): Fix[] {
  if (entry?.kind !== 'claim') return [];
  return [
    promptDate('Give it a date…', 'By when is the forecast settled?', (date) =>
      setFieldOf(note, entry, 'due', date),
    ),
  ];
}

function promptDate(title: string, prompt: string, edits: (date: string) => readonly TextEdit[]): Fix {
  return {
    title,
    step: {
      kind: 'prompt',
      prompt,
      example: '2026-12-31',
      refuses: (answer) =>
        parseDate(answer.trim()) ? undefined : 'Write a date such as 2026, 2026-12 or 2026-12-31.',
      next: (answer) => changeStep(() => edits(answer.trim())),
    },
  };
}

/** `missing-field`: the title of the note, or the main field of an entry. */
export function giveMain({ note, entry, facts, at }: FixContext): Fix[] {
  // An alias that stands for a section has all its entries at one place, and their fields stand elsewhere.
  if (!entry && facts.entries.some(({ idSpan }) => idSpan.start === at.start)) return [];
  const field = entry ? schemas[entry.kind].main : 'title';
  // Another text that is yet to be written is written where it stands.
  if (!entry && facts.prose.some(({ text, field: own }) => text.start === at.start && own !== 'title'))
    return [];
  return [
    {
      title: `Add the ${field}…`,
      step: {
        kind: 'prompt',
        prompt: entry ? `The ${field} of “${entry.id}”` : 'The title of the note',
        example: '',
        refuses: (answer) => (answer.trim() === '' ? `The ${field} is empty.` : undefined),
        next: (answer) =>
          changeStep(() =>
            entry ? setFieldOf(note, entry, field, answer.trim()) : setTop(note, field, answer.trim()),
          ),
      },
    },
  ];
}

/** `duplicate-id`: the first id of the same beginning that is free. */
export function changeId({ note, entry, chunk }: FixContext): Fix[] {
  if (!entry) return [];
  const id = freeId(note, entry.id);
  const edits = () => {
    if (entry.broken) throw new Refusal(`The YAML of “${entry.id}” is malformed. Mend it in the text first.`);
    return [{ span: spanInNote(chunk, entry.idSpan), text: id }];
  };
  return [change(`Call this one “${id}”`, edits)];
}

function freeId(note: Note, id: string): string {
  let number = 2;
  while (note.scope.find(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}
