import { noteWithKeptLines } from '../unit/support/kept-lines';
import { mutated } from '../unit/support/mutations';
import { oddNote } from '../unit/support/odd-notes';
import type { Pick } from '../unit/support/pick';
import { printed } from '../unit/support/printer';
import { randomValues } from '../unit/support/values';
import { properties, samples, signs, words } from './material';

/** A note as somebody might hand it in: made by the grammar or cut from a sample, often crossed and spoilt. */
export function madeNote(pick: Pick): string {
  const first = pick.chance(93) ? fewLines(soundNote(pick), pick) : soundNote(pick);
  const text = pick.chance(25) ? crossed(first, fewLines(soundNote(pick), pick), pick) : first;
  return spoilt(text, pick, pick.one([0, 0, 0, 1, 1, 2, 3, 8]));
}

/** Some lines that follow each other: what trips over a note mostly trips over few of its lines, and sooner. */
function fewLines(text: string, pick: Pick): string {
  const lines = linesOf(text);
  const from = pick.chance(50) ? 0 : pick.below(lines.length);
  return lines
    .slice(from, from + 2 + pick.below(7))
    .join('')
    .slice(0, 350);
}

/** A note of the grammar, or parts of a sample. */
export function soundNote(pick: Pick): string {
  const way = pick.below(10);
  if (way < 1) return noteWithKeptLines(pick);
  if (way < 3) return oddNote(pick);
  if (way < 6) return partsOf(pick.one(samples), pick);
  const wishes = {
    aliases: way > 7,
    flowFrom: pick.one([0, 1, 2] as const),
    explicitKeys: way === 9,
    escapes: way > 6,
  };
  return renamed(printed(randomValues(pick, wishes), pick, wishes), pick);
}

/** With an id that every object of JavaScript has, wherever it stands. */
function renamed(text: string, pick: Pick): string {
  if (!pick.chance(20)) return text;
  return text.replaceAll(pick.one(['war', 'kremlin', 'boxed-in', 'mod-rus', 'c2']), pick.one(properties));
}

/** A few of the top-level fields of a note, and of its sections a few entries. */
function partsOf(text: string, pick: Pick): string {
  const fields = text.split(/^(?=[\w-]+:)/m);
  return fields.map((field) => partOf(field, pick)).join('');
}

function partOf(field: string, pick: Pick): string {
  const [head = '', ...entries] = field.split(/^(?= {2}[\w-]+:)/m);
  if (entries.length === 0) return pick.chance(field.length > 1000 ? 10 : 60) ? field : '';
  const first = pick.below(entries.length);
  return pick.chance(70) ? head + entries.slice(first, first + 1 + pick.below(3)).join('') : '';
}

/** The beginning of one text and the end of another, or lines of one among those of the other. */
export function crossed(one: string, other: string, pick: Pick): string {
  const [ours, theirs] = [linesOf(one), linesOf(other)];
  const from = pick.below(theirs.length + 1);
  const at = pick.below(ours.length + 1);
  if (pick.chance(50)) return [...ours.slice(0, at), ...theirs.slice(from)].join('');
  const some = theirs.slice(from, from + 1 + pick.below(6));
  return [...ours.slice(0, at), ...some, ...ours.slice(at)].join('');
}

/** A text with so many changes of all sizes: of a sign, a word, a line. */
export function spoilt(text: string, pick: Pick, count: number): string {
  let result = text;
  for (let done = 0; done < count; done++) result = pick.one(damages)(result, pick);
  return result;
}

type Damage = (text: string, pick: Pick) => string;

const damages: readonly Damage[] = [
  mutated,
  (text, pick) => inserted(text, pick, pick.one(signs)),
  (text, pick) => inserted(text, pick, pick.one(signs)),
  (text, pick) => inserted(text, pick, pick.one(words)),
  (text, pick) => inserted(text, pick, String.fromCharCode(pick.below(0x10000))),
  (text, pick) => inserted(text, pick, pick.one(signs).repeat(2 + pick.below(40))),
  wordReplaced,
  unitFlipped,
  linesTurned,
];

function inserted(text: string, pick: Pick, piece: string): string {
  const at = pick.below(text.length + 1);
  return text.slice(0, at) + piece + text.slice(at);
}

function wordReplaced(text: string, pick: Pick): string {
  const found = [...text.matchAll(/[\p{L}\p{N}_-]+/gu)];
  if (found.length === 0) return text;
  const { index, 0: word } = pick.one(found);
  return text.slice(0, index) + pick.one(words) + text.slice(index + word.length);
}

/** One bit of one code unit is another. */
function unitFlipped(text: string, pick: Pick): string {
  if (text === '') return text;
  const at = pick.below(text.length);
  const unit = text.charCodeAt(at) ^ (1 << pick.below(8));
  return text.slice(0, at) + String.fromCharCode(unit) + text.slice(at + 1);
}

/** Lines are doubled, moved or taken away. */
function linesTurned(text: string, pick: Pick): string {
  const lines = linesOf(text);
  const at = pick.below(lines.length);
  const some = lines.slice(at, at + 1 + pick.below(4));
  const rest = pick.chance(50) ? lines : [...lines.slice(0, at), ...lines.slice(at + some.length)];
  const to = pick.below(rest.length + 1);
  return pick.chance(70) ? [...rest.slice(0, to), ...some, ...rest.slice(to)].join('') : rest.join('');
}

function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}
