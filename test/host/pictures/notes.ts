/** The day on which the notes of the pictures are looked at. */
export const today = '2026-03-09';

/** A note in which something is to be mended, and which waits for something. */
export const strike = `title: Harbour strike
date: 2026-03-05
question: Does the harbour open this week?
bottom-line: >-
  [[union]] will very likely not give in before Friday.

sources:
  gazette: {title: Harbour Gazette, reliability: B}
  radio: {title: Radio North, reliability: D}
actors:
  union: {name: The Dockers' Union, aliases: [the dockers], kind: organisation}
  ministry: {name: Ministry of Transport, kind: organisation}

hypotheses:
  opens: {text: The harbour opens this week, likelihood: unlikely}
  stays-shut: {text: It stays shut, likelihood: likely}

claims:
  no-deal:
    text: The dockers do not accept the new offer.
    likelihood: very likely
    confidence: high
    supported-by: [vote, pickets]
    key: true
  army:
    text: The ministry will maybe send the army.
    kind: forecast
    due: 2026-03-20

indicators:
  vote:
    text: Four of five members vote against the offer.
    date: 2026-03-04
    sources: {source: gazette, at: p. 1, quote: four in five said no}
    credibility: 2
    consistency: {opens: I, stays-shut: C}
  pickets: {text: Pickets stand at every gate, date: 2026-03-05, sources: [radio]}
  talks: {text: Both sides meet again, status: scheduled, date: 2026-03-12}
  trucks: {text: Lorries of the army come to the port, status: watching, until: 2026-03-08}
`;

/** A second one, so that what waits is of several. */
export const strait = `title: The strait
date: 2026-02-01
valid-until: 2026-03-10
claims:
  closes: {text: The strait is closed to tankers, kind: forecast, likelihood: unlikely, due: 2026-05-01}
indicators:
  mines: {text: Mines are laid, status: watching}
`;

/** What somebody has written, to make a note of. */
export const report = `Harbour strike enters second week

Dock workers voted on 1 March 2026 to go on, the Dockers’ Union of the North (DUN) said.

Transport Minister Rui Campos warned that the army may come in. A longer strike is unlikely, as the union’s fund lasts for ten days.

“We will not be moved by threats from Lisbon,” Ana Pereira said. Talks with DUN will probably be held in Lisbon on 12 March.
`;

export const names = {
  strike: 'harbour-strike.notes.yaml',
  strait: 'strait.notes.yaml',
  report: 'report.txt',
};
