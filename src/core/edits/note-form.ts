import { placeholders } from '../model/placeholders';

/** How a form is filled in: what stands at a place where its author is to write, by the number of the place. */
export interface FormFiller {
  readonly date: string;
  /** Something to write, with what stands there until then. */
  place(at: number, words: string): string;
  /** What is written at another place. */
  again(at: number, words: string): string;
  /** A choice, of which the first stands there until then. */
  choice(at: number, words: readonly string[]): string;
  /** Where the author ends. */
  readonly end: string;
}

/** Top-level fields that a new note has beside those of all. */
export interface FormFields {
  readonly lang?: string;
  readonly yardstick?: string;
}

const [source, actor] = ['source-id', 'actor-id'] as const;
const grades = ['F', 'A', 'B', 'C', 'D', 'E'] as const;
const actorKinds = ['person', 'organisation', 'state', 'group', 'region', 'other'] as const;

/** What stands in a new note below its title: a line for all that its author must fill in. */
export function noteForm(filler: FormFiller, { lang, yardstick }: FormFields = {}): string {
  const { place, again, choice } = filler;
  return [
    `date: ${filler.date}`,
    ...(lang === undefined ? [] : [`lang: ${lang}`]),
    ...(yardstick === undefined ? [] : [`yardstick: ${yardstick}`]),
    `question: ${place(2, placeholders.question)}`,
    'bottom-line: >-',
    `  ${place(3, placeholders.bottomLine)}`,
    '',
    'sources:',
    `  ${place(4, source)}: {title: "${place(5, placeholders.source)}", reliability: ${choice(6, grades)}}`,
    '',
    'actors:',
    `  ${place(7, actor)}: {name: "${place(8, placeholders.actor)}", kind: ${choice(9, actorKinds)}}`,
    '',
    'hypotheses:',
    '',
    'claims:',
    `  ${place(10, 'claim-id')}:`,
    `    text: ${place(11, placeholders.claim)}`,
    `    by: ${again(7, actor)}`,
    `    sources: [${again(4, source)}]`,
    '',
    'indicators:',
    ...(filler.end === '' ? [] : [filler.end]),
    '',
  ].join('\n');
}

/** The form as a text that names itself what is to be written. */
export function plainFiller(date: string): FormFiller {
  return {
    date,
    place: (_, words) => words,
    again: (_, words) => words,
    choice: (_, [first = '']) => first,
    end: '',
  };
}
