import type { Change } from './engine';
import type { BenchNote, ClaimPlace } from './notes';
import type { Random } from './random';

/** One keystroke, and where its writer would next ask for a definition. */
export interface Stroke {
  readonly change: Change;
  readonly definitionAt: number;
}

/** Keystrokes that follow each other and leave the text as it was. */
export type Burst = readonly [Stroke, ...Stroke[]];

/** Types two characters in the text of a claim, and deletes them. */
export function typing(note: BenchNote, random: Random): Burst {
  const { typing: at, reference } = random.pick(note.claims);
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const moved = (by: number) => (reference > at ? reference + by : reference);
  return [
    { change: insertion(at, random.pick([...letters])), definitionAt: moved(1) },
    { change: insertion(at + 1, random.pick([...letters])), definitionAt: moved(2) },
    { change: deletion(at + 1, 1), definitionAt: moved(1) },
    { change: deletion(at, 1), definitionAt: moved(0) },
  ];
}

/** Adds a reference to what supports a claim, and removes it. */
export function edge(note: BenchNote, random: Random): Burst {
  const claim = claimWithEdge(note, random);
  const { offset, separator } = claim.edge;
  const added = `${separator}${random.pick(note.indicators)}`;
  const definitionAt = offset + separator.length;
  return [
    { change: insertion(offset, added), definitionAt },
    { change: deletion(offset, added.length), definitionAt: claim.reference },
  ];
}

function claimWithEdge({ claims }: BenchNote, random: Random): Required<ClaimPlace> {
  const first = random.below(claims.length);
  for (let step = 0; step < claims.length; step++) {
    const claim = claims[(first + step) % claims.length];
    if (claim && hasEdge(claim)) return claim;
  }
  throw new Error('No claim of the note has a list of what supports it.');
}

function hasEdge(claim: ClaimPlace): claim is Required<ClaimPlace> {
  return claim.edge !== undefined;
}

/** Adds a claim before all others and removes it; then the same with a source, the first entry of the note. */
export function entryAtTop(note: BenchNote, random: Random): Burst {
  const n = random.below(1_000_000);
  const claim = `  added-${n}:\n    text: What is new stands at the top.\n    supported-by: [${random.pick(note.indicators)}]\n`;
  const source = `  added-${n}: {title: "Report of the day", date: 2024-06-30, reliability: B}\n`;
  return [...addition(note.claimsTop, claim), ...addition(note.sourcesTop, source)];
}

function addition(at: number, text: string): [Stroke, Stroke] {
  return [
    { change: insertion(at, text), definitionAt: at + 2 },
    { change: deletion(at, text.length), definitionAt: at + 2 },
  ];
}

function insertion(at: number, text: string): Change {
  return { start: at, end: at, text };
}

function deletion(at: number, length: number): Change {
  return { start: at, end: at + length, text: '' };
}
