/** What objects are for each other, and what others think of them. */
import type { DraftEntry } from '../note-draft';
import { asProse, lineOf, textOf, textsOf } from './properties';
import type { Incoming } from './read-bundle';
import type { ExternalIds } from './references';
import { actorFor, commonFields, nameOf, originOf, type Taking } from './taking';

/** One end of a relationship. */
interface End {
  readonly object: Incoming;
  readonly entry: DraftEntry | undefined;
}

export function takeRelationship(taking: Taking, object: Incoming): void {
  const source = endAt(taking, object.source_ref);
  const target = endAt(taking, object.target_ref);
  if (!source || !target) {
    taking.leftOut.add(object.type, 'one of its ends is not there, or was left out as well');
    return;
  }
  if (!source.entry && !target.entry) {
    taking.leftOut.add(object.type, 'a note has no place for either of its ends');
    return;
  }
  const words = lineOf(object.relationship_type)?.replaceAll('-', ' ') ?? 'related to';
  const isTold = textOf(object.description) !== undefined || Array.isArray(object.external_references);
  const isNoted = isBetweenActors(source, target)
    ? relate(taking, source, target, words)
    : isOnActor(taking, source, target) || isOnActor(taking, target, source);
  if (isTold || !isNoted) claimThat(taking, object, source, target, words);
}

function endAt({ objects, entries }: Taking, ref: unknown): End | undefined {
  const object = typeof ref === 'string' ? objects.get(ref) : undefined;
  return object && { object, entry: entries.get(object.id) };
}

function isBetweenActors(source: End, target: End): boolean {
  return source.entry?.section === 'actors' && target.entry?.section === 'actors';
}

function relate({ gathered }: Taking, { entry }: End, { entry: other }: End, words: string): boolean {
  if (!entry || !other || entry === other) return false;
  gathered.addRelation(entry, other.id, words);
  return true;
}

/** A statement on an actor has it among those whom it concerns. */
function isOnActor({ gathered }: Taking, { entry: statement }: End, { entry: actor }: End): boolean {
  if (actor?.section !== 'actors' || !statement) return false;
  if (statement.section !== 'claims' && statement.section !== 'indicators') return false;
  gathered.addActor(statement, actor.id);
  return true;
}

function claimThat(taking: Taking, object: Incoming, source: End, target: End, words: string): void {
  const [one, other] = [nameOf(source.object), nameOf(target.object)];
  const sentence = one !== undefined && other !== undefined ? `${one} ${words} ${other}` : undefined;
  const text = asProse(textOf(object.description)) ?? (sentence && `${sentence}.`);
  if (text === undefined) {
    taking.leftOut.add(object.type, 'it has no description, and one of its ends no name');
    return;
  }
  const referred = taking.references.of(object);
  const external = withIds(taking, referred.external, source, target);
  // Written out, as a bundle may have hundred thousand of them, and to spread takes many times as long.
  const { by, sources, confidence } = originOf(taking, object, referred);
  const { tags, marking } = commonFields(taking, object, referred);
  const actors = actorsAmong(source, target);
  const kind = 'fact';
  const fields = { text, kind, by, sources, confidence, actors, tags, marking, external };
  const entry = taking.draft.addCalled('claims', sentence ?? text, fields);
  if (taking.hasOpinions) taking.entries.set(object.id, entry);
}

function actorsAmong({ entry: one }: End, { entry: other }: End): readonly string[] | undefined {
  if (one?.section !== 'actors') return other?.section === 'actors' ? [other.id] : undefined;
  return other?.section === 'actors' && other !== one ? [one.id, other.id] : [one.id];
}

/** Techniques and the like are no entries: what is told of them has their ids. */
function withIds({ references }: Taking, external: ExternalIds, ...ends: readonly End[]): ExternalIds {
  const others = ends.filter(({ entry }) => entry === undefined);
  return others.length === 0
    ? external
    : Object.assign({}, ...others.map(({ object }) => references.idsOf(object)), external);
}

/** What somebody thinks of a claim is a view of it; of anything else, a claim of its own. */
export function takeOpinion(taking: Taking, object: Incoming): void {
  const { opinion, explanation, object_refs: refs, authors } = object;
  const stance = lineOf(opinion)?.replaceAll('-', ' ') ?? 'neutral';
  const because = asProse([capital(stance), textOf(explanation)].filter(Boolean).join(': ')) ?? '';
  const voice = actorFor(taking, object.created_by_ref);
  const claims = textsOf(refs).flatMap((ref) => claimAt(taking, ref) ?? []);
  if (voice !== undefined && claims.length > 0) {
    for (const claim of claims) taking.gathered.addView(claim, voice, because);
    return;
  }
  const referred = taking.references.of(object);
  const named = textsOf(refs).flatMap((ref) => nameOf(taking.objects.get(ref) ?? object) ?? []);
  const about = named.length > 0 ? `On ${named.join(', ')}: ` : '';
  taking.draft.addCalled('claims', `${stance} ${textOf(explanation) ?? ''}`, {
    text: about + because,
    ...originOf(taking, object, referred),
    note: textsOf(authors).length > 0 ? `By ${textsOf(authors).join(', ')}.` : undefined,
    ...commonFields(taking, object, referred, ['opinion']),
  });
}

function claimAt({ entries }: Taking, ref: string): DraftEntry | undefined {
  const entry = entries.get(ref);
  return entry?.section === 'claims' ? entry : undefined;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
