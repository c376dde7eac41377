/**
 * What a briefing consists of, in order: chapters of units, each of which becomes one block when somebody asks for it.
 * The plan reads no values but those of what is awaited, for its dates.
 */
import type { Entry } from '../../model/entries/entry';
import { formatBand, type Yardstick } from '../../model/scales/yardsticks';
import type { Source } from '../../workspace/argument/source-origins';
import type { ViewContext } from '../shared/view-context';
import type { Block } from './blocks';
import { numberedSources } from './citations';
import { headChapters, markingUnits, titleOf } from './head';
import { judgementUnits } from './judgements';
import { listUnits } from './list-units';
import { awaitedBy, claimItem, gapItem, hypothesisItem, watchItem } from './lists';
import { markdownUnits } from './markdown-units';
import type { Chapter, Claim, Indicator, Press, Unit } from './press';
import { type Printed, printedOf } from './printed';
import { said } from './runs';
import { sourceUnits } from './source-units';

export interface BriefPlan {
  readonly printed: Printed;
  /** Those with something in them. */
  readonly chapters: readonly Chapter[];
  readonly press: Press;
}

export function briefPlan(context: ViewContext): BriefPlan {
  const { note } = context;
  const printed = printedOf(note);
  const body = [...headChapters(note), ...bodyChapters(context, printed)];
  const sources = numberedSources(citedIn(body));
  const judgements = new Map<Entry, number>(printed.judgements.map((claim, at) => [claim, at + 1]));
  const all = [...body, ...tailChapters(context, printed, [...sources.keys()])];
  const chapters = all.filter(({ units }) => units.length > 0);
  return { printed, chapters, press: { context, note, judgements, sources } };
}

/** The units of all chapters, each chapter with its heading before them. */
export function unitsOf({ chapters }: BriefPlan): readonly Unit[] {
  return chapters.flatMap(({ key, title, units }) =>
    title === undefined ? units : [headingUnit(key, title), ...units],
  );
}

function headingUnit(key: string, title: string): Unit {
  const block: Block = { key: `chapter/${key}`, kind: 'heading', level: 2, runs: [said(title)] };
  return { make: () => block };
}

function* citedIn(chapters: readonly Chapter[]): Generator<Entry> {
  for (const { units } of chapters) for (const { cites } of units) if (cites) yield* cites;
}

function bodyChapters({ note }: ViewContext, printed: Printed): readonly Chapter[] {
  const { judgements, hasKeyJudgements, assumptions, implications, recommendations } = printed;
  return [
    {
      key: 'judgements',
      title: hasKeyJudgements ? 'Key judgements' : 'Judgements',
      units: judgements.flatMap(judgementUnits),
    },
    { key: 'brief', title: titleOf(note, 'Discussion', 'brief'), units: markdownUnits(note, 'brief') },
    claimChapter('assumptions', 'Assumptions', assumptions),
    hypothesisChapter(printed),
    {
      key: 'gaps',
      title: 'What is not known',
      units: listUnits({ field: 'gaps', entries: openGaps(printed), item: gapItem }),
    },
    claimChapter('implications', 'What it means', implications),
    claimChapter('recommendations', 'What to do', recommendations),
    watchChapter(printed),
  ];
}

function claimChapter(key: string, title: string, entries: readonly Claim[]): Chapter {
  return { key, title, units: listUnits({ field: key, entries, item: claimItem, cites: true }) };
}

function openGaps({ gaps }: Printed): Printed['gaps'] {
  return gaps.filter(({ values }) => values.status?.value !== 'closed');
}

const inconsistency: Block = {
  key: 'inconsistency',
  kind: 'paragraph',
  runs: [
    said(
      'These answers exclude each other. Inconsistency adds up the evidence that speaks against an answer, weighted by its credibility; it is no probability.',
    ),
  ],
};

function hypothesisChapter({ hypotheses }: Printed): Chapter {
  const list = listUnits({ field: 'hypotheses', isOrdered: true, entries: hypotheses, item: hypothesisItem });
  const units = list.length > 0 ? [{ make: () => inconsistency }, ...list] : [];
  return { key: 'hypotheses', title: 'Alternatives', units };
}

/** What is known soonest stands first, and what has no date last. */
function watchChapter({ awaited, forecasts }: Printed): Chapter {
  const open = forecasts.filter(({ values }) => values.due && !values.outcome);
  const all: readonly (Claim | Indicator)[] = [...awaited, ...open];
  const dated = all.map((entry) => ({ entry, day: awaitedBy(entry)?.interval.to ?? '~' }));
  const entries = dated
    .sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))
    .map(({ entry }) => entry);
  return {
    key: 'watch',
    title: 'What to watch',
    units: listUnits({ field: 'watch', entries, item: watchItem, cites: true }),
  };
}

function tailChapters(
  { note }: ViewContext,
  printed: Printed,
  sources: readonly Source[],
): readonly Chapter[] {
  const isJudged = printed.judgements.length + printed.hypotheses.length > 0;
  return [
    yardstickChapter(note.yardstick, isJudged),
    { key: 'sources', title: 'Sources', units: sources.length > 0 || isJudged ? sourceUnits(sources) : [] },
    { key: 'end', units: markingUnits(note, 'bottom') },
  ];
}

function yardstickChapter(yardstick: Yardstick, isJudged: boolean): Chapter {
  return {
    key: 'yardstick',
    title: 'Words of likelihood',
    units: isJudged ? [yardstickUnit(yardstick)] : [],
  };
}

/** What the terms mean, for who reads one of them for the first time. */
function yardstickUnit({ title, terms }: Yardstick): Unit {
  const rows = terms.map((term) => ({
    key: term.names[0] ?? '',
    cells: [[said(term.names.join(', '))], [said(formatBand(term))]],
  }));
  const block: Block = {
    key: 'yardstick',
    field: 'yardstick',
    kind: 'table',
    head: [[said(title)], [said('Means')]],
    rows,
  };
  return { make: () => block };
}
