/**
 * What a note says of its sources and programs for references have no place for. BibTeX takes any field, CSL-JSON has
 * `custom`, and RIS has notes, in which each fact stands with its label.
 */
export type Facts = Readonly<Partial<Record<FactName, string>>>;

/** The fields of a source by their labels; `cited` are the places in it that claims and indicators cite. */
export const factLabels = {
  kind: 'Kind',
  reliability: 'Reliability',
  by: 'Speaks for',
  'derived-from': 'Derived from',
  status: 'Status',
  archived: 'Archived at',
  file: 'Kept copy',
  sha256: 'SHA-256 of the copy',
  marking: 'Marking',
  external: 'Ids elsewhere',
  cited: 'Cited at',
} as const;

export type FactName = keyof typeof factLabels;

export const factNames = Object.keys(factLabels) as readonly FactName[];

export function factEntries(facts: Facts): readonly (readonly [FactName, string])[] {
  return factNames.flatMap((name) => {
    const value = facts[name];
    return value === undefined ? [] : [[name, value] as const];
  });
}

/** The name of a fact as a field of BibTeX, which has no hyphens in its names. */
export function bibFieldOf(name: FactName): string {
  return name.replace('-', '');
}

/** The fact that a line states, as notes in RIS have it. */
export function factIn(line: string): readonly [FactName, string] | undefined {
  const name = factNames.find((each) => line.startsWith(`${factLabels[each]}: `));
  return name && [name, line.slice(factLabels[name].length + 2).trim()];
}
