import { type Proposal, plainSource, proposalsFor } from '../../../../src/core/import';

/** What a text offers, in order. */
export function offered(text: string, date?: string): readonly Proposal[] {
  return proposalsFor(plainSource(text), { date }).all;
}

/** A proposal in one line: `judgement likely “…”`, `event 2022-02-14 “…”`, `actor NATO (person, President)`. */
export function lineOf(proposal: Proposal): string {
  if (proposal.kind === 'actor') {
    const { name, aliases, actorKind, role } = proposal;
    return ['actor', name, ...aliases.map((alias) => `= ${alias}`), actorKind, role]
      .filter(Boolean)
      .join(' ');
  }
  const fields =
    proposal.kind === 'claim'
      ? [proposal.by && `by ${proposal.by}`, proposal.likelihood, proposal.due && `due ${proposal.due}`]
      : [proposal.date, proposal.status];
  return [proposal.form, ...fields, `“${proposal.text.replace(/\s+/g, ' ')}”`].filter(Boolean).join(' ');
}

/** What a text offers of statements, in the order of the text. */
export function statements(text: string, date?: string): readonly string[] {
  return offered(text, date)
    .filter(({ kind }) => kind !== 'actor')
    .toSorted((one, other) => (one.places[0]?.start ?? 0) - (other.places[0]?.start ?? 0))
    .map(lineOf);
}

export function actors(text: string): readonly string[] {
  return offered(text)
    .filter(({ kind }) => kind === 'actor')
    .map(lineOf);
}
