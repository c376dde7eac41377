/** What an entry is, in the singular; each kind has one section of the note. */
export type Kind = 'source' | 'actor' | 'hypothesis' | 'claim' | 'indicator' | 'gap';

/** The key of a top-level section that holds entries. */
export type SectionName = 'sources' | 'actors' | 'hypotheses' | 'claims' | 'indicators' | 'gaps';

export const kindOfSection: Readonly<Record<SectionName, Kind>> = {
  sources: 'source',
  actors: 'actor',
  hypotheses: 'hypothesis',
  claims: 'claim',
  indicators: 'indicator',
  gaps: 'gap',
};

export const sectionOfKind: Readonly<Record<Kind, SectionName>> = {
  source: 'sources',
  actor: 'actors',
  hypothesis: 'hypotheses',
  claim: 'claims',
  indicator: 'indicators',
  gap: 'gaps',
};

export const sectionNames = Object.keys(kindOfSection) as readonly SectionName[];

export function isSectionName(key: string): key is SectionName {
  return (sectionNames as readonly string[]).includes(key);
}

/** A table with what is so for each kind. */
export function byKind<T>(of: (kind: Kind) => T): Readonly<Record<Kind, T>> {
  return {
    source: of('source'),
    actor: of('actor'),
    hypothesis: of('hypothesis'),
    claim: of('claim'),
    indicator: of('indicator'),
    gap: of('gap'),
  };
}

/** The kind with its indefinite article. */
export function article(kind: Kind): string {
  return /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`;
}
