import { type Entry, type EntryOf, referencesIn } from '../../model/entries/entry';
import type { Reference } from '../../model/fields/values';
import { leavesOf } from '../../workspace/argument/evidence';
import { ownerOf } from '../../workspace/argument/lookup';
import type { Source } from '../../workspace/argument/source-origins';
import { noteOf } from '../../workspace/note/note';
import { factsOf } from '../../workspace/reading/chunk-facts';
import { at, type Rule } from '../rule';
import { type Claim, kindOf, ownClaimsIn } from '../shared/claims';
import { named, namedApart } from '../shared/wording';

type Actor = EntryOf<'actor'>;

/** ICD 203, standard 1: the quality of a source includes its access and its interest in what it tells. */
export const selfInterestedSource: Rule = {
  code: 'self-interested-source',
  severity: 'info',
  summary: 'All evidence for a claim comes from those whom it concerns.',
  reads: 'concern',
  about: ['claim'],
  *check(facts) {
    for (const claim of ownClaimsIn(facts)) {
      // What is so can be checked, whoever tells it.
      if (kindOf(claim) === 'fact') continue;
      const voices = voicesFor(claim);
      const [first] = voices;
      if (!first) continue;
      yield {
        at: at(claim.chunk, claim.idSpan),
        message: `All evidence for ${named(claim)} comes from ${interestOf(first)}. Look for a source without a stake in it.`,
        related: voices.map(({ origin, actor }) => ({
          at: at(origin.chunk, origin.idSpan),
          message: `${named(actor)} speaks through this source.`,
        })),
        names: voices.flatMap(({ actor, concerned }) => [actor, concerned]),
      };
    }
  },
};

/** An origin, the actor who speaks through it, and the one who is concerned: the same, or what it is a part of. */
interface Voice {
  readonly origin: Source;
  readonly actor: Actor;
  readonly concerned: Actor;
}

function interestOf({ actor, concerned }: Voice): string {
  const [part, whole] = namedApart(actor, concerned);
  return actor === concerned ? `${part}, whom it concerns` : `${part}, a part of ${whole}, whom it concerns`;
}

/** Who speaks for a claim, by origin, where all who do are concerned; nobody where there may be others. */
function voicesFor(claim: Claim): readonly Voice[] {
  const concerned = concernedBy(claim);
  if (concerned.size === 0) return nobody;
  const voices = new Map<Source, Voice>();
  for (const leaf of leavesOf(claim)) {
    if (!leaf || leaf.origins.size === 0) return nobody;
    for (const origin of leaf.origins) {
      const voice = voices.get(origin) ?? voiceIn(origin, concerned);
      if (!voice) return nobody;
      voices.set(origin, voice);
    }
  }
  return [...voices.values()];
}

const nobody: readonly Voice[] = [];

/** The actors whom a claim's text links or mentions, and those in its `actors`. */
function concernedBy(claim: Claim): ReadonlySet<Entry> {
  const linked = claim.references.filter(({ field }) => field === 'actors' || field === 'text');
  const mentioned = noteOf(claim)
    .symbols.rawMentions(factsOf(claim.chunk))
    .filter(({ entry, index }) => entry === claim && claim.prose[index]?.field === 'text')
    .flatMap(({ name }) => name.actors);
  return new Set([...mentioned, ...actorsNamed(claim, linked)]);
}

/** The actor who speaks through a source, where it is concerned itself or as a part of who is. A document speaks for nobody. */
function voiceIn(origin: Source, concerned: ReadonlySet<Entry>): Voice | undefined {
  if (origin.summary.kind === 'document') return undefined;
  for (const actor of actorsNamed(origin, referencesIn(origin, 'by'))) {
    const whole = [...wholesOf(actor)].find((each) => concerned.has(each));
    if (whole) return { origin, actor, concerned: whole };
  }
  return undefined;
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
    const target = ownerOf(entry).scope.find(id);
    return target?.kind === 'actor' ? [target] : [];
  });
}
