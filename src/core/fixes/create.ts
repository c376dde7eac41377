import { addEntry, type NewFields } from '../edits/entries';
import { isId } from '../model/fields/ids';
import { type Kind, sectionOfKind } from '../model/sections';
import { entriesCalled } from '../workspace/note/called';
import type { Note } from '../workspace/note/note';
import { occurrencesIn } from '../workspace/symbols/references';
import { linkByName, nameById } from './called';
import { ask, changeWord, type Fix, type FixContext, isMeant, largeChange, type Step } from './fix';
import { groundsOf } from './grounds';
import { terms } from './likelihood';

const anyKind: readonly Kind[] = ['actor', 'claim', 'indicator', 'source', 'hypothesis'];

/**
 * `unknown-reference`: the entry that has the words for a name, the id that was meant, or a new entry of a kind
 * that the place takes.
 */
export function fixReference(context: FixContext): Fix[] {
  const { note, facts } = context;
  const occurrence = [...occurrencesIn(facts)].find(({ reference }) =>
    isMeant(context, reference, reference.id),
  );
  if (!occurrence) return [];
  const { id, kinds } = occurrence.reference;
  const called = entriesCalled(note, id, kinds);
  const meant = note.scope.nearestId(id, kinds);
  const isOther = meant !== undefined && called.every((entry) => entry.id !== meant);
  const fixes = [
    ...(kinds ? nameById(context, called) : linkByName(context, called)),
    ...(isOther
      ? changeWord(context, `Change to “${meant}”`, meant, called.length > 0 ? undefined : 'preferred')
      : []),
  ];
  if (!isId(id)) return fixes;
  return [...fixes, ...(kinds ?? anyKind).map((kind) => create(note, kind, id))];
}

function create(note: Note, kind: Kind, id: string): Fix {
  const step = firstStep(note, kind, id);
  return { title: `Create the ${kind} “${id}”${step.kind === 'question' ? '…' : ''}`, step };
}

/**
 * What is left to do to create an entry: what it rests on is asked first, so that it brings no new warning. A claim
 * that nothing in the note can bear out is an assumption.
 */
function firstStep(note: Note, kind: Kind, id: string): Step {
  const text = textFrom(id);
  const add = (fields: NewFields) => largeChange(() => addEntry(note, sectionOfKind[kind], id, fields));
  switch (kind) {
    case 'actor':
      return add({ name: text });
    case 'source':
      return add({ title: text });
    case 'hypothesis':
      return ask('How likely is it?', () => terms(note.yardstick, (likelihood) => add({ text, likelihood })));
    default: {
      const grounds = groundsOf(note, kind, id, (fields) => add({ text, ...fields }));
      return grounds.isKnown ? grounds.question : grounds.otherwise;
    }
  }
}

/** The words of an id, to begin the entry's text with: “boxed-in” becomes “Boxed in”. */
function textFrom(id: string): string {
  const words = id.replace(/[-_]+/g, ' ').trim() || id;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
