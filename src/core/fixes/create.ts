import { addEntry, type NewFields } from '../edits/entries';
import type { Entry } from '../model/entries/entry';
import { isId } from '../model/fields/ids';
import { type Kind, sectionOfKind } from '../model/sections';
import type { TextEdit } from '../text/edit';
import { entriesCalled } from '../workspace/called';
import { type Note, occurrencesIn } from '../workspace/note/note';
import { linkByName, nameById } from './called';
import { choicesOf, evidenceChoices, restingOn } from './candidates';
import {
  ask,
  chain,
  changeWord,
  type Fix,
  type Found,
  isEmpty,
  isMeant,
  largeChange,
  type Step,
} from './fix';
import { terms } from './likelihood';

const anyKind: readonly Kind[] = ['actor', 'claim', 'indicator', 'source', 'hypothesis'];

/**
 * `unknown-reference`: the entry that has the words for a name, the id that was meant, or a new entry of a kind
 * that the place takes.
 */
export function fixReference(found: Found): Fix[] {
  const { note, facts } = found;
  const occurrence = [...occurrencesIn(facts)].find(({ reference }) =>
    isMeant(found, reference, reference.id),
  );
  if (!occurrence) return [];
  const { id, kinds } = occurrence.reference;
  const called = entriesCalled(note, id, kinds);
  const meant = note.nearestId(id, kinds);
  const isOther = meant !== undefined && called.every((entry) => entry.id !== meant);
  const fixes = [
    ...(kinds ? nameById(found, called) : linkByName(found, called)),
    ...(isOther
      ? changeWord(found, `Change to “${meant}”`, meant, called.length > 0 ? undefined : 'preferred')
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
 * What is left to do to create an entry: what it rests on is asked first, so that it brings no new warning.
 * `others` are edits of the note that go with it.
 */
export function firstStep(
  note: Note,
  kind: Kind,
  id: string,
  text = textFrom(id),
  others: () => readonly TextEdit[] = () => [],
): Step {
  const add = (fields: NewFields) =>
    largeChange(() => [...addEntry(note, sectionOfKind[kind], id, fields), ...others()]);
  const sources = () => choicesOf(note, ['source'], (source) => add({ text, sources: [source.id] }));
  switch (kind) {
    case 'actor':
      return add({ name: text });
    case 'source':
      return add({ title: text });
    case 'hypothesis':
      return ask('How likely is it?', () => terms(note.yardstick, (likelihood) => add({ text, likelihood })));
    case 'indicator': {
      const watch = add({ text, status: 'watching' });
      return isEmpty(sources())
        ? watch
        : ask('Who reports that it happened?', () =>
            chain(sources(), [{ label: 'Nobody yet: watch for it', next: watch }]),
          );
    }
    case 'claim': {
      const assume = add({ text, kind: 'assumption' });
      const grounds = () => {
        const above = restingOn(note, id);
        const support = (entry: Entry) => add({ text, 'supported-by': [entry.id] });
        return chain(
          evidenceChoices(note, support, (entry) => !above.has(entry)),
          sources(),
        );
      };
      return isEmpty(grounds())
        ? assume
        : ask('What does the claim rest on?', () =>
            chain([{ label: 'Nothing: it is an assumption', next: assume }], grounds()),
          );
    }
  }
}

/** The words of an id, to begin the entry's text with: “boxed-in” becomes “Boxed in”. */
function textFrom(id: string): string {
  const words = id.replace(/[-_]+/g, ' ').trim() || id;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
