import type { NewFields } from '../edits/entries';
import type { Entry } from '../model/entries/entry';
import { schemas } from '../model/kinds/schemas';
import type { Kind } from '../model/sections';
import type { Note } from '../workspace/note/note';
import { choicesOf, evidenceChoices, restingOn } from './candidates';
import { type Choice, isEmpty, type Question, type Step } from './fix';

/** What a new claim or indicator may rest on. */
export interface Grounds {
  /** Whether the note has something that it can rest on. */
  readonly isKnown: boolean;
  readonly question: Question;
  /** What it is where it rests on nothing. */
  readonly otherwise: Step;
}

/** An answer, with what the new entry says for it. */
interface Answer {
  readonly choice: Choice;
  readonly fields: NewFields;
}

/** Asks what a new entry rests on, that `add` adds with the fields for it; several answers go together. */
export function groundsOf(note: Note, kind: Kind, id: string, add: (fields: NewFields) => Step): Grounds {
  const answer = (label: string, fields: NewFields): Answer => ({
    choice: { label, next: add(fields) },
    fields,
  });
  const none =
    kind === 'claim'
      ? answer('Nothing: it is an assumption', { kind: 'assumption' })
      : answer('Nobody yet: watch for it', { status: 'watching' });
  const answers = function* (): Generator<Answer> {
    yield answer('Leave open', {});
    yield none;
    yield* known(note, kind, id, add);
  };
  return {
    isKnown: !isEmpty(known(note, kind, id, add)),
    otherwise: none.choice.next,
    question: {
      kind: 'question',
      question: kind === 'claim' ? 'What does the claim rest on?' : 'Who reports that it happened?',
      *choices() {
        for (const { choice } of answers()) yield choice;
      },
      several: (chosen) =>
        add(
          together(
            kind,
            [...answers()].filter((_, place) => chosen.includes(place)),
          ),
        ),
    },
  };
}

/** The entries of the note that can bear out another: for a claim the evidence, and then the sources. */
function* known(note: Note, kind: Kind, id: string, add: (fields: NewFields) => Step): Generator<Answer> {
  if (kind === 'claim') {
    const above = restingOn(note, id);
    const next = (entry: Entry): Step => add({ 'supported-by': [entry.id] });
    const all = evidenceChoices(note, next, (entry) => !above.has(entry));
    for (const choice of all) yield { choice, fields: { 'supported-by': idOf(choice) } };
  }
  const all = choicesOf(note, ['source'], ({ id: source }) => add({ sources: [source] }));
  for (const choice of all) yield { choice, fields: { sources: idOf(choice) } };
}

function idOf({ id }: Choice): readonly string[] {
  return id === undefined ? [] : [id];
}

/** What several answers say together, in the order of the format. */
function together(kind: Kind, answers: readonly Answer[]): NewFields {
  const all = answers.map(({ fields }) => fields);
  const keys = Object.keys(schemas[kind].fields).filter((key) => all.some((each) => key in each));
  return Object.fromEntries(
    keys.map((key) => {
      const values = all.flatMap((each) => each[key] ?? []);
      const [only] = values;
      return [key, key === 'kind' || key === 'status' ? (only ?? '') : values];
    }),
  );
}
