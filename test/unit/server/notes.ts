/** Two notes, of which one includes the other. */
export const shared = `title: Who is who
actors:
  russia: {name: Russia, aliases: [Moscow], kind: state}
  mod-russia: {name: Russian Ministry of Defence, kind: organisation, part-of: russia}
sources:
  column: {title: A column, date: 2022-02-10, reliability: B, kind: media}
`;

export const judgement = `title: War or talks
date: 2022-02-16
include: shared.notes.yaml
claims:
  troops-massed:
    text: Russia has troops at the border.
    kind: fact
    sources: column
    by: mod-russia
  war-likely:
    text: Moscow is likely to attack.
    likelihood: likely
    confidence: moderate
    supported-by: troops-massed
  gives-way:
    text: Russia gives way.
    likelihood: unlikely
    confidence: low
    supported-by: [troops-massed, war-likley]
`;

export const files = { 'shared.notes.yaml': shared, 'war.notes.yaml': judgement };
