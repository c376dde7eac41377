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

/** Types a few words in the text of a claim, and deletes them letter by letter. */
export function typing(note: BenchNote, random: Random): Burst {
  const { typing: at, reference } = random.pick(note.claims);
  const typed = [...random.pick(phrases)];
  const moved = (by: number) => (reference > at ? reference + by : reference);
  const insertions = typed.map((letter, n) => ({
    change: insertion(at + n, letter),
    definitionAt: moved(n + 1),
  }));
  const deletions = typed.map((_, n) => ({ change: deletion(at + n, 1), definitionAt: moved(n) })).reverse();
  const [first, ...others] = [...insertions, ...deletions];
  if (!first) throw new Error('There is nothing to type.');
  return [first, ...others];
}

/** What is typed in one go. */
const phrases = [
  ' as was said before',
  ' for the time being',
  ' in the eyes of both',
  ' until the next round',
];

/** Adds references to what supports a claim, one after the other, and removes each. */
export function edge(note: BenchNote, random: Random): Burst {
  const claim = claimWithEdge(note, random);
  const { offset, separator } = claim.edge;
  const definitionAt = offset + separator.length;
  const tried = (): [Stroke, Stroke] => {
    const added = `${separator}${random.pick(note.indicators)}`;
    return [
      { change: insertion(offset, added), definitionAt },
      { change: deletion(offset, added.length), definitionAt: claim.reference },
    ];
  };
  return [...tried(), ...Array.from({ length: 9 }, tried).flat()];
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
