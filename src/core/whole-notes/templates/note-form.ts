import { placeholders } from '../../model/placeholders';
import type { Template } from './template';

/** How a form is filled in: what stands at a place where its author is to write, by the number of the place. */
export interface FormFiller {
  readonly date: string;
  /** Something to write, with what stands there until then: nothing, where the note says nothing until then. */
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

/** The place of the title, which stands above the form. */
const titlePlace = 1;

const mark = /‹([^‹›]*)›/g;

/** What stands in a new note below its title: a line for all that its author must fill in. */
export function noteForm(filler: FormFiller, { body }: Template, fields: FormFields = {}): string {
  const text = body.replace(mark, marksIn(filler));
  const lines = withFields(text, fields)
    .split('\n')
    .map((line) => line.replace(/:[ ]+$/, ':'));
  return [...lines.slice(0, -1), ...(filler.end === '' ? [] : [filler.end]), ''].join('\n');
}

/** Words that stand in several places are written at the first of them, and follow at the others. */
function marksIn(filler: FormFiller): (mark: string, words: string) => string {
  const places = new Map<string, number>();
  let last = titlePlace;
  return (_, words) => {
    if (words === 'date') return filler.date;
    if (words.includes('|')) return filler.choice(++last, words.split('|'));
    const known = words === '' ? undefined : places.get(words);
    const standing = wordsFor(words);
    if (known !== undefined) return filler.again(known, standing);
    places.set(words, ++last);
    return filler.place(last, standing);
  };
}

/** A mark names a text of the table of placeholders, or is what stands there itself, as an id. */
function wordsFor(mark: string): string {
  return Object.hasOwn(placeholders, mark) ? placeholders[mark as keyof typeof placeholders] : mark;
}

function withFields(text: string, { lang, yardstick }: FormFields): string {
  const lines = [
    ...(lang === undefined ? [] : [`lang: ${lang}\n`]),
    ...(yardstick === undefined ? [] : [`yardstick: ${yardstick}\n`]),
  ];
  return text.replace(/^(?=question:)/m, () => lines.join(''));
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
