import { setFieldOf } from '../edits/set-field';
import type { Entry } from '../model/entries/entry';
import { credibility } from '../model/scales/admiralty';
import { type Confidence, confidenceLevels } from '../model/scales/confidence';
import { sustainedConfidence } from '../rules/support/overconfident';
import type { Note } from '../workspace/note/note';
import { change, changeStep, choose, type Fix, type FixContext } from './fix';

const levels = Object.keys(confidenceLevels) as Confidence[];

/** `overconfident`: what the evidence sustains. */
export function lowerConfidence({ note, entry }: FixContext): Fix[] {
  return entry?.kind === 'claim' ? [setTo(note, entry, sustainedConfidence(entry))] : [];
}

/** `ignored-counterevidence`: less than high, and no more than the evidence sustains. */
export function doubtConfidence({ note, entry }: FixContext): Fix[] {
  if (entry?.kind !== 'claim') return [];
  return [setTo(note, entry, sustainedConfidence(entry) === 'low' ? 'low' : 'moderate')];
}

function setTo(note: Note, claim: Entry, level: Confidence): Fix {
  return change(
    `Lower the confidence to ${level}`,
    () => setFieldOf(note, claim, 'confidence', level),
    'preferred',
  );
}

/** `missing-confidence`, and `linchpin-assumption`, where it is that of the assumption. */
export function giveConfidence(note: Note, claim: Entry | undefined, whose: string): Fix[] {
  if (claim?.kind !== 'claim') return [];
  return choose(`Give ${whose} a confidence…`, 'How well is it founded?', () =>
    levels.map((level) => ({
      label: level,
      detail: confidenceLevels[level],
      next: changeStep(() => setFieldOf(note, claim, 'confidence', level)),
    })),
  );
}

/** `linchpin-assumption`: the assumption is related to the diagnostic. */
export function giveAssumptionConfidence({ note, diagnostic }: FixContext): Fix[] {
  const [related] = diagnostic.related ?? [];
  const isOwn = related?.uri === note.uri;
  return giveConfidence(
    note,
    isOwn ? note.contents.entryAt(related.span.start) : undefined,
    'the assumption',
  );
}

/** `uncorroborated-confirmation`: what one origin says is probably true at best. */
export function lowerCredibility({ note, entry }: FixContext): Fix[] {
  if (entry?.kind !== 'indicator') return [];
  return [
    change(
      `Change the credibility to 2, ${credibility[2].words}`,
      () => setFieldOf(note, entry, 'credibility', '2'),
      'preferred',
    ),
  ];
}
