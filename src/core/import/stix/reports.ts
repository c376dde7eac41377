/** Reports and groupings: the one that a bundle is about gives the note its head, all others are sources with a claim. */
import type { Marking } from '../../model/scales/tlp';
import type { NoteDraft } from '../note-draft';
import { asProse, dayOf, lineOf, textOf, textsOf } from './properties';
import type { Incoming } from './read-bundle';
import { actorFor, actorsFor, commonFields, originOf, type Taking } from './taking';

export const reportTypes: ReadonlySet<string> = new Set(['report', 'grouping']);

/** The object that a bundle is about; undefined where it has several, or none. */
export function mainReport(
  reports: readonly Incoming[],
  collections: readonly Incoming[] = [],
): Incoming | undefined {
  if (reports.length === 1) return reports[0];
  return reports.length === 0 && collections.length === 1 ? collections[0] : undefined;
}

/** What the note says of itself: as its report does, dated as that is, or else as the newest object. */
export function writeHead(
  { head }: NoteDraft,
  report: Incoming | undefined,
  objects: readonly Incoming[],
  marking: Marking | undefined,
): void {
  head.title = asProse(lineOf(report?.name)) ?? 'Import of a STIX bundle';
  head.date = dayOf(report?.published) ?? newestDay(objects);
  head.marking = marking;
  head['bottom-line'] = asProse(textOf(report?.description));
}

function newestDay(objects: readonly Incoming[]): string | undefined {
  let newest: string | undefined;
  for (const { modified } of objects) {
    // What is no later than the newest day is not looked at closely.
    const isLater = typeof modified === 'string' && (newest === undefined || modified.slice(0, 10) > newest);
    if (isLater) newest = dayOf(modified) ?? newest;
  }
  return newest;
}

/** The source that the bundle is, for all that names none of its own. */
export function bundleSource(taking: Omit<Taking, 'ownSource'>, report: Incoming | undefined): string {
  const { draft, entries, objects } = taking;
  const { title, date } = draft.head;
  const creator = typeof report?.created_by_ref === 'string' ? entries.get(report.created_by_ref) : undefined;
  const maker = creator && objects.get(report?.created_by_ref as string);
  return draft.addCalled('sources', 'bundle', {
    title: title ?? 'STIX bundle',
    publisher: maker && lineOf(maker.name),
    date,
    kind: 'other',
    by: creator?.section === 'actors' ? [creator.id] : undefined,
    external: report && { stix: [report.id] },
  }).id;
}

/** A report that is one of several. */
export function takeReport(taking: Taking, object: Incoming): void {
  const name = lineOf(object.name);
  const description = textOf(object.description);
  if ((name ?? description) === undefined) {
    taking.leftOut.add(object.type, 'it says nothing');
    return;
  }
  const referred = taking.references.of(object);
  const by = actorFor(taking, object.created_by_ref);
  const title = asProse(name ?? description) ?? '';
  const source = taking.draft.addCalled('sources', title, {
    title,
    date: dayOf(object.published),
    by: by === undefined ? undefined : [by],
    ...commonFields(taking, object, referred),
  });
  const entry = taking.draft.addCalled('claims', title, {
    text: asProse(description) ?? title,
    ...originOf(taking, object, { sources: [source.id, ...referred.sources] }),
    actors: actorsFor(taking, object.object_refs),
    ...commonFields(taking, object, referred),
  });
  taking.entries.set(object.id, entry);
}

/** What a report refers to that is not in its bundle. */
export function countMissing({ objects, leftOut }: Taking, reports: readonly Incoming[]): void {
  for (const { type, object_refs: refs } of reports) {
    const missing = textsOf(refs).filter((ref) => !objects.has(ref)).length;
    if (missing > 0)
      leftOut.add(`object that a ${type} refers to`, 'it is not in the bundle, or was left out', missing);
  }
}
