/** Takes in what others have written: each type as what it is for an analyst, what has no place in a note counted. */

import { none } from '../../util/none';
import type { LeftOut } from '../left-out';
import type { DraftEntry, NoteDraft } from '../note-draft';
import { actorTypes, takeActor, takeDescription } from './actors';
import { Gathered } from './gathered';
import { Markings } from './markings';
import type { Incoming, Objects } from './read-bundle';
import { References } from './references';
import { takeOpinion, takeRelationship } from './relations';
import { bundleSource, countMissing, mainReport, reportTypes, takeReport, writeHead } from './reports';
import { statements, takeStatement } from './statements';
import type { Taking } from './taking';

/** What a bundle holds beside what is ours, and what of it there is already. */
export interface ForeignPart {
  readonly objects: Objects;
  /** Those that are not ours, in their order. */
  readonly foreign: readonly Incoming[];
  readonly draft: NoteDraft;
  readonly leftOut: LeftOut;
  readonly entries: Map<string, DraftEntry>;
  /** Whether the note has its head already. */
  readonly hasHead: boolean;
}

export function takeForeign(part: ForeignPart): void {
  const { foreign, draft, leftOut, hasHead } = part;
  const byType = groupedByType(foreign);
  const ofTypes = (types: Iterable<string>) => [...types].flatMap((type) => byType.get(type) ?? []);
  const reports = ofTypes(reportTypes);
  const main = hasHead ? undefined : mainReport(reports, byType.get('x-mitre-collection'));
  const taking = takingOf(part, main);
  if (!hasHead) writeHead(draft, main, foreign, taking.marking);
  const descriptions = ofTypes(actorTypes).flatMap((object) => takeActor(taking, object) ?? none);
  for (const description of descriptions) takeDescription(taking, description);
  for (const object of reports) if (object !== main) takeReport(taking, object);
  for (const object of ofTypes(statements.keys())) takeStatement(taking, object);
  for (const object of ofTypes(['relationship'])) takeRelationship(taking, object);
  for (const object of ofTypes(['opinion'])) takeOpinion(taking, object);
  taking.gathered.write();
  if (main) taking.references.of(main);
  countMissing(taking, reports);
  for (const [type, objects] of byType)
    if (!taken.has(type)) countOthers(taking, type, objects, main, leftOut);
}

/** Looked through once: of tens of thousands of objects, no two of which are alike, each look costs. */
function groupedByType(objects: readonly Incoming[]): ReadonlyMap<string, readonly Incoming[]> {
  const groups = new Map<string, Incoming[]>();
  for (const object of objects) {
    const { type } = object;
    const group = groups.get(type);
    if (group) group.push(object);
    else groups.set(type, [object]);
  }
  return groups;
}

function takingOf(
  { objects, foreign, draft, leftOut, entries, hasHead }: ForeignPart,
  main: Incoming | undefined,
): Taking {
  const markings = new Markings(objects);
  const shared = {
    ...{ objects, draft, leftOut, entries, markings },
    references: new References(draft),
    gathered: new Gathered(),
    seen: new Set<string>(),
    hasOpinions: foreign.some(({ type }) => type === 'opinion'),
    marking: hasHead ? undefined : markings.ofAll(foreign),
  };
  let source: string | undefined;
  return {
    ...shared,
    ownSource: () => {
      source ??= bundleSource(shared, main);
      return source;
    },
  };
}

const taken: ReadonlySet<string> = new Set([
  ...actorTypes,
  ...statements.keys(),
  ...['report', 'grouping', 'relationship', 'opinion'],
]);

/** Things of the digital world, which stand in a note where somebody says that they were seen. */
const observables: ReadonlySet<string> = new Set([
  ...['artifact', 'autonomous-system', 'directory', 'domain-name', 'email-addr', 'email-message', 'file'],
  ...['ipv4-addr', 'ipv6-addr', 'mac-addr', 'mutex', 'network-traffic', 'process', 'software', 'url'],
  ...['user-account', 'windows-registry-key', 'x509-certificate'],
]);

const why: Readonly<Record<string, string>> = {
  'attack-pattern': 'a technique stands in a note as an id of the claims that speak of it',
  'marking-definition': 'a note knows the markings of the Traffic Light Protocol only',
  'language-content': 'a note is written in one language',
  'extension-definition': 'what it defines was left out',
};

function countOthers(
  taking: Taking,
  type: string,
  objects: readonly Incoming[],
  main: Incoming | undefined,
  leftOut: LeftOut,
): void {
  const { markings, seen } = taking;
  const others = objects.filter(
    (object) => object !== main && !markings.isKnown(object.id) && !seen.has(object.id),
  );
  if (others.length > 0) leftOut.add(type, reasonFor(type), others.length);
}

function reasonFor(type: string): string {
  if (Object.hasOwn(why, type)) return why[type] ?? '';
  if (observables.has(type)) return 'a note has a place for it only where somebody says that it was seen';
  if (type.startsWith('x-')) return 'it is a type of its maker’s own';
  return 'a note has no place for it';
}
