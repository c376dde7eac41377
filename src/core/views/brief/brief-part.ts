import { type EntryKey, entryOfKey } from '../../edits/entry-key';
import type { Note } from '../../workspace/note/note';
import { startOf } from '../../workspace/reading/place';
import type { ViewContext } from '../shared/view-context';
import type { Block } from './blocks';
import { htmlOf } from './blocks-to-html';
import { textOf } from './blocks-to-text';
import { type BriefNotice, briefNotices } from './brief-notices';
import { type BriefPlan, briefPlan, unitsOf } from './plan';
import type { Unit } from './press';

/** A window on the blocks of a briefing: so many from one on. */
export interface BriefRequest {
  readonly from: number;
  readonly count: number;
  /** The entry whose block is looked for. */
  readonly near?: EntryKey;
}

export interface BriefPart {
  readonly total: number;
  readonly from: number;
  readonly blocks: readonly Block[];
  /** The chapters, and at which block each begins. */
  readonly chapters: readonly BriefChapter[];
  readonly notices: readonly BriefNotice[];
  /** Where each top-level field begins in the note. */
  readonly fields: Readonly<Record<string, number>>;
  /** The first block that prints the entry that is looked for. */
  readonly found?: { readonly entry: EntryKey; readonly at: number };
}

export interface BriefChapter {
  readonly key: string;
  readonly title: string;
  readonly at: number;
}

/** More than fits on any screen, and few enough for one message. */
const mostBlocks = 60;

export function briefPart(context: ViewContext, { from, count, near }: BriefRequest): BriefPart {
  const plan = briefPlan(context);
  const units = unitsOf(plan);
  const start = Math.min(wholeNumber(from), units.length);
  const end = start + Math.min(wholeNumber(count), mostBlocks);
  return {
    total: units.length,
    from: start,
    blocks: units.slice(start, end).map((unit) => unit.make(plan.press)),
    ...aroundBlocks(context, plan),
    ...(near !== undefined && foundIn(units, context.note, near)),
  };
}

/** What a page asks for may be any number. */
function wholeNumber(asked: number): number {
  return Math.max(0, Math.floor(asked) || 0);
}

/** What is told beside the blocks, whichever of them are asked for. */
function aroundBlocks(
  { note }: ViewContext,
  plan: BriefPlan,
): Pick<BriefPart, 'chapters' | 'notices' | 'fields'> {
  return { chapters: chaptersOf(plan), notices: briefNotices(plan), fields: fieldsOf(note) };
}

function fieldsOf({ contents }: Note): Readonly<Record<string, number>> {
  const own = contents.keys.filter(({ name }) => Object.hasOwn(contents.values, name));
  return Object.fromEntries(
    own.map(({ name, chunk, key }) => [name, startOf({ chunk, span: key })]).reverse(),
  );
}

function foundIn(units: readonly Unit[], note: Note, near: EntryKey): Pick<BriefPart, 'found'> {
  const entry = entryOfKey(note, near);
  const at = entry ? units.findIndex(({ prints }) => prints?.includes(entry)) : -1;
  return at < 0 ? {} : { found: { entry: near, at } };
}

function chaptersOf({ chapters }: BriefPlan): readonly BriefChapter[] {
  let at = 0;
  return chapters.flatMap(({ key, title, units }) => {
    const here = at;
    at += units.length + (title === undefined ? 0 : 1);
    return title === undefined ? [] : [{ key, title, at: here }];
  });
}

/** All blocks of a briefing, for those who write it in another form. */
export function briefBlocks(context: ViewContext): readonly Block[] {
  const plan = briefPlan(context);
  return unitsOf(plan).map((unit) => unit.make(plan.press));
}

/** A whole briefing as programs paste it. */
export interface BriefText {
  readonly html: string;
  readonly text: string;
}

export function briefAsHtml(context: ViewContext): BriefText {
  let blocks: readonly Block[] = [];
  context.note.contents.survey(() => {
    blocks = briefBlocks(context);
  });
  return { html: htmlOf(blocks), text: `${textOf(blocks)}\n` };
}
