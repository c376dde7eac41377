/** What a command line asks for; undefined, with what is wrong and the usage on the screen, where it makes no sense. */
export function optionsOrUsage<T>(usage: string, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    return undefined;
  }
}

/**
 * A count on the command line.
 * @throws an error with a sentence for the user where it is none
 */
export function toCount(word: string, what: string): number {
  if (!/^[1-9]\d{0,6}$/.test(word)) throw new Error(`"${word}" is no number of ${what}.`);
  return Number(word);
}
