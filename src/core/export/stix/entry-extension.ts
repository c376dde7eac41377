import type { Entry } from '../../model/entries/entry';
import { schemas } from '../../model/kinds/schemas';
import { bandOf } from '../../model/scales/likelihoods';
import { sectionOfKind } from '../../model/sections';
import { effectiveLikelihood } from '../../workspace/argument/effective-likelihood';
import { noteOf } from '../../workspace/note/note';
import { fieldsJson } from '../note-json';
import { extension, type Making } from './making';
import type { StixMap } from './stix-object';

/** What stands for a text that is not there where STIX wants one. */
const untitled = 'Untitled';

/**
 * What an object says in the place of the main field of an entry, or of the title of a note. What the field says
 * itself is kept beside it only where that is something else, so that an object which is reworded elsewhere is read
 * with its new words.
 */
export interface Shown {
  readonly words: string;
  readonly fields: StixMap | undefined;
  readonly untitled: true | undefined;
}

export function shownOf(values: object, main: string, wordsOf: (text: string) => string): Shown {
  const { [main]: text, ...others } = fieldsJson(values);
  const written = typeof text === 'string' ? text : undefined;
  const words = (written === undefined ? '' : wordsOf(written)) || untitled;
  const fields = words === written || written === undefined ? others : { [main]: written, ...others };
  return {
    words,
    fields: Object.keys(fields).length > 0 ? fields : undefined,
    untitled: written === undefined ? true : undefined,
  };
}

/**
 * The extension of the object for an entry: where it stands in its note, and all that it says there. Of an entry of an
 * included note it is only said that it is one.
 */
export function entryExtension(
  { note }: Making,
  entry: Entry,
  { fields, untitled }: Omit<Shown, 'words'>,
): StixMap {
  const place = { section: sectionOfKind[entry.kind], entry: entry.id };
  if (noteOf(entry) !== note) return extension({ ...place, included: true });
  return extension({ ...place, ...bandIn(entry), untitled, fields });
}

/** The likelihood in percent, for those who know no yardstick. */
function bandIn(entry: Entry): StixMap {
  const likelihood = effectiveLikelihood(entry);
  const band = likelihood && bandOf(likelihood.text.value, noteOf(likelihood.by).yardstick);
  return band ? { likelihood_from: band.low, likelihood_to: band.high } : {};
}

export function mainOf({ kind }: Entry): string {
  return schemas[kind].main;
}
