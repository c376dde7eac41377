/**
 * The known word that a writer most likely meant: the one with the fewest slips, if they are few for a word
 * of that length, else the only one that it begins. Case does not count. Of several that are equally near,
 * the first.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  const candidates = [...known];
  let best: string | undefined;
  let limit = Math.min(3, Math.floor(wanted.length / 3));
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) > limit) continue;
    const away = slips(wanted, candidate.toLowerCase());
    if (away < limit || (away === limit && best === undefined)) [best, limit] = [candidate, away];
  }
  return best ?? onlyOneBegun(wanted, candidates);
}

function onlyOneBegun(wanted: string, candidates: readonly string[]): string | undefined {
  if (wanted.length < 2) return undefined;
  const begun = candidates.filter((candidate) => candidate.toLowerCase().startsWith(wanted));
  return begun.length === 1 ? begun[0] : undefined;
}

/**
 * How many slips of a typist lie between two words: a letter too many, too few, wrong, or two swapped
 * (optimal string alignment distance; the libraries for this count a swap, the most frequent slip, twice).
 */
function slips(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
        swapped ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = last;
    last = current;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
