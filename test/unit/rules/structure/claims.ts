/** A note in which each line of `values` stands at the end of a claim. */
export function claims(...values: string[]): string {
  return `title: T\nclaims:\n${values.map((value, index) => `  c${index}: {text: C, ${value}}\n`).join('')}`;
}
