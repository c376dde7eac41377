import { fieldOf } from '../../model/kinds/schemas';
import { credibility, reliability } from '../../model/scales/admiralty';
import { confidenceLevels } from '../../model/scales/confidence';
import { bandOf, findTermRange } from '../../model/scales/likelihoods';
import { markings } from '../../model/scales/tlp';
import { findTerm, formatBand } from '../../model/scales/yardsticks';
import { escapeMarkdown } from '../../text/markdown';
import type { Note } from '../../workspace/note/note';
import type { Target } from '../cursor/target';

type ValueTarget = Target & { readonly kind: 'value' };

/** What a word means that stands in a field, as Markdown; undefined where the word says it all. */
export function describeValue(note: Note, target: ValueTarget): string | undefined {
  const { field, text, type } = target;
  if (type?.content === 'likelihood') return aboutLikelihood(note, text);
  if (type?.choices === confidenceLevels)
    return meaning(
      confidenceLevels,
      text,
      'Confidence is about the evidence, not about the odds (JP 2-0, ODNI).',
    );
  if (type?.choices === markings) return meaning(markings, text, 'Traffic Light Protocol 2.0 (FIRST).');
  if (field === 'reliability') return graded(reliability, text, 'Source reliability');
  if (field === 'credibility') return graded(credibility, text, 'Information credibility');
  return aboutChoice(target);
}

/** One of the words that a field takes, or that stand behind the keys of its map. */
function aboutChoice({ field: name, text: word, type, entry }: ValueTarget): string | undefined {
  const choices = type?.choices ?? {};
  const says = Object.hasOwn(choices, word) ? choices[word] : undefined;
  return says ? `**${word}**\n\n${says}\n\n${name}: ${fieldOf(name, entry?.kind)?.doc}` : undefined;
}

function aboutLikelihood({ yardstick }: Note, text: string): string | undefined {
  const own = findTerm(yardstick, text);
  const range = findTermRange(yardstick, text);
  const band = bandOf(text, yardstick);
  if (!band) return undefined;
  const rows = yardstick.terms.map((term) => {
    // A range of terms ends where its own terms end, and borders on others.
    const fits = range
      ? term.low >= band.low && term.high <= band.high
      : term.low <= band.high && band.low <= term.high;
    const mark = own ? term === own : fits;
    const names = term.names.join(', ');
    return mark ? `| **${names}** | **${formatBand(term)}** |` : `| ${names} | ${formatBand(term)} |`;
  });
  return [
    `**${escapeMarkdown(text)}** · ${formatBand(band)}`,
    `| ${yardstick.title} | |\n| :-- | --: |\n${rows.join('\n')}`,
    yardstick.source,
  ].join('\n\n');
}

function graded(
  scale: Readonly<Record<string, { readonly words: string; readonly meaning: string }>>,
  grade: string,
  title: string,
): string | undefined {
  const found = Object.hasOwn(scale, grade) ? scale[grade] : undefined;
  return (
    found &&
    `**${grade}** · ${found.words}\n\n${found.meaning}\n\n${title}, NATO Admiralty grades (STANAG 2511).`
  );
}

function meaning(scale: Readonly<Record<string, string>>, word: string, origin: string): string | undefined {
  return Object.hasOwn(scale, word) ? `**${word}**\n\n${scale[word]}\n\n${origin}` : undefined;
}
