import { type Entry, type EntryOf, referencesIn } from '../../model/entry';
import type { Reference } from '../../model/fields';
import { leavesOf } from '../../workspace/evidence';
import { factsOf } from '../../workspace/facts';
import { ownerOf } from '../../workspace/lookup';
import type { Source } from '../../workspace/origins';
import { isAttributed } from '../../workspace/support';
import { type Claim, claimsIn } from '../claims';
import { at, type Rule } from '../rule';
import { named } from '../wording';

type Actor = EntryOf<'actor'>;

/** ICD 203, standard 1: the quality of a source includes its access and its interest in what it tells. */
export const selfInterestedSource: Rule = {
  code: 'self-interested-source',
  severity: 'info',
  summary: 'All evidence for a claim comes from those whom it concerns.',
  scope: 'concern',
  *check(facts) {
    for (const claim of claimsIn(facts)) {
      const voice = onlyVoiceFor(claim);
      if (!voice || isAttributed(claim)) continue;
      yield {
        at: at(claim.chunk, claim.idSpan),
        message: `All evidence for this claim comes from ${named(voice)}, whom it concerns. Look for a source without a stake in it.`,
        names: [voice],
      };
    }
  },
};

/** The first who speaks for a claim, where all who do are concerned; undefined where there may be others. */
function onlyVoiceFor(claim: Claim): Actor | undefined {
  const concerned = concernedBy(claim);
  if (concerned.size === 0) return undefined;
  let first: Actor | undefined;
  for (const leaf of leavesOf(claim)) {
    if (!leaf || leaf.origins.size === 0) return undefined;
    for (const origin of leaf.origins) {
      const voice = voiceIn(origin, concerned);
      if (!voice) return undefined;
      first ??= voice;
    }
  }
  return first;
}

/** The actors whom a claim's text links or mentions, and those in its `actors` (format.md, Values). */
function concernedBy(claim: Claim): ReadonlySet<Entry> {
  const linked = claim.references.filter(({ field }) => field === 'actors' || field === 'text');
  const mentioned = factsOf(claim.chunk)
    .mentions.filter(({ entry, index }) => entry === claim && claim.prose[index]?.field === 'text')
    .flatMap(({ name }) => name.actors);
  return new Set([...mentioned, ...actorsNamed(claim, linked)]);
}

/** The actor through whom a source speaks, where it is concerned itself or as a part of who is. A document speaks for nobody. */
function voiceIn(source: Source, concerned: ReadonlySet<Entry>): Actor | undefined {
  if (source.digest.kind === 'document') return undefined;
  return actorsNamed(source, referencesIn(source, 'by')).find((actor) =>
    [...wholesOf(actor)].some((whole) => concerned.has(whole)),
  );
}

/** An actor, all that it is part of, and what these are part of in turn. */
function wholesOf(actor: Actor): ReadonlySet<Actor> {
  const wholes = new Set([actor]);
  for (const each of wholes)
    for (const whole of actorsNamed(each, referencesIn(each, 'part-of'))) wholes.add(whole);
  return wholes;
}

function actorsNamed(entry: Entry, references: readonly Reference[]): Actor[] {
  return references.flatMap(({ id }) => {
    const target = ownerOf(entry)?.find(id);
    return target?.kind === 'actor' ? [target] : [];
  });
}
