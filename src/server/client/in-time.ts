/** How long a user may think about a question, and a client may take for an edit, in milliseconds. */
export const longestThought = 600_000;
export const longestEdit = 30_000;

/** The answer of a client; undefined where none comes in time, as some clients announce what they do not do. */
export function inTime<T>(answer: Promise<T>, ms: number): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), ms);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
