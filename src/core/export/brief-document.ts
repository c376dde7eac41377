/** A briefing with all that a document says of itself, for those who write it in a form that is no plain text. */
import type { Marking } from '../model/scales/tlp';
import type { Block } from '../views/brief/blocks';
import { briefBlocks } from '../views/brief/brief-part';
import { joinedBlocks } from '../views/brief/joined';
import { proseRuns, wordsOfRuns } from '../views/brief/runs';
import type { ViewContext } from '../views/shared/view-context';
import { briefingNotices } from './notices';

export interface BriefDocument {
  readonly title: string;
  readonly authors: readonly string[];
  readonly reference?: string | undefined;
  /** The language of the document, as BCP 47 has it. */
  readonly lang: string;
  /** What stands on every page. */
  readonly marking?: Marking | undefined;
  /** The last day of which it knows, or else that on which it is made, as in `2022-02-16`. */
  readonly day: string;
  /** In order, without the lines of the marking; what goes on with the block before is one with it. */
  readonly blocks: readonly Block[];
  /** What its reader would miss or stumble over, as sentences. */
  readonly notices: readonly string[];
}

export function briefDocument(context: ViewContext): BriefDocument {
  const made: BriefDocument[] = [];
  // Values that are read meanwhile are let go of afterwards.
  context.note.contents.survey(() => made.push({ ...factsOf(context), blocks: bodyOf(context) }));
  const [document] = made;
  return document ?? { ...factsOf(context), blocks: bodyOf(context) };
}

function bodyOf(context: ViewContext): readonly Block[] {
  return joinedBlocks(briefBlocks(context)).filter(({ kind }) => kind !== 'marking');
}

function factsOf(context: ViewContext): Omit<BriefDocument, 'blocks'> {
  const { note, today } = context;
  const { title, lang, marking, author, authors, reference, date } = note.contents.values;
  return {
    title: wordsOfRuns(proseRuns(note, title?.value ?? 'Without a title')),
    authors: [...(author ?? []), ...(authors ?? [])].map(({ value }) => value.replace(/\s+/g, ' ').trim()),
    reference: reference?.value,
    lang: lang?.value ?? 'en',
    marking: marking?.value,
    day: date?.interval.to ?? date?.interval.from ?? today,
    notices: briefingNotices(context),
  };
}
