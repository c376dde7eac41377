import { type ConsistencyRating, consistencyRatings, ratingWords } from '../../model/scales/consistency';

/** Every way of writing a rating: its letters, what they stand for, and words that mean one. */
const written: ReadonlyMap<string, ConsistencyRating> = new Map([
  ...Object.entries(ratingWords.meanings),
  ...ratings().flatMap((rating) => [
    [plainWord(rating), rating] as const,
    [plainWord(consistencyRatings[rating]), rating] as const,
  ]),
  ['n/a', 'NA'],
]);

/** The rating that a cell of a table means, in letters of any case or in words; undefined where it is none. */
export function ratingMeant(cell: string): ConsistencyRating | undefined {
  return written.get(plainWord(cell));
}

function ratings(): ConsistencyRating[] {
  return Object.keys(consistencyRatings) as ConsistencyRating[];
}

function plainWord(word: string): string {
  return word.trim().toLowerCase().replace(/\s+/g, ' ');
}
